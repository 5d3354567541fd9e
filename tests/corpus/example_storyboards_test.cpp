// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The storyboards of the examples that Byrne ships, looked at as a reader would: names cover nothing, captions keep to
// two lines, points stay where they are.
#include <QtTest>

#include <filesystem>
#include <map>

#include "app/common/resources.h"
#include "app/common/session.h"
#include "render/cairo/painter.h"
#include "tests/render/illustrate/label_audit.h"

using namespace byrne;

namespace {

constexpr double kProofSeconds = 60;

std::vector<scene::Scene> stillsOf(const illustrate::BranchStory& branch) {
    std::vector<scene::Scene> stills;
    for (const illustrate::Frame& frame : branch.frames)
        stills.push_back(scene::snapshot(frame.scene, frame.scene.durationS));
    return stills;
}

}  // namespace

class ExampleStoryboardsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("BYRNE_RESOURCES", BYRNE_SOURCE_DIR "/resources"); }

    void each_is_drawn_legibly_data() {
        QTest::addColumn<QString>("path");
        for (const auto& entry : std::filesystem::directory_iterator(BYRNE_SOURCE_DIR "/resources/examples"))
            if (entry.path().extension() == ".byrne")
                QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
    }

    void each_is_drawn_legibly() {
        QFETCH(QString, path);
        common::Session session = common::load(path.toStdString(), common::readOptions());
        QVERIFY(!session.document.theorems.empty());
        const syntax::Theorem& theorem = session.document.theorems.back();
        if (!theorem.proof) {
            prover::Options options;
            options.limits.seconds = kProofSeconds;
            common::Attempt attempt = common::prove(session.document.theory, theorem.statement, options);
            QVERIFY(attempt.isProved());
            common::putProof(session.document, theorem.statement, std::move(*attempt.outcome.proof));
        }
        const common::Subject subject(session, theorem);
        const figure::FigureSet figures = common::solveFigures(subject, {});
        illustrate::Options options;
        options.measure = cairo::measure;
        const illustrate::Story story = common::tellStory(subject, figures, options);
        for (std::size_t i = 0; i < story.branches.size(); ++i) look(story.branches[i], figures.branches[i]);
        if (!figures.isOfThePlane) return;
        for (const figure::BranchFigure& figure : figures.branches)
            if (!figure.isContradictory) {
                const QString fault = crowding(figure.points);
                QVERIFY2(fault.isEmpty(), qPrintable(QString::fromStdString(figure.id) + ": " + fault));
            }
    }

    /// On both sides of AB there is a place for C as good as the other; readers expect it above.
    void triangles_stand_on_their_bases() {
        common::Session session =
            common::load(BYRNE_SOURCE_DIR "/resources/examples/euclid_I_1.byrne", common::readOptions());
        const syntax::Theorem& theorem = session.document.theorems.back();
        common::Attempt attempt = common::prove(session.document.theory, theorem.statement, {});
        QVERIFY(attempt.isProved());
        common::putProof(session.document, theorem.statement, std::move(*attempt.outcome.proof));
        const common::Subject subject(session, session.document.theorems.back());
        for (const unsigned seed : {1U, 2U, 3U, 4U}) {
            figure::FigureOptions options;
            options.seed = seed;
            const figure::FigureSet figures = common::solveFigures(subject, options);
            const auto& points = figures.branches.front().points;
            QVERIFY(points.at("C").y > points.at("A").y + 0.1 && std::abs(points.at("A").y - points.at("B").y) < 1e-6);
        }
    }

    void crowded_figures_are_found() {
        using Points = std::map<std::string, figure::Position>;
        QVERIFY(crowding(Points{{"A", {0, 0}}, {"B", {1, 0}}, {"C", {0.4, 0.8}}}).isEmpty());
        // The same place, and three points on one line: meant so.
        QVERIFY(crowding(Points{{"A", {0, 0}}, {"B", {1, 0}}, {"C", {0.4, 0}}, {"D", {1, 0}}}).isEmpty());
        QVERIFY(crowding(Points{{"A", {0, 0}}, {"B", {1, 0}}, {"C", {0.97, 0.02}}}).contains("BC"));
        QVERIFY(crowding(Points{{"A", {0, 0}}, {"B", {1, 0}}, {"C", {0.4, 0.005}}}).contains("ABC"));
    }

