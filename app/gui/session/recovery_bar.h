// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Offers at the start what an earlier run could not save: a list above the documents, to recover, look at, or discard. Nothing
// is lost while it waits.
#pragma once

#include <QFrame>
#include <QListWidget>
#include <QPushButton>

#include <functional>

#include "app/gui/session/recovery_store.h"

namespace byrne::gui {

class RecoveryBar : public QFrame {
    Q_OBJECT

public:
    explicit RecoveryBar(QWidget* parent = nullptr);

    /// Texts that their files hold already are dropped; hidden if nothing is left.
    void offer(std::vector<LeftBehind> left);
    /// The text was recovered and is kept elsewhere by now.
    void forget(const UnsavedText& text);

    [[nodiscard]] QListWidget* list() const { return list_; }
    [[nodiscard]] QPushButton* recoverButton() const { return recover_; }
    [[nodiscard]] QPushButton* showButton() const { return show_; }
    [[nodiscard]] QPushButton* discardButton() const { return discard_; }
    [[nodiscard]] QPushButton* laterButton() const { return later_; }

signals:
    void recoverWanted(const std::vector<byrne::gui::UnsavedText>& texts);
    void showWanted(const byrne::gui::UnsavedText& text);

private:
    [[nodiscard]] std::vector<UnsavedText> chosen() const;
    void discardChosen();
    void refill();
    void updateButtons();

    std::vector<LeftBehind> left_;
    QListWidget* list_;
    QPushButton* recover_;
    QPushButton* show_;
    QPushButton* discard_;
    QPushButton* later_;
};

}  // namespace byrne::gui
