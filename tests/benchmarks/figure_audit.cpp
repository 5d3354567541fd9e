// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// figure_audit [--all] FILE...: the figures of documents with proofs, measured: time, truth of every fact, margins,
// nearest points, near-straight triples, bounds of impossible figures. Prints a line for each fault with its reason and
// the totals; with --all a line for each branch. What is measured here is computed from the coordinates alone.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "app/common/session.h"

using namespace byrne;
using figure::BranchFigure;
using figure::FactTruth;
using figure::Position;
using figure::Truth;

namespace {

constexpr double kMargin = 1e-3, kResidual = 1e-6, kNearest = 0.04, kStraight = 0.01, kExact = 1e-6, kFar = 1.6;

struct Totals {
    std::size_t files = 0, branches = 0, good = 0, contradictory = 0, marked = 0, bounded = 0;
    std::size_t crowded = 0, triples = 0, straightBranches = 0, coincidences = 0, facts = 0;
    std::vector<double> milliseconds;
};

double distance(const Position& a, const Position& b) { return std::hypot(a.x - b.x, a.y - b.y); }

struct Looks {
    double size = 1, nearest = 1, farthest = 0;
    std::string nearestNames, straightNames;
    std::size_t triples = 0, coincidences = 0;
};

double heightOf(const Position& a, const Position& b, const Position& c) {
    const double longest = std::max({distance(a, b), distance(b, c), distance(a, c)});
    return longest > 0 ? std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / longest : 0;
}

Looks looksOf(const std::map<std::string, Position>& points) {
    Looks looks;
    std::vector<std::pair<std::string, Position>> all(points.begin(), points.end());
    double left = 1e300, right = -1e300, bottom = 1e300, top = -1e300;
    for (const auto& [name, at] : all) {
        left = std::min(left, at.x), right = std::max(right, at.x);
        bottom = std::min(bottom, at.y), top = std::max(top, at.y);
        looks.farthest = std::max({looks.farthest, std::abs(at.x), std::abs(at.y)});
    }
    looks.size = all.size() > 1 ? std::max({right - left, top - bottom, 1e-9}) : 1;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double apart = distance(all[i].second, all[j].second) / looks.size;
            if (apart < kExact) {
                ++looks.coincidences;
                continue;
            }
            if (apart < looks.nearest) looks.nearest = apart, looks.nearestNames = all[j].first + all[i].first;
            for (std::size_t k = 0; k < j; ++k) {
                const double off = heightOf(all[i].second, all[j].second, all[k].second) / looks.size;
                if (off <= kExact || off >= kStraight) continue;
                ++looks.triples;
                looks.straightNames = all[k].first + all[j].first + all[i].first;
            }
        }
    return looks;
}

void tell(const std::string& place, const std::string& what) { std::printf("%-48s %s\n", place.c_str(), what.c_str()); }

/// Faults of facts; empty if there are none.
std::string factFaults(const proof::ProofView& view, const std::vector<FactTruth>& facts, std::size_t& count) {
    std::string faults;
    for (const FactTruth& fact : facts) {
        if (fact.truth == Truth::NotOfThePlane) continue;
        ++count;
        if (fact.truth == Truth::Fails || fact.residual >= kResidual)
            faults += " " + view.text(fact.fact) + " is false;";
        else if (fact.margin <= kMargin)
            faults += " " + view.text(fact.fact) + " has margin " + std::to_string(fact.margin) + ";";
    }
    return faults;
}

void measureTrue(const std::string& place, const proof::ProofView& view, const BranchFigure& branch, Totals& totals) {
    ++totals.branches;
    std::string faults = branch.isSolved ? "" : " no figure found;";
    faults += factFaults(view, branch.hypotheses, totals.facts);
    for (const figure::StepTruth& step : branch.steps) faults += factFaults(view, step.facts, totals.facts);
    if (!faults.empty()) tell(place, faults);
    totals.good += faults.empty() ? 1 : 0;
}

void measureImpossible(const std::string& place, const BranchFigure& branch, std::size_t steps, Totals& totals) {
    ++totals.contradictory;
    const bool isMarked = branch.impossibleFrom < steps && !branch.clash.empty();
    totals.marked += isMarked ? 1 : 0;
    if (!isMarked) tell(place, "impossible branch without a marked clash");
    bool isBounded = true;
    for (const figure::Stretch& stretch : branch.stretches) {
        const Looks looks = looksOf(stretch.points);
        isBounded = isBounded && looks.farthest < kFar && (stretch.points.size() < 2 || looks.size > 0.2);
    }
    totals.bounded += isBounded ? 1 : 0;
    if (!isBounded) tell(place, "impossible figure runs away or collapses");
}

void measureLooks(const std::string& place, const BranchFigure& branch, Totals& totals) {
    const Looks looks = looksOf(branch.points);
    if (looks.nearest < kNearest) {
        ++totals.crowded;
        tell(place, "nearest points " + looks.nearestNames + " " + std::to_string(looks.nearest));
    }
    totals.triples += looks.triples;
    totals.coincidences += looks.coincidences;
    if (looks.triples > 0) {
        ++totals.straightBranches;
        tell(place, std::to_string(looks.triples) + " nearly straight triples, as " + looks.straightNames);
    }
}

void measure(const std::string& path, bool tellsAll, Totals& totals) {
    ++totals.files;
    const common::Session session = common::load(path, {.allowIncludeAnywhere = true});
    const std::string name = path.substr(path.rfind('/') + 1);
    for (const syntax::Theorem& theorem : session.document.theorems) {
        const common::Subject subject(session, theorem);
        const auto start = std::chrono::steady_clock::now();
        const figure::FigureSet set = common::solveFigures(subject, {});
        const double milliseconds =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        if (!set.isOfThePlane) {
            tell(name, "not about the plane");
            continue;
        }
        for (std::size_t b = 0; b < set.branches.size(); ++b) {
            const BranchFigure& branch = set.branches[b];
            const std::string place = name + " " + branch.id;
            totals.milliseconds.push_back(milliseconds / static_cast<double>(set.branches.size()));
            if (tellsAll) tell(place, std::to_string(totals.milliseconds.back()) + " ms");
            if (branch.isContradictory)
                measureImpossible(place, branch, subject.view().branches()[b].steps.size(), totals);
            else
                measureTrue(place, subject.view(), branch, totals);
            measureLooks(place + (branch.isContradictory ? " (impossible)" : ""), branch, totals);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    Totals totals;
    bool tellsAll = false;
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--all") == 0)
            tellsAll = true;
        else
            measure(argv[i], tellsAll, totals);
    if (totals.milliseconds.empty()) {
        std::fprintf(stderr, "usage: figure_audit [--all] FILE...\n");
        return 2;
    }
    std::sort(totals.milliseconds.begin(), totals.milliseconds.end());
    std::printf("\n%zu files, %zu true branches: %zu with every fact true and clear (%zu facts)\n", totals.files,
                totals.branches, totals.good, totals.facts);
    std::printf("%zu contradictory branches: %zu marked, %zu bounded\n", totals.contradictory, totals.marked,
                totals.bounded);
    std::printf("time a branch: median %.2f ms, slowest %.1f ms\n", totals.milliseconds[totals.milliseconds.size() / 2],
                totals.milliseconds.back());
    std::printf("crowded branches %zu, branches with nearly straight triples %zu (%zu triples), coincidences %zu\n",
                totals.crowded, totals.straightBranches, totals.triples, totals.coincidences);
    return 0;
}
