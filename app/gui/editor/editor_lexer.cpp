// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/editor_lexer.h"

#include <Qsci/qsciscintilla.h>

#include <QFontDatabase>

#include <algorithm>
#include <array>

#include "app/gui/gcl/gcl_highlighter.h"

namespace byrne::gui {

EditorLexer::EditorLexer(TextLanguage language, QObject* parent) : QsciLexerCustom(parent), language_(language) {
    takeTheme();
}

const char* EditorLexer::language() const {
    switch (language_) {
        case TextLanguage::Byrne:
            return "Byrne";
        case TextLanguage::Tptp:
            return "TPTP";
        case TextLanguage::Gcl:
            return "GCL";
    }
    return "";
}

QString EditorLexer::description(int style) const {
    static constexpr std::array<const char*, kTokenStyleCount> names{
        "Text",   "Keyword", "Declared name", "Point",  "Predicate", "Number",
        "Quoted", "Comment", "Long comment",  "Reason", "Hole"};
    return style >= 0 && style < kTokenStyleCount ? QString::fromLatin1(names[static_cast<std::size_t>(style)])
                                                  : QString();
}

const char* EditorLexer::wordCharacters() const {
    return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'$";
}

QColor EditorLexer::defaultColor(int style) const {
    const Theme& theme = currentTheme();
    switch (static_cast<TokenStyle>(style)) {
        case TokenStyle::Keyword:
            return theme.premise;
        case TokenStyle::Declaration:
            return theme.ink;
        case TokenStyle::Predicate:
            return theme.teal;
        case TokenStyle::Number:
            return theme.purple;
        case TokenStyle::Text:
            return theme.green;
        case TokenStyle::Comment:
        case TokenStyle::BlockComment:
        case TokenStyle::Reason:
            return theme.muted;
        case TokenStyle::Hole:
            return theme.amber;
        case TokenStyle::Plain:
        case TokenStyle::Name:
            return theme.ink;
    }
    return theme.ink;
}

QColor EditorLexer::defaultPaper(int) const { return currentTheme().base; }

QFont EditorLexer::defaultFont(int style) const {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(10.0, font.pointSizeF()));
    const auto kind = static_cast<TokenStyle>(style);
    font.setBold(kind == TokenStyle::Keyword || kind == TokenStyle::Declaration || kind == TokenStyle::Hole);
    font.setItalic(kind == TokenStyle::Comment || kind == TokenStyle::BlockComment);
    return font;
}

void EditorLexer::takeTheme() {
    setDefaultColor(currentTheme().ink);
    setDefaultPaper(currentTheme().base);
    setDefaultFont(defaultFont(0));
    for (int style = 0; style < kTokenStyleCount; ++style) {
        setColor(defaultColor(style), style);
        setPaper(defaultPaper(style), style);
        setFont(defaultFont(style), style);
    }
}

void EditorLexer::styleText(int start, int end) {
    QsciScintilla* text = editor();
    if (!text || end <= start) {
        return;
    }
    const auto ask = [text](unsigned int message, long argument) { return text->SendScintilla(message, argument); };
    const int firstLine = static_cast<int>(ask(QsciScintilla::SCI_LINEFROMPOSITION, start));
    const int begin = static_cast<int>(ask(QsciScintilla::SCI_POSITIONFROMLINE, firstLine));
    const bool isInComment =
        begin > 0 && ask(QsciScintilla::SCI_GETSTYLEAT, begin - 1) == static_cast<long>(TokenStyle::BlockComment) &&
        !(begin > 2 && ask(QsciScintilla::SCI_GETCHARAT, begin - 2) == '/' &&
          ask(QsciScintilla::SCI_GETCHARAT, begin - 3) == '*');
    QByteArray bytes(end - begin, '\0');
    const auto* all =
        reinterpret_cast<const char*>(text->SendScintillaPtrResult(QsciScintilla::SCI_GETCHARACTERPOINTER));
    std::copy(all + begin, all + end, bytes.begin());
    startStyling(begin);
    for (const StyledStretch& stretch :
         highlight({bytes.constData(), static_cast<std::size_t>(bytes.size())}, language_, isInComment)) {
        setStyling(static_cast<int>(stretch.length), static_cast<int>(stretch.style));
    }
    fold(firstLine, static_cast<int>(ask(QsciScintilla::SCI_LINEFROMPOSITION, end)));
}

std::string_view EditorLexer::lineText(int line) const {
    QsciScintilla* text = editor();
    const auto* all =
        reinterpret_cast<const char*>(text->SendScintillaPtrResult(QsciScintilla::SCI_GETCHARACTERPOINTER));
    const auto begin = static_cast<std::size_t>(text->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, line));
    const auto end = static_cast<std::size_t>(text->SendScintilla(QsciScintilla::SCI_GETLINEENDPOSITION, line));
    return {all + begin, end - begin};
}

void EditorLexer::fold(int firstLine, int lastLine) {
    if (language_ == TextLanguage::Gcl) {
        foldBraces(firstLine, lastLine);
        return;
    }
    if (language_ != TextLanguage::Byrne) {
        return;
    }
    QsciScintilla* text = editor();
    const int lines = static_cast<int>(text->SendScintilla(QsciScintilla::SCI_GETLINECOUNT));
    long level = QsciScintilla::SC_FOLDLEVELBASE;
    if (firstLine > 0) {
        const long above = text->SendScintilla(QsciScintilla::SCI_GETFOLDLEVEL, firstLine - 1);
        level = (above & QsciScintilla::SC_FOLDLEVELNUMBERMASK) + foldChange(lineText(firstLine - 1), language_);
    }
    for (int line = firstLine; line <= std::min(lastLine, lines - 1); ++line) {
        const int change = foldChange(lineText(line), language_);
        level = std::max<long>(level, QsciScintilla::SC_FOLDLEVELBASE);
        const long flags = change > 0 ? static_cast<long>(QsciScintilla::SC_FOLDLEVELHEADERFLAG) : 0L;
        text->SendScintilla(QsciScintilla::SCI_SETFOLDLEVEL, static_cast<unsigned long>(line), level | flags);
        level += change;
    }
}

/// A line that closes a block and opens the next ("} {") heads the next one.
void EditorLexer::foldBraces(int firstLine, int lastLine) {
    QsciScintilla* text = editor();
    const int lines = static_cast<int>(text->SendScintilla(QsciScintilla::SCI_GETLINECOUNT));
    long before = QsciScintilla::SC_FOLDLEVELBASE;
    if (firstLine > 0) {
        const long above = text->SendScintilla(QsciScintilla::SCI_GETFOLDLEVEL, firstLine - 1);
        const FoldShape shape = gclFold(lineText(firstLine - 1));
        before = (above & QsciScintilla::SC_FOLDLEVELNUMBERMASK) + shape.after - (shape.opens() ? shape.least : 0);
    }
    for (int line = firstLine; line <= std::min(lastLine, lines - 1); ++line) {
        const FoldShape shape = gclFold(lineText(line));
        before = std::max<long>(before, QsciScintilla::SC_FOLDLEVELBASE);
        const long level = std::max<long>(before + (shape.opens() ? shape.least : 0), QsciScintilla::SC_FOLDLEVELBASE);
        const long flags = shape.opens() ? static_cast<long>(QsciScintilla::SC_FOLDLEVELHEADERFLAG) : 0L;
        text->SendScintilla(QsciScintilla::SCI_SETFOLDLEVEL, static_cast<unsigned long>(line), level | flags);
        before += shape.after;
    }
}

}  // namespace byrne::gui
