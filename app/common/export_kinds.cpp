// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/export_kinds.h"

#include <algorithm>
#include <array>

#include "render/output/video.h"

namespace byrne::common {

namespace {

using Group = ExportGroup;
using Kind = ExportKind;

constexpr std::array<ExportKindInfo, 15> kKinds{{
    {.kind = Kind::Gif,
     .id = "gif",
     .name = "Animated GIF",
     .use = "plays everywhere, also in old slides and mail",
     .extension = "gif",
     .group = Group::Animation,
     .hasFrameRate = true,
     .hasDuration = true,
     .hasResolution = true,
     .hasCaptionChoice = true},
    {.kind = Kind::Apng,
     .id = "apng",
     .name = "Animated PNG",
     .use = "all colours, in every browser",
     .extension = "apng",
     .group = Group::Animation,
     .hasFrameRate = true,
     .hasDuration = true,
     .hasResolution = true,
     .hasTransparency = true,
     .carriesDocument = true,
     .hasCaptionChoice = true},
    {.kind = Kind::Webp,
     .id = "webp",
     .name = "Animated WebP",
     .use = "small, all colours, for web pages",
     .extension = "webp",
     .group = Group::Animation,
     .hasFrameRate = true,
     .hasDuration = true,
     .hasResolution = true,
     .hasTransparency = true,
     .hasCaptionChoice = true},
    {.kind = Kind::Mp4,
     .id = "mp4",
     .name = "Video MP4 (H.264)",
     .use = "for slides, players and telephones",
     .extension = "mp4",
     .group = Group::Animation,
     .hasFrameRate = true,
     .hasDuration = true,
     .hasResolution = true,
     .hasCaptionChoice = true,
     .evenPixels = 2},
    {.kind = Kind::Webm,
     .id = "webm",
     .name = "Video WebM (VP9)",
     .use = "free format, for web pages",
     .extension = "webm",
     .group = Group::Animation,
     .hasFrameRate = true,
     .hasDuration = true,
     .hasResolution = true,
     .hasCaptionChoice = true,
     .evenPixels = 2},
    {.kind = Kind::AnimatedSvg,
     .id = "animated-svg",
     .name = "Animated SVG",
     .use = "sharp at every size, plays in browsers without scripts",
     .extension = "svg",
     .group = Group::Animation,
     .hasDuration = true,
     .hasTransparency = true,
     .carriesDocument = true,
     .hasCaptionChoice = true},
    {.kind = Kind::Html,
     .id = "html",
     .name = "Interactive page (HTML)",
     .use = "one file with figure, proof and controls; works without network",
     .extension = "html",
     .group = Group::Web,
     .hasDuration = true,
     .carriesDocument = true},
    {.kind = Kind::Png,
     .id = "png",
     .name = "Picture PNG",
     .use = "pixels, for documents and web pages",
     .extension = "png",
     .group = Group::Picture,
     .isOneStep = true,
     .hasResolution = true,
     .hasTransparency = true,
     .carriesDocument = true,
     .hasCaptionChoice = true},
    {.kind = Kind::Svg,
     .id = "svg",
     .name = "Picture SVG",
     .use = "sharp at every size, text stays text",
     .extension = "svg",
     .group = Group::Picture,
     .isOneStep = true,
     .hasTransparency = true,
     .carriesDocument = true,
     .hasCaptionChoice = true},
    {.kind = Kind::Pdf,
     .id = "pdf",
     .name = "PDF, a page a step",
     .use = "sharp at every size, for papers and printing",
     .extension = "pdf",
     .group = Group::Document,
     .hasTransparency = true,
     .carriesDocument = true,
     .hasCaptionChoice = true},
    {.kind = Kind::Eps,
     .id = "eps",
     .name = "Picture EPS",
     .use = "for older typesetting",
     .extension = "eps",
     .group = Group::Picture,
     .isOneStep = true,
     .hasTransparency = true,
     .hasCaptionChoice = true},
    {.kind = Kind::Handout,
     .id = "handout",
     .name = "Handout (PDF)",
     .use = "steps beside the proof's text, to print and hand out",
     .extension = "pdf",
     .group = Group::Document,
     .hasPerPage = true,
     .carriesDocument = true},
    {.kind = Kind::Tikz,
     .id = "tikz",
     .name = "LaTeX pictures (TikZ)",
     .use = "a picture a step, to edit and include in a paper",
     .extension = "tex",
     .group = Group::Source},
    {.kind = Kind::Beamer,
     .id = "beamer",
     .name = "LaTeX slides (Beamer)",
     .use = "a slide a branch, a step at each click",
     .extension = "tex",
     .group = Group::Source},
    {.kind = Kind::Gcl,
     .id = "gcl",
     .name = "GCL program",
     .use = "for GCLC and Byrne, with a layer a step",
     .extension = "gcl",
     .group = Group::Source,
     .hasDuration = true,
     .hasCaptionChoice = true},
}};

constexpr std::array<ExportPreset, 4> kPresets{{
    {.id = "slide", .name = "Slide 16:9", .width = 1280, .height = 720, .dotsPerInch = 144, .style = "light"},
    {.id = "web", .name = "Web page", .width = 800, .height = 600, .dotsPerInch = 96, .style = "light"},
    {.id = "paper", .name = "Paper", .width = 640, .height = 480, .dotsPerInch = 300, .style = "print"},
    {.id = "square", .name = "Square", .width = 800, .height = 800, .dotsPerInch = 96, .style = "light"},
}};

}  // namespace

std::span<const ExportKindInfo> exportKinds() { return kKinds; }

const ExportKindInfo& infoOf(ExportKind kind) { return *std::ranges::find(kKinds, kind, &ExportKindInfo::kind); }

std::optional<ExportKind> exportKindNamed(std::string_view id) {
    const auto found = std::ranges::find(kKinds, id, &ExportKindInfo::id);
    return found == kKinds.end() ? std::nullopt : std::optional(found->kind);
}

std::vector<ExportKind> exportKindsWith(std::string_view extension) {
    std::vector<ExportKind> kinds;
    for (const ExportKindInfo& info : kKinds)
        if (info.extension == extension) kinds.push_back(info.kind);
    // Of the two kinds of SVG the still one is what the name alone has always meant.
    std::ranges::stable_partition(kinds, [](Kind kind) { return kind != Kind::AnimatedSvg; });
    return kinds;
}

std::string whyUnavailable(ExportKind kind) {
    if (kind == ExportKind::Mp4) return output::whyNoVideo(output::VideoFormat::Mp4);
    if (kind == ExportKind::Webm) return output::whyNoVideo(output::VideoFormat::Webm);
    return {};
}

std::span<const ExportPreset> exportPresets() { return kPresets; }

}  // namespace byrne::common
