// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Taking over what a TPTP file holds into the Byrne document that includes it.
#pragma once

#include "core/syntax/document.h"

namespace byrne::syntax::vernacular {

/// Appends everything of `from` to `into`, with symbols, statements and sources renumbered.
void absorb(Document& into, const Document& from);

}  // namespace byrne::syntax::vernacular
