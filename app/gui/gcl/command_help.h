// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of GCL as the editor shows them: names of arguments, help, and text to insert. Made once from the
// language's own table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace byrne::gui {

struct GclArgument {
    /// What may stand there: the letters of gcl::CommandInfo ('N' a new name, 'p' a point, 'n' a number, ...).
    char kind = 'W';
    std::string name;  ///< As the manual writes it, without braces ("P", "e").

    [[nodiscard]] bool isBraced() const;
};

struct GclCommand {
    std::string name;
    std::string category;  ///< English; "Constructions".
    std::string help;      ///< Sentences.
    std::string example;
    std::vector<std::vector<GclArgument>> forms;  ///< At least one; shorter ones first.
    bool isSynonym = false;

    /// The form that has at least `count` arguments, the first one else.
    [[nodiscard]] const std::vector<GclArgument>& formFor(std::size_t count) const;
};

/// All commands in the order of the manual.
[[nodiscard]] const std::vector<GclCommand>& gclCommands();
/// Null if there is none of that name.
[[nodiscard]] const GclCommand* findGclCommand(std::string_view name);
/// Names of the functions of expressions.
[[nodiscard]] bool isGclFunction(std::string_view word);

/// Words of statements to be proved: "collinear".
[[nodiscard]] std::span<const std::string_view> gclProperties();

/// "rotate X O n P" of one form.
[[nodiscard]] std::string usageOf(const GclCommand& command, std::size_t form);

}  // namespace byrne::gui
