// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at finished pictures as a reader would: does any name cover a point, a line, a mark or another name? It
// works on snapshots by sampling what is drawn, and shares no code with the placement of names.
#pragma once

#include <cmath>
#include <numbers>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "render/scene/scene.h"
#include "render/scene/text_measure.h"

namespace byrne::test {

struct LabelAudit {
    std::size_t labels = 0;
    std::vector<std::string> faults;  ///< "label:A touches segment:A:B".
    std::set<std::string> faulty;     ///< Ids of the labels in `faults`.
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
            report.faults.push_back(id + " leaves the page"), report.faulty.insert(id);
        for (const auto& [other, area] : labels)
            if (other > id && box.left < area.right && area.left < box.right && box.top < area.bottom &&
                area.top < box.bottom)
                report.faults.push_back(id + " touches " + other), report.faulty.insert(id);
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
                    report.faulty.insert(id);
                    break;
                }
    }
    return report;
}

namespace audit {

/// The middle of the dot "point:A" that the label "label:A" names.
inline std::optional<scene::Vec2> dotOf(const scene::Scene& still, const std::string& label) {
    for (const scene::Element& element : still.elements) {
        const auto* path = std::get_if<scene::Path>(&element.shape);
        if (path == nullptr || element.id != "point:" + label.substr(6)) continue;
        for (const scene::PathCommand& command : path->commands)
            if (const auto* arc = std::get_if<scene::ArcTo>(&command)) return arc->center;
    }
    return std::nullopt;
}

/// All that a label may not cover in any of the pictures, as points, and the boxes of the other labels.
struct Taken {
    std::vector<scene::Vec2> ink;
    std::vector<Rectangle> labels;
    double width = 0;
    double height = 0;

    [[nodiscard]] bool isFree(const Rectangle& box) const {
        if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return false;
        for (const Rectangle& other : labels)
            if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
                return false;
        for (const scene::Vec2 point : ink)
            if (box.covers(point.x, point.y)) return false;
        return true;
    }
};

inline Taken takenBesides(const std::vector<scene::Scene>& stills, const std::string& label,
                          const scene::TextMeasure& measure, double captionTop) {
    Taken taken;
    taken.width = stills[0].widthMm;
    taken.height = captionTop;
    std::set<std::string> seen;
    for (const scene::Scene& still : stills)
        for (const scene::Element& element : still.elements) {
            const bool isName = element.layer == scene::Layer::Label && element.id.starts_with("label:");
            if (const auto* text = std::get_if<scene::Text>(&element.shape); text != nullptr && isName) {
                if (element.id != label && seen.insert(element.id).second)
                    taken.labels.push_back(inkOf(*text, measure));
                continue;
            }
            const auto* path = std::get_if<scene::Path>(&element.shape);
            const bool mayBeCovered = element.layer == scene::Layer::Ground || element.layer == scene::Layer::Area ||
                                      element.layer == scene::Layer::Caption;
            if (path == nullptr || mayBeCovered || !seen.insert(element.id).second) continue;
            const std::vector<scene::Vec2> points = samples(*path);
            taken.ink.insert(taken.ink.end(), points.begin(), points.end());
        }
    return taken;
}

}  // namespace audit

/// Whether the label could stand somewhere within 9 mm of its dot without touching anything in any of the pictures of
/// its branch. `stills`: snapshots of all steps; `captionTop`: where the figure's part of the page ends.
inline bool hasFreePlace(const std::vector<scene::Scene>& stills, const std::string& label,
                         const scene::TextMeasure& measure, double captionTop) {
    const scene::Text* text = nullptr;
    std::optional<scene::Vec2> dot;
    for (const scene::Scene& still : stills) {
        for (const scene::Element& element : still.elements)
            if (element.id == label) text = std::get_if<scene::Text>(&element.shape);
        if (!dot) dot = audit::dotOf(still, label);
    }
    if (text == nullptr || !dot) return false;
    const audit::Rectangle now = audit::inkOf(*text, measure);
    const double halfWidth = (now.right - now.left) / 2;
    const double halfHeight = (now.bottom - now.top) / 2;
    const audit::Taken taken = audit::takenBesides(stills, label, measure, captionTop);
    for (double reach = 2.5; reach <= 9; reach += 0.5)
        for (int turn = 0; turn < 72; ++turn) {
            const double angle = std::numbers::pi / 36 * turn;
            const double x = dot->x + std::cos(angle) * (reach + halfWidth);
            const double y = dot->y + std::sin(angle) * (reach + halfHeight);
            if (taken.isFree({x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight})) return true;
        }
    return false;
}

}  // namespace byrne::test
