// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <numbers>
#include <set>

#include "core/base/file.h"
#include "render/output/gif.h"
#include "render/output/palette.h"
#include "render/output/timeline.h"

using namespace byrne;
using scene::Element;
using scene::Scene;

namespace {

Element segment(scene::Vec2 a, scene::Vec2 b, scene::Color color) {
    Element element;
    element.shape = scene::Path{{scene::MoveTo{a}, scene::LineTo{b}}};
    element.style.stroke = color;
    element.style.widthMm = 1;
    return element;
}

/// A step as the illustrator makes it: 0.6 s of drawing, then rest.
Scene step(int number) {
    Scene scene;
    scene.ground = {251, 250, 246, 255};
    scene.durationS = 2;
    for (int i = 0; i < number; ++i)
        scene.elements.push_back(segment({20, 20.0 + i}, {140, 100.0 - i}, {31, 95, 168, 255}));
    Element fresh = segment({20, 100}, {20.0 + 10 * number, 20}, {200, 55, 45, 255});
    fresh.timing.enter = scene::Transition::Draw;
    fresh.timing.enterS = 0.6;
    scene.elements.push_back(fresh);
    Element caption;
    scene::Text text;
    text.runs = {{.text = "Step " + std::to_string(number) + ": the line joins two points"}};
    text.at = {10, 115};
    caption.shape = text;
    caption.layer = scene::Layer::Caption;
    scene.elements.push_back(caption);
    return scene;
}

std::vector<Scene> steps(int count) {
    std::vector<Scene> scenes;
    for (int i = 1; i <= count; ++i) scenes.push_back(step(i));
    return scenes;
}

std::filesystem::path in(const QTemporaryDir& folder, const char* name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

int filesIn(const QTemporaryDir& folder) {
    return int(std::distance(std::filesystem::directory_iterator(folder.path().toStdString()), {}));
}

/// What a GIF file says of itself, read from its blocks.
struct GifFacts {
    int width = 0;
    int height = 0;
    bool isLooping = false;
    std::vector<int> delaysCs;
    bool isWhole = false;
};

GifFacts read(const std::string& bytes) {
    GifFacts facts;
    const auto at = [&](std::size_t i) { return i < bytes.size() ? int(static_cast<unsigned char>(bytes[i])) : 0; };
    if (bytes.substr(0, 6) != "GIF89a") return facts;
    facts.width = at(6) | at(7) << 8;
    facts.height = at(8) | at(9) << 8;
    std::size_t i = 13 + (at(10) & 0x80 ? 3U << ((at(10) & 7) + 1) : 0);
    const auto skipBlocks = [&] {
        while (i < bytes.size() && at(i) != 0) i += std::size_t(at(i)) + 1;
        ++i;
    };
    while (i < bytes.size()) {
        if (at(i) == 0x3B) {
            facts.isWhole = i + 1 == bytes.size();
            break;
        }
        if (at(i) == 0x21) {
            if (at(i + 1) == 0xF9) facts.delaysCs.push_back(at(i + 4) | at(i + 5) << 8);
            if (at(i + 1) == 0xFF) facts.isLooping = bytes.substr(i + 3, 11) == "NETSCAPE2.0";
            i += 2;
        } else {
            i += 10 + (at(i + 9) & 0x80 ? 3U << ((at(i + 9) & 7) + 1) : 0) + 1;
        }
        skipBlocks();
    }
    return facts;
}

}  // namespace

class GifTest : public QObject {
    Q_OBJECT

private slots:
    void timeline_shows_each_scene_to_its_end_without_gaps() {
        const auto frames = output::timeline(steps(3), 12, 2);
        QCOMPARE(frames.size(), std::size_t(3 * 24 + 1));
        for (std::size_t i = 1; i < frames.size(); ++i)
            QVERIFY(std::abs(frames[i].fromS - frames[i - 1].untilS) < 1e-9);
        QCOMPARE(frames.front().atS, 0.0);
        QCOMPARE(frames.back().atS, 2.0);
        QVERIFY(std::abs(frames.back().untilS - (6 + 1.0 / 12 + 2)) < 1e-9);
    }

