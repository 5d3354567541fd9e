// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The outline of each drawn object on the page. Marks keep clear of points: a tick slides along its segment, an arc
// shrinks on short arms, arcs at one vertex are nested.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "render/illustrate/plane.h"

namespace byrne::illustrate {

class Shapes {
public:
    explicit Shapes(const Plane& plane) : plane_(plane) {}

    /// `mark`: the number of the object's class (ticks, arcs, arrow heads), 0 where it has none.
    /// `isReversed`: strokes are drawn from their other end.
    /// Precondition: the object went through Plane::resolve().
    [[nodiscard]] scene::Path path(const DrawnObject& object, int mark, bool isReversed = false) const;
    /// Must be called for every angle of the branch, in order, before path(): gives nested radii to angles at one
    /// vertex.
    void reserveAngle(const DrawnObject& object);
    /// For every segment, before reserveMark().
    void reserveStroke(const DrawnObject& object);
    /// For every tick and arrow, before path(): finds it a place along its segment that is clear of points, of other
    /// marks and of lines that cross.
    void reserveMark(const DrawnObject& object);

    /// For every fact that is a premise somewhere, after all marks: finds a place for its glyph on the object, clear of
    /// points, marks, other glyphs and crossing lines. Nothing for objects without a line.
    void reserveGlyph(proof::FactId fact, const DrawnObject& object);
    [[nodiscard]] std::optional<Vec2> glyphPlace(proof::FactId fact) const;
    /// Short slanted strokes across the object's line: the look of what cannot be.
    [[nodiscard]] scene::Path hatch(const DrawnObject& object) const;

    [[nodiscard]] scene::Path disc(Vec2 center, double radius) const;
    /// The wedge of an angle, for styles that fill angles.
    [[nodiscard]] scene::Path wedge(const DrawnObject& object) const;

private:
    struct Corner {
        Vec2 vertex;
        double from = 0;
        double to = 0;
        double radius = 0;
    };

    [[nodiscard]] Corner corner(const DrawnObject& object) const;
    [[nodiscard]] scene::Path extended(const DrawnObject& object, bool isReversed) const;
    [[nodiscard]] scene::Path circle(const DrawnObject& object) const;
    [[nodiscard]] scene::Path angle(const DrawnObject& object, int mark) const;
    [[nodiscard]] scene::Path rightAngle(const DrawnObject& object) const;
    [[nodiscard]] scene::Path tick(const DrawnObject& object, int mark) const;
    [[nodiscard]] scene::Path arrow(const DrawnObject& object, int mark) const;
    [[nodiscard]] Vec2 markPlace(const DrawnObject& object) const;
    /// How far the place is from points, other marks and strokes in other directions.
    [[nodiscard]] double roomAt(Vec2 place, Vec2 along) const;

    const Plane& plane_;
    std::map<std::string, int> nesting_;    ///< Angle id to its place among the angles of its vertex.
    std::map<std::string, int> anglesAt_;   ///< Vertex to how many angles it has.
    std::map<std::string, Piece> strokes_;  ///< Segments by id.
    std::map<std::string, Vec2> markAt_;    ///< Places of ticks and arrows by id.
    std::map<proof::FactId, Vec2> glyphAt_;
};

}  // namespace byrne::illustrate
