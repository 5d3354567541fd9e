// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/least_squares.h"

#include <Eigen/Dense>
#include <array>
#include <limits>

namespace byrne::figure {

namespace {

/// Step of the central differences; coordinates are about 1.
constexpr double kDifference = 1e-6;
constexpr int kFixed = -1;
constexpr int kMaxWeakSteps = 4;

/// The unmet part of a demand: value and derivative with respect to the output (0 where the demand is met).
struct Gap {
    double value = 0;
    double slope = 0;
};

Gap gapOf(const Demand& demand, double value) {
    switch (demand.kind) {
        case Demand::Kind::Equal:
            return {demand.weight * (value - demand.level), demand.weight};
        case Demand::Kind::AtLeast:
            return value >= demand.level ? Gap{} : Gap{demand.weight * (value - demand.level), demand.weight};
        case Demand::Kind::AtMost:
            return value <= demand.level ? Gap{} : Gap{demand.weight * (value - demand.level), demand.weight};
        case Demand::Kind::AwayFromZero:
            if (std::abs(value) >= demand.level) return {};
            return value >= 0 ? Gap{demand.weight * (value - demand.level), demand.weight}
                              : Gap{demand.weight * (-value - demand.level), -demand.weight};
    }
    return {};
}

struct Local {
    std::array<double, kMaxCoordinates> at{};
    std::array<double, kMaxOutputs> values{};
};

void load(Local& local, const Term& term, const std::vector<double>& coordinates) {
    for (std::size_t i = 0; i < term.indices.size(); ++i) local.at[i] = coordinates[term.indices[i]];
    term.evaluate({local.at.data(), term.indices.size()}, 1.0, local.values);
}

/// Normal equations J^T J and J^T r, summed over terms.
class System {
public:
    System(const std::vector<std::uint32_t>& unknowns, std::size_t coordinateCount)
        : column_(coordinateCount, kFixed), matrix_(unknowns.size(), unknowns.size()), vector_(unknowns.size()) {
        for (std::size_t i = 0; i < unknowns.size(); ++i) column_[unknowns[i]] = static_cast<int>(i);
    }

    void build(const std::vector<Term>& terms, const std::vector<double>& coordinates) {
        matrix_.setZero();
        vector_.setZero();
        for (const Term& term : terms) add(term, coordinates);
    }

    /// The step for a damping, as a solution of (J^T J + damping I) step = -J^T r.
    Eigen::VectorXd step(double damping) const {
        Eigen::MatrixXd damped = matrix_;
        damped.diagonal().array() += damping;
        return damped.ldlt().solve(-vector_);
    }

    [[nodiscard]] double slope() const { return vector_.norm(); }

private:
    void add(const Term& term, const std::vector<double>& coordinates) {
        Local local;
        load(local, term, coordinates);
        std::array<Gap, kMaxOutputs> gaps{};
        bool isMet = true;
        for (std::size_t d = 0; d < term.demands.size(); ++d) {
            gaps[d] = gapOf(term.demands[d], local.values[term.demands[d].output]);
            isMet = isMet && gaps[d].slope == 0;
        }
        if (isMet) return;
        std::array<std::array<double, kMaxCoordinates>, kMaxOutputs> derivatives{};
        for (std::size_t i = 0; i < term.indices.size(); ++i)
            if (column_[term.indices[i]] != kFixed) differentiate(term, local, i, derivatives);
        for (std::size_t d = 0; d < term.demands.size(); ++d)
            if (gaps[d].slope != 0) accumulate(term, gaps[d], derivatives[term.demands[d].output]);
    }

    static void differentiate(const Term& term, const Local& local, std::size_t i,
                              std::array<std::array<double, kMaxCoordinates>, kMaxOutputs>& derivatives) {
        std::array<double, kMaxCoordinates> at = local.at;
        std::array<double, kMaxOutputs> above{}, below{};
        at[i] = local.at[i] + kDifference;
        term.evaluate({at.data(), term.indices.size()}, 1.0, above);
        at[i] = local.at[i] - kDifference;
        term.evaluate({at.data(), term.indices.size()}, 1.0, below);
        for (std::size_t o = 0; o < term.outputCount; ++o) derivatives[o][i] = (above[o] - below[o]) / (2 * kDifference);
    }

    void accumulate(const Term& term, const Gap& gap, const std::array<double, kMaxCoordinates>& derivative) {
        for (std::size_t i = 0; i < term.indices.size(); ++i) {
            const int row = column_[term.indices[i]];
            if (row == kFixed) continue;
            vector_[row] += gap.slope * derivative[i] * gap.value;
            for (std::size_t j = 0; j < term.indices.size(); ++j) {
                const int column = column_[term.indices[j]];
                if (column != kFixed) matrix_(row, column) += gap.slope * gap.slope * derivative[i] * derivative[j];
            }
        }
    }

    std::vector<int> column_;
    Eigen::MatrixXd matrix_;
    Eigen::VectorXd vector_;
};

}  // namespace

double costOf(const std::vector<double>& coordinates, const std::vector<Term>& terms) {
    double cost = 0;
    Local local;
    for (const Term& term : terms) {
        load(local, term, coordinates);
        for (const Demand& demand : term.demands) {
            const double gap = gapOf(demand, local.values[demand.output]).value;
            cost += gap * gap;
        }
    }
    return std::isfinite(cost) ? cost : std::numeric_limits<double>::max();
}

double minimise(std::vector<double>& coordinates, const std::vector<std::uint32_t>& unknowns,
                const std::vector<Term>& terms, const LeastSquaresOptions& options, base::LimitWatch& watch) {
    double cost = costOf(coordinates, terms);
    if (unknowns.empty()) return cost;
    System system(unknowns, coordinates.size());
    double damping = 1e-3;
    int weakSteps = 0;
    for (int i = 0; i < options.maxIterations && cost > options.enough && weakSteps < kMaxWeakSteps; ++i) {
        if (watch.poll()) break;
        system.build(terms, coordinates);
        if (system.slope() < 1e-16) break;
        bool hasImproved = false;
        for (int tries = 0; tries < 8 && !hasImproved; ++tries) {
            const Eigen::VectorXd step = system.step(damping);
            std::vector<double> moved = coordinates;
            for (std::size_t u = 0; u < unknowns.size(); ++u) moved[unknowns[u]] += step[static_cast<Eigen::Index>(u)];
            const double newCost = costOf(moved, terms);
            hasImproved = newCost < cost;
            if (!hasImproved) {
                damping = std::min(damping * 6, 1e6);
                continue;
            }
            weakSteps = newCost > (1 - options.patience) * cost ? weakSteps + 1 : 0;
            coordinates = std::move(moved);
            cost = newCost;
            damping = std::max(damping * 0.2, 1e-13);
        }
        if (!hasImproved) break;
    }
    return cost;
}

}  // namespace byrne::figure
