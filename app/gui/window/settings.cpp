// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace byrne::gui {

namespace {

constexpr int kRecentFiles = 10;
constexpr double kDefaultSeconds = 60;
/// Counts up when panels change, so that an old layout is not restored into them.
constexpr int kLayoutVersion = 1;

QString layoutKey() { return QStringLiteral("window/state-%1").arg(kLayoutVersion); }

}  // namespace

QByteArray Settings::windowGeometry() { return QSettings().value(QStringLiteral("window/geometry")).toByteArray(); }

QByteArray Settings::windowState() { return QSettings().value(layoutKey()).toByteArray(); }

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state) {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), geometry);
    settings.setValue(layoutKey(), state);
}

QStringList Settings::recentFiles() { return QSettings().value(QStringLiteral("files/recent")).toStringList(); }

void Settings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(QStringLiteral("files/recent"), files.mid(0, kRecentFiles));
}

void Settings::clearRecentFiles() { QSettings().remove(QStringLiteral("files/recent")); }

std::vector<Settings::OpenDocument> Settings::openDocuments() {
    std::vector<OpenDocument> documents;
    for (const QVariant& each : QSettings().value(QStringLiteral("files/open")).toList()) {
        const QVariantMap kept = each.toMap();
        documents.push_back({kept.value(QStringLiteral("path")).toString(), kept.value(QStringLiteral("line")).toInt(),
                             kept.value(QStringLiteral("column")).toInt(),
                             kept.value(QStringLiteral("firstLine")).toInt(),
                             kept.value(QStringLiteral("current")).toBool()});
    }
    return documents;
}

void Settings::setOpenDocuments(const std::vector<OpenDocument>& documents) {
    QVariantList list;
    for (const OpenDocument& each : documents) {
        list.append(QVariantMap{{QStringLiteral("path"), each.path},
                                {QStringLiteral("line"), each.line},
                                {QStringLiteral("column"), each.column},
                                {QStringLiteral("firstLine"), each.firstLine},
                                {QStringLiteral("current"), each.isCurrent}});
    }
    QSettings().setValue(QStringLiteral("files/open"), list);
}

bool Settings::reopensDocuments() { return QSettings().value(QStringLiteral("files/reopen"), true).toBool(); }

void Settings::setReopensDocuments(bool on) { QSettings().setValue(QStringLiteral("files/reopen"), on); }

QString Settings::lastFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(QStringLiteral("files/folder"), documents).toString();
    return QDir(folder).exists() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString& folder) { QSettings().setValue(QStringLiteral("files/folder"), folder); }

Appearance Settings::appearance() {
    const QString kept = QSettings().value(QStringLiteral("view/appearance")).toString();
    return kept == QLatin1String("dark")    ? Appearance::Dark
           : kept == QLatin1String("light") ? Appearance::Light
                                            : Appearance::System;
}

void Settings::setAppearance(Appearance appearance) {
    QSettings().setValue(QStringLiteral("view/appearance"), appearance == Appearance::Dark ? QStringLiteral("dark")
                                                            : appearance == Appearance::Light
                                                                ? QStringLiteral("light")
                                                                : QStringLiteral("system"));
}

QString Settings::figureStyle() {
    const QString kept = QSettings().value(QStringLiteral("view/figureStyle")).toString();
    return kept == QLatin1String("byrne") || kept == QLatin1String("print") ? kept : QStringLiteral("window");
}

void Settings::setFigureStyle(const QString& style) { QSettings().setValue(QStringLiteral("view/figureStyle"), style); }

QString Settings::language() { return QSettings().value(QStringLiteral("view/language")).toString(); }

void Settings::setLanguage(const QString& language) { QSettings().setValue(QStringLiteral("view/language"), language); }

double Settings::proveSeconds() {
    return QSettings().value(QStringLiteral("prover/seconds"), kDefaultSeconds).toDouble();
}

void Settings::setProveSeconds(double seconds) { QSettings().setValue(QStringLiteral("prover/seconds"), seconds); }

bool Settings::asksAdvisers() { return QSettings().value(QStringLiteral("prover/advisers"), false).toBool(); }

void Settings::setAsksAdvisers(bool asks) { QSettings().setValue(QStringLiteral("prover/advisers"), asks); }

std::optional<QList<QKeySequence>> Settings::keysOf(const QString& command) {
    const QVariant kept = QSettings().value(QStringLiteral("keys/") + command);
    if (!kept.isValid()) {
        return std::nullopt;
    }
    // A list without keys is kept as one empty text.
    return QKeySequence::listFromString(kept.toString(), QKeySequence::PortableText);
}

void Settings::setKeysOf(const QString& command, const std::optional<QList<QKeySequence>>& keys) {
    const QString name = QStringLiteral("keys/") + command;
    if (keys) {
        QSettings().setValue(name, QKeySequence::listToString(*keys, QKeySequence::PortableText));
    } else {
        QSettings().remove(name);
    }
}

bool Settings::showsSymbols() { return QSettings().value(QStringLiteral("editor/symbols"), false).toBool(); }

void Settings::setShowsSymbols(bool on) { QSettings().setValue(QStringLiteral("editor/symbols"), on); }

bool Settings::groupsFacts() { return QSettings().value(QStringLiteral("facts/grouped"), false).toBool(); }

void Settings::setGroupsFacts(bool on) { QSettings().setValue(QStringLiteral("facts/grouped"), on); }

bool Settings::showsFactSymbols() { return QSettings().value(QStringLiteral("facts/symbols"), true).toBool(); }

void Settings::setShowsFactSymbols(bool on) { QSettings().setValue(QStringLiteral("facts/symbols"), on); }

bool Settings::hasLessMotion() { return QSettings().value(QStringLiteral("view/less-motion"), false).toBool(); }

void Settings::setLessMotion(bool on) { QSettings().setValue(QStringLiteral("view/less-motion"), on); }

QVariantMap Settings::exportChoices() { return QSettings().value(QStringLiteral("export/choices")).toMap(); }

void Settings::setExportChoices(const QVariantMap& choices) {
    QSettings().setValue(QStringLiteral("export/choices"), choices);
}

}  // namespace byrne::gui
