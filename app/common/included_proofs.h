// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Theorems that a document takes from other files are only as good as their own proofs: which of them are not accepted, and
// which proofs rest on those.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/proof/proof.h"
#include "core/syntax/document.h"

namespace byrne::common {

struct RefusedInclude {
    std::filesystem::path file;
    std::string theorem;
};

/// Reads the files that the document includes (Byrne documents only) and checks their theorems; in the order of reading.
[[nodiscard]] std::vector<RefusedInclude> refusedIncludes(const syntax::Document& document,
                                                          const syntax::ReadOptions& options);

/// The first of the refused theorems that the proof rests on, be it by way of theorems of the document itself; null if none.
[[nodiscard]] const RefusedInclude* refusedUse(const syntax::Document& document, const proof::Proof& proof,
                                               const std::vector<RefusedInclude>& refused);

/// "euclid.byrne: the theorem t, which is included, has no proof that can be accepted".
[[nodiscard]] std::string describe(const RefusedInclude& refused);

}  // namespace byrne::common
