// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of GCL as data: name, arguments, help in one line, and what runs them. Parser, interpreter, editor
// and manual read the same table.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace byrne::gcl {

class Call;

/// Forms of a command's arguments, separated by '|', shorter ones first. One letter an argument:
///   N name to be defined    p point    l line    k circle    c conic    o any object    n number or its name
///   W bare word             E {expression}       S {expression; ...}    T {text}        B {commands}    L {words}
struct CommandInfo {
    std::string_view name;
    std::string_view forms;
    std::string_view help;
    void (*run)(Call&) = nullptr;  ///< Null: known, but not available yet.
};

/// Null if there is no such command.
[[nodiscard]] const CommandInfo* findCommand(std::string_view name);
/// All commands, sorted by name.
[[nodiscard]] const std::vector<const CommandInfo*>& allCommands();
/// The command that `name` is probably a misspelling of, or "".
[[nodiscard]] std::string nearestCommand(std::string_view name);

// One family a file.
[[nodiscard]] std::span<const CommandInfo> definitionCommands();
[[nodiscard]] std::span<const CommandInfo> constructionCommands();
[[nodiscard]] std::span<const CommandInfo> calculationCommands();
[[nodiscard]] std::span<const CommandInfo> controlCommands();
[[nodiscard]] std::span<const CommandInfo> settingCommands();
[[nodiscard]] std::span<const CommandInfo> drawingCommands();
[[nodiscard]] std::span<const CommandInfo> curveCommands();
[[nodiscard]] std::span<const CommandInfo> fillCommands();
[[nodiscard]] std::span<const CommandInfo> labelCommands();
[[nodiscard]] std::span<const CommandInfo> cartesianCommands();
[[nodiscard]] std::span<const CommandInfo> spaceCommands();
[[nodiscard]] std::span<const CommandInfo> treeCommands();
[[nodiscard]] std::span<const CommandInfo> graphCommands();
[[nodiscard]] std::span<const CommandInfo> provingCommands();

}  // namespace byrne::gcl
