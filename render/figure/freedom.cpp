// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/freedom.h"

#include <Eigen/Dense>
#include <array>

namespace byrne::figure {

namespace {

constexpr double kStep = 1e-6;
constexpr double kZero = 1e-5;

void addRows(const Condition& condition, const Positions& positions, const std::vector<int>& column,
             std::vector<Eigen::VectorXd>& rows, Eigen::Index width) {
    const Relation& relation = *condition.relation;
    std::array<Eigen::VectorXd, kMaxOutputs> gradients;
    gradients.fill(Eigen::VectorXd::Zero(width));
    std::array<double, kMaxCoordinates> at{};
    for (std::size_t i = 0; i < condition.indices.size(); ++i) at[i] = positions[condition.indices[i]];
    for (std::size_t i = 0; i < condition.indices.size(); ++i) {
        if (column[condition.indices[i]] < 0) continue;
        std::array<double, kMaxOutputs> above{}, below{};
        const double middle = at[i];
        at[i] = middle + kStep;
        relation.evaluate({at.data(), condition.indices.size()}, 1, above);
        at[i] = middle - kStep;
        relation.evaluate({at.data(), condition.indices.size()}, 1, below);
        at[i] = middle;
        for (std::size_t o = 0; o < relation.outputCount; ++o)
            gradients[o][column[condition.indices[i]]] += (above[o] - below[o]) / (2 * kStep);
    }
    for (std::size_t o = 0; o < relation.outputCount; ++o)
        if (relation.senses[o] == Sense::Zero && gradients[o].norm() > kZero) rows.push_back(gradients[o].normalized());
}

/// Which columns stay without a pivot when columns are eliminated from the last to the first.
std::vector<bool> freeColumns(std::vector<Eigen::VectorXd> rows, Eigen::Index width) {
    std::vector<bool> isFree(static_cast<std::size_t>(width), true);
    for (Eigen::Index column = width - 1; column >= 0 && !rows.empty(); --column) {
        std::size_t pivot = 0;
        for (std::size_t r = 1; r < rows.size(); ++r)
            if (std::abs(rows[r][column]) > std::abs(rows[pivot][column])) pivot = r;
        if (std::abs(rows[pivot][column]) < kZero) continue;
        isFree[static_cast<std::size_t>(column)] = false;
        const Eigen::VectorXd used = rows[pivot] / rows[pivot][column];
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(pivot));
        for (Eigen::VectorXd& row : rows) row -= row[column] * used;
    }
    return isFree;
}

}  // namespace

ObjectIds freeObjects(const Subject& subject, const Positions& positions, const ObjectIds& objects,
                      const Claims& claims) {
    const std::vector<std::uint32_t> indices = slotsOf(subject, objects);
    std::vector<int> column(positions.size(), -1);
    for (std::size_t i = 0; i < indices.size(); ++i) column[indices[i]] = static_cast<int>(i);
    std::vector<Eigen::VectorXd> rows;
    for (const Claim* claim : claims)
        if (claim->isPositive)
            for (const Condition& condition : claim->conditions)
                addRows(condition, positions, column, rows, static_cast<Eigen::Index>(indices.size()));
    const std::vector<bool> isFree = freeColumns(std::move(rows), static_cast<Eigen::Index>(indices.size()));
    ObjectIds free;
    std::size_t at = 0;
    for (const ObjectId id : objects) {
        bool isAnyFree = false;
        for (std::size_t i = 0; i < subject[id].width(); ++i) isAnyFree = isAnyFree || isFree[at + i];
        if (isAnyFree) free.push_back(id);
        at += subject[id].width();
    }
    return free;
}

}  // namespace byrne::figure
