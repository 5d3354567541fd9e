// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of the table together with what runs them.
#pragma once

#include <span>
#include <string_view>

#include "render/gcl/command_table.h"

namespace byrne::gcl {

class Call;

/// An entry of the table that can be run.
struct Command : CommandEntry {
    void (*run)(Call&) = nullptr;
};

/// By name or synonym; null if there is none.
[[nodiscard]] const Command* findCommand(std::string_view name);

/// What runs the command of this name.
struct Runner {
    std::string_view name;
    void (*run)(Call&) = nullptr;
};

// The table, in three parts.
[[nodiscard]] std::span<const CommandEntry> geometryEntries();
[[nodiscard]] std::span<const CommandEntry> drawingEntries();
[[nodiscard]] std::span<const CommandEntry> settingsEntries();

// One family a file.
[[nodiscard]] std::span<const Runner> definitionCommands();
[[nodiscard]] std::span<const Runner> constructionCommands();
[[nodiscard]] std::span<const Runner> calculationCommands();
[[nodiscard]] std::span<const Runner> controlCommands();
[[nodiscard]] std::span<const Runner> settingCommands();
[[nodiscard]] std::span<const Runner> drawingCommands();
[[nodiscard]] std::span<const Runner> curveCommands();
[[nodiscard]] std::span<const Runner> fillCommands();
[[nodiscard]] std::span<const Runner> labelCommands();
[[nodiscard]] std::span<const Runner> cartesianCommands();
[[nodiscard]] std::span<const Runner> spaceCommands();
[[nodiscard]] std::span<const Runner> treeCommands();
[[nodiscard]] std::span<const Runner> graphCommands();
[[nodiscard]] std::span<const Runner> provingCommands();

}  // namespace byrne::gcl
