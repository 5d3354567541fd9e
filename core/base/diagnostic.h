// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What readers say about bad input. A reader never stops at the first fault and never throws: it returns
// what it could make of the text together with a list of these.
#pragma once

#include <string>
#include <vector>

#include "core/base/source.h"

namespace byrne::base {

enum class Severity { Error, Warning, Note };

/// Stable codes, for tests and for translated wordings.
enum class DiagnosticCode {
    UnreadableFile,
    NotText,
    TooLarge,
    EmptyInput,
    UnexpectedToken,
    UnbalancedBracket,
    UnterminatedQuote,
    NestedTooDeep,
    UnknownRole,
    MissingInclude,
    IncludeLoop,
    IncludeOutside,
    WrongArity,
    DuplicateName,
    NoConjecture,
    SeveralConjectures,
    FreeVariable,
    UnknownName,
    WrongSort,
    NotSupported,
    WrongStep,
    Hole,
    BadNumber,
    BadMeaning,
    LimitReached,
    RuntimeFailure,
};

struct Diagnostic {
    Severity severity = Severity::Error;
    DiagnosticCode code = DiagnosticCode::UnexpectedToken;
    Location location;
    std::string message;             ///< One English sentence without place or severity.
    std::vector<std::string> hints;  ///< What to do; each one sentence.
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool hasErrors(const Diagnostics& diagnostics);

/// "file:line:column: error: message" and a line for each hint, the way compilers print it. No final newline.
[[nodiscard]] std::string format(const Diagnostic& diagnostic, const Sources& sources);

}  // namespace byrne::base
