// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A read-only, flattened look at a proof: one straight list of steps for every branch, from the hypotheses to where the
// branch closes. This is all that the illustrator, the figure solver and the panels of the application see of proofs.
//
// A branch shares the steps before its last turn with its neighbours (same StepId). A claim with a linear inner
// proof is read through (its inner steps, then the claim); the branches inside a claim with case splits are branches
// of their own, ending at the claim, while the main line continues after it.
#pragma once

#include <string>
#include <vector>

#include "core/proof/proof.h"

namespace byrne::proof {

struct ViewStep {
    enum class Kind {
        Hypotheses,     ///< First of every branch: the facts are the theorem's premises. StepId invalid.
        Step,           ///< Facts and witnesses are added.
        Assumption,     ///< A branch of a case split begins: facts and witnesses of its disjunct. StepId of the split.
        Claim,          ///< The facts of a claim are now known.
        Goal,           ///< The branch ends by reaching its goal; `facts` is empty, premises show the goal.
        Contradiction,  ///< The branch ends: the premises cannot hold together.
        Hole,           ///< Facts claimed without proof, or (without facts) the branch stops unproved.
    };
    Kind kind = Kind::Step;
    StepId step;
    const Justification* by = nullptr;  ///< Null for Hypotheses, Claim, Goal, Hole.
    std::string reason;            ///< "lemma_ray4", "excluded middle", "equality", "assumption", ... for captions.
    std::vector<FactId> premises;  ///< The facts that folded flips turned, not what they turned them into.
    const std::vector<Step>* flips = nullptr;  ///< Those folded into this step; null or empty if there are none.
    std::vector<FactId> facts;
    std::vector<logic::VariableId> witnesses;
    std::size_t caseIndex = 0;  ///< Assumption: which disjunct, from 0.
    std::size_t caseCount = 0;  ///< Assumption: of how many.
};

struct ViewBranch {
    /// "main" if there is no split; else turns joined by dots: "1", "2.1" (numbered from 1 in reading order). A branch
    /// inside the k-th claim with splits of its line has "ck" as a turn: "c1.2", "2.c1.1".
    std::string id;
    std::string assumption;  ///< Text of the last turn's assumption ("A = C"), "" for "main".
    std::vector<ViewStep> steps;
    bool isContradictory = false;  ///< Ends in a contradiction.
};

class ProofView {
public:
    /// Keeps references to both; they must outlive the view.
    ProofView(const logic::Theory& theory, logic::StatementId theorem, const Proof& proof);

    [[nodiscard]] const logic::Theory& theory() const { return theory_; }
    [[nodiscard]] const logic::Statement& theorem() const { return theory_[theorem_]; }
    [[nodiscard]] const Proof& proof() const { return proof_; }
    [[nodiscard]] const std::vector<ViewBranch>& branches() const { return branches_; }
    /// False for the invalid id and, in damaged proofs, for ids of no fact.
    [[nodiscard]] bool isFact(FactId id) const {
        return id.isValid() && id.index() < facts_.size() && facts_[id.index()] != nullptr;
    }
    /// Precondition: isFact(id).
    [[nodiscard]] const Fact& fact(FactId id) const;
    [[nodiscard]] std::size_t factCount() const { return facts_.size(); }
    /// What the fact was turned from, if a folded flip adds it; else the fact itself (invalid ids too).
    [[nodiscard]] FactId unflipped(FactId id) const;
    /// The same for a list.
    [[nodiscard]] std::vector<FactId> unflipped(std::vector<FactId> ids) const;
    /// The node that adds the fact; invalid for hypotheses.
    [[nodiscard]] StepId introducedBy(FactId id) const;
    [[nodiscard]] const std::string& name(logic::VariableId variable) const {
        return proof_.variables[variable.index()];
    }
    [[nodiscard]] std::string text(FactId id) const;

private:
    const logic::Theory& theory_;
    logic::StatementId theorem_;
    const Proof& proof_;
    std::vector<const Fact*> facts_;
    std::vector<StepId> introducedBy_;
    std::vector<FactId> turnedFrom_;  ///< [fact]: the premise of the flip that adds it; invalid for others.
    std::vector<ViewBranch> branches_;
};

}  // namespace byrne::proof
