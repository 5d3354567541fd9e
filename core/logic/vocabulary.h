// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What symbols mean to people and in the plane: sentence templates, notation, meaning and drawing of each
// predicate. Declared in Byrne files (resources/theories) as
//
//     predicate betS(A, B, C)
//       alias between(A, B, C)
//       means between(A, B, C)
//       draws segment(A, C), point(B)
//       says en "%2 lies strictly between %1 and %3"
//       denies en "%2 does not lie strictly between %1 and %3"
//       writes "%1-%2-%3"
//
// A document may also name files of drawing procedures:
//
//     drawing "predicates.gcl"
//
// core only stores these; render/figure interprets `means`, render/illustrate interprets `draws`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"

namespace byrne::logic {

/// A small expression tree: name(arguments), a bare name, or a number (name is its text).
struct Expression {
    std::string name;
    std::vector<Expression> arguments;
    base::Span span;

    friend bool operator==(const Expression& a, const Expression& b) {
        return a.name == b.name && a.arguments == b.arguments;
    }
};

enum class Sort { Point, Circle };

struct Parameter {
    std::string name;
    Sort sort = Sort::Point;  ///< Written `J: circle`.
    friend bool operator==(const Parameter&, const Parameter&) = default;
};

/// Another spelling of a predicate, possibly with another order of arguments.
struct Alias {
    std::string name;
    std::vector<std::size_t> order;  ///< order[i]: which parameter of the declaration stands at place i of the alias.
    friend bool operator==(const Alias&, const Alias&) = default;
};

struct PredicateWords {
    std::string name;
    std::vector<Parameter> parameters;
    std::vector<Alias> aliases;
    std::vector<Expression> meaning;            ///< Conjunction; empty: not a statement about the plane.
    std::vector<Expression> drawing;            ///< Empty: drawn as its points only.
    std::map<std::string, std::string> says;    ///< Language to template, %1 is the first argument.
    std::map<std::string, std::string> denies;  ///< The same for the negation.
    std::string writes;                         ///< Symbols instead of words ("%1%2 ∥ %3%4"); may be empty.
    base::Location origin;

    friend bool operator==(const PredicateWords& a, const PredicateWords& b) {
        return a.name == b.name && a.parameters == b.parameters && a.aliases == b.aliases && a.meaning == b.meaning &&
               a.drawing == b.drawing && a.says == b.says && a.denies == b.denies && a.writes == b.writes;
    }
};

/// A predicate as spelt in some theory: its words, and where each declared parameter stands among the arguments.
struct SpelledPredicate {
    const PredicateWords* words = nullptr;
    std::vector<std::size_t> place;  ///< place[p]: argument position of declared parameter p.
};

/// A file with procedures that draw predicates (GCL: `procedure draw_betS { A B C S } { ... }`).
struct DrawingFile {
    std::string name;  ///< As the document names it.
    std::string path;  ///< Where it was found.
    std::string text;
    friend bool operator==(const DrawingFile& a, const DrawingFile& b) { return a.name == b.name && a.text == b.text; }
};

class Vocabulary {
public:
    /// A later declaration of the same name and arity replaces an earlier one.
    void add(PredicateWords words);
    void add(const Vocabulary& other);
    /// By name or alias and number of arguments; words is null if unknown. Valid until the next add().
    [[nodiscard]] SpelledPredicate find(std::string_view name, std::size_t arity) const;
    [[nodiscard]] const std::vector<PredicateWords>& predicates() const { return predicates_; }
    /// A file of the same path is replaced. Later files win over earlier ones.
    void add(DrawingFile file);
    [[nodiscard]] const std::vector<DrawingFile>& drawings() const { return drawings_; }
    friend bool operator==(const Vocabulary&, const Vocabulary&) = default;

private:
    std::vector<PredicateWords> predicates_;
    std::vector<DrawingFile> drawings_;
};

}  // namespace byrne::logic
