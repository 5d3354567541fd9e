// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every form of export through the real program, looked at with programs that we did not write, and opened again.
#include <cairo.h>

#include <cmath>

#include "tests/app/cli/cli_process.h"

using namespace byrne::cli;

namespace {

/// A picture as grey-free RGB bytes on white.
struct Raster {
    int width = 0;
    int height = 0;
    std::vector<int> values;

    static Raster fromPng(const QString& path) {
        Raster raster;
        cairo_surface_t* surface = cairo_image_surface_create_from_png(path.toUtf8().constData());
        if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
            raster.width = cairo_image_surface_get_width(surface);
            raster.height = cairo_image_surface_get_height(surface);
            const int stride = cairo_image_surface_get_stride(surface);
            const bool hasAlpha = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32;
            const unsigned char* bytes = cairo_image_surface_get_data(surface);
            for (int y = 0; y < raster.height; ++y)
                for (int x = 0; x < raster.width; ++x) {
                    const unsigned char* pixel = bytes + y * stride + 4 * x;
                    const int rest = hasAlpha ? 255 - pixel[3] : 0;
                    for (int channel = 0; channel < 3; ++channel) raster.values.push_back(pixel[channel] + rest);
                }
        }
        cairo_surface_destroy(surface);
        return raster;
    }
};

/// Mean difference of two pictures of one size, as part of the whole range; 1 if the sizes differ by more than a pixel.
double difference(const Raster& a, const Raster& b) {
    if (a.width == 0 || std::abs(a.width - b.width) > 1 || std::abs(a.height - b.height) > 1) return 1;
    double sum = 0;
    const int width = std::min(a.width, b.width);
    const int height = std::min(a.height, b.height);
    for (int y = 0; y < height; ++y)
        for (int i = 0; i < 3 * width; ++i)
            sum += std::abs(a.values[std::size_t(y * a.width * 3 + i)] - b.values[std::size_t(y * b.width * 3 + i)]);
    return sum / (255.0 * 3 * width * height);
}

/// Parts of the first picture with much ink where the other has none, not even beside them: an object is missing there.
/// Programs place letters and ends of dashes on whole pixels, each in its own way.
int inkOnlyInFirst(const Raster& a, const Raster& b) {
    constexpr int kSide = 10;
    constexpr int kBeside = 2;
    const int width = std::min(a.width, b.width);
    const int height = std::min(a.height, b.height);
    const auto ink = [&](const Raster& r, int x0, int y0, int beside) {
        int least = 765, most = 0;
        for (int y = std::max(0, y0 - beside); y < std::min(height, y0 + kSide + beside); ++y)
            for (int x = std::max(0, x0 - beside); x < std::min(width, x0 + kSide + beside); ++x) {
                const std::size_t at = std::size_t((y * r.width + x) * 3);
                const int sum = r.values[at] + r.values[at + 1] + r.values[at + 2];
                least = std::min(least, sum);
                most = std::max(most, sum);
            }
        return most - least;
    };
    int missing = 0;
    for (int y = 0; y < height; y += kSide)
        for (int x = 0; x < width; x += kSide)
            if (ink(a, x, y, 0) > 100 && ink(b, x, y, kBeside) < 25) ++missing;
    return missing;
}

/// Why two pictures of one step do not look the same; empty: they do.
QString otherLook(const Raster& a, const Raster& b) {
    const double part = difference(a, b);
    const int missing = inkOnlyInFirst(a, b);
    const int more = inkOnlyInFirst(b, a);
    if (part < 0.01 && missing == 0 && more == 0) return {};
    return QString("%1 of the range; %2 places without ink, %3 with more").arg(part).arg(missing).arg(more);
}

}  // namespace

class CliExportTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir proofs_;

    /// A shipped example with its proof, found once.
    QString proved(const QString& name) {
        const QString path = proofs_.filePath(name + ".byrne");
        if (!QFile::exists(path)) {
            const QString example = QString(BYRNE_SOURCE_DIR) + "/resources/examples/" + name + ".byrne";
            const CliResult result = runCli({"prove", example, "-o", path});
            if (result.exitCode != 0) qFatal("%s", result.describe().constData());
        }
        return path;
    }

    static bool has(const QString& program) { return !QStandardPaths::findExecutable(program).isEmpty(); }

    static CliResult runTool(const QString& program, const QStringList& arguments, int seconds = 60) {
        QProcess process;
        process.start(program, arguments);
        return finish(process, seconds);
    }

