// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/propagator.h"

#include <algorithm>
#include <cassert>

namespace byrne::prover {

void Propagator::ensure(std::size_t atomCount) {
    if (values_.size() >= atomCount) return;
    values_.resize(atomCount, 0);
    phases_.resize(atomCount, 0);
    levels_.resize(atomCount, 0);
    positions_.resize(atomCount, 0);
    reasons_.resize(atomCount);
    marks_.resize(atomCount, 0);
    watches_.resize(atomCount * 2);
}

ClauseId Propagator::store(std::span<const GroundLiteral> literals, InstanceId origin) {
    const auto begin = static_cast<std::uint32_t>(pool_.size());
    for (const GroundLiteral literal : literals) {
        const auto first = pool_.begin() + begin;
        if (std::find(first, pool_.end(), literal) != pool_.end()) continue;
        if (std::find(first, pool_.end(), literal.negated()) != pool_.end()) {
            pool_.resize(begin);
            return {};
        }
        pool_.push_back(literal);
    }
    clauses_.push_back(
        {begin, static_cast<std::uint32_t>(pool_.size()) - begin, origin, base::Id<struct NoTag>::kNone});
    return ClauseId(clauses_.size() - 1);
}

/// Puts the literals that should be watched first: true or open ones, then false ones from the highest level down.
void Propagator::place(ClauseId id) {
    const Clause& clause = clauses_[id.index()];
    const auto begin = pool_.begin() + clause.begin;
    const auto end = begin + clause.count;
    const auto rank = [this](GroundLiteral literal) -> std::uint64_t {
        if (isTrue(literal)) return ~std::uint64_t{0};
        if (isUnknown(literal)) return ~std::uint64_t{0} - 1;
        return level(literal.atom());
    };
    for (std::uint32_t i = 0; i < 2 && i < clause.count; ++i)
        std::iter_swap(begin + i, std::max_element(begin + i, end, [&](GroundLiteral a, GroundLiteral b) {
                           return rank(a) < rank(b);
                       }));
    for (std::uint32_t i = 0; i < 2 && i < clause.count; ++i) watches_[(begin + i)->code].push_back(id);
    if (clause.count == 0 || isFalse(*begin)) {
        if (!conflict_) conflict_ = id;
        return;
    }
    if (isUnknown(*begin) && (clause.count == 1 || isFalse(*(begin + 1)))) assign(*begin, id, levelOfOthers(id));
}

ClauseId Propagator::add(std::span<const GroundLiteral> literals, InstanceId origin) {
    const ClauseId id = store(literals, origin);
    if (id.isValid()) place(id);
    return id;
}

ClauseId Propagator::add(const Lesson& lesson) {
    const ClauseId id = store(lesson.literals, InstanceId());
    assert(id.isValid());
    clauses_[id.index()].lesson = static_cast<std::uint32_t>(antecedents_.size());
    antecedents_.push_back(lesson.antecedents);
    place(id);
    return id;
}

std::uint32_t Propagator::levelOfOthers(ClauseId id) const {
    std::uint32_t highest = 0;
    const auto all = literals(id);
    for (std::size_t i = 1; i < all.size(); ++i) highest = std::max(highest, level(all[i].atom()));
    return highest;
}

void Propagator::assign(GroundLiteral literal, ClauseId reason, std::uint32_t level) {
    const std::size_t atom = literal.atom().index();
    values_[atom] = literal.isPositive() ? 1 : -1;
    phases_[atom] = literal.isPositive() ? 1 : 0;
    levels_[atom] = level;
    positions_[atom] = static_cast<std::uint32_t>(trail_.size());
    reasons_[atom] = reason;
    trail_.push_back(literal);
    if (level < currentLevel() && reason.isValid()) lateUnits_.push_back({reason, level});
}

void Propagator::note(GroundLiteral literal) { assign(literal, ClauseId(), currentLevel()); }

void Propagator::decide(GroundLiteral literal) {
    levelStarts_.push_back(trail_.size());
    assign(literal, ClauseId(), currentLevel());
}

/// Looks for another literal to watch instead of `falsified`. False if the clause keeps watching it.
bool Propagator::visit(ClauseId id, GroundLiteral falsified) {
    const Clause& clause = clauses_[id.index()];
    GroundLiteral* const all = pool_.data() + clause.begin;
    if (clause.count > 1 && all[0] == falsified) std::swap(all[0], all[1]);
    if (clause.count > 1 && isTrue(all[0])) return false;
    for (std::uint32_t i = 2; i < clause.count; ++i)
        if (!isFalse(all[i])) {
            std::swap(all[1], all[i]);
            watches_[all[1].code].push_back(id);
            return true;
        }
    if (clause.count == 1 || isFalse(all[0])) {
        if (!conflict_) conflict_ = id;
    } else {
        assign(all[0], id, levelOfOthers(id));
    }
    return false;
}

std::optional<GroundLiteral> Propagator::propagateNext() {
    if (conflict_ || done_ == trail_.size()) return std::nullopt;
    const GroundLiteral literal = trail_[done_++];
    const GroundLiteral falsified = literal.negated();
    std::vector<ClauseId> watching = std::move(watches_[falsified.code]);
    watches_[falsified.code].clear();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < watching.size(); ++i) {
        if (conflict_ || !visit(watching[i], falsified)) watching[kept++] = watching[i];
    }
    watching.resize(kept);
    std::vector<ClauseId>& place = watches_[falsified.code];
    watching.insert(watching.end(), place.begin(), place.end());
    place = std::move(watching);
    if (conflict_) return std::nullopt;
    return literal;
}

