// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plane_warning.h"

#include <chrono>
#include <stop_token>

namespace byrne::cli {

namespace {

constexpr std::chrono::milliseconds kBefore{300};  ///< The search alone.
constexpr double kSeconds = 0.5;                   ///< For a figure.

}  // namespace

PlaneWarning::PlaneWarning(const Environment& environment, const logic::Theory& theory, logic::StatementId theorem,
                           const logic::Vocabulary& vocabulary)
    : environment_(environment),
      theory_(theory),
      theorem_(theorem),
      vocabulary_(vocabulary),
      looker_([this](const std::stop_token& stop) { look(stop); }) {}

void PlaneWarning::look(const std::stop_token& stop) {
    {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, stop, kBefore, [this] { return isSearchOver_; });
    }
    if (stop.stop_requested()) return;
    std::stop_source either;
    const std::stop_callback own(stop, [&] { either.request_stop(); });
    const std::stop_callback interrupted(environment_.stop, [&] { either.request_stop(); });
    found_ =
        common::findCounterexample(theory_, theorem_, vocabulary_, {.seconds = kSeconds, .stop = either.get_token()});
    if (found_ && !stop.stop_requested())
        sayNote(environment_, "warning: the conjecture is false in the plane: " + common::describe(*found_) +
                                  "; the axioms may say otherwise");
}

std::optional<figure::Counterexample> PlaneWarning::finish(bool isProved) {
    if (isProved)
        looker_.request_stop();
    else {
        const std::lock_guard lock(mutex_);
        isSearchOver_ = true;
    }
    changed_.notify_all();
    looker_.join();
    return isProved ? std::nullopt : std::move(found_);
}

}  // namespace byrne::cli
