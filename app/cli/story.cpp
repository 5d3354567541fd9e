// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/story.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "render/cairo/painter.h"

namespace byrne::cli {

namespace {

constexpr double kMmPerPixel = 25.4 / 96;

}  // namespace

bool addDrawings(const Environment& environment, const IllustrateOptions& options, common::Session& session) {
    if (options.drawing.empty()) return true;
    base::Result<std::string> text = base::readFile(options.drawing);
    if (!text || !base::isText(*text)) {
        sayError(environment, text ? options.drawing.string() + " is not text in UTF-8" : text.error().message);
        return false;
    }
    const std::string path = options.drawing.string();
    session.vocabulary.add(logic::DrawingFile{path, path, std::move(*text)});
    return true;
}

illustrate::StyleName styleNamed(std::string_view name) {
    if (name == "dark") return illustrate::StyleName::Dark;
    if (name == "print") return illustrate::StyleName::Print;
    if (name == "byrne") return illustrate::StyleName::Byrne;
    return illustrate::StyleName::Light;
}

illustrate::Story storyOf(const Environment& environment, const IllustrateOptions& options,
                          const common::Subject& subject, std::pair<int, int> size) {
    figure::FigureOptions solving;
    solving.limits = {.seconds = kFigureSeconds, .memoryBytes = 0, .stop = environment.stop};
    const figure::FigureSet figures = common::solveFigures(subject, solving);
    illustrate::Options telling;
    telling.widthMm = size.first * kMmPerPixel;
    telling.heightMm = size.second * kMmPerPixel;
    telling.style = styleNamed(options.style);
    telling.language = options.request.language;
    telling.hasCaption = !options.hidesCaptions;
    telling.measure = cairo::measure;
    illustrate::Story story = common::tellStory(subject, figures, telling);
    for (const std::string& fault : story.faults) sayNote(environment, fault);
    return story;
}

}  // namespace byrne::cli
