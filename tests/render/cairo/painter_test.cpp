// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>
#include <filesystem>
#include <numbers>
#include <thread>

#include "core/base/file.h"
#include "render/cairo/encode.h"
#include "render/cairo/painter.h"

using namespace byrne;
using scene::Element;
using scene::Scene;
using scene::Vec2;

namespace {

Element segment(Vec2 a, Vec2 b, scene::Color color) {
    Element element;
    element.id = "segment:A:B";
    element.shape = scene::Path{{scene::MoveTo{a}, scene::LineTo{b}}};
    element.style.stroke = color;
    element.style.widthMm = 2;
    return element;
}

Element label(std::vector<scene::TextRun> runs, Vec2 at) {
    scene::Text text;
    text.runs = std::move(runs);
    text.at = at;
    text.sizeMm = 8;
    text.family = scene::FontFamily::Serif;
    Element element;
    element.id = "label:A_1";
    element.shape = text;
    element.layer = scene::Layer::Label;
    return element;
}

/// A figure like those that the illustrator makes.
Scene figure() {
    Scene scene;
    scene.title = "Midpoints & <angles>";
    scene.description = "A segment with its end";
    scene.ground = {251, 250, 246, 255};
    scene.elements.push_back(segment({20, 60}, {140, 60}, {200, 55, 45, 255}));
    scene.elements.push_back(label({{.text = "A", .isItalic = true}, {.text = "1", .script = -1}}, {20, 50}));
    Element disc;
    disc.id = "point:A_1";
    disc.shape = scene::Path{{scene::ArcTo{{20, 60}, 3, 0, 2 * std::numbers::pi}, scene::ClosePath{}}};
    disc.style.isFilled = true;
    disc.style.fill = {28, 36, 48, 255};
    disc.style.stroke = {251, 250, 246, 255};
    disc.layer = scene::Layer::Point;
    scene.elements.push_back(disc);
    return scene;
}

struct Bgr {
    int blue, green, red, alpha;
};

Bgr pixel(const cairo::Pixels& pixels, int x, int y) {
    const std::uint8_t* at = pixels.bytes.data() + y * pixels.stride + x * 4;
    return {at[0], at[1], at[2], at[3]};
}

std::filesystem::path in(const QTemporaryDir& folder, const char* name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

/// Output of a program, or nothing if it is not installed.
std::optional<QString> outputOf(const QString& program, const QStringList& arguments) {
    const QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty()) return std::nullopt;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(found, arguments);
    if (!process.waitForFinished(20000)) return std::nullopt;
    return QString::fromUtf8(process.readAll()) + (process.exitCode() == 0 ? "" : "\nfailed");
}

int filesIn(const QTemporaryDir& folder) {
    return int(std::distance(std::filesystem::directory_iterator(folder.path().toStdString()), {}));
}

}  // namespace

class PainterTest : public QObject {
    Q_OBJECT

private slots:
    void paints_ground_strokes_and_points_where_they_are() {
        const Scene scene = figure();
        const cairo::Pixels pixels = cairo::paint(scene, 800, 600, cairo::fit(scene, 800, 600));
        const Bgr ground = pixel(pixels, 2, 2);
        QCOMPARE(ground.red, 251);
        QCOMPARE(ground.blue, 246);
        const Bgr stroke = pixel(pixels, 400, 300);
        QCOMPARE(stroke.red, 200);
        QCOMPARE(stroke.green, 55);
        QCOMPARE(pixel(pixels, 100, 300).red, 28);
    }

    void layers_are_painted_in_order_whatever_the_order_of_elements() {
        Scene scene;
        scene.elements = {segment({0, 60}, {160, 60}, {0, 0, 255, 255}), segment({0, 60}, {160, 60}, {255, 0, 0, 255})};
        scene.elements[0].layer = scene::Layer::Conclusion;
        QCOMPARE(pixel(cairo::paint(scene, 160, 120, cairo::fit(scene, 160, 120)), 80, 60).blue, 255);
    }

    void opacity_of_a_filled_and_stroked_shape_is_that_of_the_whole() {
        Scene scene;
        Element disc = figure().elements[2];
        disc.style.stroke = disc.style.fill = {0, 0, 0, 255};
        disc.style.widthMm = 4;
        disc.style.opacity = 0.5;
        scene.elements = {disc};
        const cairo::Pixels pixels = cairo::paint(scene, 1600, 1200, cairo::fit(scene, 1600, 1200));
        const int inside = pixel(pixels, 200, 600).red;
        const int whereStrokeCoversFill = pixel(pixels, 200 + 20, 600).red;
        QVERIFY(std::abs(inside - 128) <= 1);
        QCOMPARE(whereStrokeCoversFill, inside);
    }

