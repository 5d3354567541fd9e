// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of the application that need no window: highlighting, putting proofs into texts, selection, player,
// background work.
#include <QSignalSpy>
#include <QtTest>

#include <atomic>
#include <chrono>
#include <random>
#include <set>
#include <thread>

#include "app/gui/window/background_task.h"
#include "app/gui/editor/highlighter.h"
#include "app/gui/picture/player.h"
#include "app/gui/proof/proof_text.h"
#include "app/gui/proof/step_selection.h"
#include "app/gui/editor/text_session.h"
#include "app/gui/proof/theory_compare.h"
#include "app/gui/proof/words_model.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

EnvironmentFuture emptyEnvironment() {
    std::promise<std::shared_ptr<const Environment>> promise;
    promise.set_value(std::make_shared<Environment>());
    return promise.get_future().share();
}

TokenStyle styleAt(std::string_view text, std::size_t offset, TextLanguage language) {
    std::size_t at = 0;
    for (const StyledStretch& stretch : highlight(text, language, false)) {
        at += stretch.length;
        if (offset < at) {
            return stretch.style;
        }
    }
    return TokenStyle::Plain;
}

constexpr const char* kProved =
    "predicate p/1\npredicate q/1\npredicate r/1\npredicate s/1\n"
    "axiom either: for A assume p(A) show q(A) or r(A)\n"
    "axiom left: for A assume q(A) show s(A)\n"
    "axiom right: for A assume r(A) show s(A)\n"
    "theorem split:\n  for A\n  assume h1: p(A)\n  show s(A)\n"
    "proof\n"
    "  cases q(A) or r(A) by either(A) from h1\n"
    "    case c1: q(A):\n      have a: s(A) by left(A) from c1\n      hence s(A) from a\n"
    "    case c2: r(A):\n      have b: s(A) by right(A) from c2\n      hence s(A) from b\n"
    "  qed\n"
    "qed\n";

AnalysisPtr read(const char* text) { return analyse(Environment{}, "test.byrne", TextLanguage::Byrne, text, nullptr, {}); }

}  // namespace

class GuiLogicTest : public QObject {
    Q_OBJECT

private slots:
    void highlight_covers_any_text_exactly() {
        for (const char* text :
             {"", "theorem", "\"open", "/* open", "'quo\\", "% c\nx", "\xc3\xa4 \xff ?(", "a.b 1.5"}) {
            for (const TextLanguage language : {TextLanguage::Byrne, TextLanguage::Tptp, TextLanguage::Gcl}) {
                std::size_t sum = 0;
                for (const StyledStretch& stretch : highlight(text, language, false)) {
                    sum += stretch.length;
                }
                QCOMPARE(sum, std::string_view(text).size());
            }
        }
    }

    void highlight_knows_keywords_and_comments_of_each_language() {
        QCOMPARE(styleAt("theorem t:", 0, TextLanguage::Byrne), TokenStyle::Keyword);
        QCOMPARE(styleAt("theorem t:", 8, TextLanguage::Byrne), TokenStyle::Declaration);
        QCOMPARE(styleAt("fof(a,axiom,p).", 0, TextLanguage::Tptp), TokenStyle::Keyword);
        QCOMPARE(styleAt("fof(a,axiom,p).", 6, TextLanguage::Tptp), TokenStyle::Reason);
        QCOMPARE(styleAt("fof", 0, TextLanguage::Byrne), TokenStyle::Plain);
        QCOMPARE(styleAt("% theorem", 3, TextLanguage::Byrne), TokenStyle::Comment);
        QCOMPARE(styleAt("/* a\nb */ fof", 6, TextLanguage::Tptp), TokenStyle::BlockComment);
        QCOMPARE(styleAt("point A 1 2", 0, TextLanguage::Gcl), TokenStyle::Keyword);
        QCOMPARE(styleAt("point A 1 2", 6, TextLanguage::Gcl), TokenStyle::Declaration);
        QCOMPARE(styleAt("dim 1 1\n  rotate O A", 10, TextLanguage::Gcl), TokenStyle::Keyword);
    }

    void highlight_goes_on_in_a_block_comment() {
        const auto stretches = highlight("still */ fof", TextLanguage::Tptp, true);
        QCOMPARE(stretches.front().style, TokenStyle::BlockComment);
        QCOMPARE(stretches.front().length, std::size_t{8});
    }

