// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Joins: finds all ways to make the literals of a trigger facts at once. The next literal is always the one with the
// fewest candidates under the binding so far; a binding is dropped as soon as the conclusion that it leads to
// is bound and true.
#pragma once

#include <functional>
#include <limits>

#include "core/base/limits.h"
#include "core/prover/equality.h"
#include "core/prover/fact_index.h"
#include "core/prover/propagator.h"
#include "core/prover/rule.h"

namespace byrne::prover {

/// The facts that a match may use.
struct FactView {
    TermBank& terms;
    AtomTable& atoms;
    const FactIndex& index;
    const EqualityClasses& classes;
    const Propagator& truth;
    const std::vector<std::uint8_t>& hidden;  ///< By atom: facts about terms that are represented by others now.
    logic::PredicateId domain;
};

/// Literals that all hold together: a reason not to go on.
struct Satisfaction {
    std::vector<Pattern> literals;
    std::vector<std::uint32_t> variables;
};

class Matcher {
public:
    using Binding = std::vector<TermId>;
    /// Returns false to stop the search.
    using Found = std::function<bool(const Binding&)>;

    Matcher(FactView view, base::LimitWatch& watch) : view_(view), watch_(watch) {}

    /// Matches with `fact` as literal number `first` and older facts for the literals before it.
    /// False if `found` or a limit stopped it.
    bool matchFact(const std::vector<Pattern>& literals, const std::vector<Satisfaction>& satisfied,
                   std::size_t variableCount, std::size_t first, AtomId fact, const Found& found);
    /// All matches that extend `binding` (invalid entries are open).
    bool matchAll(const std::vector<Pattern>& literals, const std::vector<Satisfaction>& satisfied, Binding binding,
                  const Found& found);

    /// Ground term of a pattern whose variables are bound, its representative; invalid if there is no such term yet.
    [[nodiscard]] TermId lookUp(const PatternTerm& term, const Binding& binding) const;
    /// Whether the literal holds under the binding (which binds all its variables).
    [[nodiscard]] bool holds(const Pattern& literal, const Binding& binding) const;

    /// What a binding may cost: `perGeneration` times its latest generation of witnesses and `perTerm` for each
    /// different term. Dearer bindings are left out.
    struct Bound {
        std::uint32_t perGeneration = 0;
        std::uint32_t perTerm = 0;
        std::uint32_t variables = std::numeric_limits<std::uint32_t>::max();  ///< Only variables below this count.
        std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
    };
    void setBound(const Bound& bound) { bound_ = bound; }
    /// The cheapest cost that a binding was left out for since clearCut(); the largest number if none was.
    [[nodiscard]] std::uint32_t cut() const { return cut_; }
    void clearCut() { cut_ = std::numeric_limits<std::uint32_t>::max(); }

    /// From now on `wanted` of the variables below `below` are bound by a match, and of the matches that agree in these
    /// one is enough. 0, 0: every match counts.
    void setProjection(std::uint32_t below, std::uint32_t wanted) {
        projectBelow_ = below;
        wanted_ = wanted;
    }

    /// Steps taken so far: the measure of work that budgets are counted in.
    [[nodiscard]] std::uint64_t work() const { return work_; }

private:
    static constexpr std::size_t kNoPlace = std::numeric_limits<std::size_t>::max();
    struct Choice {
        std::size_t literal = 0;
        const std::vector<AtomId>* candidates = nullptr;  ///< Null: all variables are bound, look it up.
        std::size_t cost = 0;
        std::size_t place = kNoPlace;  ///< The candidates are those with `term` at this place.
        TermId term;
    };

    bool search();
    bool searchFurther();
    [[nodiscard]] Choice choose() const;
    void estimate(std::size_t literal, Choice& best) const;
    [[nodiscard]] bool isBound(const PatternTerm& term) const;
    [[nodiscard]] bool inTime(std::size_t literal, AtomId atom) const;
    bool tryVariants(std::size_t literal, AtomId atom, std::size_t place, TermId term);
    bool tryFact(std::size_t literal, AtomId atom, const Permutation* variant);
    bool tryBound(std::size_t literal);
    bool unify(const PatternTerm& pattern, TermId term);
    bool unifyMembers(const PatternTerm& pattern, TermId term);
    [[nodiscard]] bool isTooDear(TermId added);
    void undo(std::size_t bound);
    [[nodiscard]] bool isSatisfied(std::size_t boundBefore) const;

    FactView view_;
    base::LimitWatch& watch_;
    const std::vector<Pattern>* literals_ = nullptr;
    const std::vector<Satisfaction>* satisfied_ = nullptr;
    const Found* found_ = nullptr;
    Binding binding_;
    std::vector<std::uint32_t> boundOrder_;
    std::vector<std::uint8_t> done_;
    std::size_t open_ = 0;
    std::size_t first_ = 0;
    std::uint32_t newest_ = 0;  ///< Trail position of the triggering fact; the rest must not be newer.
    mutable std::vector<TermId> buffer_;
    std::uint64_t work_ = 0;
    std::uint32_t projectBelow_ = 0;
    std::uint32_t wanted_ = 0;
    std::uint32_t wantedBound_ = 0;
    bool needsOne_ = false;  ///< All wanted variables are bound: looking for one match.
    bool hasOne_ = false;    ///< It was found.
    Bound bound_;
    std::uint32_t cut_ = std::numeric_limits<std::uint32_t>::max();
};

}  // namespace byrne::prover
