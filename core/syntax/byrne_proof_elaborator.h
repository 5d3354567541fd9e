// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The meaning of proofs: from tree to proof object. Names are looked up, premises and instantiations that the text
// leaves out are found, and nothing is judged that the checker judges. A step that cannot be built is reported and
// becomes a hole (or a step by an unknown statement, where it introduces objects), so that the rest is still read and
// the proof can't pass for complete.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/proof/proof.h"
#include "core/syntax/byrne_messages.h"
#include "core/syntax/byrne_tree.h"
#include "core/syntax/document.h"

namespace byrne::syntax::vernacular {

/// Statements by name, in the order of the theory.
class StatementIndex {
public:
    /// Brings itself up to date with the theory, which only grows.
    [[nodiscard]] const std::vector<logic::StatementId>& of(const std::string& name, const logic::Theory& theory);
    /// As far as the last call of of() saw them.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::map<std::string, std::vector<logic::StatementId>> byName_;
    std::size_t size_ = 0;
};

struct ProofContext {
    Document& document;
    StatementIndex& statements;
    const std::set<std::string>& brokenStatements;  ///< Reported already.
};

/// Precondition: `tree` has a proof, and `theorem` is the statement made of its heading.
[[nodiscard]] proof::Proof elaborateProof(const StatementTree& tree, logic::StatementId theorem, ProofContext context,
                                          Messages& messages);

}  // namespace byrne::syntax::vernacular
