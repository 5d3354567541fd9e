// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/proof_tree_model.h"

#include <QStringList>

#include <algorithm>

#include "app/gui/proof/step_places.h"
#include "app/gui/proof/theorem_model.h"
#include "app/gui/window/overloaded.h"

namespace byrne::gui {

namespace {

/// The checker refuses deeper proofs; what lies below is not shown.
constexpr const char* kLanguage = "en";

proof::FactId firstOf(const std::vector<proof::Fact>& facts) {
    return facts.empty() ? proof::FactId() : facts.front().id;
}

}  // namespace

void ProofTreeModel::setProof(const CheckedProofPtr& proof) {
    beginResetModel();
    proof_ = proof;
    marks_.setProof(proof);
    rows_.clear();
    counted_ = 0;
    hiddenFrom_ = std::numeric_limits<int>::max();
    states_.clear();
    relatedPremises_.clear();
    relatedUses_.clear();
    if (proof_) {
        Row root;
        root.kind = Kind::Theorem;
        root.state = proof_->state();
        root.claim = QString::fromStdString(proof_->statement().name);
        const int top = addRow(-1, root);
        addBlock(top, proof_->proof.root, 0);
        const int splits = static_cast<int>(proof::branchCount(proof_->proof));
        rows_[0].reason = proof_->isStatementOnly ? tr("not proved yet")
                          : splits > 1            ? tr("%n step(s)", nullptr, counted_) + QStringLiteral(", ") +
                                             tr("%n branch(es)", nullptr, splits)
                                       : tr("%n step(s)", nullptr, counted_);
    }
    endResetModel();
}

int ProofTreeModel::addRow(int parent, Row row) {
    const int id = static_cast<int>(rows_.size());
    row.parent = parent;
    if (parent >= 0) {
        row.place = static_cast<int>(rows_[static_cast<std::size_t>(parent)].children.size());
        rows_[static_cast<std::size_t>(parent)].children.push_back(id);
    }
    rows_.push_back(std::move(row));
    return id;
}

ProofTreeModel::Row ProofTreeModel::rowOf(const proof::Node& node, Kind kind) const {
    Row row;
    row.key = {.step = node.id, .caseIndex = -1};
    row.kind = kind;
    row.trouble = QString::fromStdString(proof_->errorAt(node.id));
    row.state = !row.trouble.isEmpty()    ? TheoremState::Wrong
                : proof_->isHole(node.id) ? TheoremState::Hole
                                          : TheoremState::Checked;
    return row;
}

void ProofTreeModel::addBlock(int parent, const proof::Block& block, int depth) {
    if (depth > kMaxProofDepth) {
        return;
    }
    for (const proof::Node& node : block.nodes) {
        addNode(parent, node, depth);
    }
}

void ProofTreeModel::addNode(int parent, const proof::Node& node, int depth) {
    std::visit(Overloaded{
                   [&](const proof::Step& step) { addStep(parent, node, step); },
                   [&](const proof::CaseSplit& split) { addSplit(parent, node, split, depth); },
                   [&](const proof::Claim& claim) { addClaim(parent, node, claim, depth); },
                   [&](const proof::CloseByGoal&) { addClosing(parent, node); },
                   [&](const proof::CloseByContradiction&) { addClosing(parent, node); },
                   [&](const proof::Hole& hole) { addHole(parent, node, hole); },
               },
               node.form);
}

void ProofTreeModel::addStep(int parent, const proof::Node& node, const proof::Step& step) {
    Row row = rowOf(node, Kind::Step);
    row.number = ++counted_;
    row.claim = factsText(step.facts);
    row.fact = firstOf(step.facts);
    if (!step.witnesses.empty()) {
        row.claim = step.facts.empty() ? tr("take %1").arg(namesText(step.witnesses))
                                       : tr("take %1 with %2").arg(namesText(step.witnesses), row.claim);
    }
    row.reason = reasonText(step.by, *proof_);
    addFlips(addRow(parent, std::move(row)), node);
}

void ProofTreeModel::addFlips(int row, const proof::Node& node) {
    for (const proof::Step& flip : node.flips) {
        Row turned = rowOf(node, Kind::Flip);
        turned.trouble.clear();
        turned.claim = tr("%1, that is, %2").arg(premisesText(flip.premises), factsText(flip.facts));
        turned.reason = reasonText(flip.by, *proof_);
        addRow(row, std::move(turned));
    }
}

QList<QModelIndex> ProofTreeModel::foldedRows() const {
    QList<QModelIndex> folded;
    for (std::size_t id = 0; id < rows_.size(); ++id) {
        const bool isFolded = rows_[id].kind != Kind::Split && !rows_[id].children.empty() &&
                              rows_[static_cast<std::size_t>(rows_[id].children.front())].kind == Kind::Flip;
        if (isFolded) {
            folded << createIndex(rows_[id].place, Claim, static_cast<quintptr>(id));
        }
    }
    return folded;
}

void ProofTreeModel::addSplit(int parent, const proof::Node& node, const proof::CaseSplit& split, int depth) {
    Row row = rowOf(node, Kind::Split);
    row.number = ++counted_;
    QStringList cases;
    for (const proof::Branch& branch : split.branches) {
        cases << caseText(branch);
    }
    row.claim = tr("%n case(s): %1", nullptr, static_cast<int>(cases.size())).arg(cases.join(tr(" or ")));
    row.reason = reasonText(split.by, *proof_);
    const int id = addRow(parent, std::move(row));
    addFlips(id, node);
    for (std::size_t i = 0; i < split.branches.size(); ++i) {
        Row branch = rowOf(node, Kind::Case);
        branch.key.caseIndex = static_cast<int>(i);
        branch.fact = firstOf(split.branches[i].assumptions);
        branch.claim = tr("case %1").arg(cases[static_cast<qsizetype>(i)]);
        const int child = addRow(id, std::move(branch));
        addBlock(child, split.branches[i].body(), depth + 1);
    }
}

void ProofTreeModel::addClaim(int parent, const proof::Node& node, const proof::Claim& claim, int depth) {
    Row row = rowOf(node, Kind::Inner);
    row.number = ++counted_;
    row.claim = factsText(claim.facts);
    row.fact = firstOf(claim.facts);
    row.reason = tr("proved below");
    const int id = addRow(parent, std::move(row));
    addBlock(id, claim.body(), depth + 1);
}

void ProofTreeModel::addClosing(int parent, const proof::Node& node) {
    if (const auto* goal = std::get_if<proof::CloseByGoal>(&node.form)) {
        Row row = rowOf(node, Kind::Goal);
        row.claim = tr("the goal is reached");
        row.reason = premisesText(goal->premises);
        addFlips(addRow(parent, std::move(row)), node);
        return;
    }
    const auto& closing = std::get<proof::CloseByContradiction>(node.form);
    Row row = rowOf(node, Kind::Contradiction);
    const QString clash = premisesText(closing.premises);
    row.claim = clash.isEmpty() ? tr("impossible") : tr("impossible: %1").arg(clash);
    row.reason = reasonText(closing.by, *proof_);
    addFlips(addRow(parent, std::move(row)), node);
}

void ProofTreeModel::addHole(int parent, const proof::Node& node, const proof::Hole& hole) {
    Row row = rowOf(node, Kind::Hole);
    row.state = TheoremState::Hole;
    row.number = hole.facts.empty() ? 0 : ++counted_;
    row.claim = hole.facts.empty()
                    ? tr("still to be proved: %1").arg(QString::fromStdString(proof_->goalText(kLanguage)))
                    : factsText(hole.facts);
    row.reason = hole.facts.empty() ? QString() : tr("still to be proved");
    addRow(parent, std::move(row));
}

QString ProofTreeModel::factsText(const std::vector<proof::Fact>& facts) const {
    QStringList texts;
    for (const proof::Fact& fact : facts) {
        texts << QString::fromStdString(proof_->brief(fact.literal, kLanguage));
    }
    return texts.join(QStringLiteral(", "));
}

QString ProofTreeModel::namesText(const std::vector<logic::VariableId>& names) const {
    QStringList texts;
    for (const logic::VariableId name : names) {
        texts << QString::fromStdString(proof_->view->name(name));
    }
    return texts.join(QStringLiteral(", "));
}

QString ProofTreeModel::premisesText(const std::vector<proof::FactId>& premises) const {
    QStringList texts;
    for (const proof::FactId premise : premises) {
        if (premise.isValid() && premise.index() < proof_->view->factCount()) {
            texts << QString::fromStdString(proof_->brief(proof_->view->fact(premise).literal, kLanguage));
        }
    }
    return texts.join(QStringLiteral(", "));
}

QString ProofTreeModel::reasonText(const proof::Justification& by, const CheckedProof& proof) {
    return std::visit(Overloaded{
                          [&proof](const proof::ByStatement& use) {
                              return use.statement.index() < proof.theory().statements.size()
                                         ? QString::fromStdString(proof.theory()[use.statement].name)
                                         : tr("unknown statement");
                          },
                          [](const proof::ByExcludedMiddle&) { return tr("excluded middle"); },
                          [](const proof::ByEquality&) { return tr("equality"); },
                          [](const proof::ByNonemptyDomain&) { return tr("there is a point"); },
                          [](const proof::ByClash&) { return tr("contradiction"); },
                      },
                      by);
}

QString ProofTreeModel::caseText(const proof::Branch& branch) const {
    const QString facts = factsText(branch.assumptions);
    if (branch.witnesses.empty()) {
        return facts.isEmpty() ? tr("otherwise") : facts;
    }
    return tr("%1 with %2").arg(namesText(branch.witnesses), facts);
}

StepKey ProofTreeModel::keyOf(const QModelIndex& index) const {
    return index.isValid() ? rows_[index.internalId()].key : StepKey{};
}

QModelIndex ProofTreeModel::indexOf(const StepKey& key) const {
    if (rows_.empty()) {
        return {};
    }
    const auto found = std::ranges::find_if(rows_, [&key](const Row& row) { return row.key == key; });
    if (found == rows_.end()) {
        return {};
    }
    return createIndex(found->place, Claim, static_cast<quintptr>(found - rows_.begin()));
}

QModelIndex ProofTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(0, column, quintptr{0});
    }
    const auto& children = rows_[parent.internalId()].children;
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex ProofTreeModel::parent(const QModelIndex& child) const {
    const int above = child.isValid() ? rows_[child.internalId()].parent : -1;
    return above < 0 ? QModelIndex()
                     : createIndex(rows_[static_cast<std::size_t>(above)].place, 0, static_cast<quintptr>(above));
}

int ProofTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return rows_.empty() ? 0 : 1;
    }
    return parent.column() == 0 ? static_cast<int>(rows_[parent.internalId()].children.size()) : 0;
}

int ProofTreeModel::columnCount(const QModelIndex&) const { return ColumnCount; }

TheoremState ProofTreeModel::stateOf(const Row& row) const {
    if (row.kind == Kind::Theorem) {
        const auto is = [this](TheoremState state) {
            return std::ranges::any_of(states_, [state](const auto& each) { return each.second == state; });
        };
        return is(TheoremState::Running) ? TheoremState::Running : is(TheoremState::OutOfDate) ? TheoremState::OutOfDate : row.state;
    }
    const auto live = states_.find(row.key.step);
    const bool isLive = live != states_.end() &&
                        (live->second == TheoremState::Running || live->second == TheoremState::OutOfDate);
    return isLive ? live->second : row.state;
}

void ProofTreeModel::setRelated(std::set<proof::StepId> premises, std::set<proof::StepId> uses) {
    if (premises != relatedPremises_ || uses != relatedUses_) {
        relatedPremises_ = std::move(premises);
        relatedUses_ = std::move(uses);
        emit layoutChanged();
    }
}

void ProofTreeModel::setStates(const StepStates& states) {
    if (states != states_) {
        states_ = states;
        emit layoutChanged();
    }
}

