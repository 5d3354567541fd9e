// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/syntax/document.h"

using namespace byrne;

namespace {

syntax::Document read(const std::string& text) { return syntax::readByrne("words.byrne", text, {}); }

std::string messages(const syntax::Document& document) {
    std::string out;
    for (const base::Diagnostic& diagnostic : document.diagnostics)
        out += base::format(diagnostic, document.sources) + "\n";
    return out;
}

}  // namespace

class ByrneVocabularyTest : public QObject {
    Q_OBJECT

private slots:
    void reads_every_clause_of_a_declaration() {
        const syntax::Document document = read(
            "predicate midpoint(A, M, B)  % the middle\n"
            "  alias midpoint2(M, A, B)\n"
            "  means equal(distance(A, M), 0.5), collinear(A, M, B)\n"
            "  draws segment(A, B), ticks(A, M, -1)\n"
            "  says en \"%2 is the midpoint of %1%3\", de \"%2 halbiert %1%3\"\n"
            "  denies en \"no\"\n"
            "  writes \"%1|%2|%3\"\n"
            "predicate cI(J: circle, U: point)\n");
        QCOMPARE(messages(document), std::string());
        QCOMPARE(document.vocabulary.predicates().size(), std::size_t{2});
        const logic::PredicateWords& words = document.vocabulary.predicates()[0];
        QCOMPARE(words.aliases.front().order, (std::vector<std::size_t>{1, 0, 2}));
        QCOMPARE(words.meaning.size(), std::size_t{2});
        QCOMPARE(words.meaning[0].arguments[1].name, std::string("0.5"));
        QCOMPARE(words.drawing[1].arguments[2].name, std::string("-1"));
        QCOMPARE(words.says.at("de"), std::string("%2 halbiert %1%3"));
        QCOMPARE(words.denies.at("en"), std::string("no"));
        QCOMPARE(words.writes, std::string("%1|%2|%3"));
        QCOMPARE(document.vocabulary.predicates()[1].parameters[0].sort, logic::Sort::Circle);
        QCOMPARE(document.vocabulary.find("midpoint2", 3).place, (std::vector<std::size_t>{1, 0, 2}));
    }

    void rejects_an_alias_that_is_no_permutation() {
        const syntax::Document document = read("predicate p(A, B)\n  alias q(A, A)\n");
        QCOMPARE(
            messages(document),
            std::string("words.byrne:2:9: error: the alias q must have the arguments of p, each once, in any order\n"));
    }

    void rejects_a_template_with_an_argument_that_is_not_there() {
        const syntax::Document document = read("predicate p(A, B)\n  says en \"%3 and %1\"\n");
        QCOMPARE(messages(document), std::string("words.byrne:2:11: error: p has no argument %3\n"));
    }

    void goes_on_with_the_next_declaration_after_a_fault() {
        const syntax::Document document = read("predicate p(A,\npredicate q(A)\n  colours red\npredicate r(A)\n");
        QCOMPARE(document.diagnostics.size(), std::size_t{2});
        QVERIFY(document.vocabulary.find("r", 1).words != nullptr);
    }

    void reads_the_built_in_words_without_a_message() {
        std::ifstream file(BYRNE_SOURCE_DIR "/resources/theories/geometry.byrne");
        std::stringstream text;
        text << file.rdbuf();
        const syntax::Document document = syntax::readByrne("geometry.byrne", text.str(), {});
        QCOMPARE(messages(document), std::string());
        QVERIFY(document.vocabulary.predicates().size() > 30);
    }
};

QTEST_APPLESS_MAIN(ByrneVocabularyTest)
#include "byrne_vocabulary_test.moc"
