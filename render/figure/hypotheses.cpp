// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/hypotheses.h"

#include <algorithm>
#include <limits>

#include "render/figure/frame.h"

namespace byrne::figure {

namespace {

/// So many good figures are found before the best is taken: fewer where each takes longer.
int candidatesFor(std::size_t objectCount) { return objectCount <= 8 ? 20 : objectCount <= 14 ? 12 : 6; }

/// Random places tried for the new objects of a group before everything so far is moved.
constexpr int kStartsInGroup = 3;

/// Objects that are placed together, with the claims that can be judged once they are.
struct Group {
    ObjectIds fresh;
    Claims claims;
};

ObjectIds missingFrom(const ObjectIds& known, const Claim& claim) {
    ObjectIds missing;
    for (const ObjectId id : claim.objects)
        if (!contains(known, id)) missing.push_back(id);
    return missing;
}

void take(const ObjectIds& fresh, ObjectIds& known, Claims& rest, std::vector<Group>& groups) {
    Group group{fresh, {}};
    known.insert(known.end(), fresh.begin(), fresh.end());
    std::erase_if(rest, [&](const Claim* claim) {
        if (!missingFrom(known, *claim).empty()) return false;
        group.claims.push_back(claim);
        return true;
    });
    groups.push_back(std::move(group));
}

/// Always next: the claim that needs the fewest new objects.
std::vector<Group> orderOfConstruction(const ObjectIds& objects, const Claims& claims) {
    std::vector<Group> groups;
    ObjectIds known;
    Claims rest = claims;
    while (!rest.empty()) {
        ObjectIds fewest;
        bool isFirst = true;
        for (const Claim* claim : rest) {
            ObjectIds missing = missingFrom(known, *claim);
            if (!isFirst && missing.size() >= fewest.size()) continue;
            fewest = std::move(missing);
            isFirst = false;
        }
        take(fewest, known, rest, groups);
    }
    for (const ObjectId id : objects)
        if (!contains(known, id)) take({id}, known, rest, groups);
    return groups;
}

/// One attempt. The outcome is that of the last group that was tried; a failed attempt still places everything.
Found buildUp(Placement& placement, const std::vector<Group>& groups, Random& random) {
    Found found{Positions(placement.subject().coordinateCount(), 0.0), {true, 1}};
    ObjectIds known;
    Claims claims;
    for (const Group& group : groups) {
        claims.insert(claims.end(), group.claims.begin(), group.claims.end());
        Outcome outcome = placement.place(found.positions, known, group.fresh, group.claims, random, kStartsInGroup);
        known.insert(known.end(), group.fresh.begin(), group.fresh.end());
        if (!outcome.holds) outcome = placement.settle(found.positions, known, known, claims, {});
        found.outcome.holds = found.outcome.holds && outcome.holds;
    }
    if (found.outcome.holds) found.outcome = placement.judgeAll(found.positions, known, claims);
    if (!found.outcome.holds) found.outcome = placement.settle(found.positions, known, known, claims, {});
    return found;
}

/// Everything at once, for claims that hang together too much to be built up.
Found throwDown(Placement& placement, const ObjectIds& objects, const Claims& claims, Random& random) {
    Found found{Positions(placement.subject().coordinateCount(), 0.0), {}};
    placement.scatter(found.positions, {}, objects, random);
    found.outcome = placement.settle(found.positions, objects, objects, claims, {});
    return found;
}

double priceOf(const Placement& placement, const Found& found, const ObjectIds& objects, const Claims& claims,
             double discomfort) {
    const double shallow = std::max(0.0, 0.02 - found.outcome.margin) / 0.02;
    const Sight sight = sightOf(placement.subject(), objects, claims);
    return uglinessOf(sight, found.positions) + coincidencesIn(sight, found.positions) + 4 * shallow + 0.3 * discomfort;
}

}  // namespace

Found findFigure(Placement& placement, const ObjectIds& objects, const Claims& claims, unsigned seed, int maxAttempts) {
    const std::vector<Group> groups = orderOfConstruction(objects, claims);
    Found best, nearest;
    double bestPrice = std::numeric_limits<double>::infinity(), nearestCost = bestPrice;
    int candidates = 0;
    for (int attempt = 0; attempt < maxAttempts && candidates < candidatesFor(objects.size()); ++attempt) {
        if (attempt > 0 && placement.watch().look()) break;
        Random random(seed * 1000003ull + static_cast<unsigned>(attempt));
        if (attempt >= 3 * (candidates + 1) && candidates > 2) break;
        Found found = attempt % 4 == 3 && candidates == 0 ? throwDown(placement, objects, claims, random)
                                                          : buildUp(placement, groups, random);
        if (!found.outcome.holds) {
            std::vector<Term> terms;
            for (const Claim* claim : claims) addTerms(*claim, found.positions, kExact, terms);
            const double cost = costOf(found.positions, terms);
            if (cost < nearestCost) nearest = std::move(found), nearestCost = cost;
            continue;
        }
        ++candidates;
        for (int round = 0; round < 2 && placement.beautify(found.positions, objects, claims); ++round) {}
        const double discomfort = frame(found.positions, placement.subject(), objects, claims);
        found.outcome = placement.judgeAll(found.positions, objects, claims);
        const double foundPrice = priceOf(placement, found, objects, claims, discomfort);
        if (foundPrice < bestPrice) best = std::move(found), bestPrice = foundPrice;
    }
    if (candidates > 0) return best;
    if (nearest.positions.empty()) nearest.positions.assign(placement.subject().coordinateCount(), 0.0);
    frame(nearest.positions, placement.subject(), objects, claims);
    return nearest;
}

}  // namespace byrne::figure
