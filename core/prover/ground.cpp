// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/ground.h"

#include <algorithm>
#include <utility>

namespace byrne::prover {

std::uint32_t hashIds(std::uint32_t seed, std::span<const TermId> ids) {
    std::uint64_t hash = (seed + 1) * 0x9E3779B97F4A7C15ULL;
    for (const TermId id : ids) {
        hash ^= id.value + 0x9E3779B9U;
        hash *= 0xBF58476D1CE4E5B9ULL;
        hash ^= hash >> 29;
    }
    return static_cast<std::uint32_t>(hash >> 16);
}

TermId TermBank::addParameter() {
    terms_.push_back({GroundTerm::Kind::Parameter, parameters_++, 0, 0, 0, 0});
    return TermId(terms_.size() - 1);
}

TermId TermBank::addWitness(std::uint32_t generation) {
    terms_.push_back({GroundTerm::Kind::Witness, witnesses_++, 0, generation, 0, 0});
    return TermId(terms_.size() - 1);
}

std::size_t TermBank::slot(logic::FunctionId function, std::span<const TermId> arguments) const {
    std::size_t place = hashIds(function.value, arguments) & (slots_.size() - 1);
    while (slots_[place].isValid()) {
        const GroundTerm& known = terms_[slots_[place].index()];
        if (known.symbol == function.value && std::ranges::equal(this->arguments(slots_[place]), arguments))
            return place;
        place = (place + 1) & (slots_.size() - 1);
    }
    return place;
}

void TermBank::grow() {
    const std::vector<TermId> old(slots_.size() * 2);
    const std::vector<TermId> known = std::exchange(slots_, old);
    for (const TermId term : known)
        if (term.isValid()) slots_[slot(logic::FunctionId(terms_[term.index()].symbol), arguments(term))] = term;
}

TermId TermBank::find(logic::FunctionId function, std::span<const TermId> arguments) const {
    return slots_[slot(function, arguments)];
}

TermId TermBank::apply(logic::FunctionId function, std::span<const TermId> arguments) {
    if (const TermId known = find(function, arguments); known.isValid()) return known;
    GroundTerm term{GroundTerm::Kind::Application,
                    function.value,
                    0,
                    0,
                    static_cast<std::uint32_t>(arguments_.size()),
                    static_cast<std::uint32_t>(arguments.size())};
    for (const TermId argument : arguments) {
        term.depth = std::max(term.depth, terms_[argument.index()].depth + 1);
        term.generation = std::max(term.generation, terms_[argument.index()].generation);
    }
    arguments_.insert(arguments_.end(), arguments.begin(), arguments.end());
    terms_.push_back(term);
    const TermId id(terms_.size() - 1);
    slots_[slot(function, this->arguments(id))] = id;
    if (++applications_ * 2 > slots_.size()) grow();
    if (terms_[id.index()].count > 0) compounds_.push_back(id);
    return id;
}

AtomTable::AtomTable(const Symmetries& symmetries) : slots_(1024) {
    variants_.push_back({{0, 1}, {1, 0}});  // equality
    for (std::size_t p = 1; p < symmetries.predicateCount(); ++p)
        variants_.push_back(symmetries.of(logic::PredicateId(p)).elements);
    for (const std::vector<Permutation>& variants : variants_) {
        std::vector<std::vector<std::uint8_t>> orbits(variants.empty() ? 0 : variants.front().size());
        for (std::size_t place = 0; place < orbits.size(); ++place) {
            for (const Permutation& variant : variants) orbits[place].push_back(variant[place]);
            std::ranges::sort(orbits[place]);
            orbits[place].erase(std::unique(orbits[place].begin(), orbits[place].end()), orbits[place].end());
        }
        orbits_.push_back(std::move(orbits));
        byFirst_.emplace_back(variants.empty() ? 0 : variants.front().size());
        for (const Permutation& variant : variants) byFirst_.back()[variant.front()].push_back(variant);
    }
}

/// The least variant of the arguments. Valid until the next call.
std::span<const TermId> AtomTable::least(logic::PredicateId predicate, std::span<const TermId> arguments) const {
    const std::vector<Permutation>& all = variants(predicate);
    if (all.empty()) return arguments;
    // Only variants that begin with the least of the arguments that can come first.
    TermId first;
    for (const std::uint8_t place : orbit(predicate, 0))
        if (!first.isValid() || arguments[place] < first) first = arguments[place];
    const std::uint8_t* best = nullptr;
    for (const std::uint8_t place : orbit(predicate, 0)) {
        if (arguments[place] != first) continue;
        for (const Permutation& variant : byFirst_[predicate.index()][place]) {
            const std::uint8_t* other = variant.data();
            std::size_t i = best == nullptr ? 0 : 1;
            while (i < arguments.size() && best != nullptr && arguments[other[i]] == arguments[best[i]]) ++i;
            if (best == nullptr || (i < arguments.size() && arguments[other[i]] < arguments[best[i]])) best = other;
        }
    }
    least_.resize(arguments.size());
    for (std::size_t i = 0; i < arguments.size(); ++i) least_[i] = arguments[best[i]];
    return least_;
}

namespace {

/// Which arguments are equal: for each the place of the first that equals it. Empty if all differ.
std::string equalities(std::span<const TermId> arguments) {
    std::string first(arguments.size(), '\0');
    bool isAny = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto place = std::ranges::find(arguments, arguments[i]) - arguments.begin();
        first[i] = static_cast<char>(place);
        isAny = isAny || static_cast<std::size_t>(place) != i;
    }
    return isAny ? first : std::string();
}

}  // namespace

