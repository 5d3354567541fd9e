// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_figure.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/text.h"

namespace byrne::syntax::vernacular {

namespace {

using base::DiagnosticCode;

constexpr std::uint32_t kMaxSeed = 1000000000;
/// Figures are about 1 large; places beyond this are mistakes.
constexpr double kFarthest = 1000;

bool coordinate(Cursor& cursor, double& out) {
    if (!cursor.at(TokenKind::Number)) return cursor.unexpected("a number", {"Places are written A (0.25, -0.1)."});
    const std::string text = cursor.here();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size() || !(std::abs(out) <= kFarthest))
        return cursor.unexpected("a number from -1000 to 1000");
    cursor.advance();
    return true;
}

bool place(Cursor& cursor, FigureTree::Place& out) {
    return cursor.name(out.point, "the name of a point") &&
           cursor.expect(TokenKind::LeftParen, "\"(\" with the place of the point") && coordinate(cursor, out.x) &&
           cursor.expect(TokenKind::Comma, "\",\" between the coordinates") && coordinate(cursor, out.y) &&
           cursor.expect(TokenKind::RightParen, "\")\" after the coordinates");
}

std::string numberText(double value) {
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return error == std::errc() ? std::string(text.data(), end) : "0";
}

}  // namespace

bool parseFigure(Cursor& cursor, FigureTree& figure) {
    const std::uint32_t begin = cursor.peek().span.begin;
    cursor.advance();
    if (!cursor.name(figure.theorem, "the name of a theorem")) return false;
    if (cursor.atPlain("seed")) {
        cursor.advance();
        if (!cursor.count(figure.seed, kMaxSeed, "the number of a figure, from 1")) return false;
    }
    if (cursor.atPlain("at")) {
        cursor.advance();
        do {
            FigureTree::Place one;
            if (!place(cursor, one)) return false;
            figure.places.push_back(std::move(one));
        } while (cursor.accept(TokenKind::Comma));
    }
    figure.span = cursor.spanFrom(begin);
    return true;
}

void readFigure(const FigureTree& tree, Document& document, Messages& messages) {
    const auto theorem = std::find_if(document.theorems.rbegin(), document.theorems.rend(), [&](const Theorem& each) {
        return document.theory[each.statement].name == tree.theorem.text;
    });
    if (theorem == document.theorems.rend()) {
        std::vector<std::string> names;
        for (const Theorem& each : document.theorems) names.push_back(document.theory[each.statement].name);
        const std::string nearest = base::nearestName(tree.theorem.text, names);
        return messages.warning(DiagnosticCode::UnknownName, tree.theorem.span,
                                "there is no theorem " + tree.theorem.text + " above",
                                {nearest.empty() ? "The line \"figure\" stands after the theorem it is for."
                                                 : "Did you mean " + nearest + "?"});
    }
    if (theorem->figure)
        messages.warning(DiagnosticCode::DuplicateName, tree.span,
                         "this replaces an earlier figure of " + tree.theorem.text);
    FigureWish wish{tree.seed, {}, tree.span};
    for (const FigureTree::Place& one : tree.places)
        if (!wish.places.emplace(one.point.text, std::pair(one.x, one.y)).second)
            messages.warning(DiagnosticCode::DuplicateName, one.point.span, one.point.text + " has a place already");
    theorem->figure = std::move(wish);
}

}  // namespace byrne::syntax::vernacular

namespace byrne::syntax {

std::string printFigure(const std::string& theorem, const FigureWish& wish) {
    using namespace vernacular;
    std::string text = "figure " + quotedIfNeeded(theorem);
    if (wish.seed != 1 || wish.places.empty()) text += " seed " + std::to_string(wish.seed);
    std::string separator = " at ";
    for (const auto& [point, at] : wish.places) {
        text += separator + quotedIfNeeded(point) + " (" + numberText(at.first) + ", " + numberText(at.second) + ")";
        separator = ", ";
    }
    return text;
}

}  // namespace byrne::syntax
