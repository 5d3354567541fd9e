// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the reader of Byrne documents says about faults, and what it makes of texts that leave things out. Expected
// messages stand in the text, below the line they are about, as "%^ COLUMN severity: message".
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/base/file.h"
#include "core/syntax/byrne_labels.h"
#include "core/syntax/byrne_lexer.h"
#include "core/syntax/document.h"

using namespace byrne;

namespace {

const char* const kTheory =
    "predicate col/3, midpoint/3, q/1\n"
    "axiom mid: for A B assume A != B show exists M: midpoint(A,M,B)\n"
    "axiom sym: for A M B assume midpoint(A,M,B) show midpoint(B,M,A), col(A,M,B)\n"
    "axiom trans: for A B C D assume col(A,B,C), col(B,C,D) show col(A,B,D)\n"
    "axiom order: for A B C assume col(A,B,C) show A = B or exists X: midpoint(A,X,C)\n"
    "axiom odd: for A show ~midpoint(A,A,A)\n"
    "axiom never: for A B assume midpoint(A,B,B) show false\n";

syntax::Document parse(const std::string& text) { return syntax::readByrne("t.byrne", text, {}); }

/// One "line:column severity: message" a line.
std::string messagesOf(const syntax::Document& document) {
    constexpr const char* kSeverities[] = {"error", "warning", "note"};
    std::string out;
    for (const base::Diagnostic& diagnostic : document.diagnostics) {
        const base::LineColumn at =
            document.sources[diagnostic.location.source].lineColumn(diagnostic.location.span.begin);
        out += std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
               kSeverities[static_cast<int>(diagnostic.severity)] + ": " + diagnostic.message + "\n";
    }
    return out;
}

std::string expectedIn(const std::string& text) {
    std::istringstream lines(text);
    std::string out;
    int number = 0;
    int subject = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.rfind("%^ ", 0) != 0)
            subject = number;
        else
            out += std::to_string(subject) + ":" + line.substr(3) + "\n";
    }
    return out;
}

/// Where the text says what is expected.
void verifyMessages(const std::string& text) {
    const std::string actual = messagesOf(parse(text));
    QVERIFY2(actual == expectedIn(text), ("what is said:\n" + actual).c_str());
}

/// The theorem's proof as printed, for a proof over kTheory without any message.
std::string elaborated(const std::string& theorem) {
    const syntax::Document document = parse(kTheory + theorem);
    if (!document.diagnostics.empty()) return messagesOf(document);
    if (document.theorems.empty() || !document.theorems.front().proof) return "no proof";
    proof::Proof proof = *document.theorems.front().proof;
    syntax::canonicalise(proof);
    const std::string text = syntax::printTheorem(document.theory, document.theorems.front().statement, &proof);
    return text.substr(text.find("proof\n"));
}

