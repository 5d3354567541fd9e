// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace byrne::illustrate {

namespace {

constexpr double kPi = std::numbers::pi;

scene::Path polyline(const std::vector<Vec2>& points, bool isClosed) {
    scene::Path path;
    for (const Vec2 point : points) {
        if (path.commands.empty())
            path.commands.emplace_back(scene::MoveTo{point});
        else
            path.commands.emplace_back(scene::LineTo{point});
    }
    if (isClosed && !points.empty()) path.commands.emplace_back(scene::ClosePath{});
    return path;
}

void addPiece(scene::Path& path, Vec2 from, Vec2 to) {
    path.commands.emplace_back(scene::MoveTo{from});
    path.commands.emplace_back(scene::LineTo{to});
}

void addArc(scene::Path& path, Vec2 center, double radius, double from, double to) {
    path.commands.emplace_back(scene::MoveTo{center + pointing(from) * radius});
    path.commands.emplace_back(scene::ArcTo{center, radius, from, to});
}

/// Further classes than four repeat one to four strokes with a bar across, so that nobody has to count to five.
int strokes(int mark) { return mark <= 0 ? 1 : (mark - 1) % 4 + 1; }
int bars(int mark) { return mark <= 4 ? 0 : (mark - 1) / 4; }

}  // namespace

scene::Path Shapes::disc(Vec2 center, double radius) const {
    scene::Path path;
    addArc(path, center, radius, 0, 2 * kPi);
    path.commands.emplace_back(scene::ClosePath{});
    return path;
}

void Shapes::reserveAngle(const DrawnObject& object) {
    const std::string id = objectId(object.kind, object.names);
    if (!nesting_.contains(id)) nesting_[id] = anglesAt_[object.names[1]]++;
}

void Shapes::reserveStroke(const DrawnObject& object) {
    strokes_[objectId(object.kind, object.names)] = {plane_.at(object.names[0]), plane_.at(object.names[1])};
}

void Shapes::reserveMark(const DrawnObject& object) {
    const std::string id = objectId(object.kind, object.names);
    if (markAt_.contains(id)) return;
    const Vec2 a = plane_.at(object.names[0]);
    const Vec2 b = plane_.at(object.names[1]);
    Vec2 best = (a + b) * 0.5;
    double bestRoom = -1;
    for (const double t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8}) {
        const Vec2 place = a + (b - a) * t;
        const double room = roomAt(place, unit(b - a));
        if (room <= bestRoom) continue;
        best = place;
        bestRoom = room;
        if (room >= 17 * plane_.page().px) break;
    }
    markAt_[id] = best;
}

void Shapes::reserveGlyph(proof::FactId fact, const DrawnObject& object) {
    if (glyphAt_.contains(fact)) return;
    std::vector<std::pair<Vec2, Vec2>> places;  // with the direction of the line there
    if (object.kind == ObjectKind::Circle || object.kind == ObjectKind::NamedCircle) {
        const PageCircle circle = plane_.circleOf(object);
        for (int i = 0; i < 16; ++i) {
            const Vec2 out = pointing(kPi / 8 * (i + 0.5));
            const Vec2 at = circle.center + out * circle.radius;
            if (plane_.page().drawable.contains(at)) places.emplace_back(at, turned(out));
        }
    } else if (object.kind != ObjectKind::Custom && object.names.size() >= 2 && object.kind != ObjectKind::Angle &&
               object.kind != ObjectKind::RightAngle) {
        const Vec2 a = plane_.at(object.names[0]);
        const Vec2 b = plane_.at(object.names[1]);
        for (const double t : {0.38, 0.62, 0.3, 0.7, 0.46, 0.54, 0.22, 0.78, 0.15, 0.85})
            places.emplace_back(a + (b - a) * t, unit(b - a));
    }
    double bestRoom = -1;
    for (const auto& [place, along] : places) {
        const double room = roomAt(place, along);
        if (room <= bestRoom) continue;
        bestRoom = room;
        glyphAt_[fact] = place;
        if (room >= 20 * plane_.page().px) break;
    }
    // No room to speak of: the glyph would only hide something else.
    if (bestRoom < 8 * plane_.page().px) glyphAt_.erase(fact);
}

std::optional<Vec2> Shapes::glyphPlace(proof::FactId fact) const {
    const auto found = glyphAt_.find(fact);
    return found == glyphAt_.end() ? std::nullopt : std::optional(found->second);
}

scene::Path Shapes::hatch(const DrawnObject& object) const {
    const double px = plane_.page().px;
    const double step = 9 * px;
    scene::Path path;
    double toGo = step / 2;
    for (const Piece& piece : flatten(this->path(object, 0))) {
        const double size = distance(piece.from, piece.to);
        const Vec2 along = unit(piece.to - piece.from);
        const Vec2 slant = unit(along + turned(along)) * (5.5 * px);
        for (; toGo <= size && path.commands.size() < 4000; toGo += step) {
            const Vec2 at = piece.from + along * toGo;
            addPiece(path, at - slant, at + slant);
        }
        toGo -= size;
    }
    return path;
}

