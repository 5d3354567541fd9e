// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <set>

#include "render/illustrate/board.h"
#include "render/illustrate/branch_story.h"
#include "render/illustrate/diagram.h"
#include "render/illustrate/fact_signs.h"
#include "render/illustrate/framing.h"
#include "render/illustrate/illustration.h"

namespace byrne::illustrate {

namespace {

/// Whether a sentence keeps to two lines of the caption. Where the caption is shown elsewhere the same sentence is
/// chosen.
Captioner::Fits captionFits(const Options& options, const Palette& palette) {
    Options captioned = options;
    captioned.hasCaption = true;
    const Page page = pageOf(captioned);
    return [page, &options, &palette](const Runs& runs, CaptionType type) {
        if (palette.isPictorial) {
            // Little pictures are at most 2.3 em wide.
            scene::Text text{{}, {}, page.captionSize(type)};
            text.maxWidthMm = page.caption.width() - 16 * page.px;
            const PictureOf wide = [](const std::string&, double size) {
                return std::optional(InlinePicture{{}, 2.3 * size});
            };
            return layOutCaption("", runs, text, palette.ink, wide, options.measure).count <= 2;
        }
        scene::Text text{runs, {}, page.captionSize(type)};
        text.maxWidthMm = page.caption.width() - 16 * page.px;
        const scene::Text line{{{.text = "A"}}, {}, page.captionSize(type)};
        const double extra = options.measure(text).heightMm - options.measure(line).heightMm;
        return extra < 1.5 * text.lineSpacing * text.sizeMm;
    };
}

/// Circles that facts of the branch draw around points; named ones are in the figure itself.
std::vector<figure::Circle> drawnCircles(const proof::ViewBranch& branch, const Placing& placing,
                                         const std::vector<FactDrawing>& drawings) {
    std::vector<figure::Circle> circles;
    for (const proof::ViewStep& step : branch.steps)
        for (const proof::FactId fact : step.facts)
            for (const DrawnObject& object : drawings[fact.index()].objects) {
                if (object.kind != ObjectKind::Circle) continue;
                const auto o = placing.points.find(object.names[0]);
                const auto v = placing.points.find(object.names[1]);
                const auto w = placing.points.find(object.names[2]);
                if (o == placing.points.end() || v == placing.points.end() || w == placing.points.end()) continue;
                circles.push_back({o->second, std::hypot(v->second.x - w->second.x, v->second.y - w->second.y)});
            }
    return circles;
}

/// The placings of all branches of a set of figures, and how they are mapped to the page.
class Maps {
public:
    Maps(const proof::ProofView& view, const figure::FigureSet& figures, const std::vector<FactDrawing>& drawings,
         const Page& page) {
        std::vector<Sight> sights;
        for (std::size_t b = 0; b < view.branches().size(); ++b)
            placings_.push_back(placingsOf(figures.branches[b], view.branches()[b].steps.size()));
        for (std::size_t b = 0; b < placings_.size(); ++b) {
            firstOf_.push_back(sights.size());
            for (const Placing& placing : placings_[b])
                sights.push_back({&placing, drawnCircles(view.branches()[b], placing, drawings)});
        }
        maps_ = mappings(sights, page);
    }

    /// One for each of the placings, which may be those of another figure of the same branch.
    [[nodiscard]] std::vector<Mapping> mapsFor(std::size_t branch, const std::vector<Placing>& placings) const {
        std::vector<Mapping> maps;
        for (const Placing& placing : placings) {
            std::size_t last = 0;
            for (std::size_t i = 1; i < placings_[branch].size(); ++i)
                if (placings_[branch][i].fromStep <= placing.fromStep) last = i;
            maps.push_back(maps_[firstOf_[branch] + last]);
        }
        return maps;
    }

private:
    std::vector<std::vector<Placing>> placings_;  ///< By branch.
    std::vector<std::size_t> firstOf_;            ///< By branch: the index of its first mapping.
    std::vector<Mapping> maps_;
};

/// By the theory's own procedure if there is one.
FactDrawing drawingFor(const logic::Literal& literal, const proof::ProofView& view, const logic::Vocabulary& vocabulary,
                       const Procedures& procedures) {
    if (const std::optional<ProcedureCall> call = procedures.callFor(literal, view, vocabulary))
        return customDrawing(call->name, call->arguments);
    return drawingOf(literal, view, vocabulary);
}

}  // namespace

Story illustrate(const proof::ProofView& view, const logic::Vocabulary& vocabulary, const figure::FigureSet& figures,
                 const Options& options) {
    const Palette palette = paletteOf(options.style);
    const Page page = pageOf(options);
    const std::vector<std::size_t> classes = factClasses(view);
    Story story;
    for (const std::size_t factClass : classes) story.factSigns.push_back(signOf(factClass, palette, page.px));
    for (const FactSign& sign : story.factSigns) story.factColors.push_back(sign.color);
    const Procedures procedures(vocabulary);
    std::vector<FactDrawing> drawings;
    for (std::size_t i = 0; i < view.factCount(); ++i)
        drawings.push_back(drawingFor(view.fact(proof::FactId(i)).literal, view, vocabulary, procedures));
    const Captioner captioner(view, Wording(view, vocabulary, options.language, palette.isPictorial), palette,
                              story.factSigns, captionFits(options, palette),
                              [&](const proof::ViewStep& step) { return isRestatement(step, drawings); });
    const Studio studio{view, options, page, palette, captioner, classes, drawings, procedures};
    if (!figures.isOfThePlane || figures.branches.size() != view.branches().size()) {
        for (const proof::ViewBranch& branch : view.branches()) story.branches.push_back(diagramStory(studio, branch));
        return story;
    }
    const bool isFramed = options.framing != nullptr && options.framing->branches.size() == view.branches().size();
    const figure::FigureSet& framing = isFramed ? *options.framing : figures;
    const Maps maps(view, framing, studio.drawings, page);
    for (std::size_t i = 0; i < view.branches().size(); ++i)
        if (options.onlyBranch && *options.onlyBranch != i) {
            story.branches.push_back({view.branches()[i].id, branchTitle(studio, view.branches()[i]), false, {}});
        } else {
            const std::vector<Placing> placings = placingsOf(figures.branches[i], view.branches()[i].steps.size());
            story.branches.push_back(
                branchStory(studio, view.branches()[i], figures.branches[i], placings, maps.mapsFor(i, placings)));
        }
    story.faults = procedures.faults();
    return story;
}

}  // namespace byrne::illustrate
