// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/abduction_shapes.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace byrne::assist {

namespace {

using logic::Literal;
using logic::PredicateId;

constexpr std::size_t kMostSelections = 200;  ///< Of objects, for one shape.
constexpr std::size_t kLargestPermuted = 4;   ///< Objects; of more only the natural order is tried.
constexpr double kBaseCost = 4;
constexpr double kPermutedCost = 3;
constexpr double kRepeatedCost = 2;
constexpr double kNegativeCost = 1;
constexpr double kUnrelated = 6;  ///< Distance of predicates from which no axiom leads to the goal.

/// Which arguments are the same: {0,1,0,2} for p(A,B,A,C).
using Pattern = std::vector<std::size_t>;

struct Shape {
    PredicateId predicate;
    bool positive = true;
    Pattern pattern;

    friend auto operator<=>(const Shape&, const Shape&) = default;
};

std::optional<Pattern> patternOf(const Literal& literal) {
    Pattern pattern;
    std::map<logic::VariableId, std::size_t> numbers;
    for (const logic::Term& term : literal.arguments) {
        if (!term.isVariable()) return std::nullopt;
        pattern.push_back(numbers.emplace(term.variable(), numbers.size()).first->second);
    }
    return pattern;
}

std::size_t distinctOf(const Pattern& pattern) { return pattern.empty() ? 0 : *std::ranges::max_element(pattern) + 1; }

/// The pattern in which place `later` has the object of place `earlier`.
Pattern joined(Pattern pattern, std::size_t earlier, std::size_t later) {
    pattern[later] = pattern[earlier];
    for (std::size_t place = later + 1; place < pattern.size(); ++place) --pattern[place];
    return pattern;
}

class Shapes {
public:
    Shapes(const logic::Theory& theory, logic::StatementId theorem, const Situation& situation)
        : theory_(theory), situation_(situation), end_(std::min(theorem.index(), theory.statements.size())) {
        measureDistances();
        collectShapes();
    }

    std::vector<Candidate> candidates(std::size_t most) {
        required_ = unmentionedObjects(situation_);
        for (const Shape& shape : shapes_) fill(shape);
        permuteGoal();
        std::vector<Candidate> candidates;
        for (auto& [literal, cost] : costs_) candidates.push_back({literal, 1, cost});
        std::ranges::stable_sort(candidates, {}, &Candidate::cost);
        if (candidates.size() > most) candidates.resize(most);
        return candidates;
    }

private:
    /// How many axioms lead from a predicate to the goal's at least.
    void measureDistances() {
        for (const logic::Disjunct& disjunct : situation_.goal)
            for (const Literal& literal : disjunct.literals) distances_.emplace(literal.predicate, 0);
        for (bool isChanged = true; isChanged;) {
            isChanged = false;
            for (std::size_t i = 0; i < end_; ++i) isChanged = spread(theory_.statements[i].formula) || isChanged;
        }
    }
    bool spread(const logic::CoherentFormula& formula) {
        double nearest = kUnrelated;
        for (const logic::Disjunct& disjunct : formula.conclusion)
            for (const Literal& literal : disjunct.literals)
                if (const auto known = distances_.find(literal.predicate); known != distances_.end())
                    nearest = std::min(nearest, known->second);
        if (nearest + 1 >= kUnrelated) return false;
        bool isChanged = false;
        for (const Literal& literal : formula.premises) {
            const auto [place, isNew] = distances_.emplace(literal.predicate, nearest + 1);
            isChanged = isChanged || isNew || nearest + 1 < place->second;
            place->second = std::min(place->second, nearest + 1);
        }
        return isChanged;
    }

    void collectShapes() {
        const auto collect = [&](const Literal& literal, bool isPremise) {
            const logic::Symbol& symbol = theory_.signature[literal.predicate];
            if (symbol.generated || symbol.arity == 0 || (literal.isEquality() && literal.positive)) return;
            Pattern plain(symbol.arity);
            std::iota(plain.begin(), plain.end(), 0);
            if (!literal.positive && !isPremise) return;
            shapes_.insert({literal.predicate, literal.positive, plain});
            // One object named twice, as in AB < AC; of more arguments only as the axioms do it.
            if (literal.positive && symbol.arity == kLargestPermuted)
                for (std::size_t later = 2; later < symbol.arity; ++later)
                    for (std::size_t earlier = 0; earlier < 2; ++earlier)
                        shapes_.insert({literal.predicate, true, joined(plain, earlier, later)});
            if (const auto pattern = patternOf(literal); pattern && isPremise && !literal.isEquality())
                shapes_.insert({literal.predicate, literal.positive, *pattern});
        };
        for (std::size_t i = 0; i < end_; ++i) {
            for (const Literal& literal : theory_.statements[i].formula.premises) collect(literal, true);
            for (const logic::Disjunct& disjunct : theory_.statements[i].formula.conclusion)
                for (const Literal& literal : disjunct.literals) collect(literal, false);
        }
    }