std::optional<Propagator::Lesson> Propagator::analyse() {
    Lesson lesson;
    std::uint32_t top = 0;
    for (const GroundLiteral literal : literals(*conflict_)) top = std::max(top, level(literal.atom()));
    if (top == 0) return std::nullopt;
    std::vector<AtomId> marked;
    std::size_t open = 0;
    std::vector<GroundLiteral> learned;
    const auto take = [&](ClauseId clause, AtomId except) {
        lesson.antecedents.push_back(clause);
        for (const GroundLiteral literal : literals(clause)) {
            const AtomId atom = literal.atom();
            if (atom == except || marks_[atom.index()] != 0 || level(atom) == 0) continue;
            marks_[atom.index()] = 1;
            marked.push_back(atom);
            if (level(atom) == top)
                ++open;
            else
                learned.push_back(literal);
        }
    };
    take(*conflict_, AtomId());
    std::size_t at = trail_.size();
    GroundLiteral pivot;
    while (open > 0) {
        do {
            --at;
        } while (marks_[trail_[at].atom().index()] == 0 || level(trail_[at].atom()) != top);
        pivot = trail_[at];
        if (--open == 0) break;
        take(reasons_[pivot.atom().index()], pivot.atom());
    }
    lesson.literals.push_back(pivot.negated());
    for (const GroundLiteral literal : learned) {
        lesson.literals.push_back(literal);
        lesson.level = std::max(lesson.level, level(literal.atom()));
    }
    for (const AtomId atom : marked) marks_[atom.index()] = 0;
    return lesson;
}

std::size_t Propagator::trailSizeAt(std::uint32_t level) const {
    return level < currentLevel() ? levelStarts_[level] : trail_.size();
}

void Propagator::backtrack(std::uint32_t level) {
    conflict_.reset();
    if (level >= currentLevel()) return;
    const std::size_t size = levelStarts_[level];
    for (std::size_t i = size; i < trail_.size(); ++i) {
        values_[trail_[i].atom().index()] = 0;
        reasons_[trail_[i].atom().index()] = ClauseId();
    }
    trail_.resize(size);
    levelStarts_.resize(level);
    done_ = std::min(done_, size);
    restoreLateUnits(level);
}

void Propagator::restoreLateUnits(std::uint32_t level) {
    std::vector<LateUnit> late;
    std::swap(late, lateUnits_);
    for (const LateUnit& unit : late) {
        if (unit.level > level) continue;
        const auto all = literals(unit.clause);
        bool isUnit = isUnknown(all[0]);
        for (std::size_t i = 1; i < all.size() && isUnit; ++i) isUnit = isFalse(all[i]);
        if (isUnit)
            assign(all[0], unit.clause, levelOfOthers(unit.clause));
        else
            lateUnits_.push_back(unit);
    }
}

std::vector<InstanceId> Propagator::core() const {
    std::vector<InstanceId> out;
    std::vector<std::uint8_t> seen(clauses_.size(), 0);
    std::vector<ClauseId> open{*conflict_};
    const auto visitClause = [&](ClauseId id) {
        if (!id.isValid() || seen[id.index()] != 0) return;
        seen[id.index()] = 1;
        open.push_back(id);
    };
    seen[conflict_->index()] = 1;
    while (!open.empty()) {
        const ClauseId id = open.back();
        open.pop_back();
        const Clause& clause = clauses_[id.index()];
        if (clause.origin.isValid()) out.push_back(clause.origin);
        if (clause.lesson != base::Id<struct NoTag>::kNone)
            for (const ClauseId antecedent : antecedents_[clause.lesson]) visitClause(antecedent);
        for (const GroundLiteral literal : literals(id))
            if (values_[literal.atom().index()] != 0 && level(literal.atom()) == 0)
                visitClause(reasons_[literal.atom().index()]);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace byrne::prover
