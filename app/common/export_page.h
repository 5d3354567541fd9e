// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a proof and its story to what an exported web page shows. Used by exportStory.
#pragma once

#include "app/common/exporting.h"
#include "render/output/html_page.h"

namespace byrne::common {

/// `request.steps` chooses steps of every chosen branch. An error as exportedSteps.
[[nodiscard]] base::Result<output::WebPage> webPageOf(const ExportSource& source, const ExportRequest& request);

}  // namespace byrne::common
