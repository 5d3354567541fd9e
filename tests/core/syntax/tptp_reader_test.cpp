// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "core/base/file.h"
#include "core/syntax/document.h"
#include "core/syntax/tptp_file.h"
#include "core/syntax/tptp_writer.h"

using namespace byrne;
namespace fs = std::filesystem;
using base::DiagnosticCode;
using base::Severity;

namespace {

/// One message the way tests name it.
struct Expected {
    Severity severity;
    DiagnosticCode code;
    std::string place;  ///< "file:line:column"

    friend bool operator==(const Expected&, const Expected&) = default;
};

using ExpectedList = std::vector<Expected>;

syntax::Document read(const std::string& text, const syntax::ReadOptions& options = {},
                      const fs::path& path = "test.p") {
    return syntax::readTptp(path, text, options);
}

ExpectedList messages(const syntax::Document& document) {
    ExpectedList out;
    for (const base::Diagnostic& diagnostic : document.diagnostics)
        out.push_back({diagnostic.severity, diagnostic.code, document.sources.describe(diagnostic.location)});
    return out;
}

ExpectedList error(DiagnosticCode code, const std::string& place) { return {{Severity::Error, code, place}}; }
ExpectedList warning(DiagnosticCode code, const std::string& place) { return {{Severity::Warning, code, place}}; }

const char* describe(const syntax::Document& document) {
    static QByteArray out;
    out.clear();
    for (const base::Diagnostic& diagnostic : document.diagnostics)
        out += QByteArray::fromStdString(base::format(diagnostic, document.sources)) + "\n";
    return out.constData();
}

constexpr const char* kGoal = "\nfof(goal, conjecture, p).\n";

/// A new folder, removed at the end.
class Folder {
public:
    Folder()
        : path_(fs::temp_directory_path() /
                ("byrne-tptp-" + std::to_string(++count_) + "-" + std::to_string(QCoreApplication::applicationPid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const fs::path& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    static inline int count_ = 0;
    fs::path path_;
};

}  // namespace

#define COMPARE_MESSAGES(document, ...)                          \
    do {                                                         \
        const syntax::Document read_ = (document);               \
        const ExpectedList expected_ = __VA_ARGS__;              \
        QVERIFY2(messages(read_) == expected_, describe(read_)); \
    } while (false)

class TptpReaderTest : public QObject {
    Q_OBJECT

private slots:
    void reads_the_whole_language_without_message() {
        const syntax::Document document = read(R"(% comment
/* another
 */ fof('a name', axiom, ! [X, /* here too */ Y] : ? [Z] : ((p(X) <=> q('it''s'(Y, -3.5), "obj")) & ~ r % end
   => (X = Z | Y != f(Z)))).
)");
        QVERIFY(base::hasErrors(document.diagnostics));  // 'it''s' is not how TPTP quotes a quote
        const syntax::Document good = read(R"(% comment
/* another
 */ fof('a name', axiom, ! [X, /* here too */ Y] : ? [Z] : (((p(X) <=> q('it\'s'(Y, -3.5), "obj")) & ~ r) % end
   => (X = Z | Y != f(Z))), file('a.p', 'a name'), [status(thm)]).
cnf(12, hypothesis, ~ s(X) | t).
fof(goal, conjecture, ($true <= $false) <~> ((u ~| v) ~& w)).
)");
        QVERIFY2(good.diagnostics.empty(), describe(good));
        QCOMPARE(good.theorems.size(), std::size_t(1));
        QVERIFY(good.theory.signature.findFunction("it's", 2).has_value());
    }

    void prints_with_the_brackets_that_are_needed() {
        const auto printed = [](const std::string& formula) {
            base::Diagnostics diagnostics;
            return syntax::writeTptp(
                syntax::parseTptp("fof(a, axiom, " + formula + ").", base::SourceId(std::size_t{0}), diagnostics));
        };
        QCOMPARE(printed("((p)) & (q & r) & ~(~(s))"), std::string("fof(a, axiom, p & (q & r) & ~~s).\n"));
        QCOMPARE(printed("![X]:(?[Y]:((p(X,Y))))"), std::string("fof(a, axiom, ![X]: ?[Y]: p(X,Y)).\n"));
        QCOMPARE(printed("![X]:(p(X)=>(q|r))"), std::string("fof(a, axiom, ![X]: (p(X) => (q | r))).\n"));
        QCOMPARE(printed("~(a=b) & 'Big'('x y')!='ab'"), std::string("fof(a, axiom, ~a = b & 'Big'('x y') != ab).\n"));
        QCOMPARE(printed("'42'=42, inference( x,[ 'A b' , y ] )"),
                 std::string("fof(a, axiom, '42' = 42, inference(x, ['A b', y])).\n"));
    }

    void empty_input() {
        COMPARE_MESSAGES(read(""), error(DiagnosticCode::EmptyInput, "test.p:1:1"));
        COMPARE_MESSAGES(read("% only a comment\n"), error(DiagnosticCode::EmptyInput, "test.p:1:1"));
    }

    void binary_junk() {
        COMPARE_MESSAGES(read(std::string("fof(a,\n\x7f"
                                          "ELF\x00\x01",
                                          13)),
                         error(DiagnosticCode::NotText, "test.p:2:1"));
        COMPARE_MESSAGES(read(std::string("fof('\xff\xfe', axiom, p).") + kGoal),
                         error(DiagnosticCode::NotText, "test.p:1:5"));
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, \xc3\x28).") + kGoal),
                         error(DiagnosticCode::UnexpectedToken, "test.p:1:15"));
    }

