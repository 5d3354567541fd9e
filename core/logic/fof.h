// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Full first-order formulas exactly as they were written: every connective and quantifier of TPTP's FOF language,
// with the place of each part. The TPTP reader builds them, its writer prints them back, and normalise.h turns
// them into coherent statements. Chains of & and | are flat: `a & b & c` is one node of three parts.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/source.h"

namespace byrne::logic {

/// Names are decoded ('abc' and abc are both `abc`) unless the quotes carry meaning: numbers, "distinct objects" and
/// $words stand as they are, and a quoted name that looks like one of these, or is empty, keeps its quotes.
struct FofTerm {
    enum class Kind {
        Variable,
        Function,  ///< Constants, numbers and distinct objects too: no arguments.
        Blank,     ///< `_` or `?` (the name tells which): only in formulas of role hint.
    };

    Kind kind = Kind::Function;
    std::string name;
    std::vector<FofTerm> arguments;
    base::Span span;

    friend bool operator==(const FofTerm& a, const FofTerm& b) {
        return a.kind == b.kind && a.name == b.name && a.arguments == b.arguments;
    }
};

struct FofVariable {
    std::string name;
    base::Span span;

    friend bool operator==(const FofVariable& a, const FofVariable& b) { return a.name == b.name; }
};

enum class Connective { Not, And, Or, Implies, ImpliedBy, Iff, Xor, Nor, Nand };
enum class Quantifier { ForAll, Exists };

struct Fof;

struct FofAtom {
    std::string predicate;
    std::vector<FofTerm> arguments;
    friend bool operator==(const FofAtom&, const FofAtom&) = default;
};

/// left = right, or left != right.
struct FofEquation {
    bool positive = true;
    std::vector<FofTerm> sides;  ///< Exactly two, left and right (a vector keeps formulas small).

    [[nodiscard]] const FofTerm& left() const { return sides[0]; }
    [[nodiscard]] const FofTerm& right() const { return sides[1]; }
    friend bool operator==(const FofEquation&, const FofEquation&) = default;
};

/// $true or $false.
struct FofTruth {
    bool value = true;
    friend bool operator==(const FofTruth&, const FofTruth&) = default;
};

/// `_` or `?` in place of a formula: only in formulas of role hint.
struct FofBlank {
    std::string text;
    friend bool operator==(const FofBlank&, const FofBlank&) = default;
};

/// One part for Not, two or more for And and Or, two for the others (left to right as written).
struct FofConnection {
    Connective connective = Connective::And;
    std::vector<Fof> parts;
    friend bool operator==(const FofConnection&, const FofConnection&);
};

struct FofQuantification {
    Quantifier quantifier = Quantifier::ForAll;
    std::vector<FofVariable> variables;  ///< At least one; the list as written.
    std::vector<Fof> body;               ///< Exactly one (a vector only because Fof is incomplete here).
    friend bool operator==(const FofQuantification&, const FofQuantification&);
};

/// A formula. Comparison ignores places. Readers keep the depth below kMaxFormulaDepth, so recursion is safe.
struct Fof {
    std::variant<FofTruth, FofAtom, FofEquation, FofBlank, FofConnection, FofQuantification> form;
    base::Span span;

    friend bool operator==(const Fof& a, const Fof& b) { return a.form == b.form; }
};

inline bool operator==(const FofConnection& a, const FofConnection& b) {
    return a.connective == b.connective && a.parts == b.parts;
}
inline bool operator==(const FofQuantification& a, const FofQuantification& b) {
    return a.quantifier == b.quantifier && a.variables == b.variables && a.body == b.body;
}

/// Brackets, negations and quantifiers nest this deep at most in a formula.
inline constexpr std::size_t kMaxFormulaDepth = 1000;

[[nodiscard]] Fof makeAtom(std::string predicate, std::vector<FofTerm> arguments = {});
[[nodiscard]] Fof makeEquation(bool positive, FofTerm left, FofTerm right);
[[nodiscard]] Fof makeNot(Fof part);
/// Precondition: `parts` has the number of parts that the connective wants.
[[nodiscard]] Fof makeConnection(Connective connective, std::vector<Fof> parts);
/// Precondition: at least one variable.
[[nodiscard]] Fof makeQuantification(Quantifier quantifier, std::vector<std::string> variables, Fof body);
[[nodiscard]] FofTerm makeVariable(std::string name);
[[nodiscard]] FofTerm makeFunction(std::string name, std::vector<FofTerm> arguments = {});

/// The variables that no quantifier binds, each once, at its first occurrence, in the order of the text.
[[nodiscard]] std::vector<FofVariable> freeVariables(const Fof& formula);

/// A use of a predicate or function symbol in a formula; equality and blanks are not reported.
struct FofSymbolUse {
    bool isPredicate = false;
    const std::string* name = nullptr;  ///< Owned by the formula.
    std::uint32_t arity = 0;
    base::Span span;
};

/// Every use of a symbol, in the order of the text.
[[nodiscard]] std::vector<FofSymbolUse> symbolUses(const Fof& formula);

}  // namespace byrne::logic