Shapes::Corner Shapes::corner(const DrawnObject& object) const {
    const Vec2 vertex = plane_.at(object.names[1]);
    const Vec2 first = plane_.at(object.names[0]) - vertex;
    const Vec2 second = plane_.at(object.names[2]) - vertex;
    const double px = plane_.page().px;
    Corner corner{vertex, direction(first), direction(second), 0};
    while (corner.to - corner.from > kPi) corner.to -= 2 * kPi;
    while (corner.to - corner.from < -kPi) corner.to += 2 * kPi;
    const auto nested = nesting_.find(objectId(object.kind, object.names));
    const int place = nested == nesting_.end() ? 0 : nested->second;
    // Acute angles are marked further out, where the arms are apart.
    const double opening = std::abs(corner.to - corner.from);
    const double base = opening < 0.5 ? 40 : opening < 0.9 ? 30 : 24;
    const double shortest = std::min(length(first), length(second));
    corner.radius = std::min((base + 9 * place) * px, (0.45 + 0.1 * std::min(place, 4)) * shortest);
    return corner;
}

scene::Path Shapes::extended(const DrawnObject& object, bool isReversed) const {
    const Vec2 a = plane_.at(object.names[0]);
    const Vec2 along = unit(plane_.at(object.names[1]) - a);
    double low = 0;
    double high = 0;
    for (const std::string& name : object.names) {
        const Vec2 offset = plane_.at(name) - a;
        if (std::abs(cross(along, offset)) > plane_.page().px) continue;
        low = std::min(low, dot(along, offset));
        high = std::max(high, dot(along, offset));
    }
    const double beyond = 16 * plane_.page().px;
    high += beyond;
    if (object.kind == ObjectKind::Line) low -= beyond;
    if (object.kind == ObjectKind::Ray) low = 0;
    const Vec2 from = a + along * low;
    const Vec2 to = a + along * high;
    return isReversed ? polyline({to, from}, false) : polyline({from, to}, false);
}

scene::Path Shapes::circle(const DrawnObject& object) const {
    const PageCircle circle = plane_.circleOf(object);
    // The sweep begins at a point on the circle if there is one.
    double start = -kPi / 2;
    double nearest = 2 * plane_.page().px;
    for (const std::string& name : plane_.points()) {
        const double gap = std::abs(distance(plane_.at(name), circle.center) - circle.radius);
        if (gap >= nearest) continue;
        nearest = gap;
        start = direction(plane_.at(name) - circle.center);
    }
    scene::Path path;
    addArc(path, circle.center, circle.radius, start, start + 2 * kPi);
    return path;
}

scene::Path Shapes::angle(const DrawnObject& object, int mark) const {
    const Corner corner = this->corner(object);
    const double px = plane_.page().px;
    scene::Path path;
    const int count = strokes(mark);
    const double gap = std::min(4.2 * px, corner.radius / (count + 1));
    for (int i = 0; i < count; ++i) addArc(path, corner.vertex, corner.radius - gap * i, corner.from, corner.to);
    const Vec2 middle = pointing((corner.from + corner.to) / 2);
    const double across = corner.radius - gap * (count - 1) / 2;
    for (int i = 0; i < bars(mark); ++i) {
        const Vec2 shift = turned(middle) * (4.0 * px * (i - (bars(mark) - 1) / 2.0));
        addPiece(path, corner.vertex + middle * (across - gap * count / 2 - 3 * px) + shift,
                 corner.vertex + middle * (across + gap * count / 2 + 3 * px) + shift);
    }
    return path;
}

scene::Path Shapes::wedge(const DrawnObject& object) const {
    const Corner corner = this->corner(object);
    scene::Path path;
    path.commands.emplace_back(scene::MoveTo{corner.vertex});
    path.commands.emplace_back(scene::LineTo{corner.vertex + pointing(corner.from) * corner.radius});
    path.commands.emplace_back(scene::ArcTo{corner.vertex, corner.radius, corner.from, corner.to});
    path.commands.emplace_back(scene::ClosePath{});
    return path;
}

scene::Path Shapes::rightAngle(const DrawnObject& object) const {
    const Vec2 vertex = plane_.at(object.names[1]);
    const Vec2 first = plane_.at(object.names[0]) - vertex;
    const Vec2 second = plane_.at(object.names[2]) - vertex;
    const double side = std::min({14 * plane_.page().px, 0.4 * length(first), 0.4 * length(second)});
    const Vec2 a = unit(first) * side;
    const Vec2 b = unit(second) * side;
    return polyline({vertex + a, vertex + a + b, vertex + b}, false);
}

