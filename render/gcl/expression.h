// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Expressions of GCL: compiled once, evaluated often. Names with indices in square brackets are expressions too.
//
//   list := or {"," or}                      the value of the last
//   or   := cmp {("&&" | "||") cmp}          one precedence, left to right, both sides evaluated
//   cmp  := sum {("<" | ">" | "<=" | ">=" | "==" | "!=") sum}
//   sum  := prod {("+" | "-") prod}     prod := prim {("*" | "/") prim}
//   prim := number | name | name ("+=" | "-=" | "*=" | "/=") or | function "(" or {"," or} ")" | "-" prim | "!" prim |
//   "(" list ")"
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"

namespace byrne::gcl {

class Expression;

/// A name as written: "P", or "P[i+1][j]" with its indices compiled. Its value is the name with numbers for indices.
struct NameTemplate {
    struct Part {
        std::string text;                         ///< Up to an index.
        std::shared_ptr<const Expression> index;  ///< Null in the last part.
    };
    std::vector<Part> parts;
};

/// Why something could not be compiled or evaluated. For compilation, the place within the text.
struct ExpressionError {
    std::string message;
    base::Span span;
};

/// Looks up a number; on failure says why in the second argument.
using NumberLookup = std::function<std::optional<double>(const std::string&, std::string&)>;

class Expression {
public:
    /// Spans of errors are offsets in `text` plus `offset`.
    [[nodiscard]] static std::shared_ptr<const Expression> compile(std::string_view text, std::uint32_t offset,
                                                                   std::vector<ExpressionError>& errors);
    /// Empty if a name is unknown, a divisor is zero or the value is not a number; `why` says which.
    [[nodiscard]] std::optional<double> evaluate(const NumberLookup& lookup, std::string& why) const;

    enum class Op {
        Number,
        Name,
        Add,
        Subtract,
        Multiply,
        Divide,
        Less,
        Greater,
        LessEqual,
        GreaterEqual,
        Equal,
        NotEqual,
        And,
        Or,
        Negate,
        Not,
        Drop,
        Call,
    };
    struct Instruction {
        Op op = Op::Number;
        double number = 0;
        std::size_t index = 0;  ///< Of a name, or of a function.
    };

private:
    friend class ExpressionCompiler;
    std::vector<Instruction> code_;
    std::vector<NameTemplate> names_;
};

/// Compiles a name token. Reports indices that cannot be compiled.
[[nodiscard]] NameTemplate compileName(std::string_view text, std::uint32_t offset,
                                       std::vector<ExpressionError>& errors, int depth = 0);
/// The name that a template stands for now; indices are rounded to whole numbers.
[[nodiscard]] std::optional<std::string> resolve(const NameTemplate& name, const NumberLookup& lookup,
                                                 std::string& why);

}  // namespace byrne::gcl
