// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/inline_picture.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/scene/placement.h"

namespace byrne::illustrate {

namespace {

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(':'); end != std::string::npos; end = text.find(':', begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

std::optional<DrawnObject> parse(const std::string& object) {
    std::vector<std::string> parts = split(object);
    const std::string kind = parts[0];
    parts.erase(parts.begin());
    if (kind == "segment" && parts.size() == 2) return DrawnObject{ObjectKind::Segment, std::move(parts), false};
    if (kind == "angle" && parts.size() == 3) return DrawnObject{ObjectKind::Angle, std::move(parts), false};
    if (kind == "polygon" && parts.size() >= 3) return DrawnObject{ObjectKind::Area, std::move(parts), false};
    return std::nullopt;
}

class Drafter {
public:
    Drafter(double size, const Plane& plane, const Paints& paints) : em_(size), plane_(plane), paints_(paints) {}

    InlinePicture segment(const DrawnObject& object) const {
        const Vec2 a = plane_.at(object.names[0]);
        const Vec2 b = plane_.at(object.names[1]);
        Vec2 along = unit(b - a);
        if (along.x < 0) along = along * -1;
        const double size = std::min(2.1 * em_ / std::max(along.x, 0.2), 1.0 * em_ / std::max(std::abs(along.y), 0.2));
        const Vec2 half = along * (std::clamp(size, 0.9 * em_, 2.1 * em_) / 2);
        Canvas canvas;
        canvas.line({Vec2{0, 0} - half, half}, false, paints_.of(object), 0.17 * em_);
        return canvas.take(em_);
    }

    InlinePicture angle(const DrawnObject& object) const {
        const Vec2 vertex = plane_.at(object.names[1]);
        const double from = direction(plane_.at(object.names[0]) - vertex);
        double to = direction(plane_.at(object.names[2]) - vertex);
        while (to - from > std::numbers::pi) to -= 2 * std::numbers::pi;
        while (to - from < -std::numbers::pi) to += 2 * std::numbers::pi;
        const double radius = (std::abs(to - from) < 1.2 ? 1.15 : 0.8) * em_;
        scene::Path wedge;
        wedge.commands = {scene::MoveTo{{0, 0}}, scene::LineTo{pointing(from) * radius},
                          scene::ArcTo{{0, 0}, radius, from, to}, scene::ClosePath{}};
        Canvas canvas;
        canvas.fill(std::move(wedge), paints_.of(object).color);
        return canvas.take(em_);
    }

    InlinePicture polygon(const DrawnObject& object) const {
        std::vector<Vec2> corners;
        for (const std::string& name : object.names) corners.push_back(plane_.at(name));
        Box box{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
        for (const Vec2 corner : corners)
            box = {std::min(box.left, corner.x), std::min(box.top, corner.y), std::max(box.right, corner.x),
                   std::max(box.bottom, corner.y)};
        const double factor =
            std::min(2.2 * em_ / std::max(box.width(), 1e-9), 1.1 * em_ / std::max(box.height(), 1e-9));
        for (Vec2& corner : corners) corner = (corner - box.center()) * factor;
        Canvas canvas;
        scene::Path area;
        for (const Vec2 corner : corners) {
            if (area.commands.empty())
                area.commands.emplace_back(scene::MoveTo{corner});
            else
                area.commands.emplace_back(scene::LineTo{corner});
        }
        area.commands.emplace_back(scene::ClosePath{});
        canvas.fill(std::move(area), withOpacity(paints_.of(object).color, 0.55));
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const std::size_t next = (i + 1) % corners.size();
            const DrawnObject side{ObjectKind::Segment, {object.names[i], object.names[next]}, false};
            canvas.line({corners[i], corners[next]}, true, paints_.of(side), 0.1 * em_);
        }
        return canvas.take(em_);
    }

private:
    /// Collects the parts about a middle, then puts them into the line: centred on the height of small letters.
    class Canvas {
    public:
        void line(const std::vector<Vec2>& ends, bool isSmall, const Paint& paint, double width) {
            scene::Path path;
            path.commands = {scene::MoveTo{ends[0]}, scene::LineTo{ends[1]}};
            Sprite sprite{.id = "/" + std::to_string(sprites_.size()), .shape = std::move(path)};
            sprite.style = {.isStroked = true, .stroke = paint.color, .widthMm = width, .hasRoundCaps = isSmall};
            if (!paint.dashPx.empty()) sprite.style.dashMm = {1.8 * width, 1.1 * width};
            grow(ends[0], width / 2);
            grow(ends[1], width / 2);
            sprites_.push_back(std::move(sprite));
        }
        void fill(scene::Path path, scene::Color color) {
            for (const Piece& piece : flatten(path)) {
                grow(piece.from, 0);
                grow(piece.to, 0);
            }
            Sprite sprite{.id = "/" + std::to_string(sprites_.size()), .shape = std::move(path)};
            sprite.style = {.isStroked = false, .isFilled = true, .fill = color};
            sprites_.push_back(std::move(sprite));
        }
        InlinePicture take(double em) {
            const double side = 0.08 * em;
            const Vec2 by{side - box_.left, -0.33 * em - (box_.top + box_.bottom) / 2};
            InlinePicture picture;
            for (Sprite& sprite : sprites_) {
                scene::Element moved{"", sprite.shape, sprite.style, sprite.layer, {}};
                sprite.shape = scene::placed(moved, 1, by).shape;
                picture.sprites.push_back(std::move(sprite));
            }
            picture.widthMm = box_.width() + 2 * side;
            return picture;
        }

    private:
        void grow(Vec2 p, double by) {
            if (isEmpty_) box_ = {p.x, p.y, p.x, p.y};
            isEmpty_ = false;
            box_ = {std::min(box_.left, p.x - by), std::min(box_.top, p.y - by), std::max(box_.right, p.x + by),
                    std::max(box_.bottom, p.y + by)};
        }

        std::vector<Sprite> sprites_;
        Box box_;
        bool isEmpty_ = true;
    };

    double em_;
    const Plane& plane_;
    const Paints& paints_;
};

}  // namespace

std::optional<InlinePicture> inlinePicture(const std::string& object, double sizeMm, Plane& plane,
                                           const Paints& paints) {
    const std::optional<DrawnObject> named = parse(object);
    const std::optional<DrawnObject> drawn = named ? plane.resolve(*named) : std::nullopt;
    if (!drawn) return std::nullopt;
    const Drafter drafter(sizeMm, plane, paints);
    switch (drawn->kind) {
        case ObjectKind::Segment:
            return drafter.segment(*drawn);
        case ObjectKind::Angle:
            return drafter.angle(*drawn);
        default:
            return drafter.polygon(*drawn);
    }
}

}  // namespace byrne::illustrate