    void animation_has_size_loop_and_total_time_and_merges_still_stretches() {
        const QTemporaryDir folder;
        for (const double fps : {7.0, 12.0, 24.0, 30.0}) {
            output::GifOptions options;
            options.width = 320;
            options.height = 240;
            options.framesPerSecond = fps;
            QVERIFY(output::writeGif(steps(3), in(folder, "a.gif"), options).has_value());
            const GifFacts facts = read(base::readFile(in(folder, "a.gif")).value());
            QVERIFY(facts.isWhole && facts.isLooping);
            QCOMPARE(facts.width, 320);
            QCOMPARE(facts.height, 240);
            int total = 0;
            for (const int delay : facts.delaysCs) total += delay;
            const double step = 2 / std::round(2 * fps);
            QVERIFY2(std::abs(total - 100 * (6 + step + 2)) <= 1, qPrintable(QString::number(total)));
            // Of each 2 s only 0.6 s are in motion.
            QVERIFY(double(facts.delaysCs.size()) <= 3 * (0.6 * fps + 2) + 1);
        }
    }

    void frames_shown_by_another_program_are_those_of_the_scene() {
        const QString convert = QStandardPaths::findExecutable("gifsicle");
        if (convert.isEmpty()) QSKIP("gifsicle is not installed");
        const QTemporaryDir folder;
        QVERIFY(output::writeGif(steps(2), in(folder, "a.gif"), {}).has_value());
        QProcess process;
        process.start(convert, {"--info", QString::fromStdString(in(folder, "a.gif").string())});
        QVERIFY(process.waitForFinished(20000));
        const QString info = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(info.contains("logical screen 800x600") && info.contains("loop forever"), qPrintable(info));
    }

    void same_scenes_give_the_same_bytes() {
        const QTemporaryDir folder;
        QVERIFY(output::writeGif(steps(2), in(folder, "a.gif"), {}).has_value());
        QVERIFY(output::writeGif(steps(2), in(folder, "b.gif"), {}).has_value());
        QVERIFY(base::readFile(in(folder, "a.gif")).value() == base::readFile(in(folder, "b.gif")).value());
    }

    void colours_that_a_scene_names_are_kept_exactly() {
        output::ColorCount colors;
        const Scene still = snapshot(step(3), 2);
        colors.addNamed(still);
        colors.add(cairo::paint(still, 800, 600, cairo::fit(still, 800, 600)));
        for (const int size : {16, 255}) {
            const auto palette = output::choosePalette(colors, size).value();
            QVERIFY(palette.size() <= std::size_t(size));
            const std::set<output::Rgb> set(palette.begin(), palette.end());
            QVERIFY(set.contains(0xFBFAF6) && set.contains(0x1F5FA8) && set.contains(0xC8372D));
        }
    }

    /// Few shades make a small file; none of them may be seen to be another.
    void shades_are_few_and_near() {
        output::ColorCount colors;
        constexpr int kWidth = 64;
        constexpr int kHeight = 640;
        cairo::Pixels pixels{kWidth, kHeight, 4 * kWidth, {}};
        for (int y = 0; y < kHeight; ++y)
            for (int x = 0; x < kWidth; ++x)
                // Edges of 16 inks on paper, and much paper.
                for (const int ink : {40 + 12 * (x / 4), 50, 230 - 12 * (x / 4)})
                    pixels.bytes.push_back(std::uint8_t(ink + (250 - ink) * std::min(y, 63) / 63));
        std::vector<std::uint8_t> opaque;
        for (std::size_t i = 0; i < pixels.bytes.size(); ++i) {
            opaque.push_back(pixels.bytes[i]);
            if (i % 3 == 2) opaque.push_back(255);
        }
        pixels.bytes = opaque;
        colors.add(pixels);
        QVERIFY(colors.counts().size() > 500);
        const auto palette = output::choosePalette(colors, 255).value();
        QVERIFY2(palette.size() < 200, qPrintable(QString::number(palette.size())));
        output::IndexMap map(palette);
        std::vector<std::uint8_t> indices;
        map.map(pixels, indices);
        double sum = 0;
        int most = 0;
        for (std::size_t i = 0; i < indices.size(); ++i)
            for (unsigned channel = 0; channel < 3; ++channel) {
                const int shown = int(palette[indices[i]] >> (8 * channel) & 255U);
                const int off = std::abs(shown - int(pixels.bytes[4 * i + channel]));
                sum += off;
                most = std::max(most, off);
            }
        const double mean = sum / (3.0 * double(indices.size()));
        QVERIFY2(mean < 8 && most < 40, qPrintable(QString("%1 %2 %3").arg(mean).arg(most).arg(palette.size())));
    }

