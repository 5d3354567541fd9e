// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/latex_picture.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "render/output/tex_document.h"
#include "render/output/tex_text.h"
#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"

namespace byrne::output {

using scene::Vec2;

namespace {

constexpr double kStripMm = 0.2;
constexpr int kMaxStrips = 3000;
// Plain LaTeX draws slanted lines with dots: as far apart as still makes a line, and not more than TeX has room for.
constexpr double kLeastDotGapMm = 0.1;
constexpr double kDotGapInWidths = 0.75;
constexpr double kMaxDots = 40'000;

std::string picturePoint(Vec2 p) { return "(" + texNumber(p.x, 3) + "," + texNumber(p.y, 3) + ")"; }
Vec2 middle(Vec2 a, Vec2 b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

/// The parts of a line that a dash pattern shows.
std::vector<Polyline> dashed(const Polyline& line, const std::vector<double>& pattern) {
    std::vector<Polyline> parts;
    std::size_t index = 0;
    double left = pattern[0];
    Polyline part{line[0]};
    for (std::size_t i = 1; i < line.size(); ++i) {
        Vec2 from = line[i - 1];
        double rest = std::hypot(line[i].x - from.x, line[i].y - from.y);
        while (rest > left && parts.size() < 20'000) {
            const double t = rest > 0 ? left / rest : 1;
            from = {from.x + t * (line[i].x - from.x), from.y + t * (line[i].y - from.y)};
            rest -= left;
            if (index % 2 == 0) {
                part.push_back(from);
                parts.push_back(part);
            }
            part = {from};
            index = (index + 1) % pattern.size();
            left = std::max(pattern[index], 1e-3);
        }
        left -= rest;
        if (index % 2 == 0) part.push_back(line[i]);
    }
    if (index % 2 == 0 && part.size() > 1) parts.push_back(part);
    return parts;
}

/// Where a horizontal line crosses the borders of an area, with the direction of the crossing.
std::vector<std::pair<double, int>> crossings(const std::vector<Polyline>& borders, double y) {
    std::vector<std::pair<double, int>> result;
    for (const Polyline& border : borders)
        for (std::size_t i = 0; i < border.size(); ++i) {
            const Vec2 a = border[i];
            const Vec2 b = border[(i + 1) % border.size()];
            if ((a.y <= y) == (b.y <= y)) continue;
            result.emplace_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), a.y <= y ? 1 : -1);
        }
    std::sort(result.begin(), result.end());
    return result;
}

class LatexPictureWriter {
public:
    /// Dots are `sparseness` times as far apart as they should be.
    LatexPictureWriter(const scene::Scene& scene, const TexOptions& options, double sparseness)
        : scene_(scene), options_(options), sparseness_(sparseness) {}

    /// How many dots were drawn.
    [[nodiscard]] double dots() const { return dots_; }

    std::string write() {
        if (scene_.ground.alpha > 0 && !(scene_.ground == scene::Color{255, 255, 255, 255})) {
            setColor(scene_.ground);
            rule({0, 0}, scene_.widthMm, scene_.heightMm);
        }
        const auto elements = scene::inDrawingOrder(scene_);
        std::size_t inserted = 0;
        for (std::size_t i = 0; i <= elements.size(); ++i) {
            for (; inserted < options_.insertions.size() && options_.insertions[inserted].before <= i; ++inserted)
                body_ += options_.insertions[inserted].text + "\n";
            if (i < elements.size() && elements[i]->style.opacity > 0) add(*elements[i]);
        }
        return "\\begingroup\\setlength{\\unitlength}{1mm}%\n\\begin{picture}" +
               picturePoint({scene_.widthMm, scene_.heightMm}) + "\n" + body_ + "\\end{picture}%\n\\endgroup\n";
    }

private:
    void add(const scene::Element& element) {
        if (const auto* path = std::get_if<scene::Path>(&element.shape))
            addPath(*path, element.style);
        else
            addText(std::get<scene::Text>(element.shape), element.style);
    }

    void setColor(const scene::Color& color) {
        if (color == color_) return;
        color_ = color;
        body_ += texColor(color) + "%\n";
    }
    void setWidth(double widthMm) {
        if (widthMm == width_) return;
        width_ = widthMm;
        body_ += "\\linethickness{" + texNumber(std::min(widthMm, 1000.0)) + "mm}%\n";
    }

    void addPath(const scene::Path& path, const scene::Style& style) {
        if (style.isFilled) {
            setColor(blended(style.fill, style.opacity, scene_.ground));
            fill(flattened(texPath(path, scene_, true)));
        }
        if (!style.isStroked || !(style.widthMm > 0)) return;
        setColor(blended(style.stroke, style.opacity, scene_.ground));
        setWidth(style.widthMm);
        const std::vector<double> dashes = scene::shownDash(style);
        for (const Polyline& line : flattened(texPath(path, scene_, false))) {
            if (dashes.empty())
                stroke(line);
            else
                for (const Polyline& part : dashed(line, dashes)) stroke(part);
        }
    }

