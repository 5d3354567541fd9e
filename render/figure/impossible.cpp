// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/impossible.h"

#include <algorithm>
#include <limits>

#include "render/figure/bounds.h"
#include "render/figure/hypotheses.h"

namespace byrne::figure {

namespace {

/// What is as good as met.
constexpr double kHardlyMissed = 2e-3;
/// So much uglier may an impossible figure be than the true one that it comes from.
constexpr double kWorthIt = 0.6;
/// An impossible figure is at least so large, compared with the true one.
constexpr double kLeastSize = 0.6;
/// A later start must miss less by this much.
constexpr double kWorthMoving = 0.02;
/// How firmly points keep to where they are.
constexpr double kAnchor = 0.04;

/// Whether the claim makes points coincide or lie on one line.
bool flattens(const Claim& claim) {
    return claim.isPositive &&
           std::any_of(claim.conditions.begin(), claim.conditions.end(), [](const Condition& condition) {
               return condition.relation->name == "same" || condition.relation->name == "collinear";
           });
}

class Approach {
public:
    Approach(Placement& placement, const Positions& start, const ObjectIds& known, const Claims& claims,
             const Claims& latest)
        : placement_(placement),
          start_(start),
          known_(known),
          claims_(claims),
          unknowns_(slotsOf(placement.subject(), known)),
          bounds_(placement.subject(), start, known) {
        bounds_.separate(placement.subject(), latest);
        bounds_.keepOpen(start, claims);
    }

    /// Gives the sum of the amounts by which claims are missed.
    double descend(Positions& positions) const {
        constexpr int kRounds = 6;
        std::vector<double> factors(claims_.size(), 1.0);
        double missed = 0;
        for (int round = 0; round < kRounds; ++round) {
            std::vector<Term> terms = restraints();
            for (std::size_t i = 0; i < claims_.size(); ++i)
                for (Term& term : placement_.termsFor(positions, {claims_[i]}, kImpossible)) {
                    for (Demand& demand : term.demands) demand.weight *= factors[i];
                    terms.push_back(std::move(term));
                }
            minimise(positions, unknowns_, terms, {.maxIterations = 25, .patience = 1e-3}, placement_.watch());
            missed = reweigh(positions, factors);
        }
        return missed;
    }

    /// Makes exact what is nearly met, and `latest`; false if that leaves the bounds.
    bool sharpen(Positions& positions, const Claims& latest) const {
        Claims kept = latest;
        for (const Claim* claim : claims_)
            if (missedBy(positions, claim) < 5 * kHardlyMissed) kept.push_back(claim);
        placement_.makeExact(positions, unknowns_, kept);
        return placement_.judgeAll(positions, known_, latest).holds &&
               bounds_.contain(placement_.subject(), positions, known_, known_);
    }

    [[nodiscard]] const std::vector<std::uint32_t>& unknowns() const { return unknowns_; }

private:
    [[nodiscard]] std::vector<Term> restraints() const {
        std::vector<Term> terms;
        for (const std::uint32_t slot : unknowns_)
            terms.push_back({firstCoordinate, {slot}, 1, {{0, Demand::Kind::Equal, start_[slot], kAnchor}}});
        bounds_.addTerms(placement_.subject(), known_, known_, terms);
        return terms;
    }

    [[nodiscard]] double missedBy(const Positions& positions, const Claim* claim) const {
        return std::sqrt(costOf(positions, placement_.termsFor(positions, {claim}, kImpossible)));
    }

    /// Iteratively reweighted least squares: each claim's factor makes its square count like its amount.
    double reweigh(const Positions& positions, std::vector<double>& factors) const {
        double sum = 0;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const double missed = missedBy(positions, claims_[i]);
            factors[i] = 1 / std::sqrt(std::max(missed, kHardlyMissed));
            sum += missed;
        }
        return sum;
    }

    Placement& placement_;
    const Positions& start_;
    const ObjectIds& known_;
    const Claims& claims_;
    std::vector<std::uint32_t> unknowns_;
    Bounds bounds_;
};

/// What a figure may keep when it cannot keep all: no measures, but for the latest claims.
Claims withoutMeasures(const Claims& claims, const Claims& latest) {
    Claims kept;
    for (const Claim* claim : claims) {
        const bool isMeasure =
            std::any_of(claim->conditions.begin(), claim->conditions.end(),
                        [](const Condition& one) { return one.relation->nature == Nature::Measure; });
        if (!isMeasure || std::find(latest.begin(), latest.end(), claim) != latest.end()) kept.push_back(claim);
    }
    return kept;
}

/// Where to start from: the true figure, the same one shaken, and a figure in which the order of the points is that of
/// the latest claims, for where points would have to pass each other.
std::vector<Positions> startsFor(Placement& placement, const Positions& start, const ObjectIds& known,
                                 const Claims& claims, const Claims& latest, Random& random) {
    constexpr int kShaken = 3, kAttempts = 6;
    std::vector<Positions> starts{start};
    for (int i = 1; i < kShaken; ++i) {
        starts.push_back(start);
        for (const std::uint32_t slot : slotsOf(placement.subject(), known))
            starts.back()[slot] += random.uniform(-0.1, 0.1) * i;
    }
    const Claims kept = withoutMeasures(claims, latest);
    if (kept.size() == claims.size()) return starts;
    const auto seed = static_cast<unsigned>(random.uniform(1, 1e6));
    Found found = findFigure(placement, known, kept, seed, kAttempts);
    if (found.outcome.holds) starts.push_back(std::move(found.positions));
    return starts;
}

}  // namespace

void approach(Placement& placement, Positions& positions, const ObjectIds& known, const Claims& claims,
              const Claims& latest, Random& random) {
    if (std::any_of(latest.begin(), latest.end(), [](const Claim* claim) { return flattens(*claim); })) return;
    const Sight sight = sightOf(placement.subject(), known, claims);
    const double bearable = uglinessOf(sight, positions) + kWorthIt;
    const double size = sizeOf(placement.subject(), known, positions);
    Positions best;
    double bestMissed = std::numeric_limits<double>::infinity();
    for (const Positions& start : startsFor(placement, positions, known, claims, latest, random)) {
        if (placement.watch().poll()) break;
        const Approach attempt(placement, start, known, claims, latest);
        Positions tried = start;
        const double missed = attempt.descend(tried);
        if (missed >= bestMissed - kWorthMoving || !attempt.sharpen(tried, latest) ||
            uglinessOf(sight, tried) > bearable || sizeOf(placement.subject(), known, tried) < kLeastSize * size)
            continue;
        best = std::move(tried);
        bestMissed = missed;
    }
    if (!best.empty()) positions = std::move(best);
}

}  // namespace byrne::figure
