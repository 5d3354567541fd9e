// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A coherent statement in the making: literals found so far, and the parts of the formula that cannot go in without
// splitting the statement or naming the part. Used by normalise.h only.
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/logic/resolved_formula.h"
#include "core/logic/theory.h"

namespace byrne::logic {

/// Sentences on what was done to a formula, each once, in order; cut after kMaxSteps.
class StepLog {
public:
    static constexpr std::size_t kMaxSteps = 40;

    void add(const std::string& sentence);
    [[nodiscard]] const std::vector<std::string>& sentences() const { return sentences_; }

private:
    std::vector<std::string> sentences_;
    std::set<std::string> known_;
};

/// A part that waits: as a premise, or as `exists witnesses: formula` among the conclusions.
struct PendingPart {
    bool isPremise = false;
    std::vector<VariableId> witnesses;
    SignedNode formula;
};

/// forall universals (premises and pending premises -> one of disjuncts or pending conclusions).
struct Sequent {
    std::vector<VariableId> universals;
    std::vector<Literal> premises;
    /// Variables are those of the resolved formula; witnesses that do not occur are dropped in the end.
    std::vector<Disjunct> disjuncts;
    std::deque<PendingPart> pending;
    bool isTrivial = false;  ///< Always true: a premise is false or a conclusion is true.
};

enum class SequentUse { Axiom, Theorem };

/// Adds formulas to a sequent, by the rules that neither split it nor name a part.
class SequentBuilder {
public:
    SequentBuilder(const ResolvedFormula& formula, const Signature& signature, SequentUse use, Sequent& sequent,
                   StepLog& log)
        : formula_(formula), signature_(signature), use_(use), sequent_(sequent), log_(log) {}

    void addPremise(SignedNode node);
    void addConclusion(std::vector<VariableId> witnesses, SignedNode node);

private:
    void addDisjuncts(const std::vector<VariableId>& witnesses, std::vector<Disjunct> disjuncts);
    void addConjunction(std::vector<VariableId> witnesses, const NodeShape& shape);
    void addUniversal(std::vector<VariableId> witnesses, const NodeShape& shape);
    [[nodiscard]] std::vector<VariableId> occurring(const std::vector<VariableId>& variables, NodeId node) const;
    [[nodiscard]] std::string text(SignedNode node) const { return "`" + formula_.text(node, signature_) + "`"; }
    [[nodiscard]] std::string names(const std::vector<VariableId>& variables) const;

    const ResolvedFormula& formula_;
    const Signature& signature_;
    SequentUse use_;
    Sequent& sequent_;
    StepLog& log_;
};

/// The node as at most `limit` disjuncts (exists witnesses: conjunction of literals) by distribution; nothing if it
/// needs more, or a universal quantifier.
[[nodiscard]] std::optional<std::vector<Disjunct>> disjunctsOf(const ResolvedFormula& formula, SignedNode node,
                                                               std::size_t limit);

}  // namespace byrne::logic
