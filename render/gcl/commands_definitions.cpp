// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Basic objects.
#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

constexpr CommandInfo kCommands[] = {
    {"number", "Nn", "number N 3.5: a number", [](Call& c) { c.define(0, c.number(1)); }},
    {"point", "Nnn|Nnnnn", "point P x y [x1 y1]: a point; with a second place it moves there during an animation",
     [](Call& c) {
         const Point start{c.number(1), c.number(2), {}};
         c.define(0, c.count() == 3 ? start : along(start, {c.number(3), c.number(4), {}}, c.interpreter().motion()));
     }},
    {"line", "Npp", "line l P Q: the line through two points",
     [](Call& c) { c.defineOr(0, lineThrough(c.point(1), c.point(2)), "equal points do not determine a line"); }},
    {"circle", "Npp", "circle k O P: the circle about O through P",
     [](Call& c) {
         if (isSame(c.point(1), c.point(2)))
             c.fail("the radius is too small: centre and point are equal");
         else
             c.define(0, Circle{c.point(1), distance(c.point(1), c.point(2))});
     }},
    {"set_equal", "No", "set_equal A B: A becomes what B is", [](Call& c) { c.define(0, c.object(1)); }},
};

}  // namespace

std::span<const CommandInfo> definitionCommands() { return kCommands; }

}  // namespace byrne::gcl
