// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "app/cli/batch_table.h"

using namespace byrne::cli;

class BatchTableTest : public QObject {
    Q_OBJECT

private slots:
    void tables_read_back_equal() {
        const std::vector<BatchRow> rows{{"a.p", "Theorem", 1.25, 12, 3, "yes", "saturate"},
                                         {"odd, \"name\"\n.p", "Timeout", 10, std::nullopt, std::nullopt, "", ""}};
        const auto read = fromCsv(toCsv(rows));
        QVERIFY(read.has_value());
        QCOMPARE(*read, rows);
    }

    void columns_are_the_fixed_ones() {
        QCOMPARE(toCsv({}), std::string("problem,status,seconds,steps,branches,checked,engine\n"));
        QCOMPARE(toCsv({{"a.p", "GaveUp", 0.5, {}, {}, "", "saturate"}}),
                 std::string("problem,status,seconds,steps,branches,checked,engine\na.p,GaveUp,0.50,,,,saturate\n"));
    }

    void an_empty_file_has_no_rows() { QVERIFY(fromCsv("").has_value() && fromCsv("")->empty()); }

    void other_tables_are_refused() {
        QVERIFY(!fromCsv("name,age\nx,1\n").has_value());
        QVERIFY(
            !fromCsv("problem,status,seconds,steps,branches,checked,engine\na.p,Theorem,soon,1,1,yes,e\n").has_value());
        QVERIFY(!fromCsv("problem,status,seconds,steps,branches,checked,engine\na.p,Theorem\n").has_value());
        QVERIFY(
            !fromCsv("problem,status,seconds,steps,branches,checked,engine\na.p,Theorem,1,-1,1,yes,e\n").has_value());
    }
};

QTEST_APPLESS_MAIN(BatchTableTest)
#include "batch_table_test.moc"
