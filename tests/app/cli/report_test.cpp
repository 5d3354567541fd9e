// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Comparison of runs, and the pages of a report.
#include <QtTest>

#include "app/cli/proof_names.h"
#include "app/cli/report_html.h"

using namespace byrne::cli;

namespace {

BatchRow proved(const std::string& problem, double seconds, std::size_t steps) {
    return {problem, "Theorem", seconds, steps, 1, "yes", "saturate"};
}

BatchRow open(const std::string& problem) { return {problem, "Timeout", 10, {}, {}, "", "saturate"}; }

ReportRun runOf(const std::vector<BatchRow>& rows) {
    ReportRun run;
    run.title = "A <run> & \"more\"";
    for (const BatchRow& row : rows) run.entries.push_back({row, {}, row.problem, row.problem + ".html"});
    return run;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

class ReportTest : public QObject {
    Q_OBJECT

private slots:
    void changes_are_told_apart() {
        const std::vector<BatchRow> now{proved("a.p", 1, 10),   open("b.p"),
                                        proved("c.p", 1, 9),    proved("d.p", 5, 12),
                                        proved("e.p", 1.2, 10), proved("f.p", 0.02, 3)};
        const std::vector<BatchRow> before{open("a.p"),          proved("b.p", 1, 4),  proved("c.p", 3, 10),
                                           proved("d.p", 1, 10), proved("e.p", 1, 10), proved("gone.p", 1, 1)};
        const std::vector<Change> changes = compare(now, before);
        QCOMPARE(changes.size(), now.size());
        QVERIFY(changes[0].isNew && !changes[0].isLost);
        QVERIFY(changes[1].isLost && !changes[1].isNew);
        QVERIFY(changes[2].isFaster && changes[2].isShorter && !changes[2].isSlower && !changes[2].isLonger);
        QVERIFY(changes[3].isSlower && changes[3].isLonger);
        QVERIFY(!changes[4].isAny() && changes[4].before.has_value());
        QVERIFY(!changes[5].isAny() && !changes[5].before.has_value());
    }

    void a_refused_proof_counts_as_lost() {
        std::vector<BatchRow> now{proved("a.p", 1, 10)};
        now[0].checked = "no";
        QVERIFY(compare(now, {proved("a.p", 1, 10)})[0].isLost);
    }

    void a_corpus_may_have_moved() {
        const std::vector<BatchRow> now{proved("/new/x/a.p", 1, 1), open("/new/y/b.p")};
        const std::vector<BatchRow> before{open("old/x/a.p"), proved("old/y/b.p", 1, 1)};
        const std::vector<Change> changes = compare(now, before);
        QVERIFY(changes[0].isNew && changes[1].isLost);
    }

    void speedup_is_the_median_of_ratios() {
        const std::vector<BatchRow> now{proved("a", 1, 1), proved("b", 1, 1), proved("c", 1, 1), open("d")};
        const std::vector<BatchRow> before{proved("a", 2, 1), proved("b", 4, 1), proved("c", 8, 1), proved("d", 1, 1)};
        QCOMPARE(medianSpeedup(now, compare(now, before)).value(), 4.0);
        QVERIFY(!medianSpeedup(now, compare(now, {})).has_value());
    }

    void proof_files_have_different_names() {
        const ProofNames names({"in/x/a.p", "in/y/a.p", "in/y/b.p", "in/y/b.tptp"});
        QCOMPARE(names.nameOf("in/x/a.p"), std::string("x-a.byrne"));
        QCOMPARE(names.nameOf("in/y/a.p"), std::string("y-a.byrne"));
        QVERIFY(names.nameOf("in/y/b.p") != names.nameOf("in/y/b.tptp"));
        QCOMPARE(commonFolder({"in/x/a.p", "in/y/a.p"}).string(), std::string("in"));
    }

    void text_is_escaped() {
        QCOMPARE(escapeHtml("<a href='x'>&\"\x01\n"), std::string("&lt;a href=&#39;x&#39;&gt;&amp;&quot; \n"));
        ReportRun run = runOf({open("<script>alert(1)</script>.p")});
        run.entries[0].row.reason = "<img src=x>";
        ReportProblem problem;
        problem.statement = "p(<b>)";
        problem.proofText = "</pre><script>";
        const std::string all = overviewPage(run) + problemPage(run, 0, problem);
        QVERIFY(!has(all, "<script>alert"));
        QVERIFY(!has(all, "<img src=x>") && !has(all, "p(<b>)") && !has(all, "</pre><script>"));
        QVERIFY(has(all, "A &lt;run&gt; &amp; &quot;more&quot;"));
        QVERIFY(has(all, "href=\"problems/%3Cscript%3Ealert%281%29%3C%2Fscript%3E.p.html\""));
    }

    void pages_need_nothing_from_outside() {
        const ReportRun run = runOf({proved("a.p", 1, 3), open("b.p")});
        ReportProblem problem;
        problem.lightSvg = "<svg/>";
        problem.darkSvg = "<svg />";
        problem.proofText = "By pq, q(A).";
        const std::string index = overviewPage(run);
        const std::string page = problemPage(run, 0, problem);
        for (const std::string& text : {index, page}) {
            QVERIFY(!has(text, "http:") && !has(text, "https:") && !has(text, "src=\"/"));
            QVERIFY(has(text, "prefers-color-scheme: dark"));
        }
        QVERIFY(has(index, "1 of 2"));
        QVERIFY(has(page, "data:image/svg+xml;base64,PHN2Zy8+"));
        QVERIFY(has(page, "By pq, q(A)."));
        QVERIFY(has(page, "rel=\"next\" href=\"b.p.html\""));
    }

    void what_is_described_comes_back() {
        const ReportProblem problem{"t", "for A show p(A)", "text\nwith \"quotes\"", "<svg/>", "<svg />"};
        const ReportProblem back = reportProblemFromJson(toJson(problem));
        QCOMPARE(back.theorem, problem.theorem);
        QCOMPARE(back.proofText, problem.proofText);
        QCOMPARE(back.darkSvg, problem.darkSvg);
        QCOMPARE(reportProblemFromJson("no json").theorem, std::string());
    }
};

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
