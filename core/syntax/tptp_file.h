// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The syntax tree of one TPTP file as written: annotated formulas and includes in order. parseTptp() makes it
// from text (and never fails), writeTptp() of tptp_writer.h prints it; parsing what was printed gives an equal
// tree. Comments are not part of the tree. readTptp() (document.h) works on these trees.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/logic/fof.h"

namespace byrne::syntax {

/// fof(name, role, formula, annotations). or cnf(...).
struct TptpFormula {
    enum class Kind { Fof, Cnf };

    Kind kind = Kind::Fof;
    std::string name;  ///< Decoded as in logic::FofTerm.
    std::string role;  ///< As written, known or not.
    logic::Fof formula;
    std::string
        annotations;  ///< What follows the formula, token by token ("file('a.p',ax1), [x]"); "" if nothing does.
    base::Span span;  ///< From `fof` to the final dot.
    base::Span nameSpan;
    base::Span roleSpan;

    friend bool operator==(const TptpFormula& a, const TptpFormula& b) {
        return a.kind == b.kind && a.name == b.name && a.role == b.role && a.formula == b.formula &&
               a.annotations == b.annotations;
    }
};

/// include('path'). or include('path', [names]).
struct TptpInclude {
    std::string path;  ///< Without quotes and escapes.
    bool selects = false;
    std::vector<std::string> names;  ///< If `selects`: the formulas wanted.
    base::Span span;
    base::Span pathSpan;
    std::vector<base::Span> nameSpans;

    friend bool operator==(const TptpInclude& a, const TptpInclude& b) {
        return a.path == b.path && a.selects == b.selects && a.names == b.names;
    }
};

struct TptpFile {
    std::vector<std::variant<TptpFormula, TptpInclude>> items;

    friend bool operator==(const TptpFile&, const TptpFile&) = default;
};

/// Reads `text`, which is `source` in messages. Items with faults are left out of the tree and reported, one
/// message each; reading goes on with the next item. Gives up after kMaxSyntaxErrors.
[[nodiscard]] TptpFile parseTptp(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics);

inline constexpr std::size_t kMaxSyntaxErrors = 100;

}  // namespace byrne::syntax
