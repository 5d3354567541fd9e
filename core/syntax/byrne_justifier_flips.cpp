// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Premises that are turned where they are used: `from p1 [NAME]`.
#include "core/syntax/byrne_flips.h"
#include "core/syntax/byrne_justifier.h"

namespace byrne::syntax::vernacular {

using base::DiagnosticCode;
using proof::Fact;
using proof::Step;

const Fact* Justifier::premise(const PremiseTree& tree, const Wanted& wanted, Flips& flips) const {
    const Fact* fact = labelledFact(tree.label);
    for (std::size_t i = 0; fact != nullptr && i < tree.flips.size(); ++i) {
        const bool isLast = i + 1 == tree.flips.size();
        fact = flipped(tree.flips[i], *fact, isLast ? wanted : std::nullopt, flips);
    }
    return fact;
}

/// Facts of flips stay where they are when `flips` grows: each is in a vector of its own.
const Fact* Justifier::flipped(const FlipTree& tree, const Fact& from, const Wanted& wanted, Flips& flips) const {
    std::optional<Step> made = flip(tree, from, wanted);
    if (!made) return nullptr;
    for (const Step& other : flips)
        if (other.by == made->by && other.premises == made->premises &&
            other.facts.front().literal == made->facts.front().literal)
            return &other.facts.front();
    made->facts.front().id = proof::FactId(nextFact_++);
    flips.push_back(std::move(*made));
    return &flips.back().facts.front();
}

std::optional<Step> Justifier::flip(const FlipTree& tree, const Fact& from, const Wanted& wanted) const {
    std::optional<logic::Literal> result;
    if (tree.result) {
        result = names_.literal(*tree.result, scope_);
        if (!result) return std::nullopt;
    }
    proof::Justification by = proof::ByEquality{};
    if (tree.isEquality) {
        if (!result) result = turnedRound(from.literal);
    } else {
        const std::optional<logic::StatementId> id = statement(tree.statement, tree.number);
        if (!id) return std::nullopt;
        const logic::CoherentFormula& formula = context_.document.theory[*id].formula;
        const std::optional<std::vector<logic::Term>> terms = flipTerms(tree, formula, from.literal);
        if (!terms) return std::nullopt;
        if (!result) result = flipResult(formula, *terms);
        by = proof::ByStatement{*id, *terms};
    }
    if (!result) result = wanted;
    if (result) return Step{std::move(by), {from.id}, {}, {{{}, std::move(*result), {}}}};
    messages_.error(DiagnosticCode::WrongStep, tree.span, "it is not clear what this makes of " + text(from.literal),
                    {"Write the fact: [NAME: FACT]"});
    return std::nullopt;
}

std::optional<std::vector<logic::Term>> Justifier::flipTerms(const FlipTree& tree,
                                                             const logic::CoherentFormula& formula,
                                                             const logic::Literal& from) const {
    if (!tree.hasArguments) {
        std::optional<std::vector<logic::Term>> terms = flipInstantiation(formula, from);
        if (!terms)
            messages_.error(DiagnosticCode::WrongStep, tree.span,
                            tree.statement.text + " does not turn " + text(from) + " into another fact",
                            {"It says: " + logic::toText(formula, context_.document.theory.signature)});
        return terms;
    }
    if (tree.arguments.size() != formula.universalCount) {
        messages_.error(DiagnosticCode::WrongArity, tree.span,
                        tree.statement.text + " is about " + std::to_string(formula.universalCount) + " objects, not " +
                            std::to_string(tree.arguments.size()));
        return std::nullopt;
    }
    std::vector<logic::Term> terms;
    for (const TermTree& argument : tree.arguments) {
        std::optional<logic::Term> term = names_.term(argument, scope_);
        if (!term) return std::nullopt;
        terms.push_back(std::move(*term));
    }
    return terms;
}

}  // namespace byrne::syntax::vernacular
