// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/relation.h"

#include <algorithm>

namespace byrne::figure {

namespace {

std::array<std::span<const Relation>, 5> allParts() {
    return {incidenceRelations(), lengthRelations(), angleRelations(), areaRelations(), circleRelations()};
}

}  // namespace

const Relation* findRelation(std::string_view name, std::size_t arity) {
    for (const std::span<const Relation> part : allParts())
        for (const Relation& relation : part)
            if (relation.name == name && relation.shape.size() == arity) return &relation;
    return nullptr;
}

std::vector<std::string_view> relationNames() {
    std::vector<std::string_view> names;
    for (const std::span<const Relation> part : allParts())
        for (const Relation& relation : part) names.push_back(relation.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace byrne::figure
