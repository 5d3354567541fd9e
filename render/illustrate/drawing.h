// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a fact to the objects that show it: the vocabulary's `draws` expressions interpreted in names. Positions
// come later (plane.h). The expressions: point(A), segment(A,B), dashed(A,B), line(A,B), ray(A,B), named(J)
// or circle(J), circle(O,A), circleRadius(O,V,W), polygon(A,B,C,..), area(A,B,C,..), angle(A,B,C), rightAngle(A,B,C),
// equalSegments(A,B,C,D,..), equalAngles(A,B,C,D,E,F,..), parallels(A,B,C,D,..), equalAreas(area(..),area(..)),
// halfplane(A,B,P). Unknown ones are passed over: the fact is then shown by its points.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"

namespace byrne::illustrate {

enum class ObjectKind {
    Point,        ///< {A}
    Segment,      ///< {A, B}
    Dashed,       ///< {A, B}
    Line,         ///< {A, B, others on it...}: thin, through A and B (which a Segment joins), reaching the others
    Ray,          ///< {A, B, others on it...}: thin, from A through B
    Circle,       ///< {O, V, W}: centre O, radius VW
    NamedCircle,  ///< {J}
    Area,         ///< {A, B, C, ..}
    HalfPlane,    ///< {A, B, P}: the side of AB on which P is
    Angle,        ///< {A, B, C}: at B
    RightAngle,   ///< {A, B, C}: at B
    Tick,         ///< {A, B}: mark of equal segments
    Arrow,        ///< {A, B}: mark of parallels
    Custom,       ///< {draw_predicate, arguments...}: what a drawing procedure makes of them (procedures.h)
};

struct DrawnObject {
    ObjectKind kind = ObjectKind::Point;
    std::vector<std::string> names;
    bool isFaint = false;  ///< A line that only shows where a shape is (the sides of a triangle known not to be flat).
};

struct FactDrawing {
    std::vector<DrawnObject> objects;
    /// Objects (by index) that carry the same mark: equal segments, equal angles, parallels, equal areas.
    std::vector<std::pair<std::size_t, std::size_t>> sameMark;
    /// The fact's arguments, which may be points or named circles, each once.
    std::vector<std::string> arguments;
};

[[nodiscard]] FactDrawing drawingOf(const logic::Literal& literal, const proof::ProofView& view,
                                    const logic::Vocabulary& vocabulary);

/// The fact shown by a drawing procedure.
[[nodiscard]] FactDrawing customDrawing(std::string procedure, const std::vector<std::string>& arguments);

/// "segment:A:B": the same for the same object, however its names are ordered.
[[nodiscard]] std::string objectId(ObjectKind kind, std::vector<std::string> names);

}  // namespace byrne::illustrate
