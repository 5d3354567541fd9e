// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Helps with writing a proof at the caret: what can be concluded here, the prover for a single hole, and edits of the
// proof's structure. Every edit changes only the lines concerned and is one undo step. Widgets (assist_panel.h,
// assist_menu.h) ask and show; whatever is slow runs in the background.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "app/gui/editor/editor_tabs.h"
#include "core/assist/fill.h"
#include "core/assist/rename.h"
#include "core/assist/steps.h"

namespace byrne::gui {

/// What a filter of suggestions asks for: words (statement_search.h), `from h1 h2` facts by their labels, `with A B` points.
struct SuggestionWish {
    std::string words;
    std::vector<proof::FactId> premises;
    std::vector<logic::VariableId> objects;
    bool isImpossible = false;  ///< It names something that is not known there.
};

class Assistant : public QObject {
    Q_OBJECT

public:
    /// Where in which proof the caret stands. Valid for the analysis it was made from.
    struct Spot {
        AnalysisPtr analysis;
        std::size_t theorem = 0;  ///< Index into the document's theorems.
        proof::StepId step;       ///< Invalid while the theorem has no proof.

        [[nodiscard]] const syntax::Theorem& entry() const { return analysis->document->theorems[theorem]; }
        [[nodiscard]] const logic::Theory& theory() const { return analysis->document->theory; }
        [[nodiscard]] const proof::Proof& proof() const { return *entry().proof; }
    };

    explicit Assistant(EditorTabs* tabs, QObject* parent = nullptr);

    /// Nothing while the text is being read, or where it is no Byrne document.
    [[nodiscard]] std::optional<Spot> spot() const;
    [[nodiscard]] EditorPane* pane() const { return tabs_->current(); }

    [[nodiscard]] const std::vector<assist::Suggestion>& suggestions() const { return suggestions_; }
    [[nodiscard]] const std::vector<logic::Literal>& splits() const { return splits_; }
    /// The spot that the suggestions are for.
    [[nodiscard]] const std::optional<Spot>& suggestedFor() const { return suggestedFor_; }
    [[nodiscard]] static SuggestionWish wishOf(const Spot& spot, const QString& filter);
    /// Only suggestions by statements that fit the words (statement_search.h).
    void setFilter(const QString& filter);
    [[nodiscard]] bool isSuggesting() const { return suggesting_.isRunning(); }
    /// Holes of the theorem, as the analysis numbers them, that the prover is working on.
    [[nodiscard]] std::set<proof::StepId> runningHoles(const Spot& spot) const;
    [[nodiscard]] int runningFills() const { return static_cast<int>(fills_.size()); }

    void setSearchSeconds(double seconds) { searchSeconds_ = seconds; }

public slots:
    /// After moves of the caret and new readings.
    void follow();
    void take(int suggestion);
    void split(int number);
    void startProof();
    void closeHere();
    /// Two cases: the goal holds, and it does not, which is to lead to a contradiction.
    void assumeContrary();
    /// Steps that are wrong become claims, and the prover fills them and all that is open.
    void completeSketch();
    void fillHole();
    void fillAllHoles();
    void stopFilling();
    void shortenFromHere();
    void removeUnused();
    void moveStep(bool isUp);
    void swapCases();
    void inlineLemma();
    void layOut();
    void goToDefinition();

public:
    /// A known fact, rewritten by a known equality into one that is not known yet.
    struct Rewriting {
        proof::FactId fact;
        proof::FactId equality;
        bool isForward = true;
        QString text;
    };
    [[nodiscard]] std::vector<Rewriting> rewritings() const;
    void rewrite(const Rewriting& rewriting);
    /// `text`: facts as the document writes them ("par(A,B,C,D), A != B"). A message says what is wrong with them.
    void claim(const QString& text, assist::ClaimForm form);
    void splitOn(const QString& text);
    void extractLemma(const QString& name);
    /// The name at the caret; empty if there is none.
    [[nodiscard]] QString nameAtCaret() const;
    void renameTo(const QString& name);
    /// Places of the name at the caret in the text.
    [[nodiscard]] std::vector<base::Span> referencesAtCaret() const;
    /// Makes the edits one undo step, unless the text is no longer the one that the spot is of.
    void apply(const Spot& spot, std::vector<assist::TextEdit> edits);

signals:
    void suggestionsChanged();
    void fillsChanged();
    /// The prover found nothing for a hole.
    void notFilled(const byrne::gui::Assistant::Spot& spot, byrne::proof::StepId hole);
    /// One sentence for the status bar.
    void said(const QString& sentence, bool isGood);

private:
    struct Fill {
        QPointer<EditorPane> pane;
        std::string theorem;
        std::string question;  ///< What the hole asks: holes are numbered anew with every edit.
        std::unique_ptr<BackgroundTask> task;
    };

    [[nodiscard]] std::optional<Spot> needSpot();
    [[nodiscard]] std::optional<assist::NameAt> nameAt(const Spot& spot) const;
    void suggest(const Spot& spot);
    void apply(const Spot& spot, const base::Result<assist::ProofEdit>& change);
    void startFill(const Spot& spot, proof::StepId hole);
    void finishFill(EditorPane* pane, const std::string& theorem, const assist::PartSearch& search, double seconds);
    /// The literals that the text states, read at the spot; nothing after saying what is wrong.
    [[nodiscard]] std::optional<std::vector<logic::Literal>> literals(const Spot& spot, const QString& text);
    [[nodiscard]] prover::Options proverOptions(const std::stop_token& stop) const;

    EditorTabs* tabs_;
    QTimer pause_;
    BackgroundTask suggesting_;
    BackgroundTask shortening_;
    QString filter_;
    std::vector<assist::Suggestion> suggestions_;
    std::vector<logic::Literal> splits_;
    std::optional<Spot> suggestedFor_;
    std::vector<Fill> fills_;
    /// Parts found while the text was being read again; put in once it is.
    std::vector<std::function<void()>> waiting_;
    double searchSeconds_ = 10;
};

}  // namespace byrne::gui
