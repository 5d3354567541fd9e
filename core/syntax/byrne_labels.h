// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The normal form of a proof that documents can express: printing a proof in this form and reading it back gives an
// equal proof. Who makes a proof (prover, editor, importer) brings it into this form once.
#pragma once

#include "core/proof/proof.h"

namespace byrne::syntax {

/// Gives a label to every fact that has none, or whose label would hide that of another fact known there:
/// hypotheses get h1, h2, ..., other facts p1, p2, ... in the order of reading; labels that exist are kept and
/// skipped. Idempotent.
void labelFacts(proof::Proof& proof);

/// labelFacts, renumber (proof.h), and witnesses in the order of their introduction. Idempotent.
/// The reader of Byrne documents does the same, except that facts may stay without labels.
void canonicalise(proof::Proof& proof);

/// Only the order of the variables: parameters, then witnesses as they are introduced, then unused ones.
void orderVariables(proof::Proof& proof);

}  // namespace byrne::syntax