double Shapes::roomAt(Vec2 place, Vec2 along) const {
    double room = std::numeric_limits<double>::infinity();
    for (const std::string& name : plane_.points()) room = std::min(room, distance(plane_.at(name), place));
    for (const auto& [id, taken] : markAt_) room = std::min(room, distance(taken, place));
    for (const auto& [fact, taken] : glyphAt_) room = std::min(room, distance(taken, place));
    for (const auto& [id, stroke] : strokes_) {
        const bool isAlong = std::abs(cross(along, unit(stroke.to - stroke.from))) < 0.05;
        if (!isAlong) room = std::min(room, 1.6 * distance(place, stroke));
    }
    return room;
}

Vec2 Shapes::markPlace(const DrawnObject& object) const {
    const auto found = markAt_.find(objectId(object.kind, object.names));
    if (found != markAt_.end()) return found->second;
    return (plane_.at(object.names[0]) + plane_.at(object.names[1])) * 0.5;
}

scene::Path Shapes::tick(const DrawnObject& object, int mark) const {
    const double px = plane_.page().px;
    const Vec2 a = plane_.at(object.names[0]);
    const Vec2 b = plane_.at(object.names[1]);
    const Vec2 along = unit(b - a);
    const int count = strokes(mark);
    const double gap = std::min(5 * px, distance(a, b) / (count + 3));
    const Vec2 place = markPlace(object);
    const Vec2 half = turned(along) * (6.5 * px);
    scene::Path path;
    for (int i = 0; i < count; ++i) {
        const Vec2 at = place + along * (gap * (i - (count - 1) / 2.0));
        addPiece(path, at - half, at + half);
    }
    for (int i = 0; i < bars(mark); ++i) {
        // A bar across the ticks, beside the segment.
        const Vec2 side = turned(along) * ((i % 2 == 0 ? 1 : -1) * (4.5 + 3 * (i / 2)) * px);
        const Vec2 reach = along * (gap * (count - 1) / 2 + 4 * px);
        addPiece(path, place + side - reach, place + side + reach);
    }
    return path;
}

scene::Path Shapes::arrow(const DrawnObject& object, int mark) const {
    const double px = plane_.page().px;
    Vec2 along = unit(plane_.at(object.names[1]) - plane_.at(object.names[0]));
    // All arrows of a class point the same way on the page.
    if (along.x < -1e-6 || (std::abs(along.x) <= 1e-6 && along.y > 0)) along = along * -1;
    const int count = strokes(mark);
    const double gap = 7 * px;
    const Vec2 place = markPlace(object);
    scene::Path path;
    for (int i = 0; i < count; ++i) {
        const Vec2 tip = place + along * (gap * (i - (count - 1) / 2.0) + 5 * px);
        const Vec2 back = along * (-9 * px);
        const Vec2 aside = turned(along) * (5 * px);
        path.commands.emplace_back(scene::MoveTo{tip + back + aside});
        path.commands.emplace_back(scene::LineTo{tip});
        path.commands.emplace_back(scene::LineTo{tip + back - aside});
    }
    for (int i = 0; i < bars(mark); ++i) {
        const Vec2 at = place - along * (gap * count / 2 + (6 + 4 * i) * px);
        addPiece(path, at - turned(along) * (5 * px), at + turned(along) * (5 * px));
    }
    return path;
}

scene::Path Shapes::path(const DrawnObject& object, int mark, bool isReversed) const {
    const auto points = [&] {
        std::vector<Vec2> places;
        for (const std::string& name : object.names) places.push_back(plane_.at(name));
        if (isReversed) std::reverse(places.begin(), places.end());
        return places;
    };
    switch (object.kind) {
        case ObjectKind::Point:
            return disc(plane_.at(object.names[0]), 5 * plane_.page().px);
        case ObjectKind::Segment:
        case ObjectKind::Dashed:
            return polyline(points(), false);
        case ObjectKind::Line:
        case ObjectKind::Ray:
            return extended(object, isReversed);
        case ObjectKind::Circle:
        case ObjectKind::NamedCircle:
            return circle(object);
        case ObjectKind::Area:
            return polyline(points(), true);
        case ObjectKind::HalfPlane:
            break;
        case ObjectKind::Angle:
            return angle(object, mark);
        case ObjectKind::RightAngle:
            return rightAngle(object);
        case ObjectKind::Tick:
            return tick(object, mark);
        case ObjectKind::Arrow:
            return arrow(object, mark);
        case ObjectKind::Custom:
            return {};
    }
    const std::vector<Vec2> corners = points();
    return polyline(halfOf(plane_.page().drawable, corners[0], corners[1], corners[2]), true);
}

}  // namespace byrne::illustrate
