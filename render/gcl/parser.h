// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads GCL text into a syntax tree. Never fails: what cannot be read is reported and skipped up to the next command.
#pragma once

#include <memory>

#include "core/base/diagnostic.h"
#include "render/gcl/syntax.h"

namespace byrne::gcl {

/// `maxDepth` limits nested blocks. Names go into the table.
[[nodiscard]] std::shared_ptr<const Block> parse(const base::Sources& sources, base::SourceId source,
                                                 std::size_t maxDepth, NameTable& names,
                                                 base::Diagnostics& diagnostics);

/// A number as GCL writes it: [-]digits[.digits][e[sign]digits]; also ".5" and "5.".
[[nodiscard]] std::optional<double> parseNumber(std::string_view word);

}  // namespace byrne::gcl
