// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the source of a GCL label to styled text.
#pragma once

#include <string>
#include <vector>

#include "render/scene/scene.h"

namespace byrne::gcl {

/// One italic run with the source as it stands; or, if `isTypeset`, subscripts and superscripts (A_1, x_{12}, y^2)
/// set as such, primes as primes, and the usual TeX names of Greek letters and signs as what they name. Empty for a
/// text without visible characters.
[[nodiscard]] std::vector<scene::TextRun> labelRuns(const std::string& source, bool isTypeset);

/// The source without white space around it: what outputs in TeX print in math mode.
[[nodiscard]] std::string labelSource(const std::string& source);

}  // namespace byrne::gcl
