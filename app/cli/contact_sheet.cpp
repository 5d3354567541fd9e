// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli illustrate --contact-sheet: the storyboards of one or many files as a grid of small pictures.
#include "render/illustrate/contact_sheet.h"

#include <charconv>
#include <cmath>
#include <list>

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/story.h"
#include "render/cairo/painter.h"

namespace byrne::cli {

namespace {

constexpr double kPixelsPerMm = 96 / 25.4;
constexpr double kCellShare = 0.6;      ///< Of the usual size, so that captions can still be read.
constexpr double kPdfPageMm = 420;      ///< Height at which a PDF begins a new page.
constexpr double kMaxPngPixels = 90e6;  ///< A larger sheet is written with fewer pixels a millimetre.
constexpr double kMaxPngSide = 30'000;

bool isSheetKind(const Environment& environment, const std::filesystem::path& output) {
    const std::string kind = extensionOf(output);
    if (kind == "png" || kind == "svg" || kind == "pdf") return true;
    sayError(environment, "a contact sheet is a still picture: its name must end in .png, .svg or .pdf, unlike '" +
                              output.string() + "'");
    return false;
}

/// "640x480"; nothing after saying that the size is none.
std::optional<std::pair<int, int>> sizeOf(const Environment& environment, const std::string& text) {
    if (text.empty()) return std::pair(800, 600);
    std::pair<int, int> size{0, 0};
    const char* end = text.data() + text.size();
    const auto wide = std::from_chars(text.data(), end, size.first);
    const bool hasSign = wide.ec == std::errc() && wide.ptr != end && *wide.ptr == 'x';
    const bool isWhole = hasSign && std::from_chars(wide.ptr + 1, end, size.second).ptr == end;
    const auto isGood = [](int pixels) { return pixels >= 100 && pixels <= 8000; };
    if (isWhole && isGood(size.first) && isGood(size.second)) return size;
    sayError(environment,
             "--size must be WIDTHxHEIGHT from 100 to 8000 pixels each, as in 800x600; there is '" + text + "'");
    return std::nullopt;
}

/// Stories that the chapters' frames belong to; a list, so that they stay where they are.
struct Sheet {
    std::list<illustrate::Story> stories;
    std::vector<illustrate::SheetChapter> chapters;
};

/// False if the file cannot be read or its theorem not proved, after saying so.
bool addSheetOf(const Environment& environment, const IllustrateOptions& options, const std::filesystem::path& file,
             std::pair<int, int> size, Sheet& sheet) {
    std::optional<common::Session> session = loadInput(environment, file);
    const syntax::Theorem* theorem = session ? chooseTheorem(environment, *session, options.theorem) : nullptr;
    if (theorem == nullptr || !provideProof(environment, *session, theorem->statement, options.search)) return false;
    if (!addDrawings(environment, options, *session)) return false;
    const common::Subject subject(*session, *theorem);
    sheet.stories.push_back(storyOf(environment, options, subject, size));
    sheet.chapters.push_back(
        {subject.view().theorem().name, illustrate::framesInOrder(sheet.stories.back(), subject.view())});
    return true;
}

base::Result<void> writeSheet(const std::vector<scene::Scene>& pages, const std::filesystem::path& output,
                              const std::filesystem::path& path) {
    const std::string kind = extensionOf(output);
    if (kind == "pdf") return cairo::writePdf(pages, path);
    const scene::Scene& sheet = pages.front();
    if (kind == "svg") return cairo::writeSvg(sheet, path);
    double scale = kPixelsPerMm;
    scale = std::min(scale, std::sqrt(kMaxPngPixels / (sheet.widthMm * sheet.heightMm)));
    scale = std::min(scale, kMaxPngSide / std::max(sheet.widthMm, sheet.heightMm));
    return cairo::writePng(sheet, path, static_cast<int>(sheet.widthMm * scale),
                           static_cast<int>(sheet.heightMm * scale));
}

}  // namespace

ExitCode contactSheet(const Environment& environment, const IllustrateOptions& options) {
    if (!isSheetKind(environment, options.output)) return ExitCode::BadInput;
    const std::optional<std::pair<int, int>> size = sizeOf(environment, options.size);
    if (!size) return ExitCode::BadInput;
    std::vector<std::filesystem::path> files{options.file};
    files.insert(files.end(), options.moreFiles.begin(), options.moreFiles.end());
    Sheet sheet;
    bool isComplete = true;
    ProgressLine line(environment);
    for (std::size_t i = 0; i < files.size() && !environment.stop.stop_requested(); ++i) {
        line.update(static_cast<double>(i) / static_cast<double>(files.size()), files[i].filename().string());
        isComplete = addSheetOf(environment, options, files[i], *size, sheet) && isComplete;
    }
    if (environment.stop.stop_requested() || sheet.chapters.empty()) {
        sayError(environment, environment.stop.stop_requested() ? "stopped; nothing was written" : "nothing to draw");
        return ExitCode::NotGood;
    }
    illustrate::SheetOptions layout;
    layout.columns = options.columns;
    layout.cellWidthMm = size->first / kPixelsPerMm * kCellShare;
    layout.style = styleNamed(options.style);
    if (extensionOf(options.output) == "pdf") layout.maxHeightMm = kPdfPageMm;
    const std::vector<scene::Scene> pages = illustrate::contactSheet(sheet.chapters, layout);
    const base::Result<void> written = writeThrough(
        options.output, [&](const std::filesystem::path& path) { return writeSheet(pages, options.output, path); });
    if (!written) {
        sayError(environment, written.error().message);
        return ExitCode::BadInput;
    }
    return isComplete ? ExitCode::Good : ExitCode::NotGood;
}

}  // namespace byrne::cli
