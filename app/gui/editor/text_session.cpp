// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/text_session.h"

#include <QFileInfo>

#include <algorithm>

#include "app/gui/proof/theory_compare.h"

namespace byrne::gui {

namespace {

constexpr int kMissingMs = 600;
constexpr int kLeastPauseMs = 8;
constexpr double kPausePerReading = 1;

}  // namespace

TextSession::TextSession(EnvironmentFuture environment, QObject* parent)
    : QObject(parent), environment_(std::move(environment)), task_(this) {
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    connect(&pause_, &QTimer::timeout, this, &TextSession::readNow);
    missing_.setSingleShot(true);
    missing_.setInterval(kMissingMs);
    connect(&missing_, &QTimer::timeout, this, &TextSession::readNow);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, [this] { pause_.start(kPauseMs); });
}

void TextSession::setPath(const QString& path, TextLanguage language) {
    path_ = path;
    language_ = language;
}

void TextSession::setText(const QByteArray& utf8) {
    text_ = utf8;
    isChanged_ = true;
    pause_.start(pauseMs());
}

/// Texts that are read at once need no long pause; those that take longer are not read in the middle of a word.
int TextSession::pauseMs() const {
    return std::clamp(static_cast<int>(kPausePerReading * lastReadMs_), kLeastPauseMs, kPauseMs);
}

void TextSession::readNow() {
    pause_.stop();
    isChanged_ = false;
    task_.start(
        [environment = environment_, path = std::filesystem::path(path_.toStdString()), language = language_,
         text = text_.toStdString(), earlier = analysis_](const std::stop_token& stop) mutable {
            return analyse(*environment.get(), path, language, std::move(text), earlier, stop);
        },
        [this](AnalysisPtr analysis) { accept(std::move(analysis)); });
}

void TextSession::accept(AnalysisPtr analysis) {
    const bool keepsFound = analysis_ && analysis->document && analysis_->document &&
                            isSameTheory(analysis->document->theory, analysis_->document->theory);
    if (!keepsFound) {
        found_.clear();
    }
    // The first reading is of everything, those that follow of what an edit touches.
    lastReadMs_ = analysis_ || !analysis->memory ? analysis->seconds * 1000 : 0;
    analysis_ = std::move(analysis);
    watch();
    emit analysed();
}

void TextSession::watch() {
    QStringList wanted;
    if (analysis_->document) {
        const base::Sources& sources = analysis_->document->sources;
        for (std::size_t i = 1; i < sources.size(); ++i) {
            wanted << QString::fromStdString(sources[base::SourceId(i)].name());
        }
        for (const logic::DrawingFile& file : analysis_->document->vocabulary.drawings()) {
            wanted << QString::fromStdString(file.path);
        }
    }
    const bool wasWatching = !watched_.isEmpty();
    if (wanted != watched_) {
        for (const QString& file : watcher_.files()) {
            watcher_.removePath(file);
        }
        // A file that a save is just replacing is missed for a moment only.
        if (wasWatching && wanted.size() < watched_.size()) {
            missing_.start();
        }
        watched_ = wanted;
    }
    for (const QString& file : wanted) {
        if (!watcher_.files().contains(file) && QFileInfo::exists(file)) {
            watcher_.addPath(file);
        }
    }
}

void TextSession::keepFound(const CheckedProofPtr& proof) { found_[proof->statement().name] = proof; }

CheckedProofPtr TextSession::found(const std::string& theorem) const {
    const auto place = found_.find(theorem);
    return place == found_.end() ? nullptr : place->second;
}

TheoremState TextSession::stateOf(const TheoremEntry& entry) const {
    if (entry.state == TheoremState::NotTried) {
        if (const CheckedProofPtr proof = found(entry.name)) {
            return proof->state();
        }
    }
    return entry.state;
}

std::size_t TextSession::stepsOf(const TheoremEntry& entry) const {
    if (entry.state == TheoremState::NotTried) {
        if (const CheckedProofPtr proof = found(entry.name)) {
            return proof::stepCount(proof->proof);
        }
    }
    return entry.steps;
}

}  // namespace byrne::gui
