// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/presentation.h"

#include "core/proof/flips.h"
#include "core/proof/lemmas.h"
#include "core/syntax/byrne_labels.h"

namespace byrne::common {

base::Result<proof::Proof> presented(const syntax::Document& document, logic::StatementId theorem,
                                     const Presentation& how) {
    proof::ProofTable proofs;
    for (const syntax::Theorem& other : document.theorems)
        if (other.proof) proofs.emplace(other.statement, &*other.proof);
    const auto place = proofs.find(theorem);
    if (place == proofs.end()) return base::failure(base::Error::Kind::Input, "The theorem has no proof yet.");
    proof::Proof proof = *place->second;
    if (how.expandsLemmas) {
        base::Result<proof::Proof> expanded = proof::expandLemmas(document.theory, theorem, proofs);
        if (!expanded) return expanded;
        proof = std::move(*expanded);
    }
    if (how.flips == Presentation::Flips::Folded) proof = proof::foldFlips(std::move(proof));
    if (how.flips == Presentation::Flips::SpeltOut) proof = proof::expandFlips(std::move(proof));
    syntax::canonicalise(proof);
    const checker::Verdict before = checker::check(document.theory, theorem, *place->second);
    const checker::Verdict after = checker::check(document.theory, theorem, proof);
    if (before.errors.empty() && !after.errors.empty())
        return base::failure(base::Error::Kind::Internal, "The proof could not be rewritten; the checker says: " +
                                                              checker::describe(after.errors.front()));
    return proof;
}

}  // namespace byrne::common
