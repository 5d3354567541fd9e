// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The LaTeX document around a picture. For the writers of LaTeX pictures only.
#pragma once

#include <string>
#include <string_view>

#include "render/scene/scene.h"

namespace byrne::output {

/// A document of one page as large as the scene that shows `body`. `packages`: lines of the preamble. Commands that
/// texts use and LaTeX does not know are defined to show their names.
[[nodiscard]] std::string texDocument(const scene::Scene& scene, std::string_view packages, const std::string& body);

/// Comment lines that open a fragment: what it is and which packages the document needs.
[[nodiscard]] std::string texHeading(const scene::Scene& scene, std::string_view needs);

}  // namespace byrne::output
