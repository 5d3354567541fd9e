// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/matcher.h"

#include <algorithm>
#include <limits>

namespace byrne::prover {

bool Matcher::matchFact(const std::vector<Pattern>& literals, const std::vector<Satisfaction>& satisfied,
                        std::size_t variableCount, std::size_t first, AtomId fact, const Found& found) {
    literals_ = &literals;
    satisfied_ = &satisfied;
    found_ = &found;
    binding_.assign(variableCount, TermId());
    boundOrder_.clear();
    wantedBound_ = 0;
    needsOne_ = hasOne_ = false;
    done_.assign(literals.size(), 0);
    open_ = literals.size();
    first_ = first;
    newest_ = view_.truth.position(fact);
    done_[first] = 1;
    --open_;
    return tryVariants(first, fact, kNoPlace, TermId());
}

bool Matcher::matchAll(const std::vector<Pattern>& literals, const std::vector<Satisfaction>& satisfied,
                       Binding binding, const Found& found) {
    literals_ = &literals;
    satisfied_ = &satisfied;
    found_ = &found;
    binding_ = std::move(binding);
    boundOrder_.clear();
    wantedBound_ = 0;
    needsOne_ = hasOne_ = false;
    done_.assign(literals.size(), 0);
    open_ = literals.size();
    first_ = 0;
    newest_ = std::numeric_limits<std::uint32_t>::max();
    return search();
}

TermId Matcher::lookUp(const PatternTerm& term, const Binding& binding) const {
    if (term.isVariable()) return binding[term.variable];
    if (term.isGround()) return view_.classes.representative(term.ground);
    std::vector<TermId> arguments;
    for (const PatternTerm& argument : term.arguments) {
        arguments.push_back(lookUp(argument, binding));
        if (!arguments.back().isValid()) return {};
    }
    if (const TermId known = view_.terms.find(term.function, arguments); known.isValid())
        return view_.classes.representative(known);
    if (view_.classes.isTrivial()) return {};
    for (const TermId known : view_.terms.compounds()) {
        const GroundTerm& candidate = view_.terms[known];
        if (candidate.symbol != term.function.value || candidate.count != arguments.size()) continue;
        const auto theirs = view_.terms.arguments(known);
        bool equal = true;
        for (std::size_t i = 0; i < arguments.size() && equal; ++i)
            equal = view_.classes.areEqual(theirs[i], arguments[i]);
        if (equal) return view_.classes.representative(known);
    }
    return {};
}

bool Matcher::holds(const Pattern& literal, const Binding& binding) const {
    buffer_.clear();
    for (const PatternTerm& argument : literal.arguments) {
        const TermId term = lookUp(argument, binding);
        if (!term.isValid()) return false;
        buffer_.push_back(term);
    }
    if (literal.predicate == logic::Signature::kEquality && buffer_[0] == buffer_[1]) return literal.positive;
    const AtomId atom = view_.atoms.find(literal.predicate, buffer_);
    return atom.isValid() && view_.truth.isTrue(GroundLiteral(atom, literal.positive));
}

bool Matcher::isBound(const PatternTerm& term) const {
    if (term.isVariable()) return binding_[term.variable].isValid();
    if (term.isGround()) return true;
    return std::ranges::all_of(term.arguments, [this](const PatternTerm& t) { return isBound(t); });
}

void Matcher::estimate(std::size_t literal, Choice& best) const {
    const Pattern& pattern = (*literals_)[literal];
    const bool complete =
        std::ranges::all_of(pattern.variables, [this](std::uint32_t variable) { return binding_[variable].isValid(); });
    if (complete) {
        best = {literal, nullptr, 0, kNoPlace, TermId()};
        return;
    }
    const auto offer = [&](const std::vector<AtomId>& list, std::size_t place, TermId term) {
        if (list.size() < best.cost || best.candidates == nullptr) best = {literal, &list, list.size(), place, term};
    };
    offer(view_.index.all(pattern.predicate, pattern.positive), kNoPlace, TermId());
    for (std::size_t i = 0; i < pattern.arguments.size(); ++i) {
        const PatternTerm& argument = pattern.arguments[i];
        if (!isBound(argument)) continue;
        TermId term = lookUp(argument, binding_);
        if (!term.isValid()) term = TermId(view_.terms.size());
        offer(view_.index.with(pattern.predicate, pattern.positive, i, term), i, term);
    }
}

Matcher::Choice Matcher::choose() const {
    Choice best;
    best.cost = std::numeric_limits<std::size_t>::max();
    for (std::size_t i = 0; i < literals_->size(); ++i) {
        if (done_[i] != 0) continue;
        Choice mine;
        mine.cost = std::numeric_limits<std::size_t>::max();
        estimate(i, mine);
        if (mine.cost < best.cost) best = mine;
        if (best.cost == 0) break;
    }
    return best;
}

bool Matcher::inTime(std::size_t literal, AtomId atom) const {
    const std::uint32_t position = view_.truth.position(atom);
    return literal < first_ ? position < newest_ : position <= newest_;
}

bool Matcher::search() {
    ++work_;
    if (watch_.poll()) return false;
    if (open_ == 0) {
        hasOne_ = needsOne_;
        return (*found_)(binding_);
    }
    if (projectBelow_ == 0 || needsOne_ || wantedBound_ < wanted_) return searchFurther();
    needsOne_ = true;
    const bool goOn = searchFurther();
    needsOne_ = hasOne_ = false;
    return goOn;
}

bool Matcher::searchFurther() {
    const Choice choice = choose();
    if (choice.candidates == nullptr) return tryBound(choice.literal);
    done_[choice.literal] = 1;
    --open_;
    bool goOn = true;
    const std::size_t count = choice.candidates->size();
    for (std::size_t i = 0; i < count && goOn && !hasOne_; ++i) {
        const AtomId atom = (*choice.candidates)[i];
        if (!inTime(choice.literal, atom)) break;
        if (view_.hidden[atom.index()] != 0) continue;
        goOn = tryVariants(choice.literal, atom, choice.place, choice.term);
    }
    done_[choice.literal] = 0;
    ++open_;
    return goOn;
}

bool Matcher::tryBound(std::size_t literal) {
    const Pattern& pattern = (*literals_)[literal];
    buffer_.clear();
    for (const PatternTerm& argument : pattern.arguments) {
        const TermId term = lookUp(argument, binding_);
        if (!term.isValid()) return true;
        buffer_.push_back(term);
    }
    const AtomId atom = view_.atoms.find(pattern.predicate, buffer_);
    if (!atom.isValid() || !view_.truth.isTrue(GroundLiteral(atom, pattern.positive)) || !inTime(literal, atom))
        return true;
    done_[literal] = 1;
    --open_;
    const bool goOn = search();
    done_[literal] = 0;
    ++open_;
    return goOn;
}

/// Tries the fact and its variants by symmetries; of those only the ones with `term` at `place`, if that is given.
bool Matcher::tryVariants(std::size_t literal, AtomId atom, std::size_t place, TermId term) {
    const std::vector<Permutation>& variants = view_.atoms.variants((*literals_)[literal].predicate);
    if (variants.empty()) return tryFact(literal, atom, nullptr);
    for (const std::uint32_t v : view_.atoms.differentVariants(atom)) {
        // Atoms may be added meanwhile, and the table's storage move.
        if (place != kNoPlace && view_.atoms.arguments(atom)[variants[v][place]] != term) continue;
        if (!tryFact(literal, atom, &variants[v])) return false;
        if (hasOne_) return true;
    }
    return true;
}

bool Matcher::tryFact(std::size_t literal, AtomId atom, const Permutation* variant) {
    ++work_;
    const Pattern& pattern = (*literals_)[literal];
    const auto arguments = view_.atoms.arguments(atom);
    const std::size_t mark = boundOrder_.size();
    bool fits = true;
    for (std::size_t i = 0; i < pattern.arguments.size() && fits; ++i)
        fits = unify(pattern.arguments[i], arguments[variant == nullptr ? i : (*variant)[i]]);
    bool goOn = true;
    if (fits && !isSatisfied(mark)) goOn = search();
    undo(mark);
    return goOn;
}

bool Matcher::unify(const PatternTerm& pattern, TermId term) {
    if (pattern.isVariable()) {
        TermId& bound = binding_[pattern.variable];
        if (bound.isValid()) return bound == term;
        if (bound_.most != std::numeric_limits<std::uint32_t>::max() && pattern.variable < bound_.variables &&
            isTooDear(term))
            return false;
        bound = term;
        boundOrder_.push_back(pattern.variable);
        if (pattern.variable < projectBelow_) ++wantedBound_;
        return true;
    }
    if (pattern.isGround()) return view_.classes.representative(pattern.ground) == view_.classes.representative(term);
    return unifyMembers(pattern, term);
}

/// A function pattern fits if some term equal to `term` is of that form; the first that fits is taken.
bool Matcher::unifyMembers(const PatternTerm& pattern, TermId term) {
    TermId member = term;
    do {
        const GroundTerm& candidate = view_.terms[member];
        if (candidate.kind == GroundTerm::Kind::Application && candidate.symbol == pattern.function.value &&
            candidate.count == pattern.arguments.size()) {
            const std::size_t mark = boundOrder_.size();
            const auto arguments = view_.terms.arguments(member);
            bool fits = true;
            for (std::size_t i = 0; i < arguments.size() && fits; ++i)
                fits = unify(pattern.arguments[i], view_.classes.representative(arguments[i]));
            if (fits) return true;
            undo(mark);
        }
        member = view_.classes.nextMember(member);
    } while (member != term);
    return false;
}

/// Whether the binding would cost more than allowed with one more variable bound to `added`.
bool Matcher::isTooDear(TermId added) {
    std::uint32_t generation = view_.terms[added].generation;
    std::uint32_t different = 1;
    for (std::size_t i = 0; i < boundOrder_.size(); ++i) {
        if (boundOrder_[i] >= bound_.variables) continue;
        const TermId term = binding_[boundOrder_[i]];
        generation = std::max(generation, view_.terms[term].generation);
        bool seen = term == added;
        for (std::size_t j = 0; j < i && !seen; ++j)
            seen = boundOrder_[j] < bound_.variables && binding_[boundOrder_[j]] == term;
        different += seen ? 0 : 1;
    }
    const std::uint32_t cost = bound_.perGeneration * generation + bound_.perTerm * different;
    if (cost <= bound_.most) return false;
    cut_ = std::min(cut_, cost);
    return true;
}

void Matcher::undo(std::size_t bound) {
    while (boundOrder_.size() > bound) {
        binding_[boundOrder_.back()] = TermId();
        if (boundOrder_.back() < projectBelow_) --wantedBound_;
        boundOrder_.pop_back();
    }
}

bool Matcher::isSatisfied(std::size_t boundBefore) const {
    if (boundBefore == boundOrder_.size()) return false;
    for (const Satisfaction& satisfaction : *satisfied_) {
        const bool complete = std::ranges::all_of(
            satisfaction.variables, [this](std::uint32_t variable) { return binding_[variable].isValid(); });
        if (!complete) continue;
        if (std::ranges::all_of(satisfaction.literals, [this](const Pattern& p) { return holds(p, binding_); }))
            return true;
    }
    return false;
}

}  // namespace byrne::prover
