// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The signs of facts (colour and glyph, the same as in captions and figure) for lists, tree and editor.
#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>

#include <optional>
#include <vector>

#include "app/gui/proof/checked_proof.h"
#include "render/illustrate/illustration.h"

namespace byrne::gui {

struct FactMark {
    illustrate::Glyph glyph = illustrate::Glyph::Diamond;
    QColor color;  ///< Readable on the grounds of the current theme.
};

class FactMarks {
public:
    /// Of no proof: no fact has a mark.
    void setProof(const CheckedProofPtr& proof);
    /// In the colours of the current theme; nothing for facts that are not of the proof.
    [[nodiscard]] std::optional<FactMark> of(proof::FactId fact) const;

private:
    std::vector<illustrate::FactSign> light_;
    std::vector<illustrate::FactSign> dark_;
};

/// Fills `box` with the glyph, or only its outline.
void paintMark(QPainter* painter, const QRectF& box, illustrate::Glyph glyph, const QColor& color, bool isFilled);
/// A square picture of the glyph on a transparent ground.
[[nodiscard]] QPixmap markPixmap(illustrate::Glyph glyph, const QColor& color, int sizePx);

}  // namespace byrne::gui
