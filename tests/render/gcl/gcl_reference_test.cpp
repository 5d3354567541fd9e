// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compares figures with those that GCLC made of the same programs, where the corpus and its comparing tool are there.
#include <QtTest>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <filesystem>

#include "core/base/file.h"
#include "render/cairo/painter.h"
#include "render/gcl/gcl.h"

using namespace byrne;

class GclReferenceTest : public QObject {
    Q_OBJECT

private slots:
    void figures_are_those_of_gclc_data() {
        QTest::addColumn<int>("frame");
        QTest::addColumn<QString>("expected");
        if (!std::filesystem::exists(tool_)) QSKIP("the corpus is not here");
        if (QStandardPaths::findExecutable("python3").isEmpty()) QSKIP("python3 is not installed");
        for (const char* name : {"e1_arcs",
                                 "e2_labels",
                                 "e3_ang",
                                 "e4_ang3d",
                                 "e5_fills",
                                 "e6_layers",
                                 "e7_transf",
                                 "e8_arrows",
                                 "e9_control",
                                 "sample01_triangle",
                                 "sample04_triangle",
                                 "sample05_inversion",
                                 "sample08_conics",
                                 "sample12_scales",
                                 "sample22_tree",
                                 "sample26_include_hyp",
                                 "sample27_tree_nodes",
                                 "sample30_layers",
                                 "sample34_filled_circles",
                                 "sample35_graphs"})
            QTest::newRow(name) << 0 << QString(name) + ".svg";
        for (const int frame : {20, 61})
            QTest::newRow(qPrintable("sample_win01_time frame " + QString::number(frame)))
                << frame - 1 << "sample_win01_time_f" + QString::number(frame) + "of61.svg";
    }
    void figures_are_those_of_gclc() {
        QFETCH(int, frame);
        QFETCH(QString, expected);
        const std::string name = QString(QTest::currentDataTag()).section(' ', 0, 0).toStdString();
        const std::filesystem::path file = corpus_ / (name + ".gcl");
        gcl::RunOptions options;
        options.frame = frame;
        options.hasTypesetLabels = true;
        const gcl::Run run = gcl::run(*gcl::compile(file, base::readFile(file).value()), options);
        const QTemporaryDir folder;
        const QString drawn = folder.path() + "/figure.svg";
        QVERIFY(cairo::writeSvg(run.scene, drawn.toStdString()).has_value());
        QProcess process;
        // GCLC writes two decimals; half-circles given by rounded ends bulge by up to 0.02 mm more.
        process.start("python3", {QString::fromStdString(tool_.string()),
                                  QString::fromStdString((corpus_ / "expected" / expected.toStdString()).string()),
                                  drawn, "0.03"});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray report = process.readAllStandardOutput();
        QVERIFY2(process.exitCode() == 0, report.constData());
    }

private:
    const std::filesystem::path corpus_ = std::filesystem::path(BYRNE_SOURCE_DIR) / "../shared/corpus/gcl";
    const std::filesystem::path tool_ = std::filesystem::path(BYRNE_SOURCE_DIR) / "../shared/tools/svgcmp.py";
};

QTEST_APPLESS_MAIN(GclReferenceTest)
#include "gcl_reference_test.moc"
