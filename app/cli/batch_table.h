// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table that a batch run writes, one row a problem, and reads back to resume (RFC 4180 quoting).
#pragma once

#include <filesystem>
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
    // Not in the CSV, whose columns are fixed:
    std::optional<std::size_t> quietSteps;  ///< Steps that provers like Larus do not show (quietStepCount()).
    double cpuSeconds = 0;                  ///< Of the process that looked for the proof and of those it started.
    double peakMegabytes = 0;               ///< Resident memory of the largest of them.
    std::string reason;  ///< What is to say about an answer that is not Theorem; one English sentence.

    friend bool operator==(const BatchRow&, const BatchRow&) = default;
};

[[nodiscard]] std::string toCsv(const std::vector<BatchRow>& rows);
/// Everything about the rows, as one JSON array of objects.
[[nodiscard]] std::string toJson(const std::vector<BatchRow>& rows);
/// Reads such an array; the error names the member that is not a row.
[[nodiscard]] base::Result<std::vector<BatchRow>> fromJson(const std::string& text);
/// Fills what the CSV does not have in `rows` from such a JSON array. False if `text` is none.
[[nodiscard]] bool addDetails(const std::string& text, std::vector<BatchRow>& rows);
/// The error names the line that is not a row.
[[nodiscard]] base::Result<std::vector<BatchRow>> fromCsv(const std::string& text);
/// Reads a file of either kind (JSON by its extension); the error names the file.
[[nodiscard]] base::Result<std::vector<BatchRow>> readTable(const std::filesystem::path& path);

}  // namespace byrne::cli
