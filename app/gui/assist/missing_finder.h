// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What is missing?" for the theorem at the caret: facts that would make it provable, a figure in which it is false,
// and hypotheses that its proof does not need. The search runs in the background; what it finds can be put into the
// text.
#pragma once

#include <QObject>

#include "app/gui/assist/assistant.h"
#include "app/gui/assist/step_preview.h"
#include "core/assist/abduction.h"
#include "render/figure/plane_check.h"

namespace byrne::gui {

/// A figure in which a statement is false.
struct Refutation {
    DocumentPtr document;  ///< Holds the statement.
    logic::StatementId statement;
    QString name;  ///< "the theorem chain", "the claim par(A,B,C,D)".
    figure::Counterexample example;
};

class MissingFinder : public QObject {
    Q_OBJECT

public:
    struct Answer {
        Assistant::Spot spot;
        proof::Proof proof;  ///< The one at the spot, or an open one.
        std::vector<assist::MissingFact> missing;
        std::optional<figure::Counterexample> counterexample;
        std::vector<std::size_t> unneeded;  ///< Places of hypotheses, from 0.
        bool isProved = false;
    };

    explicit MissingFinder(Assistant* assistant, QObject* parent = nullptr);

    /// Nothing before the first search.
    [[nodiscard]] const std::optional<Answer>& answer() const { return answer_; }
    [[nodiscard]] bool isSearching() const { return task_.isRunning(); }
    /// Whether the text is still the one that was asked about.
    [[nodiscard]] bool isFresh() const;
    [[nodiscard]] QString textOf(const assist::MissingFact& fact) const;
    [[nodiscard]] QString unneededText() const;
    /// The fact becomes a hypothesis, or, where it speaks of an object of the proof, a claim: one undo step.
    void add(int number);
    /// For the fact's picture; nothing if the text has changed.
    [[nodiscard]] std::optional<PreviewRequest> preview(int number) const;
    void setSeconds(double seconds) { seconds_ = seconds; }

    /// Whether the theorem is false in the plane; with a hole, what is asked there of what is known there. Nothing is
    /// said if no such figure is found.
    void refute(const Assistant::Spot& spot, proof::StepId hole = {});

public slots:
    void search();
    void stop();

signals:
    void changed();
    void progressed(int tried, int all);
    /// One sentence for the status bar.
    void said(const QString& sentence, bool isGood);
    /// A figure that shows that a statement is false: the theorem, or a claim in its proof.
    void counterexampleFound(const byrne::gui::Refutation& refutation);

private:
    [[nodiscard]] bool isOfTheStatement(const logic::Literal& literal) const;

    Assistant* assistant_;
    BackgroundTask task_;
    BackgroundTask refuting_;
    std::optional<Answer> answer_;
    double seconds_ = 10;
};

}  // namespace byrne::gui
