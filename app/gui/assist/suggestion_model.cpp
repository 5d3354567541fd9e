// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/suggestion_model.h"

#include "app/gui/window/theme.h"

namespace byrne::gui {

SuggestionModel::SuggestionModel(Assistant* assistant) : assistant_(assistant) {
    connect(assistant, &Assistant::suggestionsChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int SuggestionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !assistant_
               ? 0
               : static_cast<int>(assistant_->suggestions().size() + assistant_->splits().size());
}

bool SuggestionModel::isSplit(int row) const { return row >= static_cast<int>(assistant_->suggestions().size()); }

QString SuggestionModel::textOf(const assist::Suggestion& suggestion) const {
    const Assistant::Spot& spot = *assistant_->suggestedFor();
    if (suggestion.isContradiction()) {
        return tr("contradiction");
    }
    const std::vector<std::string> names = assist::namesWith(spot.proof(), suggestion);
    QStringList cases;
    for (const assist::Suggestion::Case& each : suggestion.cases) {
        QStringList parts;
        for (const logic::Literal& fact : each.facts) {
            parts << QString::fromStdString(logic::toText(fact, spot.theory().signature, names));
        }
        QString text = parts.join(QStringLiteral(", "));
        if (!each.witnesses.empty()) {
            QStringList objects;
            for (const std::string& name : each.witnesses) {
                objects << QString::fromStdString(name);
            }
            text = tr("%1 with %2").arg(objects.join(QLatin1Char(' ')), text);
        }
        cases << text;
    }
    return cases.join(tr(" or "));
}

QString SuggestionModel::splitText(int row) const {
    const Assistant::Spot& spot = *assistant_->suggestedFor();
    const auto& literal = assistant_->splits()[static_cast<std::size_t>(row) - assistant_->suggestions().size()];
    const auto& names = spot.proof().variables;
    return tr("%1 or not").arg(QString::fromStdString(logic::toText(literal, spot.theory().signature, names)));
}

QString SuggestionModel::tipOf(const assist::Suggestion& suggestion) const {
    const Assistant::Spot& spot = *assistant_->suggestedFor();
    const logic::Statement& statement = spot.theory()[suggestion.use.statement];
    return QString::fromStdString(statement.name + ": " + logic::toText(statement.formula, spot.theory().signature));
}

QVariant SuggestionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || !assistant_->suggestedFor()) {
        return {};
    }
    if (isSplit(index.row())) {
        switch (role) {
            case Qt::DisplayRole:
                return splitText(index.row());
            case ReasonRole:
                return tr("two cases");
            case Qt::ToolTipRole:
                return tr("Split into two cases: it holds, and it does not");
            default:
                return {};
        }
    }
    const auto& suggestion = assistant_->suggestions()[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return textOf(suggestion);
        case ReasonRole:
            return QString::fromStdString(assistant_->suggestedFor()->theory()[suggestion.use.statement].name);
        case Qt::ToolTipRole:
            return tipOf(suggestion);
        case IsGoodRole:
            return suggestion.reachesGoal || suggestion.isContradiction();
        default:
            return {};
    }
}

std::optional<PreviewRequest> SuggestionModel::preview(int row) const {
    if (row < 0 || row >= rowCount() || !assistant_->suggestedFor()) {
        return std::nullopt;
    }
    const Assistant::Spot& spot = *assistant_->suggestedFor();
    const logic::StatementId theorem = spot.entry().statement;
    const auto number = static_cast<std::size_t>(row);
    const auto change = isSplit(row) ? assist::splitOn(spot.theory(), theorem, spot.proof(), spot.step,
                                                       assistant_->splits()[number - assistant_->suggestions().size()])
                                     : assist::takeSuggestion(spot.theory(), theorem, spot.proof(), spot.step,
                                                              assistant_->suggestions()[number]);
    if (!change) {
        return std::nullopt;
    }
    PreviewRequest request{spot.analysis->document, spot.analysis->vocabulary, theorem, {}, {}, {}, {}};
    request.proof = assist::applied(*change);
    // Nodes are numbered in the order of reading, so the new one has the number of the place it is put before.
    request.node = change->edit.at;
    request.heading = tr("Would be added");
    request.text = index(row).data().toString() + QStringLiteral("  (") + index(row).data(ReasonRole).toString() +
                   QLatin1Char(')');
    return request;
}

void SuggestionModel::take(int row) {
    if (row < 0 || row >= rowCount()) {
        return;
    }
    if (isSplit(row)) {
        assistant_->split(row - static_cast<int>(assistant_->suggestions().size()));
    } else {
        assistant_->take(row);
    }
}

}  // namespace byrne::gui