    void latin_1_in_comments_does_no_harm() { COMPARE_MESSAGES(read(std::string("% Author: Andr\xe9\n") + kGoal), {}); }

    void unbalanced_brackets() {
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, (p & (q | r)).") + kGoal),
                         error(DiagnosticCode::UnbalancedBracket, "test.p:1:4"));
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, p(b, f(c).") + kGoal),
                         error(DiagnosticCode::UnbalancedBracket, "test.p:1:16"));
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, p & q)).") + kGoal),
                         error(DiagnosticCode::UnbalancedBracket, "test.p:1:21"));
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, (p) | q) & r).") + kGoal),
                         error(DiagnosticCode::UnbalancedBracket, "test.p:1:24"));
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, p, file('x', [y).") + kGoal),
                         error(DiagnosticCode::UnbalancedBracket, "test.p:1:28"));
    }

    void several_faults_in_one_run() {
        const syntax::Document document = read(
            "fof(a, axiom, p q).\nfof(b, axiom, q).\nfof(c, axiom r).\nfoo(d, axiom, s).\nfof(e, axiom, X).\nfof(goal, "
            "conjecture, q).\n");
        const ExpectedList expected = {{Severity::Error, DiagnosticCode::UnexpectedToken, "test.p:1:17"},
                                       {Severity::Error, DiagnosticCode::UnexpectedToken, "test.p:3:14"},
                                       {Severity::Error, DiagnosticCode::UnexpectedToken, "test.p:4:1"},
                                       {Severity::Error, DiagnosticCode::UnexpectedToken, "test.p:5:15"}};
        QVERIFY2(messages(document) == expected, describe(document));
        QCOMPARE(document.diagnostics[2].hints, std::vector<std::string>{"Did you mean `fof`?"});
        QCOMPARE(document.theory.statements.size(), std::size_t(2));
    }

    void a_missing_dot_costs_one_formula_only() {
        const syntax::Document document = read("fof(a, axiom, q)\nfof(b, axiom, r).\nfof(goal, conjecture, q).\n");
        QCOMPARE(messages(document), error(DiagnosticCode::UnexpectedToken, "test.p:2:1"));
        QCOMPARE(document.theory.statements.size(), std::size_t(2));
    }

    void gives_up_after_many_faults() {
        std::string text;
        for (int i = 0; i < 100000; ++i) text += "fof(a, axiom, p q).\n";
        const syntax::Document document = read(text);
        QVERIFY(document.diagnostics.size() <= 102);
        QCOMPARE(document.diagnostics.back().code, DiagnosticCode::LimitReached);
    }

    void unterminated_quotes_and_comments() {
        COMPARE_MESSAGES(read(std::string("fof('a, axiom, p).") + kGoal),
                         error(DiagnosticCode::UnterminatedQuote, "test.p:1:5"));
        COMPARE_MESSAGES(read("fof(goal, conjecture, p). /* never"),
                         error(DiagnosticCode::UnterminatedQuote, "test.p:1:27"));
        COMPARE_MESSAGES(read("fof(goal, conjecture, p /* never"),
                         error(DiagnosticCode::UnterminatedQuote, "test.p:1:25"));
    }

    void connectives_without_order_need_brackets() {
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, p & q | r).") + kGoal),
                         error(DiagnosticCode::UnexpectedToken, "test.p:1:21"));
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, p => q => r).") + kGoal),
                         error(DiagnosticCode::UnexpectedToken, "test.p:1:22"));
    }

    void deep_nesting_gives_one_message_quickly() {
        const std::string open(100000, '(');
        const std::string close(100000, ')');
        const auto start = std::chrono::steady_clock::now();
        COMPARE_MESSAGES(read("fof(a, axiom, " + open + "p" + close + ")." + kGoal),
                         error(DiagnosticCode::NestedTooDeep, "test.p:1:1015"));
        COMPARE_MESSAGES(read("fof(a, axiom, " + std::string(100000, '~') + "p)." + kGoal),
                         error(DiagnosticCode::NestedTooDeep, "test.p:1:1015"));
        std::string term;
        for (int i = 0; i < 100000; ++i) term += "f(";
        COMPARE_MESSAGES(read("fof(a, axiom, p(" + term + "c" + close + "))." + kGoal),
                         error(DiagnosticCode::NestedTooDeep, "test.p:1:415"));
        COMPARE_MESSAGES(read("fof(a, axiom, p, " + open + "x" + close + ")." + kGoal), {});
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
    }

    void accepts_nesting_up_to_the_limit() {
        const std::string formula = std::string(1000, '(') + "p" + std::string(1000, ')');
        COMPARE_MESSAGES(read("fof(goal, conjecture, " + formula + ")."), {});
    }

    void hints_translate_other_notations() {
        const auto hint = [](const std::string& formula) {
            const syntax::Document document = read("fof(a, axiom, " + formula + ")." + kGoal);
            return document.diagnostics.size() == 1 && !document.diagnostics[0].hints.empty()
                       ? document.diagnostics[0].hints[0]
                       : std::string();
        };
        QCOMPARE(hint("p and q"), std::string("Conjunction is written &."));
        QCOMPARE(hint("p -> q"), std::string("Implication is written =>, equivalence <=>."));
        QCOMPARE(hint("∀X p(X)"), std::string("For all X is written ![X]: with a colon."));
        QCOMPARE(hint("! X: p(X)"), std::string("Write the variables in square brackets: ![X, Y]: p(X,Y)."));
        QCOMPARE(hint("p()"), std::string("Without arguments, leave out the brackets as well."));
        QCOMPARE(hint("a == b"), std::string("Equality is written with one =."));
    }

    void roles() {
        COMPARE_MESSAGES(read(std::string("fof(a, axoim, p).") + kGoal),
                         error(DiagnosticCode::UnknownRole, "test.p:1:8"));
        COMPARE_MESSAGES(read(std::string("fof(a, unknown, p).") + kGoal),
                         warning(DiagnosticCode::UnknownRole, "test.p:1:8"));
        std::string text;
        for (const char* role :
             {"axiom", "hypothesis", "definition", "assumption", "lemma", "theorem", "corollary", "plain"})
            text += std::string("fof(a_") + role + ", " + role + ", p).\n";
        const syntax::Document document = read(text + kGoal);
        QVERIFY2(document.diagnostics.empty(), describe(document));
        QCOMPARE(document.theory.statements.size(), std::size_t(9));
        QCOMPARE(document.theory.statements.front().kind, logic::StatementKind::Axiom);
    }

    void hints_are_kept_in_the_tree_and_not_used() {
        const std::string text = "fof(h, hint, q(0,?,_) | _, _, lemma(3,A,?)).\n";
        const syntax::Document document = read(text + kGoal);
        QCOMPARE(messages(document), (ExpectedList{{Severity::Note, DiagnosticCode::NotSupported, "test.p:1:1"}}));
        QVERIFY(!document.theory.signature.isNameTaken("q"));
        base::Diagnostics diagnostics;
        QCOMPARE(syntax::writeTptp(syntax::parseTptp(text, base::SourceId(std::size_t{0}), diagnostics)),
                 std::string("fof(h, hint, q(0,?,_) | _, _, lemma(3, A, ?)).\n"));
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, q(_)).") + kGoal),
                         error(DiagnosticCode::UnexpectedToken, "test.p:1:17"));
    }

    void wrong_arity() {
        const syntax::Document document =
            read("fof(a, axiom, q(c,d)).\nfof(b, axiom, q(c) & q(d) & q(f(c))).\nfof(goal, conjecture, p(f)).");
        QCOMPARE(messages(document), (ExpectedList{{Severity::Warning, DiagnosticCode::WrongArity, "test.p:2:15"},
                                                   {Severity::Warning, DiagnosticCode::WrongArity, "test.p:3:25"}}));
        QCOMPARE(document.diagnostics.front().message, std::string("`q` has 1 argument here, but 2 at test.p:1:15."));
    }

    void duplicate_names_are_kept_apart() {
        const syntax::Document document =
            read("fof(a, axiom, q).\nfof(a_2, axiom, r).\nfof(a, axiom, s).\nfof(goal, conjecture, q).");
        QCOMPARE(messages(document), warning(DiagnosticCode::DuplicateName, "test.p:3:5"));
        QCOMPARE(document.theory.statements[2].name, std::string("a_3"));
    }

    void problems_need_one_conjecture() {
        COMPARE_MESSAGES(read("fof(a, axiom, p).\n\n"), error(DiagnosticCode::NoConjecture, "test.p:1:18"));
        syntax::ReadOptions options;
        options.allowNoConjecture = true;
        COMPARE_MESSAGES(read("fof(a, axiom, p).\n", options), {});
        const syntax::Document two = read("fof(a, conjecture, p).\nfof(b, conjecture, q).");
        QCOMPARE(messages(two), error(DiagnosticCode::SeveralConjectures, "test.p:2:5"));
        QCOMPARE(two.theorems.size(), std::size_t(1));
        QCOMPARE(two.theory.statements.back().name, std::string("a"));
    }

    void a_faulty_conjecture_is_not_called_missing() {
        COMPARE_MESSAGES(read("fof(a, axiom, p).\nfof(b, conjecture, p q)."),
                         error(DiagnosticCode::UnexpectedToken, "test.p:2:22"));
    }

    void free_variables_count_as_universal() {
        const syntax::Document document = read(std::string("fof(a, axiom, q(X) => r(X,Y)).") + kGoal);
        QCOMPARE(messages(document), warning(DiagnosticCode::FreeVariable, "test.p:1:17"));
        QCOMPARE(document.theory.statements.front().formula.variables, (std::vector<std::string>{"X", "Y"}));
    }

    void other_tptp_languages_are_refused_clearly() {
        COMPARE_MESSAGES(read(std::string("tff(a, type, c: $i).\nthf(b, axiom, p @ c).") + kGoal),
                         {{Severity::Error, DiagnosticCode::NotSupported, "test.p:1:1"},
                          {Severity::Error, DiagnosticCode::NotSupported, "test.p:2:1"}});
        COMPARE_MESSAGES(read(std::string("fof(a, axiom, $less(1,2) | $less(2,1)).") + kGoal),
                         warning(DiagnosticCode::NotSupported, "test.p:1:15"));
    }

    void includes_stand_in_place_of_their_formulas() {
        const Folder folder;
        folder.write("sub/a.ax", "fof(a, axiom, q).\ninclude('b.ax').\n");
        folder.write("sub/b.ax", "fof(b, axiom, r).\n");
        folder.write("lib/c.ax", "fof(c1, axiom, s).\nfof(c2, axiom, t).\n");
        syntax::ReadOptions options;
        options.theoryPath = {folder.path() / "lib"};
        const syntax::Document document =
            read("include('sub/a.ax').\ninclude('c.ax', [c2]).\nfof(goal, conjecture, q).\ninclude('sub/b.ax').\n",
                 options, folder.path() / "main.p");
        QVERIFY2(document.diagnostics.empty(), describe(document));
        std::vector<std::string> names;
        for (const logic::Statement& statement : document.theory.statements) names.push_back(statement.name);
        QCOMPARE(names, (std::vector<std::string>{"a", "b", "c2", "goal"}));
        QCOMPARE(document.sources.describe(document.theory.statements[1].origin),
                 (folder.path() / "sub" / "b.ax").string() + ":1:1");
    }

    void faulty_includes() {
        const Folder folder;
        folder.write("a.ax", "include('b.ax').\nfof(a, axiom, q).\n");
        folder.write("b.ax", "\n include('a.ax').\n");
        folder.write("bad.ax", "fof(x, axiom, p q).\n");
        const fs::path main = folder.path() / "deep" / "main.p";
        fs::create_directories(main.parent_path());
        folder.write("deep/self.p", "include('self.p').");
        const std::string at = main.string() + ":1:9";
        COMPARE_MESSAGES(read("include('none.ax').\n", {}, main), error(DiagnosticCode::MissingInclude, at));
        COMPARE_MESSAGES(read("include('../a.ax').\n", {}, main), error(DiagnosticCode::IncludeOutside, at));
        COMPARE_MESSAGES(read("include('/etc/hostname').\n", {}, main), error(DiagnosticCode::IncludeOutside, at));
        COMPARE_MESSAGES(read("include(none).\n", {}, main), error(DiagnosticCode::UnexpectedToken, at));
        syntax::ReadOptions anywhere;
        anywhere.allowIncludeAnywhere = true;
        const std::string loop = (folder.path() / "b.ax").string() + ":2:10";
        COMPARE_MESSAGES(read("include('../a.ax').\n", anywhere, main), error(DiagnosticCode::IncludeLoop, loop));
        COMPARE_MESSAGES(read("include('main.p').\n", {}, main), error(DiagnosticCode::MissingInclude, at));
        folder.write("deep/main.p", "");
        COMPARE_MESSAGES(read("include('main.p').\n", {}, main), error(DiagnosticCode::IncludeLoop, at));
        COMPARE_MESSAGES(read("include('bad.ax').\n", {}, folder.path() / "m.p"),
                         error(DiagnosticCode::UnexpectedToken, (folder.path() / "bad.ax").string() + ":1:17"));
        COMPARE_MESSAGES(read("include('deep').\n", {}, folder.path() / "m.p"),
                         error(DiagnosticCode::UnreadableFile, (folder.path() / "m.p").string() + ":1:9"));
        COMPARE_MESSAGES(
            read(std::string("include('bad.ax', [y]).\n") + kGoal, {}, folder.path() / "m.p"),
            {{Severity::Error, DiagnosticCode::UnexpectedToken, (folder.path() / "bad.ax").string() + ":1:17"},
             {Severity::Warning, DiagnosticCode::UnknownName, (folder.path() / "m.p").string() + ":1:20"}});
    }

    void links_do_not_lead_out_of_the_folder() {
        const Folder folder;
        folder.write("secret.ax", "fof(a, axiom, q).\n");
        folder.write("in/ok.ax", "");
        fs::create_symlink(folder.path() / "secret.ax", folder.path() / "in" / "link.ax");
        const fs::path main = folder.path() / "in" / "main.p";
        COMPARE_MESSAGES(read("include('link.ax').\n", {}, main),
                         error(DiagnosticCode::IncludeOutside, main.string() + ":1:9"));
    }

    void exports_theories_that_read_back_equal() {
        const syntax::Document document = read(R"(
fof(a, axiom, ![A,B]: ((p(A) & A != B) => ?[X]: (q(A,X) & ~p(X)))).
fof(b, axiom, p(c) & ~q(c,'D e')).
fof(c, axiom, ![A]: (p(A) => ((p(f(A)) & q(A,A)) | ?[X]: q(X,A)))).
fof(d, axiom, ~p(e)).
fof(e, axiom, (p(c) & q(c,c)) => $false).
fof(goal, conjecture, ![A]: ?[B]: q(A,B)).
)");
        QVERIFY2(document.diagnostics.empty(), describe(document));
        const syntax::Document again = read(syntax::writeTptp(document.theory));
        QVERIFY2(again.diagnostics.empty(), describe(again));
        QVERIFY(again.theory.statements == document.theory.statements);
        QVERIFY(again.normalisation.empty());
    }

    void names_of_any_kind_survive_export() {
        const syntax::Document document = read(
            R"(fof(3, axiom, 'Big'('42', 42, '$x', "o")). fof(3, axiom, 'a\'b' = 'x\\y'). fof(3, conjecture, ' '(''-1'')).)");
        QVERIFY(base::hasErrors(document.diagnostics));
        const syntax::Document good = read(
            R"(fof(3, axiom, 'Big'('42', 42, '$x', "o")). fof('3 x', axiom, 'a\'b' = 'x\\y'). fof(3, conjecture, ' '('-1')).)");
        QVERIFY2(!base::hasErrors(good.diagnostics), describe(good));
        const syntax::Document again = read(syntax::writeTptp(good.theory));
        QVERIFY2(again.diagnostics.empty(), describe(again));
        QVERIFY(again.theory.statements == good.theory.statements);
        QCOMPARE(again.theory.statements.back().name, std::string("3_2"));
        QVERIFY(again.theory.signature.findFunction("42", 0).has_value() &&
                again.theory.signature.findFunction("'42'", 0).has_value());
    }

    void exports_variables_that_tptp_has_no_names_for() {
        logic::CoherentFormula formula;
        formula.variables = {"x", "X", "A'", "\u03b1"};
        formula.universalCount = 4;
        logic::Theory theory;
        const logic::PredicateId predicate = theory.signature.predicate("p", 4);
        formula.premises = {{true,
                             predicate,
                             {logic::VariableId(std::size_t{0}), logic::VariableId(std::size_t{1}),
                              logic::VariableId(std::size_t{2}), logic::VariableId(std::size_t{3})}}};
        QCOMPARE(syntax::writeTptp(syntax::toFof(formula, theory.signature)),
                 std::string("![X, X1, A, X2]: (p(X,X1,A,X2) => $false)"));
    }

    void ten_megabytes_are_no_trouble() {
        std::string text;
        for (int i = 0; text.size() < 10'000'000; ++i)
            text += "fof(ax_" + std::to_string(i) +
                    ", axiom, (![A,B,C]: ((col(A,B,C) & betS(A,B,C)) => ((A = B) | cong(A,B,B,C))))).\n";
        const auto start = std::chrono::steady_clock::now();
        const syntax::Document document = read(text + kGoal);
        QVERIFY2(document.diagnostics.empty(), describe(document));
        QVERIFY(document.theory.statements.size() > 100000);
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
    }
};

QTEST_GUILESS_MAIN(TptpReaderTest)
#include "tptp_reader_test.moc"
