// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// proof_window_frames [FILE...]: how the real window keeps up with a hand that drags a point of a proof's figure, with
// all panels open: picture, sentence, timeline, tabs of cases with their light, truth lamp, tree and facts. Opens each
// file (Varignon, I.47 and a made-up figure of 40 points with two cases if none is given) in a window of 1600 x 1000
// pixels, shows the last step of a true branch, and drags its first free point on a round of 240 places, one every
// sixtieth of a second. Prints how many pictures a second came onto the screen, how old they were, and what the
// window's own thread spent on each. Run it on a real display or with -platform offscreen. Ends with failure if fewer
// than 58 pictures a second were shown.
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
#include <ctime>
#include <deque>
#include <numbers>
#include <vector>

#include "app/gui/window/application.h"
#include "app/gui/window/main_window.h"
#include "render/cairo/painter.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

constexpr int kMoves = 240, kPlaces = 60;
constexpr double kEveryMs = 1000.0 / 60;
constexpr double kRadiusPx = 22;
constexpr int kPatienceMs = 60000;
constexpr double kLeastRate = 58;

/// Midpoints of midpoints around a polygon: 40 points, 7 of them free, and two cases.
QByteArray fortyPoints() {
    QByteArray text = "include \"school.byrne\"\n\ntheorem forty:\n  for";
    for (int i = 0; i < 40; ++i) {
        text += " P" + QByteArray::number(i);
    }
    text += "\n  assume ";
    for (int i = 7; i < 40; ++i) {
        text += (i == 7 ? "midpoint(P" : ",\n    midpoint(P") + QByteArray::number(i - 7) + ",P" +
                QByteArray::number(i) + ",P" + QByteArray::number(i - 6) + ")";
    }
    return text + "\n  show P0 = P0\nproof\n"
                  "  cases P0 = P3 or P0 != P3 by excluded_middle\n"
                  "    case P0 = P3: hence P0 = P0\n"
                  "    case P0 != P3: hence P0 = P0\n"
                  "  qed\nqed\n";
}

double now(const QElapsedTimer& clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

/// Milliseconds of processor time of the calling thread.
double threadMs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

double part(std::vector<double> values, double fraction) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<std::size_t>(fraction * static_cast<double>(values.size() - 1))];
}

/// Notes when pictures that are new reach the screen.
class Screen : public QObject {
public:
    Screen(MainWindow& window, const QElapsedTimer& clock) : window_(window), clock_(clock) {
        window.illustrationPanel()->canvas()->installEventFilter(this);
    }
    std::vector<double> paintedAt;

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        const IllustrationPtr& shown = window_.illustrationPanel()->illustration();
        if (event->type() == QEvent::Paint && shown != last_) {
            last_ = shown;
            paintedAt.push_back(now(clock_));
        }
        return QObject::eventFilter(object, event);
    }

private:
    MainWindow& window_;
    const QElapsedTimer& clock_;
    IllustrationPtr last_;
};

bool open(MainWindow& window, const QString& path) {
    const auto isShown = [&] {
        const IllustrationPtr& made = window.illustrationPanel()->illustration();
        return made && made->proof == window.session()->selection()->proof();
    };
    if (!window.openFile(path) ||
        !QTest::qWaitFor([&] { return window.tabs()->current()->session()->isUpToDate(); }, kPatienceMs) ||
        !QTest::qWaitFor(isShown, kPatienceMs)) {
        return false;
    }
    if (window.session()->selection()->proof()->isStatementOnly) {
        window.session()->prove();
        if (!QTest::qWaitFor([&] { return !window.session()->selection()->proof()->isStatementOnly; }, kPatienceMs)) {
            return false;
        }
    }
    return QTest::qWaitFor(isShown, kPatienceMs);
}

/// The first branch that can be, at its last step.
void showTrueBranch(MainWindow& window) {
    const auto& branches = window.illustrationPanel()->illustration()->figures->branches;
    std::size_t shown = 0;
    while (shown + 1 < branches.size() && (branches[shown].isContradictory || !branches[shown].isPresentCase)) {
        ++shown;
    }
    window.session()->selection()->selectBranch(static_cast<int>(shown));
    window.illustrationPanel()->last();
    QTest::qWait(300);
}

