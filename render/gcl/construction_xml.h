// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The XML format of GCLC for constructions: what was constructed, drawn and labelled, step by step, without derived
// coordinates. Elements and attributes are those of GCLC's GeoCons.dtd.
#pragma once

#include <string>

#include "render/gcl/gcl.h"

namespace byrne::gcl {

/// From the steps of a run (RunOptions::recordsSteps). Commands that the format has no element for are left out.
[[nodiscard]] std::string constructionXml(const Run& run);

}  // namespace byrne::gcl
