// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stream of drawing that a program makes: strokes, fills, texts and changes of pen, each on a GCL layer.
// It becomes a scene only at the end, because layers may be hidden afterwards (with the pen changes on them) and
// because the circles of marked points punch holes into strokes drawn before and after.
// Millimetres, y upwards.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/limits.h"
#include "render/gcl/gcl.h"
#include "render/gcl/geometry.h"
#include "render/gcl/settings.h"
#include "render/scene/scene.h"

namespace byrne::gcl {

struct SegmentPiece {
    Point from;
    Point to;
};
/// Counter-clockwise for a positive sweep; angles in radians.
struct ArcPiece {
    Point center;
    double radius = 0;
    double from = 0;
    double sweep = 0;
};
using Piece = std::variant<SegmentPiece, ArcPiece>;

/// The part of a piece inside an area; several parts of an arc.
void clip(const Piece& piece, const Area& area, std::vector<Piece>& out);
/// The parts of an arc outside a disc.
void cutOut(const ArcPiece& arc, const Point& center, double radius, std::vector<Piece>& out);
/// The part of a segment inside a disc, as fractions of its length (the first may be negative, the second above 1).
[[nodiscard]] std::optional<std::pair<double, double>> coveredPart(const SegmentPiece& segment, const Point& center,
                                                                   double radius);

/// `isDashed`: segments are to be dashed with the pen's pattern.
struct StrokeItem {
    std::vector<Piece> pieces;
    bool isDashed = false;
};
struct FillItem {
    scene::Path path;          ///< Already in page coordinates but for the y axis.
    bool isContinued = false;  ///< On the same line of the program as the command before.
};
enum class Vertical { Above, Middle, Below };
struct TextItem {
    std::string text;
    Point at;
    scene::Align align = scene::Align::Center;
    Vertical vertical = Vertical::Middle;
};
/// A hole in all strokes of the picture but this one, the circle around it.
struct MarkItem {
    Point center;
    double radius = 0;
    std::vector<Piece> circle;
};
struct ColorItem {
    scene::Color color;
};
struct WidthItem {
    double widthMm = 0;
};
struct DashItem {
    std::vector<double> lengths;
};
struct FontItem {
    double points = 8;
};
struct RawItem {
    RawTarget target;
    std::string text;
};

struct Item {
    int layer = 0;
    std::string id;  ///< For the scene's elements.
    std::variant<StrokeItem, FillItem, TextItem, MarkItem, ColorItem, WidthItem, DashItem, FontItem, RawItem> what;
    Origin origin;
};

inline constexpr double kDefaultWidthMm = 0.16;
inline constexpr double kDefaultFontPoints = 8;
inline constexpr int kMaxLayer = 1000;

class Picture {
public:
    explicit Picture(std::size_t maxElements) : maxElements_(maxElements) {}

    void add(Item item);
    void setSize(double widthMm, double heightMm);  ///< The first call wins.
    void setBackground(scene::Color color) { background_ = color; }
    void hideLayers(int first, int last);

    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double height() const { return height_; }
    [[nodiscard]] bool isFull() const { return elements_ > maxElements_; }
    /// Everything that is visible, drawn as the options say. Incomplete once the watch has reached a limit, or if it
    /// would take more path commands than the options allow (then `isComplete` becomes false).
    struct Finished {
        scene::Scene scene;
        std::vector<Origin> origins;  ///< Of each element.
        std::vector<RawText> rawTexts;
        bool isComplete = true;
    };
    [[nodiscard]] Finished finish(const RunOptions& options, base::LimitWatch& watch) const;

private:
    std::size_t maxElements_;
    std::size_t elements_ = 0;
    double width_ = 140;
    double height_ = 100;
    bool hasSize_ = false;
    scene::Color background_{255, 255, 255, 255};
    std::vector<Item> items_;
    std::set<int> hidden_;
};

}  // namespace byrne::gcl
