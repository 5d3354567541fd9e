// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of a board dressed in a style: shapes with colours and weights, still without time (timeline.h).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/illustrate/board.h"
#include "render/illustrate/paints.h"
#include "render/illustrate/palette.h"
#include "render/illustrate/procedures.h"
#include "render/illustrate/shapes.h"

namespace byrne::illustrate {

struct Sprite {
    std::string id;
    scene::Shape shape;
    scene::Style style;
    scene::Layer layer = scene::Layer::Context;
    /// How it comes in if it is new; Cut for what merely changes its looks.
    scene::Transition enter = scene::Transition::Fade;
    bool isBeingDrawn = false;  ///< This is what the step is about: one after the other, in this order.
    std::string with;           ///< Comes in together with the sprite of this id; "" for none.
};

class Dresser {
public:
    /// `classes`: colour class by FactId. `paints`: of objects, for styles that are pictorial.
    Dresser(const Plane& plane, const Shapes& shapes, const Palette& palette, const std::vector<std::size_t>& classes,
            const Paints& paints, const Procedures& procedures)
        : plane_(plane),
          shapes_(shapes),
          palette_(palette),
          classes_(classes),
          paints_(paints),
          procedures_(procedures) {}

    [[nodiscard]] std::vector<Sprite> dress(const Board& board) const;
    [[nodiscard]] scene::Color colorOf(proof::FactId fact) const;
    /// The same, dark enough (or light enough) for text.
    [[nodiscard]] scene::Color textColorOf(proof::FactId fact) const;
    /// Colour of a point's name.
    [[nodiscard]] scene::Color labelColor(const Part& part) const;

private:
    [[nodiscard]] scene::Color strokeColor(const Part& part) const;
    [[nodiscard]] scene::Color paintColor(const Part& part) const;
    [[nodiscard]] std::vector<double> dashOf(const Part& part) const;
    [[nodiscard]] Sprite hatch(const Part& part) const;
    void addGlyphs(const Board& board, std::vector<Sprite>& sprites) const;
    [[nodiscard]] double strokePx(const Part& part) const;
    [[nodiscard]] scene::Layer strokeLayer(const Part& part) const;
    [[nodiscard]] Sprite point(const Part& part) const;
    [[nodiscard]] Sprite area(const Part& part) const;
    [[nodiscard]] Sprite stroke(const Part& part) const;
    [[nodiscard]] Sprite mark(const Part& part) const;
    /// What a drawing procedure of the theory makes of the fact.
    [[nodiscard]] std::vector<Sprite> custom(const Part& part) const;

    const Plane& plane_;
    const Shapes& shapes_;
    const Palette& palette_;
    const std::vector<std::size_t>& classes_;
    const Paints& paints_;
    const Procedures& procedures_;
};

/// Light diagonal lines behind a figure that cannot be.
[[nodiscard]] Sprite hatchedGround(const Page& page, const Palette& palette);

}  // namespace byrne::illustrate
