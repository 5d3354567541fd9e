// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Byrne remembers between runs: window, recent files, last folder, choices. One place that knows the keys.
#pragma once

#include <QByteArray>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <vector>

#include "app/gui/window/theme.h"

namespace byrne::gui {

class Settings {
public:
    [[nodiscard]] static QByteArray windowGeometry();
    [[nodiscard]] static QByteArray windowState();
    static void setWindow(const QByteArray& geometry, const QByteArray& state);

    [[nodiscard]] static QStringList recentFiles();
    static void addRecentFile(const QString& path);
    static void clearRecentFiles();
    /// A document that was open, with where the user was in it.
    struct OpenDocument {
        QString path;
        int line = 0;    ///< Of the caret, from 0.
        int column = 0;  ///< Of the caret, from 0.
        int firstLine = 0;
        bool isCurrent = false;
    };
    [[nodiscard]] static std::vector<OpenDocument> openDocuments();
    static void setOpenDocuments(const std::vector<OpenDocument>& documents);
    /// Whether a start without files opens the documents of the last time.
    [[nodiscard]] static bool reopensDocuments();
    static void setReopensDocuments(bool on);
    [[nodiscard]] static QString lastFolder();
    static void setLastFolder(const QString& folder);

    /// Keys that the user chose for a command; nothing: the usual ones.
    [[nodiscard]] static std::optional<QList<QKeySequence>> keysOf(const QString& command);
    static void setKeysOf(const QString& command, const std::optional<QList<QKeySequence>>& keys);
    /// Whether symbols stand for words in the editor.
    [[nodiscard]] static bool showsSymbols();
    static void setShowsSymbols(bool on);
    /// Whether facts are listed by the objects they are about.
    [[nodiscard]] static bool groupsFacts();
    static void setGroupsFacts(bool on);
    /// Whether facts are written in symbols; else as sentences.
    [[nodiscard]] static bool showsFactSymbols();
    static void setShowsFactSymbols(bool on);

    [[nodiscard]] static Appearance appearance();
    static void setAppearance(Appearance appearance);
    /// "window" (light or dark as the window is), "byrne" or "print".
    [[nodiscard]] static QString figureStyle();
    static void setFigureStyle(const QString& style);
    /// Empty: the system's language.
    [[nodiscard]] static QString language();
    static void setLanguage(const QString& language);
    [[nodiscard]] static double proveSeconds();
    static void setProveSeconds(double seconds);
    /// Whether other provers that are installed are asked for advice.
    [[nodiscard]] static bool asksAdvisers();
    static void setAsksAdvisers(bool asks);
    /// Cuts instead of motion in figures.
    [[nodiscard]] static bool hasLessMotion();
    static void setLessMotion(bool on);
    /// What was chosen when something was exported last; the export dialog knows the keys.
    [[nodiscard]] static QVariantMap exportChoices();
    static void setExportChoices(const QVariantMap& choices);
};

}  // namespace byrne::gui
