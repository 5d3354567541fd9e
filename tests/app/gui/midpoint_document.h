// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small document with a checked proof, which tests of writing begin with.
#pragma once

#include <QByteArray>

namespace byrne::gui {

inline const QByteArray kMidpointDocument =
    "include \"school.byrne\"\n\n"
    "theorem mine:\n"
    "  for A B M\n"
    "  assume h1: midpoint(A,M,B)\n"
    "  show cong(A,M,M,B)\n"
    "proof\n"
    "  have b: between(A,M,B), c: cong(A,M,M,B) by midpoint_def(A,M,B) from h1\n"
    "  hence cong(A,M,M,B) from c\n"
    "qed\n";

}  // namespace byrne::gui
