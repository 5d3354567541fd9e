// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/contact_sheet.h"

#include <algorithm>

#include "render/illustrate/palette.h"
#include "render/scene/placement.h"

namespace byrne::illustrate {

namespace {

constexpr double kMarginMm = 6;
constexpr double kGapMm = 3.5;
constexpr double kTitleMm = 9;   ///< Height of a chapter's heading.
constexpr double kLetterMm = 5;  ///< Of the heading.

bool isSameStep(const proof::ViewStep& a, const proof::ViewStep& b) {
    return a.kind == b.kind && a.step == b.step && a.caseIndex == b.caseIndex;
}

class Sheet {
public:
    explicit Sheet(const SheetOptions& options) : options_(options), palette_(paletteOf(options.style)) { turnPage(); }

    void add(const SheetChapter& chapter) {
        if (chapter.frames.empty()) return;
        const scene::Scene& first = chapter.frames[0]->scene;
        factor_ = options_.cellWidthMm / std::max(first.widthMm, 1.0);
        const double row = first.heightMm * factor_ + kGapMm;
        reserve(kTitleMm + row);
        if (!chapter.title.empty()) addTitle(chapter.title);
        const std::size_t columns = std::max<std::size_t>(1, options_.columns);
        for (std::size_t i = 0; i < chapter.frames.size(); i += columns) {
            reserve(row);
            for (std::size_t k = i; k < std::min(i + columns, chapter.frames.size()); ++k)
                addCell(*chapter.frames[k], kMarginMm + static_cast<double>(k - i) * (options_.cellWidthMm + kGapMm));
            y_ += row;
        }
        y_ += kGapMm;
    }

    std::vector<scene::Scene> take() {
        pages_.back().heightMm = std::max(y_ + kMarginMm - 2 * kGapMm, 2 * kMarginMm);
        return std::move(pages_);
    }

private:
    void turnPage() {
        if (!pages_.empty()) pages_.back().heightMm = y_ + kMarginMm - kGapMm;
        const auto columns = static_cast<double>(std::max<std::size_t>(1, options_.columns));
        scene::Scene page;
        page.widthMm = 2 * kMarginMm + columns * options_.cellWidthMm + (columns - 1) * kGapMm;
        page.ground = mixed(palette_.ground, palette_.ink, 0.07);
        page.title = "Contact sheet";
        pages_.push_back(std::move(page));
        y_ = kMarginMm;
    }

    void reserve(double height) {
        const bool isFull = options_.maxHeightMm > 0 && y_ + height > options_.maxHeightMm - kMarginMm;
        if (isFull && !pages_.back().elements.empty()) turnPage();
    }

    void addTitle(const std::string& title) {
        scene::Text text{{{.text = title, .isBold = true}}, {kMarginMm, y_ + kLetterMm}, kLetterMm};
        scene::Element element{"sheet/title", std::move(text), {}, scene::Layer::Caption, {}};
        element.style = {.isStroked = false, .isFilled = true, .fill = palette_.ink};
        pages_.back().elements.push_back(std::move(element));
        pages_.back().description += (pages_.back().description.empty() ? "" : ", ") + title;
        y_ += kTitleMm;
    }

    /// A cell is a sheet of paper with everything on it drawn in the cell's own order, whatever the layers.
    void addCell(const Frame& frame, double x) {
        const scene::Scene still = scene::snapshot(frame.scene, frame.scene.durationS);
        scene::Path paper;
        const double right = x + still.widthMm * factor_;
        const double bottom = y_ + still.heightMm * factor_;
        paper.commands = {scene::MoveTo{{x, y_}}, scene::LineTo{{right, y_}}, scene::LineTo{{right, bottom}},
                          scene::LineTo{{x, bottom}}, scene::ClosePath{}};
        scene::Element ground{"sheet/paper", std::move(paper), {}, scene::Layer::Ground, {}};
        ground.style = {.isStroked = false, .isFilled = true, .fill = still.ground};
        pages_.back().elements.push_back(std::move(ground));
        for (scene::Element& element : scene::placed(still, factor_, {x, y_}))
            pages_.back().elements.push_back(std::move(element));
    }

    const SheetOptions& options_;
    Palette palette_;
    std::vector<scene::Scene> pages_;
    double factor_ = 1;
    double y_ = kMarginMm;
};

/// A branch with a true figure that has the same first steps up to step k; else the branch itself.
std::size_t possibleBranch(const Story& story, const proof::ProofView& view, std::size_t branch, std::size_t k) {
    const auto& here = view.branches()[branch].steps;
    for (std::size_t other = branch; other < story.branches.size(); ++other) {
        const auto& there = view.branches()[other].steps;
        const auto same = std::ranges::mismatch(here, there, isSameStep).in1 - here.begin();
        if (static_cast<std::size_t>(same) <= k) break;
        if (!story.branches[other].isImpossible) return other;
    }
    return branch;
}

}  // namespace

std::vector<const Frame*> framesInOrder(const Story& story, const proof::ProofView& view) {
    std::vector<const Frame*> frames;
    for (std::size_t b = 0; b < story.branches.size(); ++b) {
        const auto& here = view.branches()[b].steps;
        std::size_t first = 0;
        if (b > 0) {
            const auto& before = view.branches()[b - 1].steps;
            first = static_cast<std::size_t>(std::ranges::mismatch(before, here, isSameStep).in2 - here.begin());
        }
        for (std::size_t k = first; k < story.branches[b].frames.size(); ++k)
            frames.push_back(&story.branches[possibleBranch(story, view, b, k)].frames[k]);
    }
    return frames;
}

std::vector<scene::Scene> contactSheet(const std::vector<SheetChapter>& chapters, const SheetOptions& options) {
    Sheet sheet(options);
    for (const SheetChapter& chapter : chapters) sheet.add(chapter);
    return sheet.take();
}

}  // namespace byrne::illustrate
