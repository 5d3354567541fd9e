// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table that a batch run writes, one row a problem, and reads back to resume (RFC 4180 quoting).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace byrne::cli {

struct BatchRow {
    std::string problem;
    std::string status;  ///< Theorem, CounterSatisfiable, Timeout, GaveUp, InputError, Crashed.
    double seconds = 0;
    std::optional<std::size_t> steps;
    std::optional<std::size_t> branches;
    std::string checked;  ///< "yes", "no", "" without a proof.
    std::string engine;

    friend bool operator==(const BatchRow&, const BatchRow&) = default;
};

[[nodiscard]] std::string toCsv(const std::vector<BatchRow>& rows);
/// The error names the line that is not a row.
[[nodiscard]] base::Result<std::vector<BatchRow>> fromCsv(const std::string& text);

}  // namespace byrne::cli
