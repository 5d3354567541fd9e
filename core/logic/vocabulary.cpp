// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/vocabulary.h"

#include <algorithm>
#include <numeric>

namespace byrne::logic {

void Vocabulary::add(PredicateWords words) {
    const auto same = std::find_if(predicates_.begin(), predicates_.end(), [&](const PredicateWords& other) {
        return other.name == words.name && other.parameters.size() == words.parameters.size();
    });
    if (same == predicates_.end())
        predicates_.push_back(std::move(words));
    else
        *same = std::move(words);
}

void Vocabulary::add(const Vocabulary& other) {
    for (const PredicateWords& words : other.predicates_) add(words);
    for (const DrawingFile& file : other.drawings_) add(file);
}

void Vocabulary::add(DrawingFile file) {
    std::erase_if(drawings_, [&](const DrawingFile& other) { return other.path == file.path; });
    drawings_.push_back(std::move(file));
}

SpelledPredicate Vocabulary::find(std::string_view name, std::size_t arity) const {
    SpelledPredicate found;
    for (const PredicateWords& words : predicates_) {
        if (words.parameters.size() != arity || words.name != name) continue;
        found.words = &words;
        found.place.resize(arity);
        std::iota(found.place.begin(), found.place.end(), std::size_t{0});
        return found;
    }
    for (const PredicateWords& words : predicates_) {
        if (words.parameters.size() != arity) continue;
        for (const Alias& alias : words.aliases) {
            if (alias.name != name || alias.order.size() != arity) continue;
            found.words = &words;
            found.place.resize(arity);
            for (std::size_t i = 0; i < arity; ++i) found.place[alias.order[i]] = i;
            return found;
        }
    }
    return found;
}

}  // namespace byrne::logic