    void folding_opens_at_proof_and_closes_at_qed() {
        QCOMPARE(foldChange("proof", TextLanguage::Byrne), 1);
        QCOMPARE(foldChange("  cases A = B or A != B by excluded_middle", TextLanguage::Byrne), 1);
        QCOMPARE(foldChange("qed", TextLanguage::Byrne), -1);
        QCOMPARE(foldChange("% proof", TextLanguage::Byrne), 0);
        QCOMPARE(foldChange("proof", TextLanguage::Tptp), 0);
    }

    void proof_goes_after_a_statement_without_one() {
        const std::string text = "theorem t: show p\n\n% end\n";
        const TextChange change = proofInsertion(text, {0, 17}, "theorem t:\n  show p\nproof\n  hence p\nqed\n");
        QCOMPARE(change.span, (base::Span{17, 17}));
        QCOMPARE(change.text, std::string("\nproof\n  hence p\nqed"));
    }

    void proof_replaces_the_old_one_and_keeps_the_statement() {
        const std::string text = "theorem t: % my proof idea\n  show p\nproof\n  ?\nqed\n";
        const auto end = static_cast<std::uint32_t>(text.size());
        const TextChange change = proofInsertion(text, {0, end}, "theorem t:\n  show p\nproof\n  hence p\nqed\n");
        std::string after = text;
        after.replace(change.span.begin, change.span.end - change.span.begin, change.text);
        QCOMPARE(after, std::string("theorem t: % my proof idea\n  show p\nproof\n  hence p\nqed\n"));
    }

    void analysis_tells_theorems_and_their_states() {
        const AnalysisPtr analysis = read(kProved);
        QVERIFY2(analysis->problems.empty(), analysis->problems.empty() ? "" : analysis->problems[0].message.c_str());
        QCOMPARE(analysis->theorems.size(), std::size_t{1});
        QCOMPARE(analysis->theorems[0].state, TheoremState::Checked);
        QCOMPARE(analysis->theoremAt(0), 0);
        QCOMPARE(analysis->theoremNamed("split"), 0);
        QCOMPARE(analysis->theoremNamed("other"), -1);
    }

    void analysis_of_a_wrong_proof_is_wrong_and_says_where() {
        std::string text = kProved;
        const std::size_t place = text.find("by left(A)");
        text.replace(place, 10, "by right(A)");
        const AnalysisPtr analysis = analyse(Environment{}, "test.byrne", TextLanguage::Byrne, text, nullptr, {});
        QVERIFY(analysis->hasErrors());
        QCOMPARE(analysis->theorems[0].state, TheoremState::Wrong);
        QCOMPARE(analysis->problems[0].line, std::uint32_t{15});
    }

    void incremental_analysis_is_the_same_as_from_scratch() {
        // Theorems whose states are checked, hole and wrong; edits of one reach the others only through the theory.
        std::string text = kProved;
        for (const char* more : {"theorem open: for A assume p(A) show s(A) proof have s(A) by split(A) ? qed\n",
                                 "theorem odd: for A assume p(A) show s(A) proof have s(A) by left(A) hence s(A) qed\n"}) {
            text += more;
        }
        const std::string usual = text;
        std::mt19937 random(7);
        AnalysisPtr earlier;
        std::set<TheoremState> seen;
        for (int i = 0; i < 250; ++i) {
            const std::size_t at = random() % (text.size() + 1);
            switch (random() % 4) {
                case 0:
                    text.erase(at, random() % 12);
                    break;
                case 1:
                    text.insert(at, " % x\n");
                    break;
                case 2:
                    text.insert(at, usual.substr(random() % usual.size(), 9));
                    break;
                default:
                    text = usual;
            }
            const AnalysisPtr made = analyse(Environment{}, "test.byrne", TextLanguage::Byrne, text, earlier, {});
            const AnalysisPtr fresh = analyse(Environment{}, "test.byrne", TextLanguage::Byrne, text, nullptr, {});
            QCOMPARE(made->theorems.size(), fresh->theorems.size());
            for (std::size_t t = 0; t < fresh->theorems.size(); ++t) {
                QCOMPARE(made->theorems[t].state, fresh->theorems[t].state);
                QCOMPARE(made->theorems[t].steps, fresh->theorems[t].steps);
                QCOMPARE(made->theorems[t].span, fresh->theorems[t].span);
                seen.insert(made->theorems[t].state);
            }
            QCOMPARE(made->problems.size(), fresh->problems.size());
            for (std::size_t p = 0; p < fresh->problems.size(); ++p) {
                QCOMPARE(made->problems[p].message, fresh->problems[p].message);
                QCOMPARE(made->problems[p].span, fresh->problems[p].span);
                QCOMPARE(made->problems[p].line, fresh->problems[p].line);
            }
            earlier = made;
        }
        QVERIFY(seen.contains(TheoremState::Checked) && seen.contains(TheoremState::Hole) &&
                seen.contains(TheoremState::Wrong));
    }

