// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One more hypothesis for a theorem, written into its text.
#pragma once

#include <string>
#include <string_view>

#include "core/assist/node_edit.h"
#include "core/base/result.h"

namespace byrne::assist {

/// `theorem` is the span of the theorem in `text`; `fact` as documents write it. It becomes the last hypothesis, so
/// that h1, h2, ... keep their meaning. Fails where the span holds no statement with `show`.
[[nodiscard]] base::Result<TextEdit> addHypothesis(std::string_view text, base::Span theorem, const std::string& fact);

}  // namespace byrne::assist
