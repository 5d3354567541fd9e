// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/plain_scene.h"

#include <utility>

#include "render/cairo/encode.h"
#include "render/scene/dashes.h"
#include "render/scene/flatten.h"
#include "render/scene/stroke.h"

namespace byrne::output {

namespace {

void appendLines(std::vector<scene::Element>& out, const scene::Element& element, const scene::Text& text) {
    std::vector<std::vector<scene::TextRun>> lines = cairo::linesOf(text);
    if (lines.size() < 2) return out.push_back(element);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        scene::Element& line = out.emplace_back(element);
        auto& words = std::get<scene::Text>(line.shape);
        words.runs = std::move(lines[i]);
        words.at.y += static_cast<double>(i) * text.lineSpacing * text.sizeMm;
        words.maxWidthMm = 0;
    }
}

scene::Scene withLinesApart(scene::Scene scene) {
    std::vector<scene::Element> elements;
    for (const scene::Element& element : scene.elements) {
        const auto* text = std::get_if<scene::Text>(&element.shape);
        if (text != nullptr && text->source.empty())
            appendLines(elements, element, *text);
        else
            elements.push_back(element);
    }
    scene.elements = std::move(elements);
    return scene;
}

}  // namespace

scene::Scene plainScene(const scene::Scene& scene) {
    return withLinesApart(scene::withDashesDrawn(scene::withFlatAreas(scene::still(scene))));
}

}  // namespace byrne::output
