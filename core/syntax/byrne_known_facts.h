// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facts that are known at one place of a proof being read, found by label or by what they say; and the search
// that fills in what the text leaves out (premises, instantiation).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/proof/proof.h"

namespace byrne::syntax::vernacular {

class KnownFacts {
public:
    void add(const proof::Fact& fact);
    [[nodiscard]] std::size_t size() const { return facts_.size(); }
    /// Forgets all but the first `size` facts.
    void shrink(std::size_t size);

    /// The latest fact of that label.
    [[nodiscard]] const proof::Fact* byLabel(const std::string& label) const;
    /// Whether a fact that is out of reach now had this label.
    [[nodiscard]] bool wasLabel(const std::string& label) const { return everLabelled_.count(label) > 0; }
    [[nodiscard]] std::vector<std::string> labels() const;
    /// The latest fact that says exactly this.
    [[nodiscard]] const proof::Fact* byLiteral(const logic::Literal& literal) const;
    /// Places (for at()) of the facts with this predicate and sign, oldest first.
    [[nodiscard]] const std::vector<std::size_t>& candidates(logic::PredicateId predicate, bool positive) const;
    [[nodiscard]] const proof::Fact& at(std::size_t place) const { return facts_[place]; }

private:
    std::vector<proof::Fact> facts_;
    std::map<std::string, std::vector<std::size_t>> byLabel_;
    std::map<logic::Literal, std::vector<std::size_t>> byLiteral_;
    std::map<std::pair<logic::PredicateId, bool>, std::vector<std::size_t>> byPredicate_;
    std::set<std::string> everLabelled_;
};

/// A partial choice of terms for a statement's variables.
using Bindings = std::vector<std::optional<logic::Term>>;

/// One thing that must fit: a known fact chosen by the writer, a fact stated by the writer, or a premise to be found.
struct Requirement {
    enum class Kind { Chosen, Stated, Open };
    Kind kind = Kind::Open;
    /// Chosen and Open: the premise. Stated: the literals of the conclusion that the fact may be.
    std::vector<const logic::Literal*> patterns;
    /// Chosen and Stated: what must fit. Null for a premise chosen as reflexive.
    const logic::Literal* literal = nullptr;
    /// Open: the fact that was found; invalid for `t = t`.
    proof::FactId found;
};

enum class MatchResult { Found, Impossible, GaveUp };

/// Completes `bindings` so that every requirement holds; Chosen and Stated ones come first. Tries later facts before
/// earlier ones and gives up after a fixed number of attempts. On Impossible, `worst` is the requirement that the
/// search could not get past.
[[nodiscard]] MatchResult match(const KnownFacts& known, Bindings& bindings, std::vector<Requirement>& requirements,
                                std::size_t& worst);

}  // namespace byrne::syntax::vernacular
