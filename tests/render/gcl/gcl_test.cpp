// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <cmath>
#include <filesystem>
#include <numbers>
#include <set>

#include "core/base/file.h"
#include "render/gcl/command_table.h"
#include "render/gcl/gcl.h"
#include "render/scene/path_geometry.h"

using namespace byrne;
using base::DiagnosticCode;
using scene::Vec2;

namespace {

/// A run together with the program it is of.
struct ProgramRun : gcl::Run {
    gcl::ProgramPtr program;
    [[nodiscard]] const base::Sources& sources() const { return program->sources(); }
};

ProgramRun runFile(const std::filesystem::path& path, const std::string& text, const gcl::RunOptions& options = {}) {
    const gcl::ProgramPtr program = gcl::compile(path, text);
    return {gcl::run(*program, options), program};
}

ProgramRun run(const std::string& text, const gcl::RunOptions& options = {}) {
    return runFile("test.gcl", text, options);
}

/// Runs a program that must be free of faults.
scene::Scene sceneOf(const std::string& text) {
    const ProgramRun result = run(text);
    for (const base::Diagnostic& diagnostic : result.diagnostics)
        qWarning("%s", base::format(diagnostic, result.sources()).c_str());
    return result.diagnostics.empty() ? result.scene : scene::Scene{};
}

std::vector<const scene::Path*> paths(const scene::Scene& scene) {
    std::vector<const scene::Path*> result;
    for (const scene::Element& element : scene.elements)
        if (const auto* path = std::get_if<scene::Path>(&element.shape)) result.push_back(path);
    return result;
}

std::vector<const scene::Text*> texts(const scene::Scene& scene) {
    std::vector<const scene::Text*> result;
    for (const scene::Element& element : scene.elements)
        if (const auto* text = std::get_if<scene::Text>(&element.shape)) result.push_back(text);
    return result;
}

bool isAt(Vec2 p, double x, double y) { return std::hypot(p.x - x, p.y - y) < 1e-6; }

/// Where printvalueat says an object is, by a program that defines X.
std::string valueOf(const std::string& program, const std::string& name = "X") {
    const scene::Scene scene = sceneOf(program + "\npoint at_ 50 50\nprintvalueat at_ " + name);
    const auto found = texts(scene);
    return found.empty() ? "nothing" : found.back()->runs.at(0).text;
}

struct Fault {
    DiagnosticCode code;
    unsigned line;
    unsigned column;
    std::string message;
    bool hasHint;
};

std::vector<Fault> faultsOf(const ProgramRun& result) {
    std::vector<Fault> faults;
    for (const base::Diagnostic& d : result.diagnostics) {
        const base::LineColumn place = result.sources()[d.location.source].lineColumn(d.location.span.begin);
        faults.push_back({d.code, place.line, place.column, d.message, !d.hints.empty()});
    }
    return faults;
}

void write(const std::filesystem::path& path, const std::string& text) {
    QVERIFY(base::writeFileAtomically(path, text).has_value());
}

}  // namespace

class GclTest : public QObject {
    Q_OBJECT

private slots:
    void segment_is_drawn_in_page_coordinates() {
        const scene::Scene scene = sceneOf("point A 10 20\npoint B 30 60\ndrawsegment A B");
        QCOMPARE(scene.widthMm, 140.0);
        QCOMPARE(scene.heightMm, 100.0);
        const auto found = paths(scene);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(isAt(std::get<scene::MoveTo>(found[0]->commands.at(0)).to, 10, 80));
        QVERIFY(isAt(std::get<scene::LineTo>(found[0]->commands.at(1)).to, 30, 40));
        QCOMPARE(scene.elements[0].id, std::string("drawsegment:A:B"));
    }

