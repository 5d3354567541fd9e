// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/command_help.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "render/gcl/command_table.h"

namespace byrne::gui {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream{std::string(text)};
    for (std::string part; std::getline(stream, part, separator);) {
        parts.push_back(part);
    }
    return parts;
}

/// "w {start; condition}" as "w" and "start; condition".
std::vector<std::string> parameterNames(std::string_view text) {
    std::vector<std::string> names;
    std::string name;
    bool isBraced = false;
    for (const char c : text) {
        if (c == '{' || c == '}' || (c == ' ' && !isBraced)) {
            if (!name.empty()) {
                names.push_back(std::exchange(name, {}));
            }
            isBraced = c == '{' || (c == ' ' && isBraced);
        } else {
            name += c;
        }
    }
    if (!name.empty()) {
        names.push_back(name);
    }
    return names;
}

std::vector<std::vector<GclArgument>> formsOf(const gcl::CommandEntry& entry) {
    const std::vector<std::string> kinds = split(entry.forms, '|');
    const std::vector<std::string> names = split(entry.parameters, '|');
    std::vector<std::vector<GclArgument>> forms;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, kinds.size()); ++i) {
        const std::vector<std::string> words = parameterNames(i < names.size() ? names[i] : std::string());
        std::vector<GclArgument> form;
        for (const char kind : i < kinds.size() ? kinds[i] : std::string()) {
            form.push_back({kind, form.size() < words.size() ? words[form.size()] : std::string(1, kind)});
        }
        forms.push_back(std::move(form));
    }
    return forms;
}

std::vector<GclCommand> readTable() {
    std::vector<GclCommand> commands;
    for (const gcl::CommandEntry& entry : gcl::commandTable()) {
        if (entry.name == "%") {
            continue;
        }
        for (const std::string_view name : {entry.name, entry.synonym}) {
            if (!name.empty()) {
                commands.push_back({std::string(name), std::string(gcl::categoryName(entry.category)),
                                    std::string(entry.summary), std::string(entry.example), formsOf(entry),
                                    name != entry.name});
            }
        }
    }
    return commands;
}

}  // namespace

bool GclArgument::isBraced() const { return std::string_view("ESTBL").find(kind) != std::string_view::npos; }

const std::vector<GclArgument>& GclCommand::formFor(std::size_t count) const {
    const auto fits = std::ranges::find_if(forms, [count](const auto& form) { return form.size() >= count; });
    return fits == forms.end() ? forms.back() : *fits;
}

const std::vector<GclCommand>& gclCommands() {
    static const std::vector<GclCommand> commands = readTable();
    return commands;
}

const GclCommand* findGclCommand(std::string_view name) {
    static const std::map<std::string, const GclCommand*, std::less<>> byName = [] {
        std::map<std::string, const GclCommand*, std::less<>> made;
        for (const GclCommand& command : gclCommands()) {
            made.emplace(command.name, &command);
        }
        return made;
    }();
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : found->second;
}

bool isGclFunction(std::string_view word) {
    static const std::set<std::string, std::less<>> names = [] {
        std::set<std::string, std::less<>> made;
        for (const gcl::FunctionEntry& function : gcl::expressionFunctions()) {
            made.emplace(function.name);
        }
        return made;
    }();
    return names.contains(word);
}

std::span<const std::string_view> gclProperties() {
    static constexpr std::array<std::string_view, 18> kProperties{"collinear",
                                                                  "equal",
                                                                  "harmonic",
                                                                  "identical",
                                                                  "midpoint",
                                                                  "mult",
                                                                  "parallel",
                                                                  "perpendicular",
                                                                  "pythagoras_difference3",
                                                                  "pythagoras_difference4",
                                                                  "ratio",
                                                                  "same_length",
                                                                  "segment",
                                                                  "signed_area3",
                                                                  "signed_area4",
                                                                  "sratio",
                                                                  "sum",
                                                                  "angle"};
    return kProperties;
}

std::string usageOf(const GclCommand& command, std::size_t form) {
    std::string usage = command.name;
    for (const GclArgument& argument : command.forms[std::min(form, command.forms.size() - 1)]) {
        usage += argument.isBraced() ? " {" + argument.name + "}" : " " + argument.name;
    }
    return usage;
}

}  // namespace byrne::gui
