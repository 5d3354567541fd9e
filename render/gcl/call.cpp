// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

/// What the elements of a command are called: the command and the objects it names.
std::string elementId(const Statement& statement) {
    std::string id(statement.command->name);
    for (const Argument& argument : statement.arguments)
        if (!argument.isBlock) id += ":" + argument.text;
    return id;
}

}  // namespace

int Call::whole(std::size_t i, int least, int most) const {
    return static_cast<int>(std::clamp(std::trunc(number(i)), double(least), double(most)));
}

Circle Call::circleFrom(std::size_t i) const {
    if (const auto* circle = std::get_if<Circle>(&values_[i])) return *circle;
    return {point(i), distance(point(i), point(i + 1))};
}

void Call::define(std::size_t i, Object value) { interpreter_.set(names_[i], std::move(value)); }

void Call::fail(std::string message, std::vector<std::string> hints) {
    hasFailed_ = true;
    interpreter_.report(base::DiagnosticCode::RuntimeFailure, statement_.location,
                        std::string(statement_.command->name) + ": " + std::move(message), std::move(hints));
}

Settings& Call::settings() { return interpreter_.settings; }

Area Call::area() {
    const Settings& current = interpreter_.settings;
    return current.hasArea ? current.area : Area{0, 0, interpreter_.picture.width(), interpreter_.picture.height()};
}

void Call::stroke(const std::vector<Piece>& pieces, bool isDashed) { strokeIn(area(), pieces, isDashed); }

void Call::strokeIn(const Area& area, const std::vector<Piece>& pieces, bool isDashed) {
    StrokeItem item;
    item.isDashed = isDashed;
    for (const Piece& piece : pieces) clip(piece, area, item.pieces);
    if (!item.pieces.empty()) add(std::move(item));
}

void Call::fill(scene::Path path) { add(FillItem{std::move(path)}); }

void Call::text(std::string text, const Point& at, scene::Align align, Vertical vertical) {
    if (area().contains(at.x, at.y)) add(TextItem{std::move(text), at, align, vertical});
}

void Call::mark(const Point& center, double radius) { markIn(area(), center, radius); }

void Call::markIn(const Area& area, const Point& center, double radius) {
    MarkItem item{center, radius, {}};
    clip(ArcPiece{center, radius, 0, 2 * std::numbers::pi}, area, item.circle);
    if (!item.circle.empty() || area.contains(center.x, center.y)) add(std::move(item));
}

void Call::add(decltype(Item::what) what) {
    interpreter_.picture.add(
        {interpreter_.layer, elementId(statement_), std::move(what), interpreter_.originOf(statement_.location)});
}

}  // namespace byrne::gcl
