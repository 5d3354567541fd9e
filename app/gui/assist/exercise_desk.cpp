// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/exercise_desk.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

#include "app/common/resources.h"

namespace byrne::gui {

namespace {

constexpr int kLevels = 3;  ///< By what rule; from what; what it gives.

QString listed(const std::vector<std::string>& texts) {
    QStringList all;
    for (const std::string& text : texts) {
        all << QString::fromStdString(text);
    }
    return all.join(QStringLiteral(", "));
}

}  // namespace

ExerciseDesk::ExerciseDesk(Assistant* assistant, EditorTabs* tabs, QWidget* window)
    : QObject(window), assistant_(assistant), tabs_(tabs), window_(window), menu_(new QMenu(tr("E&xercise"), window)) {
    mark =
        add(tr("&Mark Step for an Exercise"), tr("The step at the caret is to be found by the student (or no longer)"),
            QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M), &ExerciseDesk::markStep);
    make = add(tr("Make &Exercise"), tr("Open a copy in which the marked steps are holes"), {},
               &ExerciseDesk::makeExercise);
    menu_->addSeparator();
    hint = add(tr("&Hint"), tr("One hint for the hole at the caret; ask again for a plainer one"),
               QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_H), &ExerciseDesk::giveHint);
    solution = add(tr("Show &Solution"), tr("Open the document that the exercise was made from"), {},
                   &ExerciseDesk::showSolution);
    mark->setObjectName(QStringLiteral("exercise-mark"));
    make->setObjectName(QStringLiteral("exercise-make"));
    hint->setObjectName(QStringLiteral("exercise-hint"));
    solution->setObjectName(QStringLiteral("exercise-solution"));
}

QAction* ExerciseDesk::add(const QString& text, const QString& tip, const QKeySequence& keys,
                           void (ExerciseDesk::*act)()) {
    QAction* action = menu_->addAction(text);
    action->setShortcut(keys);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setWhatsThis(tip);
    window_->addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void ExerciseDesk::openText(const QByteArray& text, const QString& title) {
    // Beside the present document, so that it finds the same includes.
    const QString path = tabs_->current()->path();
    tabs_->openCopy(text, QFileInfo(path.isEmpty() ? title : path).dir().filePath(title));
}

void ExerciseDesk::markStep() {
    const auto here = assistant_->spot();
    if (!here || !here->step.isValid()) {
        emit said(tr("Put the caret into a step of a proof"), false);
        return;
    }
    const auto edit = assist::markForExercise(here->proof(), here->step, here->analysis->text);
    if (!edit) {
        emit said(QString::fromStdString(edit.error().message), false);
        return;
    }
    const bool isMarked = !edit->text.empty();
    assistant_->apply(*here, std::vector<assist::TextEdit>{*edit});
    emit said(isMarked ? tr("The student is to find this step") : tr("The step stays as it is"), true);
}

void ExerciseDesk::makeExercise() {
    const auto here = assistant_->spot();
    if (!here) {
        emit said(tr("Put the caret into a theorem of a Byrne document"), false);
        return;
    }
    const auto exercise = assist::exerciseOf(*here->analysis->document, here->analysis->text);
    if (!exercise) {
        emit said(QString::fromStdString(exercise.error().message), false);
        return;
    }
    openText(QByteArray::fromStdString(*exercise), tr("exercise.byrne"));
    emit said(tr("The exercise: save it under a name of its own"), true);
}

std::optional<assist::Hint> ExerciseDesk::hintAt(const Assistant::Spot& spot, proof::StepId hole,
                                                 const std::string& known) const {
    const syntax::Document document = syntax::readByrne(
        spot.analysis->document->sources[base::SourceId(std::size_t{0})].name(), known, common::readOptions());
    return assist::hintFor(spot.theory(), spot.entry().statement, spot.proof(), hole, document);
}

QString ExerciseDesk::wordsOf(const assist::Hint& hint, int level) const {
    if (hint.gives.empty() && hint.rule.empty()) {
        return tr("All that is needed is known: end the proof.");
    }
    const QString rule = QString::fromStdString(hint.rule);
    if (level == 1) {
        return tr("Look at %1.").arg(rule);
    }
    if (level == 2) {
        return hint.premises.empty() ? tr("%1 needs no premises here.").arg(rule)
                                     : tr("Use %1 with %2.").arg(rule, listed(hint.premises));
    }
    return hint.gives.empty() ? tr("%1 with %2 settles it.").arg(rule, listed(hint.premises))
                              : tr("%1 with %2 gives %3.").arg(rule, listed(hint.premises), listed(hint.gives));
}

void ExerciseDesk::giveHint() {
    const auto here = assistant_->spot();
    if (!here || !here->step.isValid()) {
        emit said(tr("Put the caret into a step of a proof"), false);
        return;
    }
    const auto known = assist::solutionIn(here->analysis->text);
    if (!known) {
        emit said(tr("This document is no exercise: it has no hints"), false);
        return;
    }
    const std::vector<proof::StepId> holes = assist::holesOf(here->proof());
    if (holes.empty()) {
        emit said(tr("There is nothing left to fill in this proof"), true);
        return;
    }
    // The hole at the caret, else the next one, else the first.
    const auto next = std::ranges::find_if(holes, [&](proof::StepId hole) { return hole >= here->step; });
    const auto found = hintAt(*here, next == holes.end() ? holes.front() : *next, *known);
    if (!found) {
        emit said(tr("The known proof has nothing more to say here; yours may go another way"), true);
        return;
    }
    std::string about = found->rule;
    for (const std::string& each : found->gives) {
        about += "\n" + each;
    }
    level_ = about == hintedFor_ ? std::min(level_ + 1, kLevels) : 1;
    hintedFor_ = about;
    lastHint_ = wordsOf(*found, level_);
    emit hinted(lastHint_);
}

void ExerciseDesk::showSolution() {
    EditorPane* pane = tabs_->current();
    const auto known = pane ? assist::solutionIn(pane->editor()->bytes().toStdString()) : std::nullopt;
    if (!known) {
        emit said(tr("This document is no exercise: it has no hints"), false);
        return;
    }
    openText(QByteArray::fromStdString(*known), tr("solution.byrne"));
}

}  // namespace byrne::gui
