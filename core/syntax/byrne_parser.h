// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From text to tree (byrne_tree.h). Never fails: after a fault it goes on at the next word that can begin
// something. The grammar is written down in docs/manual/language.md.
#pragma once

#include <string_view>

#include "core/syntax/byrne_messages.h"
#include "core/syntax/byrne_tree.h"

namespace byrne::syntax::vernacular {

/// Takes one item after the other, in the order of the text.
class ItemReceiver {
public:
    virtual ~ItemReceiver() = default;
    virtual void take(DocumentItem item, base::Span span) = 0;
    /// At the word `proof`: the number of the proof's tokens if what it means is known already, so that it can be passed over;
    /// else 0.
    [[nodiscard]] virtual std::size_t knownProof(const ProofPlace& place) = 0;
};

/// Whether there is any item.
bool parse(std::string_view text, Messages& messages, ItemReceiver& receiver);

}  // namespace byrne::syntax::vernacular
