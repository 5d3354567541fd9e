// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// storyboards FILE...: tells the story of each Byrne document's proofs (`batch --proofs` keeps them) and audits the
// names in all pictures: a line a theorem with faults, and the totals. Problems without proof are passed over.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>

#include "app/common/resources.h"
#include "app/common/session.h"
#include "render/cairo/painter.h"
#include "tests/render/illustrate/label_audit.h"

using namespace byrne;

namespace {

struct Totals {
    std::size_t theorems = 0;
    std::size_t branches = 0;
    std::size_t frames = 0;
    std::size_t labels = 0;
    std::size_t faults = 0;
    std::size_t avoidable = 0;
    std::size_t longCaptions = 0;
    double seconds = 0;
};

void audit(const std::string& name, const illustrate::BranchStory& branch, Totals& totals) {
    std::vector<scene::Scene> stills;
    for (const illustrate::Frame& frame : branch.frames)
        stills.push_back(scene::snapshot(frame.scene, frame.scene.durationS));
    std::set<std::string> faulty;
    double captionTop = stills.empty() ? 0 : stills[0].heightMm;
    for (const scene::Scene& still : stills) {
        const test::LabelAudit report = test::auditLabels(still, cairo::measure);
        totals.labels += report.labels;
        totals.faults += report.faults.size();
        faulty.insert(report.faulty.begin(), report.faulty.end());
        for (const std::string& fault : report.faults)
            std::printf("%s %s: %s\n", name.c_str(), branch.id.c_str(), fault.c_str());
        for (const scene::Element& element : still.elements)
            if (const auto* text = std::get_if<scene::Text>(&element.shape); text && element.id == "caption/text") {
                const double lines = cairo::measure(*text).heightMm / (text->lineSpacing * text->sizeMm);
                totals.longCaptions += lines > 2.4 ? 1 : 0;
                captionTop = std::min(captionTop, text->at.y - 8);
            }
    }
    for (const std::string& label : faulty)
        if (test::hasFreePlace(stills, label, cairo::measure, captionTop)) {
            ++totals.avoidable;
            std::printf("%s %s: %s had a free place\n", name.c_str(), branch.id.c_str(), label.c_str());
        }
    totals.frames += stills.size();
    ++totals.branches;
}

void tell(const char* path, Totals& totals) {
    const common::Session session = common::load(path, common::readOptions());
    for (const syntax::Theorem& theorem : session.document.theorems) {
        if (!theorem.proof) continue;
        const common::Subject subject(session, theorem);
        figure::FigureOptions solving;
        solving.limits.seconds = 30;
        const figure::FigureSet figures = common::solveFigures(subject, solving);
        illustrate::Options options;
        options.measure = cairo::measure;
        const auto start = std::chrono::steady_clock::now();
        const illustrate::Story story = common::tellStory(subject, figures, options);
        totals.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        for (const illustrate::BranchStory& branch : story.branches)
            audit(subject.view().theorem().name, branch, totals);
        ++totals.theorems;
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: storyboards FILE...\n");
        return EXIT_FAILURE;
    }
    Totals totals;
    for (int i = 1; i < argc; ++i) tell(argv[i], totals);
    std::printf(
        "%zu theorems, %zu branches, %zu pictures in %.1f s: %zu labels, %zu faults (%.3f %%), %zu with a free place, "
        "%zu captions of more than two lines\n",
        totals.theorems, totals.branches, totals.frames, totals.seconds, totals.labels, totals.faults,
        totals.labels == 0 ? 0 : 100.0 * static_cast<double>(totals.faults) / static_cast<double>(totals.labels),
        totals.avoidable, totals.longCaptions);
    return totals.avoidable == 0 && totals.longCaptions == 0 && totals.faults * 200 <= totals.labels ? EXIT_SUCCESS : EXIT_FAILURE;
}
