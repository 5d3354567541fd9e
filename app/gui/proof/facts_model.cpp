// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/facts_model.h"

#include <QFont>

#include <algorithm>
#include <map>

#include "app/gui/proof/fact_objects.h"

namespace byrne::gui {

FactsModel::FactsModel(StepSelection* selection, QObject* parent) : QAbstractListModel(parent), selection_(selection) {
    connect(selection, &StepSelection::proofChanged, this, &FactsModel::update);
    connect(selection, &StepSelection::selectionChanged, this, &FactsModel::update);
    connect(selection, &StepSelection::hiddenChanged, this, &FactsModel::update);
    update();
}

void FactsModel::update() {
    beginResetModel();
    facts_.clear();
    if (marked_ != selection_->proof()) {
        marked_ = selection_->proof();
        marks_.setProof(marked_);
    }
    const proof::ViewBranch* branch = selection_->viewBranch();
    const proof::ViewStep* current = selection_->viewStep();
    const int isHidden = selection_->hidden() == StepSelection::Hidden::Conclusion ? 1 : 0;
    if (branch && current) {
        for (int frame = 0; frame <= selection_->frame() - isHidden; ++frame) {
            const proof::ViewStep& step = branch->steps[static_cast<std::size_t>(frame)];
            for (const proof::FactId fact : step.facts) {
                if (!fits(selection_->proof()->view->fact(fact).literal)) {
                    continue;
                }
                const bool isPremise = std::ranges::find(current->premises, fact) != current->premises.end();
                facts_.push_back({.fact = fact,
                                  .frame = frame,
                                  .isNew = frame > 0 && frame == selection_->frame(),
                                  .isPremise = isPremise});
            }
        }
    }
    std::ranges::stable_sort(facts_, std::greater<>(), [](const Known& each) {
        return std::pair(each.isNew ? 2 : each.isPremise ? 1 : 0, each.frame);
    });
    if (isGrouped_) {
        group();
    }
    endResetModel();
}

/// Under each heading the order stays: new ones first.
void FactsModel::group() {
    std::map<FactObject, std::vector<Known>> groups;
    for (const Known& each : facts_) {
        for (const FactObject& object : factObjects(selection_->proof()->view->fact(each.fact).literal, *selection_->proof())) {
            groups[object].push_back(each);
        }
    }
    facts_.clear();
    for (const auto& [object, members] : groups) {
        facts_.push_back({.fact = {}, .heading = object.title});
        facts_.insert(facts_.end(), members.begin(), members.end());
    }
}

void FactsModel::setGrouped(bool on) {
    if (isGrouped_ != on) {
        isGrouped_ = on;
        update();
    }
}

void FactsModel::setSymbols(bool on) {
    if (hasSymbols_ != on) {
        hasSymbols_ = on;
        update();
    }
}

proof::FactId FactsModel::factOf(const QModelIndex& index) const {
    return index.isValid() ? facts_[static_cast<std::size_t>(index.row())].fact : proof::FactId();
}

Qt::ItemFlags FactsModel::flags(const QModelIndex& index) const {
    return factOf(index).isValid() ? QAbstractListModel::flags(index) : Qt::ItemIsEnabled;
}

void FactsModel::setFilter(const QString& words) {
    filter_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    update();
}

bool FactsModel::fits(const logic::Literal& literal) const {
    if (filter_.isEmpty()) {
        return true;
    }
    const CheckedProof& proof = *selection_->proof();
    const QString sentence = QString::fromStdString(proof.sentence(literal, language_));
    return std::ranges::all_of(filter_, [&](const QString& word) {
        const bool isObject = std::ranges::find(proof.proof.variables, word.toStdString()) != proof.proof.variables.end();
        if (!isObject) {
            return sentence.contains(word, Qt::CaseInsensitive);
        }
        return isAbout(literal, word);
    });
}

bool FactsModel::isAbout(const logic::Literal& literal, const QString& object) const {
    const CheckedProof& proof = *selection_->proof();
    return std::ranges::any_of(literal.arguments, [&](const logic::Term& term) {
        return QString::fromStdString(logic::toText(term, proof.theory().signature, proof.proof.variables)) == object;
    });
}

void FactsModel::pointAt(const QString& object) {
    pointedAt_ = object;
    if (!facts_.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {IsPointedAtRole});
    }
}

int FactsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(facts_.size());
}

int FactsModel::frameOf(const QModelIndex& index) const {
    return index.isValid() ? facts_[static_cast<std::size_t>(index.row())].frame : -1;
}

void FactsModel::setFigures(const std::shared_ptr<const figure::FigureSet>& figures) {
    figures_ = figures;
    if (!facts_.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {SourceRole, IsFalseRole});
    }
}

bool FactsModel::isFalse(proof::FactId fact) const {
    const auto branch = static_cast<std::size_t>(std::max(0, selection_->branch()));
    if (!figures_ || branch >= figures_->branches.size()) {
        return false;
    }
    const auto fails = [fact](const std::vector<figure::FactTruth>& facts) {
        return std::ranges::any_of(
            facts, [fact](const figure::FactTruth& each) { return each.fact == fact && !each.isTrusted(); });
    };
    const figure::BranchFigure& figure = figures_->branches[branch];
    return fails(figure.hypotheses) ||
           std::ranges::any_of(figure.steps, [&](const figure::StepTruth& step) { return fails(step.facts); });
}

QVariant FactsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Known& known = facts_[static_cast<std::size_t>(index.row())];
    if (!known.fact.isValid()) {
        return role == Qt::DisplayRole     ? QVariant(known.heading)
               : role == IsHeadingRole ? QVariant(true)
                                       : QVariant();
    }
    const logic::Literal& literal = selection_->proof()->view->fact(known.fact).literal;
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(hasSymbols_ ? selection_->proof()->brief(literal, language_)
                                                      : selection_->proof()->sentence(literal, language_));
        case Qt::ToolTipRole:
            return QString::fromStdString(selection_->proof()->sentence(literal, language_));
        case Qt::FontRole: {
            QFont font;
            font.setBold(known.isNew);
            return font;
        }
        case SourceRole:
            return isFalse(known.fact) ? tr("false here")
                   : known.frame == 0  ? tr("given")
                   : known.isNew       ? tr("new")
                                       : tr("step %1").arg(known.frame);
        case IsNewRole:
            return known.isNew;
        case IsPremiseRole:
            return known.isPremise;
        case IsFalseRole:
            return isFalse(known.fact);
        case IsPointedAtRole:
            return !pointedAt_.isEmpty() && isAbout(literal, pointedAt_);
        case GlyphRole:
            return static_cast<int>(marks_.of(known.fact).value_or(FactMark{}).glyph);
        case MarkColorRole:
            return marks_.of(known.fact).value_or(FactMark{}).color;
        default:
            return {};
    }
}

}  // namespace byrne::gui
