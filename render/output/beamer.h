// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LaTeX around TikZ pictures: a document with a picture a step, and Beamer slides where each click shows the next step
// on the same slide.
#pragma once

#include <string>
#include <vector>

#include "render/scene/scene.h"

namespace byrne::output {

struct TexStep {
    std::string heading;
    std::vector<scene::TextRun> caption;
    scene::Scene scene;  ///< Without caption; shown as it is at its end.
    std::string slide;   ///< Title of the slide; a new one begins where it changes.
};

struct TexPresentation {
    std::string title;
    std::string statement;
    std::string language = "en";
};

/// Slides with overlays. Compiles with pdflatex, lualatex and xelatex; no other file is needed.
[[nodiscard]] std::string encodeBeamer(const std::vector<TexStep>& steps, const TexPresentation& presentation);
/// A document with one picture a step and its sentence below. Pictures stand between comment lines, to be copied into a
/// paper.
[[nodiscard]] std::string encodeTikzDocument(const std::vector<TexStep>& steps, const TexPresentation& presentation);

}  // namespace byrne::output
