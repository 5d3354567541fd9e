// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/code_editor.h"

#include <Qsci/qscicommandset.h>

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <map>

#include "app/gui/editor/problems_model.h"
#include "app/gui/proof/theorem_model.h"
#include "app/gui/window/icons.h"

namespace byrne::gui {

namespace {

enum Margin { LineMargin = 0, StateMargin = 1, FoldMargin = 2, SignMargin = 3 };
enum Marker {
    CheckedMarker = 0,
    HoleMarker = 1,
    WrongMarker = 2,
    StepBarMarker = 3,
    StepGroundMarker = 4,
    FirstSignMarker = 5,  ///< And kGlyphs - 1 more.
    RunningMarker = 10,
    OutOfDateMarker = 11
};
enum Indicator { ErrorIndicator = 8, WarningIndicator = 9, NoteIndicator = 10, PremiseIndicator = 11, UseIndicator = 12 };

constexpr int kHoverMs = 350;

struct StateMarker {
    TheoremState state;
    Marker marker;
};
constexpr std::array<StateMarker, 5> kStateMarkers{{{TheoremState::Checked, CheckedMarker},
                                                    {TheoremState::Hole, HoleMarker},
                                                    {TheoremState::Wrong, WrongMarker},
                                                    {TheoremState::Running, RunningMarker},
                                                    {TheoremState::OutOfDate, OutOfDateMarker}}};

int indicatorOf(Problem::Kind kind) {
    return kind == Problem::Kind::Error     ? ErrorIndicator
           : kind == Problem::Kind::Warning ? WarningIndicator
                                            : NoteIndicator;
}

/// In order, with those that touch as one.
std::vector<base::Span> joined(std::vector<base::Span> spans) {
    std::ranges::sort(spans);
    std::vector<base::Span> result;
    for (const base::Span& span : spans) {
        if (!result.empty() && span.begin <= result.back().end) {
            result.back().end = std::max(result.back().end, span.end);
        } else {
            result.push_back(span);
        }
    }
    return result;
}

}  // namespace

CodeEditor::CodeEditor(TextLanguage language, QWidget* parent)
    : QsciScintilla(parent), lexer_(new EditorLexer(language, this)) {
    QsciScintilla::setUtf8(true);
    setLexer(lexer_);
    setEolMode(EolUnix);
    setTabWidth(2);
    setIndentationsUseTabs(false);
    setAutoIndent(true);
    setBraceMatching(SloppyBraceMatch);
    setFrameShape(QFrame::NoFrame);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    setWrapMode(WrapNone);
    SendScintilla(SCI_SETMOUSEDWELLTIME, kHoverMs);
    SendScintilla(SCI_SETVIRTUALSPACEOPTIONS, SCVS_NONE);
    SendScintilla(SCI_SETMULTIPLESELECTION, true);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, true);
    setUpMargins();
    setUpMarkers();
    takeTheme();
    // Not for text, even where no command of the window has them.
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_T, Qt::CTRL | Qt::Key_L, Qt::CTRL | Qt::Key_D, Qt::CTRL | Qt::Key_U}) {
        if (QsciCommand* command = standardCommands()->boundTo(key.toCombined())) {
            command->setKey(0);
        }
    }
    setAccessibleName(tr("Text of the document"));
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this] {
        if (!isMovingCaret_) {
            emit caretMoved();
        }
    });
    connect(this, &QsciScintilla::linesChanged, this, [this] {
        setMarginWidth(LineMargin, QStringLiteral("0").repeated(
                                       std::max(3, static_cast<int>(QString::number(lines()).size()) + 1)));
    });
    connect(this, &QsciScintillaBase::SCN_DWELLSTART, this, &CodeEditor::showHint);
}

void CodeEditor::setUpMargins() {
    setMarginType(LineMargin, QsciScintilla::NumberMargin);
    setMarginWidth(LineMargin, QStringLiteral("000"));
    setMarginType(StateMargin, QsciScintilla::SymbolMargin);
    setMarginWidth(StateMargin, 18);
    setMarginMarkerMask(StateMargin,
                        (1 << CheckedMarker) | (1 << HoleMarker) | (1 << WrongMarker) | (1 << RunningMarker) |
                            (1 << OutOfDateMarker) | (1 << StepBarMarker));
    setFolding(PlainFoldStyle, FoldMargin);
    setMarginWidth(FoldMargin, 14);
    setMarginType(SignMargin, QsciScintilla::SymbolMargin);
    setMarginWidth(SignMargin, 0);
    setMarginMarkerMask(SignMargin, ((1 << kGlyphs) - 1) << FirstSignMarker);
}

