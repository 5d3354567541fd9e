// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checker/checking.h"

namespace byrne::checker {

void Checking::fail(Rule rule, std::string message) {
    CheckError error;
    if (node != nullptr) {
        error.step = node->id;
        error.origin = node->origin;
    }
    error.rule = rule;
    error.message = std::move(message);
    verdict.errors.push_back(std::move(error));
}

std::string Checking::text(const logic::Literal& literal) const {
    return logic::toText(literal, signature(), proof.variables);
}

std::string Checking::text(const logic::Term& term) const { return logic::toText(term, signature(), proof.variables); }

std::string Checking::text(const std::vector<logic::Literal>& literals) const {
    std::string out;
    for (const logic::Literal& literal : literals) out += (out.empty() ? "" : ", ") + text(literal);
    return out.empty() ? "nothing" : out;
}

std::string Checking::name(logic::VariableId variable) const {
    return variable.index() < proof.variables.size() ? proof.variables[variable.index()]
                                                     : "variable " + std::to_string(variable.value);
}

std::string Checking::name(proof::FactId fact) const {
    if (scope.standing(fact) == Standing::Unseen)
        return fact.isValid() ? "fact " + std::to_string(fact.value) : "no fact";
    const proof::Fact& known = scope.fact(fact);
    return known.label.empty() ? text(known.literal) : known.label + " (" + text(known.literal) + ")";
}

std::string Checking::name(logic::StatementId statement) const { return "'" + theory[statement].name + "'"; }

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace byrne::checker
