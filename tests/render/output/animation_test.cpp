// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// APNG, WebP, MP4, WebM and animated SVG as programs that we did not write see them; and what is left behind when an
// export fails.
#include <QtTest>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <csignal>
#include <cstdlib>
#include <random>

#include "core/base/file.h"
#include "render/output/embedding.h"
#include "render/output/frame_canvas.h"
#include "render/output/gif.h"
#include "render/output/png_animation.h"
#include "render/output/presence.h"
#include "render/output/svg_animation.h"
#include "render/output/timeline.h"
#include "render/output/video.h"
#include "render/output/webp.h"

using namespace byrne;
using namespace byrne::output;
using scene::Element;
using scene::Scene;
using scene::Transition;

namespace {

Element line(const std::string& id, scene::Vec2 a, scene::Vec2 b, scene::Color color) {
    Element element;
    element.id = id;
    element.shape = scene::Path{{scene::MoveTo{a}, scene::LineTo{b}}};
    element.style.stroke = color;
    element.style.widthMm = 1;
    return element;
}

Element words(const std::string& id, const std::string& text, scene::Vec2 at) {
    Element element;
    element.id = id;
    element.shape = scene::Text{{{.text = text}}, at, 6};
    element.style.isStroked = false;
    element.style.isFilled = true;
    element.style.fill = {20, 20, 20, 255};
    element.layer = scene::Layer::Label;
    return element;
}

Element disc(const std::string& id, scene::Vec2 at) {
    Element element;
    element.id = id;
    element.shape = scene::Path{{scene::ArcTo{at, 2, 0, 6.283185307179586}, scene::ClosePath{}}};
    element.style.isFilled = true;
    element.style.fill = {200, 60, 50, 255};
    element.layer = scene::Layer::Point;
    return element;
}

/// Two steps of a second each: a line is drawn while a text fades in; then a point pops up, the text goes.
std::vector<Scene> story() {
    Scene first;
    first.widthMm = 80;
    first.heightMm = 60;
    first.durationS = 1;
    first.title = "Two steps";
    Element drawn = line("segment:A:B", {10, 50}, {70, 10}, {31, 95, 168, 255});
    Element text = words("caption", "First", {10, 56});
    Scene second = first;
    drawn.timing = {.startS = 0.1, .enterS = 0.4, .enter = Transition::Draw};
    text.timing = {.startS = 0, .enterS = 0.3, .enter = Transition::Fade};
    first.elements = {line("segment:C:D", {5, 5}, {75, 5}, {120, 120, 120, 255}), drawn, text};
    drawn.timing = {};
    text.timing = {.endS = 0.3, .leaveS = 0.3};
    Element point = disc("point:A", {40, 30});
    point.timing = {.startS = 0.2, .enterS = 0.4, .enter = Transition::Pop};
    second.elements = {first.elements[0], drawn, text, point};
    return {first, second};
}

int mostDifference(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    int most = a.size() == b.size() ? 0 : 255;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        most = std::max(most, std::abs(int(a[i]) - int(b[i])));
    return most;
}

AnimationOptions options() {
    AnimationOptions options;
    options.width = 320;
    options.height = 240;
    options.framesPerSecond = 20;
    options.loopPauseS = 1;
    options.title = "Two steps";
    return options;
}

}  // namespace

class AnimationTest : public QObject {
    Q_OBJECT

private:
    using Writer = base::Result<void> (*)(const std::vector<Scene>&, const std::filesystem::path&,
                                          const AnimationOptions&);

    static base::Result<void> mp4(const std::vector<Scene>& scenes, const std::filesystem::path& path,
                                  const AnimationOptions& options) {
        return writeVideo(scenes, path, VideoFormat::Mp4, options);
    }
    static base::Result<void> webm(const std::vector<Scene>& scenes, const std::filesystem::path& path,
                                   const AnimationOptions& options) {
        return writeVideo(scenes, path, VideoFormat::Webm, options);
    }

    static std::vector<std::pair<const char*, Writer>> writers() {
        std::vector<std::pair<const char*, Writer>> all{
            {"gif", writeGif}, {"apng", writeApng}, {"webp", writeWebp}, {"svg", writeAnimatedSvg}};
        if (whyNoVideo(VideoFormat::Mp4).empty()) all.emplace_back("mp4", mp4);
        if (whyNoVideo(VideoFormat::Webm).empty()) all.emplace_back("webm", webm);
        return all;
    }

