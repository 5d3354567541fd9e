// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/exporting.h"

#include <chrono>
#include <cmath>

#include "app/common/export_documents.h"
#include "app/common/export_page.h"
#include "core/base/file.h"
#include "render/cairo/encode.h"
#include "render/cairo/painter.h"
#include "render/output/embedding.h"
#include "render/output/gif.h"
#include "render/output/plain_scene.h"
#include "render/output/png_animation.h"
#include "render/output/svg_animation.h"
#include "render/output/tikz.h"
#include "render/output/video.h"
#include "render/output/webp.h"
#include "render/scene/stroke.h"

namespace byrne::common {

namespace {

using Scenes = std::vector<scene::Scene>;
using Document = std::optional<output::EmbeddedDocument>;

constexpr double kDotsPerInchOfLayout = 96;

bool isInRange(double value, double least, double most) { return value >= least && value <= most; }

base::Result<void> checkSize(const ExportRequest& request) {
    if (isInRange(request.width, 100, 8000) && isInRange(request.height, 100, 8000)) return {};
    return base::failure(base::Error::Kind::Input, "the size must be 100 to 8000 pixels in each direction");
}

base::Result<void> checkRequest(const ExportRequest& request) {
    const auto bad = [](const std::string& message) { return base::failure(base::Error::Kind::Input, message); };
    if (!isInRange(request.dotsPerInch, 24, 1200)) return bad("the resolution must be 24 to 1200 dots an inch");
    if (!isInRange(request.framesPerSecond, 1, 60)) return bad("there must be 1 to 60 frames a second");
    if (request.secondsPerStep != 0 && !isInRange(request.secondsPerStep, 0.1, 600))
        return bad("a step must last 0.1 to 600 seconds");
    if (!isInRange(request.loopPauseS, 0, 600)) return bad("the pause at the end must be 0 to 600 seconds");
    if (request.stepsPerPage != 1 && request.stepsPerPage != 2 && request.stepsPerPage != 4 &&
        request.stepsPerPage != 6)
        return bad("a page of a handout has 1, 2, 4 or 6 steps");
    if (const std::string why = whyUnavailable(request.kind); !why.empty())
        return base::failure(base::Error::Kind::Unsupported, why);
    return {};
}

int pixelsOf(const ExportRequest& request, int side) {
    const int even = infoOf(request.kind).evenPixels;
    const int pixels = static_cast<int>(std::lround(side * request.dotsPerInch / kDotsPerInchOfLayout));
    return (pixels + even - 1) / even * even;
}

/// Says how much is done, and how long the rest will take at the speed so far.
class ProgressReport {
public:
    explicit ProgressReport(const ExportRequest& request) : request_(request) {}

