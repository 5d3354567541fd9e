// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/handout.h"

#include <algorithm>

#include "render/cairo/painter.h"
#include "render/scene/compose.h"

namespace byrne::output {

namespace {

using scene::Vec2;

constexpr double kPageWidth = 210;
constexpr double kPageHeight = 297;
constexpr double kMargin = 16;
constexpr double kGap = 7;
constexpr double kTitleSize = 6;
constexpr double kFooterSize = 3;
constexpr scene::Color kInk{20, 20, 20, 255};
constexpr scene::Color kSoft{95, 95, 95, 255};
constexpr scene::Color kRule{190, 190, 190, 255};

struct Frame {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

struct Grid {
    int columns = 1;
    int rows = 1;
    double textSize = 4.2;
};

Grid gridOf(int stepsPerPage) {
    switch (stepsPerPage) {
        case 1:
            return {1, 1, 5};
        case 4:
            return {2, 2, 3.5};
        case 6:
            return {2, 3, 3.1};
        default:
            return {1, 2, 4.2};
    }
}

scene::Element textElement(scene::Text text, const scene::Color& color) {
    scene::Element element;
    element.shape = std::move(text);
    element.style.isStroked = false;
    element.style.isFilled = true;
    element.style.fill = color;
    element.layer = scene::Layer::Caption;
    return element;
}

class PageMaker {
public:
    PageMaker(const std::vector<HandoutStep>& steps, const HandoutOptions& options)
        : steps_(steps), options_(options), grid_(gridOf(options.stepsPerPage)) {}

    std::vector<scene::Scene> make() {
        const auto perPage = static_cast<std::size_t>(grid_.columns * grid_.rows);
        const std::size_t count = std::max<std::size_t>(1, (steps_.size() + perPage - 1) / perPage);
        for (std::size_t i = 0; i < count; ++i) {
            scene::Scene page;
            page.widthMm = kPageWidth;
            page.heightMm = kPageHeight;
            page.title = options_.title;
            page.description = options_.statement;
            const double top = addHeader(page, i == 0);
            addFooter(page, i + 1, count);
            for (std::size_t k = 0; k < perPage && i * perPage + k < steps_.size(); ++k)
                addStep(page, steps_[i * perPage + k], cell(k, top));
            pages_.push_back(std::move(page));
        }
        return std::move(pages_);
    }

private:
    /// Puts the text below `top`; where it ends.
    static double addText(scene::Scene& page, std::vector<scene::TextRun> runs, double size, Vec2 corner, double width,
                          const scene::Color& color) {
        scene::Text text{std::move(runs), corner, size};
        text.maxWidthMm = width;
        const scene::TextExtents extents = cairo::measure(text);
        text.at.y = corner.y + extents.ascentMm;
        page.elements.push_back(textElement(std::move(text), color));
        return corner.y + extents.heightMm;
    }

    double addHeader(scene::Scene& page, bool isFirst) const {
        const double width = kPageWidth - 2 * kMargin;
        const double size = isFirst ? kTitleSize : kFooterSize + 0.6;
        double bottom = addText(page, {{.text = options_.title, .isBold = true}}, size, {kMargin, kMargin}, width,
                                isFirst ? kInk : kSoft);
        if (isFirst && !options_.statement.empty())
            bottom = addText(page, {{.text = options_.statement}}, 3.8, {kMargin, bottom + 2}, width, kSoft);
        return bottom + kGap;
    }

    void addFooter(scene::Scene& page, std::size_t number, std::size_t count) const {
        const std::string words = options_.language.starts_with("de") ? " von " : " of ";
        scene::Text text{{{.text = std::to_string(number) + words + std::to_string(count)}},
                         {kPageWidth - kMargin, kPageHeight - kMargin / 2},
                         kFooterSize};
        text.align = scene::Align::End;
        page.elements.push_back(textElement(std::move(text), kSoft));
    }

    [[nodiscard]] Frame cell(std::size_t index, double top) const {
        const int column = static_cast<int>(index) % grid_.columns;
        const int row = static_cast<int>(index) / grid_.columns;
        const double width = (kPageWidth - 2 * kMargin - kGap * (grid_.columns - 1)) / grid_.columns;
        const double height = (kPageHeight - kMargin - top - kGap * (grid_.rows - 1)) / grid_.rows;
        return {kMargin + column * (width + kGap), top + row * (height + kGap), width, height};
    }

    void addStep(scene::Scene& page, const HandoutStep& step, const Frame& frame) const {
        scene::Text caption{step.caption, {}, grid_.textSize};
        caption.maxWidthMm = frame.width;
        const double captionHeight = step.caption.empty() ? 0 : cairo::measure(caption).heightMm;
        const double headingHeight = grid_.textSize * 1.5;
        const double room = std::max(20.0, frame.height - captionHeight - headingHeight - 4);
        const double scale = std::min(frame.width / step.scene.widthMm, room / step.scene.heightMm);
        const double width = step.scene.widthMm * scale;
        const double height = step.scene.heightMm * scale;
        const Vec2 corner{frame.left + (frame.width - width) / 2, frame.top};
        scene::addPicture(page, step.scene, corner, scale);
        addRule(page, corner, width, height);
        const double below = addText(page, {{.text = step.heading, .isBold = true}}, grid_.textSize * 0.85,
                                     {frame.left, frame.top + height + 2}, frame.width, kSoft);
        if (!step.caption.empty())
            addText(page, step.caption, grid_.textSize, {frame.left, below + 0.8}, frame.width, kInk);
    }

    static void addRule(scene::Scene& page, Vec2 corner, double width, double height) {
        scene::Element element;
        const Vec2 end{corner.x + width, corner.y + height};
        element.shape = scene::Path{{scene::MoveTo{corner}, scene::LineTo{{end.x, corner.y}}, scene::LineTo{end},
                                     scene::LineTo{{corner.x, end.y}}, scene::ClosePath{}}};
        element.style.stroke = kRule;
        element.style.widthMm = 0.2;
        element.layer = scene::Layer::Ground;
        page.elements.push_back(std::move(element));
    }

    const std::vector<HandoutStep>& steps_;
    const HandoutOptions& options_;
    Grid grid_;
    std::vector<scene::Scene> pages_;
};

}  // namespace

std::vector<scene::Scene> handoutPages(const std::vector<HandoutStep>& steps, const HandoutOptions& options) {
    return PageMaker(steps, options).make();
}

}  // namespace byrne::output
