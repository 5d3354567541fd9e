// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of a program as numbers, so that running it compares and hashes no texts. Elements of arrays are names, too:
// P[3][2] is element 2 of element 3 of P.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/id.h"

namespace byrne::gcl {

using NameId = base::Id<struct NameTag>;

class NameTable {
public:
    NameTable() = default;
    NameTable(const NameTable&) = delete;
    NameTable& operator=(const NameTable&) = delete;
    /// Goes on from the names of `known`, which must stay as it is.
    explicit NameTable(const NameTable& known, int) : known_(&known), first_(known.size()) {}

    /// A name as written, its indices numbers: "P", "P[3][2]".
    [[nodiscard]] NameId intern(std::string_view text);
    [[nodiscard]] NameId element(NameId base, std::int64_t index);
    [[nodiscard]] std::string text(NameId name) const;
    [[nodiscard]] std::size_t size() const { return first_ + entries_.size(); }

private:
    struct Entry {
        std::string text;  ///< Of an element: empty.
        NameId base;       ///< Of an element.
        std::int64_t index = 0;
    };

    /// Beside the name lies what tells most others from it, so that looking one up touches little memory.
    struct Slot {
        std::uint32_t hash = 0;
        NameId name;
    };

    [[nodiscard]] NameId whole(std::string_view text);
    [[nodiscard]] NameId findWhole(std::string_view text, std::uint32_t hash) const;
    void addWhole(Slot slot);
    [[nodiscard]] const NameId* findElement(std::uint64_t key) const;
    [[nodiscard]] const Entry& entry(NameId name) const {
        return name.index() < first_ ? known_->entry(name) : entries_[name.index() - first_];
    }

    const NameTable* known_ = nullptr;
    std::size_t first_ = 0;
    std::deque<Entry> entries_;
    std::vector<Slot> wholes_;  ///< Open addressing, a power of two long, at most half full.
    std::size_t wholeCount_ = 0;
    std::unordered_map<std::uint64_t, NameId> elements_;
};

}  // namespace byrne::gcl
