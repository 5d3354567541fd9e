// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window shows ahead of the text: steps are seen in the figure before they are taken, and what is missing is found.
#include "app/gui/window/main_window.h"

namespace byrne::gui {

void MainWindow::connectPreviews() {
    const auto show = [this](std::optional<PreviewRequest> request) {
        if (request) {
            preview_->draw(std::move(*request), session_.illustrationSettings());
        } else {
            preview_->end();
        }
    };
    connect(assistPanel_, &AssistPanel::previewWanted, this,
            [this, show](int row) { show(assistPanel_->model()->preview(row)); });
    connect(assistPanel_, &AssistPanel::previewEnded, preview_, &StepPreview::end);
    connect(missingPanel_, &MissingPanel::previewWanted, this,
            [this, show](int number) { show(missing_->preview(number)); });
    connect(missingPanel_, &MissingPanel::previewEnded, preview_, &StepPreview::end);
    connect(preview_, &StepPreview::drawn, this,
            [this](const ScenePtr& scene, const QString& heading, const QString& text) {
                if (scene) {
                    illustration_->player()->pause();
                    illustration_->canvas()->setVeiled(false);
                    illustration_->canvas()->show(scene, scene->durationS);
                    illustration_->caption()->showMessage(heading, text);
                    illustration_->caption()->setVisible(true);
                }
            });
    connect(preview_, &StepPreview::ended, this, &MainWindow::endPreview);
    // A counterexample gives way as soon as something else is looked at.
    connect(session_.selection(), &StepSelection::selectionChanged, this, [this] {
        if (!illustration_->illustration() && session_.illustration() && !preview_->isOn()) {
            endPreview();
        }
    });
    connect(assistMenu_->missing, &QAction::triggered, this, [this] {
        proofTabs_->setCurrentWidget(missingPanel_);
        missing_->search();
    });
    connect(missing_, &MissingFinder::said, assistant_, &Assistant::said);
    connect(missing_, &MissingFinder::counterexampleFound, this, [this](const Refutation& found) {
        QStringList failing;
        for (const std::string& literal : found.example.failing) {
            failing << QString::fromStdString(literal);
        }
        const QString text = tr("False in the plane: all hypotheses of %1 hold here, but not: %2")
                                 .arg(found.name, failing.join(QStringLiteral(", ")));
        showCounterexample(found.document, found.statement, found.example, text);
        showStatus(text, TheoremState::Wrong);
        keepsStatus_ = true;
    });
    connect(&session_, &ProofSession::proveFinished, this, [this](const ProveAnswer& answer) {
        const auto spot = assistant_->spot();
        if (!answer.isProved() && answer.status != prover::Status::Stopped && spot) {
            missing_->refute(*spot);
        }
    });
}

/// The picture of what the text says comes back.
void MainWindow::endPreview() {
    if (session_.illustration()) {
        illustration_->setIllustration(session_.illustration());
    } else {
        illustration_->showMessage(QString());
    }
}

}  // namespace byrne::gui
