// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parsing of proofs: blocks of steps between `proof` and `qed`.
#pragma once

#include "core/syntax/byrne_cursor.h"

namespace byrne::syntax::vernacular {

/// At the word `proof`. Ends behind `qed`, or where a missing `qed` was reported.
void parseProof(Cursor& cursor, ProofTree& out);

/// At a word that begins an item of the document (axiom, theorem, ...): every recovery stops here.
[[nodiscard]] bool atDocumentWord(const Cursor& cursor);
[[nodiscard]] bool isDocumentWord(Word word);

}  // namespace byrne::syntax::vernacular