const std::vector<std::uint32_t>& AtomTable::differentVariants(AtomId id) const {
    if (listOf_.size() < entries_.size()) listOf_.resize(entries_.size() * 2, kNoList);
    std::uint32_t& list = listOf_[id.index()];
    if (list != kNoList) return different_[list];
    const std::span<const TermId> arguments = this->arguments(id);
    const auto [known, isNew] = listsByEqualities_.try_emplace({predicate(id), equalities(arguments)},
                                                               static_cast<std::uint32_t>(different_.size()));
    list = known->second;
    if (!isNew) return different_[list];
    std::vector<std::uint32_t>& different = different_.emplace_back();
    const std::vector<Permutation>& all = variants(predicate(id));
    const auto same = [&](const Permutation& a, const Permutation& b) {
        return std::ranges::equal(a, b, [&](std::uint8_t i, std::uint8_t j) { return arguments[i] == arguments[j]; });
    };
    for (std::uint32_t v = 0; v < all.size(); ++v)
        if (std::ranges::none_of(different, [&](std::uint32_t before) { return same(all[before], all[v]); }))
            different.push_back(v);
    return different;
}

std::size_t AtomTable::slot(logic::PredicateId predicate, std::span<const TermId> arguments, std::uint32_t hash) const {
    std::size_t place = hash & (slots_.size() - 1);
    while (slots_[place].isValid()) {
        const Entry& entry = entries_[slots_[place].index()];
        if (entry.hash == hash && entry.predicate == predicate && entry.count == arguments.size() &&
            std::equal(arguments.begin(), arguments.end(), arguments_.begin() + entry.begin))
            return place;
        place = (place + 1) & (slots_.size() - 1);
    }
    return place;
}

void AtomTable::grow() {
    slots_.assign(slots_.size() * 2, AtomId());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t place = entries_[i].hash & (slots_.size() - 1);
        while (slots_[place].isValid()) place = (place + 1) & (slots_.size() - 1);
        slots_[place] = AtomId(i);
    }
}

AtomId AtomTable::find(logic::PredicateId predicate, std::span<const TermId> arguments) const {
    arguments = least(predicate, arguments);
    return slots_[slot(predicate, arguments, hashIds(predicate.value, arguments))];
}

AtomId AtomTable::intern(logic::PredicateId predicate, std::span<const TermId> arguments) {
    return internExactly(predicate, least(predicate, arguments));
}

AtomId AtomTable::internExactly(logic::PredicateId predicate, std::span<const TermId> arguments) {
    if (predicate == logic::Signature::kEquality && arguments[1] < arguments[0])
        arguments = least(predicate, arguments);
    const std::uint32_t hash = hashIds(predicate.value, arguments);
    const std::size_t place = slot(predicate, arguments, hash);
    if (slots_[place].isValid()) return slots_[place];
    entries_.push_back(
        {predicate, static_cast<std::uint32_t>(arguments_.size()), static_cast<std::uint32_t>(arguments.size()), hash});
    arguments_.insert(arguments_.end(), arguments.begin(), arguments.end());
    const AtomId id(entries_.size() - 1);
    slots_[place] = id;
    if (entries_.size() * 2 > slots_.size()) grow();
    return id;
}

}  // namespace byrne::prover
