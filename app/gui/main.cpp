// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include "app/gui/window/application.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/settings.h"

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    byrne::gui::nameApplication();
    const QPalette systemPalette = QApplication::palette();
    byrne::gui::setUpApplication(application, byrne::gui::Settings::language());
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Byrne: geometry proofs, found, checked and drawn."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"),
                                 QCoreApplication::translate("main", "Theorems or figures to open."),
                                 QStringLiteral("[FILE...]"));
    parser.process(application);
    byrne::gui::MainWindow window(systemPalette);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        for (const QString& path : parser.positionalArguments()) {
            window.openFile(path);
        }
    });
    return QApplication::exec();
}
