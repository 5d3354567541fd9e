// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which proof is shown and which step of which branch is current: the one place where editor caret, tree, running
// text, timeline and canvas meet. Setting the same step twice is silent, so views may set what they are told.
#pragma once

#include <QObject>

#include <optional>
#include <vector>

#include "app/gui/proof/checked_proof.h"

namespace byrne::gui {

/// A step as tree and text name it: a node, and for a branch of a case split which one.
struct StepKey {
    proof::StepId step;  ///< Invalid for the hypotheses.
    int caseIndex = -1;

    friend bool operator==(const StepKey&, const StepKey&) = default;
};

class StepSelection : public QObject {
    Q_OBJECT

public:
    /// What readers are to predict: nothing, the steps that follow, or the conclusion of the present step, too.
    enum class Hidden { Nothing, Later, Conclusion };

    using QObject::QObject;

    /// Shows another proof (or none) from its hypotheses. With `keepsPlace` the current step stays where the new
    /// proof has it, too.
    void setProof(const CheckedProofPtr& proof, bool keepsPlace = false);
    [[nodiscard]] const CheckedProofPtr& proof() const { return proof_; }

    [[nodiscard]] int branch() const { return branch_; }
    [[nodiscard]] int frame() const { return frame_; }
    [[nodiscard]] int branchCount() const;
    /// Steps of the current branch with the hypotheses as number 0.
    [[nodiscard]] int frameCount() const;
    /// Null if no proof is shown.
    [[nodiscard]] const proof::ViewStep* viewStep() const;
    [[nodiscard]] const proof::ViewBranch* viewBranch() const;
    [[nodiscard]] StepKey key() const;
    [[nodiscard]] Hidden hidden() const { return hidden_; }
    void setHidden(Hidden hidden);

public slots:
    /// Out of range values are clamped.
    void select(int branch, int frame);
    void selectFrame(int frame);
    /// The frame stays if the branches share it, else the first step of the branch that is its own.
    void selectBranch(int branch);
    /// In the current branch if the step is on it, else in the first branch that has it.
    void selectKey(const byrne::gui::StepKey& key);

signals:
    void proofChanged();
    void selectionChanged();
    void hiddenChanged();

private:
    [[nodiscard]] const std::vector<proof::ViewBranch>& branches() const;
    [[nodiscard]] int firstPossibleBranch() const;
    [[nodiscard]] std::optional<int> frameOf(int branch, const StepKey& key) const;

    CheckedProofPtr proof_;
    int branch_ = 0;
    int frame_ = 0;
    Hidden hidden_ = Hidden::Nothing;
};

}  // namespace byrne::gui
