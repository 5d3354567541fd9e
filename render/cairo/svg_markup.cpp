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

constexpr double kMostQuickly = 1e8;

/// Of numbers that fit into an integer when counted in ten-thousandths: many times as fast as the general way.
void appendQuickly(std::string& out, double value) {
    const auto units = static_cast<std::int64_t>(std::abs(value) * 1e4 + 0.5);
    std::array<char, 24> buffer{};
    char* at = buffer.data() + buffer.size();
    std::int64_t decimals = units % 10000;
    if (decimals != 0) {
        int places = 4;
        for (; decimals % 10 == 0; --places) decimals /= 10;
        for (; places > 0; --places, decimals /= 10) *--at = static_cast<char>('0' + decimals % 10);
        *--at = '.';
    }
    std::int64_t whole = units / 10000;
    do *--at = static_cast<char>('0' + whole % 10);
    while ((whole /= 10) != 0);
    if (value < 0 && units != 0) *--at = '-';
    out.append(at, buffer.data() + buffer.size());
}

void appendNumber(std::string& out, double value) {
    if (std::abs(value) < kMostQuickly) return appendQuickly(out, value);
    if (!std::isfinite(value)) {
        out += '0';
        return;
    }
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::round(value), std::chars_format::fixed, 0);
    out.append(buffer.data(), end);
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
            const std::string radius = svgNumber(c.radius);
            text_ += 'A' + radius + ' ' + radius + " 0 0 " + (sweep < 0 ? '0' : '1') + ' ';
            pair("", scene::pointOnArc(c, c.from + sweep * i / pieces));
        }
    }
    [[nodiscard]] std::string take() { return std::move(text_); }
    void reserve(std::size_t bytes) { text_.reserve(bytes); }

private:
    void pair(const char* letter, scene::Vec2 p) {
        text_ += letter;
        appendNumber(text_, p.x);
        text_ += ',';
        appendNumber(text_, p.y);
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

/// Bytes of the character of valid UTF-8 that begins with this byte.
std::size_t sizeOfCharacter(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Writes the runs of a label between the signs of its source that are not shown.
class SourceContent {
public:
    explicit SourceContent(const scene::Text& text) : text_(text), source_(cleanText(text.source)) {}

    [[nodiscard]] std::optional<std::string> write() {
        for (const scene::TextRun& run : text_.runs) {
            const std::string clean = cleanText(run.text);
            for (std::size_t i = 0; i < clean.size(); i += sizeOfCharacter(clean[i]))
                if (!add(run, std::string_view(clean).substr(i, sizeOfCharacter(clean[i])))) return std::nullopt;
            flush(run);
        }
        hide(source_.size());
        return std::move(out_);
    }

private:
    bool add(const scene::TextRun& run, std::string_view character) {
        constexpr std::string_view prime = "′";  // The source has an apostrophe for it.
        std::size_t found = source_.find(character, at_);
        if (found == std::string::npos && character == prime) {
            character = "'";
            found = source_.find(character, at_);
        }
        if (found == std::string::npos) return false;
        if (found > at_) {
            flush(run);
            hide(found);
        }
        shown_ += character;
        at_ = found + character.size();
        return true;
    }
    void flush(const scene::TextRun& run) {
        if (!shown_.empty()) addRun(out_, text_, run, shown_, raised_);
        shown_.clear();
    }
    void hide(std::size_t until) {
        if (until > at_) out_ += "<tspan display=\"none\">" + svgEscaped(source_.substr(at_, until - at_)) + "</tspan>";
        at_ = until;
    }

    const scene::Text& text_;
    std::string source_;
    std::size_t at_ = 0;
    std::string shown_;
    std::string out_;
    double raised_ = 0;
};

std::string textGeometry(const scene::Text& text) {
    constexpr std::array<const char*, 3> anchors{"start", "middle", "end"};
    return "text" + attribute("x", svgNumber(text.at.x)) + attribute("y", svgNumber(text.at.y)) +
           attribute("font-family", fontFamily(text.family)) + attribute("font-size", svgNumber(text.sizeMm)) +
           attribute("text-anchor", anchors.at(static_cast<std::size_t>(text.align)));
}

}  // namespace

/// At most four decimals, no exponent, no "-0"; independent of the locale.
std::string svgNumber(double value) {
    std::string text;
    appendNumber(text, value);
    return text;
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
    constexpr std::size_t usualBytes = 18;  // Of a command with one point.
    PathData data;
    data.reserve(path.commands.size() * usualBytes);
    for (const scene::PathCommand& command : path.commands) std::visit([&](const auto& c) { data.add(c); }, command);
    return data.take();
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
    if (const auto* path = std::get_if<scene::Path>(&element.shape)) return "path d=\"" + svgPathData(*path) + '"';
    return textGeometry(std::get<scene::Text>(element.shape));
}

std::optional<std::string> svgSourceContent(const scene::Text& text) { return SourceContent(text).write(); }

std::string svgContent(const scene::Element& element) {
    const auto* text = std::get_if<scene::Text>(&element.shape);
    std::string out;
    if (text == nullptr) return out;
    if (!text->source.empty())
        if (auto content = svgSourceContent(*text)) return *content;
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

void appendSvgElement(std::string& out, const scene::Element& element, const std::string& attributes,
                      const std::string& children) {
    const std::string geometry = svgGeometry(element);
    const std::string inside = children + svgContent(element);
    const std::string_view tag = std::string_view(geometry).substr(0, geometry.find(' '));
    out.append("<").append(tag).append(attributes).append(geometry, tag.size()).append(svgStyle(element));
    if (inside.empty())
        out += "/>";
    else
        out.append(">").append(inside).append("</").append(tag).append(">");
}

std::string svgElement(const scene::Element& element, const std::string& attributes, const std::string& children) {
    std::string out;
    appendSvgElement(out, element, attributes, children);
    return out;
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
