// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>

#include <cstdlib>

#include "app/common/resources.h"
#include "app/common/session.h"

using namespace byrne;

namespace {

const std::string kDocument =
    "predicate p/1\npredicate q/1\naxiom pq: for X assume p(X) show q(X)\ntheorem t: for A assume p(A) show q(A)\n";

common::Session session() { return common::loadText("test.byrne", kDocument, common::readOptions()); }

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void resources_are_found_from_the_build_tree() {
        const auto folder = common::resourceFolder();
        QVERIFY2(folder.has_value(), folder ? "" : folder.error().message.c_str());
        QVERIFY(std::filesystem::exists(*folder / "theories" / "geometry.byrne"));
        const auto words = common::builtInVocabulary();
        QVERIFY2(words.has_value(), words ? "" : words.error().message.c_str());
        QVERIFY(words->find("betS", 3).words != nullptr);
    }

    void missing_resources_are_named_and_not_fatal() {
        ::setenv("BYRNE_RESOURCES", "/nonexistent/byrne", 1);
        const auto folder = common::resourceFolder();
        QVERIFY(!folder.has_value());
        QVERIFY(folder.error().message.find("/nonexistent/byrne") != std::string::npos);
        const common::Session loaded = session();
        QVERIFY(!loaded.vocabularyFault.empty());
        QVERIFY(!loaded.hasErrors());
        QCOMPARE(loaded.document.theorems.size(), std::size_t(1));
        ::unsetenv("BYRNE_RESOURCES");
        QVERIFY(common::resourceFolder().has_value());
    }

    void a_theorem_is_proved_checked_printed_and_read_back() {
        common::Session loaded = session();
        QVERIFY(!loaded.hasErrors());
        const logic::StatementId theorem = loaded.document.theorems.at(0).statement;
        QVERIFY(!common::check(loaded.document.theory, loaded.document.theorems[0]).has_value());
        const common::Attempt attempt = common::prove(loaded.document.theory, theorem, {});
        QVERIFY(attempt.isProved());
        common::putProof(loaded.document, theorem, *attempt.outcome.proof);
        const common::Session again =
            common::loadText("again.byrne", common::print(loaded.document), common::readOptions());
        QVERIFY(!again.hasErrors());
        QVERIFY(again.document.theorems.at(0).proof == attempt.outcome.proof);
        QVERIFY(common::check(again.document.theory, again.document.theorems[0])->isProved());
    }

    void a_stop_request_ends_the_search() {
        const common::Session loaded = session();
        std::stop_source source;
        source.request_stop();
        prover::Options options;
        options.limits.stop = source.get_token();
        const common::Attempt attempt =
            common::prove(loaded.document.theory, loaded.document.theorems.at(0).statement, options);
        QVERIFY(!attempt.isProved());
        QVERIFY(attempt.outcome.status == prover::Status::Stopped);
    }

    void a_theorem_without_proof_is_a_subject_too() {
        const common::Session loaded = session();
        const common::Subject subject(loaded, loaded.document.theorems.at(0));
        const common::Subject copy = subject;
        QCOMPARE(copy.view().theorem().name, std::string("t"));
        QCOMPARE(copy.view().branches().size(), std::size_t(1));
        const figure::FigureSet figures = common::solveFigures(copy, {});
        QCOMPARE(figures.branches.size(), std::size_t(1));
        QCOMPARE(common::tellStory(copy, figures, {}).branches.size(), std::size_t(1));
    }

    void tptp_text_is_read_by_its_extension() {
        const common::Session loaded =
            common::loadText("x.p", "fof(g, conjecture, ![A]: (p(A) => p(A))).", common::readOptions());
        QVERIFY(!loaded.hasErrors());
        QVERIFY(loaded.document.language == syntax::Language::Tptp);
    }
};

QTEST_APPLESS_MAIN(SessionTest)
#include "session_test.moc"
