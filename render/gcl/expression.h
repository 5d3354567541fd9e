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

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"
#include "render/gcl/environment.h"

namespace byrne::gcl {

/// Why something could not be compiled or evaluated. For compilation, the place within the text.
struct ExpressionError {
    std::string message;
    base::Span span;
};

class Expression {
public:
    /// Spans of errors are offsets in `text` plus `offset`.
    [[nodiscard]] static std::shared_ptr<const Expression> compile(std::string_view text, std::uint32_t offset,
                                                                   NameTable& names,
                                                                   std::vector<ExpressionError>& errors);
    /// Empty if a name is unknown, a divisor is zero or the value is not a number; `why` says which, or is empty if
    /// that has been reported.
    [[nodiscard]] std::optional<double> evaluate(Environment& environment, std::string& why) const;

    enum class Op {
        Number,
        Name,     ///< Without indices.
        Element,  ///< With indices.
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
        std::uint32_t index = 0;  ///< Of a name, of an element in elements_, or of a function.
        double number = 0;
    };

private:
    friend class ExpressionCompiler;
    std::vector<Instruction> code_;
    std::vector<NameTemplate> elements_;
    std::size_t depth_ = 0;  ///< Most values on the stack.
};

/// Compiles a name token. Reports indices that cannot be compiled.
[[nodiscard]] NameTemplate compileName(std::string_view text, std::uint32_t offset, NameTable& names,
                                       std::vector<ExpressionError>& errors, int depth = 0);

}  // namespace byrne::gcl
