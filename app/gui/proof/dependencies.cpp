// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/dependencies.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace byrne::gui {

namespace {

constexpr int kSweeps = 4;

class DependencyMaker {
public:
    explicit DependencyMaker(const CheckedProof& proof) : proof_(proof) {}

    std::vector<DependencyNode> run() {
        const auto& branches = proof_.view->branches();
        for (std::size_t b = 0; b < branches.size(); ++b) {
            for (std::size_t frame = 1; frame < branches[b].steps.size(); ++frame) {
                add(branches[b].steps[frame], static_cast<int>(b), static_cast<int>(frame));
            }
        }
        place();
        return std::move(nodes_);
    }

private:
    void add(const proof::ViewStep& step, int branch, int frame) {
        const int caseIndex = step.kind == proof::ViewStep::Kind::Assumption ? static_cast<int>(step.caseIndex) : -1;
        const auto [known, isNew] = known_.try_emplace({step.step, caseIndex}, static_cast<int>(nodes_.size()));
        if (!isNew) {
            return;
        }
        std::vector<int> uses;
        for (const proof::FactId premise : step.premises) {
            const int node = nodeOf(premise);
            if (node >= 0 && std::ranges::find(uses, node) == uses.end()) {
                uses.push_back(node);
            }
        }
        DependencyNode node{.key = {.step = step.step, .caseIndex = caseIndex}, .branch = branch, .frame = frame};
        node.text = textOf(step);
        node.reason = QString::fromStdString(step.reason);
        known->second = append(std::move(node), uses);
        for (const proof::FactId fact : step.facts) {
            adders_[fact] = known->second;
        }
    }

    int append(DependencyNode node, const std::vector<int>& uses) {
        const int id = static_cast<int>(nodes_.size());
        node.uses = uses;
        for (const int used : uses) {
            nodes_[static_cast<std::size_t>(used)].usedBy.push_back(id);
            node.layer = std::max(node.layer, nodes_[static_cast<std::size_t>(used)].layer + 1);
        }
        nodes_.push_back(std::move(node));
        return id;
    }

    int nodeOf(proof::FactId fact) {
        if (const auto adder = adders_.find(fact); adder != adders_.end()) {
            return adder->second;
        }
        if (!proof_.view->isFact(fact) || proof_.view->introducedBy(fact).isValid()) {
            return -1;
        }
        DependencyNode given;
        given.text = QString::fromStdString(proof_.brief(proof_.view->fact(fact).literal, "en"));
        given.reason = QCoreApplication::translate("Dependencies", "given");
        return adders_[fact] = append(std::move(given), {});
    }

    QString textOf(const proof::ViewStep& step) {
        using Kind = proof::ViewStep::Kind;
        QStringList facts;
        for (const proof::FactId fact : step.facts) {
            facts << QString::fromStdString(proof_.brief(proof_.view->fact(fact).literal, "en"));
        }
        const QString claim = facts.join(QStringLiteral(", "));
        switch (step.kind) {
            case Kind::Goal:
                return QCoreApplication::translate("Dependencies", "the goal");
            case Kind::Contradiction:
                return QCoreApplication::translate("Dependencies", "impossible");
            case Kind::Assumption:
                return QCoreApplication::translate("Dependencies", "case %1").arg(claim);
            case Kind::Hole:
                return claim.isEmpty() ? QCoreApplication::translate("Dependencies", "still to be proved") : claim;
            case Kind::Hypotheses:
            case Kind::Step:
            case Kind::Claim:
                break;
        }
        return claim;
    }

    /// Each node moves towards the middle of its neighbours, layer by layer, a few times.
    void place() {
        std::map<int, std::vector<int>> layers;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            DependencyNode& node = nodes_[i];
            if (node.uses.empty() && !node.usedBy.empty()) {
                // Given facts stand just above their first use.
                int lowest = nodes_[static_cast<std::size_t>(node.usedBy.front())].layer;
                for (const int user : node.usedBy) {
                    lowest = std::min(lowest, nodes_[static_cast<std::size_t>(user)].layer);
                }
                node.layer = std::max(0, lowest - 1);
            }
            layers[node.layer].push_back(static_cast<int>(i));
        }
        number(layers);
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            for (auto& [layer, members] : layers) {
                std::ranges::stable_sort(members, {}, [&](int node) { return middle(node, sweep % 2 == 0); });
            }
            number(layers);
        }
    }

    void number(const std::map<int, std::vector<int>>& layers) {
        for (const auto& [layer, members] : layers) {
            for (std::size_t i = 0; i < members.size(); ++i) {
                nodes_[static_cast<std::size_t>(members[i])].place = static_cast<int>(i);
            }
        }
    }

    [[nodiscard]] double middle(int id, bool fromAbove) const {
        const DependencyNode& node = nodes_[static_cast<std::size_t>(id)];
        const std::vector<int>& neighbours = fromAbove ? node.uses : node.usedBy;
        double sum = 0;
        for (const int each : neighbours) {
            sum += nodes_[static_cast<std::size_t>(each)].place;
        }
        return neighbours.empty() ? node.place : sum / static_cast<double>(neighbours.size());
    }

    const CheckedProof& proof_;
    std::vector<DependencyNode> nodes_;
    std::map<std::pair<proof::StepId, int>, int> known_;
    std::map<proof::FactId, int> adders_;
};

}  // namespace

std::vector<DependencyNode> dependencyNodes(const CheckedProof& proof) { return DependencyMaker(proof).run(); }

std::vector<int> onlyFor(const std::vector<DependencyNode>& nodes, int node) {
    std::vector<bool> isFolded(nodes.size(), false);
    std::vector<int> folded;
    // Users come after what they use, but given facts may have been numbered late: several rounds.
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const auto isInside = [&](int user) { return user == node || isFolded[static_cast<std::size_t>(user)]; };
            const bool folds = !isFolded[i] && static_cast<int>(i) != node && !nodes[i].usedBy.empty() &&
                               std::ranges::all_of(nodes[i].usedBy, isInside);
            if (folds) {
                isFolded[i] = true;
                folded.push_back(static_cast<int>(i));
                isMore = true;
            }
        }
    }
    std::ranges::sort(folded);
    return folded;
}

}  // namespace byrne::gui
