// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/sprites.h"

#include <algorithm>
#include <map>

namespace byrne::illustrate {

namespace {

bool isMark(ObjectKind kind) {
    return kind == ObjectKind::Tick || kind == ObjectKind::Arrow || kind == ObjectKind::Angle ||
           kind == ObjectKind::RightAngle;
}

bool isArea(ObjectKind kind) { return kind == ObjectKind::Area || kind == ObjectKind::HalfPlane; }

/// A step draws its lines first, so that they grow to the new point; marks and areas come last.
int drawingOrder(const Part& part) {
    if (part.object.kind == ObjectKind::Point) return 2;
    if (isMark(part.object.kind)) return 3;
    return isArea(part.object.kind) ? 4 : 1;
}

/// What is given is built up fact by fact, each point just before the first object that needs it.
std::vector<const Part*> constructionOrder(const Board& board) {
    std::map<std::string, const Part*> waiting;
    for (const Part& part : board.parts)
        if (part.object.kind == ObjectKind::Point) waiting[part.object.names[0]] = &part;
    std::vector<const Part*> order;
    const auto place = [&](const std::string& name) {
        const auto found = waiting.find(name);
        if (found == waiting.end()) return;
        order.push_back(found->second);
        waiting.erase(found);
    };
    for (const Part& part : board.parts) {
        if (part.object.kind == ObjectKind::Point) continue;
        for (const std::string& name : part.object.names) place(name);
        order.push_back(&part);
    }
    for (const Part& part : board.parts)
        if (part.object.kind == ObjectKind::Point) place(part.object.names[0]);
    return order;
}

std::vector<const Part*> orderOf(const Board& board) {
    if (std::any_of(board.parts.begin(), board.parts.end(), [](const Part& part) { return part.role == Role::Given; }))
        return constructionOrder(board);
    std::vector<const Part*> order;
    for (const Part& part : board.parts) order.push_back(&part);
    std::stable_sort(order.begin(), order.end(),
                     [](const Part* a, const Part* b) { return drawingOrder(*a) < drawingOrder(*b); });
    return order;
}

}  // namespace

scene::Color Dresser::colorOf(proof::FactId fact) const {
    return fact.isValid() ? palette_.classes[classes_[fact.index()]] : palette_.ink;
}

scene::Color Dresser::textColorOf(proof::FactId fact) const { return readable(colorOf(fact), palette_.ground); }

/// In pictorial styles an object has one colour all through; only its strength says what part it plays.
scene::Color Dresser::paintColor(const Part& part) const {
    const scene::Color color = paints_.of(part.object).color;
    if (part.role == Role::Clash) return palette_.clash;
    if (part.role <= Role::Context) return mixed(color, palette_.ground, 0.62);
    return part.role == Role::Alive ? mixed(color, palette_.ground, 0.45) : color;
}

scene::Color Dresser::strokeColor(const Part& part) const {
    if (palette_.isPictorial && part.object.kind != ObjectKind::Point) return paintColor(part);
    switch (part.role) {
        case Role::Receded:
        case Role::Context:
            return palette_.context;
        case Role::Alive:
            return mixed(colorOf(part.fact), palette_.context, 0.4);
        case Role::Premise:
        case Role::Goal:
            return colorOf(part.fact);
        case Role::Given:
            return part.object.isFaint ? palette_.context : palette_.ink;
        case Role::Conclusion:
            return palette_.conclusion;
        case Role::Clash:
            return palette_.clash;
    }
    return palette_.ink;
}

double Dresser::strokePx(const Part& part) const {
    if (part.object.isFaint && part.role < Role::Premise) return palette_.thinPx;
    switch (part.role) {
        case Role::Receded:
        case Role::Context:
        case Role::Alive:
            return palette_.contextPx;
        case Role::Given:
            return (palette_.contextPx + palette_.premisePx) / 2;
        case Role::Premise:
            return palette_.premisePx;
        case Role::Goal:
        case Role::Clash:
            return (palette_.premisePx + palette_.conclusionPx) / 2;
        case Role::Conclusion:
            return palette_.conclusionPx;
    }
    return palette_.contextPx;
}

scene::Layer Dresser::strokeLayer(const Part& part) const {
    if (part.object.isFaint && part.role < Role::Premise) return scene::Layer::Auxiliary;
    if (part.role >= Role::Goal) return scene::Layer::Conclusion;
    return part.role >= Role::Given ? scene::Layer::Premise : scene::Layer::Context;
}

scene::Color Dresser::labelColor(const Part& part) const {
    if (part.role == Role::Receded) return palette_.muted;
    if (part.role == Role::Conclusion && part.isFresh) return readable(palette_.conclusion, palette_.ground);
    return palette_.ink;
}

Sprite Dresser::point(const Part& part) const {
    const double px = plane_.page().px;
    const bool isLoud = (part.role == Role::Conclusion && !palette_.isPictorial) || part.role == Role::Clash;
    const double radius = (isLoud ? 5.6 : part.role == Role::Receded ? 3.4 : 4.4) * px;
    const double ring = 2.0 * px;
    Sprite sprite{.id = part.id};
    sprite.shape = shapes_.disc(plane_.at(part.object.names[0]), radius + ring / 2);
    sprite.style = {
        .isStroked = true, .stroke = palette_.ground, .widthMm = ring, .isFilled = true, .fill = palette_.ink};
    const bool isPremise = part.role == Role::Premise && !palette_.isPictorial;
    if (isLoud || part.role == Role::Receded || isPremise) sprite.style.fill = strokeColor(part);
    sprite.layer = scene::Layer::Point;
    sprite.enter = scene::Transition::Pop;
    return sprite;
}

Sprite Dresser::area(const Part& part) const {
    Sprite sprite{.id = part.id};
    sprite.shape = shapes_.path(part.object, part.mark);
    scene::Color color = strokeColor(part);
    // Areas of one size have one colour.
    if (part.mark > 0 && part.role < Role::Conclusion && !palette_.isPictorial)
        color = palette_.classes[static_cast<std::size_t>(part.mark - 1) % kClassCount];
    const double strength = part.role == Role::Given                    ? 0.45
                            : part.object.kind == ObjectKind::HalfPlane ? 0.6
                            : part.role < Role::Given                   ? 0.7
                                                                        : 1.3;
    sprite.style = {.isStroked = false, .isFilled = true, .fill = withOpacity(color, palette_.areaOpacity * strength)};
    sprite.layer = scene::Layer::Area;
    return sprite;
}

Sprite Dresser::stroke(const Part& part) const {
    const double px = plane_.page().px;
    Sprite sprite{.id = part.id};
    sprite.shape = shapes_.path(part.object, 0, part.startsAtSecond);
    sprite.style = {.isStroked = true, .stroke = strokeColor(part), .widthMm = strokePx(part) * px};
    const bool isLine = part.object.kind == ObjectKind::Line || part.object.kind == ObjectKind::Ray;
    if (isLine) sprite.style.widthMm = (part.role < Role::Given ? palette_.thinPx : palette_.contextPx) * px;
    for (const double length : dashOf(part)) sprite.style.dashMm.push_back(length * px);
    if (!sprite.style.dashMm.empty()) sprite.style.hasRoundCaps = false;
    sprite.layer = strokeLayer(part);
    sprite.enter = scene::Transition::Draw;
    return sprite;
}

/// In reference pixels.
std::vector<double> Dresser::dashOf(const Part& part) const {
    if (part.role == Role::Clash) return {7, 5};
    const bool isAuxiliary =
        part.object.kind == ObjectKind::Dashed || (part.object.isFaint && part.role >= Role::Premise);
    if (isAuxiliary) return {9, 6};
    if (palette_.isPictorial) return paints_.of(part.object).dashPx;
    const bool isSigned = (part.role == Role::Premise || part.role == Role::Goal) && part.fact.isValid();
    return isSigned ? palette_.dashesPx[classes_[part.fact.index()]] : std::vector<double>{};
}

Sprite Dresser::hatch(const Part& part) const {
    Sprite sprite{.id = part.id + "/hatch", .shape = shapes_.hatch(part.object)};
    sprite.style = {.isStroked = true, .stroke = palette_.clash, .widthMm = 1.3 * plane_.page().px};
    sprite.layer = scene::Layer::Conclusion;
    sprite.with = part.id;
    return sprite;
}

/// The glyph of each premise on its line, so that words and lines are matched without colour.
void Dresser::addGlyphs(const Board& board, std::vector<Sprite>& sprites) const {
    if (palette_.isPictorial) return;
    const double px = plane_.page().px;
    for (const proof::FactId fact : board.premises) {
        const std::optional<Vec2> place = shapes_.glyphPlace(fact);
        if (!place) continue;
        Sprite sprite{.id = "sign:" + std::to_string(fact.index())};
        sprite.shape = glyphPath(static_cast<Glyph>(classes_[fact.index()]), *place, 5.5 * px);
        sprite.style = {.isStroked = true,
                        .stroke = palette_.ground,
                        .widthMm = 1.6 * px,
                        .isFilled = true,
                        .fill = readable(colorOf(fact), palette_.ground, 3)};
        sprite.layer = scene::Layer::Mark;
        sprites.push_back(std::move(sprite));
    }
}

Sprite Dresser::mark(const Part& part) const {
    Sprite sprite{.id = part.id};
    const bool isFilled = palette_.fillsAngles && part.object.kind == ObjectKind::Angle;
    sprite.shape = isFilled ? shapes_.wedge(part.object) : shapes_.path(part.object, part.mark);
    const double px = part.role == Role::Conclusion ? 2.6 : part.role >= Role::Given ? 2.0 : 1.4;
    sprite.style = {.isStroked = !isFilled, .stroke = strokeColor(part), .widthMm = px * plane_.page().px};
    if (isFilled) {
        sprite.style.isFilled = true;
        sprite.style.fill = withOpacity(strokeColor(part), 0.85);
    }
    if (part.role == Role::Clash && !isFilled) {
        sprite.style.dashMm = {3 * plane_.page().px, 2.5 * plane_.page().px};
        sprite.style.hasRoundCaps = false;
    }
    sprite.layer = isFilled ? scene::Layer::Area : scene::Layer::Mark;
    sprite.enter = isFilled ? scene::Transition::Fade : scene::Transition::Draw;
    return sprite;
}

std::vector<Sprite> Dresser::custom(const Part& part) const {
    const bool isNew = part.role == Role::Conclusion;
    const bool isInUse = part.role >= Role::Given;
    const ProcedureCall call{part.object.names[0], {part.object.names.begin() + 1, part.object.names.end()}};
    const Stage stage = isNew ? Stage::BeingConcluded : isInUse ? Stage::Premise : Stage::Concluded;
    std::vector<Sprite> sprites;
    for (const scene::Element& element :
         procedures_.draw(call, stage, strokeColor(part), strokePx(part) * plane_.page().px, plane_)) {
        Sprite sprite{.id = part.id + "/" + std::to_string(sprites.size()), .shape = element.shape};
        sprite.style = element.style;
        const bool isFilled = element.style.isFilled && !element.style.isStroked;
        sprite.layer = std::holds_alternative<scene::Text>(element.shape) ? scene::Layer::Label
                       : isFilled                                         ? scene::Layer::Area
                                                                          : strokeLayer(part);
        sprite.enter = scene::Transition::Draw;
        sprite.isBeingDrawn = isNew || part.role == Role::Given;
        if (part.role == Role::Clash) sprite.style.dashMm = {7 * plane_.page().px, 5 * plane_.page().px};
        sprites.push_back(std::move(sprite));
    }
    return sprites;
}

std::vector<Sprite> Dresser::dress(const Board& board) const {
    std::vector<Sprite> sprites;
    for (const Part* part : orderOf(board)) {
        const ObjectKind kind = part->object.kind;
        // Marks of equality need a partner; "AB equals AB" shows the segment only.
        if ((kind == ObjectKind::Tick || kind == ObjectKind::Arrow) && part->mark == 0) continue;
        if (kind == ObjectKind::Custom) {
            for (Sprite& sprite : custom(*part)) sprites.push_back(std::move(sprite));
            continue;
        }
        Sprite sprite = kind == ObjectKind::Point ? point(*part)
                        : isArea(kind)            ? area(*part)
                        : isMark(kind)            ? mark(*part)
                                                  : stroke(*part);
        const bool isSettledPoint = kind == ObjectKind::Point && !part->isFresh;
        const bool isAgain = isSettledPoint || (board.isRestatement && !part->isFresh);
        sprite.isBeingDrawn = (part->role == Role::Conclusion || part->role == Role::Given) && !isAgain;
        const bool isHatched = part->role == Role::Clash && kind != ObjectKind::Point && !isArea(kind) && !isMark(kind);
        sprites.push_back(std::move(sprite));
        if (isHatched) sprites.push_back(hatch(*part));
    }
    addGlyphs(board, sprites);
    return sprites;
}

Sprite hatchedGround(const Page& page, const Palette& palette) {
    scene::Path path;
    const Box box = page.drawable;
    const double step = 14 * page.px;
    for (double x = box.left - box.height(); x < box.right; x += step) {
        // A line rising to the right, cut to the box.
        const double from = std::max(x, box.left);
        const double to = std::min(x + box.height(), box.right);
        if (to <= from) continue;
        path.commands.emplace_back(scene::MoveTo{{from, box.bottom - (from - x)}});
        path.commands.emplace_back(scene::LineTo{{to, box.bottom - (to - x)}});
    }
    Sprite sprite{.id = "ground/hatch", .shape = std::move(path)};
    sprite.style = {.isStroked = true, .stroke = palette.hatch, .widthMm = 2.2 * page.px};
    sprite.layer = scene::Layer::Ground;
    return sprite;
}

}  // namespace byrne::illustrate
