// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SVG by hand: Cairo's own SVG surface turns text into outlines, and a figure on a web page must stay readable,
// searchable and editable. One group a layer, one element a shape, user units are millimetres.
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <numbers>
#include <string>

#include "core/base/file.h"
#include "render/cairo/painter.h"
#include "render/cairo/text_layout.h"
#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"
#include "render/scene/text_style.h"

namespace byrne::cairo {

namespace {

constexpr std::array<const char*, 10> kLayerNames{"ground",     "area", "context", "auxiliary", "premise",
                                                  "conclusion", "mark", "point",   "label",     "caption"};

constexpr scene::Color kPaper{255, 255, 255, 255};

/// At most four decimals, no exponent, no "-0"; independent of the locale.
std::string number(double value) {
    if (!std::isfinite(value)) return "0";
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 4);
    std::string text(buffer.data(), end);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : cleanText(text)) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

std::string hex(const scene::Color& color) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const unsigned channel : {color.red, color.green, color.blue}) {
        text += digits[channel >> 4U];
        text += digits[channel & 15U];
    }
    return text;
}

std::string attribute(std::string_view name, const std::string& value) {
    return " " + std::string(name) + "=\"" + value + "\"";
}

std::string paintAttributes(std::string_view name, const scene::Color& color) {
    std::string text = attribute(name, hex(color));
    if (color.alpha < 255) text += attribute(std::string(name) + "-opacity", number(color.alpha / 255.0));
    return text;
}

/// Letters for path data; keeps track of whether a sub-path is open.
class PathData {
public:
    void add(const scene::MoveTo& c) { pair("M", c.to); }
    void add(const scene::LineTo& c) { pair(text_.empty() ? "M" : "L", c.to); }
    void add(const scene::CurveTo& c) {
        if (text_.empty()) pair("M", c.control1);
        pair("C", c.control1);
        pair(" ", c.control2);
        pair(" ", c.to);
    }
    void add(const scene::ClosePath&) {
        if (!text_.empty()) text_ += 'Z';
    }
    void add(const scene::ArcTo& c) {
        const scene::Vec2 start = scene::pointOnArc(c, c.from);
        if (text_.empty())
            pair("M", start);
        else if (std::hypot(start.x - last_.x, start.y - last_.y) > 5e-5)
            pair("L", start);
        const double most = 4 * std::numbers::pi;
        const double sweep = std::clamp(c.to - c.from, -most, most);
        // An SVG arc is given by its ends, so each piece must stay well below a full turn.
        const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / 3.0)));
        for (int i = 1; i <= pieces; ++i) {
            text_ += 'A' + number(c.radius) + ' ' + number(c.radius) + " 0 0 " + (sweep < 0 ? '0' : '1') + ' ';
            pair("", scene::pointOnArc(c, c.from + sweep * i / pieces));
        }
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void pair(const char* letter, scene::Vec2 p) {
        text_ += letter + number(p.x) + ',' + number(p.y);
        last_ = p;
    }

    std::string text_;
    scene::Vec2 last_;
};

class SvgWriter {
public:
    std::string write(const scene::Scene& scene) {
        open(scene);
        int openLayer = -1;
        for (const scene::Element* element : scene::inDrawingOrder(scene)) {
            if (element->style.opacity <= 0) continue;
            const int layer = static_cast<int>(element->layer);
            if (layer != openLayer) {
                if (openLayer >= 0) out_ += "</g>\n";
                out_ += "<g id=\"layer-" + std::string(kLayerNames.at(static_cast<std::size_t>(layer))) + "\">\n";
                openLayer = layer;
            }
            add(*element);
        }
        if (openLayer >= 0) out_ += "</g>\n";
        out_ += "</svg>\n";
        return std::move(out_);
    }

private:
    void open(const scene::Scene& scene) {
        const std::string width = number(scene.widthMm);
        const std::string height = number(scene.heightMm);
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
               width + "mm\" height=\"" + height + "mm\" viewBox=\"0 0 " + width + ' ' + height + "\" role=\"img\"";
        if (!scene.title.empty()) out_ += " aria-labelledby=\"title\"";
        if (!scene.description.empty()) out_ += " aria-describedby=\"description\"";
        // White is the colour of the page: a hint to viewers, not a shape in the drawing.
        if (scene.ground == kPaper) out_ += " style=\"background:#ffffff\"";
        out_ += ">\n";
        if (!scene.title.empty()) out_ += "<title id=\"title\">" + escaped(scene.title) + "</title>\n";
        if (!scene.description.empty()) out_ += "<desc id=\"description\">" + escaped(scene.description) + "</desc>\n";
        if (scene.ground.alpha > 0 && scene.ground != kPaper)
            out_ += "<rect width=\"" + width + "\" height=\"" + height + "\"" + paintAttributes("fill", scene.ground) +
                    "/>\n";
    }

    void add(const scene::Element& element) {
        if (const auto* path = std::get_if<scene::Path>(&element.shape)) {
            addPath(*path, element);
        } else {
            addText(std::get<scene::Text>(element.shape), element);
        }
    }

