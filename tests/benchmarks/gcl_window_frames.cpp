// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// gcl_window_frames [FILE.gcl [WIDTH HEIGHT]]: how the real window keeps up with a hand. Opens the file in a window of
// this size (pixels), drags its first free point on a round of 240 places, one every sixtieth of a second, then plays
// its frames if it has any. Prints what each move costs the window's own thread (typing the numbers into the text and
// painting), how many pictures a second came onto the screen, and how old they were. Run it on a real display or with
// -platform offscreen. Ends with failure if fewer than 58 pictures a second were shown.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include "app/gui/window/application.h"
#include "app/gui/window/main_window.h"

using namespace byrne::gui;

namespace {

constexpr int kMoves = 240;
constexpr double kEveryMs = 1000.0 / 60;
constexpr double kRadiusMm = 8;
constexpr int kPatienceMs = 20000;
constexpr double kLeastRate = 58;

constexpr const char* kOwnFigure =
    "dim 120 90\n"
    "point A 20 20\npoint B 95 22\npoint C 60 75\n"
    "med p A B\nmed q B C\nintersec O p q\n"
    "midpoint M A B\nmidpoint N B C\nmidpoint K C A\n"
    "drawsegment A B\ndrawsegment B C\ndrawsegment C A\n"
    "drawsegment A N\ndrawsegment B K\ndrawsegment C M\n"
    "drawcircle O A\ndrawdashline p\ndrawdashline q\n"
    "cmark_lb A\ncmark_rb B\ncmark_t C\ncmark_r O\ncmark_b M\ncmark_r N\ncmark_l K\n"
    "distance d O A\n";

/// Counts how often a widget is painted.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget* widget) { widget->installEventFilter(this); }
    [[nodiscard]] int count() const { return count_; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        count_ += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(object, event);
    }

private:
    int count_ = 0;
};

double part(std::vector<double> values, double fraction) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<std::size_t>(fraction * static_cast<double>(values.size() - 1))];
}

void print(const char* what, const std::vector<double>& ms) {
    std::printf("%-44s %7.2f ms median %7.2f ms 95%% %7.2f ms longest\n", what, part(ms, 0.5), part(ms, 0.95),
                part(ms, 1));
}

/// Runs the event loop until `due` milliseconds on `clock`.
void waitUntil(const QElapsedTimer& clock, double due) {
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
    } while (static_cast<double>(clock.nsecsElapsed()) / 1e6 < due);
}

double now(const QElapsedTimer& clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

/// Pictures a second; 0 if nothing could be dragged.
double dragAround(MainWindow& window) {
    GclSession& session = *window.gcl()->session();
    GclCanvas& canvas = *window.gcl()->panel()->canvas();
    const std::vector<GclHandle> handles = session.handles();
    if (handles.empty()) {
        return 0;
    }
    const byrne::scene::Vec2 middle = handles.front().place;
    const auto place = [&](int move) {
        const double angle = move * 2 * M_PI / 60;
        return canvas
            .placeOnWidget({middle.x + kRadiusMm * std::sin(angle), middle.y + kRadiusMm * (1 - std::cos(angle))})
            .toPoint();
    };
    QTest::mousePress(&canvas, Qt::LeftButton, {}, place(0));
    std::vector<double> typing;
    int pictures = 0;
    const auto counting = QObject::connect(&session, &GclSession::pictureChanged, [&pictures] { ++pictures; });
    const PaintCounter paints(&canvas);
    QElapsedTimer clock;
    clock.start();
    for (int move = 1; move <= kMoves; ++move) {
        const double start = now(clock);
        QTest::mouseMove(&canvas, place(move));
        typing.push_back(now(clock) - start);
        waitUntil(clock, move * kEveryMs);
    }
    const double seconds = now(clock) / 1000;
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, place(kMoves));
    QObject::disconnect(counting);
    print("A move: number in the text, picture ordered", typing);
    std::printf("%d moves in %.2f s: %.1f pictures and %.1f paintings a second\n", kMoves, seconds, pictures / seconds,
                paints.count() / seconds);
    return pictures / seconds;
}

/// Frames a second on the screen; negative if there is no animation.
double play(MainWindow& window) {
    GclPanel& panel = *window.gcl()->panel();
    const int frames = window.gcl()->session()->whole()->program->frameCount();
    if (frames < 2) {
        return -1;
    }
    GclSession& session = *window.gcl()->session();
    int pictures = 0;
    const auto counting = QObject::connect(&session, &GclSession::pictureChanged, [&pictures] { ++pictures; });
    QElapsedTimer clock;
    clock.start();
    for (int frame = 1; frame < frames; ++frame) {
        panel.player()->show(frame);
        waitUntil(clock, frame * kEveryMs);
    }
    const double seconds = now(clock) / 1000;
    QObject::disconnect(counting);
    std::printf("%d frames in %.2f s: %.1f pictures a second\n", frames, seconds, pictures / seconds);
    return pictures / seconds;
}

}  // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    nameApplication();
    QApplication application(argc, argv);
    setUpApplication(application, QStringLiteral("en"));
    QSettings().clear();
    QTemporaryDir folder;
    const QStringList arguments = QApplication::arguments();
    QString path = folder.filePath(QStringLiteral("figure.gcl"));
    if (arguments.size() > 1) {
        path = arguments[1];
    } else {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            return 2;
        }
        file.write(kOwnFigure);
    }
    MainWindow window(QApplication::palette());
    window.show();
    bool isOpen = QTest::qWaitForWindowExposed(&window);
    window.resize(arguments.size() > 3 ? QSize(arguments[2].toInt(), arguments[3].toInt()) : QSize(1600, 1200));
    isOpen =
        isOpen && window.openFile(path) &&
        QTest::qWaitFor([&] { return window.gcl()->session() && window.gcl()->session()->picture(); }, kPatienceMs);
    if (!isOpen) {
        std::fprintf(stderr, "%s does not open\n", qPrintable(path));
        return 2;
    }
    QTest::qWait(500);
    const QSize size = window.gcl()->panel()->canvas()->size();
    std::printf("%s in a picture of %d x %d pixels\n", qPrintable(path), size.width(), size.height());
    const double dragged = dragAround(window);
    QTest::qWait(500);
    const double played = play(window);
    return dragged >= kLeastRate && (played < 0 || played >= kLeastRate) ? 0 : 1;
}
