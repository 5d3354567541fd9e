// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One search for a proof in the background: starts it, passes its progress on, stops it at once when asked, and runs
// the checker on what it found. The interface never waits for an engine: after stop() the job counts as stopped even
// while the engine's thread still winds down.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <optional>

#include "app/common/advisers.h"
#include "app/gui/editor/analysis.h"
#include "app/gui/window/background_task.h"
#include "core/prover/prover.h"

namespace byrne::gui {

struct ProveSettings {
    double seconds = 60;
    prover::Engine engine = prover::Engine::Auto;
    std::string language = "en";
    std::vector<common::Adviser> advisers;  ///< Other provers to ask for advice.
};

struct ProveAnswer {
    prover::Status status = prover::Status::GaveUp;
    CheckedProofPtr proof;  ///< Set if the engine found one, whatever the checker says.
    std::string reason;
    prover::Progress statistics;
    double seconds = 0;  ///< Wall clock, with checking.

    [[nodiscard]] bool isProved() const { return proof && proof->verdict.isProved(); }
};

class ProverJob : public QObject {
    Q_OBJECT

public:
    explicit ProverJob(QObject* parent = nullptr);

    /// Replaces a search that is still running.
    void start(const AnalysisPtr& analysis, int theorem, const ProveSettings& settings);
    void stop();
    [[nodiscard]] bool isRunning() const { return task_.isRunning(); }
    [[nodiscard]] const prover::Progress& progress() const { return progress_; }
    [[nodiscard]] double limitSeconds() const { return limitSeconds_; }

signals:
    void started(const QString& theorem);
    void progressed();
    void finished(const byrne::gui::ProveAnswer& answer);

private:
    BackgroundTask task_;
    QElapsedTimer clock_;
    std::uint64_t run_ = 0;
    double limitSeconds_ = 0;
    prover::Progress progress_;
};

}  // namespace byrne::gui
