// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/constraints.h"

#include <array>
#include <limits>

namespace byrne::figure {

namespace {

Demand demandFor(const Relation& relation, std::size_t output, const Aim& aim) {
    const double measured = relation.nature == Nature::Measure ? aim.measureWeight : aim.positionWeight;
    switch (relation.senses[output]) {
        case Sense::Zero:
            return {output, Demand::Kind::Equal, 0, measured / relation.unit};
        case Sense::Positive:
            return {output, Demand::Kind::AtLeast, aim.strictLevel * relation.unit, aim.marginWeight / relation.unit};
        case Sense::NotNegative:
            return {output, Demand::Kind::AtLeast, aim.weakLevel * relation.unit, aim.marginWeight / relation.unit};
    }
    return {};
}

Term termFor(const Condition& condition) {
    return {condition.relation->evaluate, condition.indices, condition.relation->outputCount, {}};
}

struct Choice {
    const Condition* condition = nullptr;
    std::size_t output = 0;
    double failure = -std::numeric_limits<double>::infinity();
};

void consider(const Condition& condition, const std::vector<double>& coordinates, bool skipsEquations, Choice& best) {
    std::array<double, kMaxCoordinates> at{};
    for (std::size_t i = 0; i < condition.indices.size(); ++i) at[i] = coordinates[condition.indices[i]];
    std::array<double, kMaxOutputs> values{};
    const Relation& relation = *condition.relation;
    relation.evaluate({at.data(), condition.indices.size()}, 1, values);
    for (std::size_t i = 0; i < relation.outputCount; ++i) {
        if (skipsEquations && relation.senses[i] == Sense::Zero) continue;
        const double failure = (relation.senses[i] == Sense::Zero ? std::abs(values[i]) : -values[i]) / relation.unit;
        if (failure > best.failure) best = {&condition, i, failure};
    }
}

Choice mostFailing(const Claim& claim, const std::vector<double>& coordinates, bool deniesOrder) {
    Choice best;
    if (deniesOrder)
        for (const Condition& condition : claim.conditions)
            if (condition.relation->nature != Nature::Guard) consider(condition, coordinates, true, best);
    if (best.condition) return best;
    for (const Condition& condition : claim.conditions)
        if (condition.relation->nature != Nature::Guard) consider(condition, coordinates, false, best);
    if (!best.condition)
        for (const Condition& condition : claim.conditions) consider(condition, coordinates, false, best);
    return best;
}

}  // namespace

void addTerms(const Claim& claim, const std::vector<double>& coordinates, const Aim& aim, std::vector<Term>& terms) {
    if (claim.isPositive || !claim.sought.empty()) {
        for (const Condition& condition : claim.sought.empty() ? claim.conditions : claim.sought) {
            Term term = termFor(condition);
            for (std::size_t i = 0; i < term.outputCount; ++i)
                term.demands.push_back(demandFor(*condition.relation, i, aim));
            terms.push_back(std::move(term));
        }
        return;
    }
    const Choice choice = mostFailing(claim, coordinates, aim.deniesOrder);
    if (!choice.condition) return;
    const Relation& relation = *choice.condition->relation;
    Term term = termFor(*choice.condition);
    const double weight = aim.marginWeight / relation.unit;
    if (relation.senses[choice.output] == Sense::Zero)
        term.demands.push_back({choice.output, Demand::Kind::AwayFromZero, aim.strictLevel * relation.unit, weight});
    else
        term.demands.push_back({choice.output, Demand::Kind::AtMost, -aim.weakLevel * relation.unit, weight});
    terms.push_back(std::move(term));
}

}  // namespace byrne::figure
