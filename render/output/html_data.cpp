// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/html_data.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "render/cairo/svg_markup.h"
#include "render/scene/stroke.h"

namespace byrne::output {

namespace {

using cairo::svgNumber;
using nlohmann::json;

/// Strings that get a number each, in order of their first use.
class Numbered {
public:
    std::size_t add(const std::string& text) {
        const auto [at, isNew] = numbers_.emplace(text, texts_.size());
        if (isNew) texts_.push_back(text);
        return at->second;
    }
    [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

private:
    std::map<std::string, std::size_t> numbers_;
    std::vector<std::string> texts_;
};

std::string cssColor(const scene::Color& color) {
    std::string text = cairo::svgColor(color);
    if (color.alpha == 255) return text;
    constexpr std::string_view digits = "0123456789abcdef";
    text += digits[color.alpha >> 4U];
    text += digits[color.alpha & 15U];
    return text;
}

/// A shape without colours: path data, or a text element.
std::string shapeOf(const scene::Element& element) {
    if (const auto* path = std::get_if<scene::Path>(&element.shape)) return cairo::svgPathData(*path);
    return "<" + cairo::svgGeometry(element) + ">" + cairo::svgContent(element) + "</text>";
}

/// A light and a dark colour that are used at the same places.
using Pair = std::pair<std::string, std::string>;

class TableMaker {
public:
    WebTables make(const WebPage& page) {
        for (const WebBranch& branch : page.branches) {
            tables_.elements.emplace_back();
            for (const WebStep& step : branch.steps) tables_.elements.back().push_back(elementsOf(step));
        }
        tables_.shapes = shapes_.texts();
        tables_.ids = ids_.texts();
        writeStyle();
        return std::move(tables_);
    }

private:
    std::vector<WebElement> elementsOf(const WebStep& step) {
        ground_ = colorName(step.light.ground, step.dark.ground);
        tables_.widthMm = step.light.widthMm;
        tables_.heightMm = step.light.heightMm;
        const std::vector<const scene::Element*> light = scene::inDrawingOrder(step.light);
        const std::vector<const scene::Element*> dark = scene::inDrawingOrder(step.dark);
        std::vector<WebElement> elements;
        for (std::size_t i = 0; i < light.size(); ++i) {
            if (light[i]->style.opacity <= 0 || !cairo::isSvgDrawable(*light[i])) continue;
            const bool isSame = dark.size() == light.size() && dark[i]->id == light[i]->id;
            elements.push_back({shapes_.add(shapeOf(*light[i])),
                                styles_.add(styleOf(*light[i], isSame ? *dark[i] : *light[i])), ids_.add(light[i]->id),
                                light[i]->timing});
        }
        return elements;
    }

    std::string colorName(const scene::Color& light, const scene::Color& dark) {
        const Pair pair{cssColor(light), cssColor(dark)};
        const auto at = std::ranges::find(colors_, pair);
        const auto index = static_cast<std::size_t>(at - colors_.begin());
        if (at == colors_.end()) colors_.push_back(pair);
        return "var(--c" + std::to_string(index) + ")";
    }

    std::string styleOf(const scene::Element& light, const scene::Element& dark) {
        const scene::Style& style = light.style;
        const bool isText = std::holds_alternative<scene::Text>(light.shape);
        std::string css = "fill:" + (isText || style.isFilled ? colorName(style.fill, dark.style.fill) : "none");
        if (!isText && style.isStroked && style.widthMm > 0) {
            css += ";stroke:" + colorName(style.stroke, dark.style.stroke) +
                   ";stroke-width:" + svgNumber(style.widthMm) + ";stroke-linejoin:round";
            if (style.hasRoundCaps) css += ";stroke-linecap:round";
            std::string dashes;
            for (const double length : scene::shownDash(style))
                dashes += (dashes.empty() ? "" : " ") + svgNumber(length);
            if (!dashes.empty()) css += ";stroke-dasharray:" + dashes;
        }
        if (style.opacity < 1) css += ";opacity:" + svgNumber(style.opacity);
        return css;
    }

    void writeStyle() {
        std::string light;
        std::string dark;
        for (std::size_t i = 0; i < colors_.size(); ++i) {
            const std::string name = "--c" + std::to_string(i) + ":";
            light += name + colors_[i].first + ";";
            dark += name + colors_[i].second + ";";
        }
        tables_.style = ":root{" + light + "}\n@media (prefers-color-scheme:dark){:root:not([data-theme=light]){" +
                        dark + "}}\n:root[data-theme=dark]{" + dark + "}\n@media print{:root,:root[data-theme=dark]{" +
                        light + "}}\n";
        tables_.style += "#stage{background:" + ground_ + "}\n";
        const std::vector<std::string>& styles = styles_.texts();
        for (std::size_t i = 0; i < styles.size(); ++i)
            tables_.style += ".s" + std::to_string(i) + "{" + styles[i] + "}\n";
    }

