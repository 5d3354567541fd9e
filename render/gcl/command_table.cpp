// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/command_table.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/base/text.h"
#include "render/gcl/command.h"

namespace byrne::gcl {

namespace {

constexpr std::string_view kPrelude =
    "point A 20 20\n"
    "point B 60 20\n"
    "point C 40 60\n"
    "point O 40 35\n"
    "line l A B\n"
    "line m A C\n"
    "circle k O A\n"
    "number n 30\n"
    "ang_picture 5 5 95 95\n"
    "ang_origin 50 50\n"
    "ang_line d 0 1 -1\n"
    "ang_conic h 1 0 1 0 0 -4\n"
    "ang_point D 2 0\n"
    "ang3d_picture 5 5 95 95\n"
    "ang3d_origin 50 50 0.8 0.4\n";

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::span<const CommandEntry> commandTable() {
    static const std::vector<CommandEntry> table = [] {
        std::vector<CommandEntry> all;
        for (const auto part : {geometryEntries(), drawingEntries(), settingsEntries()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return table;
}

const CommandEntry* findEntry(std::string_view name) {
    static const std::unordered_map<std::string_view, const CommandEntry*> index = [] {
        std::unordered_map<std::string_view, const CommandEntry*> all;
        for (const CommandEntry& entry : commandTable()) {
            all.emplace(entry.name, &entry);
            if (!entry.synonym.empty()) all.emplace(entry.synonym, &entry);
        }
        return all;
    }();
    const auto found = index.find(name);
    return found == index.end() ? nullptr : found->second;
}

std::string nearestCommand(std::string_view name) {
    constexpr std::size_t longest = 60;
    if (name.size() > longest) return {};
    std::vector<std::string> names;
    for (const CommandEntry& entry : commandTable()) {
        names.emplace_back(entry.name);
        if (!entry.synonym.empty()) names.emplace_back(entry.synonym);
    }
    return base::nearestName(name, names);
}

std::string_view categoryName(Category category) {
    constexpr std::array<std::string_view, 16> names{
        "Objects",   "Constructions",   "Transformations",  "Calculations", "Control",  "Drawing",
        "Curves",    "Fills",           "Trees and graphs", "Labels",       "Settings", "Layers",
        "Animation", "Cartesian plane", "Cartesian space",  "Conjectures"};
    return names.at(static_cast<std::size_t>(category));
}

std::vector<std::string> usages(const CommandEntry& entry) {
    std::vector<std::string> lines;
    for (const std::string_view parameters : split(entry.parameters, '|'))
        lines.push_back(std::string(entry.name) + (parameters.empty() ? "" : " ") + std::string(parameters));
    return lines;
}

std::string usageHint(const CommandEntry& entry) {
    std::string hint;
    for (const std::string& each : usages(entry)) hint += (hint.empty() ? "Usage: " : ", or ") + each;
    return hint;
}

std::string_view argumentKind(char form) {
    switch (form) {
        case 'N':
            return "a name to be defined";
        case 'p':
            return "the name of a point";
        case 'l':
            return "the name of a line";
        case 'k':
            return "the name of a circle";
        case 'c':
            return "the name of a conic";
        case 'n':
            return "a number";
        case 'E':
            return "an expression in braces";
        case 'S':
            return "expressions in braces, separated by ';'";
        case 'T':
            return "a text in braces";
        case 'B':
            return "commands in braces";
        case 'L':
            return "a list in braces";
        default:
            return "a name";
    }
}

std::string_view examplePrelude() { return kPrelude; }

std::string referencePage() {
    std::string page =
        "# GCL: all commands\n\n"
        "This page is made from the table that the program itself uses. [GCL](gcl.md) explains the language.\n\n"
        "Names of arguments: P, Q, R, S, O, A, B, C points; l, m lines; k a circle; c a conic; n and other small "
        "letters numbers or the names of numbers. What stands first is mostly the name that the command defines. The "
        "examples go on from these objects:\n\n```\n" +
        std::string(kPrelude) + "```\n";
    std::string_view section;
    for (const CommandEntry& entry : commandTable()) {
        if (categoryName(entry.category) != section) {
            section = categoryName(entry.category);
            page += "\n## " + std::string(section) + "\n";
        }
        page += "\n### `" + std::string(entry.name) + "`\n\n```\n";
        for (const std::string& usage : usages(entry)) page += usage + "\n";
        page += "```\n\n" + std::string(entry.summary);
        if (!entry.synonym.empty()) page += " Also written `" + std::string(entry.synonym) + "`.";
        page += "\n\nExample: `" + std::string(entry.example) + "`\n";
    }
    return page;
}

}  // namespace byrne::gcl
