// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of GCL as data: names, forms of arguments, help and an example of each. The one table that the reader
// checks programs with, that hover help and completion show, and that the manual's reference page is made of.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace byrne::gcl {

enum class Category {
    Objects,
    Constructions,
    Transformations,
    Calculations,
    Control,
    Drawing,
    Curves,
    Fills,
    Graphs,
    Labels,
    Settings,
    Layers,
    Animation,
    Plane,
    Space,
    Proving,
};

struct CommandEntry {
    std::string_view name;
    std::string_view synonym;  ///< A longer name of the same command, or "".
    Category category = Category::Objects;
    /// Forms of the arguments, separated by '|', shorter ones first. One letter an argument:
    ///   N name to be defined    p point    l line    k circle    c conic    o any object    n number or its name
    ///   W bare word             E {expression}       S {expression; ...}    T {text}        B {commands}    L {words}
    std::string_view forms;
    std::string_view parameters;  ///< Names of the arguments, separated by blanks, for each form: "X l m|X P Q R S".
    std::string_view summary;     ///< Sentences.
    std::string_view example;     ///< Runs after examplePrelude() without faults (but for `include`).
};

/// All commands, the comment sign too, in the order of the manual: 182 entries.
[[nodiscard]] std::span<const CommandEntry> commandTable();
/// By name or synonym; null if there is none.
[[nodiscard]] const CommandEntry* findEntry(std::string_view name);
/// The command (or synonym) that `name` is probably a misspelling of, or "".
[[nodiscard]] std::string nearestCommand(std::string_view name);

/// "Constructions", "Cartesian plane", ...
[[nodiscard]] std::string_view categoryName(Category category);
/// One line for each form: {"intersec X l m", "intersec X P Q R S"}.
[[nodiscard]] std::vector<std::string> usages(const CommandEntry& entry);
/// "Usage: intersec X l m, or intersec X P Q R S".
[[nodiscard]] std::string usageHint(const CommandEntry& entry);
/// "the name of a point", "a number", ... for a letter of a form.
[[nodiscard]] std::string_view argumentKind(char form);

/// The functions of expressions, sorted, each with the number of its arguments.
struct FunctionEntry {
    std::string_view name;
    int arguments = 1;
};
[[nodiscard]] std::vector<FunctionEntry> expressionFunctions();

/// Objects that the examples use.
[[nodiscard]] std::string_view examplePrelude();
/// The manual's reference of all commands, as Markdown.
[[nodiscard]] std::string referencePage();

}  // namespace byrne::gcl
