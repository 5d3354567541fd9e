// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does for the helps: steps are seen in the figure before they are taken, and what is missing is found.
#include "app/gui/window/main_window.h"

namespace byrne::gui {

void MainWindow::connectHelps() {
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
    connect(missing_, &MissingFinder::counterexampleFound, this,
            [this](const QString& theorem, const figure::Counterexample& example) {
                const auto& spot = missing_->answer()->spot;
                QStringList failing;
                for (const std::string& literal : example.failing) {
                    failing << QString::fromStdString(literal);
                }
                showCounterexample(
                    spot.entry().statement, example,
                    tr("All hypotheses of %1 hold here, but not: %2").arg(theorem, failing.join(QStringLiteral(", "))));
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