class Folder {
public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("byrne-reader-test-" + std::to_string(QCoreApplication::applicationPid()))) {
        std::filesystem::create_directories(path_ / "inner");
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    void write(const std::string& name, const std::string& text) const { std::ofstream(path_ / name) << text; }
    syntax::Document read(const std::string& name, const syntax::ReadOptions& options = {}) const {
        return syntax::readDocument(path_ / name, options);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace

class ByrneReaderTest : public QObject {
    Q_OBJECT

private slots:
    // --- faults in declarations and statements

    void a_step_that_lacks_a_premise_says_which_and_what_it_follows_from() {
        const auto hintOf = [](const std::string& given) {
            const syntax::Document document = syntax::readByrne(
                "t.byrne",
                "axiom flip: for A B assume far(A,B) show far(B,A)\n"
                "axiom use: for A B assume far(A,B), near(A) show good(A)\n"
                "theorem t: for A B assume " + given + " show good(A)\nproof\n  have x: good(A) by use(A,B)\n"
                "  hence good(A) from x\nqed\n", {});
            for (const base::Diagnostic& each : document.diagnostics)
                if (each.message.find(" needs ") != std::string::npos) return each.message + " / " + each.hints.front();
            return std::string();
        };
        QCOMPARE(hintOf("near(A), far(B,A)"), std::string("use needs far(A,B), which is not known here / You have far(B,A), "
                                                          "from which far(A,B) follows by flip."));
        QCOMPARE(hintOf("far(A,B)"), std::string("use needs near(A), which is not known here / Prove it first: have "
                                                 "near(A) by ..."));
        QCOMPARE(hintOf("near(A), far(A,B)"), std::string());
    }

    void reports_faults_of_words_and_grammar_and_goes_on() {
        verifyMessages(
            "predicate p/2\n"
            "axiom a: for A shoe p(A,A)\n"
            "%^ 22 error: expected \"show\", found \"(\"\n"
            "axiom b for A show p(A,A)\n"
            "%^ 9 error: expected \":\" after the name, found the word \"for\"\n"
            "axiom c: for A show p(A,$A)\n"
            "%^ 25 error: \"$\" has no meaning here\n"
            "axiom 'd: show p(A)\n"
            "%^ 7 error: the quote that opens here is not closed on its line\n"
            "axiom e: for A show p(A,\n"
            "%^ 1 error: expected \":\" after the name, found the word \"axiom\"\n"
            "theorem have: show true\n"
            "%^ 1 error: expected a term, found the word \"theorem\"\n"
            "%^ 9 error: expected the name of the theorem, found the word \"have\"\n"
            "qed\n"
            "axiom f: for A show p(A,A)\n");
    }

    void reports_names_without_meaning() {
        verifyMessages(
            "predicate midpoint/3\n"
            "constant origin\n"
            "function f/2\n"
            "axiom a: for A show midpoint(A,B,orign)\n"
            "%^ 32 error: the object B is not known here\n"
            "%^ 34 error: the object orign is not known here\n"
            "axiom b: for A show f(A) = A\n"
            "%^ 21 error: the function f has 2 arguments, not 1\n"
            "axiom c: for A show g(A) = A\n"
            "%^ 21 error: the function g is not known\n"
            "axiom d: for A show midpoint(A,A)\n"
            "%^ 21 error: the predicate midpoint has 3 arguments, not 2\n"
            "axiom e: for A show midpiont(A,A,A)\n"
            "%^ 21 warning: the predicate midpiont is new here\n"
            "axiom f: for A A show exists A: midpoint(A,A,A)\n"
            "%^ 16 error: the name A is bound twice\n"
            "%^ 30 error: the name A is bound twice\n"
            "axiom f: for A show midpoint(A,_,A)\n"
            "%^ 32 error: \"_\" can't stand in a fact\n"
            "constant origin\n"
            "%^ 10 warning: origin is declared already\n"
            "axiom e: for A show midpoint(A,A,A)\n"
            "%^ 7 warning: there is already a statement e\n");
    }

    void suggests_the_name_that_was_meant() {
        const syntax::Document document = parse("constant origin\naxiom a: show p(orign)\n");
        QCOMPARE(document.diagnostics.size(), std::size_t{1});
        QCOMPARE(document.diagnostics[0].code, base::DiagnosticCode::UnknownName);
        QCOMPARE(document.diagnostics[0].hints[0], std::string("Did you mean origin?"));
    }

    void a_statement_with_a_fault_can_not_be_used() {
        verifyMessages(
            "predicate p/1\n"
            "axiom a: show p(B)\n"
            "%^ 17 error: the object B is not known here\n"
            "theorem t: for A show p(A)\n"
            "proof\n"
            "  hence p(A) by a\n"
            "%^ 17 error: a can't be used, it has an error itself\n"
            "qed\n");
    }

    // --- faults in proofs

    void reports_faults_of_steps() {
        verifyMessages(std::string(kTheory) +
                       "theorem t: for A B C assume m: midpoint(A,B,C), A != B show exists X: col(A,X,C)\n"
                       "proof\n"
                       "  have col(A,B,C) by simm\n"
                       "%^ 22 error: there is no axiom or earlier theorem simm\n"
                       "  have col(A,B,C) by t\n"
                       "%^ 22 error: t can't be used in its own proof\n"
                       "  have col(A,B,C) by sym(A,B)\n"
                       "%^ 22 error: sym is about 3 objects, not 2\n"
                       "  have col(A,B,C) by sym(A,B,C) from m, m\n"
                       "%^ 19 error: sym has 1 premise, not 2\n"
                       "  have col(A,B,C) by sym(A,B,C) from n\n"
                       "%^ 38 error: no fact n is known here\n"
                       "  have q(A) by sym(A,B,C)\n"
                       "%^ 13 error: sym does not give q(A) here\n"
                       "  have q(A) by sym\n"
                       "%^ 13 error: sym does not give q(A) here\n"
                       "  have midpoint(C,A,A) by sym\n"
                       "%^ 24 error: no known fact fits the premise midpoint(A,M,B) of sym\n"
                       "  have col(A,B,C) by trans from m, m\n"
                       "%^ 19 error: midpoint(A,B,C) does not fit the premise col(A,B,C) of trans\n"
                       "  have col(A,B,C)\n"
                       "%^ 3 error: this step gives no reason\n"
                       "  have m: col(A,B,C) by auto\n"
                       "%^ 8 error: the label m is in use here\n"
                       "  obtain B where midpoint(A,B,C) by mid\n"
                       "%^ 10 error: there is already an object B here\n"
                       "%^ 34 error: no known fact fits the premise A != B of mid\n"
                       "  obtain Y where q(Y) by auto\n"
                       "%^ 3 error: new objects can't be left to the prover\n"
                       "  have true by odd\n"
                       "%^ 13 error: it is not determined which objects odd takes for A\n"
                       "  hence q(A)\n"
                       "%^ 3 error: this is not the goal\n"
                       "qed\n");
    }

    void reports_faults_of_blocks() {
        verifyMessages(std::string(kTheory) +
                       "theorem t: for A B show q(A)\n"
                       "proof\n"
                       "  have k: q(B)\n"
                       "  proof\n"
                       "    have z: q(A) by auto\n"
                       "  qed\n"
                       "%^ 3 error: the proof ends here without reaching its goal: q(B)\n"
                       "  cases A = B or A != B\n"
                       "%^ 18 error: this case is announced, but not treated\n"
                       "    case A = B:\n"
                       "      hence q(A) from z\n"
                       "%^ 23 error: no fact z is known here\n"
                       "  qed\n"
                       "  have q(A) by auto\n"
                       "%^ 3 error: nothing can follow here, the goal is settled already\n"
                       "qed\n"
                       "theorem u: for A B show q(A)\n"
                       "proof\n"
                       "  cases A = B or A = A\n"
                       "%^ 3 error: it is not said why one of these cases holds\n"
                       "    case A = B: contradiction\n"
                       "%^ 17 error: no two known facts contradict each other\n"
                       "    case A = A: contradiction by k1\n"
                       "%^ 34 error: no fact k1 is known here\n"
                       "  qed\n"
                       "qed\n"
                       "theorem v: for A B show q(A)\n"
                       "proof\n"
                       "  cases A = B or A != B\n"
                       "%^ 3 error: it is not said why one of these cases holds\n"
                       "    case A = B: ?\n"
                       "    case B != A: ?\n"
                       "%^ 10 error: case 2 is announced differently\n"
                       "  qed\n"
                       "qed\n");
    }

    void recovers_inside_and_behind_a_broken_proof() {
        verifyMessages(std::string(kTheory) +
                       "theorem t: for A B show q(A)\n"
                       "proof\n"
                       "%^ 1 error: this \"proof\" has no \"qed\"\n"
                       "  frobnicate A B\n"
                       "%^ 3 error: expected a step of the proof, found \"frobnicate\"\n"
                       "  have q(A by auto\n"
                       "%^ 12 error: expected \",\" or \")\", found the word \"by\"\n"
                       "  obtain where q(B)\n"
                       "%^ 10 error: expected the name of a new object, found the word \"where\"\n"
                       "  have q(B) by auto\n"
                       "theorem u: for A show q(A)\n"
                       "proof\n"
                       "  ?\n"
                       "qed\n");
    }

    void a_step_that_was_lost_keeps_the_proof_from_being_complete() {
        for (const char* const lost :
             {"have q(A by auto", "have q(x) by odd(A)", "have q(A) by sym(A)", "frobnicate", "cases q(A) or"}) {
            const syntax::Document document =
                parse(std::string(kTheory) + "theorem t: for A assume q(A) show q(A)\nproof\n" + lost +
                      "\nhence q(A)\nqed\n");
            QVERIFY(base::hasErrors(document.diagnostics));
            QCOMPARE(document.theorems.size(), std::size_t{1});
            QVERIFY2(proof::hasHoles(*document.theorems[0].proof), lost);
            proof::Proof proof = *document.theorems[0].proof;
            const std::string printed = syntax::printTheorem(document.theory, document.theorems[0].statement, &proof);
            const syntax::Document again = parse(kTheory + printed);
            QVERIFY(proof::hasHoles(*again.theorems.at(0).proof) || base::hasErrors(again.diagnostics));
        }
    }

    void nodes_and_theorems_know_their_place() {
        const std::string text =
            std::string(kTheory) +
            "theorem t: for A show A = A\nproof\n  have e: A = A by equality\n  hence A = A\nqed % end\n";
        const syntax::Document document = parse(text);
        QCOMPARE(messagesOf(document), std::string());
        const syntax::Theorem& theorem = document.theorems.at(0);
        const base::SourceText& source = document.sources[base::SourceId(std::size_t{0})];
        QCOMPARE(source.slice(theorem.span),
                 std::string_view(text).substr(text.find("theorem"), text.find(" % end") - text.find("theorem")));
        const std::vector<proof::Node>& nodes = theorem.proof->root.nodes;
        QCOMPARE(nodes.size(), std::size_t{2});
        QCOMPARE(source.slice(nodes[0].origin.span), std::string_view("have e: A = A by equality"));
        QCOMPARE(source.slice(nodes[1].origin.span), std::string_view("hence A = A"));
        QCOMPARE(source.slice(document.theory[theorem.statement].origin.span), source.slice(theorem.span));
    }

    // --- what may be left out

    void finds_premises_and_instantiations() {
        const std::string printed = elaborated(
            "theorem t: for A B C D assume midpoint(A,B,C), k: col(B,C,D), A != D show exists X: midpoint(A,X,D) or "
            "col(D,B,A)\n"
            "proof\n"
            "  have p: col(A,B,C) by sym\n"
            "  have col(A,B,D) by trans(p,k)\n"
            "  have col(A,B,D) by trans(_,_,C,_)\n"
            "  obtain M where midpoint(A,M,D) by mid\n"
            "  cases by order from p\n"
            "    case e: A = B: have col(B,B,C) by equality\n"
            "      hence midpoint(A,M,D)\n"
            "    case exists X: midpoint(A,X,C): hence midpoint(A,M,D) with X := M\n"
            "  qed\n"
            "qed\n");
        QCOMPARE(QString::fromStdString(printed),
                 QString("proof\n"
                         "  have p: col(A,B,C) by sym(A,B,C) from h1\n"
                         "  have p1: col(A,B,D) by trans(A,B,C,D) from p, k\n"
                         "  have p2: col(A,B,D) by trans(A,B,C,D) from p, k\n"
                         "  obtain M where p3: midpoint(A,M,D) by mid(A,D) from h3\n"
                         "  cases A = B or exists X: midpoint(A,X,C) by order(A,B,C) from p\n"
                         "    case e: A = B:\n"
                         "      have p4: col(B,B,C) by equality from p, e\n"
                         "      hence midpoint(A,M,D) with X := M from p3\n"
                         "    case exists X: p5: midpoint(A,X,C):\n"
                         "      hence midpoint(A,M,D) with X := M from p3\n"
                         "  qed\n"
                         "qed\n"));
    }

    void finds_the_equalities_that_a_step_rests_on() {
        const std::string printed = elaborated(
            "function f/1\n"
            "theorem t: for A B C D assume A = B, C = B, D = D, B = D, q(f(A)), A != f(C) show false\n"
            "proof\n"
            "  have A = C, f(D) = f(A) by equality\n"
            "  have q(f(C)) by equality\n"
            "  have f(B) != B by equality\n"
            "  have D = D by equality\n"
            "  ?\n"
            "qed\n");
        QCOMPARE(QString::fromStdString(printed),
                 QString("proof\n"
                         "  have p1: A = C, p2: f(D) = f(A) by equality from h1, h2, h4\n"
                         "  have p3: q(f(C)) by equality from h5, p1\n"
                         "  have p4: f(B) != B by equality from h2, h6, p1\n"
                         "  have p5: D = D by equality from nothing\n"
                         "  ?\n"
                         "qed\n"));
        QCOMPARE(elaborated("theorem t: for A B C assume A = B show false\nproof\n have A = C by equality\n ?\nqed\n"),
                 std::string("10:13 error: this does not follow from what is known by putting equals for equals\n"));
    }

    void finds_contradictions_and_settles_claims() {
        const std::string printed = elaborated(
            "theorem t: for A B assume A != B, b: midpoint(A,B,B) show q(A)\n"
            "proof\n"
            "  have c: ~midpoint(A,B,B), A = A\n"
            "  proof\n"
            "    contradiction by never\n"
            "  qed\n"
            "  cases A = B or A != B\n"
            "    case A = B: contradiction\n"
            "    case A != B: contradiction by b, c\n"
            "  qed\n"
            "qed\n");
        QCOMPARE(QString::fromStdString(printed), QString("proof\n"
                                                          "  have c: ~midpoint(A,B,B), p1: A = A\n"
                                                          "  proof\n"
                                                          "    contradiction by never(A,B) from b\n"
                                                          "  qed\n"
                                                          "  cases A = B or A != B by excluded_middle\n"
                                                          "    case p2: A = B:\n"
                                                          "      contradiction from p2, h1\n"
                                                          "    case p3: A != B:\n"
                                                          "      contradiction from b, c\n"
                                                          "  qed\n"
                                                          "qed\n"));
    }

    void the_last_step_may_carry_its_reason() {
        const std::string printed = elaborated(
            "theorem t: for A B C assume midpoint(A,B,C) show col(A,B,C)\nproof\n  hence col(A,B,C) by sym\nqed\n");
        QCOMPARE(QString::fromStdString(printed),
                 QString("proof\n  have p1: col(A,B,C) by sym(A,B,C) from h1\n  hence col(A,B,C) from p1\nqed\n"));
    }

    void objects_of_sibling_cases_may_share_a_name() {
        const syntax::Document document = parse(std::string(kTheory) +
                                                "theorem t: for A B C assume col(A,B,C) show false\nproof\n  cases by "
                                                "order\n    case A = B:\n      obtain X by nonempty\n      ?\n"
                                                "    case exists X: midpoint(A,X,C): ?\n  qed\nqed\n");
        QCOMPARE(messagesOf(document), std::string());
        QCOMPARE(document.theorems[0].proof->variables, (std::vector<std::string>{"A", "B", "C", "X1", "X"}));
    }

    void statements_of_the_same_name_are_told_apart_by_number() {
        const syntax::Document document = parse(
            "axiom a: show p\naxiom a: show q\ntheorem t: show p\nproof\n  have x: p by a#1\n  have y: q by a\n  hence "
            "p from x\nqed\n");
        QVERIFY(!base::hasErrors(document.diagnostics));
        const std::vector<proof::Node>& nodes = document.theorems.at(0).proof->root.nodes;
        const auto used = [&](std::size_t i) {
            return std::get<proof::ByStatement>(std::get<proof::Step>(nodes[i].form).by).statement.index();
        };
        QCOMPARE(used(0), std::size_t{0});
        QCOMPARE(used(1), std::size_t{1});
        QVERIFY(syntax::printTheorem(document.theory, document.theorems[0].statement, &*document.theorems[0].proof)
                    .find("a#1()") != std::string::npos);
    }

    // --- files and limits

    void includes_are_read_once_and_in_place() {
        const Folder folder;
        folder.write("base.byrne",
                     "axiom one: for A show p(A)\ntheorem two: for A show p(A)\nproof hence p(A) by one qed\n");
        folder.write("inner/mid.byrne", "include \"../base.byrne\"\n");
        folder.write("tptp.ax", "fof(three, axiom, ! [X] : (p(X) => q(X))).\n");
        folder.write("main.byrne",
                     "include \"base.byrne\"\ninclude \"inner/mid.byrne\"\ninclude \"tptp.ax\"\n"
                     "theorem t: for A show q(A)\nproof\n  have p(A) by one\n  hence q(A) by three\nqed\n");
        const syntax::Document document = folder.read("main.byrne");
        QCOMPARE(messagesOf(document), std::string());
        QCOMPARE(document.theory.statements.size(), std::size_t{4});
        QCOMPARE(document.theory.statements[2].name, std::string("three"));
        QCOMPARE(document.sources[document.theory.statements[2].origin.source].slice({4, 9}),
                 std::string_view("three"));
        QCOMPARE(document.theorems.size(), std::size_t{1});
        QVERIFY(!proof::hasHoles(*document.theorems[0].proof));
    }

    void an_included_theorem_without_proof_is_pointed_out() {
        const Folder folder;
        folder.write("base.byrne", "theorem two: for A show p(A)\n");
        folder.write("main.byrne", "include \"base.byrne\"\n");
        const syntax::Document document = folder.read("main.byrne");
        QCOMPARE(messagesOf(document),
                 std::string("1:9 warning: the theorem two is included without a complete proof\n"));
    }

    void refuses_includes_that_loop_leave_or_are_not_there() {
        const Folder folder;
        folder.write("inner/a.byrne", "include \"b.byrne\"\ninclude \"none.byrne\"\n");
        folder.write("inner/b.byrne", "include \"a.byrne\"\n");
        folder.write("secret.byrne", "axiom s: show p\n");
        folder.write("inner/c.byrne", "include \"../secret.byrne\"\ninclude \"" +
                                          (folder.path() / "secret.byrne").string() + "\"\ninclude secret\n");
        const syntax::Document loop = folder.read("inner/a.byrne");
        QCOMPARE(loop.diagnostics.size(), std::size_t{2});
        QCOMPARE(loop.diagnostics[0].code, base::DiagnosticCode::MissingInclude);
        QCOMPARE(loop.diagnostics[1].code, base::DiagnosticCode::IncludeLoop);
        const syntax::Document outside = folder.read("inner/c.byrne");
        QCOMPARE(outside.diagnostics.size(), std::size_t{3});
        QCOMPARE(outside.diagnostics[0].code, base::DiagnosticCode::IncludeOutside);
        QCOMPARE(outside.diagnostics[1].code, base::DiagnosticCode::IncludeOutside);
        QCOMPARE(outside.diagnostics[2].code, base::DiagnosticCode::UnexpectedToken);
        syntax::ReadOptions options;
        options.allowIncludeAnywhere = true;
        QCOMPARE(folder.read("inner/c.byrne", options).theory.statements.size(), std::size_t{1});
        options.allowIncludeAnywhere = false;
        options.theoryPath = {folder.path()};
        folder.write("inner/d.byrne", "include \"secret.byrne\"\n");
        QCOMPARE(folder.read("inner/d.byrne", options).theory.statements.size(), std::size_t{1});
        const syntax::Document missing = folder.read("nowhere.byrne");
        QCOMPARE(missing.diagnostics.size(), std::size_t{1});
        QCOMPARE(missing.diagnostics[0].code, base::DiagnosticCode::UnreadableFile);
    }

    void rejects_what_is_no_text_or_says_nothing() {
        QCOMPARE(parse("").diagnostics.at(0).code, base::DiagnosticCode::EmptyInput);
        QCOMPARE(parse("% only a comment").diagnostics.at(0).code, base::DiagnosticCode::EmptyInput);
        QCOMPARE(parse(std::string("axiom\0", 6)).diagnostics.at(0).code, base::DiagnosticCode::NotText);
        QCOMPARE(parse("\xFF\xFE").diagnostics.size(), std::size_t{1});
    }

    void survives_nesting_and_size_beyond_all_measure() {
        std::string terms = "function f/1\naxiom a: for A show p(";
        for (int i = 0; i < 100000; ++i) terms += "f(";
        QCOMPARE(parse(terms).diagnostics.at(0).code, base::DiagnosticCode::NestedTooDeep);
        std::string brackets = "axiom a: show ";
        for (int i = 0; i < 100000; ++i) brackets += "~(";
        QCOMPARE(parse(brackets).diagnostics.at(0).code, base::DiagnosticCode::NestedTooDeep);
        std::string cases = "theorem t: show p\nproof\n";
        for (int i = 0; i < 20000; ++i) cases += "cases p or ~p case p: ";
        const syntax::Document deep = parse(cases);
        QVERIFY(base::hasErrors(deep.diagnostics));
        QVERIFY(proof::hasHoles(*deep.theorems.at(0).proof));
        std::string claims = "theorem t: show p\nproof\n";
        for (int i = 0; i < 20000; ++i) claims += "have p proof ";
        QVERIFY(base::hasErrors(parse(claims).diagnostics));
        std::string junk;
        for (int i = 0; i < 1000000; ++i) junk += "axiom : ";
        QVERIFY(parse(junk).diagnostics.size() < 1000);
    }

    void the_examples_of_the_manual_are_read_without_a_message() {
        const std::string manual = base::readFile(BYRNE_SOURCE_DIR "/docs/manual/language.md").value();
        const std::string fence = "```byrne\n";
        std::string text;
        std::size_t examples = 0;
        for (std::size_t at = manual.find(fence); at != std::string::npos;
             at = manual.find(fence, at + 1), ++examples) {
            const std::size_t begin = at + fence.size();
            text += manual.substr(begin, manual.find("```", begin) - begin);
        }
        QVERIFY(examples >= 6);
        const syntax::Document document = parse(text);
        QVERIFY2(document.diagnostics.empty(), messagesOf(document).c_str());
        QVERIFY(document.theorems.size() >= 3);
    }

    void every_reserved_word_is_listed_in_the_manual() {
        const std::string manual = base::readFile(BYRNE_SOURCE_DIR "/docs/manual/language.md").value();
        for (int word = 1; word <= static_cast<int>(syntax::vernacular::Word::Clash); ++word) {
            const std::string spelt =
                "`" + std::string(syntax::vernacular::spelling(static_cast<syntax::vernacular::Word>(word))) + "`";
            QVERIFY2(manual.find(spelt, manual.find("reserved:")) != std::string::npos, spelt.c_str());
        }
    }

    void deep_proofs_read_back_up_to_the_limit_and_never_pass_beyond_it() {
        for (const std::size_t depth : {std::size_t{990}, std::size_t{1500}}) {
            logic::Theory theory;
            const logic::Literal p{true, theory.signature.predicate("p", 0), {}};
            theory.statements.push_back({"t", logic::StatementKind::Theorem, {{}, 0, {p}, {{{}, {p}}}}, {}});
            const logic::StatementId id(std::size_t{0});
            proof::Proof proof = proof::openProof(theory[id].formula);
            proof::Block block{{{proof::CloseByGoal{0, {}, {proof::FactId(std::size_t{0})}}, {}, {}}}};
            for (std::size_t i = 0; i < depth; ++i) {
                proof::Branch branch{{}, {{proof::FactId(i + 1), p, {}}}, {std::move(block)}};
                block = {{{proof::CaseSplit{proof::ByEquality{}, {}, {std::move(branch)}}, {}, {}}}};
            }
            proof.root = std::move(block);
            syntax::canonicalise(proof);
            const syntax::Document again = parse(syntax::printByrne(theory, {{id, proof, {}}}, {}));
            QVERIFY2(again.diagnostics.empty(), messagesOf(again).c_str());
            QCOMPARE(*again.theorems.at(0).proof == proof, depth < 1000);
            QCOMPARE(proof::hasHoles(*again.theorems.at(0).proof), depth >= 1000);
        }
    }

    void theorems_are_found_by_name_or_by_being_open() {
        const syntax::Document document =
            parse("theorem a: show true\nproof ? qed\ntheorem b: show true\nproof hence true qed\n");
        QCOMPARE(document.theory[document.findTheorem("")->statement].name, std::string("a"));
        QCOMPARE(document.theory[document.findTheorem("b")->statement].name, std::string("b"));
        QVERIFY(document.findTheorem("c") == nullptr);
    }
};

QTEST_GUILESS_MAIN(ByrneReaderTest)
#include "byrne_reader_test.moc"
