// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/pstricks.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "render/output/tex_document.h"
#include "render/output/tex_text.h"
#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"

namespace byrne::output {

using scene::Vec2;

namespace {

std::string psPoint(Vec2 p) { return "(" + texNumber(p.x) + "," + texNumber(p.y) + ")"; }

class PstricksWriter {
public:
    PstricksWriter(const scene::Scene& scene, const TexOptions& options) : scene_(scene), options_(options) {}

    std::string write() {
        const auto elements = scene::inDrawingOrder(scene_);
        std::size_t inserted = 0;
        for (std::size_t i = 0; i <= elements.size(); ++i) {
            for (; inserted < options_.insertions.size() && options_.insertions[inserted].before <= i; ++inserted)
                body_ += options_.insertions[inserted].text + "\n";
            if (i < elements.size() && elements[i]->style.opacity > 0) add(*elements[i]);
        }
        const std::string size = psPoint({scene_.widthMm, scene_.heightMm});
        std::string ground;
        if (scene_.ground.alpha > 0 && !(scene_.ground == scene::Color{255, 255, 255, 255}))
            ground =
                "\\psframe[linestyle=none,fillstyle=solid,fillcolor=" + color(scene_.ground) + "](0,0)" + size + "\n";
        return "\\begingroup\\psset{unit=1mm,linejoin=1}%\n" + colors_ + "\\begin{pspicture*}(0,0)" + size + "\n" +
               ground + body_ + "\\end{pspicture*}%\n\\endgroup\n";
    }

private:
    void add(const scene::Element& element) {
        if (const auto* path = std::get_if<scene::Path>(&element.shape))
            addPath(*path, element.style);
        else
            addText(std::get<scene::Text>(element.shape), element.style);
    }

    std::string color(const scene::Color& color) {
        const std::string name =
            "byrne" + std::to_string(color.red) + "x" + std::to_string(color.green) + "x" + std::to_string(color.blue);
        if (defined_.insert(name).second)
            colors_ += "\\definecolor{" + name + "}{RGB}{" + std::to_string(color.red) + "," +
                       std::to_string(color.green) + "," + std::to_string(color.blue) + "}\n";
        return name;
    }
    std::string seen(const scene::Color& shown, const scene::Style& style) {
        return color(blended(shown, style.opacity, scene_.ground));
    }

    void addPath(const scene::Path& path, const scene::Style& style) {
        const bool isStroked = style.isStroked && style.widthMm > 0;
        if (!isStroked && !style.isFilled) return;
        const scene::Path fit = texPath(path, scene_, style.isFilled);
        if (fit.commands.empty()) return;
        std::string keys = isStroked ? "linewidth=" + texNumber(std::min(style.widthMm, 1000.0)) +
                                           ",linecolor=" + seen(style.stroke, style)
                                     : std::string("linestyle=none");
        if (isStroked && style.hasRoundCaps) keys += ",linecap=1";
        if (style.isFilled) keys += ",fillstyle=solid,fillcolor=" + seen(style.fill, style);
        const std::vector<double> lengths = scene::shownDash(style);
        if (isStroked && !lengths.empty()) {
            keys += ",linestyle=dashed,dash=";
            // At most four lengths can be given.
            for (std::size_t i = 0; i < std::min<std::size_t>(lengths.size(), 4); ++i)
                keys += (i == 0 ? "" : " ") + texNumber(std::min(lengths[i], 1000.0));
        }
        if (isLine(fit) && !style.isFilled)
            body_ += "\\psline[" + keys + "]" + psPoint(std::get<scene::MoveTo>(fit.commands[0]).to) +
                     psPoint(std::get<scene::LineTo>(fit.commands[1]).to) + "\n";
        else
            body_ += "\\pscustom[" + keys + "]{" + pathText(fit) + "}\n";
    }

    static bool isLine(const scene::Path& path) {
        return path.commands.size() == 2 && std::holds_alternative<scene::MoveTo>(path.commands[0]) &&
               std::holds_alternative<scene::LineTo>(path.commands[1]);
    }

    static std::string pathText(const scene::Path& path) {
        std::string out;
        bool hasPoint = false;
        Vec2 last;
        const auto line = [&](Vec2 to) {
            // The straight way to where an arc begins may be no way at all.
            if (hasPoint && std::hypot(to.x - last.x, to.y - last.y) < 1e-5) return;
            out += (hasPoint ? "\\lineto" : "\\moveto") + psPoint(to);
            last = to;
            hasPoint = true;
        };
        const auto curve = [&](const scene::CurveTo& c) {
            out += "\\curveto" + psPoint(c.control1) + psPoint(c.control2) + psPoint(c.to);
            last = c.to;
        };
        for (const scene::PathCommand& command : path.commands) {
            if (const auto* move = std::get_if<scene::MoveTo>(&command)) {
                out += "\\moveto" + psPoint(move->to);
                last = move->to;
                hasPoint = true;
            } else if (const auto* to = std::get_if<scene::LineTo>(&command)) {
                line(to->to);
            } else if (const auto* c = std::get_if<scene::CurveTo>(&command)) {
                if (!hasPoint) line(c->control1);
                curve(*c);
            } else if (const auto* arc = std::get_if<scene::ArcTo>(&command)) {
                line(scene::pointOnArc(*arc, arc->from));
                for (const scene::CurveTo& part : curvesOf(*arc)) curve(part);
            } else if (hasPoint) {
                out += "\\closepath";
            }
        }
        return out;
    }

    void addText(const scene::Text& text, const scene::Style& style) {
        const Vec2 at{text.at.x, scene_.heightMm - text.at.y};
        if (!(std::abs(at.x) < 4000) || !(std::abs(at.y) < 4000)) return;
        constexpr const char* anchors[] = {"Bl", "B", "Br"};
        constexpr const char* aligns[] = {"\\raggedright ", "\\centering ", "\\raggedleft "};
        const auto side = static_cast<std::size_t>(text.align);
        std::string content = texText(text);
        if (text.maxWidthMm > 0)
            content = "\\parbox[t]{" + texNumber(std::min(text.maxWidthMm, 4000.0), 3) + "mm}{" + aligns[side] +
                      content + "}";
        body_ += std::string("\\rput[") + anchors[side] + "]" + psPoint(at) + "{\\color{" + seen(style.fill, style) + "}" +
                 content + "}\n";
    }

    const scene::Scene& scene_;
    const TexOptions& options_;
    std::set<std::string> defined_;
    std::string colors_;
    std::string body_;
};

}  // namespace

std::string writePstricks(const scene::Scene& scene, const TexOptions& options) {
    const scene::Scene picture = scene::still(scene);
    const std::string body = PstricksWriter(picture, options).write();
    constexpr const char* packages = "\\usepackage{xcolor}\n\\usepackage{pstricks}\n";
    if (options.isDocument) return texDocument(picture, packages, body);
    return texHeading(picture, "\\usepackage{xcolor} and \\usepackage{pstricks}") + body;
}

}  // namespace byrne::output
