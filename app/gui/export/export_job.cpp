// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_job.h"

#include <chrono>
#include <memory>

namespace byrne::gui {

namespace {

using Clock = std::chrono::steady_clock;

/// Frames may be done faster than anybody can see; the window hears of them at this rate.
constexpr std::chrono::milliseconds kBetweenReports{50};

output::EmbeddedDocument documentOf(const CheckedProof& proof, const std::filesystem::path& path) {
    common::Session session{path, *proof.document, *proof.vocabulary, {}};
    if (!proof.isStatementOnly) {
        common::putProof(session.document, proof.theorem, proof.proof);
    }
    if (path.empty()) {
        session.path = proof.statement().name + ".byrne";
    }
    return common::embeddableDocument(session);
}

}  // namespace

common::ExportSource ExportSubject::source(bool embeds) const {
    const CheckedProof& proof = *illustration->proof;
    common::ExportSource source{*proof.view, *proof.vocabulary, *illustration->figures, {}};
    if (embeds) {
        source.document = documentOf(proof, path);
    }
    return source;
}

std::function<void(const common::ExportProgress&)> ExportJob::reporter() {
    auto last = std::make_shared<Clock::time_point>();
    return [this, run = run_, last](const common::ExportProgress& progress) {
        const Clock::time_point now = Clock::now();
        if (now - *last < kBetweenReports && progress.done != progress.all) {
            return;
        }
        *last = now;
        QMetaObject::invokeMethod(
            this,
            [this, run, progress] {
                if (run == run_ && task_.isRunning()) {
                    emit progressed(static_cast<int>(progress.done), static_cast<int>(progress.all),
                                    progress.secondsLeft);
                }
            },
            Qt::QueuedConnection);
    };
}

void ExportJob::start(const ExportSubject& subject, common::ExportRequest request) {
    ++run_;
    const QString path = QString::fromStdString(request.path.string());
    emit started(path);
    request.onProgress = reporter();
    task_.start(
        [subject, request = std::move(request)](const std::stop_token& stop) mutable -> base::Result<void> {
            request.limits.stop = stop;
            const bool embeds = request.embedsDocument && common::infoOf(request.kind).carriesDocument;
            return common::exportStory(subject.source(embeds), request);
        },
        [this, path](const base::Result<void>& written) {
            emit finished(path, written ? QString() : QString::fromStdString(written.error().message));
        });
}

void ExportJob::cancel() {
    if (task_.isRunning()) {
        task_.cancel();
        emit finished(QString(), QString());
    }
}

}  // namespace byrne::gui