    static QByteArray output(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0) return {};
        return process.readAllStandardOutput();
    }

    /// The first stream as ffprobe sees it, frames counted; empty if it sees none.
    static QJsonObject probe(const QString& file) {
        return QJsonDocument::fromJson(output("ffprobe", {"-v", "error", "-count_frames", "-show_streams",
                                                          "-show_format", "-of", "json", file}))
            .object();
    }

    static QStringList filesIn(const QTemporaryDir& folder) {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    static std::filesystem::path in(const QTemporaryDir& folder, const std::string& name) {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }

private slots:
    void pictures_in_parts_equal_pictures_painted_whole() {
        std::mt19937 random(3);
        const auto number = [&](double most) { return most * (random() % 1000) / 1000.0; };
        FrameCanvas canvas;
        std::vector<Element> elements;
        for (int round = 0; round < 120; ++round) {
            Scene still;
            still.widthMm = 80;
            still.heightMm = 60;
            if (elements.size() > 6) elements.erase(elements.begin() + random() % elements.size());
            const std::string id = "e" + std::to_string(random() % 9);
            switch (random() % 4) {
                case 0:
                    elements.push_back(
                        line(id, {number(80), number(60)}, {number(80), number(60)}, {31, 95, 168, 255}));
                    break;
                case 1:
                    elements.push_back(words(id, "fjÄg", {number(80), number(60)}));
                    break;
                case 2:
                    elements.push_back(disc(id, {number(80), number(60)}));
                    break;
                default:
                    if (elements.size() > 1) std::swap(elements[0], elements[random() % elements.size()]);
            }
            if (!elements.empty() && random() % 3 == 0) elements[random() % elements.size()].style.opacity = number(1);
            still.elements = elements;
            still = scene::snapshot(still, 0);
            const cairo::PixelBox changed = canvas.compare(still, 320, 240);
            if (!changed.isEmpty()) canvas.show(still, changed);
            const cairo::Pixels whole = cairo::paint(still, 320, 240, cairo::fit(still, 320, 240));
            const int most = mostDifference(canvas.pixels().bytes, whole.bytes);
            QVERIFY2(most == 0, qPrintable(QString("round %1: %2").arg(round).arg(most)));
        }
    }

    void elements_that_stay_are_one() {
        const std::vector<Scene> scenes = story();
        const PresenceTable table = presenceIn(scenes, 1);
        QCOMPARE(table.durationS, 3.0);
        QCOMPARE(table.elements.size(), std::size_t(4));
        for (const Presence& presence : table.elements) {
            QCOMPARE(presence.stays.size(), std::size_t(1));
            if (presence.element->id == "segment:A:B") {
                QCOMPARE(presence.stays[0].fromS, 0.1);
                QCOMPARE(presence.stays[0].untilS, 3.0);
            }
            if (presence.element->id == "caption") QCOMPARE(presence.stays[0].untilS, 1.3);
            if (presence.element->id == "point:A") QCOMPARE(presence.stays[0].fromS, 1.2);
        }
    }

    void videos_play_everywhere_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("mp4") << "mp4";
        QTest::newRow("webm") << "webm";
    }

    void videos_play_everywhere() {
        QFETCH(QString, name);
        const VideoFormat format = name == "mp4" ? VideoFormat::Mp4 : VideoFormat::Webm;
        if (const std::string why = whyNoVideo(format); !why.empty()) QSKIP(why.c_str());
        const QTemporaryDir folder;
        const auto written = writeVideo(story(), in(folder, "v." + name.toStdString()), format, options());
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
        if (QStandardPaths::findExecutable("ffprobe").isEmpty()) QSKIP("ffprobe is not installed");
        const QJsonObject all = probe(folder.filePath("v." + name));
        const QJsonObject stream = all["streams"].toArray().first().toObject();
        QCOMPARE(stream["codec_name"].toString(), QString(format == VideoFormat::Mp4 ? "h264" : "vp9"));
        QCOMPARE(stream["pix_fmt"].toString(), QString("yuv420p"));
        QCOMPARE(stream["width"].toInt(), 320);
        QCOMPARE(stream["height"].toInt(), 240);
        QCOMPARE(stream["r_frame_rate"].toString(), QString("20/1"));
        // 1 + 20 + 20 frames, and a second of rest.
        QCOMPARE(stream["nb_read_frames"].toString().toInt(), 61);
        QVERIFY(std::abs(all["format"].toObject()["duration"].toString().toDouble() - 3.05) < 0.06);
        if (format == VideoFormat::Mp4) {
            // The index stands in front, so that the video starts before it is loaded.
            const std::string bytes = base::readFile(in(folder, "v.mp4")).value();
            QVERIFY(bytes.find("moov") < bytes.find("mdat"));
        }
    }

    void video_frames_look_like_the_pictures() {
        if (!whyNoVideo(VideoFormat::Mp4).empty() || QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("no ffmpeg");
        const QTemporaryDir folder;
        QVERIFY(mp4(story(), in(folder, "v.mp4"), options()).has_value());
        const QByteArray raw = output("ffmpeg", {"-v", "error", "-sseof", "-0.5", "-i", folder.filePath("v.mp4"),
                                                 "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "bgra", "-"});
        const Scene last = scene::snapshot(story()[1], 1);
        const cairo::Pixels wanted = cairo::paint(last, 320, 240, cairo::fit(last, 320, 240));
        QCOMPARE(std::size_t(raw.size()), wanted.bytes.size());
        double difference = 0;
        for (qsizetype i = 0; i < raw.size(); ++i)
            difference += std::abs(int(std::uint8_t(raw[i])) - int(wanted.bytes[std::size_t(i)]));
        QVERIFY2(difference / double(raw.size()) < 2.5, qPrintable(QString::number(difference / double(raw.size()))));
    }

    void apng_is_what_ffmpeg_and_browsers_read() {
        const QTemporaryDir folder;
        AnimationOptions withDocument = options();
        withDocument.document = EmbeddedDocument{"two.byrne", "text"};
        QVERIFY(writeApng(story(), in(folder, "a.apng"), withDocument).has_value());
        QCOMPARE(embeddedDocument(in(folder, "a.apng"))->text, std::string("text"));
        if (QStandardPaths::findExecutable("ffprobe").isEmpty()) QSKIP("ffprobe is not installed");
        const QJsonObject stream = probe(folder.filePath("a.apng"))["streams"].toArray().first().toObject();
        QCOMPARE(stream["codec_name"].toString(), QString("apng"));
        QCOMPARE(stream["width"].toInt(), 320);
        QVERIFY(stream["nb_read_frames"].toString().toInt() >= 10);
        // The last frame, put together from all patches, is the last picture.
        const QByteArray raw = output("ffmpeg", {"-v", "error", "-i", folder.filePath("a.apng"), "-f", "rawvideo",
                                                 "-pix_fmt", "bgra", "-fps_mode", "passthrough", "-"});
        const Scene last = scene::snapshot(story()[1], 1);
        const cairo::Pixels wanted = cairo::paint(last, 320, 240, cairo::fit(last, 320, 240));
        const auto size = qsizetype(wanted.bytes.size());
        QVERIFY(raw.size() >= size && raw.size() % size == 0);
        const QByteArray end = raw.right(size);
        QCOMPARE(mostDifference(std::vector<std::uint8_t>(end.begin(), end.end()), wanted.bytes), 0);
    }

    void webp_is_what_webpmux_reads() {
        const QTemporaryDir folder;
        QVERIFY(writeWebp(story(), in(folder, "a.webp"), options()).has_value());
        if (QStandardPaths::findExecutable("webpmux").isEmpty()) QSKIP("webpmux is not installed");
        const QString info = QString::fromUtf8(output("webpmux", {"-info", folder.filePath("a.webp")}));
        QVERIFY2(info.contains("Canvas size: 320 x 240") && info.contains("animation"), qPrintable(info));
        QVERIFY2(info.contains("Loop Count : 0"), qPrintable(info));
        int milliseconds = 0;
        for (const QString& row : info.split('\n')) {
            const QStringList columns = row.simplified().split(' ');
            if (columns.size() > 7 && columns[0].endsWith(':') && columns[0] != "No.:")
                milliseconds += columns[6].toInt();
        }
        QVERIFY2(std::abs(milliseconds - 3050) <= 60, qPrintable(info));
    }

    void animated_svg_is_well_formed_and_shows_its_end_where_nothing_moves() {
        const QTemporaryDir folder;
        AnimationOptions withDocument = options();
        withDocument.document = EmbeddedDocument{"two.byrne", "a < b"};
        QVERIFY(writeAnimatedSvg(story(), in(folder, "a.svg"), withDocument).has_value());
        const std::string svg = base::readFile(in(folder, "a.svg")).value();
        QVERIFY(svg.find("<script") == std::string::npos && svg.find("<title") != std::string::npos);
        QVERIFY(svg.find("attributeName=\"stroke-dasharray\"") != std::string::npos);
        QCOMPARE(embeddedDocument(in(folder, "a.svg"))->text, std::string("a < b"));
        if (QStandardPaths::findExecutable("xmllint").isEmpty()) QSKIP("xmllint is not installed");
        QProcess process;
        process.start("xmllint", {"--noout", folder.filePath("a.svg")});
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    }

    void every_animation_is_the_same_every_time() {
        const QTemporaryDir folder;
        for (const auto& [name, write] : writers()) {
            QVERIFY(write(story(), in(folder, "1"), options()).has_value());
            QVERIFY(write(story(), in(folder, "2"), options()).has_value());
            QVERIFY2(base::readFile(in(folder, "1")).value() == base::readFile(in(folder, "2")).value(), name);
        }
    }

    void a_stopped_export_leaves_the_old_file() {
        for (const auto& [name, write] : writers()) {
            const QTemporaryDir folder;
            QVERIFY(base::writeFileAtomically(in(folder, "old"), "old").has_value());
            std::stop_source source;
            AnimationOptions stopping = options();
            stopping.limits.stop = source.get_token();
            if (std::string(name) == "svg")
                source.request_stop();
            else
                stopping.onProgress = [&](std::size_t done, std::size_t) {
                    if (done == 8) source.request_stop();
                };
            const auto stopped = write(story(), in(folder, "old"), stopping);
            QVERIFY2(!stopped.has_value(), name);
            QVERIFY2(stopped.error().kind == base::Error::Kind::Limit &&
                         stopped.error().message.find("was not written: stopped") != std::string::npos,
                     stopped.error().message.c_str());
            QCOMPARE(base::readFile(in(folder, "old")).value(), std::string("old"));
            QCOMPARE(filesIn(folder), QStringList{"old"});
        }
    }

    void a_full_disk_leaves_the_old_file() {
        // A limit on the size of files fails just like a full disk, in the middle of writing.
        std::vector<Scene> scenes;
        for (int i = 0; i < 12; ++i)
            for (Scene& scene : [] { return story(); }()) {
                for (int k = 0; k < 60; ++k)
                    scene.elements.push_back(words("w" + std::to_string(k), "words " + std::to_string(i * 60 + k * 7),
                                                   {double(k % 6) * 13, 5.0 + k}));
                scenes.push_back(scene);
            }
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        for (const auto& [name, write] : writers()) {
            const QTemporaryDir folder;
            QVERIFY(base::writeFileAtomically(in(folder, "old"), "old").has_value());
            rlimit small = before;
            small.rlim_cur = 3000;
            ::setrlimit(RLIMIT_FSIZE, &small);
            const auto failed = write(scenes, in(folder, "old"), options());
            ::setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY2(!failed.has_value(), name);
            QVERIFY2(!failed.error().message.empty(), name);
            QCOMPARE(base::readFile(in(folder, "old")).value(), std::string("old"));
            QCOMPARE(filesIn(folder), QStringList{"old"});
        }
    }

    void an_unwritable_path_is_named() {
        for (const auto& [name, write] : writers()) {
            const auto failed = write(story(), "/nonexistent/folder/out", options());
            QVERIFY2(!failed.has_value(), name);
            QVERIFY2(failed.error().message.find("/nonexistent/folder/out") != std::string::npos,
                     failed.error().message.c_str());
        }
    }

    void a_missing_codec_says_what_to_do() {
        const QTemporaryDir folder;
        qputenv("BYRNE_MODULES", folder.path().toUtf8());
        const std::string why = whyNoVideo(VideoFormat::Mp4);
        const auto failed = mp4(story(), in(folder, "v.mp4"), options());
        qunsetenv("BYRNE_MODULES");
        QVERIFY2(why.find("MP4 videos cannot be written") != std::string::npos &&
                     why.find("install the FFmpeg libraries") != std::string::npos,
                 why.c_str());
        QVERIFY(!failed.has_value() && failed.error().kind == base::Error::Kind::Unsupported);
        QVERIFY(filesIn(folder).isEmpty());
    }

    void odd_sizes_of_videos_are_refused() {
        AnimationOptions odd = options();
        odd.width = 321;
        const auto failed = mp4(story(), "/tmp/never.mp4", odd);
        QVERIFY(!failed.has_value() && failed.error().message.find("even") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(AnimationTest)
#include "animation_test.moc"
