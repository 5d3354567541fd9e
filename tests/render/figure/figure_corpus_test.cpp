// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures for the hypotheses of every theorem of the Euclid and high-school corpora, where they are at hand.
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "figure_support.h"
#include "render/figure/claim.h"
#include "render/figure/truth.h"

using namespace byrne;

namespace {

std::vector<std::string> problems(const std::string& folder) {
    std::vector<std::string> files;
    if (!std::filesystem::is_directory(test::corpusFolder() / folder)) return files;
    for (const auto& entry : std::filesystem::directory_iterator(test::corpusFolder() / folder))
        if (entry.path().extension() == ".p") files.push_back(folder + "/" + entry.path().filename().string());
    std::sort(files.begin(), files.end());
    return files;
}

/// The least margin of the hypotheses' strict conditions in a figure.
double marginOf(const test::Subject& subject, const logic::Vocabulary& words, const figure::BranchFigure& figure) {
    const figure::Subject objects(*subject.view, words);
    std::vector<double> coordinates(objects.coordinateCount(), 0.0);
    for (const figure::Object& object : objects.objects()) {
        if (object.sort == logic::Sort::Circle && figure.circles.count(object.name)) {
            const figure::Circle& circle = figure.circles.at(object.name);
            coordinates[object.offset] = circle.center.x;
            coordinates[object.offset + 1] = circle.center.y;
            coordinates[object.offset + 2] = circle.radius;
        } else if (figure.points.count(object.name)) {
            coordinates[object.offset] = figure.points.at(object.name).x;
            coordinates[object.offset + 1] = figure.points.at(object.name).y;
        }
    }
    const double size = figure::sizeOf(objects, objects.givenObjects(), coordinates);
    double margin = 1;
    for (const proof::Fact& fact : subject.proof.hypotheses)
        if (const figure::Claim* claim = objects.claim(fact.id))
            margin = std::min(margin, figure::judge(*claim, coordinates, size).margin);
    return margin;
}

/// Least distance of points at different places, relative to the figure's size; 1 if there are fewer than two.
double nearestOf(const figure::BranchFigure& figure) {
    double least = 1e9, left = 1e9, right = -1e9, bottom = 1e9, top = -1e9;
    for (const auto& [name, at] : figure.points) {
        left = std::min(left, at.x), right = std::max(right, at.x);
        bottom = std::min(bottom, at.y), top = std::max(top, at.y);
        for (const auto& [other, there] : figure.points) {
            const double apart = std::hypot(at.x - there.x, at.y - there.y);
            if (apart > 0) least = std::min(least, apart);
        }
    }
    return least < 1e9 ? least / std::max(right - left, top - bottom) : 1;
}

}  // namespace

class FigureCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { words_ = test::geometryDocument().vocabulary; }

    void hypotheses_of_all_of_euclid_are_solved_and_clear_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("euclid") << "euclid";
        QTest::newRow("highschool") << "highschool";
    }

    void hypotheses_of_all_of_euclid_are_solved_and_clear() {
        QFETCH(QString, folder);
        const std::vector<std::string> files = problems(folder.toStdString());
        if (files.empty()) QSKIP("the corpus is not beside the source tree");
        std::size_t solved = 0, slow = 0;
        std::vector<double> milliseconds;
        std::string failures;
        for (const std::string& file : files) {
            const auto subject = test::fromCorpus(file);
            QVERIFY2(subject->view, file.c_str());
            const auto start = std::chrono::steady_clock::now();
            const figure::FigureSet set = subject->solve(words_);
            milliseconds.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
            slow += milliseconds.back() > 1000 ? 1 : 0;
            const figure::BranchFigure& figure = set.branches.at(0);
            const double margin = marginOf(*subject, words_, figure), near = nearestOf(figure);
            // Two problems speak of nothing but equality.
            const bool isGood =
                !set.isOfThePlane ||
                (figure.isSolved && test::falseFacts(*subject->view, figure).empty() && margin > 1e-3 && near >= 0.04);
            solved += isGood ? 1 : 0;
            if (!isGood)
                failures += "\n  " + file + " margin " + std::to_string(margin) + " nearest " + std::to_string(near);
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        qInfo("%zu of %zu solved, median %.1f ms, slowest %.1f ms%s", solved, files.size(),
              milliseconds[milliseconds.size() / 2], milliseconds.back(), failures.c_str());
        QCOMPARE(slow, std::size_t(0));
        QVERIFY2(solved * 100 >= files.size() * 97, failures.c_str());
    }

private:
    logic::Vocabulary words_;
};

QTEST_APPLESS_MAIN(FigureCorpusTest)
#include "figure_corpus_test.moc"
