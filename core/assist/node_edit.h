// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A change of a proof at one place, and the same change of the document's text: only the lines concerned are written
// anew, so comments and layout elsewhere stay as they are. Everything that "writes a step for the user" ends here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/source.h"
#include "core/proof/proof.h"

namespace byrne::assist {

/// Replaces the bytes of `span` by `text`.
struct TextEdit {
    base::Span span;
    std::string text;

    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// The text after the edits, which must not overlap.
[[nodiscard]] std::string applied(std::string_view text, std::vector<TextEdit> edits);

struct NodeEdit {
    proof::StepId at;
    std::size_t replaced = 0;  ///< Nodes from `at` on, in its block, that go. 0: insert before `at`.
    std::vector<proof::Node> nodes;
};

/// A proof that has the variables the new nodes introduce, and what is to happen to it.
struct ProofEdit {
    proof::Proof proof;
    NodeEdit edit;
};

/// The proof after the edit, renumbered. Precondition: `edit.at` is a node and `edit.replaced` nodes are there.
[[nodiscard]] proof::Proof applied(const ProofEdit& change);

/// The edit in the text that the proof was read from (source 0). New facts get labels that are free. Fails where the
/// text does not show the place (a proof that was never written down).
[[nodiscard]] base::Result<TextEdit> textOf(const logic::Theory& theory, logic::StatementId theorem,
                                            const ProofEdit& change, std::string_view text);

}  // namespace byrne::assist