    void stroke(const Polyline& line) {
        for (std::size_t i = 1; i < line.size(); ++i) segment(line[i - 1], line[i]);
    }

    void segment(Vec2 a, Vec2 b) {
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double length = std::hypot(dx, dy);
        if (length < 1e-3) return;
        if (std::abs(dy) < 1e-4)
            body_ += "\\put" + picturePoint(dx > 0 ? a : b) + "{\\line(1,0){" + texNumber(length, 3) + "}}\n";
        else if (std::abs(dx) < 1e-4)
            body_ += "\\put" + picturePoint(dy > 0 ? a : b) + "{\\line(0,1){" + texNumber(length, 3) + "}}\n";
        else
            dottedSegment(a, b, length);
    }

    void dottedSegment(Vec2 a, Vec2 b, double length) {
        const double gap = std::max(kLeastDotGapMm, kDotGapInWidths * width_) * sparseness_;
        const double dots = std::ceil(length / gap);
        dots_ += dots;
        body_ += "\\qbezier[" + texNumber(dots, 0) + "]" + picturePoint(a) + picturePoint(middle(a, b)) +
                 picturePoint(b) + "\n";
    }

    void rule(Vec2 at, double width, double height) {
        body_ += "\\put" + picturePoint(at) + "{\\rule{" + texNumber(width, 3) + "mm}{" + texNumber(height, 3) + "mm}}\n";
    }

    void fill(const std::vector<Polyline>& borders) {
        double low = scene_.heightMm;
        double high = 0;
        for (const Polyline& border : borders)
            for (const Vec2 p : border) {
                low = std::min(low, p.y);
                high = std::max(high, p.y);
            }
        low = std::max(low, 0.0);
        high = std::min(high, scene_.heightMm);
        if (!(low < high)) return;
        const int strips = static_cast<int>(std::clamp(std::ceil((high - low) / kStripMm), 1.0, double(kMaxStrips)));
        const double step = (high - low) / strips;
        for (int i = 0; i < strips; ++i) {
            int winding = 0;
            double from = 0;
            for (const auto& [x, direction] : crossings(borders, low + (i + 0.5) * step)) {
                if (winding == 0) from = x;
                winding += direction;
                const double left = std::max(from, 0.0);
                const double right = std::min(x, scene_.widthMm);
                if (winding == 0 && left < right) rule({left, low + i * step}, right - left, step);
            }
        }
    }

    void addText(const scene::Text& text, const scene::Style& style) {
        const Vec2 at{text.at.x, scene_.heightMm - text.at.y};
        if (!(std::abs(at.x) < 4000) || !(std::abs(at.y) < 4000)) return;
        setColor(blended(style.fill, style.opacity, scene_.ground));
        constexpr const char* positions[] = {"l", "c", "r"};
        constexpr const char* aligns[] = {"\\raggedright ", "\\centering ", "\\raggedleft "};
        const auto side = static_cast<std::size_t>(text.align);
        // The baseline of a box in \makebox(0,0)[b] is its bottom; \smash takes away what hangs below.
        std::string content = texText(text);
        if (text.maxWidthMm > 0)
            content = "\\parbox[t]{" + texNumber(std::min(text.maxWidthMm, 4000.0), 3) + "mm}{" + aligns[side] +
                      content + "}";
        const std::string position = side == 1 ? "[b]" : std::string("[b") + positions[side] + "]";
        body_ += "\\put" + picturePoint(at) + "{\\makebox(0,0)" + position + "{\\smash{" + content + "}}}\n";
    }

    const scene::Scene& scene_;
    const TexOptions& options_;
    double sparseness_;
    double dots_ = 0;
    std::string body_;
    scene::Color color_{0, 0, 0, 255};
    double width_ = std::numeric_limits<double>::quiet_NaN();
};

}  // namespace

std::string writeLatexPicture(const scene::Scene& scene, const TexOptions& options) {
    const scene::Scene picture = scene::still(scene);
    LatexPictureWriter writer(picture, options, 1);
    std::string body = writer.write();
    if (writer.dots() > kMaxDots) body = LatexPictureWriter(picture, options, writer.dots() / kMaxDots).write();
    if (options.isDocument) return texDocument(picture, "\\usepackage{color}\n", body);
    return texHeading(picture, "\\usepackage{color} if there are colours") + body;
}

}  // namespace byrne::output
