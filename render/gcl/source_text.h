// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Old GCL files come in Latin-1, newer ones in UTF-8.
#pragma once

#include <optional>
#include <string>

namespace byrne::gcl {

/// Valid UTF-8 as it is, other text read as Latin-1; nothing for bytes that are no text at all.
[[nodiscard]] std::optional<std::string> asUtf8(std::string bytes);

}  // namespace byrne::gcl
