// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/picture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "render/gcl/holes.h"
#include "render/gcl/joined_areas.h"
#include "render/gcl/label_text.h"
#include "render/gcl/rounded_arc.h"
#include "render/scene/path_geometry.h"

namespace byrne::gcl {

namespace {

constexpr double kMmPerPoint = 25.4 / 72.27;
// Baselines of labels that stand beside or below their anchor, in ems under it.
constexpr double kMiddleShift = 0.36;
constexpr double kBelowShift = 0.79;
// GCLC puts the baseline lower, which for large letters is far; we stay within this distance of it.
constexpr double kGclcMiddleShift = 0.5;
constexpr double kGclcBelowShift = 1;
constexpr double kMostShiftMm = 1;
constexpr double kInvisibleMm = 0.01;       // Shorter segments are left out, as in GCLC.
constexpr std::size_t kMaxDashes = 20'000;  // Of one segment; a finer pattern looks solid anyhow.

void dash(const SegmentPiece& segment, const std::vector<double>& pattern, std::vector<Piece>& out) {
    double period = 0;
    for (const double length : pattern) period += length;
    const double whole = distance(segment.from, segment.to);
    if (period <= 1e-6 || whole / period * double(pattern.size()) > double(kMaxDashes)) {
        out.emplace_back(segment);
        return;
    }
    double at = 0;
    for (std::size_t i = 0; at < whole; ++i) {
        const double next = std::min(whole, at + pattern[i % pattern.size()]);
        if (i % 2 == 0 && next > at)
            out.emplace_back(SegmentPiece{along(segment.from, segment.to, at / whole),
                                          along(segment.from, segment.to, next / whole)});
        at = next;
    }
}

/// Turns the stream into elements, keeping the state of the pen.
class SceneMaker {
public:
    SceneMaker(Picture::Finished& out, Holes holes, const RunOptions& options, base::LimitWatch& watch)
        : scene_(out.scene),
          origins_(out.origins),
          rawTexts_(out.rawTexts),
          holes_(std::move(holes)),
          options_(options),
          watch_(watch) {}

    /// False if the picture has become too large.
    [[nodiscard]] bool take(const Item& item) {
        item_ = &item;
        std::visit([&](const auto& what) { draw(what); }, item.what);
        return commands_ <= options_.maxPathCommands && watch_.reached() == base::LimitReached::None;
    }

private:
    [[nodiscard]] scene::Vec2 page(const Point& p) const { return {p.x, scene_.heightMm - p.y}; }

    scene::Element& element(scene::Shape shape) {
        scene::Element element;
        element.id = item_->id;
        element.shape = std::move(shape);
        element.style.stroke = color_;
        element.style.fill = color_;
        element.style.widthMm = width_;
        element.style.hasRoundCaps = false;
        scene_.elements.push_back(std::move(element));
        origins_.push_back(item_->origin);
        return scene_.elements.back();
    }

    void append(scene::Path& path, const Piece& piece, std::optional<scene::Vec2>& pen) const {
        if (const auto* segment = std::get_if<SegmentPiece>(&piece)) {
            const scene::Vec2 from = page(segment->from);
            const scene::Vec2 to = page(segment->to);
            if (std::max(std::abs(to.x - from.x), std::abs(to.y - from.y)) < kInvisibleMm) return;
            if (!pen || std::hypot(pen->x - from.x, pen->y - from.y) > 1e-6)
                path.commands.emplace_back(scene::MoveTo{from});
            path.commands.emplace_back(scene::LineTo{to});
            pen = to;
            return;
        }
        const auto& arc = std::get<ArcPiece>(piece);
        if (std::abs(arc.sweep) * arc.radius < 1e-6) return;
        const double from = -arc.from;
        const double to = -(arc.from + arc.sweep);
        scene::ArcTo drawn{page(arc.center), arc.radius, from, to};
        if (options_.hasRoundedArcs) drawn = roundedArc(drawn);
        path.commands.emplace_back(scene::MoveTo{scene::pointOnArc(drawn, drawn.from)});
        path.commands.emplace_back(drawn);
        pen.reset();
    }

    /// What the holes leave of a piece.
    void appendVisible(scene::Path& path, const Piece& piece, std::optional<scene::Vec2>& pen) {
        if (holes_.isEmpty()) return append(path, piece, pen);
        visible_.clear();
        holes_.cut(piece, watch_, visible_);
        for (const Piece& part : visible_) append(path, part, pen);
    }

