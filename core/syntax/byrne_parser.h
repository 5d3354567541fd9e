// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From text to tree (byrne_tree.h). Never fails: after a fault it goes on at the next word that can begin
// something. The grammar is written down in docs/manual/language.md.
#pragma once

#include <string_view>

#include "core/syntax/byrne_messages.h"
#include "core/syntax/byrne_tree.h"

namespace byrne::syntax::vernacular {

[[nodiscard]] DocumentTree parse(std::string_view text, Messages& messages);

}  // namespace byrne::syntax::vernacular
