// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/words_model.h"

namespace byrne::gui {

void WordsModel::setProof(const CheckedProofPtr& proof) {
    beginResetModel();
    proof_ = proof;
    hiddenFrom_ = std::numeric_limits<int>::max();
    endResetModel();
}

int WordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !proof_ ? 0 : static_cast<int>(proof_->lines.size());
}

std::optional<StepKey> WordsModel::keyOf(const QModelIndex& index) const {
    if (!index.isValid() || !proof_) {
        return std::nullopt;
    }
    const exports::TextLine& line = proof_->lines[static_cast<std::size_t>(index.row())];
    return StepKey{.step = line.step, .caseIndex = -1};
}

std::string WordsModel::branchOf(const QModelIndex& index) const {
    return index.isValid() && proof_ ? proof_->lines[static_cast<std::size_t>(index.row())].branch : std::string();
}

int WordsModel::rowOf(const StepKey& key, const std::string& branch) const {
    int first = -1;
    if (!proof_) {
        return first;
    }
    for (std::size_t i = 0; i < proof_->lines.size(); ++i) {
        const exports::TextLine& line = proof_->lines[i];
        if (line.step != key.step) {
            continue;
        }
        if (line.branch == branch) {
            first = static_cast<int>(i);
            if (key.caseIndex < 0) {
                break;
            }
        } else if (first < 0) {
            first = static_cast<int>(i);
        }
    }
    return first;
}

void WordsModel::hideFrom(int row) {
    if (row != hiddenFrom_) {
        hiddenFrom_ = row;
        emit layoutChanged();
    }
}

QString WordsModel::wholeText() const {
    QString text;
    for (int row = 0; row < rowCount(); ++row) {
        const exports::TextLine& line = proof_->lines[static_cast<std::size_t>(row)];
        text += QString(line.indent * 2, QLatin1Char(' ')) + QString::fromStdString(line.text) + QLatin1Char('\n');
    }
    return text;
}

QVariant WordsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !proof_) {
        return {};
    }
    const exports::TextLine& line = proof_->lines[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return index.row() >= hiddenFrom_ ? QStringLiteral("…") : QString::fromStdString(line.text);
        case IndentRole:
            return line.indent;
        case IsHeadingRole:
            return index.row() == 0;
        default:
            return {};
    }
}

}  // namespace byrne::gui
