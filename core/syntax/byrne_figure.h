// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line of a document that says which figure of a theorem is wanted:
//
//     figure varignon seed 3 at A (0.1, 0.2), B (0.7, 0)
//
// `figure`, `seed` and `at` are words here only; elsewhere they are names like others.
#pragma once

#include "core/syntax/byrne_cursor.h"
#include "core/syntax/document.h"

namespace byrne::syntax::vernacular {

/// Precondition: at the word `figure`. False after a fault, which is reported.
bool parseFigure(Cursor& cursor, FigureTree& figure);

/// The theorem's wish. A place given twice is reported, and a wish that replaces another.
void readFigure(const FigureTree& tree, Document& document, Messages& messages);

}  // namespace byrne::syntax::vernacular
