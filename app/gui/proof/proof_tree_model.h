// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The proof as a tree of rows: the theorem, its steps, case splits with a row a branch, claims with their inner
// proof, and how each branch closes. Columns: what the step says, why, and the checker's word on it.
#pragma once

#include <QAbstractItemModel>

#include <limits>
#include <memory>
#include <set>
#include <vector>

#include "app/gui/proof/fact_marks.h"
#include "app/gui/proof/step_selection.h"
#include "app/gui/proof/step_states.h"
#include "render/figure/figure.h"

namespace byrne::gui {

class ProofTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    /// What a step follows by, in the window's language: the name of a statement, or "excluded middle".
    [[nodiscard]] static QString reasonText(const proof::Justification& by, const CheckedProof& proof);

    enum Column { Claim, Reason, State, ColumnCount };
    enum Role { KindRole = Qt::UserRole, StateRole, NumberRole, GlyphRole, MarkColorRole, RelationRole };
    enum class Kind { Theorem, Step, Split, Case, Inner, Goal, Contradiction, Hole, Flip };

    using QAbstractItemModel::QAbstractItemModel;

    void setProof(const CheckedProofPtr& proof);
    /// Flags steps that add a fact that fails in a figure; null takes the flags away.
    void setFigures(const std::shared_ptr<const figure::FigureSet>& figures);
    /// Steps that a chosen fact rests on (RelationRole 1), and those that rest on it (2).
    void setRelated(std::set<proof::StepId> premises, std::set<proof::StepId> uses);
    /// What the prover works on and what the text has changed meanwhile, beside what the checker said.
    void setStates(const StepStates& states);
    /// Shows neither claim nor mark of that row, nor anything of those after it in the proof's order (predict, then
    /// reveal). Without a valid index all is shown.
    void hideFrom(const QModelIndex& index, bool withIt);
    [[nodiscard]] StepKey keyOf(const QModelIndex& index) const;
    /// Invalid if no row shows the step.
    [[nodiscard]] QModelIndex indexOf(const StepKey& key) const;
    /// Rows that show folded flips below them: closed until the reader asks.
    [[nodiscard]] QList<QModelIndex> foldedRows() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int parent = -1;
        int place = 0;  ///< Among its siblings.
        std::vector<int> children;
        StepKey key;
        Kind kind = Kind::Step;
        TheoremState state = TheoremState::Checked;
        proof::FactId fact;  ///< The first one that the row adds, whose mark it shows.
        int number = 0;      ///< As a reader counts steps; 0 for rows that are not counted.
        QString claim;
        QString reason;
        QString trouble;
    };

    int addRow(int parent, Row row);
    void addBlock(int parent, const proof::Block& block, int depth);
    /// The flips folded into a node, below its row.
    void addFlips(int row, const proof::Node& node);
    void addNode(int parent, const proof::Node& node, int depth);
    void addStep(int parent, const proof::Node& node, const proof::Step& step);
    void addSplit(int parent, const proof::Node& node, const proof::CaseSplit& split, int depth);
    void addClaim(int parent, const proof::Node& node, const proof::Claim& claim, int depth);
    void addClosing(int parent, const proof::Node& node);
    void addHole(int parent, const proof::Node& node, const proof::Hole& hole);
    [[nodiscard]] Row rowOf(const proof::Node& node, Kind kind) const;
    [[nodiscard]] QString factsText(const std::vector<proof::Fact>& facts) const;
    [[nodiscard]] QString namesText(const std::vector<logic::VariableId>& names) const;
    [[nodiscard]] QString premisesText(const std::vector<proof::FactId>& premises) const;
    [[nodiscard]] QString caseText(const proof::Branch& branch) const;
    [[nodiscard]] TheoremState stateOf(const Row& row) const;
    [[nodiscard]] QString toolTip(const Row& row) const;
    [[nodiscard]] QString reasonOf(const Row& row) const;

    CheckedProofPtr proof_;
    std::vector<Row> rows_;
    FactMarks marks_;
    int counted_ = 0;
    int hiddenFrom_ = std::numeric_limits<int>::max();  ///< Row.
    std::set<proof::StepId> falseSteps_;
    StepStates states_;
    std::set<proof::StepId> relatedPremises_;
    std::set<proof::StepId> relatedUses_;
};

}  // namespace byrne::gui
