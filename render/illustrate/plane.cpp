// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/plane.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace byrne::illustrate {

Plane::Plane(const Placing& placing, const Mapping& mapping, const Page& page, const std::vector<std::string>& order)
    : page_(page) {
    for (const std::string& name : order) {
        if (const auto circle = placing.circles.find(name); circle != placing.circles.end()) {
            const PageCircle drawn{mapping(circle->second.center), std::abs(circle->second.radius) * mapping.scale};
            if (std::isfinite(drawn.center.x + drawn.center.y + drawn.radius)) circles_[name] = drawn;
        }
        const auto place = placing.points.find(name);
        if (place == placing.points.end() || places_.contains(name)) continue;
        const Vec2 at = mapping(place->second);
        if (!std::isfinite(at.x) || !std::isfinite(at.y)) continue;
        const auto same = std::find_if(points_.begin(), points_.end(), [&](const std::string& other) {
            return distance(places_.at(other), at) < 0.4 * page.px;
        });
        places_[name] = same == points_.end() ? at : places_.at(*same);
        canonical_[name] = same == points_.end() ? name : *same;
        order_.push_back(name);
        if (same == points_.end()) points_.push_back(name);
    }
}

std::optional<Vec2> Plane::find(const std::string& name) const {
    const auto place = places_.find(name);
    return place == places_.end() ? std::nullopt : std::optional(place->second);
}

const PageCircle* Plane::circle(const std::string& name) const {
    const auto circle = circles_.find(name);
    return circle == circles_.end() ? nullptr : &circle->second;
}

const std::string& Plane::canonical(const std::string& name) const {
    const auto found = canonical_.find(name);
    return found == canonical_.end() ? name : found->second;
}

std::vector<std::string> Plane::namesAt(const std::string& name) const {
    std::vector<std::string> names;
    for (const std::string& other : order_)
        if (canonical(other) == canonical(name)) names.push_back(other);
    return names;
}

std::vector<std::string> Plane::circles() const {
    std::vector<std::string> names;
    for (const auto& [name, circle] : circles_) names.push_back(name);
    return names;
}

bool Plane::isDegenerate(const DrawnObject& object) const {
    const auto apart = [&](std::size_t i, std::size_t j) { return object.names[i] != object.names[j]; };
    switch (object.kind) {
        case ObjectKind::Point:
        case ObjectKind::Custom:
            return false;
        case ObjectKind::Circle:
            return !apart(1, 2);
        case ObjectKind::NamedCircle:
            return circle(object.names[0])->radius < page_.px;
        case ObjectKind::Angle:
        case ObjectKind::RightAngle:
            return !apart(0, 1) || !apart(1, 2);
        case ObjectKind::Area:
            return object.names.size() < 3;
        default:
            return !apart(0, 1);
    }
}

void Plane::mergeAngle(DrawnObject& object) {
    const auto arms = [&](const DrawnObject& angle) {
        const Vec2 at = places_.at(angle.names[1]);
        return std::pair{unit(places_.at(angle.names[0]) - at), unit(places_.at(angle.names[2]) - at)};
    };
    const auto near = [](Vec2 a, Vec2 b) { return distance(a, b) < 2e-3; };
    const auto [first, second] = arms(object);
    for (const DrawnObject& known : angles_) {
        if (known.names[1] != object.names[1] || known.kind != object.kind) continue;
        const auto [a, b] = arms(known);
        if ((near(a, first) && near(b, second)) || (near(a, second) && near(b, first))) {
            object.names = known.names;
            return;
        }
    }
    angles_.push_back(object);
}

std::optional<DrawnObject> Plane::resolve(const DrawnObject& object) {
    DrawnObject resolved = object;
    if (object.kind == ObjectKind::NamedCircle) {
        if (circle(object.names[0]) == nullptr || isDegenerate(object)) return std::nullopt;
        return resolved;
    }
    if (object.kind == ObjectKind::Custom) {
        for (std::size_t i = 1; i < object.names.size(); ++i)
            if (!find(object.names[i]) && circle(object.names[i]) == nullptr) return std::nullopt;
        return resolved;
    }
    for (std::string& name : resolved.names) {
        if (!find(name)) return std::nullopt;
        name = canonical(name);
    }
    if (isDegenerate(resolved)) return std::nullopt;
    if (object.kind == ObjectKind::Angle || object.kind == ObjectKind::RightAngle) mergeAngle(resolved);
    return resolved;
}

PageCircle Plane::circleOf(const DrawnObject& object) const {
    if (object.kind == ObjectKind::NamedCircle) return *circle(object.names[0]);
    return {at(object.names[0]), distance(at(object.names[1]), at(object.names[2]))};
}

}  // namespace byrne::illustrate
