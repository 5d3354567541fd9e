// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Strong index types: every table of the program is indexed by an id of its own type, so that a fact
// cannot be looked up among the predicates. An id is a position in the table that issued it.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace byrne::base {

template <class Tag>
struct Id {
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t value = kNone;

    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}

    /// False for the default-constructed id, which names nothing.
    [[nodiscard]] constexpr bool isValid() const { return value != kNone; }
    [[nodiscard]] constexpr std::size_t index() const { return value; }

    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace byrne::base

template <class Tag>
struct std::hash<byrne::base::Id<Tag>> {
    std::size_t operator()(const byrne::base::Id<Tag>& id) const noexcept { return id.value; }
};
