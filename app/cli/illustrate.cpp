// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli illustrate: a proof as an animation, or the picture of one step.
#include <algorithm>
#include <charconv>

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/story.h"
#include "app/common/exporting.h"

namespace byrne::cli {

using common::Session;

namespace {


std::string knownExtensions() {
    std::string names;
    std::string_view last;
    for (const common::ExportKindInfo& info : common::exportKinds())
        if (names.find("." + std::string(info.extension)) == std::string::npos) {
            if (!last.empty()) names += (names.empty() ? "." : ", .") + std::string(last);
            last = info.extension;
        }
    return names + " or ." + std::string(last);
}

/// By its name, or that of the file; nothing after saying that it tells nothing.
std::optional<common::ExportKind> kindOf(const Environment& environment, const IllustrateOptions& options) {
    if (!options.kind.empty()) {
        const std::optional<common::ExportKind> named = common::exportKindNamed(options.kind);
        if (!named) sayError(environment, "there is no kind '" + options.kind + "' of export");
        return named;
    }
    const std::vector<common::ExportKind> kinds = common::exportKindsWith(extensionOf(options.output));
    if (!kinds.empty()) return kinds.front();
    sayError(environment, "cannot tell from the name '" + options.output.string() + "' what to draw: it must end in " +
                              knownExtensions());
    return std::nullopt;
}

std::optional<std::size_t> numberIn(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Two numbers with a sign between them.
std::optional<std::pair<std::size_t, std::size_t>> pairIn(std::string_view text, char sign) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos) return std::nullopt;
    const std::optional<std::size_t> first = numberIn(text.substr(0, at));
    const std::optional<std::size_t> second = numberIn(text.substr(at + 1));
    if (!first || !second) return std::nullopt;
    return std::pair(*first, *second);
}

bool chooseSize(const Environment& environment, const IllustrateOptions& options, common::ExportRequest& request) {
    if (!options.preset.empty()) {
        const auto presets = common::exportPresets();
        const auto preset = std::ranges::find(presets, options.preset, &common::ExportPreset::id);
        if (preset == presets.end()) {
            sayError(environment,
                     "there is no preset '" + options.preset + "'; there are slide, web, paper and square");
            return false;
        }
        request.width = preset->width;
        request.height = preset->height;
        request.dotsPerInch = preset->dotsPerInch;
        request.style = styleNamed(preset->style);
    }
    if (options.dotsPerInch) request.dotsPerInch = *options.dotsPerInch;
    if (!options.style.empty()) request.style = styleNamed(options.style);
    if (options.size.empty()) return true;
    const auto size = pairIn(options.size, 'x');
    const auto isGood = [](std::size_t pixels) { return pixels >= 100 && pixels <= 8000; };
    if (!size || !isGood(size->first) || !isGood(size->second)) {
        sayError(environment, "--size must be WIDTHxHEIGHT from 100 to 8000 pixels each, as in 800x600; there is '" +
                                  options.size + "'");
        return false;
    }
    request.width = static_cast<int>(size->first);
    request.height = static_cast<int>(size->second);
    return true;
}

bool chooseSteps(const Environment& environment, const IllustrateOptions& options, common::ExportRequest& request) {
    if (options.step) request.steps = common::StepRange{*options.step, *options.step};
    if (options.steps.empty()) return true;
    const auto range = pairIn(options.steps, '-');
    if (!range || range->first > range->second) {
        sayError(environment, "--steps must be FIRST-LAST, as in 2-5; there is '" + options.steps + "'");
        return false;
    }
    request.steps = common::StepRange{range->first, range->second};
    return true;
}

/// Nothing after saying what is wrong with the options.
std::optional<common::ExportRequest> requestOf(const Environment& environment, const IllustrateOptions& options) {
    const std::optional<common::ExportKind> kind = kindOf(environment, options);
    common::ExportRequest request = options.request;
    if (!kind || !chooseSize(environment, options, request) || !chooseSteps(environment, options, request))
        return std::nullopt;
    request.kind = *kind;
    request.hasCaptions = !options.hidesCaptions;
    request.embedsDocument = !options.leavesDocumentOut;
    request.limits.stop = environment.stop;
    return request;
}

base::Result<void> write(const Environment& environment, const IllustrateOptions& options, const Session& session,
                         const common::Subject& subject, common::ExportRequest request) {
    figure::FigureOptions solving;
    solving.limits = {.seconds = kFigureSeconds, .memoryBytes = 0, .stop = environment.stop};
    const figure::FigureSet figures = common::solveFigures(subject, solving);
    if (environment.stop.stop_requested())
        return base::failure(base::Error::Kind::Limit, "stopped; nothing was written");
    ProgressLine line(environment);
    request.onProgress = [&line](const common::ExportProgress& progress) {
        line.drawing(progress.done, progress.all, progress.secondsLeft);
    };
    const common::ExportSource source{subject.view(), subject.vocabulary(), figures,
                                      common::embeddableDocument(session)};
    return writeThrough(options.output, [&](const std::filesystem::path& path) {
        request.path = path;
        return common::exportStory(source, request);
    });
}

}  // namespace

ExitCode illustrate(const Environment& environment, const IllustrateOptions& options) {
    if (options.isContactSheet) return contactSheet(environment, options);
    if (!options.moreFiles.empty()) {
        sayError(environment, "several files go together on a contact sheet only: add --contact-sheet");
        return ExitCode::BadInput;
    }
    const std::optional<common::ExportRequest> request = requestOf(environment, options);
    if (!request) return ExitCode::BadInput;
    std::optional<Session> session = loadInput(environment, options.file);
    const syntax::Theorem* theorem = session ? chooseTheorem(environment, *session, options.theorem) : nullptr;
    if (theorem == nullptr) return ExitCode::BadInput;
    if (!provideProof(environment, *session, theorem->statement, options.search)) return ExitCode::NotGood;
    if (!addDrawings(environment, options, *session)) return ExitCode::BadInput;
    const base::Result<void> written =
        write(environment, options, *session, common::Subject(*session, *theorem), *request);
    if (written) return ExitCode::Good;
    sayError(environment, written.error().message);
    return environment.stop.stop_requested() ? ExitCode::NotGood : ExitCode::BadInput;
}

}  // namespace byrne::cli
