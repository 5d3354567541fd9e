// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The proof of a theorem of a document, if it has one. Readings of one text share a proof whose text has not changed: it is the
// same object, seen as if it stood where the text now stands. Used like std::optional<const proof::Proof>.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/proof/proof.h"

namespace byrne::syntax {

class SharedProof {
public:
    SharedProof() = default;
    SharedProof(std::nullopt_t) {}            // NOLINT: as std::optional
    SharedProof(proof::Proof proof);          // NOLINT: as std::optional
    SharedProof(std::optional<proof::Proof> proof);  // NOLINT: as std::optional
    /// `proof` as if its text stood `shift` bytes further on.
    SharedProof(std::shared_ptr<const proof::Proof> proof, std::int64_t shift);

    [[nodiscard]] bool has_value() const { return state_ != nullptr; }
    explicit operator bool() const { return has_value(); }
    /// With the places where it stands now; made at the first call for a proof that has moved. For any thread.
    [[nodiscard]] const proof::Proof& operator*() const;
    [[nodiscard]] const proof::Proof* operator->() const { return &**this; }
    [[nodiscard]] const proof::Proof& value() const { return **this; }

    /// The object that readings share; its places are where it was first read. Null if there is no proof.
    [[nodiscard]] std::shared_ptr<const proof::Proof> original() const;
    /// Bytes from the original's places to where the proof stands now.
    [[nodiscard]] std::int64_t shift() const;

    /// Equal in content; places do not count.
    friend bool operator==(const SharedProof& a, const SharedProof& b);

private:
    struct State;
    std::shared_ptr<State> state_;
};

/// The place `shift` bytes further on; nowhere stays nowhere.
[[nodiscard]] base::Location shifted(base::Location place, std::int64_t shift);

}  // namespace byrne::syntax
