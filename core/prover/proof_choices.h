// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a proof can be put together from, as the optimiser sees it: items (what can be known) and the uses of instances
// that need and give them. Literals that flips turn into each other are one item; a witness is an item, too.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/prover/ground_proof.h"

namespace byrne::prover {

using Item = std::size_t;

/// A step.
struct StepChoice {
    std::size_t instance = 0;
    std::vector<Item> needs;
    std::vector<Item> gives;
    bool isFree = false;  ///< A flip that no other flip undoes, or recalled.
};

struct CloseChoice {
    GroundClose close;
    std::vector<Item> needs;
};

struct SplitChoice {
    std::optional<std::size_t> instance;  ///< None: excluded middle.
    GroundLiteral middle;
    std::vector<Item> needs;
    std::vector<std::vector<Item>> gives;  ///< [branch]
};

/// What is known where a proof begins.
struct ProofStart {
    std::vector<GroundLiteral> facts;
    std::vector<TermId> terms;  ///< Witnesses introduced already.
};

class ProofChoices {
public:
    /// Only choices that can matter: reachable from the start, and on some way to an end.
    ProofChoices(const std::vector<GroundInstance>& instances, const TermBank& terms, const AtomTable& atoms,
                 const ProofStart& start);

    [[nodiscard]] std::size_t itemCount() const { return itemCount_; }
    [[nodiscard]] bool isGiven(Item item) const { return given_[item] != 0; }
    [[nodiscard]] const std::vector<StepChoice>& steps() const { return steps_; }
    [[nodiscard]] const std::vector<CloseChoice>& closes() const { return closes_; }
    [[nodiscard]] const std::vector<SplitChoice>& splits() const { return splits_; }
    /// Literals of the item; none for witnesses.
    [[nodiscard]] const std::vector<GroundLiteral>& literals(Item item) const { return literals_[item]; }
    /// The witness that the item is; invalid for facts.
    [[nodiscard]] TermId witness(Item item) const { return witnesses_[item]; }
    /// Branches of the widest split; 0 without splits.
    [[nodiscard]] std::size_t widestSplit() const;

private:
    void collectItems(const ProofStart& start);
    void uniteFlips();
    void collectChoices();
    void collectClashes();
    void collectMiddles();
    void prune();
    [[nodiscard]] std::vector<char> reachable() const;
    [[nodiscard]] std::vector<char> needed() const;
    [[nodiscard]] bool isReflexive(GroundLiteral literal) const;
    void addLiteral(GroundLiteral literal);
    [[nodiscard]] Item itemOf(GroundLiteral literal) const { return itemOfLiteral_.at(literal); }
    void needTerm(TermId term, std::vector<Item>& needs) const;
    [[nodiscard]] std::vector<Item> needsOf(const GroundInstance& instance) const;
    [[nodiscard]] std::vector<Item> givenBy(const GroundDisjunct& disjunct) const;

    const std::vector<GroundInstance>& instances_;
    const TermBank& terms_;
    const AtomTable& atoms_;
    std::size_t itemCount_ = 0;
    std::map<GroundLiteral, Item> itemOfLiteral_;
    std::map<TermId, Item> itemOfTerm_;
    std::vector<std::vector<GroundLiteral>> literals_;
    std::vector<TermId> witnesses_;
    std::vector<char> given_;
    std::vector<StepChoice> steps_;
    std::vector<CloseChoice> closes_;
    std::vector<SplitChoice> splits_;
};

}  // namespace byrne::prover
