// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/names.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <utility>

namespace byrne::gcl {

namespace {

constexpr std::size_t kLeastSlots = 64;

/// Indices are below 2^31 in size (interpreter) and there are fewer than 2^32 names.
std::uint64_t keyOf(NameId base, std::int64_t index) {
    return std::uint64_t(base.index()) << 32U | static_cast<std::uint32_t>(index);
}

/// Splits "[12]" off the end of a text.
std::optional<std::int64_t> takeIndex(std::string_view& text) {
    if (text.size() < 4 || text.back() != ']') return std::nullopt;
    const std::size_t open = text.rfind('[');
    if (open == std::string_view::npos || open == 0) return std::nullopt;
    const std::string_view digits = text.substr(open + 1, text.size() - open - 2);
    std::int32_t index = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    text = text.substr(0, open);
    return index;
}

}  // namespace

NameId NameTable::intern(std::string_view text) {
    std::vector<std::int64_t> indices;
    while (const auto index = takeIndex(text)) indices.push_back(*index);
    NameId name = whole(text);
    for (auto index = indices.rbegin(); index != indices.rend(); ++index) name = element(name, *index);
    return name;
}

NameId NameTable::whole(std::string_view text) {
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(text));
    if (const NameId found = findWhole(text, hash); found.isValid()) return found;
    const NameId name(size());
    entries_.push_back({std::string(text), {}, 0});
    if (2 * ++wholeCount_ > wholes_.size()) {
        const std::vector<Slot> before =
            std::exchange(wholes_, std::vector<Slot>(std::max(kLeastSlots, 2 * wholes_.size())));
        for (const Slot& slot : before)
            if (slot.name.isValid()) addWhole(slot);
    }
    addWhole({hash, name});
    return name;
}

void NameTable::addWhole(Slot slot) {
    std::size_t at = slot.hash & (wholes_.size() - 1);
    while (wholes_[at].name.isValid()) at = (at + 1) & (wholes_.size() - 1);
    wholes_[at] = slot;
}

NameId NameTable::element(NameId base, std::int64_t index) {
    const std::uint64_t key = keyOf(base, index);
    if (const NameId* found = findElement(key)) return *found;
    const NameId name(size());
    entries_.push_back({{}, base, index});
    elements_.emplace(key, name);
    return name;
}

/// No name if there is none.
NameId NameTable::findWhole(std::string_view text, std::uint32_t hash) const {
    if (known_)
        if (const NameId found = known_->findWhole(text, hash); found.isValid()) return found;
    if (wholes_.empty()) return {};
    for (std::size_t at = hash & (wholes_.size() - 1); wholes_[at].name.isValid(); at = (at + 1) & (wholes_.size() - 1))
        if (wholes_[at].hash == hash && entry(wholes_[at].name).text == text) return wholes_[at].name;
    return {};
}

const NameId* NameTable::findElement(std::uint64_t key) const {
    if (known_)
        if (const NameId* found = known_->findElement(key)) return found;
    const auto found = elements_.find(key);
    return found == elements_.end() ? nullptr : &found->second;
}

std::string NameTable::text(NameId name) const {
    const Entry& here = entry(name);
    if (!here.base.isValid()) return here.text;
    return text(here.base) + '[' + std::to_string(here.index) + ']';
}

}  // namespace byrne::gcl
