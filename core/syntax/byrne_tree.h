// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A Byrne document as it is written, before names mean anything: what the parser makes and the elaborators read.
// Plain values; every part knows its span.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/source.h"
#include "core/logic/vocabulary.h"

namespace byrne::syntax::vernacular {

struct NameTree {
    std::string text;
    base::Span span;
};

struct TermTree {
    NameTree name;
    bool isApplied = false;      ///< Written with brackets; `c()` is a constant even where a variable is called c.
    bool isPlaceholder = false;  ///< `_`: to be found.
    std::vector<TermTree> arguments;
    base::Span span;
};

/// An atom, or an equality if `right` is set.
struct LiteralTree {
    bool positive = true;
    TermTree left;
    std::optional<TermTree> right;
    base::Span span;
};

struct FactTree {
    std::optional<NameTree> label;
    LiteralTree literal;
};

struct DisjunctTree {
    std::vector<NameTree> witnesses;
    std::vector<FactTree> facts;
    base::Span span;
};

/// One turn of a premise: `[NAME(TERMS): FACT]`, all but the name may be left out.
struct FlipTree {
    bool isEquality = false;
    NameTree statement;
    std::optional<std::size_t> number;
    bool hasArguments = false;
    std::vector<TermTree> arguments;
    std::optional<LiteralTree> result;
    base::Span span;
};

struct PremiseTree {
    enum class Kind { Label, Reflexive, Find };
    Kind kind = Kind::Label;
    NameTree label;
    std::vector<FlipTree> flips = {};
};

/// What stands after `by`, with the premises after `from`.
struct ReasonTree {
    enum class Kind { Missing, Auto, Open, Statement, ExcludedMiddle, Equality, Nonempty, Clash };
    Kind kind = Kind::Missing;
    NameTree statement;
    std::optional<std::size_t> number;  ///< `name#2`: the second statement of that name.
    bool hasArguments = false;
    std::vector<TermTree> arguments;
    std::optional<LiteralTree> literal;  ///< Of excluded_middle.
    std::optional<std::vector<PremiseTree>> from;
    bool isBroken = false;  ///< Could not be read to its end; reported.
    base::Span span;
};

struct ItemTree;

struct BlockTree {
    std::vector<ItemTree> items;
    base::Span end;  ///< The word that ends the block.
};

struct HaveTree {
    std::vector<FactTree> facts;
    ReasonTree reason;
    std::vector<BlockTree> block;  ///< One element if the facts have a proof of their own.
};

struct ObtainTree {
    std::vector<NameTree> witnesses;
    std::vector<FactTree> facts;
    ReasonTree reason;
};

struct CaseTree {
    DisjunctTree assumption;
    BlockTree block;
};

struct CasesTree {
    std::vector<DisjunctTree> announced;
    ReasonTree reason;
    std::vector<CaseTree> branches;
};

struct WitnessTree {
    std::optional<NameTree> variable;
    TermTree term;
};

struct HenceTree {
    std::optional<std::size_t> disjunct;  ///< From 1.
    std::vector<LiteralTree> literals;
    bool hasWitnesses = false;
    std::vector<WitnessTree> witnesses;
    ReasonTree reason;  ///< Missing if the facts are known already; its `from` then names them.
};

struct ContradictionTree {
    ReasonTree reason;
};

/// `?`
struct OpenTree {
    bool wantsProver = false;
};

/// Something that could not be read; already reported.
struct BrokenTree {};

struct ItemTree {
    std::variant<HaveTree, ObtainTree, CasesTree, HenceTree, ContradictionTree, OpenTree, BrokenTree> form;
    base::Span span;
};

struct ProofTree {
    bool renamesParameters = false;
    std::vector<NameTree> parameters;  ///< `proof for P Q`: other names for the theorem's variables.
    BlockTree block;
    base::Span span;
};

/// How the text of a theorem with a proof lies in the file.
struct ProofPlace {
    base::Span slice;         ///< From the word `theorem` to the next word that begins an item.
    base::Span next;          ///< That word; empty at the end of the file.
    std::size_t tokens = 0;   ///< Of the proof, with the words `proof` and `qed`.
    std::size_t firstMessage = 0;  ///< How many messages there were before the proof was parsed.
    bool isKnown = false;     ///< The proof was passed over: what it means is known.
};

struct StatementTree {
    bool isTheorem = false;
    NameTree name;
    std::vector<NameTree> parameters;
    std::vector<FactTree> premises;
    std::vector<DisjunctTree> conclusion;
    bool isBroken = false;  ///< The heading could not be read to its end.
    std::vector<ProofTree> proof;
    base::Span span;
    base::Span heading;  ///< To the word `proof`, or the end.
    ProofPlace proofPlace;
};

struct IncludeTree {
    std::string path;
    base::Span span;
};

/// `drawing "predicates.gcl"`.
struct DrawingTree {
    std::string path;
    base::Span span;
};

struct SymbolsTree {
    enum class Kind { Constant, Function, Predicate, GeneratedPredicate };
    struct Entry {
        NameTree name;
        std::uint32_t arity = 0;
    };
    Kind kind = Kind::Constant;
    std::vector<Entry> symbols;
};

struct WordsTree {
    logic::PredicateWords words;
    NameTree name;
};

/// `figure NAME seed 3 at A (0.1, 0.2), ...`
struct FigureTree {
    NameTree theorem;
    std::uint32_t seed = 1;
    struct Place {
        NameTree point;
        double x = 0;
        double y = 0;
    };
    std::vector<Place> places;
    base::Span span;
};

using DocumentItem = std::variant<IncludeTree, DrawingTree, SymbolsTree, WordsTree, StatementTree, FigureTree>;

/// Limits of what is read. Deeper nesting is reported, not followed.
inline constexpr std::size_t kMaxBlockDepth = 1000;
inline constexpr std::uint32_t kMaxArity = 1000;

}  // namespace byrne::syntax::vernacular
