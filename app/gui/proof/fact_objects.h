// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a fact is about, as a reader would sort it: the angle, the triangle, the segment, the circle, the line, the point.
// Taken from how the fact is drawn.
#pragma once

#include <QString>

#include <vector>

#include "app/gui/proof/checked_proof.h"

namespace byrne::gui {

struct FactObject {
    int kind = 0;    ///< For sorting: circles, figures, angles, segments, lines, points.
    QString title;  ///< "Angle ABC".

    friend bool operator==(const FactObject&, const FactObject&) = default;
    friend bool operator<(const FactObject& a, const FactObject& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.title < b.title;
    }
};

/// Each once. Objects are the same whichever way they are named: AB is BA. A fact that is not drawn is about its points.
[[nodiscard]] std::vector<FactObject> factObjects(const logic::Literal& literal, const CheckedProof& proof);

}  // namespace byrne::gui
