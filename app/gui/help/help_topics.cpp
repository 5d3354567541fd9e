// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/help_topics.h"

#include <QFile>
#include <QRegularExpression>

#include <utility>

namespace byrne::gui {

namespace {

const QString kFolder = QStringLiteral(":/byrne/manual/");

struct Words {
    const char* heading;
    QStringList words;
};

const QList<Words>& wordsOfTheLanguage() {
    static const QList<Words> all = {
        {"Axioms and theorems", {"axiom", "theorem", "for", "assume", "show", "exists", "or", "true", "false"}},
        {"Which figure", {"figure", "seed", "at"}},
        {"Proofs", {"proof", "qed"}},
        {"Steps", {"have", "obtain", "where", "hence", "with", "contradiction", "?"}},
        {"Reasons", {"by", "from", "auto", "equality", "excluded_middle", "nonempty", "refl", "nothing", "clash"}},
        {"Cases", {"cases", "case"}},
        {"Words for predicates", {"predicate", "alias", "means", "draws", "says", "denies", "writes", "generated"}},
        {"Names", {"constant", "function"}},
        {"Include", {"include"}},
        {"Drawing procedures", {"drawing"}},
    };
    return all;
}

}  // namespace

HelpTopic topicOfWord(const QString& word) {
    for (const Words& each : wordsOfTheLanguage()) {
        if (each.words.contains(word)) {
            return {QStringLiteral("language.md"), QString::fromLatin1(each.heading), {}};
        }
    }
    return {};
}

QStringList helpPages() {
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z-]+\\.md)\\)"));
    QStringList pages{QStringLiteral("README.md")};
    for (auto each = link.globalMatch(helpPage(pages.front())); each.hasNext();) {
        const QString page = each.next().captured(1);
        if (!pages.contains(page) && QFile::exists(kFolder + page)) {
            pages << page;
        }
    }
    return pages;
}

QString helpPage(const QString& page) {
    QFile file(kFolder + page);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)"));
    return QString::fromUtf8(file.readAll()).remove(picture);
}

}  // namespace byrne::gui
