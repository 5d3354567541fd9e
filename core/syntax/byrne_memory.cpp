// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_memory.h"

namespace byrne::syntax {

using namespace vernacular;

ReadMemory::Place ReadMemory::after(const Place& before, std::string text, const ReadMemory* earlier) {
    if (const auto own = places_.find({before.get(), text}); own != places_.end()) return own->second;
    Place place;
    if (earlier != nullptr) {
        const auto known = earlier->places_.find({before.get(), text});
        if (known != earlier->places_.end()) place = known->second;
    }
    if (!place) place = std::make_shared<const TheoryPlace>(TheoryPlace{std::move(text)});
    places_.emplace(std::pair(before.get(), std::string_view(place->text)), place);
    return place;
}

void ReadMemory::add(const Place& place, KnownProofPtr proof) {
    const std::tuple key(static_cast<const TheoryPlace*>(place.get()), std::string_view(proof->text),
                         std::string_view(proof->next));
    proofs_.emplace(key, std::move(proof));
}

KnownProofPtr ReadMemory::find(const Place& place, std::string_view text, std::string_view next) const {
    const auto found = proofs_.find({place.get(), text, next});
    return found == proofs_.end() ? nullptr : found->second;
}

}  // namespace byrne::syntax