/// Where on the canvas a free point stands; nothing if none does.
std::optional<QPointF> handleOf(MainWindow& window) {
    IllustrationPanel& panel = *window.illustrationPanel();
    const auto branch = static_cast<std::size_t>(window.session()->selection()->branch());
    const CanvasView view = panel.canvas()->view();
    const ScenePtr scene = panel.currentScene();
    const cairo::Viewport page = cairo::fit(*scene, view.pixels.width(), view.pixels.height());
    for (const std::string& name : panel.illustration()->figures->branches[branch].freePoints) {
        for (const scene::Element& element : scene->elements) {
            const auto* path = std::get_if<scene::Path>(&element.shape);
            if (element.id != "point:" + name || path == nullptr) {
                continue;
            }
            for (const scene::PathCommand& command : path->commands) {
                if (const auto* arc = std::get_if<scene::ArcTo>(&command)) {
                    return QPointF(page.offsetPx.x + page.scale * arc->center.x,
                                   page.offsetPx.y + page.scale * arc->center.y) /
                           view.ratio;
                }
            }
        }
    }
    return std::nullopt;
}

/// Whether 60 pictures a second were shown.
bool dragAround(MainWindow& window, const QString& name) {
    Canvas& canvas = *window.illustrationPanel()->canvas();
    const std::optional<QPointF> start = handleOf(window);
    if (!start) {
        std::fprintf(stderr, "%s: no free point\n", qPrintable(name));
        return false;
    }
    const auto place = [&](int move) {
        const double angle = move * 2 * std::numbers::pi / kPlaces;
        return (*start + kRadiusPx * QPointF(std::sin(angle), std::cos(angle) - 1)).toPoint();
    };
    QElapsedTimer clock;
    clock.start();
    Screen screen(window, clock);
    std::vector<double> movedAt, answeredAt;
    int pictures = 0;
    const auto counting = QObject::connect(window.session(), &ProofSession::illustrationChanged, [&] { ++pictures; });
    QTest::mousePress(&canvas, Qt::LeftButton, {}, place(0));
    const double begin = now(clock), work = threadMs();
    double idle = 0;
    for (int move = 1; move <= kMoves; ++move) {
        movedAt.push_back(now(clock));
        QTest::mouseMove(&canvas, place(move));
        while (now(clock) < begin + move * kEveryMs) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            if (now(clock) < begin + move * kEveryMs - 0.5) {
                const double before = threadMs();
                QThread::usleep(200);
                idle += threadMs() - before;
            }
        }
    }
    const double seconds = (now(clock) - begin) / 1000, spent = threadMs() - work - idle;
    QObject::disconnect(counting);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, place(kMoves));
    const std::size_t shown = screen.paintedAt.size();
    std::vector<double> gaps;
    for (std::size_t i = 1; i < shown; ++i) {
        gaps.push_back(screen.paintedAt[i] - screen.paintedAt[i - 1]);
    }
    const double rate = static_cast<double>(shown) / seconds;
    std::printf(
        "%-22s canvas %d x %d: %d moves in %.2f s, %d pictures made, %.1f shown a second; between two %.1f ms median, "
        "%.1f ms 95%%, %.1f ms longest; window's thread %.2f ms a move\n",
        qPrintable(name), canvas.width(), canvas.height(), kMoves, seconds, pictures, rate, part(gaps, 0.5),
        part(gaps, 0.95), part(gaps, 1), spent / kMoves);
    std::fflush(stdout);
    QTest::qWait(1000);
    return rate >= kLeastRate;
}

}  // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    nameApplication();
    QApplication application(argc, argv);
    setUpApplication(application, QStringLiteral("en"));
    QSettings().clear();
    QTemporaryDir folder;
    QStringList paths = QApplication::arguments().mid(1);
    if (paths.isEmpty()) {
        const QString source = QStringLiteral(BYRNE_SOURCE_DIR "/resources/examples/");
        QFile forty(folder.filePath(QStringLiteral("forty.byrne")));
        if (!forty.open(QIODevice::WriteOnly)) {
            return 2;
        }
        forty.write(fortyPoints());
        forty.close();
        paths = {source + QStringLiteral("varignon.byrne"), source + QStringLiteral("euclid_I_47.byrne"),
                 forty.fileName()};
    }
    MainWindow window(QApplication::palette());
    window.show();
    if (!QTest::qWaitForWindowExposed(&window)) {
        return 2;
    }
    // After it is on screen, so that the picture gets its share.
    window.resize(1600, 1000);
    bool isFast = true;
    for (const QString& path : paths) {
        if (!open(window, path)) {
            std::fprintf(stderr, "%s does not open\n", qPrintable(path));
            return 2;
        }
        showTrueBranch(window);
        isFast = dragAround(window, QFileInfo(path).fileName()) && isFast;
    }
    for (int tab = 0; tab < window.tabs()->count(); ++tab) {
        window.tabs()->pane(tab)->editor()->setModified(false);
    }
    return isFast ? 0 : 1;
}
