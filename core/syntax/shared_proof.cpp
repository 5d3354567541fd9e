// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/shared_proof.h"

#include <cassert>
#include <mutex>
#include <utility>

namespace byrne::syntax {

namespace {

void shiftPlaces(proof::Block& block, std::int64_t shift) {
    for (proof::Node& node : block.nodes) {
        node.origin = shifted(node.origin, shift);
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form)) {
            for (proof::Branch& branch : split->branches) shiftPlaces(branch.body(), shift);
        } else if (auto* claim = std::get_if<proof::Claim>(&node.form)) {
            shiftPlaces(claim->body(), shift);
        }
    }
}

}  // namespace

struct SharedProof::State {
    std::shared_ptr<const proof::Proof> original;
    std::int64_t shift = 0;
    std::once_flag once;
    std::optional<proof::Proof> moved;
};

SharedProof::SharedProof(proof::Proof proof)
    : SharedProof(std::make_shared<const proof::Proof>(std::move(proof)), 0) {}

SharedProof::SharedProof(std::optional<proof::Proof> proof) {
    if (proof) *this = SharedProof(std::move(*proof));
}

SharedProof::SharedProof(std::shared_ptr<const proof::Proof> proof, std::int64_t shift)
    : state_(std::make_shared<State>()) {
    state_->original = std::move(proof);
    state_->shift = shift;
}

const proof::Proof& SharedProof::operator*() const {
    assert(state_);
    if (state_->shift == 0) return *state_->original;
    std::call_once(state_->once, [this] {
        state_->moved = *state_->original;
        shiftPlaces(state_->moved->root, state_->shift);
    });
    return *state_->moved;
}

std::shared_ptr<const proof::Proof> SharedProof::original() const { return state_ ? state_->original : nullptr; }

std::int64_t SharedProof::shift() const { return state_ ? state_->shift : 0; }

bool operator==(const SharedProof& a, const SharedProof& b) {
    if (a.original() == b.original()) return true;
    return a && b && *a.original() == *b.original();
}

base::Location shifted(base::Location place, std::int64_t shift) {
    if (place.source.isValid()) {
        place.span.begin = static_cast<std::uint32_t>(place.span.begin + shift);
        place.span.end = static_cast<std::uint32_t>(place.span.end + shift);
    }
    return place;
}

}  // namespace byrne::syntax
