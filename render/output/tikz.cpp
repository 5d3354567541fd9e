// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/tikz.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "render/output/tex_document.h"
#include "render/output/tex_text.h"
#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"

namespace byrne::output {

using scene::Vec2;

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kMmPerCm = 10;

std::string cm(double mm) { return texNumber(mm / kMmPerCm, 5); }
std::string pair(Vec2 p) { return "(" + cm(p.x) + "," + cm(p.y) + ")"; }

std::string colorName(const scene::Color& color) {
    return "byrne-" + std::to_string(color.red) + "-" + std::to_string(color.green) + "-" + std::to_string(color.blue);
}

class TikzWriter {
public:
    TikzWriter(const scene::Scene& scene, const TexOptions& options) : scene_(scene), options_(options) {}

    std::string write() {
        const auto elements = scene::inDrawingOrder(scene_);
        std::size_t inserted = 0;
        for (std::size_t i = 0; i <= elements.size(); ++i) {
            for (; inserted < options_.insertions.size() && options_.insertions[inserted].before <= i; ++inserted)
                body_ += options_.insertions[inserted].text + "\n";
            if (i < elements.size() && elements[i]->style.opacity > 0) add(*elements[i]);
        }
        const std::string page = "(0,0) rectangle " + pair({scene_.widthMm, scene_.heightMm});
        std::string out = "\\begin{tikzpicture}[line join=round]\n" + colors_ + "\\useasboundingbox " + page +
                          ";\n\\clip " + page + ";\n";
        if (scene_.ground.alpha > 0 && !(scene_.ground == scene::Color{255, 255, 255, 255}))
            out += "\\fill[color={rgb,255:red," + std::to_string(scene_.ground.red) + ";green," +
                   std::to_string(scene_.ground.green) + ";blue," + std::to_string(scene_.ground.blue) + "}] " + page +
                   ";\n";
        return out + body_ + "\\end{tikzpicture}%\n";
    }

private:
    void add(const scene::Element& element) {
        if (const auto* path = std::get_if<scene::Path>(&element.shape))
            addPath(*path, element.style);
        else
            addText(std::get<scene::Text>(element.shape), element.style);
    }

    std::string color(const scene::Color& color) {
        const std::string name = colorName(color);
        if (defined_.insert(name).second)
            colors_ += "\\definecolor{" + name + "}{RGB}{" + std::to_string(color.red) + "," +
                       std::to_string(color.green) + "," + std::to_string(color.blue) + "}\n";
        return name;
    }

    void addPath(const scene::Path& path, const scene::Style& style) {
        const bool isStroked = style.isStroked && style.widthMm > 0;
        if (!isStroked && !style.isFilled) return;
        const scene::Path fit = texPath(path, scene_, style.isFilled);
        if (fit.commands.empty()) return;
        std::string keys;
        const auto key = [&](const std::string& text) { keys += (keys.empty() ? "" : ", ") + text; };
        if (style.isFilled) key("fill=" + color(style.fill));
        if (isStroked) key("draw=" + color(style.stroke));
        if (isStroked) key("line width=" + texNumber(std::min(style.widthMm, 1000.0)) + "mm");
        if (isStroked && style.hasRoundCaps) key("line cap=round");
        if (style.isFilled && style.fill.alpha * style.opacity < 255)
            key("fill opacity=" + texNumber(style.fill.alpha / 255.0 * style.opacity, 3));
        if (isStroked && style.stroke.alpha * style.opacity < 255)
            key("draw opacity=" + texNumber(style.stroke.alpha / 255.0 * style.opacity, 3));
        std::string dashes;
        const std::vector<double> lengths = scene::shownDash(style);
        for (std::size_t i = 0; i < lengths.size(); ++i)
            dashes += (i % 2 == 0 ? " on " : " off ") + texNumber(std::min(lengths[i], 1000.0)) + "mm";
        if (isStroked && !dashes.empty()) key("dash pattern=" + dashes.substr(1));
        body_ += "\\path[" + keys + "] " + pathText(fit) + ";\n";
    }

