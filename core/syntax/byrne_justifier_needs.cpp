// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a step lacks, in words: the premise that is not known, and how it would follow from what is.
#include "core/syntax/byrne_justifier.h"

namespace byrne::syntax::vernacular {

std::optional<logic::Literal> Justifier::determined(const logic::Literal& pattern, const Bindings& bindings) const {
    std::vector<logic::Term> values;
    for (const std::optional<logic::Term>& binding : bindings) values.push_back(binding.value_or(logic::Term()));
    bool isDetermined = true;
    for (const logic::Term& term : pattern.arguments)
        // Only plain variables are looked through: what stands inside functions is rarely what is missing.
        isDetermined = isDetermined && term.isVariable() && term.variable().index() < bindings.size() &&
                       bindings[term.variable().index()].has_value();
    return isDetermined ? std::optional(logic::substitute(pattern, values)) : std::nullopt;
}

std::string Justifier::wayTo(const logic::Literal& wanted) const {
    const logic::Theory& theory = context_.document.theory;
    for (std::size_t id = 0; id < std::min(theorem_.index(), theory.statements.size()); ++id) {
        const logic::CoherentFormula& formula = theory.statements[id].formula;
        const bool isPlain = formula.premises.size() == 1 && formula.conclusion.size() == 1 &&
                             formula.conclusion.front().witnesses.empty();
        if (!isPlain) continue;
        Requirement stated;
        stated.kind = Requirement::Kind::Stated;
        stated.literal = &wanted;
        for (const logic::Literal& literal : formula.conclusion.front().literals) stated.patterns.push_back(&literal);
        Requirement open;
        open.patterns.push_back(&formula.premises.front());
        Bindings bindings(formula.variables.size());
        std::vector<Requirement> requirements{std::move(stated), std::move(open)};
        std::size_t worst = 0;
        if (match(known_, bindings, requirements, worst) != MatchResult::Found) continue;
        const proof::FactId found = requirements.back().found;
        for (std::size_t i = 0; found.isValid() && i < known_.size(); ++i)
            if (known_.at(i).id == found)
                return "You have " + text(known_.at(i).literal) + ", from which " + text(wanted) + " follows by " +
                       theory.statements[id].name + ".";
    }
    return {};
}

}  // namespace byrne::syntax::vernacular
