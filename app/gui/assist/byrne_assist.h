// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the editor of a Byrne document does for its writer: completion by context, a hint with the signature of what is being
// called, and the meaning of names under the pointer. In TPTP problems, formulas as sentences under the pointer.
#pragma once

#include <QLabel>
#include <QObject>

#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/text_session.h"
#include "core/assist/completion.h"

namespace byrne::gui {

class ByrneAssist : public QObject {
    Q_OBJECT

public:
    ByrneAssist(CodeEditor* editor, TextSession* session);

    /// Shows what can stand at the caret; unasked only for a word that has been begun.
    void complete(bool isAsked);
    /// What complete() shows, without showing it.
    [[nodiscard]] assist::Completions completions() const;
    /// Rich text about the name or formula at a place; empty if there is nothing to say.
    [[nodiscard]] QString helpAt(std::uint32_t offset) const;
    [[nodiscard]] QLabel* signatureHint() const { return hint_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] assist::Completions symbolCompletions() const;
    void replaceSymbolName();
    void accept(const QString& shown);
    void afterChar(int character);
    void updateHint();
    [[nodiscard]] QString signatureText(const assist::Call& call) const;
    [[nodiscard]] QString nameHelp(std::uint32_t offset) const;
    [[nodiscard]] QString formulaHelp(std::uint32_t offset) const;

    CodeEditor* editor_;
    TextSession* session_;
    QLabel* hint_;
    bool isHintWanted_ = false;
};

/// "For all points A and B: if ..., then ...": a statement as people read it, in English.
[[nodiscard]] std::string statementInWords(const logic::Statement& statement, const logic::Signature& signature,
                                           const logic::Vocabulary& vocabulary);

}  // namespace byrne::gui
