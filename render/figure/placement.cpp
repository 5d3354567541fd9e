// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/placement.h"

#include <algorithm>
#include <limits>

#include "render/figure/bounds.h"

namespace byrne::figure {

namespace {

constexpr double kSoftWeight = 0.12;
/// New points are scattered over the picture and this much around it.
constexpr double kSurround = 0.35;
/// Points nearer than this may be one point, but for rounding.
constexpr double kTwins = 1e-5;
/// Between two places that are as good as each other, as on both sides of a segment, new points go up: so little
/// that it decides nothing else.
constexpr double kUpwards = 0.02;
/// Margins below this make a figure hard to read, though true.
constexpr double kComfortable = 0.02;

ObjectIds joined(const ObjectIds& first, const ObjectIds& second) {
    ObjectIds all = first;
    all.insert(all.end(), second.begin(), second.end());
    return all;
}

std::vector<std::uint32_t> pointOffsets(const Subject& subject, const ObjectIds& objects) {
    std::vector<std::uint32_t> offsets;
    for (const ObjectId id : objects)
        if (subject[id].sort == logic::Sort::Point) offsets.push_back(static_cast<std::uint32_t>(subject[id].offset));
    return offsets;
}

double clearance(const Positions& positions, const std::vector<std::uint32_t>& others, Vec place) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const std::uint32_t other : others)
        nearest = std::min(nearest, distance(place, {positions[other], positions[other + 1]}));
    return nearest;
}

double price(const Sight& sight, const Positions& positions, const Outcome& outcome) {
    return uglinessOf(sight, positions) + coincidencesIn(sight, positions) +
           4 * std::max(0.0, kComfortable - outcome.margin) / kComfortable;
}

/// How far the new points lie below the middle of the known ones, in the latter's size; 0 to 1.
double lowness(const Subject& subject, const ObjectIds& known, const ObjectIds& fresh, const Positions& positions) {
    const std::vector<std::uint32_t> old = pointOffsets(subject, known);
    const std::vector<std::uint32_t> added = pointOffsets(subject, fresh);
    if (old.empty() || added.empty()) return 0;
    const auto meanY = [&](const std::vector<std::uint32_t>& offsets) {
        double sum = 0;
        for (const std::uint32_t offset : offsets) sum += positions[offset + 1];
        return sum / static_cast<double>(offsets.size());
    };
    const double size = std::max(sizeOf(subject, known, positions), 1e-9);
    return std::clamp((meanY(old) - meanY(added)) / size, -1.0, 1.0) / 2 + 0.5;
}

}  // namespace

Outcome Placement::judgeAll(const Positions& positions, const ObjectIds& objects, const Claims& claims) const {
    const double size = sizeOf(subject_, objects, positions);
    Outcome outcome{true, 1};
    for (const Claim* claim : claims) {
        const Verdict verdict = judge(*claim, positions, size);
        outcome.holds = outcome.holds && verdict.holds;
        outcome.margin = std::min(outcome.margin, verdict.margin);
        outcome.residual = std::max(outcome.residual, verdict.residual);
    }
    return outcome;
}

std::vector<Term> Placement::termsFor(const Positions& positions, const Claims& claims, const Aim& aim) const {
    std::vector<Term> terms;
    Aim chosen = aim;
    chosen.deniesOrder = deniesOrder_;
    for (const Claim* claim : claims) addTerms(*claim, positions, chosen, terms);
    return terms;
}

void Placement::makeExact(Positions& positions, const std::vector<std::uint32_t>& unknowns, const Claims& claims) {
    minimise(positions, unknowns, termsFor(positions, claims, kExact), {.maxIterations = 40, .patience = 1e-3}, watch_);
}

Outcome Placement::settle(Positions& positions, const ObjectIds& known, const ObjectIds& movable, const Claims& claims,
                          const std::vector<Term>& soft) {
    const std::vector<std::uint32_t> unknowns = slotsOf(subject_, movable);
    std::vector<Term> terms = termsFor(positions, claims, kRoomy);
    terms.insert(terms.end(), soft.begin(), soft.end());
    minimise(positions, unknowns, terms, {.maxIterations = 30, .patience = 1e-2}, watch_);
    makeExact(positions, unknowns, claims);
    mergeTwins(positions, known, movable, claims);
    return judgeAll(positions, known, claims);
}

void Placement::mergeTwins(Positions& positions, const ObjectIds& known, const ObjectIds& movable,
                           const Claims& claims) const {
    const std::vector<std::uint32_t> fixed = pointOffsets(subject_, known);
    for (const std::uint32_t moved : pointOffsets(subject_, movable))
        for (const std::uint32_t other : fixed) {
            const Vec here{positions[moved], positions[moved + 1]}, there{positions[other], positions[other + 1]};
            const double apart = distance(here, there);
            if (moved == other || apart == 0 || apart > kTwins) continue;
            positions[moved] = there.x;
            positions[moved + 1] = there.y;
            if (judgeAll(positions, known, claims).holds) continue;
            positions[moved] = here.x;
            positions[moved + 1] = here.y;
        }
}

