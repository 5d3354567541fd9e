// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colours of objects in the manner of Oliver Byrne: a line, an angle or an area has one colour (and a line one
// rhythm of dashes) through the whole proof, in the figure and in the little pictures of the captions. Lines that meet
// differ wherever there are colours enough; what is marked as equal shares its colour.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/illustrate/drawing.h"
#include "render/illustrate/palette.h"

namespace byrne::illustrate {

struct Paint {
    scene::Color color;
    std::vector<double> dashPx;  ///< Empty: solid.
};

class Paints {
public:
    explicit Paints(const Palette& palette) : palette_(palette) {}

    /// Must be called for every object, in the order in which the proof draws them. Names are canonical. `mark`: of
    /// angles and areas the number of their class in this step, 0 if they have none; the last one counts in all steps.
    void reserve(const DrawnObject& object, int mark);
    [[nodiscard]] Paint of(const DrawnObject& object) const;

private:
    [[nodiscard]] Paint shade(std::size_t index) const;

    const Palette& palette_;
    std::map<std::string, std::size_t> index_;                ///< By paint key.
    std::map<std::string, int> marks_;                        ///< By paint key: classes of angles and areas.
    std::map<std::string, std::vector<std::size_t>> around_;  ///< Shades of the lines that end at a point.
    std::size_t circles_ = 0;
    std::size_t fills_ = 0;
};

}  // namespace byrne::illustrate
