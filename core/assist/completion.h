// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be written at a place of a Byrne document, and what is being called there. Looks at the words of the axiom or theorem
// around the place only, so it also works while the document has faults, and takes no longer in a long one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/document.h"

namespace byrne::assist {

struct Completion {
    enum class Kind { Word, Predicate, Statement, Object, Label };
    Kind kind = Kind::Word;
    std::string text;  ///< What is inserted; a predicate with its opening bracket.
    std::string shown;  ///< A predicate with its arguments, else the same.

    friend bool operator==(const Completion&, const Completion&) = default;
};

struct Completions {
    base::Span word;  ///< What is written of it already.
    std::vector<Completion> list;  ///< Those that fit best first.
};

/// `document` is the latest reading of the text, which may have changed since; `vocabulary` all words it can use. Nothing in
/// comments and strings.
[[nodiscard]] Completions completionsAt(const syntax::Document& document, const logic::Vocabulary& vocabulary,
                                        std::string_view text, std::uint32_t offset);

/// The predicate or statement in whose brackets a place is.
struct Call {
    std::string name;
    base::Span span;           ///< Of the name.
    bool isStatement = false;  ///< It stands after `by`.
    std::size_t argument = 0;  ///< From 0.
};

/// The innermost one; nullopt outside of brackets.
[[nodiscard]] std::optional<Call> callAt(std::string_view text, std::uint32_t offset);

/// "cong(A,B,C,D)" for a predicate with words, "p(_,_)" for one without.
[[nodiscard]] std::string predicateSignature(const std::string& name, std::size_t arity,
                                             const logic::Vocabulary& vocabulary);

}  // namespace byrne::assist