Outcome Placement::drag(Positions& positions, const ObjectIds& known, const ObjectIds& movable, const Claims& claims,
                        const std::vector<Term>& soft) {
    const std::vector<std::uint32_t> unknowns = slotsOf(subject_, movable);
    std::vector<Term> terms = termsFor(positions, claims, kFirm);
    terms.insert(terms.end(), soft.begin(), soft.end());
    minimise(positions, unknowns, terms, {.maxIterations = 15, .enough = 1e-16, .patience = 1e-2}, watch_);
    makeExact(positions, unknowns, claims);
    return judgeAll(positions, known, claims);
}

void Placement::scatter(Positions& positions, const ObjectIds& known, const ObjectIds& fresh, Random& random) const {
    std::vector<std::uint32_t> placed = pointOffsets(subject_, known);
    Vec low{-0.3, -0.3}, high{0.3, 0.3};
    for (const std::uint32_t point : placed) {
        low = {std::min(low.x, positions[point]), std::min(low.y, positions[point + 1])};
        high = {std::max(high.x, positions[point]), std::max(high.y, positions[point + 1])};
    }
    const double around = kSurround * std::max(high.x - low.x, high.y - low.y);
    for (const ObjectId id : fresh) {
        Vec best;
        double bestClearance = -1;
        for (int i = 0; i < 3; ++i) {
            const Vec tried{random.uniform(low.x - around, high.x + around),
                            random.uniform(low.y - around, high.y + around)};
            const double clear = clearance(positions, placed, tried);
            if (clear > bestClearance) best = tried, bestClearance = clear;
        }
        const std::size_t offset = subject_[id].offset;
        positions[offset] = best.x;
        positions[offset + 1] = best.y;
        if (subject_[id].sort == logic::Sort::Circle)
            positions[offset + 2] = random.uniform(0.2, 0.45);
        else
            placed.push_back(static_cast<std::uint32_t>(offset));
    }
}

Outcome Placement::place(Positions& positions, const ObjectIds& known, const ObjectIds& fresh, const Claims& claims,
                         Random& random, int starts) {
    const ObjectIds all = joined(known, fresh);
    const Sight sight = sightOf(subject_, all, claims);
    std::vector<Term> soft;
    addRoomTerms(sight, pointOffsets(subject_, fresh), kSoftWeight, soft);
    Positions best;
    Outcome bestOutcome;
    double bestPrice = std::numeric_limits<double>::infinity();
    for (int i = 0; i < starts && !watch_.poll(); ++i) {
        Positions tried = positions;
        deniesOrder_ = i % 3 == 2;
        scatter(tried, known, fresh, random);
        const Outcome outcome = settle(tried, all, fresh, claims, soft);
        const double triedPrice =
            outcome.holds
                ? price(sight, tried, outcome) + kUpwards * lowness(subject_, known, fresh, tried)
                : 1e6 + costOf(tried, termsFor(tried, claims, kExact));
        if (triedPrice >= bestPrice && !best.empty()) continue;
        best = std::move(tried);
        bestOutcome = outcome;
        bestPrice = triedPrice;
    }
    deniesOrder_ = false;
    if (!best.empty()) positions = std::move(best);
    return bestOutcome;
}

bool Placement::beautify(Positions& positions, const ObjectIds& known, const Claims& claims) {
    const Sight sight = sightOf(subject_, known, claims);
    Positions tried = positions;
    std::vector<Term> soft;
    addLookTerms(sight, positions, kSoftWeight, soft);
    const Outcome before = judgeAll(positions, known, claims);
    const Outcome after = settle(tried, known, known, claims, soft);
    if (!after.holds || price(sight, tried, after) >= price(sight, positions, before)) return false;
    positions = std::move(tried);
    return true;
}

Outcome Placement::placeWithin(Positions& positions, const ObjectIds& known, const ObjectIds& fresh,
                               const Claims& claims, Random& random, bool isPlaced) {
    const int starts = isPlaced ? 1 : 5;
    const ObjectIds all = joined(known, fresh);
    const std::vector<std::uint32_t> unknowns = slotsOf(subject_, fresh);
    const Bounds bounds(subject_, positions, known);
    Positions best;
    double bestCost = std::numeric_limits<double>::infinity();
    const auto offer = [&](const Positions& tried, const std::vector<Term>& terms, double handicap) {
        const double cost = costOf(tried, terms) + handicap;
        if (cost >= bestCost || !bounds.contain(subject_, tried, all, fresh)) return;
        best = tried;
        bestCost = cost;
    };
    for (int i = 0; i < starts && !watch_.poll(); ++i) {
        Positions tried = positions;
        if (!isPlaced) scatter(tried, known, fresh, random);
        std::vector<Term> terms = termsFor(tried, claims, kImpossible);
        bounds.addTerms(subject_, all, fresh, terms);
        offer(tried, terms, 1e3);
        if (best.empty()) best = tried;
        minimise(tried, unknowns, terms, {.maxIterations = 40, .patience = 1e-3}, watch_);
        offer(tried, terms, 0);
        makeExact(tried, unknowns, claims);
        offer(tried, terms, 0);
    }
    if (!best.empty()) positions = std::move(best);
    return judgeAll(positions, all, claims);
}

}  // namespace byrne::figure
