// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is offered at places of a document: only what can stand there, and what fits best first.
#include <QtTest>

#include <algorithm>

#include "core/assist/completion.h"

using namespace byrne;
using namespace byrne::assist;

namespace {

const std::string kTheory =
    "predicate between(A,B,C)\n  says en \"%2 between %1 and %3\"\n"
    "predicate cong/4, line/3\n"
    "axiom flip: for A B C D assume cong(A,B,C,D) show cong(B,A,C,D)\n"
    "axiom order: for A B C assume line(A,B,C) show between(A,B,C) or between(B,C,A)\n"
    "axiom never: for A assume between(A,A,A) show false\n"
    "axiom extend: for A B show exists C: between(A,B,C)\n"
    "axiom straight: for A B C assume between(A,B,C) show line(A,B,C)\n"
    "axiom apart: for A B C assume between(A,B,C) show ~cong(A,B,A,C)\n"
    "axiom half: for A B C assume line(A,B,C) show cong(A,B,B,C)\n";

/// `|` is the caret.
struct Asked {
    std::string text;
    std::uint32_t offset = 0;
    syntax::Document document;

    explicit Asked(const std::string& rest) {
        text = kTheory + rest;
        offset = static_cast<std::uint32_t>(text.find('|'));
        text.erase(offset, 1);
        document = syntax::readByrne("doc.byrne", text, {});
    }
    [[nodiscard]] std::vector<std::string> list() const {
        std::vector<std::string> shown;
        for (const Completion& each : completionsAt(document, document.vocabulary, text, offset).list)
            shown.push_back(each.shown);
        return shown;
    }
    [[nodiscard]] bool offers(const std::string& what) const {
        const auto all = list();
        return std::ranges::find(all, what) != all.end();
    }
    [[nodiscard]] std::ptrdiff_t rank(const std::string& what) const {
        const auto all = list();
        return std::ranges::find(all, what) - all.begin();
    }
};

const std::string kStart =
    "theorem mine: for P Q assume between(P,Q,P), g: cong(P,Q,Q,P) show cong(Q,P,Q,P)\nproof\n";

}  // namespace

class CompletionTest : public QObject {
    Q_OBJECT

private slots:
    void facts_are_offered_with_their_arguments() {
        const Asked asked(kStart + "  have |");
        QVERIFY(asked.offers("between(A,B,C)"));
        QVERIFY(asked.offers("cong(_,_,_,_)"));
        QVERIFY(asked.offers("P"));
        QVERIFY(!asked.offers("flip"));
        QVERIFY(!asked.offers("qed"));
        // What the theorem speaks of comes before what it does not.
        QVERIFY(asked.rank("cong(_,_,_,_)") < asked.rank("line(_,_,_)"));
    }

    void a_beginning_narrows_the_list() {
        const Asked asked(kStart + "  have be|");
        QCOMPARE(asked.list(), std::vector<std::string>{"between(A,B,C)"});
        const Completions found = completionsAt(asked.document, asked.document.vocabulary, asked.text, asked.offset);
        QCOMPARE(found.list[0].text, std::string("between("));
        QCOMPARE(found.word, (base::Span{asked.offset - 2, asked.offset}));
    }

    void in_brackets_there_are_the_points_in_scope() {
        QCOMPARE(Asked(kStart + "  have cong(P,|").list(), (std::vector<std::string>{"P", "Q"}));
        QCOMPARE(Asked(kStart + "  obtain R where between(P,Q,R) by extend(P,Q)\n  have cong(|").list(),
                 (std::vector<std::string>{"P", "Q", "R"}));
    }

    void reasons_are_those_that_can_give_the_claim() {
        const Asked asked(kStart + "  have cong(Q,P,Q,P) by |");
        QVERIFY(asked.offers("flip"));
        QVERIFY(asked.offers("half"));
        QVERIFY(!asked.offers("straight"));
        QVERIFY(!asked.offers("order"));
        QVERIFY(!asked.offers("mine"));
        QVERIFY(!asked.offers("apart"));
        QVERIFY(Asked(kStart + "  have ~cong(P,Q,P,P) by |").offers("apart"));
        QVERIFY(!Asked(kStart + "  have ~cong(P,Q,P,P) by |").offers("flip"));
        QVERIFY(asked.offers("auto"));
        // Nothing speaks of lines yet.
        QVERIFY(asked.rank("flip") < asked.rank("half"));
    }

    void reasons_have_the_form_of_the_step() {
        QVERIFY(Asked(kStart + "  cases between(P,Q,P) or between(Q,P,P) by |").offers("order"));
        QVERIFY(Asked(kStart + "  contradiction by |").offers("never"));
        QVERIFY(!Asked(kStart + "  contradiction by |").offers("flip"));
        QVERIFY(Asked(kStart + "  obtain R where between(P,Q,R) by |").offers("extend"));
        QVERIFY(!Asked(kStart + "  have between(P,Q,P) by |").offers("extend"));
        // What is written may be looked for in spite of that.
        QVERIFY(Asked(kStart + "  have between(P,Q,P) by ext|").offers("extend"));
    }

    void premises_are_the_labels_that_are_known() {
        const Asked asked(kStart + "  have a: line(P,Q,P) by straight(P,Q,P) from h1\n  have cong(P,Q,Q,P) by half from |");
        QCOMPARE(asked.list(), (std::vector<std::string>{"a", "g", "h1"}));
    }

    void words_come_where_they_can_stand() {
        QVERIFY(Asked(kStart + "  |").offers("obtain"));
        QVERIFY(Asked(kStart + "  have cong(P,Q,Q,P) |").offers("by"));
        QVERIFY(Asked("theorem t: for A |").offers("assume"));
        QVERIFY(Asked("theorem t: for A show cong(A,A,A,A)\n|").offers("proof"));
        QVERIFY(Asked("theorem |").list().empty());
    }

    void nothing_in_comments_and_strings() {
        QVERIFY(Asked(kStart + "  % have |").list().empty());
        QVERIFY(Asked("include \"|").list().empty());
        QVERIFY(!callAt(kStart + "  % cong(", static_cast<std::uint32_t>(kStart.size() + 9)));
    }

    void calls_know_their_name_and_argument() {
        const Asked asked(kStart + "  have cong(Q,P,|");
        const auto call = callAt(asked.text, asked.offset);
        QVERIFY(call.has_value());
        QCOMPARE(call->name, std::string("cong"));
        QCOMPARE(call->argument, std::size_t{2});
        QVERIFY(!call->isStatement);
        QCOMPARE(asked.text.substr(call->span.begin, 4), std::string("cong"));
        const Asked by(kStart + "  have cong(Q,P,Q,P) by flip(P|");
        QVERIFY(callAt(by.text, by.offset)->isStatement);
        const Asked outside(kStart + "  have cong(Q,P,Q,P) |");
        QVERIFY(!callAt(outside.text, outside.offset));
    }
};

QTEST_APPLESS_MAIN(CompletionTest)
#include "completion_test.moc"
