// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the speaker sees and the class does not: the sentence of this step with the rule behind it, the one that comes
// next, and how long the talk has taken.
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QTimer>
#include <QWidget>

#include "app/gui/picture/illustration_job.h"
#include "app/gui/proof/step_selection.h"

namespace byrne::gui {

class SpeakerNotes : public QWidget {
    Q_OBJECT

public:
    SpeakerNotes(StepSelection* selection, const IllustrationPtr& illustration);

    [[nodiscard]] QString nowText() const { return now_->text(); }
    [[nodiscard]] QString ruleText() const { return rule_->text(); }
    [[nodiscard]] QString nextText() const { return next_->text(); }

private:
    void showStep();
    void showClock();
    /// The sentence of a step of the present branch, as rich text; empty beyond its end.
    [[nodiscard]] QString sentenceOf(int frame) const;
    /// The axiom or theorem that the step is by, in symbols.
    [[nodiscard]] QString ruleOf(int frame) const;

    StepSelection* selection_;
    IllustrationPtr illustration_;
    QLabel* heading_;
    QLabel* now_;
    QLabel* rule_;
    QLabel* next_;
    QLabel* clock_;
    QElapsedTimer elapsed_;
    QTimer tick_;
};

}  // namespace byrne::gui