    void a_proof_that_did_not_change_is_not_checked_again() {
        const AnalysisPtr first = read(kProved);
        const AnalysisPtr second =
            analyse(Environment{}, "test.byrne", TextLanguage::Byrne, "% moved\n" + std::string(kProved), first, {});
        QCOMPARE(second->checks.size(), std::size_t{1});
        QVERIFY(second->checks.begin()->second == first->checks.begin()->second);
        const AnalysisPtr other =
            analyse(Environment{}, "other.byrne", TextLanguage::Byrne, kProved, second, {});
        QVERIFY(other->checks.begin()->second != first->checks.begin()->second);
    }

    void selection_clamps_and_is_silent_when_nothing_changes() {
        StepSelection selection;
        selection.setProof(presentTheorem(read(kProved), 0, "en"));
        QCOMPARE(selection.branchCount(), 2);
        QSignalSpy spy(&selection, &StepSelection::selectionChanged);
        selection.select(0, 1000);
        QCOMPARE(selection.frame(), selection.frameCount() - 1);
        QCOMPARE(spy.count(), 1);
        selection.select(0, 1000);
        QCOMPARE(spy.count(), 1);
        selection.select(-5, -5);
        QCOMPARE(selection.branch(), 0);
        QCOMPARE(selection.frame(), 0);
    }

    void selection_finds_steps_of_other_branches() {
        StepSelection selection;
        selection.setProof(presentTheorem(read(kProved), 0, "en"));
        selection.select(1, 1000);
        const StepKey far = selection.key();
        selection.select(0, 0);
        selection.selectKey(far);
        QCOMPARE(selection.branch(), 1);
        QCOMPARE(selection.key(), far);
    }

    void selection_keeps_shared_steps_when_the_branch_changes() {
        StepSelection selection;
        selection.setProof(presentTheorem(read(kProved), 0, "en"));
        selection.select(0, 0);
        selection.selectBranch(1);
        QCOMPARE(selection.branch(), 1);
        QCOMPARE(selection.frame(), 0);
        selection.select(1, 1000);
        selection.selectBranch(0);
        QCOMPARE(selection.viewStep()->kind, proof::ViewStep::Kind::Assumption);
    }

    void same_reading_is_the_same_proof_and_another_is_not() {
        const CheckedProofPtr a = presentTheorem(read(kProved), 0, "en");
        std::string moved = std::string("% a comment moves all places\n") + kProved;
        const CheckedProofPtr b = presentTheorem(read(moved.c_str()), 0, "en");
        QVERIFY(isSameProof(*a, *b));
        std::string other = kProved;
        other.replace(other.find("axiom left"), 10, "axiom rest");
        const CheckedProofPtr c = presentTheorem(read(other.c_str()), 0, "en");
        QVERIFY(!isSameProof(*a, *c));
    }

    void every_step_is_told_in_words() {
        const CheckedProofPtr proof = presentTheorem(read(kProved), 0, "en");
        WordsModel words;
        words.setProof(proof);
        for (const proof::ViewBranch& branch : proof->view->branches()) {
            for (const proof::ViewStep& step : branch.steps) {
                if (step.step.isValid()) {
                    QVERIFY2(words.rowOf({step.step, -1}, branch.id) >= 0, step.reason.c_str());
                }
            }
        }
    }

    void player_runs_to_the_end_and_loops_if_asked() {
        Player player;
        player.setFrames({0.02, 0.02, 0.02});
        player.show(0);
        player.play();
        QTRY_VERIFY(!player.isPlaying());
        QCOMPARE(player.frame(), 2);
        player.setLoop(Loop::Proof);
        QSignalSpy frames(&player, &Player::frameChanged);
        player.play();
        QTRY_VERIFY(frames.count() > 5);
        QVERIFY(player.isPlaying());
        player.pause();
        QVERIFY(!player.isPlaying());
    }

