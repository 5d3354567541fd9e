// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <filesystem>

#include "core/base/file.h"
#include "core/base/limits.h"
#include "core/base/source.h"
#include "core/base/text.h"

using namespace byrne::base;

class BaseTest : public QObject {
    Q_OBJECT

private slots:
    void columns_count_code_points() {
        const SourceText source("f", "ab\nπq\n");
        QCOMPARE(source.lineColumn(0), (LineColumn{1, 1}));
        QCOMPARE(source.lineColumn(3), (LineColumn{2, 1}));
        QCOMPARE(source.lineColumn(5), (LineColumn{2, 2}));
        QCOMPARE(source.lineColumn(999), (LineColumn{3, 1}));
    }

    void rejects_bytes_that_are_not_text() {
        QVERIFY(isText("plain, π and 𝔸"));
        QVERIFY(!isText(std::string_view("a\0b", 3)));
        QVERIFY(!isText("\xC0\xAF"));
        QVERIFY(!isText("\xED\xA0\x80"));
        QVERIFY(!isText("\xE2\x82"));
    }

    void suggests_the_nearest_name_only_if_it_is_near() {
        QCOMPARE(nearestName("midpiont", {"midpoint", "par"}), std::string("midpoint"));
        QCOMPARE(nearestName("xyzzy", {"midpoint", "par"}), std::string());
        QCOMPARE(nearestName("P", {"P1", "Q"}), std::string("P1"));
        QCOMPARE(nearestName("k", {"%", "A"}), std::string());
    }

    void atomic_write_replaces_the_file_and_leaves_nothing_else() {
        const std::filesystem::path folder = std::filesystem::temp_directory_path() / "byrne-base-test";
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        QVERIFY(writeFileAtomically(folder / "a.txt", "one").has_value());
        QVERIFY(writeFileAtomically(folder / "a.txt", "two").has_value());
        QCOMPARE(readFile(folder / "a.txt").value(), std::string("two"));
        {
            auto abandoned = AtomicFile::open(folder / "a.txt");
            QVERIFY(abandoned.has_value());
        }
        QCOMPARE(std::distance(std::filesystem::directory_iterator(folder), {}), std::ptrdiff_t(1));
        std::filesystem::remove_all(folder);
    }

    void reports_a_full_disk_and_missing_folders() {
        QVERIFY(!writeFileAtomically("/dev/full", "x").has_value());
        QVERIFY(!writeFileAtomically("/nonexistent/folder/file", "x").has_value());
        QVERIFY(!readFile("/").has_value());
        QVERIFY(!readFile("/nonexistent").has_value());
    }

    void limits_stop_by_time_and_by_request() {
        LimitWatch timed({.seconds = 0, .memoryBytes = 0, .stop = {}});
        bool stopped = false;
        for (int i = 0; i < 1000 && !stopped; ++i) stopped = timed.poll();
        QVERIFY(stopped);
        QCOMPARE(timed.reached(), LimitReached::Time);
        std::stop_source source;
        source.request_stop();
        LimitWatch asked({.seconds = 100, .memoryBytes = 0, .stop = source.get_token()});
        QVERIFY(asked.look());
        QCOMPARE(asked.reached(), LimitReached::Stop);
    }
};

QTEST_APPLESS_MAIN(BaseTest)
#include "base_test.moc"
