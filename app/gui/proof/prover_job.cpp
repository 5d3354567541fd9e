// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/prover_job.h"

namespace byrne::gui {

namespace {

ProveAnswer search(const AnalysisPtr& analysis, int theorem, const prover::Options& options,
                   const ProveSettings& settings) {
    const logic::StatementId goal = analysis->theorems[static_cast<std::size_t>(theorem)].statement;
    prover::Outcome outcome =
        common::proveWithAdvisers(analysis->document->theory, goal, options, settings.advisers).outcome;
    ProveAnswer answer;
    answer.status = outcome.status;
    answer.reason = std::move(outcome.reason);
    answer.statistics = std::move(outcome.statistics);
    if (outcome.proof) {
        // The proof is put below the statement as the user wrote it, and has to call the hypotheses what that calls them.
        for (const syntax::Theorem& written : analysis->document->theorems) {
            if (written.statement == goal) {
                syntax::takeHypothesisLabels(written, *outcome.proof);
            }
        }
        answer.proof =
            presentProof(analysis->document, analysis->vocabulary, goal, std::move(*outcome.proof), settings.language);
    }
    return answer;
}

}  // namespace

ProverJob::ProverJob(QObject* parent) : QObject(parent), task_(this) {}

void ProverJob::start(const AnalysisPtr& analysis, int theorem, const ProveSettings& settings) {
    progress_ = {};
    limitSeconds_ = settings.seconds;
    const std::uint64_t run = ++run_;
    clock_.start();
    emit started(QString::fromStdString(analysis->theorems[static_cast<std::size_t>(theorem)].name));
    task_.start(
        [this, run, analysis, theorem, settings](const std::stop_token& stop) {
            prover::Options options;
            options.engine = settings.engine;
            options.limits.seconds = settings.seconds;
            options.limits.stop = stop;
            options.onProgress = [this, run](const prover::Progress& progress) {
                QMetaObject::invokeMethod(
                    this,
                    [this, run, progress] {
                        if (run == run_ && task_.isRunning()) {
                            progress_ = progress;
                            emit progressed();
                        }
                    },
                    Qt::QueuedConnection);
            };
            return search(analysis, theorem, options, settings);
        },
        [this](ProveAnswer answer) {
            answer.seconds = static_cast<double>(clock_.elapsed()) / 1000.0;
            emit finished(answer);
        });
}

void ProverJob::stop() {
    if (!task_.isRunning()) {
        return;
    }
    task_.cancel();
    ProveAnswer answer;
    answer.status = prover::Status::Stopped;
    answer.statistics = progress_;
    answer.seconds = static_cast<double>(clock_.elapsed()) / 1000.0;
    emit finished(answer);
}

}  // namespace byrne::gui
