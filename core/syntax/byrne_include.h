// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finding the file that an `include` of a Byrne document names, and taking over what a TPTP file holds.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/syntax/byrne_messages.h"
#include "core/syntax/document.h"

namespace byrne::syntax::vernacular {

/// The canonical path of the file meant: searched in `folder` (of the including file), then in the theory path. It must
/// stay inside the folder it was found from unless the options allow more. Otherwise reported and nullopt.
[[nodiscard]] std::optional<std::filesystem::path> resolveInclude(const std::string& written, base::Span span,
                                                                  const std::filesystem::path& folder,
                                                                  const ReadOptions& options, Messages& messages);

/// Appends everything of `from` to `into`, with symbols, statements and sources renumbered.
void absorb(Document& into, const Document& from);

}  // namespace byrne::syntax::vernacular
