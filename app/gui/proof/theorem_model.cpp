// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/theorem_model.h"

#include <QCoreApplication>

#include "app/gui/window/theme.h"

namespace byrne::gui {

QString iconOf(TheoremState state) {
    switch (state) {
        case TheoremState::Checked:
            return QStringLiteral("checked");
        case TheoremState::Hole:
            return QStringLiteral("hole");
        case TheoremState::Wrong:
            return QStringLiteral("wrong");
        case TheoremState::Running:
            return QStringLiteral("running");
        case TheoremState::NotTried:
            return QStringLiteral("untried");
        case TheoremState::OutOfDate:
            return QStringLiteral("outdated");
    }
    return {};
}

QString wordsFor(TheoremState state) {
    switch (state) {
        case TheoremState::Checked:
            return QCoreApplication::translate("TheoremState", "proved and checked");
        case TheoremState::Hole:
            return QCoreApplication::translate("TheoremState", "has a hole");
        case TheoremState::Wrong:
            return QCoreApplication::translate("TheoremState", "wrong step");
        case TheoremState::Running:
            return QCoreApplication::translate("TheoremState", "being proved");
        case TheoremState::NotTried:
            return QCoreApplication::translate("TheoremState", "not tried");
        case TheoremState::OutOfDate:
            return QCoreApplication::translate("TheoremState", "changed since, being read");
    }
    return {};
}

QString stepWordsFor(TheoremState state) {
    switch (state) {
        case TheoremState::Checked:
            return QCoreApplication::translate("TheoremState", "checked");
        case TheoremState::Hole:
        case TheoremState::NotTried:
            return QCoreApplication::translate("TheoremState", "still to be proved");
        case TheoremState::Wrong:
            return QCoreApplication::translate("TheoremState", "wrong");
        case TheoremState::Running:
        case TheoremState::OutOfDate:
            return wordsFor(state);
    }
    return {};
}

QColor colorOf(TheoremState state) {
    const Theme& theme = currentTheme();
    switch (state) {
        case TheoremState::Checked:
            return theme.green;
        case TheoremState::Hole:
            return theme.amber;
        case TheoremState::Wrong:
            return theme.conclusion;
        case TheoremState::Running:
            return theme.accent;
        case TheoremState::NotTried:
        case TheoremState::OutOfDate:
            return theme.muted;
    }
    return theme.faint;
}

void TheoremModel::setSession(TextSession* session) {
    if (session_ == session) {
        return;
    }
    if (session_) {
        disconnect(session_, nullptr, this, nullptr);
    }
    session_ = session;
    if (session_) {
        connect(session_, &TextSession::analysed, this, &TheoremModel::refresh);
    }
    refresh();
}

void TheoremModel::setRunning(const QString& theorem) {
    running_ = theorem;
    if (rowCount() > 0) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

void TheoremModel::refresh() {
    const AnalysisPtr next = session_ ? session_->analysis() : nullptr;
    const bool keepsRows = next && analysis_ && next->theorems.size() == analysis_->theorems.size();
    if (keepsRows) {
        analysis_ = next;
        if (rowCount() > 0) {
            emit dataChanged(index(0), index(rowCount() - 1));
        }
        return;
    }
    beginResetModel();
    analysis_ = next;
    endResetModel();
}

int TheoremModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !analysis_ ? 0 : static_cast<int>(analysis_->theorems.size());
}

TheoremState TheoremModel::stateAt(int row) const {
    const TheoremEntry& entry = analysis_->theorems[static_cast<std::size_t>(row)];
    if (!running_.isEmpty() && running_ == QString::fromStdString(entry.name)) {
        return TheoremState::Running;
    }
    return session_ ? session_->stateOf(entry) : entry.state;
}

QString TheoremModel::detailAt(int row) const {
    const TheoremState state = stateAt(row);
    const TheoremEntry& entry = analysis_->theorems[static_cast<std::size_t>(row)];
    if (state == TheoremState::Checked && session_) {
        return tr("%n step(s)", nullptr, static_cast<int>(session_->stepsOf(entry)));
    }
    return wordsFor(state);
}

QVariant TheoremModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !analysis_) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(analysis_->theorems[static_cast<std::size_t>(index.row())].name);
        case Qt::ToolTipRole:
            return QStringLiteral("%1: %2").arg(data(index, Qt::DisplayRole).toString(),
                                                wordsFor(stateAt(index.row())));
        case Qt::AccessibleDescriptionRole:
            return wordsFor(stateAt(index.row()));
        case StateRole:
            return static_cast<int>(stateAt(index.row()));
        case DetailRole:
            return detailAt(index.row());
        default:
            return {};
    }
}

}  // namespace byrne::gui
