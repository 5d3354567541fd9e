// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Colours, dashes, glyphs and weights: what must be told apart, by whom, and on which ground.
#include <QtTest>

#include <cmath>
#include <set>

#include "hand_made.h"
#include "render/cairo/painter.h"
#include "render/illustrate/fact_signs.h"
#include "render/illustrate/geometry.h"
#include "render/illustrate/palette.h"

using namespace byrne;
using illustrate::Frame;
using illustrate::Palette;
using illustrate::StyleName;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// Machado, Oliveira and Fernandes 2009, severity 1.
constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

double linear(double channel) {
    channel /= 255;
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// CIE 1976 L*a*b* (D65) of the colour as it is seen.
Triple seen(scene::Color color, const Matrix& sight) {
    const Triple rgb{linear(color.red), linear(color.green), linear(color.blue)};
    Triple v{};
    for (int i = 0; i < 3; ++i)
        v[i] = std::clamp(sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2], 0.0, 1.0);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * v[0] + 0.3576 * v[1] + 0.1805 * v[2]) / 0.9505);
    const double y = f(0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]);
    const double z = f((0.0193 * v[0] + 0.1192 * v[1] + 0.9505 * v[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(scene::Color a, scene::Color b, const Matrix& sight) {
    const Triple p = seen(a, sight);
    const Triple q = seen(b, sight);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

std::vector<Frame> framesOf(const test::HandMade& made, StyleName style) {
    illustrate::Options options;
    options.style = style;
    options.measure = cairo::measure;
    return illustrate::illustrate(made.view(), made.vocabulary, made.figures, options).branches[0].frames;
}

scene::Scene finalPicture(const Frame& frame) { return scene::snapshot(frame.scene, frame.scene.durationS); }

const scene::Element* find(const scene::Scene& scene, const std::string& id) {
    for (const scene::Element& element : scene.elements)
        if (element.id == id) return &element;
    return nullptr;
}

}  // namespace

class StylesTest : public QObject {
    Q_OBJECT

private slots:
    void classes_are_told_apart_with_colour_blindness() {
        for (const StyleName style : {StyleName::Light, StyleName::Dark}) {
            const Palette palette = illustrate::paletteOf(style);
            std::vector<scene::Color> colors(palette.classes.begin(), palette.classes.end());
            colors.push_back(palette.conclusion);
            for (std::size_t i = 0; i < colors.size(); ++i)
                for (std::size_t k = i + 1; k < colors.size(); ++k)
                    for (const Matrix& sight : {kNormal, kProtanopia, kDeuteranopia}) {
                        const double apart = difference(colors[i], colors[k], sight);
                        QVERIFY2(
                            apart >= 18,
                            qPrintable(
                                QString("style %1: %2 and %3 are %4 apart").arg(int(style)).arg(i).arg(k).arg(apart)));
                    }
        }
    }

    void the_measure_finds_colours_that_look_alike() {
        // Red and green of one brightness.
        QVERIFY(difference({200, 55, 45, 255}, {90, 110, 40, 255}, kNormal) > 40);
        QVERIFY(difference({160, 60, 45, 255}, {95, 95, 40, 255}, kDeuteranopia) < 18);
    }

    void no_two_signs_differ_in_colour_alone() {
        for (const StyleName style : {StyleName::Light, StyleName::Dark, StyleName::Print, StyleName::Byrne}) {
            const Palette palette = illustrate::paletteOf(style);
            std::set<std::vector<double>> dashes;
            std::set<illustrate::Glyph> glyphs;
            std::set<std::string_view> texts;
            for (std::size_t i = 0; i < illustrate::kClassCount; ++i) {
                const illustrate::FactSign sign = illustrate::signOf(i, palette, 0.26);
                dashes.insert(sign.dashMm);
                glyphs.insert(sign.glyph);
                texts.insert(illustrate::glyphText(sign.glyph));
                QVERIFY(illustrate::contrast(sign.color, palette.ground) >= 4.5);
            }
            QCOMPARE(dashes.size(), illustrate::kClassCount);
            QCOMPARE(glyphs.size(), illustrate::kClassCount);
            QCOMPARE(texts.size(), illustrate::kClassCount);
        }
    }

    void a_premise_has_its_sign_in_caption_and_figure() {
        const test::HandMade made = test::varignon();
        illustrate::Options options;
        options.measure = cairo::measure;
        const illustrate::Story story = illustrate::illustrate(made.view(), made.vocabulary, made.figures, options);
        const proof::ProofView view = made.view();
        const Frame& frame = story.branches[0].frames[3];
        const scene::Scene still = finalPicture(frame);
        for (const proof::FactId premise : view.branches()[0].steps[3].premises) {
            const illustrate::FactSign& sign = story.factSigns[premise.index()];
            QCOMPARE(sign.color, story.factColors[premise.index()]);
            QVERIFY(std::any_of(frame.caption.begin(), frame.caption.end(), [&](const scene::TextRun& run) {
                return run.text.starts_with(illustrate::glyphText(sign.glyph)) && run.color == sign.color;
            }));
            QVERIFY(find(still, "sign:" + std::to_string(premise.index())) != nullptr);
        }
        QCOMPARE(find(still, "segment:A:C")->style.dashMm.empty(), story.factSigns[8].dashMm.empty());
        QVERIFY(find(finalPicture(story.branches[0].frames[0]), "sign:0") == nullptr);
    }

    void lists_get_the_same_signs_as_the_story() {
        const test::HandMade made = test::varignon();
        const proof::ProofView view = made.view();
        illustrate::Options options;
        const illustrate::Story story = illustrate::illustrate(view, made.vocabulary, made.figures, options);
        const std::vector<illustrate::FactSign> signs = illustrate::factSigns(view, StyleName::Light);
        QCOMPARE(signs.size(), story.factSigns.size());
        for (std::size_t i = 0; i < signs.size(); ++i) {
            QVERIFY(signs[i].color == story.factSigns[i].color);
            QVERIFY(signs[i].glyph == story.factSigns[i].glyph);
        }
    }

    void print_has_two_weights_and_no_colours() {
        for (const test::HandMade& made : {test::varignon(), test::twoCircles()})
            for (const Frame& frame : framesOf(made, StyleName::Print)) {
                const auto picture = finalPicture(frame);
                for (const scene::Element& element : picture.elements) {
                    const scene::Color& ink = element.style.isStroked ? element.style.stroke : element.style.fill;
                    QVERIFY(ink.red == ink.green && ink.green == ink.blue);
                    const bool isLine = element.id.starts_with("segment:") || element.id.starts_with("circle:");
                    if (!isLine || !element.style.isStroked) continue;
                    const double thin = std::abs(element.style.widthMm - 0.3);
                    const double thick = std::abs(element.style.widthMm - 0.6);
                    const double given = std::abs(element.style.widthMm - 0.45);
                    QVERIFY2(std::min({thin, thick, given}) < 0.01, qPrintable(QString::number(element.style.widthMm)));
                }
            }
    }

    void strokes_are_at_least_a_pixel_wide() {
        for (const StyleName style : {StyleName::Light, StyleName::Dark, StyleName::Print, StyleName::Byrne})
            for (const Frame& frame : framesOf(test::varignon(), style)) {
                const auto picture = finalPicture(frame);
                for (const scene::Element& element : picture.elements)
                    if (element.style.isStroked && std::holds_alternative<scene::Path>(element.shape))
                        QVERIFY2(element.style.widthMm >= 25.4 / 96 - 1e-9, element.id.c_str());
            }
    }

    void byrne_shows_pictures_instead_of_names() {
        const std::vector<Frame> frames = framesOf(test::varignon(), StyleName::Byrne);
        const scene::Scene still = finalPicture(frames[1]);
        std::string words;
        std::size_t pictures = 0;
        const Palette palette = illustrate::paletteOf(StyleName::Byrne);
        for (const scene::Element& element : still.elements) {
            if (!element.id.starts_with("caption/text/")) continue;
            if (const auto* text = std::get_if<scene::Text>(&element.shape))
                for (const scene::TextRun& run : text->runs) words += run.text + " ";
            if (const auto* path = std::get_if<scene::Path>(&element.shape)) {
                ++pictures;
                const auto box = illustrate::flatten(*path);
                QVERIFY(!box.empty());
                QVERIFY(element.layer == scene::Layer::Caption);
            }
        }
        QVERIFY2(words.find("is parallel to") != std::string::npos, words.c_str());
        QVERIFY2(words.find("IJ") == std::string::npos, words.c_str());
        QVERIFY(pictures >= 3);
        // The little picture has the colour of the line in the figure.
        const scene::Element* line = find(still, "segment:I:J");
        QVERIFY(line != nullptr);
        QVERIFY(std::any_of(still.elements.begin(), still.elements.end(), [&](const scene::Element& element) {
            return element.id.starts_with("caption/text/") && std::holds_alternative<scene::Path>(element.shape) &&
                   element.style.stroke == line->style.stroke;
        }));
    }

    void byrne_keeps_an_objects_colour() {
        std::map<std::string, scene::Color> colors;
        for (const Frame& frame : framesOf(test::varignon(), StyleName::Byrne)) {
            const scene::Scene still = finalPicture(frame);
            for (const char* id : {"segment:I:J", "segment:A:C"})
                if (const scene::Element* line = find(still, id); line != nullptr && line->style.widthMm > 1.1) {
                    const auto [known, isNew] = colors.emplace(id, line->style.stroke);
                    QVERIFY(known->second == line->style.stroke);
                }
        }
        QCOMPARE(colors.size(), std::size_t(2));
    }

    void captions_of_byrne_keep_to_their_place() {
        for (const Frame& frame : framesOf(test::varignon(), StyleName::Byrne)) {
            const scene::Scene still = finalPicture(frame);
            for (const scene::Element& element : still.elements) {
                if (!element.id.starts_with("caption/text/")) continue;
                if (const auto* text = std::get_if<scene::Text>(&element.shape)) {
                    QVERIFY(text->at.y <= still.heightMm - 1);
                    QVERIFY(text->at.x + cairo::measure(*text).widthMm <= still.widthMm);
                }
            }
        }
    }

    void what_clashes_is_hatched_in_every_style() {
        for (const StyleName style : {StyleName::Light, StyleName::Dark, StyleName::Print, StyleName::Byrne}) {
            test::HandMade made("A B C");
            test::addSchoolWords(made);
            made.hypothesis("betS A B C");
            made.hypothesis("betS A C B");
            made.goal("A = B");
            made.closeByClash(made.proof.root, {"betS A B C", "betS A C B"});
            made.finish();
            made.figureOf("main", {{"A", {0, 0}}, {"B", {2, 0}}, {"C", {3, 0}}}, false);
            const std::vector<Frame> frames = framesOf(made, style);
            const scene::Scene still = finalPicture(frames.back());
            const scene::Element* line = find(still, "segment:A:C");
            QVERIFY(line != nullptr && !line->style.dashMm.empty());
            QVERIFY(find(still, "segment:A:C/hatch") != nullptr);
            QVERIFY(find(still, "ground/hatch") != nullptr);
            QCOMPARE(illustrate::plainText(frames.back().caption),
                     std::string("This cannot be: B lies between A and C, and C lies between A and B; so the "
                                 "hypotheses cannot hold together."));
        }
    }
};

QTEST_APPLESS_MAIN(StylesTest)
#include "styles_test.moc"
