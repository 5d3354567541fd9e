// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps that are asked for by name: rewriting by an equality, assuming the contrary, completing a sketch; and which suggestions
// the filter asks for by facts and points.
#include <QRegularExpression>

#include <algorithm>

#include "app/gui/assist/assistant.h"
#include "app/gui/proof/step_places.h"
#include "core/assist/situation.h"

namespace byrne::gui {

namespace {

bool speaksOf(const logic::Literal& literal, const logic::Term& term) {
    return std::ranges::find(literal.arguments, term) != literal.arguments.end();
}

std::string factText(const Assistant::Spot& spot, const logic::Literal& literal) {
    return logic::toText(literal, spot.theory().signature, spot.proof().variables);
}

/// `hence FACTS by REASON` is two nodes in one sentence, which can only be replaced together.
bool sharesWords(const proof::Proof& proof, const proof::Node& node) {
    const std::vector<StepPlace> places = stepPlaces(proof);
    return std::ranges::any_of(places, [&](const StepPlace& each) {
        return each.step != node.id && !each.isBlock && each.span.begin < node.origin.span.end &&
               node.origin.span.begin < each.span.end;
    });
}

}  // namespace

SuggestionWish Assistant::wishOf(const Spot& spot, const QString& filter) {
    SuggestionWish wish;
    const auto situation = assist::situationAt(spot.theory()[spot.entry().statement].formula, spot.proof(), spot.step);
    QStringList rest;
    enum { Words, Facts, Points } reading = Words;
    const QStringList parts = filter.split(QRegularExpression(QStringLiteral("[\\s]+")), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (part == QLatin1String("from") || part == QLatin1String("with")) {
            reading = part == QLatin1String("from") ? Facts : Points;
            continue;
        }
        const std::string name = QString(part).remove(QLatin1Char(',')).toStdString();
        if (reading == Facts && situation) {
            const auto fact = std::ranges::find_if(situation->facts, [&](const auto* each) { return each->label == name; });
            wish.isImpossible = wish.isImpossible || fact == situation->facts.end();
            if (fact != situation->facts.end()) {
                wish.premises.push_back((*fact)->id);
            }
        } else if (reading == Points && situation) {
            const auto object = std::ranges::find_if(situation->objects, [&](logic::VariableId each) {
                return spot.proof().variables[each.index()] == name;
            });
            wish.isImpossible = wish.isImpossible || object == situation->objects.end();
            if (object != situation->objects.end()) {
                wish.objects.push_back(*object);
            }
        } else {
            rest << part;
        }
    }
    wish.words = rest.join(QLatin1Char(' ')).toStdString();
    return wish;
}

std::vector<Assistant::Rewriting> Assistant::rewritings() const {
    const std::optional<Spot> here = spot();
    const auto situation =
        here && here->step.isValid()
            ? assist::situationAt(here->theory()[here->entry().statement].formula, here->proof(), here->step)
            : std::nullopt;
    std::vector<Rewriting> found;
    for (const proof::Fact* equality : situation ? situation->facts : std::vector<const proof::Fact*>()) {
        if (!equality->literal.isEquality() || !equality->literal.positive) {
            continue;
        }
        for (const proof::Fact* fact : situation->facts) {
            for (const bool isForward : {true, false}) {
                const logic::Literal result = assist::rewritten(fact->literal, equality->literal, isForward);
                const bool isNew = fact != equality && speaksOf(fact->literal, equality->literal.arguments[isForward ? 0 : 1]) &&
                                   !situation->knows(result);
                if (isNew) {
                    found.push_back({fact->id, equality->id, isForward,
                                     tr("%1  becomes  %2  (%3)")
                                         .arg(QString::fromStdString(factText(*here, fact->literal)),
                                              QString::fromStdString(factText(*here, result)),
                                              QString::fromStdString(factText(*here, equality->literal)))});
                }
            }
        }
    }
    return found;
}

void Assistant::rewrite(const Rewriting& rewriting) {
    if (const auto here = needSpot()) {
        apply(*here, assist::rewriteBy(here->theory(), here->entry().statement, here->proof(), here->step, rewriting.fact,
                                       rewriting.equality, rewriting.isForward));
    }
}

void Assistant::assumeContrary() {
    const auto here = needSpot();
    if (!here) {
        return;
    }
    const auto situation = assist::situationAt(here->theory()[here->entry().statement].formula, here->proof(), here->step);
    const bool isOneFact = situation && situation->goal.size() == 1 && situation->goal.front().witnesses.empty() &&
                           situation->goal.front().literals.size() == 1;
    if (!isOneFact) {
        emit said(tr("The contrary can be assumed where the goal is one fact"), false);
        return;
    }
    apply(*here, assist::splitOn(here->theory(), here->entry().statement, here->proof(), here->step,
                                 situation->goal.front().literals.front()));
}

void Assistant::completeSketch() {
    const auto here = needSpot();
    if (!here) {
        return;
    }
    std::vector<proof::StepId> wrong;
    if (const auto check = here->analysis->checks.find(here->entry().proof.original()); check != here->analysis->checks.end()) {
        for (const checker::CheckError& error : check->second->verdict.errors) {
            wrong.push_back(error.step);
        }
    }
    // A step may be wrong in several ways.
    std::ranges::sort(wrong);
    wrong.erase(std::unique(wrong.begin(), wrong.end()), wrong.end());
    const proof::Proof sketch = assist::asSketch(here->proof(), wrong);
    std::vector<assist::TextEdit> edits;
    for (const proof::StepId id : wrong) {
        const proof::Node* node = assist::findNode(sketch, id);
        const bool isTurned = node != nullptr && std::holds_alternative<proof::Hole>(node->form);
        if (!isTurned || sharesWords(here->proof(), *node)) {
            continue;
        }
        const auto edit = assist::textOf(here->theory(), here->entry().statement, {here->proof(), {id, 1, {*node}}},
                                         here->analysis->text);
        if (edit) {
            edits.push_back(*edit);
        }
    }
    if (edits.empty()) {
        fillAllHoles();
        return;
    }
    const int line = [this] {
        int row = 0;
        int column = 0;
        pane()->editor()->getCursorPosition(&row, &column);
        return row;
    }();
    apply(*here, std::move(edits));
    pane()->editor()->setCursorPosition(line, 0);
    waiting_.push_back([this] { fillAllHoles(); });
}

}  // namespace byrne::gui
