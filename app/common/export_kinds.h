// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The forms that an illustration can be exported in, what can be chosen for each, and sizes that are good for common
// purposes. The command line and the export dialog offer exactly these.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace byrne::common {

enum class ExportKind {
    Gif,
    Apng,
    Webp,
    Mp4,
    Webm,
    AnimatedSvg,
    Html,
    Png,
    Svg,
    Pdf,
    Eps,
    Handout,
    Tikz,
    Beamer,
    Gcl,
};

enum class ExportGroup { Animation, Web, Picture, Document, Source };

struct ExportKindInfo {
    ExportKind kind = ExportKind::Gif;
    std::string_view id;         ///< On the command line and in settings: "animated-svg".
    std::string_view name;       ///< English, for people: "Animated SVG".
    std::string_view use;        ///< English, one clause: what it is good for.
    std::string_view extension;  ///< Without dot.
    ExportGroup group = ExportGroup::Animation;
    bool hasFrameRate = false;      ///< framesPerSecond is used.
    bool hasDuration = false;       ///< secondsPerStep is used; isMotionReduced, too, but in sources.
    bool isOneStep = false;         ///< Shows one step (the last chosen one); else all that are chosen.
    bool hasResolution = false;     ///< Made of pixels: dotsPerInch is used.
    bool hasTransparency = false;   ///< isTransparent is used.
    bool hasPerPage = false;        ///< stepsPerPage is used.
    bool carriesDocument = false;   ///< embedsDocument is used; the file can be opened as the project again.
    bool hasCaptionChoice = false;  ///< hasCaptions is used (a web page has its captions beside the figure).
    int evenPixels = 1;             ///< Width and height must be divisible by this; odd ones are rounded up.
};

/// In the order of a menu.
[[nodiscard]] std::span<const ExportKindInfo> exportKinds();
[[nodiscard]] const ExportKindInfo& infoOf(ExportKind kind);
/// By ExportKindInfo::id.
[[nodiscard]] std::optional<ExportKind> exportKindNamed(std::string_view id);
/// The kinds whose files end so (lower case, without dot); the usual one first. Empty for others.
[[nodiscard]] std::vector<ExportKind> exportKindsWith(std::string_view extension);
/// Why files of the kind cannot be written on this computer (a codec that is not installed) and what to do, or "".
[[nodiscard]] std::string whyUnavailable(ExportKind kind);

/// A size for a purpose. Pixels at 96 dpi.
struct ExportPreset {
    std::string_view id;    ///< "slide".
    std::string_view name;  ///< English: "Slide 16:9".
    int width = 0;
    int height = 0;
    double dotsPerInch = 96;
    std::string_view style;  ///< "light" or "print".
};

[[nodiscard]] std::span<const ExportPreset> exportPresets();

}  // namespace byrne::common
