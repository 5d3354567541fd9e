// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Truth of ground atoms in the current branch of the search: a trail of literals with decision levels, clauses with two
// watched literals, conflict analysis by first unique implication point (Marques-Silva & Sakallah; Moskewicz et al.).
// Unlike in a SAT solver, clauses arrive while the search runs, as instances of axioms are found, and what decides
// is the caller. A clause may turn out to be unit below the current level; the literal then keeps that
// lower level and is put back after backtracking.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/prover/ground.h"

namespace byrne::prover {

using ClauseId = base::Id<struct ClauseTag>;

class Propagator {
public:
    enum class Value : std::int8_t { False = -1, Unknown = 0, True = 1 };

    /// What a conflict teaches: true after backtracking to `level`.
    struct Lesson {
        std::uint32_t level = 0;
        std::vector<GroundLiteral> literals;
        std::vector<ClauseId> antecedents;
    };

    /// Atoms must be announced before they are used.
    void ensure(std::size_t atomCount);

    [[nodiscard]] Value value(GroundLiteral literal) const {
        const auto value = values_[literal.atom().index()];
        return static_cast<Value>(literal.isPositive() ? value : -value);
    }
    [[nodiscard]] bool isTrue(GroundLiteral literal) const { return value(literal) == Value::True; }
    [[nodiscard]] bool isFalse(GroundLiteral literal) const { return value(literal) == Value::False; }
    [[nodiscard]] bool isUnknown(GroundLiteral literal) const { return value(literal) == Value::Unknown; }
    [[nodiscard]] std::uint32_t level(AtomId atom) const { return levels_[atom.index()]; }
    [[nodiscard]] std::uint32_t position(AtomId atom) const { return positions_[atom.index()]; }
    /// The value the atom had when it was last assigned.
    [[nodiscard]] bool lastPhase(AtomId atom) const { return phases_[atom.index()] != 0; }
    [[nodiscard]] std::uint32_t currentLevel() const { return static_cast<std::uint32_t>(levelStarts_.size()); }
    [[nodiscard]] const std::vector<GroundLiteral>& trail() const { return trail_; }
    [[nodiscard]] std::span<const GroundLiteral> literals(ClauseId id) const {
        return {pool_.data() + clauses_[id.index()].begin, clauses_[id.index()].count};
    }
    [[nodiscard]] InstanceId origin(ClauseId id) const { return clauses_[id.index()].origin; }
    [[nodiscard]] std::size_t clauseCount() const { return clauses_.size(); }

    /// Adds a clause; assigns its last open literal if the others are false, reports it as conflict() if all are.
    /// Clauses that hold whatever happens (l or not l) are not stored: the id is invalid.
    ClauseId add(std::span<const GroundLiteral> literals, InstanceId origin);
    ClauseId add(const Lesson& lesson);
    /// Makes an atom without meaning for clauses true at the current level (facts about the domain).
    void note(GroundLiteral literal);
    void decide(GroundLiteral literal);

    [[nodiscard]] std::optional<ClauseId> conflict() const { return conflict_; }
    /// The next literal of the trail after unit propagation from it; none if all are done or there is a conflict.
    std::optional<GroundLiteral> propagateNext();

    /// Precondition: conflict(). Nothing if the clauses are contradictory without decisions.
    [[nodiscard]] std::optional<Lesson> analyse();
    /// Number of trail entries that stay when backtracking to `level`.
    [[nodiscard]] std::size_t trailSizeAt(std::uint32_t level) const;
    /// Takes back decisions above `level` and forgets the conflict.
    void backtrack(std::uint32_t level);

    /// The instances that the contradiction without decisions comes from. Precondition: analyse() gave nothing.
    [[nodiscard]] std::vector<InstanceId> core() const;

private:
    struct Clause {
        std::uint32_t begin;
        std::uint32_t count;
        InstanceId origin;
        std::uint32_t lesson;  ///< Index into antecedents_; kNone for instances.
    };
    struct LateUnit {
        ClauseId clause;
        std::uint32_t level;
    };

    ClauseId store(std::span<const GroundLiteral> literals, InstanceId origin);
    void place(ClauseId id);
    void assign(GroundLiteral literal, ClauseId reason, std::uint32_t level);
    [[nodiscard]] std::uint32_t levelOfOthers(ClauseId id) const;
    bool visit(ClauseId id, GroundLiteral falsified);
    void restoreLateUnits(std::uint32_t level);

    std::vector<std::int8_t> values_;
    std::vector<std::int8_t> phases_;
    std::vector<std::uint32_t> levels_;
    std::vector<std::uint32_t> positions_;
    std::vector<ClauseId> reasons_;
    std::vector<std::uint8_t> marks_;
    std::vector<std::vector<ClauseId>> watches_;  ///< By literal code: clauses that watch the literal.
    std::vector<GroundLiteral> pool_;
    std::vector<Clause> clauses_;
    std::vector<std::vector<ClauseId>> antecedents_;
    std::vector<GroundLiteral> trail_;
    std::vector<std::size_t> levelStarts_;
    std::vector<LateUnit> lateUnits_;
    std::size_t done_ = 0;
    std::optional<ClauseId> conflict_;
};

}  // namespace byrne::prover
