// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/step_selection.h"

#include <algorithm>

namespace byrne::gui {

namespace {

StepKey keyOf(const proof::ViewStep& step) {
    StepKey key{.step = step.step, .caseIndex = -1};
    if (step.kind == proof::ViewStep::Kind::Assumption) {
        key.caseIndex = static_cast<int>(step.caseIndex);
    }
    return key;
}

}  // namespace

const std::vector<proof::ViewBranch>& StepSelection::branches() const { return proof_->view->branches(); }

int StepSelection::branchCount() const { return proof_ ? static_cast<int>(branches().size()) : 0; }

const proof::ViewBranch* StepSelection::viewBranch() const {
    return branch_ < branchCount() ? &branches()[static_cast<std::size_t>(branch_)] : nullptr;
}

int StepSelection::frameCount() const {
    const proof::ViewBranch* shown = viewBranch();
    return shown ? static_cast<int>(shown->steps.size()) : 0;
}

const proof::ViewStep* StepSelection::viewStep() const {
    return frame_ < frameCount() ? &viewBranch()->steps[static_cast<std::size_t>(frame_)] : nullptr;
}

StepKey StepSelection::key() const {
    const proof::ViewStep* step = viewStep();
    return step ? keyOf(*step) : StepKey{};
}

/// The branch that a reader should see first: one with a true figure, if there is any.
int StepSelection::firstPossibleBranch() const {
    for (int branch = 0; branch < branchCount(); ++branch) {
        if (!branches()[static_cast<std::size_t>(branch)].isContradictory) {
            return branch;
        }
    }
    return 0;
}

void StepSelection::setProof(const CheckedProofPtr& proof, bool keepsPlace) {
    const int frame = keepsPlace ? frame_ : 0;
    proof_ = proof;
    const int branch = keepsPlace ? branch_ : firstPossibleBranch();
    branch_ = std::clamp(branch, 0, std::max(0, branchCount() - 1));
    frame_ = std::clamp(frame, 0, std::max(0, frameCount() - 1));
    emit proofChanged();
    emit selectionChanged();
}

void StepSelection::select(int branch, int frame) {
    if (!proof_) {
        return;
    }
    const int oldBranch = branch_;
    const int oldFrame = frame_;
    branch_ = std::clamp(branch, 0, std::max(0, branchCount() - 1));
    frame_ = std::clamp(frame, 0, std::max(0, frameCount() - 1));
    if (branch_ != oldBranch || frame_ != oldFrame) {
        emit selectionChanged();
    }
}

void StepSelection::setHidden(Hidden hidden) {
    if (hidden_ != hidden) {
        hidden_ = hidden;
        emit hiddenChanged();
    }
}

void StepSelection::selectFrame(int frame) { select(branch_, frame); }

void StepSelection::selectBranch(int branch) {
    if (!proof_ || branch < 0 || branch >= branchCount() || branch == branch_) {
        return;
    }
    const auto& from = branches()[static_cast<std::size_t>(branch_)].steps;
    const auto& to = branches()[static_cast<std::size_t>(branch)].steps;
    std::size_t shared = 0;
    while (shared < from.size() && shared < to.size() && keyOf(from[shared]) == keyOf(to[shared])) {
        ++shared;
    }
    select(branch, std::min(frame_, static_cast<int>(shared)));
}

std::optional<int> StepSelection::frameOf(int branch, const StepKey& key) const {
    const auto& steps = branches()[static_cast<std::size_t>(branch)].steps;
    const auto found = std::ranges::find_if(steps, [&key](const proof::ViewStep& step) {
        const StepKey each = keyOf(step);
        return each.step == key.step && (key.caseIndex < 0 || each.caseIndex == key.caseIndex);
    });
    return found == steps.end() ? std::nullopt : std::optional<int>(static_cast<int>(found - steps.begin()));
}

void StepSelection::selectKey(const StepKey& key) {
    if (!proof_) {
        return;
    }
    if (const auto frame = frameOf(branch_, key)) {
        select(branch_, *frame);
        return;
    }
    for (int branch = 0; branch < branchCount(); ++branch) {
        if (const auto frame = frameOf(branch, key)) {
            select(branch, *frame);
            return;
        }
    }
}

}  // namespace byrne::gui
