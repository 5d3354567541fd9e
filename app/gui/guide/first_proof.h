// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The guided first proof: says one thing at a time, notices when it is done, and can do it itself. What is to be done
// is told by stages (first_proof_stages.h); this is the strip that shows them.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <functional>
#include <vector>

namespace byrne::gui {

struct GuideStage {
    QString heading;
    QString text;                  ///< Rich text; what to do and why.
    std::function<bool()> isDone;  ///< Empty: only to be read.
    std::function<void()> show;    ///< Does it; empty: nothing to do.
};

class FirstProofGuide : public QFrame {
    Q_OBJECT

public:
    explicit FirstProofGuide(QWidget* parent = nullptr);

    /// From the first stage.
    void begin(std::vector<GuideStage> stages);
    void end();
    [[nodiscard]] int stage() const { return stage_; }
    [[nodiscard]] int stageCount() const { return static_cast<int>(stages_.size()); }
    [[nodiscard]] QLabel* text() const { return text_; }
    [[nodiscard]] QPushButton* showButton() const { return show_; }
    [[nodiscard]] QPushButton* nextButton() const { return next_; }
    [[nodiscard]] QPushButton* closeButton() const { return close_; }

signals:
    /// The strip had the keys; the document should have them.
    void handsOver();

private:
    void go(int stage);
    void look();
    void showMe();

    std::vector<GuideStage> stages_;
    int stage_ = -1;
    QTimer watch_;
    QLabel* heading_;
    QLabel* text_;
    QPushButton* show_;
    QPushButton* next_;
    QPushButton* close_;
};

}  // namespace byrne::gui
