// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The manual in a window of its own, opened at what is asked about.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QTextBrowser>

#include "app/gui/help/help_topics.h"

namespace byrne::gui {

class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    void showTopic(const HelpTopic& topic);
    [[nodiscard]] QTextBrowser* browser() const { return browser_; }
    [[nodiscard]] QListWidget* pages() const { return pages_; }
    [[nodiscard]] QLabel* note() const { return note_; }
    /// The page shown.
    [[nodiscard]] const QString& page() const { return page_; }
    /// The heading that the page was opened at.
    [[nodiscard]] const QString& heading() const { return heading_; }

private:
    void load(const QString& page, const QString& note);
    void scrollTo(const QString& heading);

    QListWidget* pages_;
    QTextBrowser* browser_;
    QLabel* note_;
    QString page_;
    QString heading_;
};

}  // namespace byrne::gui
