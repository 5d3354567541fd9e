// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/step_states.h"

#include <algorithm>

namespace byrne::gui {

namespace {

TheoremState checkedState(const StepPlace& place, const std::vector<Problem>& problems, const CheckedProofPtr& shown) {
    const bool isFaulty = std::ranges::any_of(problems, [&place](const Problem& each) {
        return each.kind == Problem::Kind::Error && each.file.empty() && !place.isBlock &&
               each.span.begin >= place.span.begin && each.span.begin < place.span.end;
    });
    if (isFaulty || (shown && !shown->errorAt(place.step).empty())) {
        return TheoremState::Wrong;
    }
    return shown && shown->isHole(place.step) ? TheoremState::Hole : TheoremState::Checked;
}

}  // namespace

StepStates stepStates(const StepStateQuery& query) {
    StepStates states;
    for (const StepPlace& place : *query.places) {
        const bool isChanged = query.changedFrom && place.span.end > *query.changedFrom;
        states[place.step] = query.running.contains(place.step) ? TheoremState::Running
                             : isChanged                        ? TheoremState::OutOfDate
                                                                : checkedState(place, *query.problems, query.shown);
    }
    return states;
}

}  // namespace byrne::gui
