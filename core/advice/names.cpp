// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advice/names.h"

#include <charconv>
#include <cstdint>

namespace byrne::advice {

namespace {

/// "_"-separated numbers; nothing if there is anything else.
std::optional<std::vector<std::size_t>> numbersIn(std::string_view text) {
    std::vector<std::size_t> numbers;
    for (;;) {
        std::uint32_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc()) return std::nullopt;
        numbers.push_back(number);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) return numbers;
        if (text.front() != '_') return std::nullopt;
        text.remove_prefix(1);
    }
}

}  // namespace

std::string nameOf(logic::PredicateId predicate) { return "p" + std::to_string(predicate.index()); }
std::string nameOf(logic::FunctionId function) { return "f" + std::to_string(function.index()); }
std::string nameOf(logic::StatementId statement) { return "a" + std::to_string(statement.index()); }
std::string nameOf(const prover::HerbrandParameter& parameter) { return "c" + std::to_string(parameter.number); }
std::string nameOf(const prover::HerbrandWitness& witness) {
    return "w" + std::to_string(witness.statement.index()) + "_" + std::to_string(witness.disjunct) + "_" +
           std::to_string(witness.number);
}

std::optional<logic::StatementId> statementNamed(std::string_view name) {
    if (!name.starts_with('a')) return std::nullopt;
    const auto numbers = numbersIn(name.substr(1));
    if (!numbers || numbers->size() != 1) return std::nullopt;
    return logic::StatementId((*numbers)[0]);
}

std::optional<prover::HerbrandTerm> headNamed(std::string_view name) {
    if (name.empty()) return std::nullopt;
    const auto numbers = numbersIn(name.substr(1));
    if (!numbers) return std::nullopt;
    if (name[0] == 'c' && numbers->size() == 1)
        return prover::HerbrandTerm{prover::HerbrandParameter{(*numbers)[0]}, {}};
    if (name[0] == 'f' && numbers->size() == 1) return prover::HerbrandTerm{logic::FunctionId((*numbers)[0]), {}};
    if (name[0] == 'w' && numbers->size() == 3)
        return prover::HerbrandTerm{
            prover::HerbrandWitness{logic::StatementId((*numbers)[0]), (*numbers)[1], (*numbers)[2]}, {}};
    return std::nullopt;
}

}  // namespace byrne::advice