    void draw(const StrokeItem& stroke) {
        scene::Path path;
        std::optional<scene::Vec2> pen;
        if (!stroke.isDashed) path.commands.reserve(stroke.pieces.size() + 1);
        for (const Piece& piece : stroke.pieces) {
            const auto* segment = std::get_if<SegmentPiece>(&piece);
            if (!segment || !stroke.isDashed) {
                appendVisible(path, piece, pen);
                continue;
            }
            dashes_.clear();
            dash(*segment, dash_, dashes_);
            for (const Piece& part : dashes_) appendVisible(path, part, pen);
        }
        commands_ += path.commands.size();
        if (!path.commands.empty()) element(std::move(path));
    }
    void draw(const FillItem& fill) {
        scene::Path path = fill.path;
        for (scene::PathCommand& command : path.commands) flip(command);
        // GCLC's own pictures have each triangle by itself; a program that fills a polygon in one line means one area.
        if (scene::Path* area = fill.isContinued ? areaBefore() : nullptr; area && joinTriangle(*area, path)) return;
        scene::Element& made = element(std::move(path));
        made.style.isFilled = true;
        made.style.isStroked = false;
    }
    /// What was drawn last, if it is an area of the same colour.
    scene::Path* areaBefore() {
        if (scene_.elements.empty()) return nullptr;
        scene::Element& last = scene_.elements.back();
        return last.style.isFilled && last.style.fill == color_ ? std::get_if<scene::Path>(&last.shape) : nullptr;
    }
    void flip(scene::PathCommand& command) const {
        const double height = scene_.heightMm;
        if (auto* move = std::get_if<scene::MoveTo>(&command)) move->to.y = height - move->to.y;
        if (auto* line = std::get_if<scene::LineTo>(&command)) line->to.y = height - line->to.y;
        if (auto* arc = std::get_if<scene::ArcTo>(&command)) {
            arc->center.y = height - arc->center.y;
            arc->from = -arc->from;
            arc->to = -arc->to;
        }
        if (auto* curve = std::get_if<scene::CurveTo>(&command))
            for (scene::Vec2* p : {&curve->control1, &curve->control2, &curve->to}) p->y = height - p->y;
    }
    void draw(const TextItem& item) {
        scene::Text text;
        text.runs = labelRuns(item.text, options_.hasTypesetLabels);
        if (text.runs.empty()) return;
        text.source = labelSource(item.text);
        text.sizeMm = font_ * kMmPerPoint;
        text.family = scene::FontFamily::Serif;
        text.align = item.align;
        text.at = page(item.at);
        const auto shift = [&](double ours, double theirs) {
            return std::max(ours * text.sizeMm, theirs * text.sizeMm - kMostShiftMm);
        };
        if (item.vertical == Vertical::Middle) text.at.y += shift(kMiddleShift, kGclcMiddleShift);
        if (item.vertical == Vertical::Below) text.at.y += shift(kBelowShift, kGclcBelowShift);
        scene::Element& made = element(std::move(text));
        made.style.isStroked = false;
    }
    void draw(const MarkItem& mark) {
        scene::Path path;
        std::optional<scene::Vec2> pen;
        for (const Piece& piece : mark.circle) append(path, piece, pen);
        if (!path.commands.empty()) element(std::move(path));
    }
    void draw(const ColorItem& item) { color_ = item.color; }
    void draw(const WidthItem& item) { width_ = item.widthMm; }
    void draw(const DashItem& item) { dash_ = item.lengths; }
    void draw(const FontItem& item) { font_ = item.points; }
    void draw(const RawItem& item) { rawTexts_.push_back({item.target, scene_.elements.size(), item.text}); }

    scene::Scene& scene_;
    std::vector<Origin>& origins_;
    std::vector<RawText>& rawTexts_;
    Holes holes_;
    const RunOptions& options_;
    base::LimitWatch& watch_;
    std::vector<Piece> dashes_;  // Kept, so that not every piece allocates.
    std::vector<Piece> visible_;
    std::size_t commands_ = 0;
    const Item* item_ = nullptr;
    scene::Color color_{0, 0, 0, 255};
    double width_ = kDefaultWidthMm;
    std::vector<double> dash_{1.5, 0.75, 1.5, 0.75};
    double font_ = kDefaultFontPoints;
};

}  // namespace

void Picture::add(Item item) {
    elements_ += 1;
    if (const auto* stroke = std::get_if<StrokeItem>(&item.what)) elements_ += stroke->pieces.size();
    if (!isFull()) items_.push_back(std::move(item));
}

void Picture::setSize(double widthMm, double heightMm) {
    if (hasSize_) return;
    hasSize_ = true;
    width_ = widthMm;
    height_ = heightMm;
}

void Picture::hideLayers(int first, int last) {
    for (int layer = std::max(0, first); layer <= std::min(last, kMaxLayer); ++layer) hidden_.insert(layer);
}

Picture::Finished Picture::finish(const RunOptions& options, base::LimitWatch& watch) const {
    Finished out;
    scene::Scene& scene = out.scene;
    scene.widthMm = width_;
    scene.heightMm = height_;
    scene.ground = background_;
    const auto isVisible = [&](const Item& item) { return !hidden_.contains(item.layer); };
    Holes holes;
    for (const Item& item : items_)
        if (const auto* mark = std::get_if<MarkItem>(&item.what); mark && isVisible(item))
            holes.add(mark->center, mark->radius);
    holes.sort();
    scene.elements.reserve(items_.size());
    out.origins.reserve(items_.size());
    SceneMaker maker(out, std::move(holes), options, watch);
    for (const Item& item : items_) {
        if (!isVisible(item)) continue;
        out.isComplete = maker.take(item);
        if (!out.isComplete) break;
    }
    return out;
}

}  // namespace byrne::gcl
