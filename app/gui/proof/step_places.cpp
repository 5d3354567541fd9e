// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/step_places.h"

#include <algorithm>

namespace byrne::gui {

namespace {

void collect(const proof::Block& block, int depth, std::vector<StepPlace>& places) {
    if (depth > kMaxProofDepth) {
        return;
    }
    for (const proof::Node& node : block.nodes) {
        const auto* split = std::get_if<proof::CaseSplit>(&node.form);
        const auto* claim = std::get_if<proof::Claim>(&node.form);
        if (node.origin.source.isValid() && node.origin.source.index() == 0) {
            places.push_back({node.id, node.origin.span, split != nullptr || claim != nullptr});
        }
        if (split) {
            for (const proof::Branch& branch : split->branches) {
                collect(branch.body(), depth + 1, places);
            }
        }
        if (claim) {
            collect(claim->body(), depth + 1, places);
        }
    }
}

const proof::Node* find(const proof::Block& block, proof::StepId step, int depth) {
    if (depth > kMaxProofDepth) {
        return nullptr;
    }
    for (const proof::Node& node : block.nodes) {
        if (node.id == step) {
            return &node;
        }
        if (const auto* split = std::get_if<proof::CaseSplit>(&node.form)) {
            for (const proof::Branch& branch : split->branches) {
                if (const proof::Node* found = find(branch.body(), step, depth + 1)) {
                    return found;
                }
            }
        }
        if (const auto* claim = std::get_if<proof::Claim>(&node.form)) {
            if (const proof::Node* found = find(claim->body(), step, depth + 1)) {
                return found;
            }
        }
    }
    return nullptr;
}

}  // namespace

proof::FactId firstFactOf(const proof::Proof& proof, proof::StepId step) {
    const proof::Node* node = find(proof.root, step, 0);
    if (node == nullptr) {
        return {};
    }
    const auto first = [](const std::vector<proof::Fact>& facts) {
        return facts.empty() ? proof::FactId() : facts.front().id;
    };
    if (const auto* added = std::get_if<proof::Step>(&node->form)) {
        return first(added->facts);
    }
    const auto* claim = std::get_if<proof::Claim>(&node->form);
    return claim != nullptr ? first(claim->facts) : proof::FactId();
}

std::vector<StepPlace> stepPlaces(const proof::Proof& proof) {
    std::vector<StepPlace> places;
    collect(proof.root, 0, places);
    return places;
}

proof::StepId stepAt(const std::vector<StepPlace>& places, std::uint32_t offset) {
    proof::StepId nearest;
    for (const StepPlace& place : places) {
        if (place.span.begin <= offset) {
            nearest = place.step;
        }
    }
    return nearest;
}

base::Span markOf(const std::vector<StepPlace>& places, proof::StepId step, std::string_view text) {
    const auto found = std::ranges::find_if(places, [step](const StepPlace& place) { return place.step == step; });
    if (found == places.end() || !step.isValid() || found->span.begin >= text.size()) {
        return {};
    }
    base::Span span = found->span;
    if (found->isBlock) {
        const std::size_t lineEnd = text.find('\n', span.begin);
        span.end = static_cast<std::uint32_t>(std::min<std::size_t>(lineEnd, span.end));
    }
    return span;
}

}  // namespace byrne::gui
