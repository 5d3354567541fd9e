// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/framing.h"

#include <algorithm>

namespace byrne::illustrate {

namespace {

using Kind = proof::ViewStep::Kind;

scene::Color accent(const Palette& palette, Kind kind) {
    switch (kind) {
        case Kind::Hypotheses:
            return palette.context;
        case Kind::Goal:
            return palette.goal;
        case Kind::Contradiction:
            return palette.clash;
        default:
            return palette.conclusion;
    }
}

Sprite bar(const Page& page, const Palette& palette, Kind kind) {
    const Box& box = page.caption;
    scene::Path path;
    path.commands = {scene::MoveTo{{box.left, box.top + 6 * page.px}},
                     scene::LineTo{{box.left, box.bottom - 12 * page.px}}};
    Sprite sprite{.id = "caption/bar", .shape = std::move(path)};
    sprite.style = {.isStroked = true, .stroke = accent(palette, kind), .widthMm = 4 * page.px, .hasRoundCaps = false};
    if (kind == Kind::Contradiction) sprite.style.dashMm = {7 * page.px, 4 * page.px};
    sprite.layer = scene::Layer::Caption;
    return sprite;
}

}  // namespace

std::optional<InlinePicture> noPicture(const std::string&, double) { return std::nullopt; }

std::string branchTitle(const Studio& studio, const proof::ViewBranch& branch) {
    const Phrases& words = studio.captioner.phrases();
    if (branch.assumption.empty()) return std::string(words.mainBranch);
    const auto turn = std::find_if(branch.steps.rbegin(), branch.steps.rend(),
                                   [](const proof::ViewStep& step) { return step.kind == Kind::Assumption; });
    const bool isSaid = turn != branch.steps.rend() && !turn->facts.empty();
    return composedText(words.caseBranch, {{'n', isSaid ? studio.captioner.sounds(turn->facts) : branch.assumption}});
}

OpenedFrame openFrame(const Studio& studio, const proof::ViewBranch& branch, std::size_t k, const std::string& note) {
    Caption caption = studio.captioner.caption(branch, k);
    Frame frame{branch.steps[k].step, branch.steps[k].kind, caption.heading, withoutObjects(caption.runs), {}};
    if (!note.empty()) frame.heading += " · " + note;
    frame.scene.widthMm = studio.page.widthMm;
    frame.scene.heightMm = studio.page.heightMm;
    frame.scene.ground = studio.palette.ground;
    frame.scene.title = frame.heading;
    frame.scene.description = plainText(frame.caption);
    return {std::move(frame), std::move(caption.runs), caption.type};
}

Sprite textSprite(std::string id, scene::Text text, scene::Color color, scene::Layer layer) {
    Sprite sprite{.id = std::move(id), .shape = std::move(text)};
    sprite.style = {.isStroked = false, .isFilled = true, .fill = color};
    sprite.layer = layer;
    return sprite;
}

void addCaption(const Studio& studio, const OpenedFrame& opened, const PictureOf& pictureOf,
                std::vector<Sprite>& sprites) {
    const Frame& frame = opened.frame;
    if (!studio.options.hasCaption) return;
    const Page& page = studio.page;
    const Box& box = page.caption;
    sprites.push_back(bar(page, studio.palette, frame.kind));
    const double left = box.left + 16 * page.px;
    scene::Text heading{{{.text = frame.heading, .isBold = true}}, {left, box.top + 17 * page.px}, page.headingSize()};
    sprites.push_back(textSprite("caption/heading", std::move(heading), studio.palette.muted, scene::Layer::Caption));
    scene::Text text{frame.caption, {left, box.top + 42 * page.px}, page.captionSize(opened.type)};
    text.maxWidthMm = box.right - left;
    if (studio.palette.isPictorial) {
        const CaptionLines lines =
            layOutCaption("caption/text", opened.sentence, text, studio.palette.ink, pictureOf, studio.options.measure);
        sprites.insert(sprites.end(), lines.sprites.begin(), lines.sprites.end());
        return;
    }
    sprites.push_back(textSprite("caption/text", std::move(text), studio.palette.ink, scene::Layer::Caption));
}

}  // namespace byrne::illustrate
