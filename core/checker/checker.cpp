// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checker/checker.h"

#include <algorithm>
#include <set>

#include "core/checker/rules.h"
#include "core/checker/well_formed.h"

namespace byrne::checker {

using logic::VariableId;
using proof::Block;
using proof::Node;

namespace {

void checkBlock(Checking& checking, const Block& block, const Goal& goal, std::size_t depth);

/// The one block of a branch or claim.
void checkInner(Checking& checking, const std::vector<Block>& block, const Goal& goal, std::size_t depth) {
    if (block.size() == 1)
        checkBlock(checking, block.front(), goal, depth + 1);
    else
        checking.fail(Rule::Structure, "Expected one inner proof; there are " + std::to_string(block.size()) + ".");
}

struct NodeCheck {
    Checking& checking;
    const Goal& goal;
    std::size_t depth;

    void operator()(const proof::Step& step) const { checkStep(checking, step); }
    void operator()(const proof::CloseByGoal& close) const { checkGoal(checking, close, goal); }
    void operator()(const proof::CloseByContradiction& close) const { checkContradiction(checking, close); }

    void operator()(const proof::Hole& hole) const {
        checking.verdict.holes.push_back(checking.node->id);
        introduceFacts(checking, hole.facts);
    }

    void operator()(const proof::CaseSplit& split) const {
        const Node* const node = checking.node;
        const logic::CoherentFormula* const formula = checkSplit(checking, split);
        forgetFlips(checking, node->flips);
        for (std::size_t i = 0; i < split.branches.size(); ++i) {
            const Scope::Mark mark = checking.scope.mark();
            checking.node = node;
            openBranch(checking, split, formula, i);
            checkInner(checking, split.branches[i].block, goal, depth);
            checking.scope.endBlock(mark);
        }
    }

    void operator()(const proof::Claim& claim) const {
        const Node* const node = checking.node;
        Goal claimed{{logic::Disjunct{}}};
        for (const proof::Fact& fact : claim.facts)
            if (isWellFormed(checking.signature(), fact.literal))
                claimed.disjuncts.front().literals.push_back(fact.literal);
        const Scope::Mark mark = checking.scope.mark();
        checkInner(checking, claim.block, claimed, depth);
        checking.scope.endBlock(mark);
        checking.node = node;
        introduceFacts(checking, claim.facts);
    }
};

bool isClosing(const Node& node) {
    if (const auto* hole = std::get_if<proof::Hole>(&node.form)) return hole->facts.empty();
    return std::holds_alternative<proof::CaseSplit>(node.form) ||
           std::holds_alternative<proof::CloseByGoal>(node.form) ||
           std::holds_alternative<proof::CloseByContradiction>(node.form);
}

void checkBlock(Checking& checking, const Block& block, const Goal& goal, std::size_t depth) {
    if (depth > kMaxBlockDepth)
        return checking.fail(Rule::Limits,
                             "Proofs may nest " + std::to_string(kMaxBlockDepth) + " deep; this one nests deeper.");
    if (block.nodes.empty()) return checking.fail(Rule::Structure, "A block must end by closing; this one is empty.");
    for (std::size_t i = 0; i < block.nodes.size(); ++i) {
        checking.node = &block.nodes[i];
        checkFlips(checking, block.nodes[i]);
        std::visit(NodeCheck{checking, goal, depth}, block.nodes[i].form);
        forgetFlips(checking, block.nodes[i].flips);
        checking.node = &block.nodes[i];
        const bool isLast = i + 1 == block.nodes.size();
        if (isLast && !isClosing(block.nodes[i]))
            checking.fail(Rule::Structure,
                          "The block must close after this (by its goal, a contradiction or cases); it just ends.");
        if (!isLast && isClosing(block.nodes[i]))
            checking.fail(Rule::Structure, "This closes its block, so it must be the block's last node; more follows.");
    }
}

/// The proof's variables have names of their own, and the first of them are the theorem's.
bool checkVariables(Checking& checking, const logic::CoherentFormula& formula) {
    const proof::Proof& proof = checking.proof;
    std::set<std::string> names;
    for (const std::string& name : proof.variables) {
        if (!names.insert(name).second)
            checking.fail(Rule::Variables, "The variables must have different names; " + name + " is there twice.");
        if (checking.signature().findFunction(name, 0))
            checking.fail(Rule::Variables,
                          "The variables must differ from the theory's constants; " + name + " is a constant.");
    }
    const bool isRight =
        proof.parameterCount == formula.universalCount && proof.parameterCount <= proof.variables.size();
    if (!isRight)
        checking.fail(Rule::Variables,
                      "The theorem has " + counted(formula.universalCount, "variable") + "; the proof has " +
                          std::to_string(std::min(proof.parameterCount, proof.variables.size())) + ".");
    for (std::size_t i = 0; isRight && i < proof.parameterCount; ++i) checking.scope.add(VariableId(i));
    return isRight;
}

/// Hypotheses are the theorem's premises: statement and proof number their variables alike.
void checkHypotheses(Checking& checking, const logic::CoherentFormula& formula) {
    const auto& hypotheses = checking.proof.hypotheses;
    if (hypotheses.size() != formula.premises.size())
        checking.fail(Rule::Hypotheses, "The theorem has " + counted(formula.premises.size(), "premise") + ": " +
                                            checking.text(formula.premises) + "; the proof has " +
                                            std::to_string(hypotheses.size()) + ".");
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
        if (hypotheses[i].id != proof::FactId(i))
            checking.fail(Rule::FactIds,
                          "Hypotheses are numbered from 0 in order; number " + std::to_string(i) + " is not.");
        if (i < formula.premises.size() && isWellFormed(checking.signature(), hypotheses[i].literal) &&
            hypotheses[i].literal != formula.premises[i])
            checking.fail(Rule::Hypotheses, "Hypothesis " + std::to_string(i + 1) + " must be " +
                                                checking.text(formula.premises[i]) + "; the proof has " +
                                                checking.text(hypotheses[i].literal) + ".");
    }
    introduceFacts(checking, hypotheses);
}

}  // namespace

