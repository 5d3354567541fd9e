// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a report shows of one problem: its theorem, the proof as text and a picture. Worked out in a process of its own
// (batch-describe), so that a problem whose picture fails costs its picture and not the report.
#pragma once

#include <filesystem>
#include <string>

#include "app/cli/environment.h"

namespace byrne::cli {

struct ReportProblem {
    std::string theorem;    ///< Its name; empty if the file could not be read.
    std::string statement;  ///< "for A B assume ... show ...".
    std::string proofText;  ///< In English; empty without a proof.
    std::string lightSvg;   ///< The last step, or the hypotheses without a proof; empty if there is no picture.
    std::string darkSvg;
};

[[nodiscard]] std::string toJson(const ReportProblem& problem);
/// Empty members for what the text does not have.
[[nodiscard]] ReportProblem reportProblemFromJson(const std::string& text);

/// Runs batch-describe. `proof` may be empty. Everything is empty if that fails.
[[nodiscard]] ReportProblem describeInProcess(const Environment& environment, const std::filesystem::path& problem,
                                              const std::filesystem::path& proof);

}  // namespace byrne::cli