QString ProofTreeModel::toolTip(const Row& row) const {
    QString text = row.claim + QStringLiteral(" (") + stepWordsFor(stateOf(row)) + QLatin1Char(')');
    if (!row.reason.isEmpty()) {
        text += QLatin1Char('\n') + row.reason;
    }
    if (!row.trouble.isEmpty()) {
        text += QLatin1Char('\n') + row.trouble;
    }
    return text;
}

/// Where no true figure can be, facts fail of course.
void ProofTreeModel::setFigures(const std::shared_ptr<const figure::FigureSet>& figures) {
    std::set<proof::StepId> falseSteps;
    if (figures) {
        for (const figure::BranchFigure& branch : figures->branches) {
            for (const figure::StepTruth& step : branch.steps) {
                const bool isFalse =
                    std::ranges::any_of(step.facts, [](const figure::FactTruth& fact) { return !fact.isTrusted(); });
                if (isFalse && !branch.isContradictory && step.step.isValid()) {
                    falseSteps.insert(step.step);
                }
            }
        }
    }
    if (falseSteps != falseSteps_) {
        falseSteps_ = std::move(falseSteps);
        emit layoutChanged();
    }
}

void ProofTreeModel::hideFrom(const QModelIndex& index, bool withIt) {
    const int from = index.isValid() ? static_cast<int>(index.internalId()) + (withIt ? 0 : 1)
                                     : std::numeric_limits<int>::max();
    if (from != hiddenFrom_) {
        hiddenFrom_ = from;
        emit layoutChanged();
    }
}