void CodeEditor::setUpMarkers() {
    markerDefine(QsciScintilla::LeftRectangle, StepBarMarker);
    markerDefine(QsciScintilla::Background, StepGroundMarker);
    indicatorDefine(SquiggleIndicator, ErrorIndicator);
    indicatorDefine(SquiggleIndicator, WarningIndicator);
    indicatorDefine(DotsIndicator, NoteIndicator);
    indicatorDefine(StraightBoxIndicator, PremiseIndicator);
    indicatorDefine(DotBoxIndicator, UseIndicator);
}

void CodeEditor::takeTheme() {
    const Theme& theme = currentTheme();
    lexer_->takeTheme();
    setColor(theme.ink);
    setPaper(theme.base);
    setCaretForegroundColor(theme.ink);
    setCaretLineVisible(true);
    setCaretLineBackgroundColor(theme.isDark ? theme.hover : theme.panel);
    setSelectionBackgroundColor(theme.selection);
    resetSelectionForegroundColor();
    setMarginsFont(lexer_->defaultFont(0));
    setMarginsBackgroundColor(theme.base);
    setMarginsForegroundColor(theme.faint);
    setFoldMarginColors(theme.base, theme.base);
    setMatchedBraceBackgroundColor(theme.selection);
    setMatchedBraceForegroundColor(theme.accent);
    setUnmatchedBraceForegroundColor(theme.conclusion);
    setUnmatchedBraceBackgroundColor(theme.base);
    for (int marker = 25; marker <= 31; ++marker) {
        setMarkerForegroundColor(theme.faint, marker);
        setMarkerBackgroundColor(theme.faint, marker);
    }
    setIndicatorForegroundColor(theme.conclusion, ErrorIndicator);
    setIndicatorForegroundColor(theme.amber, WarningIndicator);
    setIndicatorForegroundColor(theme.premise, NoteIndicator);
    setIndicatorForegroundColor(theme.premise, PremiseIndicator);
    setIndicatorForegroundColor(theme.teal, UseIndicator);
    setMarkerBackgroundColor(theme.conclusion, StepBarMarker);
    setMarkerBackgroundColor(theme.conclusionGround, StepGroundMarker);
    for (const StateMarker& each : kStateMarkers) {
        markerDefine(themedIcon(iconOf(each.state), colorOf(each.state)).pixmap(13, 13), each.marker);
    }
}

void CodeEditor::showTextOf(const CodeEditor& other) {
    setDocument(other.document());
    SendScintilla(SCI_SETMARGINWIDTHN, static_cast<unsigned long>(SignMargin), static_cast<long>(other.marginWidth(SignMargin)));
}

void CodeEditor::freeKeys(const QList<QKeySequence>& keys) {
    const QList<QsciCommand*>& commands = standardCommands()->commands();
    for (int i = 0; i < commands.size(); ++i) {
        if (ownKeys_.contains(i)) {
            commands[i]->setKey(ownKeys_.take(i));
        }
    }
    // A command's second key is one that people do not miss.
    for (int i = 0; i < commands.size(); ++i) {
        const auto isWanted = [&keys](int key) { return key != 0 && keys.contains(QKeySequence(key)); };
        if (isWanted(commands[i]->key())) {
            ownKeys_.insert(i, commands[i]->key());
            commands[i]->setKey(0);
        }
        if (isWanted(commands[i]->alternateKey())) {
            commands[i]->setAlternateKey(0);
        }
    }
}

void CodeEditor::focusInEvent(QFocusEvent* event) {
    QsciScintilla::focusInEvent(event);
    emit focused();
}

bool CodeEditor::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = stateTip(help->pos());
        if (!tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, this);
            return true;
        }
    }
    return QsciScintilla::viewportEvent(event);
}

QString CodeEditor::stateTip(const QPoint& place) const {
    const int left = marginWidth(LineMargin);
    if (place.x() < left || place.x() >= left + marginWidth(StateMargin)) {
        return {};
    }
    const long offset = SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(left + 200),
                                      static_cast<long>(place.y()));
    const auto markers = static_cast<unsigned>(
        SendScintilla(SCI_MARKERGET, static_cast<unsigned long>(lineOf(static_cast<std::uint32_t>(offset)))));
    for (const StateMarker& each : kStateMarkers) {
        if ((markers & (1U << each.marker)) != 0) {
            return stepWordsFor(each.state);
        }
    }
    return {};
}

QByteArray CodeEditor::bytes() const {
    const auto length = static_cast<int>(SendScintilla(SCI_GETLENGTH));
    const auto* all = reinterpret_cast<const char*>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
    return {all, length};
}

std::string_view CodeEditor::view() const {
    const auto length = static_cast<std::size_t>(SendScintilla(SCI_GETLENGTH));
    return {reinterpret_cast<const char*>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER)), length};
}

QPoint CodeEditor::placeOf(std::uint32_t offset) const {
    return {static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, static_cast<long>(offset))),
            static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, static_cast<long>(offset)))};
}

