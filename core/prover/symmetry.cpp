// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/symmetry.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string>

namespace byrne::prover {

namespace {

constexpr std::size_t kLargestGroup = 128;
constexpr std::size_t kMostPlaces = 16;

/// Which argument each universal variable is, if the arguments are all of them, each once.
std::optional<std::vector<std::uint8_t>> placesOfVariables(const logic::Literal& premise, std::size_t universalCount) {
    if (premise.arguments.size() != universalCount || universalCount > kMostPlaces) return std::nullopt;
    std::vector<std::uint8_t> places(universalCount, kMostPlaces);
    for (std::size_t i = 0; i < premise.arguments.size(); ++i) {
        const logic::Term& argument = premise.arguments[i];
        if (!argument.isVariable() || argument.variable().index() >= universalCount) return std::nullopt;
        std::uint8_t& place = places[argument.variable().index()];
        if (place != kMostPlaces) return std::nullopt;
        place = static_cast<std::uint8_t>(i);
    }
    return places;
}

std::optional<Permutation> permutation(const logic::Literal& conclusion, const std::vector<std::uint8_t>& places) {
    Permutation out;
    for (const logic::Term& argument : conclusion.arguments) {
        if (!argument.isVariable() || argument.variable().index() >= places.size()) return std::nullopt;
        out.push_back(places[argument.variable().index()]);
    }
    Permutation sorted = out;
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (sorted[i] != i) return std::nullopt;
    return out;
}

/// The axioms that the formula states, in order; none if it states anything else.
std::vector<SymmetryAxiom> axiomsOf(const logic::CoherentFormula& formula, logic::StatementId id) {
    if (formula.premises.size() != 1 || formula.conclusion.size() != 1) return {};
    const logic::Literal& premise = formula.premises[0];
    const logic::Disjunct& disjunct = formula.conclusion[0];
    if (!premise.positive || premise.isEquality() || !disjunct.witnesses.empty()) return {};
    const auto places = placesOfVariables(premise, formula.universalCount);
    if (!places) return {};
    std::vector<SymmetryAxiom> out;
    for (const logic::Literal& literal : disjunct.literals) {
        const bool isSame = literal.positive && literal.predicate == premise.predicate;
        auto found = isSame ? permutation(literal, *places) : std::nullopt;
        if (!found) return {};
        out.push_back({id, std::move(*found), *places});
    }
    return out;
}

/// Breadth first from the identity, so that words are as short as can be. False if there are too many elements.
bool close(SymmetryGroup& group) {
    Permutation identity(group.axioms.front().places.size());
    std::iota(identity.begin(), identity.end(), std::uint8_t{0});
    std::set<std::string> known{std::string(identity.begin(), identity.end())};
    group.elements = {identity};
    group.words = {{}};
    for (std::size_t i = 0; i < group.elements.size(); ++i)
        for (std::size_t a = 0; a < group.axioms.size(); ++a) {
            Permutation next;
            for (const std::uint8_t place : group.axioms[a].places) next.push_back(group.elements[i][place]);
            if (!known.emplace(next.begin(), next.end()).second) continue;
            if (group.elements.size() == kLargestGroup) return false;
            std::vector<std::uint8_t> word = group.words[i];
            word.push_back(static_cast<std::uint8_t>(a));
            group.elements.push_back(std::move(next));
            group.words.push_back(std::move(word));
        }
    return true;
}

}  // namespace

Symmetries::Symmetries(const logic::Theory& theory, logic::StatementId goal)
    : groups_(theory.signature.predicateCount()), isSymmetry_(goal.index(), false) {
    for (std::size_t i = 0; i < goal.index(); ++i) {
        const logic::CoherentFormula& formula = theory.statements[i].formula;
        std::vector<SymmetryAxiom> axioms = axiomsOf(formula, logic::StatementId(i));
        if (axioms.empty()) continue;
        isSymmetry_[i] = true;
        std::vector<SymmetryAxiom>& all = groups_[formula.premises[0].predicate.index()].axioms;
        all.insert(all.end(), axioms.begin(), axioms.end());
    }
    for (std::size_t p = 0; p < groups_.size(); ++p) {
        SymmetryGroup& group = groups_[p];
        const bool isUsed =
            !group.axioms.empty() && group.axioms.size() < 256 && close(group) && group.elements.size() > 1;
        if (isUsed) continue;
        for (const SymmetryAxiom& axiom : group.axioms) isSymmetry_[axiom.statement.index()] = false;
        group = {};
    }
}

}  // namespace byrne::prover
