// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the manual tells about a thing.
#pragma once

#include <QString>
#include <QStringList>

namespace byrne::gui {

struct HelpTopic {
    QString page;     ///< "language.md".
    QString heading;  ///< As it stands there; empty: from the top.
    QString note;     ///< Rich text about the very thing, to stand before; may be empty.

    friend bool operator==(const HelpTopic&, const HelpTopic&) = default;
};

/// For a word of the Byrne language; an empty page if it is none of them.
[[nodiscard]] HelpTopic topicOfWord(const QString& word);
/// All pages of the manual that the program has, in reading order.
[[nodiscard]] QStringList helpPages();
/// A page as Markdown without pictures; empty if there is no such page.
[[nodiscard]] QString helpPage(const QString& page);

}  // namespace byrne::gui