    void player_repeats_one_step() {
        Player player;
        player.setFrames({0.02, 0.02, 0.02});
        player.setLoop(Loop::Step);
        QSignalSpy moves(&player, &Player::moved);
        player.animate(1);
        player.play();
        QTRY_VERIFY(moves.count() > 12);
        QVERIFY(player.isPlaying());
        QCOMPARE(player.frame(), 1);
    }

    void player_holds_a_conclusion_back_until_it_is_asked_for() {
        Player player;
        player.setFrames({0.05, 0.2, 0.05});
        player.setReveals({-1, 0.1, -1});
        player.setPredicting(true);
        player.show(0);
        player.play();
        QTRY_VERIFY(player.isHolding());
        QCOMPARE(player.frame(), 1);
        QCOMPARE(player.seconds(), 0.1);
        QTest::qWait(200);
        QCOMPARE(player.seconds(), 0.1);
        player.togglePlaying();
        QVERIFY(!player.isHolding());
        QTRY_COMPARE(player.frame(), 2);
        QTRY_VERIFY(!player.isPlaying());
        // The next time round it holds again; not any more once predicting is off.
        player.animate(1);
        QTRY_VERIFY(player.isHolding());
        player.setPredicting(false);
        QVERIFY(!player.isHolding());
        QTRY_COMPARE(player.seconds(), 0.2);
    }

    void player_may_hold_before_any_motion() {
        Player player;
        player.setFrames({0.1});
        player.setReveals({0});
        player.setPredicting(true);
        player.animate(0);
        QTRY_VERIFY(player.isHolding());
        QCOMPARE(player.seconds(), 0.0);
        player.reveal();
        QTRY_COMPARE(player.seconds(), 0.1);
        QVERIFY(!player.isHolding());
    }

    void player_scrubs_within_bounds() {
        Player player;
        player.setFrames({1, 2});
        player.scrub(1, 99);
        QCOMPARE(player.seconds(), 2.0);
        player.scrub(7, -1);
        QCOMPARE(player.frame(), 1);
        QCOMPARE(player.seconds(), 0.0);
    }

    void retiming_keeps_place_and_playing() {
        Player player;
        player.setFrames({5, 5, 5});
        player.show(1);
        player.play();
        player.retime({5, 5, 5});
        QVERIFY(player.isPlaying());
        QCOMPARE(player.frame(), 1);
    }

    void background_answers_only_the_latest_run() {
        BackgroundTask task;
        std::vector<int> answers;
        for (int run = 0; run < 5; ++run) {
            task.start([run](const std::stop_token&) { return run; },
                       [&answers](int answer) { answers.push_back(answer); });
        }
        QTRY_VERIFY(!task.isRunning());
        QCOMPARE(answers, std::vector<int>{4});
    }

    void cancelled_background_work_is_told_to_stop_and_never_answers() {
        BackgroundTask task;
        std::atomic<bool> wasStopped = false;
        bool hasAnswered = false;
        task.start(
            [&wasStopped](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
                wasStopped = true;
                return 0;
            },
            [&hasAnswered](int) { hasAnswered = true; });
        task.cancel();
        QVERIFY(!task.isRunning());
        QTRY_VERIFY(wasStopped);
        QTest::qWait(50);
        QVERIFY(!hasAnswered);
    }

    void text_session_reads_only_after_a_pause() {
        TextSession session(emptyEnvironment());
        session.setPath("t.byrne", TextLanguage::Byrne);
        QSignalSpy analysed(&session, &TextSession::analysed);
        for (int i = 0; i < 5; ++i) {
            session.setText(QByteArray(kProved) + QByteArray(i, '\n'));
            QTest::qWait(2);
        }
        QVERIFY(!session.isUpToDate());
        QTRY_COMPARE(analysed.count(), 1);
        QVERIFY(session.isUpToDate());
        QCOMPARE(session.analysis()->text.size(), std::string(kProved).size() + 4);
    }
};

QTEST_GUILESS_MAIN(GuiLogicTest)

#include "gui_logic_test.moc"