    void same_scene_gives_the_same_pixels_in_every_thread() {
        const Scene scene = figure();
        const cairo::Viewport viewport = cairo::fit(scene, 400, 300);
        const cairo::Pixels here = cairo::paint(scene, 400, 300, viewport);
        std::vector<cairo::Pixels> there(3);
        std::vector<std::thread> threads;
        for (cairo::Pixels& pixels : there)
            threads.emplace_back([&] { pixels = cairo::paint(scene, 400, 300, viewport); });
        for (std::thread& thread : threads) thread.join();
        for (const cairo::Pixels& pixels : there) QVERIFY(pixels.bytes == here.bytes);
    }

    void numbers_that_are_not_finite_or_huge_do_no_harm() {
        Scene scene = figure();
        scene.elements.push_back(segment({std::nan(""), 0}, {1, 1}, {0, 0, 0, 255}));
        scene.elements.push_back(segment({-1e300, 60}, {1e300, 60}, {200, 55, 45, 255}));
        scene.elements.push_back(label({{.text = "x"}}, {INFINITY, 0}));
        scene.elements.push_back(label({{.text = std::string("bad \xFF\x01 bytes")}}, {1, 1}));
        scene::Text huge;
        huge.sizeMm = 1e30;
        huge.runs = {{.text = "x"}};
        scene.elements.push_back({.id = "", .shape = huge});
        const cairo::Pixels pixels = cairo::paint(scene, 800, 600, cairo::fit(scene, 800, 600));
        QCOMPARE(pixel(pixels, 400, 300).red, 200);
    }

    void measured_width_is_that_of_the_painted_text() {
        scene::Text text = std::get<scene::Text>(label({{.text = "HHHH"}}, {10, 60}).shape);
        const scene::TextExtents extents = cairo::measure(text);
        Scene scene;
        scene.elements = {label({{.text = "HHHH"}}, {10, 60})};
        const cairo::Pixels pixels = cairo::paint(scene, 1600, 1200, cairo::fit(scene, 1600, 1200));
        int last = 0;
        for (int y = 500; y < 640; ++y)
            for (int x = 0; x < 1600; ++x)
                if (pixel(pixels, x, y).red < 128) last = std::max(last, x);
        QVERIFY(std::abs(last / 10.0 - (10 + extents.widthMm)) < 0.6);
        QVERIFY(extents.ascentMm > 5 && extents.ascentMm < extents.heightMm);
    }

    void wraps_at_words_and_keeps_within_the_width() {
        scene::Text text;
        text.runs = {{.text = "The diagonals of a parallelogram bisect each other, and so on."}};
        const double whole = cairo::measure(text).widthMm;
        text.maxWidthMm = whole * 0.6;
        const scene::TextExtents two = cairo::measure(text);
        QVERIFY(two.widthMm <= text.maxWidthMm);
        QCOMPARE(two.heightMm, cairo::measure({.runs = text.runs}).heightMm + text.lineSpacing * text.sizeMm);
    }

    void png_files_hold_the_pixels_that_were_painted() {
        scene::Scene noisy = figure();
        // A picture of many colours takes the other way through the encoder.
        for (int i = 0; i < 3000; ++i) {
            scene::Element element;
            element.shape = scene::Path{{scene::MoveTo{{i * 37 % 120 * 1.0, i * 71 % 90 * 1.0}},
                                         scene::LineTo{{i * 53 % 120 * 1.0, i * 29 % 90 * 1.0}}}};
            element.style.stroke = {std::uint8_t(i * 7), std::uint8_t(i * 13), std::uint8_t(i * 29), 255};
            noisy.elements.push_back(element);
        }
        scene::Scene clear = figure();
        clear.ground = {255, 255, 255, 0};
        for (const scene::Scene& scene : {figure(), noisy, clear}) {
            constexpr int width = 701;
            constexpr int height = 503;
            const std::string bytes = cairo::encodePng(scene, width, height).value();
            QImage image;
            QVERIFY(image.loadFromData(reinterpret_cast<const uchar*>(bytes.data()), int(bytes.size()), "PNG"));
            image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
            const cairo::Pixels wanted = cairo::paint(scene, width, height, cairo::fit(scene, width, height));
            QCOMPARE(image.size(), QSize(width, height));
            int largest = 0;
            for (int y = 0; y < height; ++y)
                for (int i = 0; i < 4 * width; ++i)
                    largest = std::max(largest, std::abs(image.constScanLine(y)[i] -
                                                         wanted.bytes[std::size_t(y) * std::size_t(wanted.stride) +
                                                                      std::size_t(i)]));
            // Colours that are not opaque are multiplied by their opacity and back.
            QVERIFY2(largest <= (scene.ground.alpha == 0 ? 1 : 0), qPrintable(QString::number(largest)));
        }
    }

