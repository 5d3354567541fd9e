// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/run.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include "app/gui/window/application.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

int runByrne(int argc, char** argv, const std::function<void(MainWindow&)>& started) {
    QApplication application(argc, argv);
    nameApplication();
    const QPalette systemPalette = QApplication::palette();
    setUpApplication(application, Settings::language());
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Byrne: geometry proofs, found, checked and drawn."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"),
                                 QCoreApplication::translate("main", "Theorems or figures to open."),
                                 QStringLiteral("[FILE...]"));
    parser.process(application);
    MainWindow window(systemPalette);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        window.startWith(parser.positionalArguments());
        if (started) {
            started(window);
        }
    });
    return QApplication::exec();
}

}  // namespace byrne::gui
