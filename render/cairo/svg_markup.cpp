// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cairo/svg_markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

#include "render/cairo/text_layout.h"
#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"
#include "render/scene/text_style.h"

namespace byrne::cairo {

namespace {

constexpr scene::Color kPaper{255, 255, 255, 255};

std::string attribute(std::string_view name, const std::string& value) {
    return " " + std::string(name) + "=\"" + value + "\"";
}

std::string paintAttributes(std::string_view name, const scene::Color& color) {
    std::string text = attribute(name, svgColor(color));
    if (color.alpha < 255) text += attribute(std::string(name) + "-opacity", svgNumber(color.alpha / 255.0));
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
            text_ += 'A' + svgNumber(c.radius) + ' ' + svgNumber(c.radius) + " 0 0 " + (sweep < 0 ? '0' : '1') + ' ';
            pair("", scene::pointOnArc(c, c.from + sweep * i / pieces));
        }
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void pair(const char* letter, scene::Vec2 p) {
        text_ += letter + svgNumber(p.x) + ',' + svgNumber(p.y);
        last_ = p;
    }

    std::string text_;
    scene::Vec2 last_;
};

std::string strokeAttributes(const scene::Style& style) {
    std::string text = paintAttributes("stroke", style.stroke) + attribute("stroke-width", svgNumber(style.widthMm)) +
                       attribute("stroke-linejoin", "round");
    if (style.hasRoundCaps) text += attribute("stroke-linecap", "round");
    std::string dashes;
    for (const double length : scene::shownDash(style)) dashes += (dashes.empty() ? "" : " ") + svgNumber(length);
    return dashes.empty() ? text : text + attribute("stroke-dasharray", dashes);
}

std::string fontFamily(scene::FontFamily family) {
    std::string faces = faceNames(family);
    for (std::size_t at = 0; (at = faces.find(',', at)) != std::string::npos; at += 4) faces.replace(at, 1, "', '");
    // The last name is generic and must stand without quotation marks.
    const std::size_t generic = faces.rfind('\'');
    return "'" + faces.substr(0, generic) + faces.substr(generic + 1);
}

void addRun(std::string& out, const scene::Text& text, const scene::TextRun& run, const std::string& words,
            double& raised) {
    std::string attributes;
    if (run.isItalic) attributes += attribute("font-style", "italic");
    if (run.isBold) attributes += attribute("font-weight", "bold");
    if (run.hasOverline) attributes += attribute("text-decoration", "overline");
    if (run.hasColor) attributes += paintAttributes("fill", run.color);
    if (run.script != 0) attributes += attribute("font-size", svgNumber(text.sizeMm * scene::kScriptScale));
    const double wanted = scene::rise(run) * text.sizeMm;
    if (wanted != raised) attributes += attribute("dy", svgNumber(raised - wanted));
    raised = wanted;
    const std::string shown = svgEscaped(words);
    out += attributes.empty() ? shown : "<tspan" + attributes + ">" + shown + "</tspan>";
}

/// The runs between two bytes of the whole text.
void addRuns(std::string& out, const scene::Text& text, std::size_t begin, std::size_t end) {
    std::size_t at = 0;
    double raised = 0;  // `dy` moves all that follows, so every run first undoes the one before.
    for (const scene::TextRun& run : text.runs) {
        const std::string clean = cleanText(run.text);
        const std::size_t from = std::max(at, begin);
        const std::size_t to = std::min(at + clean.size(), end);
        if (from < to) addRun(out, text, run, clean.substr(from - at, to - from), raised);
        at += clean.size();
    }
}

std::string textGeometry(const scene::Text& text) {
    constexpr std::array<const char*, 3> anchors{"start", "middle", "end"};
    return "text" + attribute("x", svgNumber(text.at.x)) + attribute("y", svgNumber(text.at.y)) +
           attribute("font-family", fontFamily(text.family)) + attribute("font-size", svgNumber(text.sizeMm)) +
           attribute("text-anchor", anchors.at(static_cast<std::size_t>(text.align)));
}

}  // namespace