    /// The shape said of all selections of objects that hold the required ones, in their natural order, and permuted.
    void fill(const Shape& shape) {
        const std::size_t wanted = distinctOf(shape.pattern);
        if (wanted > situation_.objects.size() || required_.size() > wanted) return;
        std::vector<bool> isTaken(situation_.objects.size());
        std::fill(isTaken.begin(), isTaken.begin() + static_cast<std::ptrdiff_t>(wanted), true);
        std::size_t selections = 0;
        do {
            std::vector<logic::VariableId> chosen;
            for (std::size_t i = 0; i < isTaken.size(); ++i)
                if (isTaken[i]) chosen.push_back(situation_.objects[i]);
            const bool isCovering = std::ranges::all_of(
                required_, [&](logic::VariableId each) { return std::ranges::find(chosen, each) != chosen.end(); });
            if (isCovering) permute(shape, std::move(chosen));
        } while (std::prev_permutation(isTaken.begin(), isTaken.end()) && ++selections < kMostSelections);
    }

    void permute(const Shape& shape, std::vector<logic::VariableId> chosen) {
        const bool mayPermute = chosen.size() <= kLargestPermuted;
        std::vector<std::size_t> order(chosen.size());
        std::iota(order.begin(), order.end(), 0);
        bool isNatural = true;
        do {
            Literal literal{shape.positive, shape.predicate, {}};
            for (const std::size_t place : shape.pattern) literal.arguments.emplace_back(chosen[order[place]]);
            note(std::move(literal), shape, isNatural ? 0 : kPermutedCost);
            isNatural = false;
        } while (mayPermute && std::next_permutation(order.begin(), order.end()));
    }

    void note(Literal literal, const Shape& shape, double extra) {
        if (situation_.knows(literal) || situation_.knows(literal.negated()) || literal.isReflexiveEquality()) return;
        const auto distance = distances_.find(shape.predicate);
        const auto repeated = static_cast<double>(shape.pattern.size() - distinctOf(shape.pattern));
        const double cost = kBaseCost + (distance == distances_.end() ? kUnrelated : distance->second) +
                            kRepeatedCost * repeated + (shape.positive ? 0 : kNegativeCost) + extra;
        const auto [place, isNew] = costs_.emplace(std::move(literal), cost);
        if (!isNew) place->second = std::min(place->second, cost);
    }

    /// What the goal says, of the same objects in another order.
    void permuteGoal() {
        if (situation_.goal.size() != 1 || situation_.goal.front().literals.size() != 1) return;
        const Literal& goal = situation_.goal.front().literals.front();
        if (goal.arguments.size() > kLargestPermuted || !situation_.goal.front().witnesses.empty()) return;
        std::vector<std::size_t> order(goal.arguments.size());
        std::iota(order.begin(), order.end(), 0);
        while (std::next_permutation(order.begin(), order.end())) {
            Literal literal{goal.positive, goal.predicate, {}};
            for (const std::size_t place : order) literal.arguments.push_back(goal.arguments[place]);
            const bool isNew = !situation_.knows(literal) && !situation_.knows(literal.negated());
            if (isNew && literal != goal) costs_.emplace(std::move(literal), kBaseCost + kPermutedCost);
        }
    }

    const logic::Theory& theory_;
    const Situation& situation_;
    std::size_t end_;
    std::map<PredicateId, double> distances_;
    std::set<Shape> shapes_;
    std::vector<logic::VariableId> required_;
    std::map<Literal, double> costs_;
};

}  // namespace

std::vector<Candidate> shapedCandidates(const logic::Theory& theory, logic::StatementId theorem,
                                        const Situation& situation, std::size_t most) {
    return Shapes(theory, theorem, situation).candidates(most);
}

std::vector<logic::VariableId> unmentionedObjects(const Situation& situation) {
    std::set<logic::VariableId> mentioned;
    for (const proof::Fact* fact : situation.facts)
        logic::forEachVariable(fact->literal, [&](logic::VariableId variable) { mentioned.insert(variable); });
    std::vector<logic::VariableId> unmentioned;
    for (const logic::VariableId object : situation.objects)
        if (!mentioned.contains(object)) unmentioned.push_back(object);
    return unmentioned;
}

}  // namespace byrne::assist