    WebTables tables_;
    Numbered shapes_;
    Numbered styles_;
    Numbered ids_;
    std::vector<Pair> colors_;
    std::string ground_;
};

double rounded(double seconds) { return std::round(seconds * 1000) / 1000; }

json elementData(const WebElement& element) {
    json data = json::array({element.shape, element.style, element.id});
    const scene::Timing& timing = element.timing;
    const bool comes = timing.startS > 0 || (timing.enterS > 0 && timing.enter != scene::Transition::Cut);
    const bool goes = std::isfinite(timing.endS);
    if (!comes && !goes) return data;
    data.push_back(0);
    data.push_back(rounded(timing.startS));
    data.push_back(rounded(timing.enterS));
    data.push_back(static_cast<int>(timing.enter));
    if (goes) {
        data.push_back(rounded(timing.endS));
        data.push_back(rounded(timing.leaveS));
    }
    return data;
}

json figureData(const WebFigure& figure) {
    json objects = json::array();
    std::map<std::string, std::size_t> index;
    for (const WebFigure::Object& object : figure.objects) {
        index.emplace(object.name + (object.place.size() == 3 ? "/circle" : ""), objects.size());
        json place = json::array();
        for (const double value : object.place) place.push_back(std::round(value * 1e6) / 1e6);
        objects.push_back(json::array({object.name, place, object.isFree ? 1 : 0}));
    }
    json conditions = json::array();
    for (const WebCondition& condition : figure.conditions) {
        json data = json::array({condition.relation});
        for (const std::string& name : condition.objects)
            if (const auto at = index.find(name); at != index.end()) data.push_back(at->second);
        if (data.size() == condition.objects.size() + 1) conditions.push_back(std::move(data));
    }
    return {{"objects", std::move(objects)}, {"conditions", std::move(conditions)}};
}

/// Inside a script element nothing may look like markup.
std::string forScript(std::string text) {
    for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos; at += 6) text.replace(at, 1, "\\u003c");
    return text;
}

}  // namespace

std::string htmlOf(const WebRuns& runs) {
    std::string out;
    for (const scene::TextRun& run : runs) {
        std::string text = cairo::svgEscaped(run.text);
        if (run.isItalic) text = "<i>" + text + "</i>";
        if (run.isBold) text = "<b>" + text + "</b>";
        if (run.script < 0) text = "<sub>" + text + "</sub>";
        if (run.script > 0) text = "<sup>" + text + "</sup>";
        out += text;
    }
    return out;
}

WebTables webTables(const WebPage& page) { return TableMaker().make(page); }

std::string webData(const WebPage& page, const WebTables& tables, const std::map<std::string, std::string>& words) {
    json branches = json::array();
    Numbered sames;  // Steps that branches share have the same number.
    for (std::size_t b = 0; b < page.branches.size(); ++b) {
        const WebBranch& branch = page.branches[b];
        json steps = json::array();
        for (std::size_t k = 0; k < branch.steps.size(); ++k) {
            const WebStep& step = branch.steps[k];
            json elements = json::array();
            for (const WebElement& element : tables.elements[b][k]) elements.push_back(elementData(element));
            json data{{"h", step.heading},
                      {"c", htmlOf(step.caption)},
                      {"f", step.facts},
                      {"d", rounded(step.light.durationS)},
                      {"n", sames.add(step.heading + htmlOf(step.caption))},
                      {"e", std::move(elements)}};
            if (step.isShared) data["x"] = 1;
            steps.push_back(std::move(data));
        }
        json data{{"title", branch.title}, {"steps", std::move(steps)}};
        if (branch.figure) data["figure"] = figureData(*branch.figure);
        branches.push_back(std::move(data));
    }
    json facts = json::array();
    for (const WebFact& fact : page.facts) facts.push_back({{"o", fact.objects}});
    const json all{{"size", {tables.widthMm, tables.heightMm}},
                   {"words", words},
                   {"shapes", tables.shapes},
                   {"ids", tables.ids},
                   {"facts", std::move(facts)},
                   {"branches", std::move(branches)}};
    return forScript(all.dump(-1, ' ', false, json::error_handler_t::replace));
}

}  // namespace byrne::output
