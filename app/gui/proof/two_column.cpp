// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/two_column.h"

#include <QHeaderView>
#include <QStringList>

#include <algorithm>

#include "app/gui/proof/proof_tree_model.h"
#include "app/gui/proof/step_places.h"
#include "app/gui/window/overloaded.h"

namespace byrne::gui {

void TwoColumnModel::setProof(const CheckedProofPtr& proof) {
    beginResetModel();
    proof_ = proof;
    rows_.clear();
    numbers_.clear();
    counted_ = 0;
    hiddenFrom_ = std::numeric_limits<int>::max();
    if (proof_) {
        for (const proof::Fact& fact : proof_->proof.hypotheses) {
            addFact(fact, {}, 0, tr("given"));
        }
        addBlock(proof_->proof.root, 0);
    }
    endResetModel();
}

void TwoColumnModel::addFact(const proof::Fact& fact, const StepKey& key, int depth, const QString& reason) {
    numbers_[fact.id] = ++counted_;
    rows_.push_back({key, counted_, depth, QString::fromStdString(proof_->sentence(fact.literal, "en")), reason});
}

void TwoColumnModel::addBlock(const proof::Block& block, int depth) {
    for (const proof::Node& node : block.nodes) {
        if (depth <= kMaxProofDepth) {
            addNode(node, depth);
        }
    }
}

void TwoColumnModel::addNode(const proof::Node& node, int depth) {
    const StepKey key{.step = node.id, .caseIndex = -1};
    // What a folded flip turned has the number of the fact it was turned from.
    for (const proof::Step& flip : node.flips) {
        for (const proof::Fact& fact : flip.facts) {
            const auto from = flip.premises.empty() ? numbers_.end() : numbers_.find(flip.premises.front());
            numbers_[fact.id] = from == numbers_.end() ? 0 : from->second;
        }
    }
    const auto addAll = [&](const std::vector<proof::Fact>& facts, const QString& reason) {
        for (const proof::Fact& fact : facts) {
            addFact(fact, key, depth, reason);
        }
    };
    std::visit(Overloaded{
                   [&](const proof::Step& step) { addAll(step.facts, reasonText(step.by, step.premises)); },
                   [&](const proof::CaseSplit& split) {
                       rows_.push_back({key, 0, depth, tr("%n case(s)", nullptr, static_cast<int>(split.branches.size())),
                                        reasonText(split.by, split.premises)});
                       for (std::size_t i = 0; i < split.branches.size(); ++i) {
                           const StepKey caseKey{.step = node.id, .caseIndex = static_cast<int>(i)};
                           for (const proof::Fact& fact : split.branches[i].assumptions) {
                               addFact(fact, caseKey, depth + 1, tr("case %1").arg(i + 1));
                           }
                           addBlock(split.branches[i].body(), depth + 1);
                       }
                   },
                   [&](const proof::Claim& claim) {
                       addBlock(claim.body(), depth + 1);
                       addAll(claim.facts, tr("proved above"));
                   },
                   [&](const proof::CloseByGoal& close) {
                       rows_.push_back({key, 0, depth, tr("This was to be shown."), numbers(close.premises)});
                   },
                   [&](const proof::CloseByContradiction& close) {
                       rows_.push_back({key, 0, depth, tr("This is impossible."), reasonText(close.by, close.premises)});
                   },
                   [&](const proof::Hole& hole) {
                       if (hole.facts.empty()) {
                           rows_.push_back({key, 0, depth, QStringLiteral("?"), tr("still to be proved")});
                       }
                       addAll(hole.facts, tr("still to be proved"));
                   },
               },
               node.form);
}

QString TwoColumnModel::numbers(const std::vector<proof::FactId>& premises) const {
    QStringList texts;
    for (const proof::FactId premise : premises) {
        if (const auto number = numbers_.find(premise); number != numbers_.end() && number->second > 0) {
            texts << QString::number(number->second);
        }
    }
    return texts.join(QStringLiteral(", "));
}

QString TwoColumnModel::reasonText(const proof::Justification& by, const std::vector<proof::FactId>& premises) const {
    const QString rule = ProofTreeModel::reasonText(by, *proof_);
    const QString from = numbers(premises);
    return from.isEmpty() ? rule : tr("%1 (from %2)").arg(rule, from);
}

StepKey TwoColumnModel::keyOf(int row) const {
    return row >= 0 && row < rowCount() ? rows_[static_cast<std::size_t>(row)].key : StepKey{};
}

int TwoColumnModel::rowOf(const StepKey& key) const {
    const auto found = std::ranges::find(rows_, key, &Row::key);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

void TwoColumnModel::hideFrom(int row) {
    if (row != hiddenFrom_) {
        hiddenFrom_ = row;
        emit layoutChanged();
    }
}

int TwoColumnModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

int TwoColumnModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TwoColumnModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    if (index.row() >= hiddenFrom_) {
        return index.column() == Statement && role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (index.column() == Reason) {
        return row.reason;
    }
    const QString indent(role == Qt::DisplayRole ? 4 * row.depth : 0, QLatin1Char(' '));
    return indent + (row.number > 0 ? QStringLiteral("%1. ").arg(row.number) : QString()) + row.statement;
}

QVariant TwoColumnModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Statement ? tr("Statement") : tr("Reason");
}

TwoColumnPanel::TwoColumnPanel(StepSelection* selection, QWidget* parent)
    : QTableView(parent), selection_(selection), model_(this) {
    setModel(&model_);
    setAccessibleName(tr("Proof in two columns"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(TwoColumnModel::Statement, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(TwoColumnModel::Reason, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(selection_, &StepSelection::proofChanged, this, [this] {
        isFollowing_ = true;
        model_.setProof(selection_->proof());
        isFollowing_ = false;
    });
    connect(selection_, &StepSelection::selectionChanged, this, &TwoColumnPanel::follow);
    connect(selection_, &StepSelection::hiddenChanged, this, &TwoColumnPanel::hideWhatFollows);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!isFollowing_ && index.isValid()) {
            selection_->selectKey(model_.keyOf(index.row()));
        }
    });
}

void TwoColumnPanel::follow() {
    const int row = model_.rowOf(selection_->key());
    if (row >= 0 && model_.keyOf(currentIndex().row()) != selection_->key()) {
        isFollowing_ = true;
        setCurrentIndex(model_.index(row, 0));
        isFollowing_ = false;
    }
    hideWhatFollows();
}

void TwoColumnPanel::hideWhatFollows() {
    using Hidden = StepSelection::Hidden;
    const Hidden hidden = selection_->hidden();
    const int row = model_.rowOf(selection_->key());
    const bool hides = hidden != Hidden::Nothing && row >= 0;
    model_.hideFrom(hides ? row + (hidden == Hidden::Later ? 1 : 0) : std::numeric_limits<int>::max());
}

}  // namespace byrne::gui
