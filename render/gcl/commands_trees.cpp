// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/command.h"

namespace byrne::gcl {

std::span<const CommandInfo> treeCommands() { return {}; }

}  // namespace byrne::gcl
