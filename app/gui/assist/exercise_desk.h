// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exercises in the window: the teacher marks steps and makes an exercise, the student fills its holes and may ask for
// hints, one at a time.
#pragma once

#include <QMenu>
#include <QObject>

#include "app/gui/assist/assistant.h"
#include "core/assist/exercise.h"

namespace byrne::gui {

class ExerciseDesk : public QObject {
    Q_OBJECT

public:
    ExerciseDesk(Assistant* assistant, EditorTabs* tabs, QWidget* window);

    /// For the menu "Step".
    [[nodiscard]] QMenu* menu() const { return menu_; }
    QAction* mark;
    QAction* make;
    QAction* hint;
    QAction* solution;
    /// The last hint; empty before the first.
    [[nodiscard]] const QString& lastHint() const { return lastHint_; }

signals:
    void said(const QString& sentence, bool isGood);
    /// A hint, to be shown where it is not overlooked.
    void hinted(const QString& text);

private:
    QAction* add(const QString& text, const QString& tip, const QKeySequence& keys, void (ExerciseDesk::*act)());
    void markStep();
    void makeExercise();
    void giveHint();
    void showSolution();
    [[nodiscard]] std::optional<assist::Hint> hintAt(const Assistant::Spot& spot, proof::StepId hole,
                                                     const std::string& known) const;
    [[nodiscard]] QString wordsOf(const assist::Hint& hint, int level) const;
    void openText(const QByteArray& text, const QString& title);

    Assistant* assistant_;
    EditorTabs* tabs_;
    QWidget* window_;
    QMenu* menu_;
    QString lastHint_;
    std::string hintedFor_;  ///< What the last hint was about.
    int level_ = 0;
};

}  // namespace byrne::gui
