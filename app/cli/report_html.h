// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages of a report as HTML 5: each file stands for itself (style, pictures and the little script are in it), works
// from a folder without a server, in light and dark, and without the script too. All text from outside is escaped.
#pragma once

#include <string>
#include <vector>

#include "app/cli/report_comparison.h"
#include "app/cli/report_problem.h"

namespace byrne::cli {

/// One problem of the run.
struct ReportEntry {
    BatchRow row;
    Change change;
    std::string label;  ///< What the problem is called on the pages: its path from the common folder.
    std::string page;   ///< File name of its page, in the folder "problems".
};

struct ReportRun {
    std::string title;
    std::vector<ReportEntry> entries;
    bool isCompared = false;
    bool hasDetails = false;
    std::vector<std::string> gone;  ///< Problems of the earlier run that this one does not have.
};

/// index.html: totals, what changed, and the table.
[[nodiscard]] std::string overviewPage(const ReportRun& run);

/// problems/<page> of entry `number`.
[[nodiscard]] std::string problemPage(const ReportRun& run, std::size_t number, const ReportProblem& problem);

/// & < > " ' as entities, control characters (but line breaks and tabs) as spaces.
[[nodiscard]] std::string escapeHtml(const std::string& text);

}  // namespace byrne::cli
