// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Programs that mean no good: each must end soon, without a crash, and say what is wrong at a place of its text.
#include <QtTest>

#include <QTemporaryDir>

#include <ctime>
#include <filesystem>

#include "core/base/file.h"
#include "render/gcl/gcl.h"

using namespace byrne;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

gcl::RunOptions small() {
    gcl::RunOptions options;
    options.maxSteps = 300'000;
    options.maxElements = 200'000;
    options.maxPathCommands = 400'000;
    options.maxSamples = 100'000;
    options.limits.seconds = 2;
    return options;
}

const std::string kPoints = "point A 10 10\npoint B 60 20\npoint C 30 70\nline l A B\ncircle k A B\n";

}  // namespace

class GclHostileTest : public QObject {
    Q_OBJECT

private slots:
    void faults_are_told_data() {
        QTest::addColumn<QByteArray>("text");
        const auto add = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray(text.data(), qsizetype(text.size()));
        };
        add("endless loop", "while { 1 } { number x 1 }");
        add("loops in loops", "while {1} { while {1} { while {1} { while {1} { number x 1 } } } }");
        add("loop over drawing", kPoints + "while {1} { drawsegment A B while {1} { drawcircle k cmark A } }");
        add("endless recursion", "procedure f { x } { call f { x } }\ncall f { 1 }");
        add("mutual recursion", "procedure f { x } { call g { x } }\nprocedure g { x } { call f { x } }\ncall f { 1 }");
        add("recursion with drawing",
            kPoints + "procedure f { P Q } { drawsegment P Q call f { P Q } }\ncall f { A B }");
        add("recursion that branches", "procedure f { x } { call f { x } call f { x } call f { x } }\ncall f { 1 }");
        add("deep round brackets",
            "expression x { " + std::string(100'000, '(') + "1" + std::string(100'000, ')') + " }");
        add("deep minus signs", "expression x { " + std::string(100'000, '-') + "1 }");
        add("deep exclamation marks", "expression x { " + std::string(100'000, '!') + "1 }");
        add("deep function calls",
            "expression x { " + repeated("sin(", 50'000) + "1" + std::string(50'000, ')') + " }");
        add("deep braces", repeated("if_then_else {1} { ", 30'000));
        add("deep closed braces", repeated("if_then_else {1} { ", 30'000) + repeated("} { } ", 30'000));
        add("deep square brackets", "number " + repeated("A[", 20'000) + "1" + std::string(20'000, ']') + " 3");
        add("deep tree", "point P 1 1\ndrawtree P 1 1 1 0 " + std::string(50'000, '{') + std::string(50'000, '}'));
        add("deep conjecture",
            kPoints + "prove { equal " + repeated("{ sum ", 50'000) + std::string(50'000, '}') + " }");
        add("million braces open", std::string(1'000'000, '{'));
        add("million braces closed", std::string(1'000'000, '}'));
        add("million square brackets", "number " + std::string(1'000'000, '[') + " 3");
        add("huge word", std::string(2'000'000, 'x'));
        add("huge number", "number x " + std::string(1'000'000, '9'));
        add("number out of range", "number x 1e999999");
        add("number with two points", "number x 1.2.3");
        add("sign alone", "number x -");
        add("not a number", "point P nan inf");
        add("self include", "include hostile.gcl");
        add("include of a folder", "include .");
        add("include of the parent folder", "include ..");
        add("include of a device", "include /dev/zero");
        add("include of a random device", "include /dev/urandom");
        add("include of a password file", "include ../../../../../../etc/passwd");
        add("include of nothing", "include");
        add("include with a very long name", "include " + std::string(100'000, 'a'));
        add("division by zero", "expression x { 1/0 }");
        add("division by nearly nothing", "expression x { 1e300/1e-300 }");
        add("root of a negative number", "expression x { sqrt(-1) }");
        add("logarithm of zero", "expression x { log(0) }");
        add("unknown name in an expression", "expression x { y+1 }");
        add("point in an expression", kPoints + "expression x { A+1 }");
        add("unfinished expression", "expression x { 1+ }");
        add("wrong sign in an expression", "expression x { 1 # 2 }");
        add("empty expression", "expression x { }");
        add("many errors", repeated("foo bar\n", 100'000));
        add("layers of a hundred million", kPoints + "layer 100000000\ndrawsegment A B");
        add("negative layer", kPoints + "layer -5\ndrawsegment A B");
        add("hidden layers out of range", "hide_layers_from 1e300");
        add("hidden layer below zero", "hide_layer -1e9");
        add("polygon of a billion corners", kPoints + "drawpolygon A B 1000000000");
        add("polygon of one corner", kPoints + "drawpolygon A B 1");
        add("polygon of minus corners", kPoints + "drawpolygon A B -7");
        add("unit of zero", "ang_unit 0\nang_drawsystem");
        add("negative unit", "ang_picture 0 0 100 100\nang_unit -3\nang_drawsystem");
        add("unit of zero in space", "ang3d_unit 0");
        add("page of no size", "dim 0 0");
        add("page of a thousand kilometres", "dim 1e9 1e9");
        add("negative page", "dim -100 100");
        add("curve without end", "ang_picture 0 0 100 100\nang_draw_parametric_curve t {0; 1; t+1}{t; t}");
        add("curve that stands still", "ang_picture 0 0 100 100\nang_draw_parametric_curve t {0; t<1; t}{t; t}");
        add("curve with too few parts", "ang_picture 0 0 9 9\nang_draw_parametric_curve t {0; 1}{t; t}");
        add("surface without end",
            "ang3d_picture 0 0 99 99\nang3d_draw_parametric_surface u v {0; 1; u+1}{0; v<1; v+0.1}{u; v; 0}");
        add("surface of a million steps",
            "ang3d_picture 0 0 99 99\nang3d_draw_parametric_surface u v {0; u<1; u+0.1}{0; v<1; v+0.000001}{u; v; 0}");
        add("array of ten billion", "array A { 100000 100000 }");
        add("array of minus one", "array A { -1 }");
        add("array of eleven dimensions", "array A { 1 1 1 1 1 1 1 1 1 1 1 }");
        add("graph with a strange node", kPoints + "drawgraph_a A 40 0 { a b } { a x }");
        add("graph in two parts", kPoints + "drawgraph_a A 40 0 { a b c } { a b }");
        add("graph without nodes", kPoints + "drawgraph_a A 40 0 { } { }");
        add("graph without points", "drawgraph_b G { a _ b _ } { a b }");
        add("tree without root", kPoints + "drawtree A 10 10 1 0 { }");
        add("tree with two names", kPoints + "drawtree A 10 10 1 0 { a b }");
        add("parallel lines", kPoints + "parallel m C l\nintersec X l m");
        add("equal lines", kPoints + "intersec X l l");
        add("line through one point", "point A 1 1\nline l A A");
        add("circle of no radius", "point A 1 1\ncircle k A A");
        add("circles that do not meet", kPoints + "point D 130 90\npoint E 131 90\ncircle m D E\nintersec2 X Y k m");
        add("image of the centre", kPoints + "sim X k A");
        add("ellipse that is none", kPoints + "drawellipse A B B");
        add("angle at one point", kPoints + "angle a A A B");
        add("direction of equal points", kPoints + "turtle X A A 90 10");
        add("prove without points", "prove { collinear A B }");
        add("prove of nothing", "prove { }");
        add("prove of nonsense", kPoints + "prove { frobnicate A B C }");
        add("prove of numbers", kPoints + "prove { collinear 1 2 3 }");
        add("procedure in a block", "if_then_else {1} { procedure f { } { } } { }");
        add("unknown procedure", "call f { }");
        add("too few arguments", "procedure f { a b } { }\ncall f { 1 }");
        add("too many arguments", "procedure f { a } { }\ncall f { 1 2 3 }");
        add("parameter that is a number", "procedure f { 1 } { }");
        add("raw SVG that is broken", "export_to_svg { <g> }");
        add("label of a megabyte", "point P 1 1\nprintat P {" + std::string(1 << 20, 'x') + "}");
        add("point beyond all bounds", kPoints + "towards Y A B 1e300\ntowards Z A Y 1e300");
        add("bytes of a program", std::string("\x7F"
                                              "ELF\x02\x01\x01\0\0\0\0\0",
                                              12));
        add("only zeros", std::string(100'000, '\0'));
        add("empty file", "");
        add("only blanks", std::string(100'000, ' '));
        add("comment without end", "% no command here");
    }
    void faults_are_told() {
        QFETCH(QByteArray, text);
        const std::clock_t start = std::clock();
        const gcl::ProgramPtr program = gcl::compile("hostile.gcl", text.toStdString());
        const gcl::Run run = gcl::run(*program, small());
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY(base::hasErrors(run.diagnostics));
        QVERIFY(run.diagnostics.size() <= 250);
        for (const base::Diagnostic& each : run.diagnostics) {
            QVERIFY(!each.message.empty());
            QVERIFY(each.message.size() < 1000);
            QVERIFY(each.location.span.begin <= each.location.span.end);
            QVERIFY(each.location.span.end <= program->sources()[each.location.source].text().size());
        }
        // The limit is 2 seconds. Processor time, because other programs may keep this one waiting.
        QVERIFY2(seconds < 4, qPrintable(QString::number(seconds)));
    }

    /// What is odd, but allowed: drawn, as far as there is something to draw.
    void oddities_are_survived_data() {
        QTest::addColumn<QByteArray>("text");
        const auto add = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray(text.data(), qsizetype(text.size()));
        };
        add("arc of 1e300 degrees", kPoints + "drawarc A B 1e300\ndrawarc_p A B -1e300\ndrawdasharc A B 1e300");
        add("filled arc of 1e300 degrees", kPoints + "fillarc A B 1e300\nfillarc0 A B -1e300");
        add("arc about one point", kPoints + "drawarc A A 90\nfillarc A A 90\ndrawcircle A A");
        add("negative precision", kPoints +
                                      "circleprecision -5\nbezierprecision -5\nang_conicprecision -5\ndrawellipse "
                                      "A B C\ndrawdashcircle k\ndrawbezier3 A B C");
        add("precision of zero",
            kPoints + "circleprecision 0\nbezierprecision 0\ndrawellipse A B C\ndrawbezier4 A B C A");
        add("points at the end of the world",
            "point A 1e300 1e300\npoint B -1e300 1e300\npoint C 0 0\ndrawsegment A B\ndrawcircle A C\n"
            "drawdashsegment A C\ncmark A\nmark_r B\nfilltriangle A B C\nfillcircle A C");
        add("tiny things", "point A 1 1\npoint B 1.0000001 1\ndrawsegment A B\ndrawdashsegment A B\ndrawvector A B");
        add("huge marks", kPoints + "mcr 1e300\ncmark A\ndrawsegment A B\nmcr -1e300\ncmark B");
        add("huge font", kPoints + "fontsize 1e300\nmark A\nfontsize -1e300\nmark B");
        add("huge lines", kPoints + "linethickness 1e300\ndrawsegment A B\nlinethickness -1e300\ndrawcircle k");
        add("colours out of range", kPoints + "color 1e300 -1e300 1e9\ndrawsegment A B\nbackground -1 -1 -1");
        add("far labels", kPoints + "dmc 1e300\nmark_r A\ncmark_lt B\ndmc -1e300\nmark_l A");
        add("rotation by 1e300", kPoints + "rotate X A 1e300 B\ntowards Y A B 1e300\ncmark Y");
        add("area of no size", kPoints + "area 50 50 50 50\ndrawsegment A B\ndrawcircle k\ncmark A");
        add("area of the world", kPoints + "area -1e300 -1e300 1e300 1e300\ndrawline l\ndrawcircle k");
        add("arrows of every shape", kPoints +
                                         "arrowstyle 1e300 -1 1e9\ndrawarrow A B 1e300\ndrawarrow A B 0\n"
                                         "arrowstyle 179.99 9999 1\ndrawarrow A B 0.5\ndrawvector A A");
        add("animation of a billion frames", kPoints + "animation_frames 1e9 1e9\ntrace A 1 2 3");
        add("animation of minus frames", kPoints + "animation_frames -4 -4");
        add("graph as narrow as a node", kPoints + "drawgraph_a A 40 0 { a b c } { a b b c }");
        add("straight angle", "point A 0 0\npoint B 10 0\npoint C 20 0\nbis l A B C\nangle a A B C\ndrawline l");
        add("words of all alphabets",
            "point Ω 10 10\npoint 点 20 20\ndrawsegment Ω 点\nmark_r 点\nprintat Ω {naïve ∀x € 😀}");
        add("XML in labels", kPoints + "printat A {<script>&amp; \"]]> --}\nmark A");
        add("old encoding", "point A 1 1\n% caf\xE9\nmark A");
        add("windows line ends", "point A 1 1\r\npoint B 9 9\r\ndrawsegment A B\r\n");
        add("procedures with the same name", "procedure f { } { }\nprocedure f { } { }\ncall f { }");
    }
    void oddities_are_survived() {
        QFETCH(QByteArray, text);
        const gcl::ProgramPtr program = gcl::compile("odd.gcl", text.toStdString());
        for (const int frame : {0, 3}) {
            gcl::RunOptions options = small();
            options.frame = frame;
            const gcl::Run run = gcl::run(*program, options);
            QVERIFY2(!base::hasErrors(run.diagnostics),
                     run.diagnostics.empty() ? "" : run.diagnostics[0].message.c_str());
            QCOMPARE(run.origins.size(), run.scene.elements.size());
        }
    }

    void includes_of_files_that_are_no_programs_are_faults() {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        QVERIFY(base::writeFileAtomically(root / "binary", std::string("\0\1\2\3", 4)).has_value());
        QVERIFY(base::writeFileAtomically(root / "a.gcl", "include b.gcl\n").has_value());
        QVERIFY(base::writeFileAtomically(root / "b.gcl", "include a.gcl\n").has_value());
        std::filesystem::create_directory_symlink("/etc", root / "outside");
        std::filesystem::create_symlink("/dev/zero", root / "zero");
        for (const char* text :
             {"include binary", "include a.gcl", "include outside/passwd", "include zero", "include missing"}) {
            const gcl::ProgramPtr program = gcl::compile(root / "main.gcl", text);
            QVERIFY2(base::hasErrors(gcl::run(*program, small()).diagnostics), text);
        }
    }
};

QTEST_APPLESS_MAIN(GclHostileTest)
#include "gcl_hostile_test.moc"
