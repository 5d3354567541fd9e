// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The storyboard of a theorem as the options of the command line want it.
#pragma once

#include <string_view>
#include <utility>

#include "app/cli/commands.h"
#include "app/common/session.h"

namespace byrne::cli {

/// For all figures of a proof.
inline constexpr double kFigureSeconds = 30;

/// Solves the figures and tells the story, laid out for so many pixels at 96 dots an inch.
[[nodiscard]] illustrate::Story storyOf(const Environment& environment, const IllustrateOptions& options,
                                        const common::Subject& subject, std::pair<int, int> size);

/// Adds the file of --drawing to the session's words. False if it cannot be read, after saying so.
[[nodiscard]] bool addDrawings(const Environment& environment, const IllustrateOptions& options,
                               common::Session& session);

/// light (or anything else), dark, print or byrne.
[[nodiscard]] illustrate::StyleName styleNamed(std::string_view name);

}  // namespace byrne::cli
