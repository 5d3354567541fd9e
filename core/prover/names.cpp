// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/names.h"

#include <algorithm>

namespace byrne::prover {

namespace {

// I and O are left out: they look like 1 and 0. X, Y and Z come last, for axioms that call their points so.
constexpr std::string_view kPoints = "ABCDEFGHKLMNPQRSTUVWJXYZ";
constexpr std::string_view kCircles = "JKLMNPQRSTUVW";
constexpr char kLowerCaseOffset = 'a' - 'A';

}  // namespace

WitnessNames::WitnessNames(const std::vector<std::string>& parameters, const logic::Signature& signature)
    : used_(parameters.begin(), parameters.end()), signature_(signature) {
    lowerCase_ = !parameters.empty() && std::ranges::all_of(parameters, [](const std::string& name) {
        return !name.empty() && name[0] >= 'a' && name[0] <= 'z';
    });
}

bool WitnessNames::isFree(const std::string& name) const {
    return !used_.contains(name) && !signature_.isNameTaken(name);
}

std::string WitnessNames::take(std::string name) {
    used_.insert(name);
    return name;
}

std::string WitnessNames::next(const std::string& axiomName, bool isCircle, char letter) {
    const auto spelled = [this](char letter) {
        return std::string(1, lowerCase_ ? static_cast<char>(letter + kLowerCaseOffset) : letter);
    };
    if (letter == 0 && !isCircle && axiomName.size() == 1 && axiomName[0] >= 'X' && axiomName[0] <= 'Z' &&
        isFree(spelled(axiomName[0])))
        return take(spelled(axiomName[0]));
    if (letter != 0 && isFree(spelled(letter))) return take(spelled(letter));
    for (const char next : isCircle ? kCircles : kPoints)
        if (isFree(spelled(next))) return take(spelled(next));
    for (int number = 1;; ++number)
        if (const std::string name = spelled(isCircle ? 'J' : 'P') + std::to_string(number); isFree(name))
            return take(name);
}

char customaryLetter(const std::vector<logic::Literal>& literals, logic::VariableId place,
                     const logic::Signature& signature) {
    for (const logic::Literal& literal : literals) {
        if (!literal.positive || literal.predicate.index() >= signature.predicateCount()) continue;
        const std::string& name = signature[literal.predicate].name;
        const auto isAt = [&](std::size_t position) {
            return position < literal.arguments.size() && literal.arguments[position] == logic::Term(place);
        };
        if (name.starts_with("mid") && literal.arguments.size() == 3 && isAt(1)) return 'M';
        if (name.starts_with("perp") && literal.arguments.size() == 5 && isAt(4)) return 'F';
    }
    return 0;
}

}  // namespace byrne::prover