    void operator()(std::size_t done, std::size_t all) const {
        if (!request_.onProgress) return;
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
        const bool canTell = done > 0 && passed.count() > 0.5;
        const double left = canTell ? passed.count() / static_cast<double>(done) * static_cast<double>(all - done) : -1;
        request_.onProgress({done, all, left});
    }

private:
    const ExportRequest& request_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

base::Result<void> writeAnimation(const Scenes& scenes, const Document& document, const ExportRequest& request) {
    output::AnimationOptions options;
    options.width = pixelsOf(request, request.width);
    options.height = pixelsOf(request, request.height);
    options.framesPerSecond = request.framesPerSecond;
    options.loopPauseS = request.loopPauseS;
    options.title = scenes.front().title;
    options.document = document;
    options.limits = request.limits;
    options.onProgress = ProgressReport(request);
    switch (request.kind) {
        case ExportKind::Apng:
            return output::writeApng(scenes, request.path, options);
        case ExportKind::Webp:
            return output::writeWebp(scenes, request.path, options);
        case ExportKind::Mp4:
            return output::writeVideo(scenes, request.path, output::VideoFormat::Mp4, options);
        case ExportKind::Webm:
            return output::writeVideo(scenes, request.path, output::VideoFormat::Webm, options);
        case ExportKind::AnimatedSvg:
            return output::writeAnimatedSvg(scenes, request.path, options);
        default:
            return output::writeGif(scenes, request.path, options);
    }
}

base::Result<void> save(const base::Result<std::string>& bytes, const std::filesystem::path& path) {
    if (!bytes)
        return base::failure(bytes.error().kind, "cannot write " + path.string() + ": " + bytes.error().message);
    return base::writeFileAtomically(path, *bytes);
}

base::Result<void> writePng(const scene::Scene& scene, const Document& document, const ExportRequest& request) {
    base::Result<std::string> bytes =
        cairo::encodePng(scene, pixelsOf(request, request.width), pixelsOf(request, request.height));
    if (bytes) *bytes = output::pngWithDetails(*bytes, {scene.title, request.dotsPerInch, document});
    return save(bytes, request.path);
}

base::Result<std::string> withDocument(base::Result<std::string> pdf, const Document& document) {
    return pdf && document ? output::pdfWithDocument(*pdf, *document) : pdf;
}

base::Result<void> writePdf(const Scenes& scenes, const Document& document, const ExportRequest& request) {
    Scenes pages;
    for (const scene::Scene& scene : scenes) pages.push_back(scene::still(scene));
    return save(withDocument(cairo::encodePdf(pages), document), request.path);
}

base::Result<void> write(const Scenes& scenes, const Document& document, const ExportRequest& request) {
    switch (request.kind) {
        case ExportKind::Png:
            return writePng(scenes.back(), document, request);
        case ExportKind::Svg:
            return save(cairo::encodeSvg(scenes.back(), document ? output::svgDocumentElement(*document) : ""),
                        request.path);
        case ExportKind::Pdf:
            return writePdf(scenes, document, request);
        case ExportKind::Eps:
            return save(cairo::encodeEps(scenes.back()), request.path);
        case ExportKind::Tikz:
            return save(output::writeTikz(scenes.back()), request.path);
        default:
            break;
    }
    if (infoOf(request.kind).group == ExportGroup::Animation) return writeAnimation(scenes, document, request);
    return base::failure(base::Error::Kind::Unsupported,
                         std::string(infoOf(request.kind).name) + " cannot be made of this picture");
}

/// What the file is to carry, if anything.
Document carried(const Document& document, const ExportRequest& request) {
    return request.embedsDocument && infoOf(request.kind).carriesDocument ? document : std::nullopt;
}

base::Result<void> writeHtml(const ExportSource& source, const ExportRequest& request) {
    base::Result<output::WebPage> page = webPageOf(source, request);
    if (!page) return tl::unexpected<base::Error>(page.error());
    page->document = carried(source.document, request);
    base::LimitWatch watch(request.limits);
    if (watch.look()) return output::notWritten(request.path, watch.reached());
    return save(output::encodeHtml(*page), request.path);
}

base::Result<void> writeHandout(const ExportSource& source, const ExportRequest& request) {
    const base::Result<Scenes> pages = handoutOf(source, request);
    if (!pages) return tl::unexpected<base::Error>(pages.error());
    return save(withDocument(cairo::encodePdf(*pages), carried(source.document, request)), request.path);
}

}  // namespace

base::Result<void> exportStory(const ExportSource& source, const ExportRequest& request) {
    if (const base::Result<void> fine = checkSize(request); !fine) return fine;
    if (const base::Result<void> fine = checkRequest(request); !fine) return fine;
    switch (request.kind) {
        case ExportKind::Html:
            return writeHtml(source, request);
        case ExportKind::Handout:
            return writeHandout(source, request);
        case ExportKind::Gcl:
            return save(gclOf(source, request), request.path);
        case ExportKind::Tikz:
        case ExportKind::Beamer:
            return save(texOf(source, request), request.path);
        default:
            break;
    }
    base::Result<Scenes> scenes = exportedScenes(source, request);
    if (!scenes) return tl::unexpected<base::Error>(scenes.error());
    if (request.kind == ExportKind::Svg) scenes->back() = output::plainScene(scenes->back());
    return write(*scenes, carried(source.document, request), request);
}

base::Result<void> exportScenes(const Scenes& scenes, const std::optional<output::EmbeddedDocument>& document,
                                const ExportRequest& request) {
    if (const base::Result<void> fine = checkRequest(request); !fine) return fine;
    if (scenes.empty()) return base::failure(base::Error::Kind::Input, "there is nothing to draw");
    return write(scenes, carried(document, request), request);
}

}  // namespace byrne::common