Verdict check(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof) {
    Checking checking(theory, theorem, proof);
    if (theorem.index() >= theory.statements.size() || !isWellFormed(theory.signature, theory[theorem].formula)) {
        checking.fail(Rule::Statement, "The statement to prove must be one of the theory's and fit its signature.");
        return std::move(checking.verdict);
    }
    const logic::CoherentFormula& formula = theory[theorem].formula;
    if (!checkVariables(checking, formula)) return std::move(checking.verdict);
    checkHypotheses(checking, formula);
    checkBlock(checking, proof.root, Goal{formula.conclusion}, 0);
    return std::move(checking.verdict);
}

std::string ruleName(Rule rule) {
    switch (rule) {
        case Rule::Hypotheses:
            return "hypotheses";
        case Rule::Variables:
            return "variables";
        case Rule::FactIds:
            return "numbering of facts";
        case Rule::Scope:
            return "scope";
        case Rule::Premises:
            return "premises";
        case Rule::Instantiation:
            return "instantiation";
        case Rule::Conclusion:
            return "conclusion";
        case Rule::Witnesses:
            return "witnesses";
        case Rule::Branches:
            return "cases";
        case Rule::ExcludedMiddle:
            return "excluded middle";
        case Rule::Equality:
            return "equality";
        case Rule::NonemptyDomain:
            return "nonempty domain";
        case Rule::Goal:
            return "goal";
        case Rule::Contradiction:
            return "contradiction";
        case Rule::Structure:
            return "structure";
        case Rule::Statement:
            return "statement";
        case Rule::Limits:
            return "limits";
        case Rule::Flip:
            return "flip";
    }
    return "structure";
}

std::string describe(const CheckError& error) {
    const std::string place = error.step.isValid() ? "step " + std::to_string(error.step.index() + 1) : "statement";
    return place + " (" + ruleName(error.rule) + "): " + error.message;
}

}  // namespace byrne::checker
