// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts in words. sentence() is public (illustration.h); captions use what is here to join facts into lists:
// "L is the midpoint of DA and K of CD".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"
#include "render/illustrate/names.h"
#include "render/illustrate/phrases.h"

namespace byrne::illustrate {

class Wording {
public:
    /// `namesObjects`: runs carry what they name (names.h).
    Wording(const proof::ProofView& view, const logic::Vocabulary& vocabulary, std::string language,
            bool namesObjects = false);
    /// The same with other names for the variables (those of the theorem's statement).
    Wording(const Wording& other, std::vector<std::string> names);

    [[nodiscard]] Runs sentence(const logic::Literal& literal) const;
    /// Short for sentence(literal) after sentence(previous) in a list ("K of CD"); nothing if it can't be shortened.
    [[nodiscard]] std::optional<Runs> continuation(const logic::Literal& previous, const logic::Literal& literal) const;
    /// The declared sort of the argument wherever the literal's predicate is known.
    [[nodiscard]] std::optional<logic::Sort> sortOf(const logic::Literal& literal, std::size_t argument) const;
    /// Whether the theory speaks of the plane: some predicate has a meaning there.
    [[nodiscard]] bool isOfPlane() const { return isOfPlane_; }
    [[nodiscard]] const Phrases& phrases() const { return phrasesOf(language_); }
    [[nodiscard]] Runs termRuns(const logic::Term& term) const;

private:
    [[nodiscard]] std::string templateOf(const logic::Literal& literal) const;
    [[nodiscard]] Runs fill(std::string_view pattern, const logic::Literal& literal) const;
    [[nodiscard]] logic::SpelledPredicate predicate(const logic::Literal& literal) const;

    const proof::ProofView& view_;
    const logic::Vocabulary& vocabulary_;
    std::string language_;
    std::vector<std::string> names_;
    bool namesObjects_ = false;
    bool isOfPlane_ = false;
};

/// "a", "a and b", "a, b and c"; "a, b; c; and d" where parts have commas themselves.
[[nodiscard]] Runs joined(const std::vector<Runs>& parts, const Phrases& phrases = {});

}  // namespace byrne::illustrate
