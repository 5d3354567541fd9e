// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/byrne_assist.h"

#include <QEvent>
#include <QKeyEvent>

#include <algorithm>
#include <cctype>

#include "core/assist/rename.h"
#include "core/exports/english.h"
#include "core/exports/text.h"
#include "core/syntax/symbols.h"

namespace byrne::gui {

namespace {

using Scintilla = QsciScintillaBase;

constexpr std::size_t kLeastBegun = 2;
constexpr std::size_t kMostShown = 200;
constexpr std::size_t kMostFormulas = 4;
constexpr const char* kWordsLanguage = "en";  // The words around the facts are English.

QString escaped(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString muted(const QString& html) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(currentTheme().muted.name(), html);
}

/// "AB = CD" of the predicate's own parameters; "" without words.
std::string meaningOf(const std::string& name, std::size_t arity, const logic::Signature& signature,
                      const logic::Vocabulary& vocabulary) {
    const auto predicate = signature.findPredicate(name, static_cast<std::uint32_t>(arity));
    const logic::SpelledPredicate spelled = vocabulary.find(name, arity);
    if (!predicate || spelled.words == nullptr) {
        return {};
    }
    std::vector<std::string> names;
    for (const logic::Parameter& parameter : spelled.words->parameters) {
        names.push_back(parameter.name);
    }
    logic::Literal literal{true, *predicate, std::vector<logic::Term>(arity)};
    for (std::size_t i = 0; i < spelled.place.size() && i < names.size(); ++i) {
        if (spelled.place[i] < arity) {
            literal.arguments[spelled.place[i]] = logic::Term(logic::VariableId(i));
        }
    }
    return exports::sentence(literal, signature, names, vocabulary, kWordsLanguage);
}

std::vector<std::size_t> aritiesOf(const std::string& name, const logic::Signature& signature) {
    std::vector<std::size_t> arities;
    for (std::size_t i = 1; i < signature.predicateCount(); ++i) {
        if (signature[logic::PredicateId(i)].name == name) {
            arities.push_back(signature[logic::PredicateId(i)].arity);
        }
    }
    return arities;
}

std::string capitalised(std::string text) {
    if (!text.empty()) {
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    }
    return text;
}

}  // namespace

std::string statementInWords(const logic::Statement& statement, const logic::Signature& signature,
                             const logic::Vocabulary& vocabulary) {
    const logic::CoherentFormula& formula = statement.formula;
    const std::string language = kWordsLanguage;
    const exports::English english(signature, formula.variables, vocabulary, language);
    std::vector<std::string> cases;
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        cases.push_back(english.existing(disjunct.witnesses, disjunct.literals));
    }
    const std::string conclusion = exports::joined(cases, "or");
    if (formula.premises.empty()) {
        return capitalised(cases.empty() ? "this is impossible" : conclusion) + ".";
    }
    const std::string premises = english.facts(formula.premises);
    return cases.empty() ? "It cannot be that " + premises + "." : "If " + premises + ", then " + conclusion + ".";
}

ByrneAssist::ByrneAssist(CodeEditor* editor, TextSession* session)
    : QObject(editor), editor_(editor), session_(session), hint_(new QLabel(editor, Qt::ToolTip)) {
    hint_->setObjectName(QStringLiteral("argumentHint"));
    hint_->setAttribute(Qt::WA_ShowWithoutActivating);
    hint_->setFocusPolicy(Qt::NoFocus);
    hint_->setMargin(6);
    hint_->hide();
    editor->setHoverHelp([this](std::uint32_t offset) { return helpAt(offset); });
    if (session->language() != TextLanguage::Byrne) {
        return;
    }
    editor->SendScintilla(Scintilla::SCI_AUTOCSETSEPARATOR, static_cast<long>('\n'));
    editor->SendScintilla(Scintilla::SCI_AUTOCSETORDER, static_cast<long>(Scintilla::SC_ORDER_CUSTOM));
    editor->SendScintilla(Scintilla::SCI_AUTOCSETMAXHEIGHT, 10L);
    editor->SendScintilla(Scintilla::SCI_AUTOCSETDROPRESTOFWORD, false);
    editor->installEventFilter(this);
    connect(editor, &Scintilla::SCN_CHARADDED, this, &ByrneAssist::afterChar);
    connect(editor, qOverload<const char*, int, int, int>(&Scintilla::SCN_AUTOCSELECTION), this,
            [this](const char* chosen, int, int, int) {
                const QString shown = QString::fromUtf8(chosen);
                editor_->SendScintilla(Scintilla::SCI_AUTOCCANCEL);
                accept(shown);
            });
    connect(editor, &QsciScintilla::cursorPositionChanged, this, [this] {
        if (hint_->isVisible()) {
            updateHint();
        }
    });
}

