// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ground terms and ground atoms of one proof search, each stored once and named by a small id. The search
// compares, hashes and indexes ids only. Parameters of the theorem and witnesses of existential axioms are
// terms without inner structure; constants are functions of arity 0.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/id.h"
#include "core/logic/signature.h"
#include "core/prover/symmetry.h"

namespace byrne::prover {

using TermId = base::Id<struct GroundTermTag>;
using AtomId = base::Id<struct GroundAtomTag>;
using InstanceId = base::Id<struct InstanceTag>;

/// A ground atom or its negation.
struct GroundLiteral {
    std::uint32_t code = 0;

    constexpr GroundLiteral() = default;
    constexpr GroundLiteral(AtomId atom, bool positive) : code(atom.value * 2 + (positive ? 0 : 1)) {}

    [[nodiscard]] constexpr AtomId atom() const { return AtomId(code / 2); }
    [[nodiscard]] constexpr bool isPositive() const { return (code & 1U) == 0; }
    [[nodiscard]] constexpr GroundLiteral negated() const {
        GroundLiteral other;
        other.code = code ^ 1U;
        return other;
    }
    friend constexpr auto operator<=>(const GroundLiteral&, const GroundLiteral&) = default;
};

struct GroundTerm {
    enum class Kind : std::uint8_t { Parameter, Application, Witness };
    Kind kind = Kind::Parameter;
    std::uint32_t symbol = 0;      ///< Parameter: its number. Application: FunctionId. Witness: running number.
    std::uint32_t depth = 0;       ///< Nesting of functions; 0 for parameters, witnesses and constants.
    std::uint32_t generation = 0;  ///< How many witnesses were introduced one from another to get here.
    std::uint32_t begin = 0;       ///< Arguments of an application.
    std::uint32_t count = 0;
};

class TermBank {
public:
    TermBank() : slots_(256) {}

    TermId addParameter();
    TermId addWitness(std::uint32_t generation);
    /// Finds or adds.
    TermId apply(logic::FunctionId function, std::span<const TermId> arguments);
    /// Invalid if there is none.
    [[nodiscard]] TermId find(logic::FunctionId function, std::span<const TermId> arguments) const;

    [[nodiscard]] const GroundTerm& operator[](TermId id) const { return terms_[id.index()]; }
    [[nodiscard]] std::span<const TermId> arguments(TermId id) const {
        return {arguments_.data() + terms_[id.index()].begin, terms_[id.index()].count};
    }
    [[nodiscard]] std::size_t size() const { return terms_.size(); }
    /// Applications with arguments, in order of creation (constants are not listed).
    [[nodiscard]] const std::vector<TermId>& compounds() const { return compounds_; }

private:
    std::vector<GroundTerm> terms_;
    std::vector<TermId> arguments_;
    std::vector<TermId> compounds_;
    [[nodiscard]] std::size_t slot(logic::FunctionId function, std::span<const TermId> arguments) const;
    void grow();

    std::vector<TermId> slots_;  ///< Hash table over the applications.
    std::size_t applications_ = 0;
    std::uint32_t witnesses_ = 0;
    std::uint32_t parameters_ = 0;
};

/// Equality atoms are stored with sorted arguments, so that A = B and B = A are one atom. The same goes for predicates
/// with symmetries: the least variant represents the others.
class AtomTable {
public:
    explicit AtomTable(const Symmetries& symmetries = {});
    /// Finds or adds the atom that represents this one.
    AtomId intern(logic::PredicateId predicate, std::span<const TermId> arguments);
    /// Finds or adds just this atom (an equation still with sorted arguments).
    AtomId internExactly(logic::PredicateId predicate, std::span<const TermId> arguments);
    /// The atom that represents this one; invalid if there is none.
    [[nodiscard]] AtomId find(logic::PredicateId predicate, std::span<const TermId> arguments) const;

    [[nodiscard]] logic::PredicateId predicate(AtomId id) const { return entries_[id.index()].predicate; }
    [[nodiscard]] std::span<const TermId> arguments(AtomId id) const {
        return {arguments_.data() + entries_[id.index()].begin, entries_[id.index()].count};
    }
    /// The ways to permute the arguments of the predicate, the identity first; empty if it is the only one.
    [[nodiscard]] const std::vector<Permutation>& variants(logic::PredicateId predicate) const {
        return predicate.index() < variants_.size() ? variants_[predicate.index()] : none_;
    }
    /// Those variants() of the atom that differ from each other, by their numbers. Only where there are variants. The
    /// list stays as it is as long as the table.
    [[nodiscard]] const std::vector<std::uint32_t>& differentVariants(AtomId id) const;
    /// The places that an argument at `place` takes in variants of the atom, itself included. Only where there are
    /// variants.
    [[nodiscard]] std::span<const std::uint8_t> orbit(logic::PredicateId predicate, std::size_t place) const {
        return orbits_[predicate.index()][place];
    }
    [[nodiscard]] bool isEquality(AtomId id) const { return predicate(id) == logic::Signature::kEquality; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        logic::PredicateId predicate;
        std::uint32_t begin;
        std::uint32_t count;
        std::uint32_t hash;
    };
    [[nodiscard]] std::size_t slot(logic::PredicateId predicate, std::span<const TermId> arguments,
                                   std::uint32_t hash) const;
    void grow();
    [[nodiscard]] std::span<const TermId> least(logic::PredicateId predicate, std::span<const TermId> arguments) const;

    std::vector<std::vector<Permutation>> variants_;              ///< [predicate]
    std::vector<std::vector<std::vector<std::uint8_t>>> orbits_;  ///< [predicate][place]
    std::vector<std::vector<std::vector<Permutation>>> byFirst_;  ///< [predicate][place]: variants that begin with it.
    std::vector<Permutation> none_;
    mutable std::vector<TermId> least_;
    static constexpr std::uint32_t kNoList = static_cast<std::uint32_t>(-1);
    /// Lists of variants that differ, as asked for so far; one for all atoms of a predicate whose arguments are equal
    /// at the same places.
    mutable std::deque<std::vector<std::uint32_t>> different_;
    mutable std::map<std::pair<logic::PredicateId, std::string>, std::uint32_t> listsByEqualities_;
    mutable std::vector<std::uint32_t> listOf_;  ///< [atom]
    std::vector<Entry> entries_;
    std::vector<TermId> arguments_;
    std::vector<AtomId> slots_;
};

/// Mixes a sequence of ids; the same on every machine.
[[nodiscard]] std::uint32_t hashIds(std::uint32_t seed, std::span<const TermId> ids);

}  // namespace byrne::prover
