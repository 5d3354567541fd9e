// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The work behind the window, without widgets: which theorem of which text is shown, proving it, drawing it. Listens to
// the text of the current tab; whatever is slow runs in the background, and only answers about the present text count.
#pragma once

#include <QObject>
#include <QPointer>
#include <QSize>
#include <QTimer>

#include "app/common/presentation.h"
#include "app/gui/editor/text_session.h"
#include "app/gui/picture/illustration_job.h"
#include "app/gui/proof/prover_job.h"
#include "app/gui/proof/step_selection.h"

namespace byrne::gui {

class ProofSession : public QObject {
    Q_OBJECT

public:
    explicit ProofSession(QObject* parent = nullptr);

    [[nodiscard]] StepSelection* selection() { return &selection_; }
    [[nodiscard]] ProverJob* prover() { return &prover_; }
    [[nodiscard]] const IllustrationPtr& illustration() const { return illustration_; }
    [[nodiscard]] TextSession* text() const { return text_; }
    /// Index into the analysis of the text; -1 if no theorem is shown.
    [[nodiscard]] int theorem() const { return theorem_; }
    [[nodiscard]] QString theoremName() const { return QString::fromStdString(name_); }

    /// The theorem that the running search is about.
    [[nodiscard]] QString provedName() const { return provedName_; }

    /// Another tab; null if none is open.
    void setText(TextSession* text);
    void showTheorem(int theorem);
    [[nodiscard]] bool canProve() const;
    /// Proves the shown theorem; waits for the text to be read first if it was just changed.
    void prove();
    void stop() { prover_.stop(); }
    /// Shows the current proof with its flips spelt out or folded, and puts it into a Byrne document so.
    void writeFlips(common::Presentation::Flips how);
    void setProveSettings(const ProveSettings& settings) { proveSettings_ = settings; }
    [[nodiscard]] const ProveSettings& proveSettings() const { return proveSettings_; }

    void setStyle(illustrate::StyleName style);
    void setMotionReduced(bool on);
    /// "en", "de", ...: of captions.
    void setCaptionLanguage(const std::string& language);
    /// The shape of the canvas in pixels; stories are laid out for it.
    void setCanvasSize(QSize size);
    [[nodiscard]] const IllustrationSettings& illustrationSettings() const { return settings_; }
    /// Moves the point to a place of the page, or as near as it may go; moves come faster than figures, so some are
    /// skipped. When it is let go, figureChosen() tells where it stands.
    void dragPoint(const QString& point, double xMm, double yMm, bool isDone);
    [[nodiscard]] bool canChooseFigure() const;
    /// Chooses the next figure of the theorem (by figureChosen(), or at once where no document keeps it).
    void anotherFigure();

signals:
    /// Another theorem or text is shown, or its state changed.
    void theoremChanged();
    void illustrationChanged();
    /// The picture on screen no longer belongs to the text (true), or does again.
    void staleChanged(bool isStale);
    /// Nothing to show: why, in words.
    void nothingToShow(const QString& why);
    /// A search ended well on a Byrne document: its text is to be put into the theorem.
    void proofFound(const byrne::gui::CheckedProofPtr& proof);
    /// Another figure was chosen; a Byrne document keeps it as a line of its text.
    void figureChosen(const QString& theorem, const byrne::syntax::FigureWish& wish);
    void proveFinished(const byrne::gui::ProveAnswer& answer, const QString& words);

private:
    void followText();
    void present(int theorem);
    void show(const CheckedProofPtr& proof);
    void illustrate();
    void finishProving(const ProveAnswer& answer);
    [[nodiscard]] QString wordsFor(const ProveAnswer& answer) const;
    [[nodiscard]] figure::Position toFigure(double xMm, double yMm) const;
    /// What the text says of the shown theorem's figure.
    [[nodiscard]] syntax::FigureWish figureWish() const;
    /// True if the settings have changed by it.
    bool takeWish(const syntax::FigureWish& wish);
    void choose(const syntax::FigureWish& wish);
    void finishDragging();
    [[nodiscard]] bool keepsFigureInText() const;

    StepSelection selection_;
    ProverJob prover_;
    IllustrationJob illustrator_;
    BackgroundTask presenter_;
    QTimer relayout_;
    QPointer<TextSession> text_;
    QPointer<TextSession> provedText_;
    AnalysisPtr provedAnalysis_;
    QString provedName_;
    int theorem_ = -1;
    std::string name_;
    bool wantsProof_ = false;
    IllustrationPtr illustration_;
    IllustrationSettings settings_;
    ProveSettings proveSettings_;
    /// While a point is dragged: from which figures, where it is wanted next, and whether it was let go.
    IllustrationPtr dragStart_;
    std::map<std::string, figure::Position> nextWanted_;
    bool isDragDone_ = false;
};

/// "0.31 s", "12 s".
[[nodiscard]] QString secondsText(double seconds);

}  // namespace byrne::gui
