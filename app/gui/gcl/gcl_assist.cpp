// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_assist.h"

#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cctype>

#include "app/gui/gcl/gcl_highlighter.h"

namespace byrne::gui {

namespace {

using Sci = QsciScintillaBase;

constexpr int kPlaceholderIndicator = 12;
constexpr std::size_t kLeastPrefix = 2;
constexpr qsizetype kMostNames = 200;

/// Whether an object of this kind may be the argument.
bool fits(const std::string& kind, char wanted) {
    switch (wanted) {
        case 'p':
            return kind == "point";
        case 'l':
            return kind == "line";
        case 'k':
            return kind == "circle";
        case 'c':
            return kind == "conic";
        case 'n':
            return kind == "number";
        case 'o':
        case 'L':
            return true;
        default:
            return false;
    }
}

QString html(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString helpOn(const GclCommand& command) {
    QString text;
    for (std::size_t form = 0; form < command.forms.size(); ++form) {
        text += QStringLiteral("<p style='margin:0'><b><code>%1</code></b></p>").arg(html(usageOf(command, form)));
    }
    text += QStringLiteral("<p style='margin:6px 0 0 0'>%1</p>").arg(html(command.help));
    if (!command.example.empty()) {
        text += QStringLiteral("<p style='margin:6px 0 0 0; color:%1'>%2 <code>%3</code></p>")
                    .arg(currentTheme().muted.name(), GclAssist::tr("Example:"), html(command.example));
    }
    return text;
}

}  // namespace

GclAssist::GclAssist(CodeEditor* editor, GclSession* session)
    : QObject(editor), editor_(editor), session_(session), hint_(new QLabel(editor, Qt::ToolTip)) {
    hint_->setObjectName(QStringLiteral("argumentHint"));
    hint_->setAttribute(Qt::WA_ShowWithoutActivating);
    hint_->setFocusPolicy(Qt::NoFocus);
    hint_->setMargin(6);
    hint_->setWordWrap(false);
    hint_->hide();
    editor->SendScintilla(Sci::SCI_AUTOCSETSEPARATOR, static_cast<long>('\n'));
    editor->SendScintilla(Sci::SCI_AUTOCSETORDER, static_cast<long>(Sci::SC_ORDER_CUSTOM));
    editor->SendScintilla(Sci::SCI_AUTOCSETIGNORECASE, true);
    editor->SendScintilla(Sci::SCI_AUTOCSETMAXHEIGHT, 10L);
    editor->SendScintilla(Sci::SCI_AUTOCSETDROPRESTOFWORD, false);
    editor->indicatorDefine(QsciScintilla::StraightBoxIndicator, kPlaceholderIndicator);
    editor->setIndicatorDrawUnder(true, kPlaceholderIndicator);
    takeTheme();
    editor->installEventFilter(this);
    editor->setHoverHelp([this](std::uint32_t offset) { return helpAt(offset); });
    connect(editor, &Sci::SCN_CHARADDED, this, &GclAssist::afterChar);
    connect(editor, qOverload<const char*, int, int, int>(&Sci::SCN_AUTOCSELECTION), this,
            [this](const char* chosen, int, int, int) {
                const QString text = QString::fromUtf8(chosen);
                editor_->SendScintilla(Sci::SCI_AUTOCCANCEL);
                accept(text);
            });
    connect(editor, &QsciScintilla::cursorPositionChanged, this, &GclAssist::followCaret);
}

void GclAssist::takeTheme() {
    constexpr int kGroundAlpha = 36;
    QColor ground = currentTheme().accent;
    ground.setAlpha(kGroundAlpha);
    editor_->setIndicatorForegroundColor(ground, kPlaceholderIndicator);
}

std::string_view GclAssist::text() const { return editor_->view(); }

QStringList GclAssist::commandNames(const std::string& prefix) const {
    QStringList starting;
    for (const GclCommand& command : gclCommands()) {
        if (command.name.starts_with(prefix) && (command.name != prefix || command.forms.front().size() > 0)) {
            starting << QString::fromStdString(command.name);
        }
    }
    starting.sort();
    return starting;
}

QStringList GclAssist::objectNames(const std::string& prefix, char kind) const {
    QStringList names;
    if (const GclPicturePtr& picture = session_->whole()) {
        for (const gcl::NamedValue& value : picture->run.values) {
            if (value.name.starts_with(prefix) && value.name != prefix && fits(value.kind, kind) &&
                names.size() < kMostNames) {
                names << QString::fromStdString(value.name);
            }
        }
    }
    return names;
}

void GclAssist::complete(bool isAsked) {
    const std::string_view all = text();
    const GclContext context = gclContextAt(all, editor_->caretOffset());
    if (context.isInText) {
        return;
    }
    const std::string prefix(all.substr(context.word.begin, context.word.end - context.word.begin));
    QStringList names;
    if (context.isInConjecture) {
        for (const std::string_view property : gclProperties()) {
            if (property.starts_with(prefix) && prefix.size() >= kLeastPrefix) {
                names << QString::fromUtf8(property.data(), static_cast<qsizetype>(property.size()));
            }
        }
        names += objectNames(prefix, 'p');
    } else if (context.isInExpression) {
        names = objectNames(prefix, 'n');
    } else if (context.command && !context.isCommandPlace) {
        names = objectNames(prefix, context.kind());
    }
    if (context.isCommandPlace && (isAsked || prefix.size() >= kLeastPrefix)) {
        names += commandNames(prefix);
    }
    if (names.isEmpty() || (!isAsked && prefix.empty())) {
        editor_->SendScintilla(Sci::SCI_AUTOCCANCEL);
        return;
    }
    editor_->SendScintilla(Sci::SCI_AUTOCSHOW, static_cast<unsigned long>(prefix.size()),
                           names.join(QLatin1Char('\n')).toUtf8().constData());
}

bool GclAssist::isRestOfLineBlank(std::uint32_t offset) const {
    const std::string_view all = text();
    for (std::size_t i = offset; i < all.size() && all[i] != '\n'; ++i) {
        if (all[i] != ' ' && all[i] != '\t' && all[i] != '\r') {
            return false;
        }
    }
    return true;
}

void GclAssist::accept(const QString& chosen) {
    const GclContext context = gclContextAt(text(), editor_->caretOffset());
    const std::string name = chosen.toStdString();
    const GclCommand* command = context.isCommandPlace ? findGclCommand(name) : nullptr;
    if (command && isRestOfLineBlank(context.word.end)) {
        const std::string_view all = text();
        const std::size_t lineBegin = all.rfind('\n', context.word.begin == 0 ? 0 : context.word.begin - 1);
        const std::size_t from = lineBegin == std::string_view::npos ? 0 : lineBegin + 1;
        const std::size_t firstWord = all.find_first_not_of(" \t", from);
        putSnippet(context.word, gclSnippet(*command, 0, firstWord == context.word.begin ? firstWord - from : 0));
    } else {
        editor_->replaceSpan(context.word, QByteArray::fromStdString(name));
        editor_->goTo({context.word.begin + static_cast<std::uint32_t>(name.size()), 0});
    }
    isHintWanted_ = true;
    updateHint();
}

void GclAssist::putSnippet(base::Span span, const GclSnippet& snippet) {
    clearPlaceholders();
    editor_->replaceSpan(span, QByteArray::fromStdString(snippet.text));
    editor_->SendScintilla(Sci::SCI_SETINDICATORCURRENT, kPlaceholderIndicator);
    for (const base::Span& place : snippet.placeholders) {
        editor_->SendScintilla(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span.begin + place.begin),
                               static_cast<long>(place.end - place.begin));
    }
    snippetFirst_ =
        static_cast<int>(editor_->SendScintilla(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(span.begin)));
    snippetLast_ = snippetFirst_ + static_cast<int>(std::ranges::count(snippet.text, '\n'));
    editor_->goTo({span.begin, span.begin});
    if (!goToNextPlaceholder()) {
        const auto end = span.begin + static_cast<std::uint32_t>(snippet.text.size());
        editor_->goTo({end, end});
    }
}

void GclAssist::insertCommand(const GclCommand& command, std::size_t form) {
    if (editor_->isReadOnly()) {
        return;
    }
    const std::string_view all = text();
    const std::uint32_t caret = editor_->caretOffset();
    const std::size_t before = caret == 0 ? std::string_view::npos : all.rfind('\n', caret - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(all.find('\n', caret), all.size());
    const std::size_t word = std::min(all.find_first_not_of(" \t", begin), end);
    const std::size_t indent = word - begin;
    GclSnippet snippet = gclSnippet(command, form, indent);
    if (word == end) {
        putSnippet({static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(end)}, snippet);
    } else {
        const std::string lead = "\n" + std::string(indent, ' ');
        snippet.text = lead + snippet.text;
        for (base::Span& place : snippet.placeholders) {
            place.begin += static_cast<std::uint32_t>(lead.size());
            place.end += static_cast<std::uint32_t>(lead.size());
        }
        putSnippet({static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(end)}, snippet);
        ++snippetFirst_;
    }
    editor_->setFocus();
    isHintWanted_ = true;
    updateHint();
}

/// Selects the next place to fill in; false if there is none behind the caret.
bool GclAssist::goToNextPlaceholder() {
    const long length = editor_->SendScintilla(Sci::SCI_GETLENGTH);
    long at = editor_->SendScintilla(Sci::SCI_GETSELECTIONEND);
    while (at < length) {
        const long end = editor_->SendScintilla(Sci::SCI_INDICATOREND, kPlaceholderIndicator, at);
        if (editor_->SendScintilla(Sci::SCI_INDICATORVALUEAT, kPlaceholderIndicator, at) != 0) {
            editor_->SendScintilla(Sci::SCI_SETINDICATORCURRENT, kPlaceholderIndicator);
            editor_->SendScintilla(Sci::SCI_INDICATORCLEARRANGE, static_cast<unsigned long>(at), end - at);
            editor_->SendScintilla(Sci::SCI_SETSEL, static_cast<unsigned long>(at), end);
            return true;
        }
        if (end <= at) {
            return false;
        }
        at = end;
    }
    return false;
}

void GclAssist::clearPlaceholders() {
    if (snippetFirst_ >= 0) {
        editor_->SendScintilla(Sci::SCI_SETINDICATORCURRENT, kPlaceholderIndicator);
        editor_->SendScintilla(Sci::SCI_INDICATORCLEARRANGE, 0UL, editor_->SendScintilla(Sci::SCI_GETLENGTH));
        snippetFirst_ = -1;
    }
}

void GclAssist::afterChar(int character) {
    const bool isWordPart = std::isalnum(character) != 0 || character == '_' || character > 127;
    if (isWordPart) {
        complete(false);
    }
    isHintWanted_ = character != '\n';
    updateHint();
}

QString GclAssist::hintText(const GclContext& context) const {
    const GclCommand& command = *context.command;
    const auto& form = command.formFor(context.argument + 1);
    QString text = QStringLiteral("<code>%1").arg(html(command.name));
    for (std::size_t i = 0; i < form.size(); ++i) {
        const QString name = html(form[i].isBraced() ? '{' + form[i].name + '}' : form[i].name);
        text += i == context.argument
                    ? QStringLiteral(" <b style='color:%1'>%2</b>").arg(currentTheme().accent.name(), name)
                    : QStringLiteral(" %1").arg(name);
    }
    QString help = QString::fromStdString(command.help);
    if (const qsizetype end = help.indexOf(QStringLiteral(". ")); end > 0) {
        help = help.left(end + 1);
    }
    return text + QStringLiteral("</code><br><span style='color:%1'>%2</span>")
                      .arg(currentTheme().muted.name(), help.toHtmlEscaped());
}

void GclAssist::updateHint() {
    const GclContext context = gclContextAt(text(), editor_->caretOffset());
    const auto lineOf = [this](std::uint32_t offset) {
        return editor_->SendScintilla(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset));
    };
    const bool isThere = isHintWanted_ && editor_->hasFocus() && context.command && context.kind() != 'B' &&
                         lineOf(context.commandSpan.begin) == lineOf(editor_->caretOffset());
    if (!isThere) {
        hint_->hide();
        return;
    }
    hint_->setText(hintText(context));
    hint_->adjustSize();
    const QPoint place = editor_->viewport()->mapToGlobal(editor_->placeOf(context.commandSpan.begin));
    hint_->move(place - QPoint(6, hint_->height() + 6));
    hint_->show();
}

void GclAssist::followCaret() {
    int line = 0;
    int column = 0;
    editor_->getCursorPosition(&line, &column);
    if (snippetFirst_ >= 0 && (line < snippetFirst_ || line > snippetLast_)) {
        clearPlaceholders();
    }
    if (hint_->isVisible()) {
        updateHint();
    }
}

QString GclAssist::objectAt(std::uint32_t offset) const {
    const std::string_view all = text();
    const base::Span span = gclWordAt(all, offset);
    const std::string word(all.substr(span.begin, span.end - span.begin));
    const GclPicturePtr& picture = session_->picture();
    if (word.empty() || !picture) {
        return {};
    }
    const auto& values = picture->run.values;
    const auto found = std::ranges::find(values, word, &gcl::NamedValue::name);
    return found == values.end() ? QString() : QString::fromStdString(word);
}

QString GclAssist::helpAt(std::uint32_t offset) const {
    const std::string_view all = text();
    const base::Span span = gclWordAt(all, offset);
    const std::string word(all.substr(span.begin, span.end - span.begin));
    if (word.empty()) {
        return {};
    }
    const QString object = objectAt(offset);
    if (!object.isEmpty()) {
        const auto& values = session_->picture()->run.values;
        const auto found = std::ranges::find(values, word, &gcl::NamedValue::name);
        return QStringLiteral("<b>%1</b> &nbsp;%2<br>%3")
            .arg(object.toHtmlEscaped(), html(found->kind), html(found->value));
    }
    const GclCommand* command = findGclCommand(word);
    return command && !gclContextAt(all, span.begin).isInText ? helpOn(*command) : QString();
}

void GclAssist::showHelp() {
    const std::uint32_t caret = editor_->caretOffset();
    QString help = helpAt(caret);
    if (help.isEmpty()) {
        const GclContext context = gclContextAt(text(), caret);
        help = context.command ? helpOn(*context.command) : QString();
    }
    QToolTip::showText(editor_->viewport()->mapToGlobal(editor_->placeOf(caret) + QPoint(0, 22)), help, editor_);
}

bool GclAssist::takeKey(const QKeyEvent& key, bool isOnlyAsked) {
    const QKeyCombination pressed = key.keyCombination();
    const bool completes = pressed == (Qt::CTRL | Qt::Key_Space);
    const bool helps = pressed == QKeyCombination(Qt::Key_F1);
    const bool watches = pressed == (Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    const bool defines = pressed == QKeyCombination(Qt::Key_F12);
    if (isOnlyAsked || !(completes || helps || watches || defines)) {
        return completes || helps || watches || defines;
    }
    if (completes) {
        complete(true);
    } else if (helps) {
        showHelp();
    } else if (watches) {
        emit watchWanted(objectAt(editor_->caretOffset()));
    } else {
        emit definitionWanted(objectAt(editor_->caretOffset()));
    }
    return true;
}

bool GclAssist::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        hint_->hide();
    } else if (event->type() == QEvent::ShortcutOverride) {
        if (takeKey(*static_cast<QKeyEvent*>(event), true)) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const bool isListed = editor_->SendScintilla(Sci::SCI_AUTOCACTIVE) != 0;
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && !isListed && snippetFirst_ >= 0) {
            if (goToNextPlaceholder()) {
                isHintWanted_ = true;
                updateHint();
                return true;
            }
            clearPlaceholders();
        } else if (takeKey(*key, false)) {
            return true;
        } else if (key->key() == Qt::Key_Escape) {
            isHintWanted_ = false;
            hint_->hide();
            if (!isListed) {
                clearPlaceholders();
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

base::Span gclDefinition(std::string_view text, std::string_view name) {
    base::Span found;
    std::size_t at = 0;
    for (const StyledStretch& stretch : highlightGcl(text)) {
        if (stretch.style == TokenStyle::Declaration && text.substr(at, stretch.length) == name) {
            found = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + stretch.length)};
        }
        at += stretch.length;
    }
    return found;
}

}  // namespace byrne::gui
