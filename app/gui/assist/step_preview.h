// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a step or a hypothesis would add, drawn before it is written: the picture of a proof that is not in the text.
// Made in the background; only the latest request counts.
#pragma once

#include <QObject>

#include "app/gui/picture/illustration_job.h"

namespace byrne::gui {

struct PreviewRequest {
    DocumentPtr document;
    VocabularyPtr vocabulary;
    logic::StatementId theorem;
    proof::Proof proof;  ///< With the step in it.
    proof::StepId node;  ///< The step.
    QString heading;
    QString text;
};

class StepPreview : public QObject {
    Q_OBJECT

public:
    explicit StepPreview(QObject* parent = nullptr) : QObject(parent), task_(this) {}

    void draw(PreviewRequest request, const IllustrationSettings& settings);
    /// Nothing is to be previewed any more.
    void end();
    [[nodiscard]] bool isRunning() const { return task_.isRunning(); }
    /// Whether a preview was asked for and not ended.
    [[nodiscard]] bool isOn() const { return isOn_; }

signals:
    /// Null: there is no picture of it.
    void drawn(const std::shared_ptr<const byrne::scene::Scene>& scene, const QString& heading, const QString& text);
    void ended();

private:
    BackgroundTask task_;
    bool isOn_ = false;
};

}  // namespace byrne::gui