    std::string pathText(const scene::Path& path) {
        std::string out;
        bool hasPoint = false;
        Vec2 last;
        Vec2 start;
        const auto go = [&](Vec2 to, const char* how) {
            out += how + pair(to);
            last = to;
        };
        const auto begin = [&](Vec2 at) {
            go(at, out.empty() ? "" : " ");
            start = at;
            hasPoint = true;
        };
        for (const scene::PathCommand& command : path.commands) {
            if (const auto* move = std::get_if<scene::MoveTo>(&command)) {
                begin(move->to);
            } else if (const auto* line = std::get_if<scene::LineTo>(&command)) {
                hasPoint ? go(line->to, " -- ") : begin(line->to);
            } else if (const auto* curve = std::get_if<scene::CurveTo>(&command)) {
                if (!hasPoint) begin(curve->control1);
                out += " .. controls " + pair(curve->control1) + " and " + pair(curve->control2) + " ..";
                go(curve->to, " ");
            } else if (const auto* arc = std::get_if<scene::ArcTo>(&command)) {
                addArc(*arc, hasPoint, last, out, begin, go);
            } else if (hasPoint) {
                out += " -- cycle";
                last = start;
            }
        }
        return out;
    }

    template <class Begin, class Go>
    static void addArc(const scene::ArcTo& arc, bool hasPoint, const Vec2& last, std::string& out, Begin begin, Go go) {
        const Vec2 from = scene::pointOnArc(arc, arc.from);
        const double sweep = std::clamp(arc.to - arc.from, -kTurn, kTurn);
        const bool isNear = hasPoint && std::hypot(from.x - last.x, from.y - last.y) < 1e-4;
        if (!hasPoint)
            begin(from);
        else if (!isNear)
            go(from, " -- ");
        if (std::abs(sweep) >= kTurn - 1e-9 && (!hasPoint || isNear)) {
            out += " " + pair(arc.center) + " circle[radius=" + cm(arc.radius) + "]";
            go(from, " ");
            return;
        }
        const double degrees = 180 / std::numbers::pi;
        const double first = std::remainder(arc.from, kTurn) * degrees;
        out += " arc[start angle=" + texNumber(first) + ", end angle=" + texNumber(first + sweep * degrees) +
               ", radius=" + cm(arc.radius) + "]";
        const Vec2 to = scene::pointOnArc(arc, arc.from + sweep);
        go(to, " ");
    }

    void addText(const scene::Text& text, const scene::Style& style) {
        const Vec2 at{text.at.x, scene_.heightMm - text.at.y};
        if (!(std::abs(at.x) < 4000) || !(std::abs(at.y) < 4000)) return;
        constexpr const char* anchors[] = {"base west", "base", "base east"};
        constexpr const char* aligns[] = {"left", "center", "right"};
        const auto side = static_cast<std::size_t>(text.align);
        std::string keys =
            std::string("anchor=") + anchors[side] + ", inner sep=0pt, outer sep=0pt, text=" + color(style.fill);
        const double opacity = style.opacity * style.fill.alpha / 255;
        if (opacity < 1) keys += ", text opacity=" + texNumber(opacity, 3);
        if (text.maxWidthMm > 0)
            keys += ", text width=" + texNumber(std::min(text.maxWidthMm, 4000.0), 3) + "mm, align=" + aligns[side];
        body_ += "\\node[" + keys + "] at " + pair(at) + " {" + texText(text) + "};\n";
    }

    const scene::Scene& scene_;
    const TexOptions& options_;
    std::set<std::string> defined_;
    std::string colors_;
    std::string body_;
};

}  // namespace

std::string writeTikz(const scene::Scene& scene, const TexOptions& options) {
    const scene::Scene picture = scene::still(scene);
    const std::string body = TikzWriter(picture, options).write();
    if (options.isDocument) return texDocument(picture, "\\usepackage{tikz}\n", body);
    return texHeading(picture, "\\usepackage{tikz}") + body;
}

}  // namespace byrne::output
