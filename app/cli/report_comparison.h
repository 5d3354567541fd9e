// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changed from one batch run to another.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/batch_table.h"

namespace byrne::cli {

struct Change {
    bool isNew = false;     ///< Proved now, not before.
    bool isLost = false;    ///< Proved before, not now.
    bool isFaster = false;  ///< Proved both times, in clearly less time: two thirds, and a tenth of a second.
    bool isSlower = false;
    bool isShorter = false;  ///< Proved both times, with fewer steps.
    bool isLonger = false;
    std::optional<BatchRow> before;  ///< Nothing if the earlier run did not have the problem.

    [[nodiscard]] bool isAny() const { return isNew || isLost || isFaster || isSlower || isShorter || isLonger; }
};

[[nodiscard]] bool isProved(const BatchRow& row);

/// One for each of `rows`, in order. Problems are the same if their paths are, or, where no path is, if the paths from
/// the folder that all problems of a table lie in are (the corpus was moved).
[[nodiscard]] std::vector<Change> compare(const std::vector<BatchRow>& rows, const std::vector<BatchRow>& earlier);

/// The middle value (the greater of two); 0 of none.
[[nodiscard]] double median(std::vector<double> values);

/// Of the problems proved in both runs: earlier time divided by the time now, median; nothing if there are none.
[[nodiscard]] std::optional<double> medianSpeedup(const std::vector<BatchRow>& rows,
                                                  const std::vector<Change>& changes);

}  // namespace byrne::cli
