// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Other ways to write the same proof: flips folded or spelt out, lemmas replaced by their proofs. What comes of it is
// checked again.
#pragma once

#include "app/common/session.h"
#include "core/base/result.h"

namespace byrne::common {

struct Presentation {
    enum class Flips { AsTheyAre, Folded, SpeltOut };
    Flips flips = Flips::AsTheyAre;
    bool expandsLemmas = false;  ///< Earlier theorems that have a proof in the document are replaced by it.

    friend bool operator==(const Presentation&, const Presentation&) = default;
};

/// The theorem's proof written as `how` says. Fails if it has none, if it cannot be written so, and if the checker
/// accepts the old proof but not the new one (a fault of the program).
[[nodiscard]] base::Result<proof::Proof> presented(const syntax::Document& document, logic::StatementId theorem,
                                                   const Presentation& how);

}  // namespace byrne::common