/// After a backslash: the symbols whose name begins so, each with the word it stands for.
assist::Completions ByrneAssist::symbolCompletions() const {
    const std::string_view text = editor_->view();
    const std::uint32_t caret = editor_->caretOffset();
    std::uint32_t begin = caret;
    while (begin > 0 && std::islower(static_cast<unsigned char>(text[begin - 1])) != 0) {
        --begin;
    }
    if (begin == 0 || text[begin - 1] != '\\') {
        return {};
    }
    assist::Completions found{{begin - 1, caret}, {}};
    for (const syntax::WordSign& each : syntax::symbols()) {
        if (each.name.starts_with(text.substr(begin, caret - begin))) {
            found.list.push_back({assist::Completion::Kind::Word, std::string(each.sign),
                                  "\\" + std::string(each.name) + "  " + std::string(each.sign) + "  " + std::string(each.plain)});
        }
    }
    return found;
}

/// "\parallel(" is the symbol and the bracket: whoever knows the name need not choose it.
void ByrneAssist::replaceSymbolName() {
    const std::string_view text = editor_->view();
    const std::uint32_t end = editor_->caretOffset() - 1;
    const std::size_t begin = text.substr(0, end).rfind('\\');
    if (begin == std::string_view::npos) {
        return;
    }
    const std::string_view name = text.substr(begin + 1, end - begin - 1);
    const auto found = std::ranges::find(syntax::symbols(), name, &syntax::WordSign::name);
    if (found != syntax::symbols().end()) {
        const auto start = static_cast<std::uint32_t>(begin);
        editor_->replaceSpan({start, end}, QByteArray(found->sign.data(), static_cast<qsizetype>(found->sign.size())));
        const auto after = start + static_cast<std::uint32_t>(found->sign.size()) + 1;
        editor_->goTo({after, after});
    }
}

assist::Completions ByrneAssist::completions() const {
    if (assist::Completions found = symbolCompletions(); !found.list.empty()) {
        return found;
    }
    const AnalysisPtr& analysis = session_->analysis();
    if (!analysis || !analysis->document) {
        return {};
    }
    return assist::completionsAt(*analysis->document, *analysis->vocabulary, editor_->view(), editor_->caretOffset());
}

void ByrneAssist::complete(bool isAsked) {
    const assist::Completions found = completions();
    const std::size_t begun = found.word.end - found.word.begin;
    if (found.list.empty() || editor_->isReadOnly() || (!isAsked && begun < kLeastBegun)) {
        editor_->SendScintilla(Scintilla::SCI_AUTOCCANCEL);
        return;
    }
    QByteArray list;
    for (std::size_t i = 0; i < std::min(found.list.size(), kMostShown); ++i) {
        list += (i == 0 ? "" : "\n") + QByteArray::fromStdString(found.list[i].shown);
    }
    editor_->SendScintilla(Scintilla::SCI_AUTOCSHOW, static_cast<unsigned long>(begun), list.constData());
}

void ByrneAssist::accept(const QString& shown) {
    const assist::Completions found = completions();
    const auto chosen = std::ranges::find(found.list, shown.toStdString(), &assist::Completion::shown);
    if (chosen == found.list.end()) {
        return;
    }
    std::string text = chosen->text;
    const std::string_view all = editor_->view();
    if (text.ends_with('(') && found.word.end < all.size() && all[found.word.end] == '(') {
        text.pop_back();
    }
    editor_->replaceSpan(found.word, QByteArray::fromStdString(text));
    const auto end = found.word.begin + static_cast<std::uint32_t>(text.size());
    editor_->goTo({end, end});
    isHintWanted_ = text.ends_with('(');
    updateHint();
}

void ByrneAssist::afterChar(int character) {
    if (character != '\\' && std::isalnum(character) == 0 && character <= 127 && editor_->caretOffset() > 0) {
        replaceSymbolName();
    }
    if (character == '\\') {
        complete(true);
    }
    if (std::isalnum(character) != 0 || character == '_' || character > 127) {
        complete(false);
    }
    isHintWanted_ = character == '(' || (isHintWanted_ && character != '\n');
    updateHint();
}

