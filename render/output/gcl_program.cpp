// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/gcl_program.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "render/cairo/encode.h"
#include "render/cairo/svg_markup.h"
#include "render/output/gcl_shapes.h"
#include "render/scene/dashes.h"
#include "render/scene/flatten.h"
#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"

namespace byrne::output {

namespace {

using cairo::svgNumber;
using scene::Vec2;

constexpr double kMmPerPoint = 25.4 / 72;  // Of type.
constexpr double kMiddleOfLetters = 0.35;  // Above the baseline, in ems.
constexpr std::size_t kMaxLayers = 1000;
constexpr double kFullTurn = 2 * std::numbers::pi;

/// One line, without what would end a comment or a text.
std::string oneLine(const std::string& text) {
    std::string line;
    for (const char c : text) line += (c >= 0 && c < ' ') ? ' ' : c == '{' ? '(' : c == '}' ? ')' : c;
    return line;
}

/// The words as they are, as GCL programs have them: GCLC shows them so in its window, in SVG and in EPS.
std::string gclText(const std::vector<scene::TextRun>& line) {
    std::string text;
    for (const scene::TextRun& run : line) {
        const std::string words = oneLine(run.text);
        text += run.script == 0 ? words : (run.script < 0 ? "_{" : "^{") + words + "}";
    }
    return text;
}

bool isGclName(const std::string& name) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !name.empty() && name.size() <= 20 && name[0] >= 'A' && name[0] <= 'Z' &&
           std::ranges::all_of(name, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

class ProgramWriter {
public:
    ProgramWriter(const std::vector<GclStep>& steps, const GclOptions& options) : options_(options) {
        for (const GclStep& step : steps) {
            if (steps_.size() == kMaxLayers) break;
            steps_.push_back({step.heading, scene::flattened(scene::still(step.scene))});
        }
        height_ = std::lround(steps_[0].scene.heightMm);
        for (const GclStep& step : steps_) namePoints(step.scene);
    }

    std::string write() {
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            body_ += "\n% " + oneLine(steps_[i].heading) + "\nlayer " + std::to_string(i + 1) + "\n";
            // Each layer says anew what it needs, since GCLC passes over what stands on hidden layers.
            state_.clear();
            addGround(steps_[i].scene);
            for (const scene::Element* element : scene::inDrawingOrder(steps_[i].scene)) add(*element);
        }
        return opening() + points_ + body_;
    }

private:
    [[nodiscard]] std::string opening() const {
        const scene::Scene& page = steps_[0].scene;
        std::string text = "% " + oneLine(options_.title) + "\n% Made by Byrne. Each step is a layer; the animation " +
                           "shows them in turn. For a still picture of\n% step K write: point clock K 0\n";
        text += "dim " + std::to_string(std::lround(page.widthMm)) + " " + std::to_string(height_) + "\n";
        // GCL has whole millimetres. On a light ground the rest of the last one stays as white as paper.
        if (!isNearlyWhite(page.ground)) text += "background " + rgb(page.ground) + "\n";
        text += "dmc 0\n\n";
        const std::string last = std::to_string(steps_.size());
        if (steps_.size() > 1)
            text += "animation_frames " + last + " " + svgNumber(options_.framesPerSecond) + "\npoint clock 1 0 " +
                    last + " 0\n";
        else
            text += "point clock 1 0\n";
        return text +
               "getx now clock\nexpression step { floor(now+0.5) }\nexpression before { step-1 }\n"
               "expression after { step+1 }\nhide_layers_to before\nhide_layers_from after\n\n";
    }

    static bool isNearlyWhite(const scene::Color& color) {
        return std::min({color.red, color.green, color.blue}) >= 230;
    }

    static std::string rgb(const scene::Color& color) {
        return std::to_string(color.red) + " " + std::to_string(color.green) + " " + std::to_string(color.blue);
    }

    /// Points of the figure keep their names in the program.
    void namePoints(const scene::Scene& scene) {
        for (const scene::Element& element : scene.elements) {
            const auto* path = std::get_if<scene::Path>(&element.shape);
            if (path == nullptr || !element.id.starts_with("point:")) continue;
            const std::string name = element.id.substr(6);
            const std::optional<scene::Box> box = scene::bounds(*path);
            if (box && isGclName(name)) wanted_.emplace(place(scene::center(*box)), name);
        }
    }

    /// "x y" as the program has it: origin bottom left, y upwards.
    [[nodiscard]] std::string place(Vec2 p) const {
        return svgNumber(p.x) + " " + svgNumber(static_cast<double>(height_) - p.y);
    }

    std::string point(Vec2 p) {
        const std::string at = place(p);
        if (const auto known = names_.find(at); known != names_.end()) return known->second;
        std::string name = "p" + std::to_string(names_.size() + 1);
        const auto wanted = wanted_.find(at);
        if (wanted != wanted_.end() && used_.insert(wanted->second).second) name = wanted->second;
        points_ += "point " + name + " " + at + "\n";
        return names_[at] = name;
    }

    /// A setting, unless it is set already.
    void set(const std::string& name, const std::string& value) {
        std::string& known = state_[name];
        if (known == value) return;
        known = value;
        body_ += name + " " + value + "\n";
    }

    void addGround(const scene::Scene& page) {
        if (page.ground.alpha == 0 || !isNearlyWhite(page.ground)) return;
        set("color", rgb(page.ground));
        body_ += "fillrectangle " + point({0, page.heightMm}) + " " + point({page.widthMm, 0}) + "\n";
    }

    void add(const scene::Element& element) {
        if (const auto* text = std::get_if<scene::Text>(&element.shape)) return addText(*text, element.style);
        const auto& path = std::get<scene::Path>(element.shape);
        if (!cairo::isSvgDrawable(element)) return;
        if (element.style.isFilled) addFill(path, element.style);
        if (element.style.isStroked && element.style.widthMm > 0) addStroke(path, element.style);
    }

    void addText(const scene::Text& text, const scene::Style& style) {
        set("color", rgb(style.fill));
        set("fontsize", std::to_string(std::lround(text.sizeMm / kMmPerPoint)));
        const char* side = text.align == scene::Align::Start ? "_r" : text.align == scene::Align::End ? "_l" : "";
        const std::vector<std::vector<scene::TextRun>> lines = cairo::linesOf(text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double down = static_cast<double>(i) * text.lineSpacing - kMiddleOfLetters;
            body_ += "printat" + std::string(side) + " " + point({text.at.x, text.at.y + down * text.sizeMm}) + " {" +
                     gclText(lines[i]) + "}\n";
        }
    }

    void addFill(const scene::Path& path, const scene::Style& style) {
        set("color", rgb(style.fill));
        if (const auto circle = wholeCircle(path)) {
            body_ +=
                "fillcircle " + point(circle->center) + " " + point(scene::pointOnArc(*circle, circle->from)) + "\n";
        } else if (const auto corners = rectangle(path)) {
            body_ += "fillrectangle " + point((*corners)[0]) + " " + point((*corners)[1]) + "\n";
        } else if (const auto wedge = sector(path)) {
            body_ += "fillarc " + arcWords(*wedge) + "\n";
        } else {
            // On one line, which Byrne paints as one area.
            for (const std::array<Vec2, 3>& corners : triangles(path))
                body_ += "filltriangle " + point(corners[0]) + " " + point(corners[1]) + " " + point(corners[2]) + " ";
            body_.back() = '\n';
        }
    }

    /// Centre, first point and degrees, counter-clockwise.
    std::string arcWords(const scene::ArcTo& arc) {
        // GCLC takes angles of fills modulo a whole turn, so they must be positive.
        const bool isBackwards = arc.to > arc.from;
        const Vec2 start = scene::pointOnArc(arc, isBackwards ? arc.to : arc.from);
        const double degrees = std::abs(arc.to - arc.from) * 180 / std::numbers::pi;
        return point(arc.center) + " " + point(start) + " " + svgNumber(degrees);
    }

    void addStroke(const scene::Path& path, const scene::Style& style) {
        set("color", rgb(style.stroke));
        set("linethickness", svgNumber(style.widthMm));
        Pen pen;
        // GCL repeats four lengths along each segment; what it cannot say so is drawn dash by dash.
        const std::vector<double> dash = scene::shownDash(style);
        pen.isDashed = isLoneSegment(path) && (dash.size() == 2 || dash.size() == 4);
        if (pen.isDashed) {
            const std::size_t second = dash.size() - 2;
            // GCLC begins every stroke with the second pair.
            set("dashstyle", svgNumber(dash[second]) + " " + svgNumber(dash[second + 1]) + " " + svgNumber(dash[0]) +
                                 " " + svgNumber(dash[1]));
        }
        const scene::Path drawn = pen.isDashed || dash.empty() ? path : scene::dashed(path, dash);
        for (const scene::PathCommand& command : drawn.commands)
            std::visit([&](const auto& c) { draw(pen, c); }, command);
    }

    static bool isLoneSegment(const scene::Path& path) {
        return path.commands.size() == 2 && std::holds_alternative<scene::MoveTo>(path.commands[0]) &&
               std::holds_alternative<scene::LineTo>(path.commands[1]);
    }

    struct Pen {
        bool isDashed = false;
        Vec2 start;
        Vec2 at;
        bool isDown = false;
    };

    void segment(const Pen& pen, Vec2 to) {
        if (pen.isDown && std::hypot(to.x - pen.at.x, to.y - pen.at.y) > 1e-4)
            body_ += std::string(pen.isDashed ? "drawdash" : "draw") + "segment " + point(pen.at) + " " + point(to) + "\n";
    }

    void moveTo(Pen& pen, Vec2 to) {
        if (!pen.isDown) pen.start = to;
        pen.at = to;
        pen.isDown = true;
    }

    void draw(Pen& pen, const scene::MoveTo& c) {
        pen.isDown = false;
        moveTo(pen, c.to);
    }
    void draw(Pen& pen, const scene::LineTo& c) {
        segment(pen, c.to);
        moveTo(pen, c.to);
    }
    void draw(Pen& pen, const scene::CurveTo& c) {
        if (!pen.isDown) moveTo(pen, c.control1);
        body_ += "drawbezier4 " + point(pen.at) + " " + point(c.control1) + " " + point(c.control2) + " " + point(c.to) +
                 "\n";
        moveTo(pen, c.to);
    }
    void draw(Pen& pen, const scene::ArcTo& c) {
        segment(pen, scene::pointOnArc(c, c.from));
        if (std::abs(c.to - c.from) > kFullTurn - 1e-6)
            body_ += "drawcircle " + point(c.center) + " " + point(scene::pointOnArc(c, c.from)) + "\n";
        else
            body_ += "drawarc " + arcWords(c) + "\n";
        if (!pen.isDown) moveTo(pen, scene::pointOnArc(c, c.from));
        moveTo(pen, scene::pointOnArc(c, c.to));
    }
    void draw(Pen& pen, const scene::ClosePath&) {
        segment(pen, pen.start);
        pen.at = pen.start;
    }

    const GclOptions& options_;
    std::vector<GclStep> steps_;
    long height_ = 0;
    std::map<std::string, std::string> wanted_;  ///< Place to the name of the figure's point.
    std::map<std::string, std::string> names_;   ///< Place to name.
    std::set<std::string> used_;
    std::map<std::string, std::string> state_;  ///< Settings of the present layer.
    std::string points_;
    std::string body_;
};

}  // namespace

std::string encodeGcl(const std::vector<GclStep>& steps, const GclOptions& options) {
    return ProgramWriter(steps, options).write();
}

}  // namespace byrne::output
