// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One run of the checker: what is known where it stands, what was found wrong so far, and the words for it. Rules
// (rules.h) get a reference to it. Private to core/checker.
#pragma once

#include <string>
#include <vector>

#include "core/checker/checker.h"
#include "core/checker/scope.h"

namespace byrne::checker {

/// What a block has to prove: one of the disjuncts, over the proof's variables except for the disjuncts' own witnesses.
struct Goal {
    std::vector<logic::Disjunct> disjuncts;
};

class Checking {
public:
    Checking(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof)
        : theory(theory), theorem(theorem), proof(proof) {}

    const logic::Theory& theory;
    const logic::StatementId theorem;
    const proof::Proof& proof;
    Scope scope;
    Verdict verdict;
    /// The node being checked; null in the heading.
    const proof::Node* node = nullptr;

    void fail(Rule rule, std::string message);

    [[nodiscard]] const logic::Signature& signature() const { return theory.signature; }
    [[nodiscard]] std::string text(const logic::Literal& literal) const;
    [[nodiscard]] std::string text(const logic::Term& term) const;
    [[nodiscard]] std::string text(const std::vector<logic::Literal>& literals) const;
    [[nodiscard]] std::string name(logic::VariableId variable) const;
    /// "p3 (col(A,B,C))", "col(A,B,C)" without label, or "fact 12" for one that is nowhere. Safe for any id.
    [[nodiscard]] std::string name(proof::FactId fact) const;
    [[nodiscard]] std::string name(logic::StatementId statement) const;
};

/// "1 premise", "2 premises".
[[nodiscard]] std::string counted(std::size_t count, const std::string& noun);

}  // namespace byrne::checker