    /// The element's own id as data, and an id made from it that is unique in the file.
    std::string names(const std::string& id) {
        if (id.empty()) return {};
        std::string safe = "e-";
        for (const char c : cleanText(id))
            safe += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ? c : '-';
        const int count = ++uses_[safe];
        if (count > 1) safe += "_" + std::to_string(count);
        return attribute("id", safe) + attribute("data-name", escaped(id));
    }

    static std::string opacity(const scene::Style& style) {
        return style.opacity < 1 ? attribute("opacity", number(style.opacity)) : std::string();
    }

    void addPath(const scene::Path& path, const scene::Element& element) {
        const scene::Style& style = element.style;
        const std::optional<scene::Box> box = scene::bounds(path);
        if (!box || !std::isfinite(box->min.x + box->min.y + box->max.x + box->max.y)) return;
        PathData data;
        for (const scene::PathCommand& command : path.commands)
            std::visit([&](const auto& c) { data.add(c); }, command);
        out_ += "<path" + names(element.id) + attribute("d", data.text());
        out_ += style.isFilled ? paintAttributes("fill", style.fill) : attribute("fill", "none");
        if (style.isStroked && style.widthMm > 0) out_ += strokeAttributes(style);
        out_ += opacity(style) + "/>\n";
    }

    static std::string strokeAttributes(const scene::Style& style) {
        std::string text = paintAttributes("stroke", style.stroke) + attribute("stroke-width", number(style.widthMm)) +
                           attribute("stroke-linejoin", "round");
        if (style.hasRoundCaps) text += attribute("stroke-linecap", "round");
        std::string dashes;
        for (const double length : scene::shownDash(style)) dashes += (dashes.empty() ? "" : " ") + number(length);
        return dashes.empty() ? text : text + attribute("stroke-dasharray", dashes);
    }

    void addText(const scene::Text& text, const scene::Element& element) {
        constexpr std::array<const char*, 3> anchors{"start", "middle", "end"};
        if (!std::isfinite(text.at.x) || !std::isfinite(text.at.y)) return;
        std::string faces = faceNames(text.family);
        for (std::size_t at = 0; (at = faces.find(',', at)) != std::string::npos; at += 4) faces.replace(at, 1, "', '");
        // The last name is generic and must stand without quotation marks.
        const std::size_t generic = faces.rfind('\'');
        faces = "'" + faces.substr(0, generic) + faces.substr(generic + 1);
        out_ += "<text" + names(element.id) + attribute("x", number(text.at.x)) + attribute("y", number(text.at.y)) +
                attribute("font-family", faces) + attribute("font-size", number(text.sizeMm)) +
                attribute("text-anchor", anchors.at(static_cast<std::size_t>(text.align))) +
                paintAttributes("fill", element.style.fill) + opacity(element.style) + ">";
        addLines(text);
        out_ += "</text>\n";
    }

    void addLines(const scene::Text& text) {
        if (!(text.maxWidthMm > 0)) {
            addRuns(text, 0, std::string::npos);
            return;
        }
        const LaidOutText laidOut = layOut(context_.get(), text, 1);
        for (const LaidOutLine& line : laidOut.lines) {
            out_ += "<tspan" + attribute("x", number(text.at.x)) + attribute("y", number(text.at.y + line.baselineMm)) +
                    ">";
            addRuns(text, line.begin, line.end);
            out_ += "</tspan>";
        }
    }

    /// The runs between two bytes of the whole text.
    void addRuns(const scene::Text& text, std::size_t begin, std::size_t end) {
        std::size_t at = 0;
        double raised = 0;  // `dy` moves all that follows, so every run first undoes the one before.
        for (const scene::TextRun& run : text.runs) {
            const std::string clean = cleanText(run.text);
            const std::size_t from = std::max(at, begin);
            const std::size_t to = std::min(at + clean.size(), end);
            if (from < to) addRun(text, run, clean.substr(from - at, to - from), raised);
            at += clean.size();
        }
    }

    void addRun(const scene::Text& text, const scene::TextRun& run, const std::string& words, double& raised) {
        std::string attributes;
        if (run.isItalic) attributes += attribute("font-style", "italic");
        if (run.isBold) attributes += attribute("font-weight", "bold");
        if (run.hasOverline) attributes += attribute("text-decoration", "overline");
        if (run.hasColor) attributes += paintAttributes("fill", run.color);
        if (run.script != 0) attributes += attribute("font-size", number(text.sizeMm * scene::kScriptScale));
        const double wanted = scene::rise(run) * text.sizeMm;
        if (wanted != raised) attributes += attribute("dy", number(raised - wanted));
        raised = wanted;
        const std::string shown = escaped(words);
        out_ += attributes.empty() ? shown : "<tspan" + attributes + ">" + shown + "</tspan>";
    }

    std::string out_;
    std::map<std::string, int> uses_;
    TextContext context_ = makeTextContext();
};

}  // namespace

base::Result<void> writeSvg(const scene::Scene& scene, const std::filesystem::path& path) {
    return base::writeFileAtomically(path, SvgWriter().write(scene::still(scene)));
}

}  // namespace byrne::cairo