    void svg_labels_have_their_source_for_content() {
        scene::Scene scene;
        scene::Element element;
        scene::Text text;
        text.source = "A_1'";
        text.runs = {{.text = "A", .isItalic = true}, {.text = "1", .script = -1}, {.text = "′"}};
        element.shape = text;
        scene.elements.push_back(element);
        text.source = "\\alpha";
        text.runs = {{.text = "α"}};
        scene.elements.back().shape = std::get<scene::Text>(element.shape);
        element.shape = text;
        scene.elements.push_back(element);
        const std::string svg = cairo::encodeSvg(scene);
        QVERIFY2(svg.find("display=\"none\">_</tspan>") != std::string::npos, svg.c_str());
        QVERIFY2(svg.find(">α</text></defs><use href=") != std::string::npos, svg.c_str());
        QVERIFY2(svg.find(">\\alpha</text>") != std::string::npos, svg.c_str());
        const std::string marked = cairo::encodeSvg(scene, {}, {{1, "<!-- here -->"}, {2, "<!-- end -->"}});
        QVERIFY(marked.find("A</tspan>") < marked.find("<!-- here -->"));
        QVERIFY(marked.find("<!-- here -->") < marked.find("<defs>"));
        QVERIFY(marked.find("<defs>") < marked.find("<!-- end -->"));
    }

    void png_has_the_wanted_size_and_is_reproducible() {
        const QTemporaryDir folder;
        QVERIFY(cairo::writePng(figure(), in(folder, "a.png"), 320, 200).has_value());
        QVERIFY(cairo::writePng(figure(), in(folder, "b.png"), 320, 200).has_value());
        const std::string bytes = base::readFile(in(folder, "a.png")).value();
        QCOMPARE(bytes.substr(1, 3), std::string("PNG"));
        QCOMPARE(bytes.substr(16, 8), std::string("\0\0\x01\x40\0\0\0\xC8", 8));
        QVERIFY(bytes == base::readFile(in(folder, "b.png")).value());
    }

