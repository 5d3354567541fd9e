// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Basic objects.
#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

constexpr Runner kDefinitionCommands[] = {
    {"number", [](Call& c) { c.define(0, c.number(1)); }},
    {"point",
     [](Call& c) {
         const Point start{c.number(1), c.number(2)};
         c.define(0, c.count() == 3 ? start : along(start, {c.number(3), c.number(4)}, c.interpreter().motion()));
     }},
    {"line",
     [](Call& c) { c.defineOr(0, lineThrough(c.point(1), c.point(2)), "equal points do not determine a line"); }},
    {"circle",
     [](Call& c) {
         if (isSame(c.point(1), c.point(2)))
             c.fail("the radius is too small: centre and point are equal");
         else
             c.define(0, Circle{c.point(1), distance(c.point(1), c.point(2))});
     }},
    {"set_equal", [](Call& c) { c.define(0, c.object(1)); }},
};

}  // namespace

std::span<const Runner> definitionCommands() { return kDefinitionCommands; }

}  // namespace byrne::gcl
