// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/fact_marks.h"

#include <QPolygonF>

#include <algorithm>

#include "app/gui/window/theme.h"
#include "render/illustrate/fact_signs.h"

namespace byrne::gui {

namespace {

QPolygonF polygonOf(const scene::Path& path) {
    QPolygonF polygon;
    for (const scene::PathCommand& command : path.commands) {
        if (const auto* move = std::get_if<scene::MoveTo>(&command)) {
            polygon << QPointF(move->to.x, move->to.y);
        }
        if (const auto* line = std::get_if<scene::LineTo>(&command)) {
            polygon << QPointF(line->to.x, line->to.y);
        }
    }
    return polygon;
}

}  // namespace

void FactMarks::setProof(const CheckedProofPtr& proof) {
    light_.clear();
    dark_.clear();
    if (proof) {
        light_ = illustrate::factSigns(*proof->view, illustrate::StyleName::Light);
        dark_ = illustrate::factSigns(*proof->view, illustrate::StyleName::Dark);
    }
}

std::optional<FactMark> FactMarks::of(proof::FactId fact) const {
    const std::vector<illustrate::FactSign>& signs = currentTheme().isDark ? dark_ : light_;
    if (!fact.isValid() || fact.index() >= signs.size()) {
        return std::nullopt;
    }
    const illustrate::FactSign& sign = signs[fact.index()];
    return FactMark{sign.glyph, QColor(sign.color.red, sign.color.green, sign.color.blue)};
}

void paintMark(QPainter* painter, const QRectF& box, illustrate::Glyph glyph, const QColor& color, bool isFilled) {
    const double radius = std::min(box.width(), box.height()) / 2;
    painter->setPen(QPen(color, 1.4));
    painter->setBrush(isFilled ? QBrush(color) : Qt::NoBrush);
    painter->drawPolygon(polygonOf(illustrate::glyphPath(glyph, {box.center().x(), box.center().y()}, radius)));
}

QPixmap markPixmap(illustrate::Glyph glyph, const QColor& color, int sizePx) {
    QPixmap picture(sizePx, sizePx);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMark(&painter, QRectF(2, 2, sizePx - 4, sizePx - 4), glyph, color, true);
    return picture;
}

}  // namespace byrne::gui
