// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exports that are documents or sources: the handout, LaTeX, the GCL program. Used by exportStory.
#pragma once

#include "app/common/exporting.h"

namespace byrne::common {

/// The pages of the handout.
[[nodiscard]] base::Result<std::vector<scene::Scene>> handoutOf(const ExportSource& source,
                                                                const ExportRequest& request);
[[nodiscard]] base::Result<std::string> gclOf(const ExportSource& source, const ExportRequest& request);
/// A document with a picture a step (Tikz) or slides (Beamer), as request.kind says.
[[nodiscard]] base::Result<std::string> texOf(const ExportSource& source, const ExportRequest& request);

/// The theorem in words.
[[nodiscard]] std::string statementOf(const ExportSource& source, const std::string& language);

}  // namespace byrne::common
