// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One placing of a branch on the page: where each name stands, which names stand at the same place (A = C is drawn as
// one dot with two names), and the shape of every drawn object.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "render/illustrate/drawing.h"
#include "render/illustrate/page.h"
#include "render/illustrate/placing.h"

namespace byrne::illustrate {

struct PageCircle {
    Vec2 center;
    double radius = 0;
};

class Plane {
public:
    /// `order`: all names in the order of the proof; the first of several at one place stands for all of them.
    Plane(const Placing& placing, const Mapping& mapping, const Page& page, const std::vector<std::string>& order);

    [[nodiscard]] const Page& page() const { return page_; }
    [[nodiscard]] std::optional<Vec2> find(const std::string& name) const;
    /// Precondition: find(name).
    [[nodiscard]] Vec2 at(const std::string& name) const { return places_.at(name); }
    [[nodiscard]] const PageCircle* circle(const std::string& name) const;
    /// The name that stands for all names at this place.
    [[nodiscard]] const std::string& canonical(const std::string& name) const;
    /// All names at the place of `name`, in order.
    [[nodiscard]] std::vector<std::string> namesAt(const std::string& name) const;
    /// Canonical names of all points, in order.
    [[nodiscard]] const std::vector<std::string>& points() const { return points_; }
    [[nodiscard]] std::vector<std::string> circles() const;

    /// The object in canonical names; none if a place is missing or the object has shrunk to a point. Angles with the
    /// same arms become the same object (the first one asked for).
    [[nodiscard]] std::optional<DrawnObject> resolve(const DrawnObject& object);
    /// Precondition: Circle or NamedCircle that resolve() has passed.
    [[nodiscard]] PageCircle circleOf(const DrawnObject& object) const;

private:
    [[nodiscard]] bool isDegenerate(const DrawnObject& object) const;
    void mergeAngle(DrawnObject& object);

    Page page_;
    std::map<std::string, Vec2> places_;
    std::map<std::string, PageCircle> circles_;
    std::map<std::string, std::string> canonical_;
    std::vector<std::string> order_;
    std::vector<std::string> points_;
    std::vector<DrawnObject> angles_;
};

}  // namespace byrne::illustrate
