// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sentence with buttons above what it is about. Takes no keys away and waits: unlike a dialog it does not come between
// the user and the text.
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <functional>
#include <vector>

namespace byrne::gui {

class NoticeBar : public QFrame {
    Q_OBJECT

public:
    struct Answer {
        QString text;
        QString toolTip;
        std::function<void()> work;
        bool hidesBar = true;
    };

    explicit NoticeBar(QWidget* parent = nullptr);

    void ask(const QString& sentence, const std::vector<Answer>& answers);
    [[nodiscard]] QString sentence() const { return sentence_->text(); }
    /// The button with this text; null if there is none.
    [[nodiscard]] QPushButton* button(const QString& text) const;

private:
    QLabel* sentence_;
    QHBoxLayout* row_;
    std::vector<QPushButton*> buttons_;
};

}  // namespace byrne::gui
