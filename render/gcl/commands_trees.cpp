// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trees: `drawtree P w h style rot {name {child} {child} ...}`.
#include <algorithm>
#include <cmath>
#include <memory>

#include "render/gcl/lexer.h"
#include "render/gcl/strokes.h"

namespace byrne::gcl {

namespace {

constexpr std::size_t kMaxLevels = 100;
constexpr double kMmPerFontPoint = 1 / 2.845;
constexpr double kNameHalfHeight = 0.6;  // Of the font size: how far edges keep away from a name.

struct Node {
    std::string name;  ///< Empty: a slot that is kept free.
    std::vector<Node> children;
};

/// Reads the braces of a tree. Faults are reported at their place in the source.
class TreeReader {
public:
    TreeReader(Call& call, const Argument& argument)
        : call_(call), argument_(argument), braces_(argument.text), offset_(argument.location.span.begin + 1) {}

    std::optional<Node> read() {
        const auto root = node({0, static_cast<std::uint32_t>(argument_.text.size())}, 1);
        if (root && root->name.empty()) return fail({0, 0}, "the tree has no root");
        return root;
    }
    [[nodiscard]] std::size_t levels() const { return levels_; }

private:
    std::optional<Node> fail(base::Span span, std::string message) {
        call_.interpreter().report(base::DiagnosticCode::UnexpectedToken,
                                   {argument_.location.source, {offset_ + span.begin, offset_ + span.end}},
                                   std::move(message), {"A tree is written as: name {child} {child} ..."});
        return std::nullopt;
    }

    std::optional<Node> node(base::Span stretch, std::size_t level) {
        if (level > kMaxLevels) return fail(stretch, "the tree has more than 100 levels");
        Node result;
        Lexer lexer(argument_.text, braces_, stretch);
        for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
            const bool isName = token.kind == Token::Kind::Word && result.name.empty() && result.children.empty();
            if (isName) {
                result.name = std::string(token.text);
            } else if (token.kind == Token::Kind::Block && !result.name.empty()) {
                std::optional<Node> child = node({token.span.begin + 1, token.span.end - 1}, level + 1);
                if (!child) return std::nullopt;
                result.children.push_back(std::move(*child));
            } else {
                return fail(token.span, "a node has one name and then its children in braces");
            }
        }
        if (!result.name.empty()) levels_ = std::max(levels_, level);
        return result;
    }

    Call& call_;
    const Argument& argument_;
    BraceTable braces_;
    std::uint32_t offset_;
    std::size_t levels_ = 1;
};

/// How many children the nodes of each level have at most.
void countChildren(const Node& node, std::size_t level, std::vector<double>& most) {
    if (most.size() <= level) most.resize(level + 1, 0);
    most[level] = std::max(most[level], double(node.children.size()));
    for (const Node& child : node.children) countChildren(child, level + 1, most);
}

class TreeDrawer {
public:
    TreeDrawer(Call& call, double levelHeight)
        : c_(call),
          top_(call.point(0)),
          levelHeight_(levelHeight),
          isRectangular_(call.whole(3, 1, 4) % 2 == 0),
          hasCircles_(call.whole(3, 1, 4) <= 2) {}

    void draw(const Node& root, double width) {
        std::vector<double> most;
        countChildren(root, 0, most);
        // What the children of a node share: the width divided by the most children on each level above.
        for (const double count : most) {
            slots_.push_back(width);
            width /= std::max(count, 1.0);
        }
        drawNode(root, 0, 0, 0, nullptr);
        c_.stroke(edges_);
    }

private:
    /// Of the unrotated tree, relative to the root: x to the right, y downwards.
    [[nodiscard]] Point place(double x, double y) const {
        return rotated({top_.x + x, top_.y - y}, top_, c_.number(4));
    }
    void edge(const Point& from, const Point& to) { edges_.emplace_back(SegmentPiece{from, to}); }
    [[nodiscard]] static bool isNameless(const Node& node) { return node.name == "_"; }

    /// Which part of an edge a name at its end takes; it depends on how far the edge goes up or down the page.
    [[nodiscard]] double taken(const Point& from, const Point& to) const {
        const double font = c_.interpreter().fontPoints * kMmPerFontPoint;
        const double height = std::abs(to.y - from.y);
        return kNameHalfHeight * (height > font ? font / height : 1);
    }

    void drawNode(const Node& node, double x, double y, std::size_t level, const Node* parent, double parentX = 0) {
        if (!c_.interpreter().step(c_.statement().location)) return;
        const Point at = place(x, y);
        Point towards = at;
        if (parent) {
            towards = isRectangular_ ? place(x, y - levelHeight_ / 2) : place(parentX, y - levelHeight_);
            edgeToParent(node, *parent, at, towards);
        }
        c_.interpreter().setNamed(c_.name(0) + node.name, at);
        drawName(node.name, at, towards);
        const std::size_t count = node.children.size();
        if (count == 0) return;
        const double slot = slots_[level] / double(count);
        const double first = x - slots_[level] / 2 + slot / 2;
        if (isRectangular_) {
            const Point middle = place(x, y + levelHeight_ / 2);
            const double skipped = hasCircles_ || isNameless(node) ? 0 : taken(at, middle);
            edge(along(at, middle, skipped), middle);
            edge(place(first, y + levelHeight_ / 2), place(first + slot * double(count - 1), y + levelHeight_ / 2));
        }
        for (std::size_t i = 0; i < count; ++i)
            if (!node.children[i].name.empty())
                drawNode(node.children[i], first + slot * double(i), y + levelHeight_, level + 1, &node, x);
    }

    void edgeToParent(const Node& node, const Node& parent, const Point& at, const Point& towards) {
        if (hasCircles_) return edge(at, towards);
        const double part = taken(at, towards);
        const double begin = isNameless(node) ? 0 : part;
        const double end = isRectangular_ || isNameless(parent) ? 1 : 1 - part;
        edge(along(at, towards, begin), along(at, towards, end));
    }

    /// Names of circles stand on the side away from the parent.
    void drawName(const std::string& name, const Point& at, const Point& towards) {
        const bool isNamed = name[0] != '_';
        if (!hasCircles_) {
            if (isNamed) c_.text(name, at, scene::Align::Center, Vertical::Middle);
            return;
        }
        c_.mark(at, c_.settings().markRadius);
        if (!isNamed) return;
        const double away = 0.7 * c_.settings().markDistance;
        const bool isRight = at.x > towards.x;
        const bool isAbove = at.y > towards.y;
        c_.text(name, {at.x + (isRight ? away : -away), at.y + (isAbove ? -away : away)},
                isRight ? scene::Align::Start : scene::Align::End, isAbove ? Vertical::Below : Vertical::Above);
    }

    Call& c_;
    Point top_;
    double levelHeight_;
    bool isRectangular_;
    bool hasCircles_;
    std::vector<double> slots_;  ///< What the children of a node of each level share.
    std::vector<Piece> edges_;
};

void drawTree(Call& c) {
    TreeReader reader(c, c.argument(5));
    const std::optional<Node> root = reader.read();
    if (!root) return;
    const double gaps = static_cast<double>(reader.levels()) - 1;
    TreeDrawer(c, gaps > 0 ? c.number(2) / gaps : 0).draw(*root, c.number(1));
}

constexpr Runner kTreeCommands[] = {
    {"drawtree", drawTree},
};

}  // namespace

std::span<const Runner> treeCommands() { return kTreeCommands; }

}  // namespace byrne::gcl
