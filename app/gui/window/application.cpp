// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/application.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStyleFactory>
#include <QTranslator>

namespace byrne::gui {

void nameApplication() {
    QApplication::setApplicationName(QStringLiteral("byrne"));
    QApplication::setApplicationDisplayName(QStringLiteral("Byrne"));
    QApplication::setOrganizationName(QStringLiteral("byrne"));
    QApplication::setApplicationVersion(QStringLiteral(BYRNE_VERSION));
}

void setUpApplication(QApplication& application, const QString& language) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    auto* own = new QTranslator(&application);
    const QString folder = QStringLiteral(":/byrne/translations");
    if (own->load(locale, QStringLiteral("byrne"), QStringLiteral("_"), folder) ||
        own->load(QStringLiteral("byrne_en"), folder)) {
        QApplication::installTranslator(own);
    }
    auto* qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QApplication::installTranslator(qt);
    }
}

}  // namespace byrne::gui
