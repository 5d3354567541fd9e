// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trees: `drawtree P w h style rot {name {child} {child} ...}`.
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

class TreeDrawer {
public:
    TreeDrawer(Call& call, double levelHeight)
        : c_(call),
          top_(call.point(0)),
          levelHeight_(levelHeight),
          isRectangular_(call.whole(3, 1, 4) % 2 == 0),
          hasCircles_(call.whole(3, 1, 4) <= 2) {}

    void draw(const Node& root, double width) {
        drawNode(root, 0, 0, width, 0);
        c_.stroke(edges_);
    }

private:
    /// Of the unrotated tree, relative to the root: x to the right, y downwards.
    [[nodiscard]] Point place(double x, double y) const {
        return rotated({top_.x + x, top_.y - y, {}}, top_, c_.number(4));
    }
    void edge(double x1, double y1, double x2, double y2) {
        edges_.emplace_back(SegmentPiece{place(x1, y1), place(x2, y2)});
    }

    void drawNode(const Node& node, double x, double y, double width, int level) {
        if (!c_.interpreter().step(c_.statement().location)) return;
        const Point at = place(x, y);
        c_.interpreter().set(c_.name(0) + node.name, at);
        drawName(node.name, at, level == 0);
        const std::size_t count = node.children.size();
        if (count == 0) return;
        const double slot = width / double(count);
        const double first = x - width / 2 + slot / 2;
        const double below = y + levelHeight_;
        const double middle = y + levelHeight_ / 2;
        if (isRectangular_) {
            edge(x, y + room(node), x, middle);
            edge(first, middle, first + slot * double(count - 1), middle);
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (node.children[i].name.empty()) continue;
            const double childX = first + slot * double(i);
            const double end = below - room(node.children[i]);
            const auto slanted = [&](double height) { return x + (childX - x) * (height - y) / levelHeight_; };
            const double begin = y + room(node);
            if (isRectangular_)
                edge(childX, middle, childX, end);
            else
                edge(slanted(begin), begin, slanted(end), end);
            drawNode(node.children[i], childX, below, slot, level + 1);
        }
    }

    /// How far above and below a node its edges stay away.
    [[nodiscard]] double room(const Node& node) const {
        if (hasCircles_ || node.name[0] == '_') return 0;
        return std::min(kNameHalfHeight * c_.interpreter().fontPoints * kMmPerFontPoint, levelHeight_ / 2);
    }

    void drawName(const std::string& name, const Point& at, bool isRoot) {
        const bool isNamed = name[0] != '_';
        if (hasCircles_) {
            c_.mark(at, c_.settings().markRadius);
            const double away = 0.7 * c_.settings().markDistance;
            if (isNamed)
                c_.text(name, {at.x + (isRoot ? -away : away), at.y + away, {}},
                        isRoot ? scene::Align::End : scene::Align::Start, Vertical::Above);
        } else if (isNamed) {
            c_.text(name, at, scene::Align::Center, Vertical::Middle);
        }
    }

    Call& c_;
    Point top_;
    double levelHeight_;
    bool isRectangular_;
    bool hasCircles_;
    std::vector<Piece> edges_;
};

void drawTree(Call& c) {
    TreeReader reader(c, c.argument(5));
    const std::optional<Node> root = reader.read();
    if (!root) return;
    const double gaps = static_cast<double>(reader.levels()) - 1;
    TreeDrawer(c, gaps > 0 ? c.number(2) / gaps : 0).draw(*root, c.number(1));
}

constexpr Runner kCommands[] = {
    {"drawtree", drawTree},
};

}  // namespace

std::span<const Runner> treeCommands() { return kCommands; }

}  // namespace byrne::gcl