private:
    /// Points of a true figure that look like one, or like three on a line, and are not; computed from the coordinates
    /// alone.
    static QString crowding(const std::map<std::string, figure::Position>& points) {
        constexpr double kApart = 0.04, kOffLine = 0.01, kExact = 1e-6;  // Of the figure's size.
        const std::vector<std::pair<std::string, figure::Position>> all(points.begin(), points.end());
        double left = 1e9, right = -1e9, low = 1e9, high = -1e9;
        for (const auto& [name, at] : all) {
            left = std::min(left, at.x), right = std::max(right, at.x);
            low = std::min(low, at.y), high = std::max(high, at.y);
        }
        const double size = std::max(right - left, high - low);
        const auto apart = [&](std::size_t i, std::size_t k) {
            return std::hypot(all[i].second.x - all[k].second.x, all[i].second.y - all[k].second.y) / size;
        };
        for (std::size_t k = 0; k < all.size(); ++k)
            for (std::size_t j = 0; j < k; ++j) {
                if (apart(j, k) < kExact) continue;
                const QString pair = QString::fromStdString(all[j].first + all[k].first);
                if (apart(j, k) < kApart) return QString("%1 are %2 apart").arg(pair).arg(apart(j, k));
                for (std::size_t i = 0; i < j; ++i) {
                    const figure::Position a = all[i].second, b = all[j].second, c = all[k].second;
                    const double longest = std::max({apart(i, j), apart(j, k), apart(i, k)}) * size;
                    const double off =
                        std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / longest / size;
                    if (off > kExact && off < kOffLine)
                        return QString("%1 are %2 from a line").arg(QString::fromStdString(all[i].first) + pair).arg(off);
                }
            }
        return {};
    }

    /// Names are told by their dots, which stay where they are for as long as the figure is the same.
    static void look(const illustrate::BranchStory& branch, const figure::BranchFigure& figure) {
        const std::vector<scene::Scene> stills = stillsOf(branch);
        std::map<std::string, scene::Vec2> dots;
        for (std::size_t k = 0; k < stills.size(); ++k) {
            const scene::Scene& still = stills[k];
            if (std::ranges::count(figure.stretches, k, &figure::Stretch::fromStep) > 0) dots.clear();
            const test::LabelAudit audit = test::auditLabels(still, cairo::measure);
            for (const std::string& label : audit.faulty)
                // In diagrams of relations names stand inside the boxes of their objects.
                if (!audit.faults[0].ends_with(" touches point:" + label.substr(std::string("label:").size())))
                QVERIFY2(!test::hasFreePlace(stills, label, cairo::measure, still.heightMm - 28),
                         audit.faults[0].c_str());
            QVERIFY2(audit.faults.size() <= 1, audit.faults.empty() ? "" : audit.faults[0].c_str());
            for (const scene::Element& element : still.elements) {
                if (element.id.starts_with("label:"))
                    if (const auto dot = test::audit::dotOf(still, element.id)) {
                        const auto [known, isNew] = dots.emplace(element.id, *dot);
                        QVERIFY2(known->second == *dot, element.id.c_str());
                    }
                const auto* text = std::get_if<scene::Text>(&element.shape);
                if (text == nullptr || element.id != "caption/text") continue;
                const double lines = cairo::measure(*text).heightMm / (text->lineSpacing * text->sizeMm);
                QVERIFY2(lines < 2.4, text->runs[0].text.c_str());
                QVERIFY(text->at.y + lines * text->lineSpacing * text->sizeMm - text->sizeMm < still.heightMm + 1);
            }
        }
    }
};

QTEST_APPLESS_MAIN(ExampleStoryboardsTest)
#include "example_storyboards_test.moc"
