// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line that keeps the figure of a theorem in a document.
#include <QtTest>

#include <algorithm>

#include "core/syntax/document.h"

using namespace byrne;

namespace {

const char* const kTheorem = "theorem t: for A B assume A != B show A != B\n";

syntax::Document read(const std::string& text) { return syntax::readByrne("test.byrne", text, {}); }

}  // namespace

class ByrneFigureTest : public QObject {
    Q_OBJECT

private slots:
    void seed_and_places_are_read() {
        const syntax::Document document = read(std::string(kTheorem) + "figure t seed 7 at A (0.25, -1), B (3, 0.5)");
        QVERIFY(document.diagnostics.empty());
        QVERIFY(document.theorems.at(0).figure.has_value());
        const syntax::FigureWish& wish = *document.theorems[0].figure;
        QCOMPARE(wish.seed, 7u);
        QCOMPARE(wish.places.size(), std::size_t(2));
        QCOMPARE(wish.places.at("A"), std::pair(0.25, -1.0));
        QCOMPARE(wish.places.at("B"), std::pair(3.0, 0.5));
        QCOMPARE(wish.span.begin, static_cast<std::uint32_t>(std::string(kTheorem).size()));
    }

    void prints_what_reads_back_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"figure t seed 3", "figure t seed 1", "figure t at A (0.1, 0.2)",
                                 "figure t seed 12 at A (-0.0001, 1000), B (0.333, -0.5)"})
            QTest::newRow(line) << line;
    }

    void prints_what_reads_back() {
        QFETCH(QString, line);
        const syntax::Document document = read(kTheorem + line.toStdString());
        QVERIFY(document.theorems.at(0).figure.has_value());
        QCOMPARE(syntax::printFigure("t", *document.theorems[0].figure), line.toStdString());
        const std::string printed = syntax::printByrne(document.theory, document.theorems, document.vocabulary);
        const syntax::Document again = read(printed);
        QVERIFY(again.diagnostics.empty());
        QVERIFY(again.theorems.at(0).figure == document.theorems[0].figure);
        QCOMPARE(syntax::printByrne(again.theory, again.theorems, again.vocabulary), printed);
    }

    void names_that_need_quotes_get_them() {
        const syntax::Document document =
            read("theorem 'two words': for 'p q' show 'p q' = 'p q'\nfigure 'two words' at 'p q' (0, 1)");
        QVERIFY(document.theorems.at(0).figure.has_value());
        QCOMPARE(syntax::printFigure("two words", *document.theorems[0].figure),
                 std::string("figure 'two words' at 'p q' (0, 1)"));
    }

    void faults_are_told_at_their_place_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("isError");
        QTest::newRow("unknown theorem") << "figure s seed 2"
                                         << "s seed" << false;
        QTest::newRow("no number") << "figure t seed x"
                                   << "x" << true;
        QTest::newRow("no place") << "figure t at A B"
                                  << "B" << true;
        QTest::newRow("one coordinate") << "figure t at A (1)"
                                        << ")" << true;
        QTest::newRow("too far") << "figure t at A (1, 99999)"
                                 << "99999" << true;
        QTest::newRow("twice") << "figure t at B (1, 2), B (3, 4)"
                               << "B (3" << false;
    }

    void faults_are_told_at_their_place() {
        QFETCH(QString, line);
        QFETCH(QString, word);
        QFETCH(bool, isError);
        const std::string text = kTheorem + line.toStdString();
        const syntax::Document document = read(text);
        QVERIFY(!document.diagnostics.empty());
        QCOMPARE(base::hasErrors(document.diagnostics), isError);
        const std::uint32_t begin = document.diagnostics.front().location.span.begin;
        QCOMPARE(begin, static_cast<std::uint32_t>(text.rfind(word.toStdString())));
        QCOMPARE(document.theorems.size(), std::size_t(1));
    }

    void its_words_are_names_elsewhere() {
        const syntax::Document document = read(
            "predicate figure/1, seed/1, at/1\naxiom figure: for figure assume seed(figure) show at(figure)\n"
            "theorem seed: for at assume seed(at) show at(at)\nfigure seed seed 2 at at (1, 2)");
        QVERIFY(document.diagnostics.empty());
        QCOMPARE(document.theorems.at(0).figure->seed, 2u);
        QVERIFY(document.theorems[0].figure->places.contains("at"));
    }
};

QTEST_APPLESS_MAIN(ByrneFigureTest)
#include "byrne_figure_test.moc"
