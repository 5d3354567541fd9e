// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/compose.h"

#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"

namespace byrne::scene {

namespace {

Vec2 placed(Vec2 p, Vec2 origin, double scale) { return {origin.x + p.x * scale, origin.y + p.y * scale}; }

struct Placer {
    Vec2 origin;
    double scale;

    void operator()(MoveTo& c) const { c.to = placed(c.to, origin, scale); }
    void operator()(LineTo& c) const { c.to = placed(c.to, origin, scale); }
    void operator()(CurveTo& c) const {
        c.control1 = placed(c.control1, origin, scale);
        c.control2 = placed(c.control2, origin, scale);
        c.to = placed(c.to, origin, scale);
    }
    void operator()(ArcTo& c) const {
        c.center = placed(c.center, origin, scale);
        c.radius *= scale;
    }
    void operator()(ClosePath&) const {}

    void operator()(Path& path) const {
        for (PathCommand& command : path.commands) std::visit(*this, command);
    }
    void operator()(Text& text) const {
        text.at = placed(text.at, origin, scale);
        text.sizeMm *= scale;
        text.maxWidthMm *= scale;
    }
};

Element ground(const Scene& picture, Vec2 origin, double scale) {
    const Vec2 end = placed({picture.widthMm, picture.heightMm}, origin, scale);
    Element element;
    element.shape =
        Path{{MoveTo{origin}, LineTo{{end.x, origin.y}}, LineTo{end}, LineTo{{origin.x, end.y}}, ClosePath{}}};
    element.style.isStroked = false;
    element.style.isFilled = true;
    element.style.fill = picture.ground;
    element.layer = Layer::Ground;
    return element;
}

}  // namespace

void addPicture(Scene& page, const Scene& picture, Vec2 origin, double scale) {
    if (picture.ground != page.ground && picture.ground.alpha > 0)
        page.elements.push_back(ground(picture, origin, scale));
    for (Element element : still(picture).elements) {
        std::visit(Placer{origin, scale}, element.shape);
        element.style.widthMm *= scale;
        for (double& length : element.style.dashMm) length *= scale;
        page.elements.push_back(std::move(element));
    }
}

}  // namespace byrne::scene
