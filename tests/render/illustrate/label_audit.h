// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at finished pictures as a reader would: does any name cover a point, a line, a mark or another name? It
// works on snapshots by sampling what is drawn, and shares no code with the placement of names.
#pragma once

#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "render/scene/scene.h"
#include "render/scene/text_measure.h"

namespace byrne::test {

struct LabelAudit {
    std::size_t labels = 0;
    std::vector<std::string> faults;  ///< "label:A touches segment:A:B".
};

namespace audit {

struct Rectangle {
    double left, top, right, bottom;
    [[nodiscard]] bool covers(double x, double y) const { return x > left && x < right && y > top && y < bottom; }
};

inline Rectangle inkOf(const scene::Text& text, const scene::TextMeasure& measure) {
    bool isLow = false;
    for (const scene::TextRun& run : text.runs) isLow = isLow || run.script < 0;
    const double width = measure(text).widthMm;
    return {text.at.x, text.at.y - 0.68 * text.sizeMm, text.at.x + width, text.at.y + (isLow ? 0.2 : 0) * text.sizeMm};
}

/// Points along the stroke, a fifth of a millimetre apart.
inline std::vector<scene::Vec2> samples(const scene::Path& path) {
    std::vector<scene::Vec2> out;
    scene::Vec2 at;
    scene::Vec2 start;
    const auto straight = [&](scene::Vec2 to) {
        const int n = 1 + static_cast<int>(std::hypot(to.x - at.x, to.y - at.y) / 0.2);
        for (int i = 0; i <= n; ++i) out.push_back({at.x + (to.x - at.x) * i / n, at.y + (to.y - at.y) * i / n});
        at = to;
    };
    for (const scene::PathCommand& command : path.commands) {
        if (const auto* move = std::get_if<scene::MoveTo>(&command)) start = at = move->to;
        if (const auto* line = std::get_if<scene::LineTo>(&command)) straight(line->to);
        if (const auto* curve = std::get_if<scene::CurveTo>(&command)) straight(curve->to);
        if (std::holds_alternative<scene::ClosePath>(command)) straight(start);
        if (const auto* arc = std::get_if<scene::ArcTo>(&command)) {
            const int n = 8 + static_cast<int>(std::abs(arc->to - arc->from) * arc->radius / 0.2);
            for (int i = 0; i <= n; ++i) {
                const double angle = arc->from + (arc->to - arc->from) * i / n;
                at = {arc->center.x + arc->radius * std::cos(angle), arc->center.y + arc->radius * std::sin(angle)};
                out.push_back(at);
            }
        }
    }
    return out;
}

}  // namespace audit

/// `still`: a snapshot. Grounds, areas and captions may lie under names; anything else may not.
inline LabelAudit auditLabels(const scene::Scene& still, const scene::TextMeasure& measure) {
    LabelAudit report;
    std::vector<std::pair<std::string, audit::Rectangle>> labels;
    for (const scene::Element& element : still.elements)
        if (element.layer == scene::Layer::Label && element.id.starts_with("label:"))
            labels.emplace_back(element.id, audit::inkOf(std::get<scene::Text>(element.shape), measure));
    report.labels = labels.size();
    for (const auto& [id, box] : labels) {
        if (box.left < 0 || box.top < 0 || box.right > still.widthMm || box.bottom > still.heightMm)
            report.faults.push_back(id + " leaves the page");
        for (const auto& [other, area] : labels)
            if (other > id && box.left < area.right && area.left < box.right && box.top < area.bottom &&
                area.top < box.bottom)
                report.faults.push_back(id + " touches " + other);
    }
    for (const scene::Element& element : still.elements) {
        const auto* path = std::get_if<scene::Path>(&element.shape);
        if (path == nullptr || element.layer == scene::Layer::Ground || element.layer == scene::Layer::Area ||
            element.layer == scene::Layer::Caption)
            continue;
        const std::vector<scene::Vec2> samples = audit::samples(*path);
        for (const auto& [id, box] : labels)
            for (const scene::Vec2 sample : samples)
                if (box.covers(sample.x, sample.y)) {
                    report.faults.push_back(id + " touches " + element.id);
                    break;
                }
    }
    return report;
}

}  // namespace byrne::test
