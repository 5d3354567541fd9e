// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/roles.h"

#include <map>
#include <set>

namespace byrne::illustrate {

namespace {

using Kind = proof::ViewStep::Kind;

Role premiseRole(Kind kind) {
    switch (kind) {
        case Kind::Goal:
            return Role::Goal;
        case Kind::Contradiction:
            return Role::Clash;
        default:
            return Role::Premise;
    }
}

}  // namespace

std::vector<std::vector<CastFact>> castOf(const proof::ViewBranch& branch) {
    std::map<proof::FactId, std::size_t> lastUse;
    for (std::size_t k = 0; k < branch.steps.size(); ++k)
        for (const proof::FactId premise : branch.steps[k].premises)
            if (premise.isValid()) lastUse[premise] = k;
    std::vector<std::pair<proof::FactId, bool>> known;  // in order; whether it is a hypothesis
    std::vector<std::vector<CastFact>> casts;
    for (std::size_t k = 0; k < branch.steps.size(); ++k) {
        const proof::ViewStep& step = branch.steps[k];
        std::vector<CastFact> cast;
        std::set<proof::FactId> seen;
        const auto add = [&](proof::FactId fact, Role role) {
            if (fact.isValid() && seen.insert(fact).second) cast.push_back({fact, role});
        };
        for (const proof::FactId fact : step.facts)
            add(fact, step.kind == Kind::Hypotheses ? Role::Given : Role::Conclusion);
        for (const proof::FactId fact : step.premises) add(fact, premiseRole(step.kind));
        for (const auto& [fact, isHypothesis] : known) {
            const auto last = lastUse.find(fact);
            const bool isNeeded = last != lastUse.end() && last->second > k;
            if (isHypothesis || isNeeded) add(fact, isHypothesis ? Role::Context : Role::Alive);
        }
        for (const proof::FactId fact : step.facts) known.emplace_back(fact, step.kind == Kind::Hypotheses);
        casts.push_back(std::move(cast));
    }
    return casts;
}

}  // namespace byrne::illustrate
