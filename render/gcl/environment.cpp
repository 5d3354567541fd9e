// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/environment.h"

#include <algorithm>
#include <cmath>

#include "render/gcl/expression.h"
#include "render/gcl/shown_name.h"

namespace byrne::gcl {

namespace {

constexpr std::size_t kFirstSlots = 16;
constexpr double kMaxIndex = 1e9;

}  // namespace

const Object* Scope::find(NameId name) const {
    const Object* object = nullptr;
    if (isMain_) {
        if (name.index() >= dense_.size()) return nullptr;
        object = &dense_[name.index()];
    } else {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[place(name)];
        if (!slot.name.isValid()) return nullptr;
        object = &slot.value;
    }
    return std::holds_alternative<Undefined>(*object) ? nullptr : object;
}

void Scope::set(NameId name, const Object& value) {
    if (isMain_) {
        if (name.index() >= dense_.size()) {
            const Object kept = value;  // May lie in the table that grows.
            dense_.resize(std::max(name.index() + 1, dense_.size() * 2), Undefined{});
            dense_[name.index()] = kept;
        } else {
            dense_[name.index()] = value;
        }
        return;
    }
    if (used_ * 2 >= slots_.size()) {
        const Object kept = value;
        grow();
        return set(name, kept);
    }
    Slot& slot = slots_[place(name)];
    if (!slot.name.isValid()) {
        slot.name = name;
        ++used_;
    }
    slot.value = value;
}

std::size_t Scope::place(NameId name) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = name.index() * 2654435761U & mask;
    while (slots_[at].name.isValid() && slots_[at].name != name) at = (at + 1) & mask;
    return at;
}

void Scope::grow() {
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? kFirstSlots : old.size() * 2, {NameId(), Undefined{}});
    for (const Slot& slot : old)
        if (slot.name.isValid()) slots_[place(slot.name)] = slot;
}

std::vector<NameId> Scope::names() const {
    std::vector<NameId> names;
    for (std::size_t i = 0; i < dense_.size(); ++i)
        if (!std::holds_alternative<Undefined>(dense_[i])) names.emplace_back(i);
    for (const Slot& slot : slots_)
        if (slot.name.isValid()) names.push_back(slot.name);
    return names;
}

std::optional<NameId> Environment::resolveIndices(const NameTemplate& name, std::string& why) {
    NameId result = name.base;
    for (const NameTemplate::Part& part : name.parts) {
        const std::optional<double> value = part.index->evaluate(*this, why);
        if (!value) return std::nullopt;
        if (std::abs(*value) > kMaxIndex) {
            why = "an index must lie between -1000000000 and 1000000000";
            return std::nullopt;
        }
        result = names.element(result, std::llround(*value));
        if (!part.after.empty()) result = names.intern(names.text(result) + part.after);
    }
    return result;
}

void Environment::explain(NameId name, const Object* object, std::string& why) const {
    if (object && std::holds_alternative<Broken>(*object))
        why.clear();
    else if (object)
        why = shownName(names.text(name)) + " is " + kindName(*object) + ", not a number";
    else
        why = "there is no number '" + shownName(names.text(name)) + "'";
}

}  // namespace byrne::gcl