    void rejects_impossible_picture_sizes() {
        const QTemporaryDir folder;
        for (const int side : {0, -5, 40'000}) {
            const auto result = cairo::writePng(figure(), in(folder, "a.png"), side, 100);
            QVERIFY(!result.has_value());
            QVERIFY(result.error().message.find("pixels") != std::string::npos);
        }
        QCOMPARE(filesIn(folder), 0);
    }

    void svg_keeps_text_as_text_and_escapes_it() {
        const QTemporaryDir folder;
        Scene scene = figure();
        scene.elements.push_back(label({{.text = "a < b & c \x02\xFF"}}, {10, 90}));
        QVERIFY(cairo::writeSvg(scene, in(folder, "a.svg")).has_value());
        const std::string svg = base::readFile(in(folder, "a.svg")).value();
        QVERIFY(svg.find("<title id=\"title\">Midpoints &amp; &lt;angles&gt;</title>") != std::string::npos);
        QVERIFY(svg.find("<desc") != std::string::npos);
        QVERIFY(svg.find("a &lt; b &amp; c") != std::string::npos);
        QVERIFY(svg.find(">A</tspan>") != std::string::npos);
        QVERIFY(svg.find("id=\"layer-label\"") != std::string::npos);
        QVERIFY(svg.find("data-name=\"segment:A:B\"") != std::string::npos);
        const auto lint = outputOf("xmllint", {"--noout", QString::fromStdString(in(folder, "a.svg").string())});
        if (lint) QCOMPARE(*lint, QString());
    }

    void svg_looks_like_the_painted_picture() {
        const QTemporaryDir folder;
        if (QStandardPaths::findExecutable("rsvg-convert").isEmpty()) QSKIP("rsvg-convert is not installed");
        QVERIFY(cairo::writeSvg(figure(), in(folder, "a.svg")).has_value());
        const QString png = QString::fromStdString(in(folder, "a.png").string());
        QCOMPARE(outputOf("rsvg-convert",
                          {"-w", "320", "-h", "240", "-o", png, QString::fromStdString(in(folder, "a.svg").string())})
                     .value(),
                 QString());
        QVERIFY(std::filesystem::file_size(in(folder, "a.png")) > 500);
    }

    void svg_ids_are_unique_even_if_element_ids_repeat() {
        const QTemporaryDir folder;
        Scene scene = figure();
        scene.elements.push_back(scene.elements[0]);
        QVERIFY(cairo::writeSvg(scene, in(folder, "a.svg")).has_value());
        const std::string svg = base::readFile(in(folder, "a.svg")).value();
        QVERIFY(svg.find("id=\"e-segment-A-B\"") != std::string::npos);
        QVERIFY(svg.find("id=\"e-segment-A-B_2\"") != std::string::npos);
    }

    void pdf_has_a_page_for_each_scene_with_fonts_and_title() {
        const QTemporaryDir folder;
        QVERIFY(cairo::writePdf({figure(), figure(), figure()}, in(folder, "a.pdf")).has_value());
        QVERIFY(cairo::writePdf({figure(), figure(), figure()}, in(folder, "b.pdf")).has_value());
        QVERIFY(base::readFile(in(folder, "a.pdf")).value() == base::readFile(in(folder, "b.pdf")).value());
        const QString path = QString::fromStdString(in(folder, "a.pdf").string());
        const auto info = outputOf("pdfinfo", {path});
        if (!info) QSKIP("pdfinfo is not installed");
        QVERIFY2(info->contains(QRegularExpression("Pages:\\s+3\\b")), qPrintable(*info));
        QVERIFY(info->contains("Midpoints & <angles>"));
        QVERIFY(!info->contains("CreationDate"));
        const auto fonts = outputOf("pdffonts", {path});
        QVERIFY2(fonts && fonts->contains(QRegularExpression("yes yes")), qPrintable(fonts.value_or("")));
        const auto words = outputOf("pdftotext", {path, "-"});
        QVERIFY(words && words->contains("A"));
    }

    void rejects_a_pdf_without_pages_or_with_impossible_ones() {
        const QTemporaryDir folder;
        QVERIFY(!cairo::writePdf({}, in(folder, "a.pdf")).has_value());
        for (const double side : {0.0, -3.0, 1e9, double(NAN)}) {
            Scene scene = figure();
            scene.heightMm = side;
            QVERIFY(!cairo::writePdf({figure(), scene}, in(folder, "a.pdf")).has_value());
            QVERIFY(cairo::paint(scene, 10, 10, cairo::fit(scene, 10, 10)).width == 10);
        }
        QCOMPARE(filesIn(folder), 0);
    }

    void full_disk_and_unwritable_places_are_reported() {
        for (const char* path : {"/dev/full", "/nonexistent/folder/out"}) {
            for (const auto& result : {cairo::writePng(figure(), path, 100, 100), cairo::writeSvg(figure(), path),
                                       cairo::writePdf({figure()}, path)}) {
                QVERIFY(!result.has_value());
                QCOMPARE(result.error().kind, base::Error::Kind::Io);
                QVERIFY(result.error().message.find(path) != std::string::npos);
            }
        }
    }

    void scene_with_a_duration_is_written_as_it_ends() {
        const QTemporaryDir folder;
        Scene scene = figure();
        scene.durationS = 2;
        scene.elements[0].timing.endS = 1;
        scene.elements[1].timing.startS = 1.5;
        QVERIFY(cairo::writeSvg(scene, in(folder, "a.svg")).has_value());
        const std::string svg = base::readFile(in(folder, "a.svg")).value();
        QVERIFY(svg.find("segment:A:B") == std::string::npos);
        QVERIFY(svg.find("label:A_1") != std::string::npos);
    }

    void canvas_repaint_is_quick() {
        Scene scene = figure();
        for (int i = 0; i < 40; ++i)
            scene.elements.push_back(segment({double(i) * 4, 5}, {160 - double(i) * 4, 110}, {31, 95, 168, 255}));
        for (int i = 0; i < 20; ++i)
            scene.elements.push_back(label({{.text = "P", .isItalic = true}, {.text = std::to_string(i), .script = -1}},
                                           {7.0 * i + 5, 100}));
        cairo::Pixels pixels = cairo::paint(scene, 800, 600, cairo::fit(scene, 800, 600));
        QBENCHMARK {
            cairo::paintInto(scene, pixels.bytes.data(), 800, 600, pixels.stride, cairo::fit(scene, 800, 600));
        }
    }
};

QTEST_APPLESS_MAIN(PainterTest)
#include "painter_test.moc"
