// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advice/axioms.h"

#include <algorithm>

#include "core/advice/names.h"
#include "core/syntax/tptp_writer.h"

namespace byrne::advice {

using logic::StatementId;

namespace {

/// The statements up to the goal, everything named by ids.
logic::Theory renamed(const logic::Theory& theory, StatementId goal) {
    logic::Theory out;
    for (std::size_t i = 1; i < theory.signature.predicateCount(); ++i)
        out.signature.predicate(nameOf(logic::PredicateId(i)), theory.signature[logic::PredicateId(i)].arity);
    for (std::size_t i = 0; i < theory.signature.functionCount(); ++i)
        out.signature.function(nameOf(logic::FunctionId(i)), theory.signature[logic::FunctionId(i)].arity);
    for (std::size_t i = 0; i <= goal.index(); ++i) {
        out.statements.push_back(theory.statements[i]);
        out.statements.back().name = nameOf(StatementId(i));
        out.statements.back().kind = i == goal.index() ? logic::StatementKind::Theorem : logic::StatementKind::Axiom;
    }
    return out;
}

bool isProved(std::string_view output) {
    return output.find("SZS status Theorem") != std::string_view::npos ||
           output.find("SZS status Unsatisfiable") != std::string_view::npos;
}

}  // namespace

std::string writeTptpProblem(const logic::Theory& theory, StatementId goal) {
    return syntax::writeTptp(renamed(theory, goal));
}

std::vector<StatementId> readUsedAxioms(const logic::Theory& theory, std::string_view output) {
    std::vector<StatementId> used;
    if (!isProved(output)) return used;
    constexpr std::string_view kSource = "file('";
    for (std::size_t at = output.find(kSource); at != std::string_view::npos; at = output.find(kSource, at + 1)) {
        const std::size_t quote = output.find('\'', at + kSource.size());
        if (quote == std::string_view::npos) break;
        const std::size_t begin = output.find_first_not_of(", ", quote + 1);
        const std::size_t end = output.find(')', quote + 1);
        if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) break;
        const std::optional<StatementId> statement = statementNamed(output.substr(begin, end - begin));
        if (statement && statement->index() < theory.statements.size()) used.push_back(*statement);
    }
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    return used;
}

logic::Theory keepOnly(const logic::Theory& theory, StatementId goal, const std::vector<StatementId>& kept) {
    logic::Theory out = theory;
    for (std::size_t i = 0; i < goal.index(); ++i)
        if (!std::ranges::binary_search(kept, StatementId(i)))
            out.statements[i].formula = {.conclusion = {logic::Disjunct{}}};
    return out;
}

}  // namespace byrne::advice