    void constructions_give_the_points_of_geometry_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("value");
        const QString abc = "point A 10 10\npoint B 50 10\npoint C 10 40\n";
        QTest::newRow("midpoint") << abc + "midpoint X A B"
                                  << "(30.00,10.00)";
        QTest::newRow("intersec of lines") << abc + "line l A B\nline m A C\nintersec X l m"
                                           << "(10.00,10.00)";
        QTest::newRow("intersec of points") << abc + "point D 50 40\nintersec X A D B C"
                                            << "(30.00,25.00)";
        QTest::newRow("med") << abc + "med a A B\nmed b A C\nintersec X a b"
                             << "(30.00,25.00)";
        QTest::newRow("bis") << abc + "bis w B A C\nline l B C\nintersec X w l"
                             << "(27.14,27.14)";
        QTest::newRow("bis of a straight angle") << abc + "point D -10 10\nbis w B A D\nfoot X B w"
                                                 << "(10.00,10.00)";
        QTest::newRow("foot") << abc + "line l B C\nfoot X A l"
                              << "(24.40,29.20)";
        QTest::newRow("perp") << abc + "line l A B\nperp p C l\nintersec X p l"
                              << "(10.00,10.00)";
        QTest::newRow("parallel") << abc + "line l A B\nparallel p C l\nline m B C\nintersec X p m"
                                  << "(10.00,40.00)";
        QTest::newRow("line and circle, upper first") << abc + "circle k A B\nline l A C\nintersec2 X Y l k"
                                                      << "(10.00,50.00)";
        QTest::newRow("circles, lower first") << abc + "circle k A B\ncircle m B A\nintersec2 X Y k m"
                                              << "(30.00,-24.64)";
        QTest::newRow("getcenter") << abc + "circle k C B\ngetcenter X k"
                                   << "(10.00,40.00)";
        QTest::newRow("translate") << abc + "translate X A B C"
                                   << "(50.00,40.00)";
        QTest::newRow("rotate") << abc + "rotate X A 90 B"
                                << "(10.00,50.00)";
        QTest::newRow("half turn") << abc + "sim X A B"
                                   << "(-30.00,10.00)";
        QTest::newRow("reflection") << abc + "line l A C\nsim X l B"
                                    << "(-30.00,10.00)";
        QTest::newRow("inversion") << abc + "circle k A C\nsim X k B"
                                   << "(32.50,10.00)";
        QTest::newRow("turtle") << abc + "turtle X A B 90 10"
                                << "(50.00,0.00)";
        QTest::newRow("towards") << abc + "towards X A B 0.25"
                                 << "(20.00,10.00)";
        QTest::newRow("rotateonellipse") << "point O 0 0\npoint A 20 0\npoint B 0 10\nrotateonellipse X O A B 90 A"
                                         << "(0.00,10.00)";
        QTest::newRow("angle") << abc + "angle X B A C"
                               << "90.00";
        QTest::newRow("angle_o clockwise") << abc + "angle_o X C A B"
                                           << "-90.00";
        QTest::newRow("distance") << abc + "distance X B C"
                                  << "50.00";
        QTest::newRow("set_equal") << abc + "set_equal X C"
                                   << "(10.00,40.00)";
        QTest::newRow("line as value") << abc + "line X A B"
                                       << "(0.00,1.00,-10.00)";
        QTest::newRow("number with sign and exponent") << "number X -1e3"
                                                       << "-1000.00";
    }
    void constructions_give_the_points_of_geometry() {
        QFETCH(QString, program);
        QFETCH(QString, value);
        QCOMPARE(QString::fromStdString(valueOf(program.toStdString())), value);
    }

    void expressions_follow_the_grammar_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("value");
        QTest::newRow("precedence") << "1+2*3-4/2"
                                    << "5.00";
        QTest::newRow("brackets and signs") << "-(1+2)*-2"
                                            << "6.00";
        QTest::newRow("no precedence of && over ||") << "1||0&&0"
                                                     << "0.00";
        QTest::newRow("comparison") << "(2>=2)+(1!=1)+(1<2)"
                                    << "2.00";
        QTest::newRow("tolerant equality") << "1.000001==1"
                                           << "1.00";
        QTest::newRow("functions") << "pow(2,3)+min(1,2)+max(3,4)+abs(-5)+floor(1.8)+sqrt(16)"
                                   << "23.00";
        QTest::newRow("ite") << "ite(1<2,7,8)"
                             << "7.00";
        QTest::newRow("last of a list") << "1,2,3"
                                        << "3.00";
        QTest::newRow("names and indices") << "n+A[n-1]+A[A[1]]"
                                           << "13.00";
        QTest::newRow("assignment has a value") << "n+=4"
                                                << "7.00";
    }
    void expressions_follow_the_grammar() {
        QFETCH(QString, expression);
        QFETCH(QString, value);
        const std::string program =
            "number n 3\narray A { 3 }\nexpression A[1] { 2 }\nexpression A[n-1] { 5 }\nexpression X { " +
            expression.toStdString() + " }";
        QCOMPARE(QString::fromStdString(valueOf(program)), value);
    }

    void loops_conditions_and_nested_arrays() {
        QCOMPARE(
            valueOf("array A { 3 4 }\nnumber i 1\nnumber X 0\nwhile { i<=3 } { number j 1 while { j<=4 } { expression "
                    "A[i][j] { i*j } expression X { X+A[i][j] } expression j { j+1 } } expression i { i+1 } }"),
            std::string("60.00"));
        QCOMPARE(valueOf("if_then_else { 1>2 } { number X 1 } { number X 2 }"), std::string("2.00"));
    }

    void procedures_copy_in_and_out_and_see_nothing_else() {
        QCOMPARE(valueOf("procedure mid { P Q M } { midpoint M P Q }\npoint A 0 0\npoint B 4 8\ncall mid { A B X }"),
                 std::string("(2.00,4.00)"));
        const ProgramRun hidden = run("number n 1\nprocedure f { a } { expression a { n } }\ncall f { x }");
        QCOMPARE(faultsOf(hidden).size(), std::size_t(1));
        QCOMPARE(valueOf("procedure fac { n r } { if_then_else { n<2 } { number r 1 } { expression m { n-1 } call fac "
                         "{ m s } expression r { n*s } } }\ncall fac { 5 X }"),
                 std::string("120.00"));
    }

    void settings_are_local_to_blocks_but_pen_is_not() {
        const scene::Scene scene = sceneOf("point A 50 50\nif_then_else { 1 } { dmc 9 color 10 20 30 } { }\nmark_r A");
        QVERIFY(isAt(texts(scene).at(0)->at, 51, texts(scene).at(0)->at.y));
        QCOMPARE(scene.elements.at(0).style.fill, (scene::Color{10, 20, 30, 255}));
    }

    void strokes_end_at_marked_points_whenever_these_are_marked() {
        const scene::Scene scene = sceneOf("point A 10 50\npoint B 90 50\npoint M 50 50\ndrawsegment A B\ncmark M\n");
        const scene::Path& path = *paths(scene).at(0);
        QVERIFY(std::abs(scene::length(path) - (80 - 2 * 0.4)) < 1e-6);
        QCOMPARE(path.commands.size(), std::size_t(4));
    }

    void area_cuts_strokes_and_drops_labels_outside() {
        const scene::Scene scene = sceneOf(
            "area 20 20 60 60\npoint A 0 40\npoint B 100 40\ndrawsegment A B\nmark_r B\nmark_r A\npoint C 40 "
            "40\nmark_r C\npoint D 70 40\ndrawcircle C D");
        QVERIFY(std::abs(scene::length(*paths(scene).at(0)) - 40) < 1e-6);
        QCOMPARE(texts(scene).size(), std::size_t(1));
        QCOMPARE(texts(scene)[0]->runs.at(0).text, std::string("C"));
        QCOMPARE(paths(scene).size(), std::size_t(1));  // The circle of radius 30 lies outside.
    }

    void dashes_follow_the_pattern() {
        const scene::Scene scene = sceneOf("point A 10 50\npoint B 19 50\ndash 2\ndrawdashsegment A B");
        QVERIFY(std::abs(scene::length(*paths(scene).at(0)) - 6) < 1e-6);  // 2 on, 1 off, three times.
    }

    void layers_hide_strokes_holes_and_colours() {
        const scene::Scene scene = sceneOf(
            "point A 10 50\npoint B 90 50\npoint M 50 50\nlayer 3\ncolor 200 0 0\ncmark M\nlayer 0\ndrawsegment A "
            "B\nhide_layers_from 2");
        QCOMPARE(scene.elements.size(), std::size_t(1));
        QVERIFY(std::abs(scene::length(*paths(scene).at(0)) - 80) < 1e-6);
        QCOMPARE(scene.elements[0].style.stroke, (scene::Color{0, 0, 0, 255}));
    }

    void pen_and_page_are_set() {
        const scene::Scene scene = sceneOf(
            "dim 80.9 60\nbackground 1 2 300\npoint A 1 1\npoint B 9 9\nlinethickness -4\ncolor 256 -1 "
            "7.9\ndrawsegment A B\nfillcircle A B\ndim 10 10");
        QCOMPARE(scene.widthMm, 80.0);
        QCOMPARE(scene.ground, (scene::Color{1, 2, 44, 255}));
        QVERIFY(std::abs(scene.elements[0].style.widthMm - 0.64) < 1e-9);
        QCOMPARE(scene.elements[0].style.stroke, (scene::Color{0, 255, 7, 255}));
        QVERIFY(scene.elements[1].style.isFilled && !scene.elements[1].style.isStroked);
    }

    void moving_points_move_and_leave_traces() {
        const std::string program =
            "point A 10 10 50 90\npoint B 0 0\ndrawsegment A B\nanimation_frames 5 10\ntrace A 255 0 0";
        gcl::RunOptions options;
        QCOMPARE(run(program).program->frameCount(), 5);
        QCOMPARE(run(program).program->framesPerSecond(), 10.0);
        options.frame = 4;
        const scene::Scene last = run(program, options).scene;
        QVERIFY(isAt(std::get<scene::MoveTo>(paths(last).at(0)->commands.at(0)).to, 50, 10));
        QCOMPARE(last.elements.back().id, std::string("trace:A"));
        QVERIFY(std::abs(scene::length(*paths(last).back()) - std::hypot(40, 80)) < 1e-6);
    }

    void random_points_are_the_same_for_the_same_seed() {
        const std::string program = "point A 0 0\npoint B 90 0\nonsegment X A B";
        QCOMPARE(valueOf(program), valueOf(program));
        gcl::RunOptions other;
        other.seed = 7;
        QVERIFY(!(run(program + "\ncmark X").scene == run(program + "\ncmark X", other).scene));
        QCOMPARE(run("random_seed 5\n" + program + "\ncmark X").scene,
                 run("random_seed 5\n" + program + "\ncmark X", other).scene);
    }

    void labels_show_their_source_or_are_typeset() {
        const std::string program = "point A_1 10 10\nmark_r A_1\npoint P_{ab}' 20 20\nmark_r P_{ab}'";
        QCOMPARE(texts(sceneOf(program))[0]->runs.at(0).text, std::string("A_1"));
        gcl::RunOptions options;
        options.hasTypesetLabels = true;
        const scene::Scene scene = run(program, options).scene;
        const auto& runs = texts(scene).at(0)->runs;
        QCOMPARE(runs.at(0).text, std::string("A"));
        QCOMPARE(runs.at(1).text, std::string("1"));
        QCOMPARE(runs.at(1).script, -1);
        const auto& primed = texts(scene).at(1)->runs;
        QCOMPARE(primed.at(1).text, std::string("ab"));
        QCOMPARE(primed.at(2).text, std::string("′"));
        const scene::Scene formula = run("point P 1 1\nprintat P {$\\alpha_1 = \\sin(x)^{2} \\foo$}", options).scene;
        std::string all;
        for (const scene::TextRun& part : texts(formula).at(0)->runs) all += part.text + "|";
        QCOMPARE(all, std::string("α|1| = |sin|(x)|2| \\foo|"));
    }

    void labels_know_the_usual_commands_of_mathematics() {
        gcl::RunOptions options;
        options.hasTypesetLabels = true;
        const auto runsOf = [&options](const std::string& label) {
            const scene::Scene scene = run("point P 1 1\nprintat P {" + label + "}", options).scene;
            return texts(scene).at(0)->runs;
        };
        const auto segment = runsOf("\\overline{AB} = \\mathrm{cm}");
        QCOMPARE(segment.at(0).text, std::string("AB"));
        QVERIFY(segment.at(0).hasOverline && segment.at(0).isItalic);
        QVERIFY(!segment.at(1).hasOverline);
        QCOMPARE(segment.back().text, std::string("cm"));
        QVERIFY(!segment.back().isItalic);
        const auto nested = runsOf("x_{a_{1}}^\\beta");
        QCOMPARE(nested.at(1).text, std::string("a"));
        QCOMPARE(nested.at(2).text, std::string("1"));
        QCOMPARE(nested.at(3).text, std::string("β"));
        QCOMPARE(nested.at(3).script, 1);
        QCOMPARE(runsOf("\\sqrt{2}").at(1).text, std::string("2"));
        // Deeper than any label: no fault.
        std::string deep;
        for (int i = 0; i < 300; ++i) deep += "^{";
        QVERIFY(!runsOf(deep + "x" + std::string(300, '}')).empty());
    }

    void cartesian_points_lines_and_conics() {
        const std::string plane = "ang_picture 0 0 100 100\nang_origin 50 50\nang_unit 10\n";
        QCOMPARE(valueOf(plane + "ang_point X 1 2"), std::string("(60.00,70.00)"));
        QCOMPARE(valueOf(plane + "point P 30 40\nang_getx X P"), std::string("-2.00"));
        QCOMPARE(valueOf(plane + "ang_line l 1 0 0\nang_conic c 1 0 1 0 0 -4\nang_intersec2 X Y l c"),
                 std::string("(50.00,70.00)"));
        QCOMPARE(valueOf(plane + "ang_scale 2 1\nang_point X 1 100"), std::string("(60.00,70.00)"));
        const scene::Scene scene = sceneOf(plane + "ang_draw_parametric_curve t {0; t<6.4; t+0.1}{2*cos(t); 2*sin(t)}");
        const scene::Box box = scene::bounds(*paths(scene).at(0)).value();
        QVERIFY(std::abs(box.min.x - 30) < 0.05 && std::abs(box.max.y - 70) < 0.05);
    }

    void points_in_space_keep_their_coordinates() {
        const std::string space =
            "ang3d_picture 0 0 100 100\nang3d_origin 50 50 0.8 0.4\nang3d_unit 8\nang3d_point P 1 2 3\n";
        QCOMPARE(valueOf(space + "ang3d_getz X P"), std::string("3.00"));
        QCOMPARE(valueOf(space + "point Q 1 1\nang3d_getz X Q"), std::string("0.00"));
    }

    void trees_and_graphs_define_their_nodes() {
        QCOMPARE(valueOf("point P 50 90\ndrawtree P 40 60 1 0 { r { a } { b {c} } }", "Pc"),
                 std::string("(60.00,30.00)"));
        QCOMPARE(valueOf("point A 0 0\npoint B 40 0\npoint C 20 60\ndrawgraph_b G { a A b B c C d _ } { a d b d c d }",
                         "Gd"),
                 std::string("(20.00,20.00)"));
        QCOMPARE(faultsOf(run("point P 50 50\ndrawgraph_a P 40 0 { a b c } { a b }")).size(), std::size_t(1));
        QCOMPARE(faultsOf(run("point P 50 90\ndrawtree P 40 60 1 0 { r { a { } b } }")).size(), std::size_t(1));
    }

    void faults_have_a_place_and_a_hint_and_are_all_reported() {
        const auto faults =
            faultsOf(run("point A 10 20\ndrawsegmnt A A\npoint B 1\nmidpoint M A C\nline l A A\nexpression x { 1/0 "
                         "}\nnumber n { 3 }\n"));
        QCOMPARE(faults.size(), std::size_t(6));
        std::vector<Fault> sorted = faults;
        std::sort(sorted.begin(), sorted.end(), [](const Fault& a, const Fault& b) { return a.line < b.line; });
        QCOMPARE(sorted[0].code, DiagnosticCode::UnknownName);
        QCOMPARE(sorted[0].line, 2U);
        QCOMPARE(sorted[0].column, 1U);
        QVERIFY(sorted[0].hasHint);
        QCOMPARE(sorted[1].code, DiagnosticCode::WrongArity);
        QCOMPARE(sorted[2].line, 4U);
        QCOMPARE(sorted[2].column, 14U);
        QCOMPARE(sorted[3].code, DiagnosticCode::RuntimeFailure);
        QCOMPARE(sorted[4].line, 6U);
        QCOMPARE(sorted[5].line, 7U);
    }

    void one_fault_is_reported_once_though_much_depends_on_it() {
        QCOMPARE(faultsOf(run("line l A A\nline m l l\nintersec X l m\nmidpoint Y X X\ncmark Y\nnumber i 0\nwhile { "
                              "i<9 } { drawline l expression i { i+1 } }"))
                     .size(),
                 std::size_t(2));
        QCOMPARE(faultsOf(run("point A 1 1\nline l A A\nintersec X l l\ncmark X\ngetx n X\nexpression m { n+1 "
                              "}\nprintvalueat A m"))
                     .size(),
                 std::size_t(1));
        QCOMPARE(faultsOf(run("point A 1 1\nnumber i 0\nwhile { i<9 } { drawline A expression i { i+1 } }")).size(),
                 std::size_t(1));
    }

    void wrong_kinds_are_named() {
        const auto faults = faultsOf(run("point A 1 1\nnumber n 3\nmidpoint M A n"));
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0].code, DiagnosticCode::WrongSort);
        QVERIFY(faults[0].message.find("n is a number") != std::string::npos);
    }

    void unbalanced_braces_and_deep_nesting_are_reported() {
        QCOMPARE(faultsOf(run("number n 1\nwhile { n<2 } { number n 3")).at(0).code, DiagnosticCode::UnbalancedBracket);
        QCOMPARE(faultsOf(run("number n 1\n}\nnumber m 2")).at(0).code, DiagnosticCode::UnbalancedBracket);
        const std::string deep = "if_then_else {1} ";
        std::string text;
        for (int i = 0; i < 20'000; ++i) text += deep + "{ ";
        QVERIFY(!run(text).diagnostics.empty());
        for (int i = 0; i < 20'000; ++i) text += "} { }";
        QVERIFY(!run(text).diagnostics.empty());
        QVERIFY(!run("expression x { " + std::string(100'000, '(') + "1" + std::string(100'000, ')') + " }")
                     .diagnostics.empty());
        QVERIFY(!run("point P 1 1\ndrawtree P 1 1 1 0 " + std::string(50'000, '{') + std::string(50'000, '}'))
                     .diagnostics.empty());
        std::string index = "1";
        for (int i = 0; i < 5000; ++i) index = "A[" + index + "]";
        QVERIFY(!run("number " + index + " 3").diagnostics.empty());
    }

    void endless_programs_are_stopped_data() {
        QTest::addColumn<QString>("program");
        QTest::newRow("recursion") << "procedure f { x } { call f { x } }\ncall f { 1 }";
        QTest::newRow("while") << "while { 1 } { number x 1 }";
        QTest::newRow("nested while") << "while { 1 } { while { 1 } { while { 1 } { number x 1 } } }";
        QTest::newRow("curve") << "ang_picture 0 0 9 9\nang_draw_parametric_curve t {0; t<1; t}{t; t}";
        QTest::newRow("surface")
            << "ang3d_picture 0 0 9 9\nang3d_draw_parametric_surface u v {0; u<1; u}{0; v<9; v+0.1}{u; v; 0}";
        QTest::newRow("array") << "array A { 99999 99999 }";
        QTest::newRow("marks and lines")
            << "dim 9000 9000\nnumber i 0\nwhile { i<3000 } { point P i i cmark P point Q 0 i drawline P Q point R i 0 "
               "drawline P R drawdashline P R circle k P Q drawcircle k expression i { i+1 } }\nbroken";
        QTest::newRow("many tiny dashes") << "dash 0.02\npoint P 0 1\npoint Q 139 90\nnumber i 0\nwhile { i<9999 } { "
                                             "drawdashsegment P Q expression i { i+1 } }";
        QTest::newRow("long label") << QString("point P 1 1\nprintat P {%1}").arg(QString(1 << 20, 'x'));
        QTest::newRow("precision")
            << "circleprecision 1e300\npoint O 50 50\npoint A 90 50\npoint B 50 60\ndrawellipse O A B\nnumber i "
               "0\nwhile { i<9999 } { drawellipse O A B drawdashcircle O A expression i { i+1 } }";
    }
    void endless_programs_are_stopped() {
        QFETCH(QString, program);
        gcl::RunOptions options;
        options.limits.seconds = 5;
        // Processor time, because other programs may keep this one waiting.
        const std::clock_t start = std::clock();
        const ProgramRun result = run(program.toStdString(), options);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY(base::hasErrors(result.diagnostics));
        QVERIFY2(seconds < 8, qPrintable(QString::number(seconds)));
    }

    void stop_request_ends_a_run() {
        std::stop_source source;
        source.request_stop();
        gcl::RunOptions options;
        options.limits.stop = source.get_token();
        const ProgramRun result = run("while { 1 } { while { 1 } { number x 1 } }", options);
        QVERIFY(std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                            [](const auto& d) { return d.code == DiagnosticCode::LimitReached; }));
    }

    void empty_files_and_binary_junk_are_refused() {
        QCOMPARE(faultsOf(run("")).at(0).code, DiagnosticCode::EmptyInput);
        QCOMPARE(faultsOf(run("% only a comment\n")).at(0).code, DiagnosticCode::EmptyInput);
        QCOMPARE(faultsOf(run(std::string("\x7F"
                                          "ELF\0\1\2",
                                          7)))
                     .at(0)
                     .code,
                 DiagnosticCode::NotText);
        QVERIFY(run("% Lu\x8Ai\xE6\npoint A 1 1\n").diagnostics.empty());  // Latin-1.
    }

    void includes_stay_in_their_folder_and_do_not_loop() {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        std::filesystem::create_directories(root / "sub");
        write(root / "points.gcl", "point A 10 10\n");
        write(root / "loop.gcl", "include loop.gcl\n");
        write(root / "bad.gcl", "point A 1 1\ndrawsegmnt A A\n");
        const auto at = [&](const char* file, const std::string& text) { return faultsOf(runFile(root / file, text)); };
        QVERIFY(at("main.gcl", "include points.gcl\ncmark A").empty());
        QCOMPARE(at("main.gcl", "include missing.gcl").at(0).code, DiagnosticCode::MissingInclude);
        QCOMPARE(at("main.gcl", "include loop.gcl").at(0).code, DiagnosticCode::IncludeLoop);
        QCOMPARE(at("main.gcl", "include main.gcl").at(0).code, DiagnosticCode::IncludeLoop);
        QCOMPARE(at("sub/main.gcl", "include ../points.gcl").at(0).code, DiagnosticCode::IncludeOutside);
        QCOMPARE(at("sub/main.gcl", "include /etc/passwd").at(0).code, DiagnosticCode::IncludeOutside);
        const ProgramRun bad = runFile(root / "main.gcl", "include bad.gcl");
        QVERIFY(base::format(bad.diagnostics.at(0), bad.sources()).find("bad.gcl:2:1") != std::string::npos);
    }

    void table_has_every_command_and_its_names_are_unique() {
        std::set<std::string_view> names;
        std::size_t synonyms = 0;
        for (const gcl::CommandEntry& entry : gcl::commandTable()) {
            QVERIFY(names.insert(entry.name).second);
            QCOMPARE(gcl::findEntry(entry.name), &entry);
            QVERIFY(!entry.summary.empty() && entry.summary.ends_with('.'));
            if (entry.synonym.empty()) continue;
            ++synonyms;
            QVERIFY(names.insert(entry.synonym).second);
            QCOMPARE(gcl::findEntry(entry.synonym), &entry);
        }
        QCOMPARE(gcl::commandTable().size(), std::size_t(182));
        QCOMPARE(synonyms, std::size_t(7));
    }

    void table_names_each_argument_of_each_form() {
        for (const gcl::CommandEntry& entry : gcl::commandTable()) {
            if (entry.name == "%") continue;
            const QStringList forms = QString::fromUtf8(entry.forms.data(), qsizetype(entry.forms.size())).split('|');
            const std::vector<std::string> usages = gcl::usages(entry);
            QCOMPARE(std::size_t(forms.size()), usages.size());
            for (qsizetype i = 0; i < forms.size(); ++i) {
                QString usage = QString::fromStdString(usages[std::size_t(i)]);
                usage.replace(QRegularExpression("\\{[^}]*\\}"), "{}");
                QCOMPARE(usage.split(' ').size() - 1, forms[i].size());
            }
        }
    }

    void examples_run_data() {
        QTest::addColumn<QString>("example");
        for (const gcl::CommandEntry& entry : gcl::commandTable())
            if (entry.name != "include")
                QTest::newRow(std::string(entry.name).c_str()) << QString::fromStdString(std::string(entry.example));
    }
    void examples_run() {
        QFETCH(QString, example);
        QVERIFY(example.startsWith("%") || example.contains(QTest::currentDataTag()));
        const ProgramRun result = run(std::string(gcl::examplePrelude()) + example.toStdString());
        for (const base::Diagnostic& d : result.diagnostics) qWarning("%s", base::format(d, result.sources()).c_str());
        QVERIFY(result.diagnostics.empty());
    }

    /// BYRNE_UPDATE=1 writes the page anew.
    void manual_has_the_reference_that_the_table_makes() {
        const auto page = std::filesystem::path(BYRNE_SOURCE_DIR) / "docs" / "manual" / "gcl-reference.md";
        if (qEnvironmentVariableIsSet("BYRNE_UPDATE")) write(page, gcl::referencePage());
        QCOMPARE(base::readFile(page).value(), gcl::referencePage());
    }

    void points_with_numbers_in_the_text_can_be_moved() {
        const std::string text =
            "number h 30\npoint A 10 20\npoint B h 40\nmidpoint M A B\nnumber j 1\nnumber j 2\npoint C j 1\n";
        const ProgramRun before = run(text);
        const std::vector<gcl::FreePoint>& points = before.program->freePoints();
        QCOMPARE(points.size(), std::size_t(2));
        QCOMPARE(points[1].name, std::string("B"));
        QCOMPARE(points[1].x.value, 30.0);
        QCOMPARE(text.substr(points[1].x.span.begin, 2), std::string("30"));
        gcl::RunOptions options;
        options.collectsValues = true;
        options.numbers = {{points[0].x.span.begin, 14}, {points[1].x.span.begin, 50}};
        const gcl::Run moved = gcl::run(*before.program, options);
        const auto value =
            std::find_if(moved.values.begin(), moved.values.end(), [](const auto& v) { return v.name == "M"; });
        QVERIFY(value != moved.values.end());
        QCOMPARE(value->value, std::string("(32, 30)"));
        QCOMPARE(value->kind, std::string("point"));
    }

    void shapes_know_the_commands_that_drew_them_and_faults_their_calls() {
        const std::string text =
            "procedure f { P Q } { drawsegment P Q line l P P }\npoint A 1 1\npoint B 9 9\ncall f { A B }\n";
        const ProgramRun result = run(text);
        QCOMPARE(result.origins.size(), result.scene.elements.size());
        const gcl::Origin& origin = result.origins.at(0);
        QCOMPARE(result.sources()[origin.statement.source].lineColumn(origin.statement.span.begin).line, 1U);
        QCOMPARE(result.sources()[origin.top.source].lineColumn(origin.top.span.begin).line, 4U);
        QCOMPARE(result.diagnostics.size(), std::size_t(1));
        QCOMPARE(result.callChains.at(0).size(), std::size_t(1));
        QVERIFY(base::format(result.diagnostics[0], result.sources()).find("test.gcl:4:1: in procedure 'f'") !=
                std::string::npos);
    }

    void corpus_runs_without_faults_data() {
        QTest::addColumn<QString>("path");
        const std::filesystem::path corpus = std::filesystem::path(BYRNE_SOURCE_DIR) / "../shared/corpus/gcl";
        if (!std::filesystem::exists(corpus)) QSKIP("the corpus is not here");
        for (const auto& entry : std::filesystem::directory_iterator(corpus))
            if (entry.path().extension() == ".gcl")
                QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
    }
    void corpus_runs_without_faults() {
        QFETCH(QString, path);
        const std::filesystem::path file = path.toStdString();
        const ProgramRun result = runFile(file, base::readFile(file).value());
        for (const base::Diagnostic& d : result.diagnostics) qWarning("%s", base::format(d, result.sources()).c_str());
        QVERIFY(result.diagnostics.empty());
        // A file of procedures only, and a sequence of frames that begins with a blank one, draw nothing.
        if (file.stem() != "sample21_hyp") QVERIFY(!result.scene.elements.empty());
    }
};

QTEST_APPLESS_MAIN(GclTest)
#include "gcl_test.moc"
