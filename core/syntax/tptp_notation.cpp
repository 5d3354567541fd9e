// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/tptp_notation.h"

#include <array>

namespace byrne::syntax {

namespace {

struct ForeignNotation {
    std::string_view token;
    const char* hint;
};

/// What people write who think of another notation, and what TPTP writes instead.
constexpr std::array kForeignNotations = {
    ForeignNotation{"and", "Conjunction is written &."},
    ForeignNotation{"∧", "Conjunction is written &."},
    ForeignNotation{"/", "Conjunction is written &, disjunction |."},
    ForeignNotation{"or", "Disjunction is written |."},
    ForeignNotation{"∨", "Disjunction is written |."},
    ForeignNotation{"\\", "Conjunction is written &, disjunction |."},
    ForeignNotation{"-", "Implication is written =>, equivalence <=>."},
    ForeignNotation{"→", "Implication is written =>."},
    ForeignNotation{"⇒", "Implication is written =>."},
    ForeignNotation{"implies", "Implication is written =>."},
    ForeignNotation{"iff", "Equivalence is written <=>."},
    ForeignNotation{"↔", "Equivalence is written <=>."},
    ForeignNotation{"⇔", "Equivalence is written <=>."},
    ForeignNotation{"<", "Implication is written =>, equivalence <=>."},
    ForeignNotation{"∀", "For all X is written ![X]: with a colon."},
    ForeignNotation{"∃", "There is an X is written ?[X]: with a colon."},
    ForeignNotation{"¬", "Negation is written ~."},
    ForeignNotation{"≠", "Inequality is written !=."},
    ForeignNotation{"=", "Equality is written with one =."},
};

}  // namespace

std::string foreignNotationHint(std::string_view token) {
    for (const ForeignNotation& notation : kForeignNotations)
        if (notation.token == token) return notation.hint;
    return {};
}

}  // namespace byrne::syntax
