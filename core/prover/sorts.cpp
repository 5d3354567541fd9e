// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/sorts.h"

#include <map>
#include <numeric>

namespace byrne::prover {

namespace {

/// Union-find over argument places, then the variables of the statement at hand.
class Places {
public:
    explicit Places(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

    std::size_t add() {
        parent_.push_back(parent_.size());
        return parent_.size() - 1;
    }
    [[nodiscard]] std::size_t find(std::size_t place) {
        while (parent_[place] != place) place = parent_[place] = parent_[parent_[place]];
        return place;
    }
    void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

private:
    std::vector<std::size_t> parent_;
};

struct Reader {
    Places& places;
    const std::vector<std::size_t>& predicateBegin;
    const std::vector<std::size_t>& functionBegin;
    std::vector<std::size_t> variables;

    std::size_t placeOf(const logic::Term& term) {
        if (term.isVariable()) return variables[term.variable().index()];
        const logic::Application& application = term.application();
        const std::size_t begin = functionBegin[application.function.index()];
        for (std::size_t i = 0; i < application.arguments.size(); ++i)
            places.join(begin + i, placeOf(application.arguments[i]));
        return begin + application.arguments.size();
    }

    void read(const logic::Literal& literal) {
        if (literal.isEquality()) return places.join(placeOf(literal.arguments[0]), placeOf(literal.arguments[1]));
        const std::size_t begin = predicateBegin[literal.predicate.index()];
        for (std::size_t i = 0; i < literal.arguments.size(); ++i)
            places.join(begin + i, placeOf(literal.arguments[i]));
    }

    void read(const logic::CoherentFormula& formula) {
        variables.clear();
        for (std::size_t i = 0; i < formula.variables.size(); ++i) variables.push_back(places.add());
        for (const logic::Literal& premise : formula.premises) read(premise);
        for (const logic::Disjunct& disjunct : formula.conclusion)
            for (const logic::Literal& literal : disjunct.literals) read(literal);
    }
};

}  // namespace

Sorts::Sorts(const logic::Theory& theory, logic::StatementId goal) {
    const logic::Signature& signature = theory.signature;
    std::size_t next = 0;
    for (std::size_t i = 0; i < signature.predicateCount(); ++i) {
        predicateBegin_.push_back(next);
        next += logic::PredicateId(i) == logic::Signature::kEquality ? 0 : signature[logic::PredicateId(i)].arity;
    }
    for (std::size_t i = 0; i < signature.functionCount(); ++i) {
        functionBegin_.push_back(next);
        next += signature[logic::FunctionId(i)].arity + 1;
    }
    Places places(next);
    Reader reader{places, predicateBegin_, functionBegin_, {}};
    for (std::size_t i = 0; i <= goal.index(); ++i) reader.read(theory.statements[i].formula);

    std::map<std::size_t, SortId> sorts;
    for (std::size_t place = 0; place < next; ++place) {
        const auto [entry, isNew] = sorts.try_emplace(places.find(place), SortId(count_));
        if (isNew) ++count_;
        places_.push_back(entry->second);
    }
    for (std::size_t i = 0; i < theory[goal].formula.universalCount; ++i) {
        const auto entry = sorts.find(places.find(reader.variables[i]));
        parameters_.push_back(entry == sorts.end() ? SortId() : entry->second);
    }
}

SortId Sorts::ofArgument(logic::PredicateId predicate, std::size_t position) const {
    if (predicate == logic::Signature::kEquality) return {};
    return places_[predicateBegin_[predicate.index()] + position];
}

SortId Sorts::ofArgument(logic::FunctionId function, std::size_t position) const {
    return places_[functionBegin_[function.index()] + position];
}

SortId Sorts::ofValue(logic::FunctionId function) const {
    const bool isLast = function.index() + 1 == functionBegin_.size();
    return places_[(isLast ? places_.size() : functionBegin_[function.index() + 1]) - 1];
}

}  // namespace byrne::prover
