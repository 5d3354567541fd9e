// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/command.h"

#include <unordered_map>

namespace byrne::gcl {

const Command* findCommand(std::string_view name) {
    static const std::unordered_map<std::string_view, Command> commands = [] {
        std::unordered_map<std::string_view, Command> all;
        for (const auto family :
             {definitionCommands(), constructionCommands(), calculationCommands(), controlCommands(), settingCommands(),
              drawingCommands(), curveCommands(), fillCommands(), labelCommands(), cartesianCommands(), spaceCommands(),
              treeCommands(), graphCommands(), provingCommands()})
            for (const Runner& runner : family) {
                const CommandEntry* entry = findEntry(runner.name);
                if (!entry) continue;
                all.emplace(entry->name, Command{*entry, runner.run});
                if (entry->synonym.empty()) continue;
                Command other{*entry, runner.run};
                other.name = entry->synonym;
                all.emplace(entry->synonym, other);
            }
        return all;
    }();
    const auto found = commands.find(name);
    return found == commands.end() ? nullptr : &found->second;
}

}  // namespace byrne::gcl
