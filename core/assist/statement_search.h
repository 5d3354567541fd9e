// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking for axioms and theorems by what one remembers of them: a part of the name, a predicate, or the shape of the
// conclusion ("which give par(_,_,_,_)?").
#pragma once

#include <string>
#include <vector>

#include "core/logic/theory.h"
#include "core/logic/vocabulary.h"

namespace byrne::assist {

struct FoundStatement {
    logic::StatementId statement;
    enum class Where { Name, Conclusion, Premises } where = Where::Name;

    friend bool operator==(const FoundStatement&, const FoundStatement&) = default;
};

/// All statements before `end` that fit, those that fit best first: name, then conclusion, then premises; in the order
/// of the theory among equals.
///   `par`             part of a name, or a predicate (or an alias of one)
///   `par(_,_,A,A)`    a conclusion (or premise) of this shape: `_` fits anything, equal names must be equal objects
///   `~par`, `A = B`   the same, negated; equalities
///   `give par(...)`   conclusions only; `need par(...)`: premises only
/// Several words separated by blanks must all fit. An empty query fits everything.
[[nodiscard]] std::vector<FoundStatement> searchStatements(const logic::Theory& theory, logic::StatementId end,
                                                           const logic::Vocabulary& vocabulary,
                                                           const std::string& query);

}  // namespace byrne::assist
