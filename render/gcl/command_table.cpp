// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "render/gcl/command.h"

namespace byrne::gcl {

const std::vector<const CommandInfo*>& allCommands() {
    static const std::vector<const CommandInfo*> commands = [] {
        std::vector<const CommandInfo*> all;
        for (const auto family :
             {definitionCommands(), constructionCommands(), calculationCommands(), controlCommands(), settingCommands(),
              drawingCommands(), curveCommands(), fillCommands(), labelCommands(), cartesianCommands(), spaceCommands(),
              treeCommands(), graphCommands(), provingCommands()})
            for (const CommandInfo& command : family) all.push_back(&command);
        std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
        return all;
    }();
    return commands;
}

const CommandInfo* findCommand(std::string_view name) {
    const auto& all = allCommands();
    const auto found = std::lower_bound(all.begin(), all.end(), name,
                                        [](const CommandInfo* c, std::string_view n) { return c->name < n; });
    return found != all.end() && (*found)->name == name ? *found : nullptr;
}

std::string nearestCommand(std::string_view name) {
    std::vector<std::string> names;
    for (const CommandInfo* command : allCommands()) names.emplace_back(command->name);
    return base::nearestName(name, names);
}

}  // namespace byrne::gcl