void CodeEditor::setBytes(const QByteArray& text) {
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(text.size()), text.constData());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_GOTOPOS, 0UL);
    setModified(false);
}

std::uint32_t CodeEditor::caretOffset() const { return static_cast<std::uint32_t>(SendScintilla(SCI_GETCURRENTPOS)); }

int CodeEditor::lineOf(std::uint32_t offset) const {
    return static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset)));
}

void CodeEditor::goTo(base::Span span) {
    isMovingCaret_ = true;
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, static_cast<unsigned long>(lineOf(span.begin)));
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(span.begin));
    isMovingCaret_ = false;
}

void CodeEditor::replaceSpan(base::Span span, const QByteArray& text) {
    SendScintilla(SCI_BEGINUNDOACTION);
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(span.begin));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(span.end));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(text.size()), text.constData());
    SendScintilla(SCI_ENDUNDOACTION);
}

void CodeEditor::replaceDifference(const QByteArray& text) {
    const QByteArray old = bytes();
    const auto isInside = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    qsizetype begin = std::mismatch(old.begin(), old.end(), text.begin(), text.end()).first - old.begin();
    // Never in the middle of a character.
    while (begin > 0 && ((begin < old.size() && isInside(old[begin])) || (begin < text.size() && isInside(text[begin])))) {
        --begin;
    }
    qsizetype tail = 0;
    const qsizetype most = std::min(old.size(), text.size()) - begin;
    while (tail < most && old[old.size() - 1 - tail] == text[text.size() - 1 - tail]) {
        ++tail;
    }
    while (tail > 0 && isInside(old[old.size() - tail])) {
        --tail;
    }
    replaceSpan({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(old.size() - tail)},
                text.mid(begin, text.size() - tail - begin));
}

void CodeEditor::toggleComment() {
    int first = 0;
    int column = 0;
    int last = 0;
    int lastColumn = 0;
    if (hasSelectedText()) {
        getSelection(&first, &column, &last, &lastColumn);
        // A selection of whole lines ends at the beginning of the next.
        last -= lastColumn == 0 && last > first ? 1 : 0;
    } else {
        getCursorPosition(&first, &column);
        last = first;
    }
    constexpr int kFarRight = 10000;
    int indent = kFarRight;
    bool isAllComment = true;
    for (int line = first; line <= last; ++line) {
        const QString content = text(line);
        if (!content.trimmed().isEmpty()) {
            indent = std::min(indent, indentation(line));
            isAllComment = isAllComment && content.trimmed().startsWith(QLatin1Char('%'));
        }
    }
    beginUndoAction();
    for (int line = first; line <= last && indent < kFarRight; ++line) {
        const QString content = text(line);
        const auto sign = static_cast<int>(content.indexOf(QLatin1Char('%')));
        if (content.trimmed().isEmpty()) {
            continue;
        }
        const auto begin = static_cast<std::uint32_t>(positionFromLineIndex(line, isAllComment ? sign : indent));
        const bool hasBlank = isAllComment && content.mid(sign + 1, 1) == QStringLiteral(" ");
        replaceSpan({begin, begin + (!isAllComment ? 0U : hasBlank ? 2U : 1U)}, isAllComment ? "" : "% ");
    }
    endUndoAction();
}

void CodeEditor::showProblems(const std::vector<Problem>& problems) {
    problems_ = problems;
    const auto length = static_cast<std::uint32_t>(SendScintilla(SCI_GETLENGTH));
    std::map<int, std::vector<base::Span>> wanted;
    for (const Problem& problem : problems) {
        const std::uint32_t begin = problem.span.begin;
        if (problem.file.empty() && begin <= length && length > 0) {
            wanted[indicatorOf(problem.kind)].push_back(
                {begin == length ? begin - 1 : begin, std::min(length, std::max(problem.span.end, begin + 1))});
        }
    }
    for (const int indicator : {ErrorIndicator, WarningIndicator, NoteIndicator}) {
        showSquiggles(indicator, joined(std::move(wanted[indicator])));
    }
}

/// Touches only what changes: squiggles move with the text by themselves, and what is touched is painted again.
void CodeEditor::showSquiggles(int indicator, const std::vector<base::Span>& wanted) {
    const std::vector<base::Span> shown = squiggles(indicator);
    SendScintilla(SCI_SETINDICATORCURRENT, indicator);
    for (const base::Span& span : shown) {
        if (std::ranges::find(wanted, span) == wanted.end()) {
            SendScintilla(SCI_INDICATORCLEARRANGE, static_cast<unsigned long>(span.begin),
                          static_cast<long>(span.end - span.begin));
        }
    }
    for (const base::Span& span : wanted) {
        if (std::ranges::find(shown, span) == shown.end()) {
            SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span.begin),
                          static_cast<long>(span.end - span.begin));
        }
    }
}

