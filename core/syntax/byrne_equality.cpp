// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_equality.h"

#include <algorithm>
#include <map>
#include <set>

namespace byrne::syntax::vernacular {

namespace {

using logic::Literal;
using logic::Term;

/// The search looks at this many equalities, and at this many other facts for each literal.
constexpr std::size_t kMaxEqualities = 40;
constexpr std::size_t kMaxCandidates = 400;

/// Congruence closure of a few equations, plain and small.
class Classes {
public:
    Classes(const std::vector<const Literal*>& equations, const std::vector<const Literal*>& spokenOf) {
        for (const Literal* literal : spokenOf)
            for (const Term& term : literal->arguments) number(term);
        for (const Literal* equation : equations) merge(number(equation->arguments[0]), number(equation->arguments[1]));
        close();
    }

    [[nodiscard]] bool areEqual(const Term& a, const Term& b) { return root(number(a)) == root(number(b)); }
    [[nodiscard]] bool areEqual(const std::vector<Term>& a, const std::vector<Term>& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [this](const Term& x, const Term& y) { return areEqual(x, y); });
    }

private:
    std::size_t number(const Term& term) {
        if (const auto known = numbers_.find(term); known != numbers_.end()) return known->second;
        if (!term.isVariable())
            for (const Term& argument : term.application().arguments) number(argument);
        const std::size_t number = parents_.size();
        parents_.push_back(number);
        numbers_.emplace(term, number);
        return number;
    }
    std::size_t root(std::size_t number) const {
        while (parents_[number] != number) number = parents_[number];
        return number;
    }
    bool merge(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        parents_[std::max(a, b)] = std::min(a, b);
        return a != b;
    }

    /// Applications of a function to equal arguments are equal.
    void close() {
        for (bool isChanged = true; isChanged;) {
            isChanged = false;
            std::map<std::vector<std::size_t>, std::size_t> seen;
            for (const auto& [term, number] : numbers_) {
                if (term.isVariable()) continue;
                std::vector<std::size_t> key{term.application().function.index()};
                for (const Term& argument : term.application().arguments) key.push_back(root(numbers_.at(argument)));
                const auto [entry, isNew] = seen.emplace(std::move(key), number);
                if (!isNew) isChanged = merge(entry->second, number) || isChanged;
            }
        }
    }

    std::map<Term, std::size_t> numbers_;
    std::vector<std::size_t> parents_;
};

class Search {
public:
    explicit Search(const KnownFacts& known) : known_(known) {
        equalities_ = latest(logic::Signature::kEquality, true, kMaxEqualities);
    }

    bool add(const Literal& literal) {
        const bool isEquation = literal.isEquality() && literal.positive;
        std::vector<std::size_t> candidates;
        if (!isEquation) candidates = latest(literal.predicate, literal.positive, kMaxCandidates);
        std::vector<const Literal*> spokenOf{&literal};
        for (const std::size_t place : candidates) spokenOf.push_back(&known_.at(place).literal);
        Classes classes(literalsAt(equalities_), spokenOf);
        if (isEquation) {
            if (!classes.areEqual(literal.arguments[0], literal.arguments[1])) return false;
            shrink(literal, literal);
            return true;
        }
        for (const std::size_t place : candidates) {
            const Literal& fact = known_.at(place).literal;
            if (!fits(classes, literal, fact)) continue;
            places_.insert(place);
            shrink(literal, fact);
            return true;
        }
        return false;
    }

    [[nodiscard]] std::vector<proof::FactId> premises() const {
        std::vector<proof::FactId> premises;
        for (const std::size_t place : places_) premises.push_back(known_.at(place).id);
        return premises;
    }

private:
    /// Places of the latest facts, latest first.
    std::vector<std::size_t> latest(logic::PredicateId predicate, bool positive, std::size_t most) const {
        const std::vector<std::size_t>& all = known_.candidates(predicate, positive);
        return {all.rbegin(), all.rbegin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()))};
    }
    std::vector<const Literal*> literalsAt(const std::vector<std::size_t>& places) const {
        std::vector<const Literal*> literals;
        for (const std::size_t place : places) literals.push_back(&known_.at(place).literal);
        return literals;
    }

    /// Whether `fact` with equals put for equals is `literal`; an inequality may be turned round.
    static bool fits(Classes& classes, const Literal& literal, const Literal& fact) {
        if (classes.areEqual(literal.arguments, fact.arguments)) return true;
        return literal.isEquality() && classes.areEqual(literal.arguments[0], fact.arguments[1]) &&
               classes.areEqual(literal.arguments[1], fact.arguments[0]);
    }

    /// Takes away equalities, earliest first, as long as the literal still follows from the fact; keeps the rest.
    void shrink(const Literal& literal, const Literal& fact) {
        std::vector<std::size_t> needed = equalities_;
        for (std::size_t i = needed.size(); i-- > 0;) {
            std::vector<std::size_t> fewer = needed;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            Classes classes(literalsAt(fewer), {&literal, &fact});
            const bool isEquation = &literal == &fact;
            const bool follows = isEquation ? classes.areEqual(literal.arguments[0], literal.arguments[1])
                                            : fits(classes, literal, fact);
            if (follows) needed = std::move(fewer);
        }
        places_.insert(needed.begin(), needed.end());
    }

    const KnownFacts& known_;
    std::vector<std::size_t> equalities_;
    std::set<std::size_t> places_;
};

}  // namespace

std::optional<std::vector<proof::FactId>> equalityPremises(const KnownFacts& known,
                                                           const std::vector<Literal>& literals) {
    Search search(known);
    if (!std::all_of(literals.begin(), literals.end(), [&](const Literal& literal) { return search.add(literal); }))
        return std::nullopt;
    return search.premises();
}

}  // namespace byrne::syntax::vernacular