    void index_map_finds_the_nearest_colour_and_sees_transparency_on_white() {
        output::IndexMap map({0x000000, 0xC8372D, 0xFFFFFF});
        cairo::Pixels pixels{4, 1, 16, {0, 0, 0, 0, 45, 55, 200, 255, 40, 50, 210, 255, 10, 10, 10, 255}};
        std::vector<std::uint8_t> indices;
        map.map(pixels, indices);
        QCOMPARE(indices, (std::vector<std::uint8_t>{2, 1, 1, 0}));
    }

    void progress_counts_all_frames() {
        const QTemporaryDir folder;
        output::GifOptions options;
        options.width = 100;
        options.height = 75;
        std::size_t calls = 0;
        std::size_t last = 0;
        std::size_t all = 0;
        options.onProgress = [&](std::size_t done, std::size_t total) {
            ++calls;
            last = done;
            all = total;
        };
        QVERIFY(output::writeGif(steps(1), in(folder, "a.gif"), options).has_value());
        QCOMPARE(calls, all);
        QCOMPARE(last, all);
    }

    void stopping_leaves_no_file_and_an_older_one_untouched() {
        const QTemporaryDir folder;
        QVERIFY(base::writeFileAtomically(in(folder, "a.gif"), "old").has_value());
        std::stop_source source;
        output::GifOptions options;
        options.limits.stop = source.get_token();
        options.onProgress = [&](std::size_t done, std::size_t) {
            if (done == 3) source.request_stop();
        };
        const auto result = output::writeGif(steps(3), in(folder, "a.gif"), options);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, base::Error::Kind::Limit);
        QCOMPARE(filesIn(folder), 1);
        QCOMPARE(base::readFile(in(folder, "a.gif")).value(), std::string("old"));
    }

    void rejects_nothing_to_show_and_impossible_options() {
        const QTemporaryDir folder;
        QVERIFY(!output::writeGif({}, in(folder, "a.gif"), {}).has_value());
        for (const auto& [width, height, fps] : {std::tuple{0, 10, 12.0},
                                                 {10, -1, 12.0},
                                                 {60'000, 60'000, 12.0},
                                                 {10, 10, 0.0},
                                                 {10, 10, double(NAN)},
                                                 {10, 10, double(INFINITY)}}) {
            output::GifOptions options;
            options.width = width;
            options.height = height;
            options.framesPerSecond = fps;
            QVERIFY(!output::writeGif(steps(1), in(folder, "a.gif"), options).has_value());
        }
        QCOMPARE(filesIn(folder), 0);
    }

    void full_disk_and_unwritable_places_are_reported() {
        output::GifOptions options;
        options.width = 64;
        options.height = 48;
        for (const char* path : {"/dev/full", "/nonexistent/folder/a.gif"}) {
            const auto result = output::writeGif(steps(1), path, options);
            QVERIFY(!result.has_value());
            QCOMPARE(result.error().kind, base::Error::Kind::Io);
        }
    }

    void a_single_still_scene_is_a_gif_too() {
        const QTemporaryDir folder;
        Scene scene = step(1);
        scene.durationS = 0;
        QVERIFY(output::writeGif({scene}, in(folder, "a.gif"), {}).has_value());
        QVERIFY(read(base::readFile(in(folder, "a.gif")).value()).isWhole);
    }

    void encoding_keeps_up_with_playing() {
        const QTemporaryDir folder;
        output::GifOptions options;
        options.framesPerSecond = 30;
        const auto start = std::chrono::steady_clock::now();
        QVERIFY(output::writeGif(steps(12), in(folder, "a.gif"), options).has_value());
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        const GifFacts facts = read(base::readFile(in(folder, "a.gif")).value());
        qInfo("%zu stored frames in %.2f s, %.0f kB", facts.delaysCs.size(), seconds,
              double(std::filesystem::file_size(in(folder, "a.gif"))) / 1000);
        QVERIFY(seconds < 24);  // The animation itself takes 24 s.
    }
};

QTEST_APPLESS_MAIN(GifTest)
#include "gif_test.moc"
