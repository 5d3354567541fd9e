// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One problem of a batch run: proved in a fresh process, its written proof read back and checked in another.
#pragma once

#include <filesystem>
#include <stop_token>

#include "app/cli/batch_table.h"
#include "app/cli/commands.h"

namespace byrne::cli {

/// Writes the proof, if one is found, to `proofFile`. Nothing if stopped before the end. Whatever happens to the
/// processes becomes the row's status.
[[nodiscard]] std::optional<BatchRow> runProblem(const std::filesystem::path& problem,
                                                 const std::filesystem::path& proofFile, const SearchOptions& search,
                                                 const Environment& environment);

}  // namespace byrne::cli
