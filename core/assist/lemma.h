// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps of a proof as a lemma of its own, and back again.
#pragma once

#include <string>
#include <vector>

#include "core/assist/node_edit.h"
#include "core/syntax/document.h"

namespace byrne::assist {

/// A lemma made of some steps, and what stands in their place.
struct ExtractedLemma {
    logic::Statement statement;  ///< To be put before the theorem.
    proof::Proof proof;
    /// The theorem's proof with one step by the lemma. ByStatement there names the theorem's own id, where the lemma
    /// will stand once it is inserted.
    ProofEdit change;
};

/// `count` nodes from `first` on, all in one block and none of them closing it. Its hypotheses are the facts from
/// outside that the steps rest on; it concludes the facts, and says that there are the objects, that are used after
/// them.
[[nodiscard]] base::Result<ExtractedLemma> extractLemma(const logic::Theory& theory, logic::StatementId theorem,
                                                        const proof::Proof& proof, proof::StepId first,
                                                        std::size_t count, const std::string& name);

/// The two edits of the text: the lemma before the theorem, and the step in place of the nodes.
[[nodiscard]] base::Result<std::vector<TextEdit>> textOf(const syntax::Document& document, logic::StatementId theorem,
                                                         const ExtractedLemma& lemma, std::string_view text);

/// The step's own use of an earlier theorem, replaced by that theorem's proof as steps of this one. The theorem's proof
/// must be one line of steps without cases at its end unless the step is the last of its block.
[[nodiscard]] base::Result<ProofEdit> inlineLemma(const syntax::Document& document, logic::StatementId theorem,
                                                  const proof::Proof& proof, proof::StepId step);

}  // namespace byrne::assist
