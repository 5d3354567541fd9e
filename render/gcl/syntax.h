// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The syntax tree of a GCL program. Made by parse(), run by the interpreter; every node knows its place.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/diagnostic.h"
#include "render/gcl/expression.h"

namespace byrne::gcl {

struct Command;
struct Block;

/// One argument as written: a word (name or number) or what stands in braces.
struct Argument {
    base::Location location;
    bool isBlock = false;
    std::string text;                                            ///< The word, or the text between the braces.
    std::optional<double> literal;                               ///< Of a word that is a number.
    NameTemplate name;                                           ///< Of any other word.
    std::vector<std::shared_ptr<const Expression>> expressions;  ///< Of E (one) and S (several).
    std::vector<Argument> words;                                 ///< Of L.
    std::shared_ptr<const Block> block;                          ///< Of B.
};

struct Statement {
    const Command* command = nullptr;
    base::Location location;  ///< Of the command's name.
    std::vector<Argument> arguments;
    std::string_view form;  ///< Of the command's forms the one that the arguments have.
    bool isFirstOnLine = true;
};

struct Block {
    std::vector<Statement> statements;
};

}  // namespace byrne::gcl
