// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/placement.h"

#include <algorithm>
#include <limits>

namespace byrne::figure {

namespace {

constexpr double kSoftWeight = 0.12;
/// New points are scattered over the picture and this much around it.
constexpr double kSurround = 0.35;
/// In impossible figures: what is as good as met.
constexpr double kHardlyMissed = 2e-3;
/// So much uglier may an impossible figure be than the true one that it comes from.
constexpr double kWorthIt = 0.6;
/// Points nearer than this may be one point, but for rounding.
constexpr double kTwins = 1e-5;
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
    return uglinessOf(sight, positions) + 4 * std::max(0.0, kComfortable - outcome.margin) / kComfortable;
}

/// Whether the claim makes points coincide or lie on one line.
bool flattens(const Claim& claim) {
    return claim.isPositive &&
           std::any_of(claim.conditions.begin(), claim.conditions.end(), [](const Condition& condition) {
               return condition.relation->name == "same" || condition.relation->name == "collinear";
           });
}

}  // namespace

Outcome Placement::judgeAll(const Positions& positions, const ObjectIds& objects, const Claims& claims) const {
    const double size = sizeOf(subject_, objects, positions);
    Outcome outcome{true, 1};
    for (const Claim* claim : claims) {
        const Verdict verdict = judge(*claim, positions, size);
        outcome.holds = outcome.holds && verdict.holds;
        outcome.margin = std::min(outcome.margin, verdict.margin);
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
            outcome.holds ? price(sight, tried, outcome) : 1e6 + costOf(tried, termsFor(tried, claims, kExact));
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

/// Sets each claim's factor to what makes its square count like its amount (iteratively reweighted least squares): so
/// that a few claims are clearly missed rather than all a little. Gives the sum of the amounts.
double Placement::reweigh(const Positions& positions, const Claims& claims, std::vector<double>& factors) const {
    double sum = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const double missed = std::sqrt(costOf(positions, termsFor(positions, {claims[i]}, kImpossible)));
        factors[i] = 1 / std::sqrt(std::max(missed, kHardlyMissed));
        sum += missed;
    }
    return sum;
}

double Placement::approachFrom(Positions& positions, const std::vector<std::uint32_t>& unknowns, const Claims& claims) {
    constexpr int kRounds = 6;
    std::vector<double> factors(claims.size(), 1.0);
    double missed = 0;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<Term> terms;
        for (std::size_t i = 0; i < claims.size(); ++i)
            for (Term& term : termsFor(positions, {claims[i]}, kImpossible)) {
                for (Demand& demand : term.demands) demand.weight *= factors[i];
                terms.push_back(std::move(term));
            }
        minimise(positions, unknowns, terms, {.maxIterations = 25, .patience = 1e-3}, watch_);
        missed = reweigh(positions, claims, factors);
    }
    return missed;
}

void Placement::approach(Positions& positions, const ObjectIds& known, const Claims& claims, const Claims& latest,
                         Random& random) {
    constexpr int kStarts = 4;
    if (std::any_of(latest.begin(), latest.end(), [](const Claim* claim) { return flattens(*claim); })) return;
    const std::vector<std::uint32_t> unknowns = slotsOf(subject_, known);
    Positions best;
    double bestMissed = std::numeric_limits<double>::infinity();
    for (int i = 0; i < kStarts && !watch_.poll(); ++i) {
        Positions tried = positions;
        for (const std::uint32_t slot : unknowns) tried[slot] += random.uniform(-0.1, 0.1) * i;
        const double missed = approachFrom(tried, unknowns, claims);
        if (missed >= bestMissed) continue;
        best = std::move(tried);
        bestMissed = missed;
    }
    if (best.empty()) return;
    Claims kept = latest;
    for (const Claim* claim : claims)
        if (std::sqrt(costOf(best, termsFor(best, {claim}, kImpossible))) < 5 * kHardlyMissed) kept.push_back(claim);
    makeExact(best, unknowns, kept);
    const Sight sight = sightOf(subject_, known, claims);
    if (!judgeAll(best, known, latest).holds || uglinessOf(sight, best) > uglinessOf(sight, positions) + kWorthIt)
        return;
    positions = std::move(best);
}

}  // namespace byrne::figure
