// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every document needs and what is read once for all of them: the built-in words and the folders that
// includes are searched in. It is read in the background while the window opens; workers wait for it.
#pragma once

#include <future>
#include <memory>
#include <string>

#include "core/logic/vocabulary.h"
#include "core/syntax/document.h"

namespace byrne::gui {

struct Environment {
    logic::Vocabulary vocabulary;
    syntax::ReadOptions readOptions;
    std::string problem;  ///< Why the built-in words are missing; empty if all is well.
};

using EnvironmentFuture = std::shared_future<std::shared_ptr<const Environment>>;

/// Starts reading; also warms up fonts, so that the first picture does not wait for them.
[[nodiscard]] EnvironmentFuture loadEnvironment();

}  // namespace byrne::gui
