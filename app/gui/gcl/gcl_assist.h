// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the editor of a GCL text does for its writer: completion of commands and names, a hint that shows which
// argument is being written, help under the pointer, and commands inserted with places to fill in (Tab goes through
// them).
#pragma once

#include <QLabel>
#include <QObject>

#include "app/gui/editor/code_editor.h"
#include "app/gui/gcl/gcl_context.h"
#include "app/gui/gcl/gcl_session.h"

namespace byrne::gui {

class GclAssist : public QObject {
    Q_OBJECT

public:
    GclAssist(CodeEditor* editor, GclSession* session);

    /// At the caret: on this line if it is blank, else on a new line below. One undo step.
    void insertCommand(const GclCommand& command, std::size_t form);
    /// Rich text about the command or object at a place; empty if there is nothing to say.
    [[nodiscard]] QString helpAt(std::uint32_t offset) const;
    /// The object whose name is at a place, or "".
    [[nodiscard]] QString objectAt(std::uint32_t offset) const;
    /// Shows helpAt(caret) beside the caret.
    void showHelp();
    /// Shows what can stand at the caret.
    void complete(bool isAsked);
    void takeTheme();
    [[nodiscard]] QLabel* argumentHint() const { return hint_; }

signals:
    void watchWanted(const QString& name);
    void definitionWanted(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::string_view text() const;
    void accept(const QString& chosen);
    void afterChar(int character);
    void updateHint();
    [[nodiscard]] QString hintText(const GclContext& context) const;
    [[nodiscard]] QStringList commandNames(const std::string& prefix) const;
    [[nodiscard]] QStringList objectNames(const std::string& prefix, char kind) const;
    void putSnippet(base::Span span, const GclSnippet& snippet);
    [[nodiscard]] bool isRestOfLineBlank(std::uint32_t offset) const;
    bool goToNextPlaceholder();
    void clearPlaceholders();
    void followCaret();
    /// Keys of this help that the window may use for other texts.
    bool takeKey(const QKeyEvent& key, bool isOnlyAsked);

    CodeEditor* editor_;
    GclSession* session_;
    QLabel* hint_;
    bool isHintWanted_ = false;
    int snippetFirst_ = -1;  ///< Lines of the command that is being filled in; -1 if there is none.
    int snippetLast_ = -1;
};

/// Where `name` is defined: the last place in the text where a command makes it; an empty span if there is none.
[[nodiscard]] base::Span gclDefinition(std::string_view text, std::string_view name);

}  // namespace byrne::gui
