// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof to print and hand out: pages of A4 with one, two, four or six steps each, every figure with its sentence.
#pragma once

#include <string>
#include <vector>

#include "render/scene/scene.h"

namespace byrne::output {

struct HandoutStep {
    std::string heading;
    std::vector<scene::TextRun> caption;
    scene::Scene scene;  ///< Without caption; shown as it is at its end.
};

struct HandoutOptions {
    std::string title;
    std::string statement;  ///< On the first page.
    std::string language = "en";
    int stepsPerPage = 2;  ///< 1, 2, 4 or 6.
};

/// One scene a page, 210 x 297 mm.
[[nodiscard]] std::vector<scene::Scene> handoutPages(const std::vector<HandoutStep>& steps,
                                                     const HandoutOptions& options);

}  // namespace byrne::output
