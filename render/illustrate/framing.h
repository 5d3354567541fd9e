// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every picture of a story has, whether it shows the plane or a diagram: heading, caption, title.
#pragma once

#include <string>
#include <vector>

#include "render/illustrate/caption.h"
#include "render/illustrate/caption_layout.h"
#include "render/illustrate/drawing.h"
#include "render/illustrate/illustration.h"
#include "render/illustrate/page.h"
#include "render/illustrate/palette.h"
#include "render/illustrate/sprites.h"

namespace byrne::illustrate {

/// What all branches of a story share.
struct Studio {
    const proof::ProofView& view;
    const Options& options;
    const Page& page;
    const Palette& palette;
    const Captioner& captioner;
    const std::vector<std::size_t>& classes;   ///< Colour class by FactId.
    const std::vector<FactDrawing>& drawings;  ///< By FactId.
    const Procedures& procedures;
};

/// Of a picture that has no little pictures in its caption.
[[nodiscard]] std::optional<InlinePicture> noPicture(const std::string& object, double sizeMm);

/// "Main" or "case A is C", as the captions say it.
[[nodiscard]] std::string branchTitle(const Studio& studio, const proof::ViewBranch& branch);

struct OpenedFrame {
    Frame frame;    ///< Its scene still empty.
    Runs sentence;  ///< The caption with the objects that it names.
    CaptionType type = CaptionType::Usual;
};

/// The frame of step k. `note` is added to the heading.
[[nodiscard]] OpenedFrame openFrame(const Studio& studio, const proof::ViewBranch& branch, std::size_t k,
                                    const std::string& note);

/// Bar, heading and sentence, unless captions are off.
/// In pictorial styles objects that `pictureOf` knows are shown instead of named.
void addCaption(const Studio& studio, const OpenedFrame& opened, const PictureOf& pictureOf,
                std::vector<Sprite>& sprites);

/// Text as a sprite of the layer, which fades in.
[[nodiscard]] Sprite textSprite(std::string id, scene::Text text, scene::Color color, scene::Layer layer);

}  // namespace byrne::illustrate