/// At most four decimals, no exponent, no "-0"; independent of the locale.
std::string svgNumber(double value) {
    if (!std::isfinite(value)) return "0";
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 4);
    std::string text(buffer.data(), end);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string svgEscaped(const std::string& text) {
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

std::string svgColor(const scene::Color& color) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const unsigned channel : {color.red, color.green, color.blue}) {
        text += digits[channel >> 4U];
        text += digits[channel & 15U];
    }
    return text;
}

std::string svgPathData(const scene::Path& path) {
    PathData data;
    for (const scene::PathCommand& command : path.commands) std::visit([&](const auto& c) { data.add(c); }, command);
    return data.text();
}

bool isSvgDrawable(const scene::Element& element) {
    if (const auto* text = std::get_if<scene::Text>(&element.shape))
        return std::isfinite(text->at.x) && std::isfinite(text->at.y);
    const std::optional<scene::Box> box = scene::bounds(std::get<scene::Path>(element.shape));
    return box && std::isfinite(box->min.x + box->min.y + box->max.x + box->max.y);
}

std::string svgStyle(const scene::Element& element) {
    const scene::Style& style = element.style;
    std::string text;
    if (std::holds_alternative<scene::Text>(element.shape)) {
        text = paintAttributes("fill", style.fill);
    } else {
        text = style.isFilled ? paintAttributes("fill", style.fill) : attribute("fill", "none");
        if (style.isStroked && style.widthMm > 0) text += strokeAttributes(style);
    }
    return style.opacity < 1 ? text + attribute("opacity", svgNumber(style.opacity)) : text;
}

std::string svgGeometry(const scene::Element& element) {
    if (const auto* path = std::get_if<scene::Path>(&element.shape)) return "path" + attribute("d", svgPathData(*path));
    return textGeometry(std::get<scene::Text>(element.shape));
}

std::string svgContent(const scene::Element& element) {
    const auto* text = std::get_if<scene::Text>(&element.shape);
    std::string out;
    if (text == nullptr) return out;
    if (!(text->maxWidthMm > 0)) {
        addRuns(out, *text, 0, std::string::npos);
        return out;
    }
    const TextContext context = makeTextContext();
    const LaidOutText laidOut = layOut(context.get(), *text, 1);
    for (const LaidOutLine& line : laidOut.lines) {
        out += "<tspan" + attribute("x", svgNumber(text->at.x)) +
               attribute("y", svgNumber(text->at.y + line.baselineMm)) + ">";
        addRuns(out, *text, line.begin, line.end);
        out += "</tspan>";
    }
    return out;
}

std::string svgElement(const scene::Element& element, const std::string& attributes, const std::string& children) {
    const std::string geometry = svgGeometry(element);
    const std::string inside = children + svgContent(element);
    const std::string tag = geometry.substr(0, geometry.find(' '));
    const std::string start = "<" + tag + attributes + geometry.substr(tag.size()) + svgStyle(element);
    return inside.empty() ? start + "/>" : start + ">" + inside + "</" + tag + ">";
}

std::string svgOpening(const scene::Scene& scene, const std::string& attributes) {
    const std::string width = svgNumber(scene.widthMm);
    const std::string height = svgNumber(scene.heightMm);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
                      width + "mm\" height=\"" + height + "mm\" viewBox=\"0 0 " + width + ' ' + height +
                      "\" role=\"img\"" + attributes;
    if (!scene.title.empty()) out += " aria-labelledby=\"title\"";
    if (!scene.description.empty()) out += " aria-describedby=\"description\"";
    // White is the colour of the page: a hint to viewers, not a shape in the drawing.
    if (scene.ground == kPaper) out += " style=\"background:#ffffff\"";
    out += ">\n";
    if (!scene.title.empty()) out += "<title id=\"title\">" + svgEscaped(scene.title) + "</title>\n";
    if (!scene.description.empty()) out += "<desc id=\"description\">" + svgEscaped(scene.description) + "</desc>\n";
    if (scene.ground.alpha > 0 && scene.ground != kPaper)
        out +=
            "<rect width=\"" + width + "\" height=\"" + height + "\"" + paintAttributes("fill", scene.ground) + "/>\n";
    return out;
}

std::string svgIdPart(const std::string& text) {
    std::string safe = cleanText(text);
    for (char& c : safe) {
        const bool isFine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
        if (!isFine) c = '-';
    }
    return safe;
}

}  // namespace byrne::cairo
