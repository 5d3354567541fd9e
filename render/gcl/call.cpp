// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "render/gcl/interpreter.h"
#include "render/gcl/shown_name.h"

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

std::string Call::name(std::size_t i) const { return interpreter_.environment.names.text(names_[i]); }

void Call::define(std::size_t i, const Object& value) {
    if (const Point* point = asPoint(value); point && !std::isfinite(point->x + point->y))
        return fail("the result is no point of the plane");
    interpreter_.environment.set(names_[i], value);
}

void Call::fail(const std::string& message, std::vector<std::string> hints) {
    hasFailed_ = true;
    std::string details;
    for (std::size_t i = 0; i < statement_.form.size(); ++i) {
        if (!names_[i].isValid() || statement_.form[i] == 'N' || std::holds_alternative<Undefined>(values_[i]))
            continue;
        details += (details.empty() ? "" : "; ") + shownName(name(i)) + ": " + valueText(values_[i]);
    }
    if (!details.empty()) details = " (" + details + ")";
    interpreter_.report(base::DiagnosticCode::RuntimeFailure, statement_.location,
                        std::string(statement_.command->name) + ": " + message, std::move(hints), base::Severity::Error,
                        details);
}

Settings& Call::settings() { return interpreter_.settings; }

Area Call::area() {
    const Settings& current = interpreter_.settings;
    return current.hasArea ? current.area : Area{0, 0, interpreter_.picture.width(), interpreter_.picture.height()};
}

void Call::stroke(std::vector<Piece> pieces, bool isDashed) { strokeIn(area(), std::move(pieces), isDashed); }

void Call::strokeIn(const Area& area, std::vector<Piece> pieces, bool isDashed) {
    if (interpreter_.isTrial) return;
    const auto isInside = [&area](const Piece& piece) {
        const auto* segment = std::get_if<SegmentPiece>(&piece);
        return segment && area.contains(segment->from.x, segment->from.y) &&
               area.contains(segment->to.x, segment->to.y);
    };
    StrokeItem item;
    item.isDashed = isDashed;
    // Curves of a million points mostly lie inside, and need no copy.
    if (std::all_of(pieces.begin(), pieces.end(), isInside))
        item.pieces = std::move(pieces);
    else
        for (const Piece& piece : pieces) clip(piece, area, item.pieces);
    if (!item.pieces.empty()) add(std::move(item));
}

void Call::fill(scene::Path path) { add(FillItem{std::move(path), !statement_.isFirstOnLine}); }

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
    if (interpreter_.isTrial) return;
    interpreter_.picture.add(
        {interpreter_.layer, elementId(statement_), std::move(what), interpreter_.originOf(statement_.location)});
}

}  // namespace byrne::gcl
