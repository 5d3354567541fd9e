// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one reading of a Byrne document leaves for the next: the proofs with the text they were read from and the place in the
// theory that they were read at. A place is a chain of all texts before it that a proof can depend on, compared in full, so that
// nothing is ever taken for known that would be read otherwise. Used by readByrneAgain (document.h).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/proof/proof.h"

namespace byrne::syntax::vernacular {

/// A place in a theory is known by its address; ReadMemory says which place comes after which text at which other place.
struct TheoryPlace {
    std::string text;  ///< Of the last item before it.
};
using TheoryPlacePtr = std::shared_ptr<const TheoryPlace>;

/// A theorem's proof, read.
struct KnownProof {
    std::string text;  ///< From the word `theorem` to the next word that begins an item.
    std::string next;  ///< That word; messages may name it.
    std::size_t tokens = 0;  ///< Of the proof.
    std::uint32_t begin = 0;  ///< Where the text stood.
    std::shared_ptr<const proof::Proof> proof;
    base::Diagnostics diagnostics;  ///< With places where the text stood.
    /// Predicates that the proof declared by using them: name and number of arguments.
    std::vector<std::pair<std::string, std::uint32_t>> predicates;
};
using KnownProofPtr = std::shared_ptr<const KnownProof>;

}  // namespace byrne::syntax::vernacular

namespace byrne::syntax {

class ReadMemory {
public:
    using Place = vernacular::TheoryPlacePtr;

    /// The place after `text` at `before`; the one that `earlier` knows, if it does.
    Place after(const Place& before, std::string text, const ReadMemory* earlier);
    void add(const Place& place, vernacular::KnownProofPtr proof);
    /// Null if it is not known.
    [[nodiscard]] vernacular::KnownProofPtr find(const Place& place, std::string_view text, std::string_view next) const;
    [[nodiscard]] std::size_t size() const { return proofs_.size(); }

private:
    // The texts that the keys name belong to the places and proofs themselves.
    std::map<std::pair<const vernacular::TheoryPlace*, std::string_view>, Place> places_;
    std::map<std::tuple<const vernacular::TheoryPlace*, std::string_view, std::string_view>, vernacular::KnownProofPtr>
        proofs_;
};

}  // namespace byrne::syntax
