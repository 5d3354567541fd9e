// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// export_speed [STEPS [FOLDER [KIND]]]: exports an illustration of 40 steps (or STEPS) at 1280x720, 30 frames a second, 2 s a step, in
// every animated form and as a web page, on this one core. Prints frames a second, size and peak memory of each, in a
// process of its own, and what must be reached. The steps are those of the shipped examples, one after the other.
// With FOLDER ("-": none) the files stay there, to be looked at; with KIND (gif, ...) only that one is made.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/common/exporting.h"
#include "app/common/resources.h"

namespace fs = std::filesystem;
using namespace byrne;

namespace {

constexpr double kSecondsPerStep = 2;
constexpr double kFramesPerSecond = 30;

struct Wanted {
    common::ExportKind kind;
    double framesPerSecond;
    double megabytes;  ///< Of the file; 0: any.
};

common::ExportRequest requestFor(common::ExportKind kind, const fs::path& path) {
    common::ExportRequest request;
    request.kind = kind;
    request.path = path;
    request.width = 1280;
    request.height = 720;
    request.framesPerSecond = kFramesPerSecond;
    request.secondsPerStep = kSecondsPerStep;
    return request;
}

/// Proves the examples and tells their steps until there are enough.
std::vector<scene::Scene> scenesOf(std::size_t steps) {
    std::vector<scene::Scene> scenes;
    std::vector<fs::path> examples;
    for (const auto& entry : fs::directory_iterator(fs::path(BYRNE_SOURCE_DIR) / "resources" / "examples"))
        examples.push_back(entry.path());
    std::sort(examples.begin(), examples.end());
    for (std::size_t i = 0; scenes.size() < steps; i = (i + 1) % examples.size()) {
        common::Session session = common::load(examples[i], common::readOptions());
        const syntax::Theorem* theorem = session.document.findTheorem("");
        if (theorem == nullptr) continue;
        common::Attempt attempt = common::prove(session.document.theory, theorem->statement, {});
        if (!attempt.isProved()) continue;
        common::putProof(session.document, theorem->statement, std::move(*attempt.outcome.proof));
        const common::Subject subject(session, *session.document.findTheorem(""));
        const figure::FigureSet figures = common::solveFigures(subject, {});
        const common::ExportSource source{subject.view(), subject.vocabulary(), figures, std::nullopt};
        auto more = common::exportedScenes(source, requestFor(common::ExportKind::Gif, {}));
        if (!more) continue;
        for (scene::Scene& scene : *more)
            if (scenes.size() < steps) scenes.push_back(std::move(scene));
    }
    return scenes;
}

/// In a child process, so that its peak memory is its own.
bool measure(const std::vector<scene::Scene>& scenes, const Wanted& wanted, const fs::path& kept) {
    const common::ExportKindInfo& info = common::infoOf(wanted.kind);
    if (const std::string why = common::whyUnavailable(wanted.kind); !why.empty()) {
        std::printf("%-13s %s\n", std::string(info.id).c_str(), why.c_str());
        return true;
    }
    const fs::path path = (kept.empty() ? fs::temp_directory_path() : kept) /
                          ("byrne-export-speed-" + std::string(info.id) + "." + std::string(info.extension));
    std::fflush(stdout);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const auto written = common::exportScenes(scenes, std::nullopt, requestFor(wanted.kind, path));
        if (!written) std::fprintf(stderr, "%s\n", written.error().message.c_str());
        ::_exit(written ? 0 : 1);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    if (status != 0) return false;
    const double cpu = double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                       double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    const double frames = double(scenes.size()) * kSecondsPerStep * kFramesPerSecond;
    const double size = double(fs::file_size(path)) / 1e6;
    if (kept.empty()) fs::remove(path);
    std::printf(
        "%-13s %7.0f frames/s of CPU time (wanted %3.0f)  %6.1f s wall  %6.2f MB%s  peak %4ld MB (wanted < 300)\n",
        std::string(info.id).c_str(), frames / cpu, wanted.framesPerSecond, wall.count(), size,
        wanted.megabytes > 0 ? (" (wanted < " + std::to_string(wanted.megabytes).substr(0, 3) + ")").c_str() : "",
        usage.ru_maxrss / 1024);
    return frames / cpu >= wanted.framesPerSecond && (wanted.megabytes <= 0 || size < wanted.megabytes);
}

/// Milliseconds until a browser has the page; none where there is no browser.
std::optional<double> openingTime(const fs::path& page) {
    const std::string command = "python3 " BYRNE_SOURCE_DIR "/tests/app/cli/shoot_page.py " + page.string() + " " +
                                page.parent_path().string() + " 640 2> /dev/null";
    std::vector<double> times;
    for (int i = 0; i < 3; ++i) {
        std::FILE* answer = ::popen(command.c_str(), "r");
        double milliseconds = 0;
        const bool isTold = answer != nullptr && std::fscanf(answer, "%lf", &milliseconds) == 1;
        if (answer != nullptr) ::pclose(answer);
        if (!isTold) return {};
        times.push_back(milliseconds);
    }
    std::sort(times.begin(), times.end());
    return times[1];
}

/// The page of one shipped proof: of its branches as many as it takes to have that many different steps.
bool measurePage(std::size_t steps, const fs::path& kept) {
    common::Session session =
        common::load(fs::path(BYRNE_SOURCE_DIR) / "resources/examples/rhombus_diagonals.byrne", common::readOptions());
    const logic::StatementId theorem = session.document.findTheorem("")->statement;
    common::Attempt attempt = common::prove(session.document.theory, theorem, {});
    if (!attempt.isProved()) return false;
    common::putProof(session.document, theorem, std::move(*attempt.outcome.proof));
    const common::Subject subject(session, *session.document.findTheorem(""));
    const figure::FigureSet figures = common::solveFigures(subject, {});
    const common::ExportSource source{subject.view(), subject.vocabulary(), figures,
                                      common::embeddableDocument(session)};
    common::ExportRequest request =
        requestFor(common::ExportKind::Html, (kept.empty() ? fs::temp_directory_path() : kept) / "byrne-export-speed.html");
    std::size_t shown = 0;
    for (const proof::ViewBranch& branch : subject.view().branches()) {
        request.branches.push_back(branch.id);
        const auto chosen = common::exportedSteps(subject.view(), request);
        shown = chosen ? chosen->size() : 0;
        if (shown >= steps) break;
    }
    if (!common::exportStory(source, request)) return false;
    const double size = double(fs::file_size(request.path)) / 1e3;
    const std::optional<double> opened = openingTime(request.path);
    std::printf("html          %zu steps in %zu branches  %.0f KB (wanted < 400)  opens in %s ms (wanted < 1000)\n", shown,
                request.branches.size(), size, opened ? std::to_string(std::lround(*opened)).c_str() : "? (no chromedriver)");
    if (kept.empty()) fs::remove(request.path);
    return shown >= steps && size < 400 && opened.value_or(0) < 1000;
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t steps = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 40;
    const std::vector<scene::Scene> scenes = scenesOf(steps);
    std::printf("%zu steps, %.0f frames\n", scenes.size(), double(scenes.size()) * kSecondsPerStep * kFramesPerSecond);
    const fs::path kept = argc > 2 && std::string_view(argv[2]) != "-" ? argv[2] : "";
    const std::string_view only = argc > 3 ? argv[3] : "";
    bool isGood = true;
    for (const Wanted& wanted : {Wanted{common::ExportKind::Gif, 60, 2}, Wanted{common::ExportKind::Webp, 40, 0},
                                 Wanted{common::ExportKind::Mp4, 100, 0}, Wanted{common::ExportKind::Webm, 0, 0},
                                 Wanted{common::ExportKind::Apng, 0, 0}, Wanted{common::ExportKind::AnimatedSvg, 0, 0}})
        if (only.empty() || only == common::infoOf(wanted.kind).id) isGood = measure(scenes, wanted, kept) && isGood;
    if (only.empty() || only == "html") isGood = measurePage(steps, kept) && isGood;
    return isGood ? 0 : 1;
}
