// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all tests of the window do alike: an application with settings of its own, a window before each test, and its
// end after it.
#pragma once

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

#include "app/gui/window/application.h"
#include "app/gui/window/main_window.h"

/// Calls a helper that verifies things itself, and ends the test if it failed.
#define DO(call)                                \
    do {                                        \
        call;                                   \
        if (QTest::currentTestFailed()) return; \
    } while (false)

namespace byrne::gui {

/// A window in light colours, with no settings from before; check with QTest::qWaitForWindowExposed that it is on screen.
inline std::unique_ptr<MainWindow> lightWindow() {
    QSettings().clear();
    QSettings().setValue("view/appearance", "light");
    auto window = std::make_unique<MainWindow>(QApplication::palette());
    window->resize(1400, 900);
    window->show();
    return window;
}

/// Without asking about unsaved texts.
inline void closeWindow(std::unique_ptr<MainWindow>& window) {
    for (int tab = 0; tab < window->tabs()->count(); ++tab) {
        window->tabs()->pane(tab)->editor()->setModified(false);
    }
    window->close();
    window.reset();
}

/// A window with a document in it, as most tests of writing use it.
class DocumentWindow {
protected:
    static constexpr int kPatienceMs = 30000;

    CodeEditor* editor() { return window_->tabs()->current()->editor(); }
    QString text() { return QString::fromUtf8(editor()->bytes()); }
    bool isRead() { return window_->tabs()->current()->session()->isUpToDate(); }
    TheoremState state() { return window_->tabs()->current()->session()->analysis()->theorems.back().state; }
    void waitForReading() { QTRY_VERIFY_WITH_TIMEOUT(isRead(), kPatienceMs); }
    void open(const QByteArray& content, const QString& name = QStringLiteral("doc.byrne")) {
        QFile file(folder_.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(window_->openFile(file.fileName()));
        DO(waitForReading());
    }
    /// Just before `what`.
    void caretTo(const QString& what) {
        const auto place = static_cast<std::uint32_t>(text().indexOf(what));
        editor()->goTo({place, place});
    }

    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;
};

/// The main() of a program of window tests. Settings are of this run only: the same program may run on another
/// platform at the same time.
template <class Test>
int runWindowTest(int argc, char** argv, const QString& organization = QStringLiteral("byrne-test")) {
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    nameApplication();
    setUpApplication(application, QStringLiteral("en"));
    QApplication::setOrganizationName(organization);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace byrne::gui
