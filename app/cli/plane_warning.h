// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Warns of a conjecture that the plane refutes, beside the search for a proof. A search that ends soon with a proof
// pays nothing for it: the figure is looked for after a short while only, or when the search ends without a proof.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "app/cli/environment.h"
#include "app/common/counterexample.h"

namespace byrne::cli {

class PlaneWarning {
public:
    /// `theory` and `vocabulary` must outlive this.
    PlaneWarning(const Environment& environment, const logic::Theory& theory, logic::StatementId theorem,
                 const logic::Vocabulary& vocabulary);
    PlaneWarning(const PlaneWarning&) = delete;
    PlaneWarning& operator=(const PlaneWarning&) = delete;

    /// The search has ended. Nothing for a theorem: what is proved follows, whatever the plane says.
    [[nodiscard]] std::optional<figure::Counterexample> finish(bool isProved);

private:
    void look(const std::stop_token& stop);

    const Environment& environment_;
    const logic::Theory& theory_;
    const logic::StatementId theorem_;
    const logic::Vocabulary& vocabulary_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool isSearchOver_ = false;
    std::optional<figure::Counterexample> found_;
    std::jthread looker_;  ///< Last: ends before anything else goes.
};

}  // namespace byrne::cli
