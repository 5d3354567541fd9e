// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/problems_model.h"

#include <QFileInfo>

#include <algorithm>

#include "app/gui/window/icons.h"

namespace byrne::gui {

namespace {

int rank(Problem::Kind kind) {
    switch (kind) {
        case Problem::Kind::Error:
            return 0;
        case Problem::Kind::Warning:
            return 1;
        case Problem::Kind::Hole:
            return 2;
        case Problem::Kind::Note:
            return 3;
    }
    return 4;
}

QIcon iconFor(Problem::Kind kind) {
    const Theme& theme = currentTheme();
    switch (kind) {
        case Problem::Kind::Error:
            return themedIcon(QStringLiteral("error"), theme.conclusion);
        case Problem::Kind::Warning:
            return themedIcon(QStringLiteral("warning"), theme.amber);
        case Problem::Kind::Hole:
            return themedIcon(QStringLiteral("hole"), theme.amber);
        case Problem::Kind::Note:
            return themedIcon(QStringLiteral("note"), theme.premise);
    }
    return {};
}

}  // namespace

QString toolTipOf(const Problem& problem) {
    QStringList lines{QString::fromStdString(problem.message)};
    if (!problem.hint.empty()) {
        lines << QString::fromStdString(problem.hint);
    }
    for (const std::string& each : problem.related) {
        lines << QString::fromStdString(each);
    }
    return lines.join(QLatin1Char('\n'));
}

void ProblemsModel::setProblems(std::vector<Problem> problems) {
    beginResetModel();
    problems_ = std::move(problems);
    std::ranges::stable_sort(problems_, {}, [](const Problem& each) { return rank(each.kind); });
    endResetModel();
}

int ProblemsModel::errorCount() const {
    return static_cast<int>(
        std::ranges::count_if(problems_, [](const Problem& each) { return each.kind == Problem::Kind::Error; }));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(problems_.size());
}

int ProblemsModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Problem& problem = problemAt(index.row());
    const QString message = QString::fromStdString(problem.message);
    const QString hint = QString::fromStdString(problem.hint);
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == Message) {
                return hint.isEmpty() ? message : message + QStringLiteral(" — ") + hint;
            }
            return problem.file.empty() ? tr("Ln %1, Col %2").arg(problem.line).arg(problem.column)
                                        : QStringLiteral("%1:%2:%3")
                                              .arg(QFileInfo(QString::fromStdString(problem.file)).fileName())
                                              .arg(problem.line)
                                              .arg(problem.column);
        case Qt::ToolTipRole:
            return toolTipOf(problem);
        case Qt::DecorationRole:
            return index.column() == Message ? QVariant(iconFor(problem.kind)) : QVariant();
        default:
            return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Message ? tr("Message") : tr("Place");
}

}  // namespace byrne::gui