QString ProofTreeModel::reasonOf(const Row& row) const {
    if (!row.trouble.isEmpty()) {
        return row.trouble;
    }
    return falseSteps_.contains(row.key.step) ? tr("false in the figure · %1").arg(row.reason) : row.reason;
}

QVariant ProofTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row& row = rows_[index.internalId()];
    if (static_cast<int>(index.internalId()) >= hiddenFrom_ && role != KindRole && role != StateRole &&
        role != NumberRole) {
        const bool isClaim = index.column() == Claim && role == Qt::DisplayRole;
        return !isClaim ? QVariant() : row.number > 0 ? tr("%1  ?").arg(row.number) : QStringLiteral("…");
    }
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == Claim) {
                return row.number > 0 ? QStringLiteral("%1  %2").arg(row.number).arg(row.claim) : row.claim;
            }
            return index.column() == Reason ? reasonOf(row) : QString();
        case Qt::AccessibleTextRole:
            return index.column() == State ? stepWordsFor(stateOf(row)) : QVariant();
        case Qt::ToolTipRole:
            return toolTip(row);
        case KindRole:
            return static_cast<int>(row.kind);
        case StateRole:
            return static_cast<int>(stateOf(row));
        case RelationRole:
            return relatedPremises_.contains(row.key.step) ? 1 : relatedUses_.contains(row.key.step) ? 2 : 0;
        case NumberRole:
            return row.number;
        case GlyphRole:
            if (const auto mark = marks_.of(row.fact)) {
                return static_cast<int>(mark->glyph);
            }
            return {};
        case MarkColorRole:
            if (const auto mark = marks_.of(row.fact)) {
                return mark->color;
            }
            return {};
        default:
            return {};
    }
}

QVariant ProofTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Claim ? tr("Step") : section == Reason ? tr("Reason") : tr("Checked");
}

}  // namespace byrne::gui