QString ByrneAssist::signatureText(const assist::Call& call) const {
    const syntax::Document& document = *session_->analysis()->document;
    const logic::Vocabulary& vocabulary = *session_->analysis()->vocabulary;
    std::vector<std::string> arguments;
    std::string meaning;
    if (call.isStatement) {
        const auto statement = document.theory.find(call.name);
        if (!statement) {
            return {};
        }
        const logic::CoherentFormula& formula = document.theory[*statement].formula;
        arguments.assign(formula.variables.begin(),
                         formula.variables.begin() + static_cast<std::ptrdiff_t>(formula.universalCount));
        meaning = statementInWords(document.theory[*statement], document.theory.signature, vocabulary);
    } else {
        const std::vector<std::size_t> arities = aritiesOf(call.name, document.theory.signature);
        if (arities.empty()) {
            return {};
        }
        const auto fitting = std::ranges::find_if(arities, [&](std::size_t each) { return each > call.argument; });
        const std::size_t arity = fitting == arities.end() ? arities.front() : *fitting;
        const logic::SpelledPredicate spelled = vocabulary.find(call.name, arity);
        arguments.assign(arity, "_");
        for (std::size_t i = 0; spelled.words != nullptr && i < spelled.place.size(); ++i) {
            arguments[std::min(spelled.place[i], arity - 1)] = spelled.words->parameters[i].name;
        }
        meaning = meaningOf(call.name, arity, document.theory.signature, vocabulary);
    }
    QString text = QStringLiteral("<code>%1(").arg(escaped(call.name));
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        text += (i == 0 ? QString() : QStringLiteral(", ")) +
                (i == call.argument
                     ? QStringLiteral("<b style='color:%1'>%2</b>").arg(currentTheme().accent.name(), escaped(arguments[i]))
                     : escaped(arguments[i]));
    }
    text += QStringLiteral(")</code>");
    return meaning.empty() ? text : text + QStringLiteral("<br>") + muted(escaped(meaning));
}

void ByrneAssist::updateHint() {
    const auto call = isHintWanted_ && editor_->hasFocus() && session_->analysis() && session_->analysis()->document
                          ? assist::callAt(editor_->view(), editor_->caretOffset())
                          : std::nullopt;
    const QString text = call ? signatureText(*call) : QString();
    if (text.isEmpty()) {
        hint_->hide();
        return;
    }
    hint_->setText(text);
    hint_->adjustSize();
    const QPoint place = editor_->viewport()->mapToGlobal(editor_->placeOf(call->span.begin));
    hint_->move(place - QPoint(6, hint_->height() + 6));
    hint_->show();
}

QString ByrneAssist::nameHelp(std::uint32_t offset) const {
    const Analysis& analysis = *session_->analysis();
    const auto name = assist::nameAt(*analysis.document, editor_->view(), offset);
    if (!name || offset < name->span.begin || offset >= name->span.end) {
        return {};
    }
    const logic::Theory& theory = analysis.document->theory;
    if (name->kind == assist::NameKind::Statement) {
        const auto statement = theory.find(name->name);
        return statement ? QStringLiteral("<b>%1</b><br>%2").arg(
                               escaped(name->name),
                               escaped(statementInWords(theory[*statement], theory.signature, *analysis.vocabulary)))
                         : QString();
    }
    if (name->kind != assist::NameKind::Predicate) {
        return {};
    }
    QString text;
    for (const std::size_t arity : aritiesOf(name->name, theory.signature)) {
        const std::string meaning = meaningOf(name->name, arity, theory.signature, *analysis.vocabulary);
        text += QStringLiteral("<p style='margin:0'><code><b>%1</b></code>%2</p>")
                    .arg(escaped(assist::predicateSignature(name->name, arity, *analysis.vocabulary)),
                         meaning.empty() ? QString() : QStringLiteral("<br>") + muted(escaped(meaning)));
    }
    return text;
}

QString ByrneAssist::formulaHelp(std::uint32_t offset) const {
    const Analysis& analysis = *session_->analysis();
    QStringList sentences;
    for (const logic::Statement& statement : analysis.document->theory.statements) {
        const base::Location& origin = statement.origin;
        if (origin.source.isValid() && origin.source.index() == 0 && offset >= origin.span.begin &&
            offset < origin.span.end && sentences.size() < static_cast<qsizetype>(kMostFormulas)) {
            sentences << QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b><br>%2</p>")
                             .arg(escaped(statement.name),
                                  escaped(statementInWords(statement, analysis.document->theory.signature,
                                                           *analysis.vocabulary)));
        }
    }
    return sentences.join(QString());
}

QString ByrneAssist::helpAt(std::uint32_t offset) const {
    const AnalysisPtr& analysis = session_->analysis();
    // Places are those of the text that was read.
    if (!analysis || !analysis->document || !session_->isUpToDate()) {
        return {};
    }
    return analysis->language == TextLanguage::Tptp ? formulaHelp(offset) : nameHelp(offset);
}

bool ByrneAssist::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        hint_->hide();
    } else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        isHintWanted_ = false;
        hint_->hide();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace byrne::gui
