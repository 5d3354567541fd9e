// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parsing of predicate declarations with words (core/logic/vocabulary.h shows one).
#pragma once

#include "core/syntax/byrne_cursor.h"

namespace byrne::syntax::vernacular {

/// After the word `predicate`. False after a fault; what was read before it is kept in `out`.
bool parseWords(Cursor& cursor, WordsTree& out);

}  // namespace byrne::syntax::vernacular