private slots:
    void every_kind_can_be_written_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("gif") << "a.gif" << QStringList{} << QByteArray("GIF89a");
        QTest::newRow("apng") << "a.apng" << QStringList{} << QByteArray("\x89PNG\r\n");
        QTest::newRow("webp") << "a.webp" << QStringList{} << QByteArray("RIFF");
        QTest::newRow("animated svg") << "a.svg" << QStringList{"--kind", "animated-svg"} << QByteArray("<?xml");
        QTest::newRow("html") << "a.html" << QStringList{} << QByteArray("<!DOCTYPE html>");
        QTest::newRow("png") << "a.png" << QStringList{"--dpi", "192"} << QByteArray("\x89PNG\r\n");
        QTest::newRow("svg") << "a.svg" << QStringList{} << QByteArray("<?xml");
        QTest::newRow("pdf") << "a.pdf" << QStringList{} << QByteArray("%PDF-");
        QTest::newRow("handout") << "a.pdf" << QStringList{"--kind", "handout", "--per-page", "4"}
                                 << QByteArray("%PDF-");
        QTest::newRow("eps") << "a.eps" << QStringList{} << QByteArray("%!PS-Adobe-3.0 EPSF-3.0");
        QTest::newRow("gcl") << "a.gcl" << QStringList{} << QByteArray("% ");
        QTest::newRow("mp4") << "a.mp4" << QStringList{}
                             << QByteArray(
                                    "\0\0\0\x20"
                                    "ftyp",
                                    8);
        QTest::newRow("webm") << "a.webm" << QStringList{} << QByteArray("\x1A\x45\xDF\xA3");
    }

    void every_kind_can_be_written() {
        QFETCH(QString, name);
        QFETCH(QStringList, more);
        QFETCH(QByteArray, start);
        const Workshop workshop;
        const CliResult result = runCli(QStringList{"illustrate", proved("varignon"), "-o", workshop.path(name),
                                                    "--size", "320x240", "--fps", "6"} +
                                        more);
        if (result.err.contains("cannot be written on this computer")) QSKIP("the FFmpeg libraries are missing");
        QVERIFY2(result.exitCode == 0 && result.out.isEmpty(), result.describe());
        QVERIFY2(workshop.read(name).startsWith(start), workshop.read(name).left(40));
        QCOMPARE(workshop.files(), QStringList{name});
    }

    void exports_open_as_the_project_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("more");
        QTest::newRow("png") << "a.png" << QStringList{};
        QTest::newRow("apng") << "a.apng" << QStringList{};
        QTest::newRow("svg") << "a.svg" << QStringList{};
        QTest::newRow("animated svg") << "a.svg" << QStringList{"--kind", "animated-svg"};
        QTest::newRow("pdf") << "a.pdf" << QStringList{};
        QTest::newRow("handout") << "a.pdf" << QStringList{"--kind", "handout"};
        QTest::newRow("html") << "a.html" << QStringList{};
    }

    void exports_open_as_the_project() {
        QFETCH(QString, name);
        QFETCH(QStringList, more);
        const Workshop workshop;
        const QStringList common{"--size", "320x240", "--fps", "4"};
        QVERIFY(
            runCli(QStringList{"illustrate", proved("varignon"), "-o", workshop.path(name)} + common + more).exitCode ==
            0);
        const CliResult checked = runCli({"check", workshop.path(name)});
        QVERIFY2(checked.exitCode == 0 && checked.out.contains("checked"), checked.describe());
        QCOMPARE(checked.out, runCli({"check", proved("varignon")}).out);
        // An export of the export carries the same.
        QVERIFY(runCli(QStringList{"illustrate", workshop.path(name), "-o", workshop.path("again.svg")} + common)
                    .exitCode == 0);
        QVERIFY(runCli({"check", workshop.path("again.svg")}).exitCode == 0);
        QVERIFY(
            runCli(QStringList{"illustrate", proved("varignon"), "-o", workshop.path("bare-" + name), "--no-document"} +
                   common + more)
                .exitCode == 0);
        const CliResult bare = runCli({"check", workshop.path("bare-" + name)});
        QVERIFY2(bare.exitCode == 2 && bare.err.contains("carries no Byrne document"), bare.describe());
    }

    void a_missing_object_is_found() {
        Raster full{40, 40, std::vector<int>(4800, 250)};
        Raster moved = full;
        const Raster empty = full;
        for (int y = 12; y < 17; ++y)
            for (int i = 0; i < 3; ++i) {
                full.values[std::size_t((y * 40 + 19) * 3 + i)] = 30;
                moved.values[std::size_t((y * 40 + 20) * 3 + i)] = 30;
            }
        QVERIFY(otherLook(full, moved).isEmpty());
        QVERIFY(!otherLook(full, empty).isEmpty());
        QVERIFY(!otherLook(empty, full).isEmpty());
    }

    void a_step_looks_the_same_in_every_form_data() {
        QTest::addColumn<QString>("form");
        for (const char* form : {"svg", "pdf", "html"}) QTest::newRow(form) << form;
    }

    void a_step_looks_the_same_in_every_form() {
        QFETCH(QString, form);
        if (form == "svg" && !has("rsvg-convert")) QSKIP("rsvg-convert is not installed");
        if (form == "pdf" && !has("pdftoppm")) QSKIP("pdftoppm is not installed");
        if (form == "html" && (!has("chromium") || !has("chromedriver"))) QSKIP("chromium or chromedriver is not installed");
        int compared = 0;
        // Marks and arrows, circles, areas, one of two cases, and a diagram.
        for (const QString example : {"varignon", "euclid_I_1", "euclid_I_47", "playfair", "confluence"}) {
            const QString branch = example == "playfair" ? "1" : "main";
            const Workshop workshop;
            const auto make = [&](const QString& name, const QStringList& more) {
                return runCli(QStringList{"illustrate", proved(example), "-o", workshop.path(name), "--branch", branch,
                                          "--size", "640x480"} +
                              more)
                           .exitCode == 0;
            };
            const auto at = [&](const QString& name) { return workshop.path(name); };
            const QStringList steps{"1", "2"};
            if (form == "html") {
                QVERIFY(make("a.html", {}));
                const CliResult shot =
                    runTool("python3", QStringList{QString(BYRNE_SOURCE_DIR) + "/tests/app/cli/shoot_page.py",
                                                   at("a.html"), at(""), "640"} +
                                           steps);
                QVERIFY2(shot.exitCode == 0, shot.describe());
            }
            for (const QString& step : steps) {
                const QStringList one{"--step", step, "--no-captions"};
                QVERIFY2(make("a.png", one), qPrintable(example));
                const QString other = at(form + "-" + step + ".png");
                if (form == "svg") {
                    QVERIFY(make("a.svg", one));
                    runTool("rsvg-convert", {"-w", "640", "-h", "480", "-o", other, at("a.svg")});
                } else if (form == "pdf") {
                    QVERIFY(make("a.pdf", one));
                    runTool("pdftoppm", {"-png", "-singlefile", "-scale-to-x", "640", "-scale-to-y", "480", at("a.pdf"),
                                         at("pdf-" + step)});
                }
                const QString fault = otherLook(Raster::fromPng(at("a.png")), Raster::fromPng(other));
                QVERIFY2(fault.isEmpty(), qPrintable(example + " step " + step + ": " + fault));
                ++compared;
            }
        }
        QCOMPARE(compared, 10);
    }

    void pdf_fonts_are_embedded() {
        if (!has("pdffonts")) QSKIP("pdffonts is not installed");
        const Workshop workshop;
        for (const QStringList& kind : {QStringList{}, QStringList{"--kind", "handout", "--language", "de"}}) {
            QVERIFY(
                runCli(QStringList{"illustrate", proved("varignon"), "-o", workshop.path("a.pdf")} + kind).exitCode ==
                0);
            const QStringList rows = runTool("pdffonts", {workshop.path("a.pdf")}).out.split('\n', Qt::SkipEmptyParts);
            QVERIFY(rows.size() > 2);
            for (const QString& row : rows.mid(2)) QVERIFY2(row.contains(" yes yes "), qPrintable(row));
        }
    }

    void the_page_works_in_a_browser() {
        if (!has("chromium") || !has("chromedriver")) QSKIP("chromium or chromedriver is not installed");
        const Workshop workshop;
        QVERIFY(runCli({"illustrate", proved("varignon"), "-o", workshop.path("a.html")}).exitCode == 0);
        QVERIFY2(workshop.read("a.html").size() < 400'000, "the page is too large");
        QVERIFY(!workshop.read("a.html").contains("http://") || workshop.read("a.html").count("http") < 4);
        const CliResult walk = runTool("python3",
                                       {QString(BYRNE_SOURCE_DIR) + "/tests/app/cli/walk_page.py",
                                        workshop.path("a.html"), workshop.path("page.png")},
                                       120);
        QVERIFY2(walk.exitCode == 0, walk.describe());
        QVERIFY2(!walk.out.contains("no free point"), walk.describe());
        QVERIFY(
            runCli({"illustrate", proved("varignon"), "-o", workshop.path("a.png"), "--no-captions", "--branch", "main"})
                .exitCode == 0);
        const double part =
            difference(Raster::fromPng(workshop.path("page.png")), Raster::fromPng(workshop.path("a.png")));
        QVERIFY2(part < 0.01, qPrintable(QString::number(part)));
    }

    void gcl_programs_draw_the_step_data() {
        QTest::addColumn<QString>("branch");
        for (const char* example : {"varignon", "kite", "euclid_I_1", "isosceles_median", "perpendicular_bisector",
                                    "equal_diagonals", "equilateral_angles", "midline", "medial_parallelogram"})
            QTest::newRow(example) << "main";
        QTest::newRow("playfair") << "1";
        QTest::newRow("confluence") << "main";
    }

    void gcl_programs_draw_the_step() {
        QFETCH(QString, branch);
        const QString example = QTest::currentDataTag();
        const Workshop workshop;
        const auto make = [&](const QString& name, const QStringList& more) {
            return runCli(QStringList{"illustrate", proved(example), "-o", workshop.path(name), "--no-captions", "--size",
                                      "960x480", "--branch", branch} +
                          more)
                       .exitCode == 0;
        };
        QVERIFY(make("a.gcl", {}));
        for (const int step : {1, 2}) {
            const CliResult drawn = runCli({"render", workshop.path("a.gcl"), "-o", workshop.path("gcl.png"), "--frame",
                                            QString::number(step + 1)});
            QVERIFY2(drawn.exitCode == 0 && drawn.err.isEmpty(), drawn.describe());
            QVERIFY(make("own.png", {"--step", QString::number(step)}));
            const Raster own = Raster::fromPng(workshop.path("own.png"));
            const Raster gcl = Raster::fromPng(workshop.path("gcl.png"));
            if (example == "confluence") {  // GCL has no other letters for the words of diagrams.
                QVERIFY(difference(own, gcl) < 0.005);
                continue;
            }
            const QString fault = otherLook(own, gcl);
            QVERIFY2(fault.isEmpty(), qPrintable(QString("step %1: %2").arg(step).arg(fault)));
        }
    }

    void gcl_programs_have_the_lines_areas_and_words_of_the_step_data() { gcl_programs_draw_the_step_data(); }

    void gcl_programs_have_the_lines_areas_and_words_of_the_step() {
        QFETCH(QString, branch);
        const QString tool = QString(BYRNE_SOURCE_DIR) + "/../shared/tools/svgcmp.py";
        if (!QFile::exists(tool)) QSKIP("the program that compares pictures is not there");
        const Workshop workshop;
        for (const QString name : {"a.gcl", "own.svg"}) {
            const CliResult made = runCli({"illustrate", proved(QTest::currentDataTag()), "-o", workshop.path(name),
                                           "--branch", branch, "--step", "2"});
            QVERIFY2(made.exitCode == 0, made.describe());
        }
        QVERIFY(runCli({"render", workshop.path("a.gcl"), "-o", workshop.path("gcl.svg")}).exitCode == 0);
        const CliResult same = runTool("python3", {tool, workshop.path("own.svg"), workshop.path("gcl.svg")});
        QVERIFY2(same.exitCode == 0, same.describe());
    }

    void latex_compiles_data() {
        QTest::addColumn<QString>("kind");
        QTest::newRow("tikz") << "tikz";
        QTest::newRow("beamer") << "beamer";
    }

    void latex_compiles() {
        QFETCH(QString, kind);
        const Workshop workshop;
        QVERIFY(runCli({"illustrate", proved("varignon"), "-o", workshop.path("a.tex"), "--kind", kind}).exitCode == 0);
        QVERIFY(workshop.read("a.tex").contains("\\definecolor{byrne-"));
        if (!has("pdflatex")) QSKIP("pdflatex is not installed");
        if (kind == "beamer" && runTool("kpsewhich", {"beamer.cls"}).out.isEmpty()) QSKIP("beamer is not installed");
        const CliResult latex = runTool("pdflatex", {"-interaction=nonstopmode", "-halt-on-error", "-output-directory",
                                                     workshop.path(""), workshop.path("a.tex")});
        QVERIFY2(latex.exitCode == 0, latex.out.right(1500).toUtf8());
        QVERIFY(workshop.read("a.pdf").startsWith("%PDF-"));
    }

    void videos_are_the_same_every_time() {
        const Workshop workshop;
        // What is in memory that nobody has written to must not matter: the C library fills it with that byte.
        for (const char* name : {"1.mp4", "2.mp4"}) {
            qputenv("MALLOC_PERTURB_", name[0] == '1' ? "0" : "1");
            const CliResult result = runCli({"illustrate", proved("varignon"), "-o", workshop.path(name), "--size",
                                             "320x240", "--fps", "5", "--steps", "0-3"});
            qunsetenv("MALLOC_PERTURB_");
            if (result.err.contains("cannot be written on this computer")) QSKIP("the FFmpeg libraries are missing");
            QVERIFY2(result.exitCode == 0, result.describe());
        }
        QVERIFY(workshop.read("1.mp4") == workshop.read("2.mp4"));
    }

    void a_killed_export_leaves_nothing() {
        const Workshop workshop;
        workshop.write("a.gif", "old");
        for (const int after : {150, 400}) {
            QProcess process;
            process.start(BYRNE_CLI, {"illustrate", proved("varignon"), "-o", workshop.path("a.gif"), "--size",
                                      "2000x1500", "--fps", "50"});
            QVERIFY(process.waitForStarted());
            QVERIFY2(!process.waitForFinished(after), "the export is too short to be interrupted");
            process.kill();
            process.waitForFinished();
            QCOMPARE(workshop.read("a.gif"), QByteArray("old"));
            QCOMPARE(workshop.files(), QStringList{"a.gif"});
        }
    }

    void bad_requests_are_explained_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        QTest::newRow("kind") << QStringList{"-o", "x.gif", "--kind", "gifs"} << "there is no kind 'gifs'";
        QTest::newRow("name") << QStringList{"-o", "x.xyz"} << "it must end in .gif, .apng";
        QTest::newRow("preset") << QStringList{"-o", "x.gif", "--preset", "poster"} << "there is no preset 'poster'";
        QTest::newRow("size") << QStringList{"-o", "x.gif", "--size", "10x10"} << "--size must be WIDTHxHEIGHT";
        QTest::newRow("steps") << QStringList{"-o", "x.gif", "--steps", "5-2"} << "--steps must be FIRST-LAST";
        QTest::newRow("both") << QStringList{"-o", "x.gif", "--steps", "1-2", "--step", "1"} << "excludes";
        QTest::newRow("page") << QStringList{"-o", "x.pdf", "--per-page", "3"} << "--per-page";
        QTest::newRow("folder") << QStringList{"-o", "/nonexistent/x.apng"} << "cannot write /nonexistent/x.apng";
    }

    void bad_requests_are_explained() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        const CliResult result = runCli(QStringList{"illustrate", proved("varignon")} + arguments);
        QVERIFY2(result.exitCode == 2 && result.err.contains(message), result.describe());
    }
};

QTEST_APPLESS_MAIN(CliExportTest)
#include "cli_export_test.moc"