std::vector<base::Span> CodeEditor::squiggles(int indicator) const {
    std::vector<base::Span> found;
    const auto length = static_cast<std::uint32_t>(SendScintilla(SCI_GETLENGTH));
    for (std::uint32_t at = 0; at < length;) {
        const auto end = static_cast<std::uint32_t>(
            SendScintilla(SCI_INDICATOREND, static_cast<unsigned long>(indicator), static_cast<long>(at)));
        if (SendScintilla(SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator), static_cast<long>(at)) != 0) {
            found.push_back({at, std::min(end, length)});
        }
        if (end <= at) {
            break;
        }
        at = end;
    }
    return found;
}

std::vector<base::Span> CodeEditor::squiggles() const {
    std::vector<base::Span> all;
    for (const int indicator : {ErrorIndicator, WarningIndicator, NoteIndicator}) {
        const std::vector<base::Span> some = squiggles(indicator);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

void CodeEditor::showLineStates(const std::vector<LineState>& states) {
    for (const StateMarker& each : kStateMarkers) {
        markerDeleteAll(each.marker);
    }
    for (const LineState& each : states) {
        const auto found = std::ranges::find(kStateMarkers, each.state, &StateMarker::state);
        markerAdd(each.line, found == kStateMarkers.end() ? HoleMarker : found->marker);
    }
}

void CodeEditor::showLineSigns(const std::vector<LineSign>& signs, const std::vector<QPixmap>& pictures) {
    for (int i = 0; i < kGlyphs; ++i) {
        markerDeleteAll(FirstSignMarker + i);
        if (static_cast<std::size_t>(i) < pictures.size()) {
            markerDefine(pictures[static_cast<std::size_t>(i)], FirstSignMarker + i);
        }
    }
    for (const LineSign& each : signs) {
        markerAdd(each.line, FirstSignMarker + std::clamp(each.glyph, 0, kGlyphs - 1));
    }
    setMarginWidth(SignMargin, signs.empty() ? 0 : 16);
}

void CodeEditor::showRelated(const std::vector<base::Span>& premises, const std::vector<base::Span>& uses) {
    showSquiggles(PremiseIndicator, joined(premises));
    showSquiggles(UseIndicator, joined(uses));
}

void CodeEditor::showStep(base::Span span) {
    markerDeleteAll(StepBarMarker);
    markerDeleteAll(StepGroundMarker);
    if (span.begin >= span.end) {
        return;
    }
    const int first = lineOf(span.begin);
    const int last = std::max(first, lineOf(span.end - 1));
    for (int line = first; line <= last; ++line) {
        markerAdd(line, StepBarMarker);
        markerAdd(line, StepGroundMarker);
    }
    isMovingCaret_ = true;
    SendScintilla(SCI_ENSUREVISIBLE, static_cast<unsigned long>(first));
    SendScintilla(SCI_SCROLLRANGE, static_cast<unsigned long>(span.begin), static_cast<long>(span.begin));
    isMovingCaret_ = false;
}

void CodeEditor::showHint(int position, int x, int y) {
    for (const Problem& problem : problems_) {
        if (problem.file.empty() && position >= static_cast<int>(problem.span.begin) &&
            position <= static_cast<int>(problem.span.end)) {
            QToolTip::showText(viewport()->mapToGlobal(QPoint(x, y)), toolTipOf(problem), this);
            return;
        }
    }
    if (hoverHelp_ && position >= 0) {
        QToolTip::showText(viewport()->mapToGlobal(QPoint(x, y)), hoverHelp_(static_cast<std::uint32_t>(position)),
                           this);
    }
}

bool CodeEditor::findPlace(const QString& text, bool isForward, bool hasCase, bool isRegularExpression) {
    if (text.isEmpty()) {
        return false;
    }
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    if (!isForward && hasSelectedText()) {
        int endLine = 0;
        int endColumn = 0;
        getSelection(&line, &column, &endLine, &endColumn);
    }
    return findFirst(text, isRegularExpression, hasCase, false, true, isForward, line, column, true, false, true);
}

int CodeEditor::replaceAll(const QString& what, const QString& with, bool hasCase, bool isRegularExpression) {
    int count = 0;
    beginUndoAction();
    bool isFound = !what.isEmpty() && findFirst(what, isRegularExpression, hasCase, false, false, true, 0, 0, false);
    const int limit = static_cast<int>(SendScintilla(SCI_GETLENGTH)) + 1;
    while (isFound && count < limit) {
        QsciScintilla::replace(with);
        ++count;
        isFound = QsciScintilla::findNext();
    }
    endUndoAction();
    return count;
}

}  // namespace byrne::gui
