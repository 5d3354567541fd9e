// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/help_at.h"

#include <QCoreApplication>

#include <algorithm>

namespace byrne::gui {

namespace {

bool isNameByte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '_' || static_cast<unsigned char>(byte) >= 0x80;
}

QString shownText(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString statementNote(const logic::Theory& theory, logic::StatementId id) {
    const logic::Statement& statement = theory[id];
    const QString kind = statement.kind == logic::StatementKind::Axiom
                             ? QCoreApplication::translate("HelpAt", "Axiom")
                             : QCoreApplication::translate("HelpAt", "Theorem");
    return QStringLiteral("<b>%1 %2</b><br>%3")
        .arg(kind, shownText(statement.name), shownText(logic::toText(statement.formula, theory.signature)));
}

/// "parallel(A, B, C, D): AB is parallel to CD".
QString predicateNote(const logic::PredicateWords& words, const std::string& spelt) {
    QStringList names;
    for (const auto& parameter : words.parameters) {
        names << QString::fromStdString(parameter.name);
    }
    QString sentence;
    if (const auto says = words.says.find("en"); says != words.says.end()) {
        sentence = QString::fromStdString(says->second);
        for (qsizetype i = names.size(); i-- > 0;) {
            sentence.replace(QStringLiteral("%%1").arg(i + 1), names[i]);
        }
    }
    QString note = QStringLiteral("<b>%1(%2)</b><br>%3")
                       .arg(shownText(words.name), names.join(QStringLiteral(", ")), sentence.toHtmlEscaped());
    if (spelt != words.name) {
        note += QStringLiteral("<br>") +
                QCoreApplication::translate("HelpAt", "%1 is another spelling of it.").arg(shownText(spelt));
    }
    return note;
}

const logic::PredicateWords* predicateNamed(const logic::Vocabulary& vocabulary, const std::string& name) {
    for (const logic::PredicateWords& words : vocabulary.predicates()) {
        if (words.name == name ||
            std::ranges::any_of(words.aliases, [&](const auto& alias) { return alias.name == name; })) {
            return &words;
        }
    }
    return nullptr;
}

}  // namespace

QString wordAtOffset(std::string_view text, std::uint32_t offset) {
    std::size_t begin = std::min<std::size_t>(offset, text.size());
    if (begin < text.size() && text[begin] == '?') {
        return QStringLiteral("?");
    }
    std::size_t end = begin;
    while (begin > 0 && isNameByte(text[begin - 1])) {
        --begin;
    }
    while (end < text.size() && isNameByte(text[end])) {
        ++end;
    }
    if (begin == end && begin > 0 && text[begin - 1] == '?') {
        return QStringLiteral("?");
    }
    return QString::fromUtf8(text.data() + begin, static_cast<qsizetype>(end - begin));
}

HelpTopic helpOnText(const Analysis& analysis, std::uint32_t offset) {
    const QString word = wordAtOffset(analysis.text, offset);
    if (HelpTopic topic = topicOfWord(word); !topic.page.isEmpty()) {
        return topic;
    }
    const std::string name = word.toStdString();
    if (analysis.document && !name.empty()) {
        if (const auto statement = analysis.document->theory.find(name)) {
            return {QStringLiteral("language.md"), QStringLiteral("Reasons"),
                    statementNote(analysis.document->theory, *statement)};
        }
        if (const logic::PredicateWords* words = predicateNamed(*analysis.vocabulary, name)) {
            return {QStringLiteral("language.md"), QStringLiteral("Words for predicates"), predicateNote(*words, name)};
        }
    }
    return {QStringLiteral("language.md"), {}, {}};
}

}  // namespace byrne::gui
