// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/guide/first_proof_stages.h"

#include <QCoreApplication>

#include "app/gui/window/main_window.h"

namespace byrne::gui {

namespace {

QString guideText(const char* text) { return QCoreApplication::translate("FirstProof", text); }

QString keysOf(const QAction* action) {
    return QStringLiteral("<b>%1</b>").arg(action->shortcut().toString(QKeySequence::NativeText));
}

/// The last theorem of the document in front, as it was last read; null while the text is read.
const syntax::Theorem* guidedTheorem(MainWindow& window) {
    EditorPane* pane = window.tabs()->current();
    const AnalysisPtr analysis = pane && pane->session()->isUpToDate() ? pane->session()->analysis() : nullptr;
    return analysis && analysis->document && !analysis->document->theorems.empty()
               ? &analysis->document->theorems.back()
               : nullptr;
}

bool hasText(MainWindow& window, const char* text) {
    EditorPane* pane = window.tabs()->current();
    return pane && pane->editor()->bytes().contains(text);
}

void caretToHole(MainWindow& window) {
    if (EditorPane* pane = window.tabs()->current()) {
        const auto hole =
            static_cast<std::uint32_t>(std::max<qsizetype>(0, pane->editor()->bytes().indexOf("  ?") + 2));
        pane->editor()->goTo({hole, hole});
    }
}

/// Writes the first step that the statement gives, once the list has it.
void takeStepBy(MainWindow& window, const QString& statement) {
    const SuggestionModel& model = *window.assistPanel()->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row).data(SuggestionModel::ReasonRole).toString() == statement) {
            window.assistPanel()->model()->take(row);
            return;
        }
    }
}

}  // namespace

QByteArray firstProofDocument() {
    return "% Your first proof: a point above the middle of a segment\n% is equally far from both of its ends.\n"
           "include \"school.byrne\"\n\n"
           "theorem above_the_middle:\n"
           "  for A B M P\n"
           "  assume midpoint(A,M,B), right_angle(A,M,P)\n"
           "  show cong(P,A,P,B)\n";
}

std::vector<GuideStage> firstProofStages(MainWindow& window) {
    const AssistMenu* menu = window.assistMenu();
    std::vector<GuideStage> stages;
    stages.push_back({guideText("A theorem"),
                      guideText("This is a theorem: <b>for</b> names its points, <b>assume</b> says what is given, "
                                "<b>show</b> what is claimed. The figure on the right was found from that alone. Drag "
                                "the point P: what is given stays true."),
                      {},
                      {}});
    stages.push_back(
        {guideText("Begin a proof"),
         guideText("Put the caret into the theorem and press %1 (<b>Step &gt; Start Proof</b>). A question "
                   "mark stands for what is still to be shown.")
             .arg(keysOf(menu->startProof)),
         [&window] {
             const syntax::Theorem* theorem = guidedTheorem(window);
             return theorem && theorem->proof;
         },
         [&window] { window.assistMenu()->startProof->trigger(); }});
    stages.push_back(
        {guideText("A first step"),
         guideText("What follows at once is listed below, in <b>Next step</b> (%1). Choose a line to see it "
                   "in the figure; Return writes it. Take the one by <b>midpoint_def</b>: M lies between A "
                   "and B, and AM = MB.")
             .arg(keysOf(menu->conclude)),
         [&window] { return hasText(window, "by midpoint_def"); },
         [&window] {
             window.proofTabs()->setCurrentWidget(window.assistPanel());
             takeStepBy(window, QStringLiteral("midpoint_def"));
         }});
    stages.push_back(
        {guideText("Say where you are going"),
         guideText("You need not write every step. The triangles AMP and BMP should be congruent: press %1 "
                   "(<b>Step &gt; Claim</b>) and type <tt>congruent_triangles(A,M,P,B,M,P)</tt>.")
             .arg(keysOf(menu->claim)),
         [&window] { return hasText(window, ": congruent_triangles(A,M,P,B,M,P)"); },
         [&window] {
             caretToHole(window);
             window.assistant()->claim(QStringLiteral("congruent_triangles(A,M,P,B,M,P)"), assist::ClaimForm::ByAuto);
         }});
    stages.push_back(
        {guideText("Let the prover fill the gaps"),
         guideText("Press %1 (<b>Step &gt; Fill All Holes</b>). The prover looks for the steps in between, "
                   "and the checker, which knows nothing of how they were found, checks each of them. When "
                   "the theorem's light is green, it is proved.")
             .arg(keysOf(menu->fillAll)),
         [&window] {
             EditorPane* pane = window.tabs()->current();
             return pane && pane->session()->isUpToDate() && pane->session()->analysis() &&
                    !pane->session()->analysis()->theorems.empty() &&
                    pane->session()->analysis()->theorems.back().state == TheoremState::Checked;
         },
         [&window] { window.assistMenu()->fillAll->trigger(); }});
    stages.push_back({guideText("Watch your proof"),
                      guideText("Press %1 (<b>Figure &gt; Play</b>): each step draws what it adds, in red.")
                          .arg(keysOf(window.actions().play)),
                      [&window] { return window.illustrationPanel()->player()->isPlaying(); },
                      [&window] { window.actions().play->trigger(); }});
    stages.push_back(
        {guideText("Well done"),
         guideText("That is a proof. Undo takes every step back; <b>F1</b> tells about what is under the "
                   "caret; <b>File &gt; Open Example</b> has more, twelve propositions of Euclid among them."),
         {},
         {}});
    return stages;
}

}  // namespace byrne::gui
