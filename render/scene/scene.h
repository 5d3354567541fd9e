// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A picture as a plain value: shapes with style, layer and time. The illustrator and the GCL interpreter make
// scenes; the Cairo back end and the outputs consume them. Nothing here draws.
//
// Units: millimetres, origin top left, y downwards. Angles in radians, clockwise on the page (from +x towards +y).
// Time: seconds from the start of the scene.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace byrne::scene {

struct Vec2 {
    double x = 0;
    double y = 0;
    friend bool operator==(const Vec2&, const Vec2&) = default;
};

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    friend bool operator==(const Color&, const Color&) = default;
};

struct MoveTo {
    Vec2 to;
    friend bool operator==(const MoveTo&, const MoveTo&) = default;
};
struct LineTo {
    Vec2 to;
    friend bool operator==(const LineTo&, const LineTo&) = default;
};
struct CurveTo {
    Vec2 control1, control2, to;
    friend bool operator==(const CurveTo&, const CurveTo&) = default;
};
/// From angle `from` to angle `to` (to < from: the other way round). Starts a new sub-path if there is no current
/// point.
struct ArcTo {
    Vec2 center;
    double radius = 0;
    double from = 0;
    double to = 0;
    friend bool operator==(const ArcTo&, const ArcTo&) = default;
};
struct ClosePath {
    friend bool operator==(const ClosePath&, const ClosePath&) = default;
};
using PathCommand = std::variant<MoveTo, LineTo, CurveTo, ArcTo, ClosePath>;

/// A stroked and/or filled path.
struct Path {
    std::vector<PathCommand> commands;
    friend bool operator==(const Path&, const Path&) = default;
};

enum class FontFamily { Sans, Serif, Mono };

/// A stretch of text in one style. `script`: -1 subscript, 0 normal, +1 superscript.
struct TextRun {
    std::string text;  ///< UTF-8, no line breaks.
    bool isItalic = false;
    bool isBold = false;
    int script = 0;
    bool hasOverline = false;
    bool hasColor = false;  ///< Else the element's fill colour.
    Color color;
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

enum class Align { Start, Center, End };

/// Text that stays text in every output. Anchored at `at`: horizontally by `align`, vertically so that `at.y` is
/// the baseline of the first line. Wrapped at word boundaries if maxWidthMm > 0.
struct Text {
    std::vector<TextRun> runs;
    Vec2 at;
    double sizeMm = 4;  ///< Em size.
    FontFamily family = FontFamily::Sans;
    Align align = Align::Start;
    double maxWidthMm = 0;
    double lineSpacing = 1.35;  ///< Of the em size.
    /// LaTeX mathematics that the runs show ("A_1"), for outputs in TeX and as the content of texts in SVG; or empty.
    std::string source;
    friend bool operator==(const Text&, const Text&) = default;
};

using Shape = std::variant<Path, Text>;

/// Order of drawing; within a layer, elements are drawn in order.
enum class Layer { Ground, Area, Context, Auxiliary, Premise, Conclusion, Mark, Point, Label, Caption };

struct Style {
    bool isStroked = true;
    Color stroke;
    double widthMm = 0.4;
    std::vector<double> dashMm;  ///< Lengths on, off, ...; empty: solid.
    bool hasRoundCaps = true;
    bool isFilled = false;
    Color fill;  ///< Also the colour of text.
    double opacity = 1;
    friend bool operator==(const Style&, const Style&) = default;
};

enum class Transition {
    Cut,   ///< There at once.
    Draw,  ///< The stroke grows along the path from its first point; fills and text fade in.
    Fade,
    Pop,  ///< Grows from its centre (points).
};

/// When an element is there. It comes from startS on, taking enterS seconds, and is gone at endS, taking leaveS seconds
/// before.
struct Timing {
    double startS = 0;
    double enterS = 0;
    Transition enter = Transition::Cut;
    double endS = std::numeric_limits<double>::infinity();
    double leaveS = 0;
    friend bool operator==(const Timing&, const Timing&) = default;
};

struct Element {
    std::string id;  ///< Stable name of what it shows ("point:A", "segment:A:B", "fact:12/mark:3"); may repeat.
    Shape shape;
    Style style;
    Layer layer = Layer::Context;
    Timing timing;
    friend bool operator==(const Element&, const Element&) = default;
};

struct Scene {
    double widthMm = 160;
    double heightMm = 120;
    Color ground{255, 255, 255, 255};
    std::vector<Element> elements;
    double durationS = 0;  ///< 0: a still picture.
    std::string title;     ///< For screen readers and metadata.
    std::string description;
    friend bool operator==(const Scene&, const Scene&) = default;
};

/// The still picture at `seconds`: elements there at that time, partly drawn paths cut to their drawn part, opacity
/// applied, sorted by layer, all timings default, durationS 0. Ease-in-out. Defined in snapshot.cpp.
[[nodiscard]] Scene snapshot(const Scene& scene, double seconds);

}  // namespace byrne::scene
