// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/proof_session.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <complex>
#include <optional>
#include <utility>

#include "app/gui/proof/theory_compare.h"

namespace byrne::gui {

namespace {

constexpr double kPageWidthMm = 211.6667;
constexpr int kRelayoutMs = 250;
constexpr const char* kTextLanguage = "en";  // Of the proof in words, which speaks English only.
/// The story is laid out again when the canvas' shape differs by more than this.
constexpr double kShapeTolerance = 0.06;

std::optional<scene::Vec2> pointOnPage(const scene::Scene& scene, const std::string& name) {
    for (const scene::Element& element : scene.elements) {
        if (element.id != "point:" + name) {
            continue;
        }
        if (const auto* path = std::get_if<scene::Path>(&element.shape)) {
            for (const scene::PathCommand& command : path->commands) {
                if (const auto* arc = std::get_if<scene::ArcTo>(&command)) {
                    return arc->center;
                }
            }
        }
    }
    return std::nullopt;
}

}  // namespace

QString secondsText(double seconds) {
    return QStringLiteral("%1 s").arg(seconds, 0, 'f', seconds < 10 ? 2 : seconds < 100 ? 1 : 0);
}

ProofSession::ProofSession(QObject* parent)
    : QObject(parent), selection_(this), prover_(this), illustrator_(this), presenter_(this) {
    relayout_.setSingleShot(true);
    relayout_.setInterval(kRelayoutMs);
    connect(&relayout_, &QTimer::timeout, this, [this] {
        if (!illustrator_.isRunning()) {
            illustrator_.retell(illustration_, settings_);
        }
    });
    connect(&prover_, &ProverJob::finished, this, &ProofSession::finishProving);
    connect(&illustrator_, &IllustrationJob::illustrated, this, [this](const IllustrationPtr& made) {
        if (made->proof != selection_.proof()) {
            return;
        }
        illustration_ = made;
        emit illustrationChanged();
        if (dragStart_) {
            if (!nextWanted_.empty()) {
                illustrator_.drag(illustration_, dragStart_, static_cast<std::size_t>(selection_.branch()),
                                  std::exchange(nextWanted_, {}), settings_);
            } else if (isDragDone_) {
                finishDragging();
            }
            return;
        }
        if (made->style != settings_.style || made->sizeMm != settings_.sizeMm) {
            relayout_.start(0);
        }
    });
}

void ProofSession::setText(TextSession* text) {
    if (text_ == text) {
        return;
    }
    if (text_) {
        disconnect(text_, nullptr, this, nullptr);
    }
    text_ = text;
    theorem_ = -1;
    name_.clear();
    wantsProof_ = false;
    presenter_.cancel();
    illustrator_.cancel();
    illustration_.reset();
    dragStart_.reset();
    selection_.setProof(nullptr);
    if (!text_) {
        emit nothingToShow(tr("Open a theorem to see its figure."));
        emit theoremChanged();
        return;
    }
    connect(text_, &TextSession::analysed, this, &ProofSession::followText);
    emit nothingToShow(tr("Reading …"));
    if (text_->analysis()) {
        followText();
    }
    emit theoremChanged();
}

void ProofSession::followText() {
    const AnalysisPtr analysis = text_->analysis();
    if (analysis->language == TextLanguage::Gcl) {
        emit theoremChanged();
        return;
    }
    if (analysis->theorems.empty()) {
        theorem_ = -1;
        if (selection_.proof()) {
            emit staleChanged(true);
        } else {
            emit nothingToShow(analysis->hasErrors() ? tr("The text has errors: see Problems.")
                                                     : tr("This file states no theorem."));
        }
        emit theoremChanged();
        return;
    }
    const int same = name_.empty() ? -1 : analysis->theoremNamed(name_);
    present(same >= 0 ? same : std::clamp(theorem_, 0, static_cast<int>(analysis->theorems.size()) - 1));
    if (std::exchange(wantsProof_, false)) {
        prove();
    }
}

void ProofSession::showTheorem(int theorem) {
    if (!text_ || !text_->analysis() || theorem == theorem_ || theorem < 0 ||
        theorem >= static_cast<int>(text_->analysis()->theorems.size())) {
        return;
    }
    present(theorem);
}

void ProofSession::present(int theorem) {
    const AnalysisPtr analysis = text_->analysis();
    const TheoremEntry& entry = analysis->theorems[static_cast<std::size_t>(theorem)];
    theorem_ = theorem;
    name_ = entry.name;
    emit theoremChanged();
    const CheckedProofPtr found = text_->found(entry.name);
    if (entry.state == TheoremState::NotTried && found) {
        presenter_.cancel();
        show(found);
        return;
    }
    presenter_.start(
        [analysis, theorem, old = selection_.proof(), language = std::string(kTextLanguage)](const std::stop_token&) {
            CheckedProofPtr made = presentTheorem(analysis, theorem, language);
            return old && isSameProof(*old, *made) ? old : made;
        },
        [this](const CheckedProofPtr& made) { show(made); });
}

void ProofSession::show(const CheckedProofPtr& proof) {
    if (proof == selection_.proof()) {
        if (takeWish(figureWish())) {
            illustrate();
        }
        emit staleChanged(illustrator_.isRunning() && !illustration_);
        return;
    }
    const CheckedProofPtr old = selection_.proof();
    const bool isSameTheorem = old && old->statement().name == proof->statement().name;
    illustration_.reset();
    dragStart_.reset();
    nextWanted_.clear();
    if (!isSameTheorem) {
        settings_.seed = 1;
        settings_.wanted.clear();
    }
    if (keepsFigureInText()) {
        takeWish(figureWish());
    }
    selection_.setProof(proof, isSameTheorem && !old->isStatementOnly);
    emit theoremChanged();
    illustrate();
}

void ProofSession::illustrate() {
    if (selection_.proof()) {
        illustrator_.illustrate(selection_.proof(), settings_);
    }
}

bool ProofSession::canProve() const {
    return text_ && text_->language() != TextLanguage::Gcl && !prover_.isRunning() &&
           (theorem_ >= 0 || !text_->isUpToDate());
}

void ProofSession::prove() {
    if (!text_ || prover_.isRunning() || text_->language() == TextLanguage::Gcl) {
        return;
    }
    if (!text_->isUpToDate() || !text_->analysis()) {
        wantsProof_ = true;
        text_->readNow();
        return;
    }
    if (theorem_ < 0) {
        return;
    }
    provedText_ = text_;
    provedAnalysis_ = text_->analysis();
    provedName_ = theoremName();
    prover_.start(provedAnalysis_, theorem_, proveSettings_);
    emit theoremChanged();
}

QString ProofSession::wordsFor(const ProveAnswer& answer) const {
    const QString time = secondsText(answer.seconds);
    const QString reason = QString::fromStdString(answer.reason);
    const common::RefusedInclude* refused =
        answer.isProved() && text_ && text_->analysis()
            ? common::refusedUse(*answer.proof->document, answer.proof->proof, text_->analysis()->refused)
            : nullptr;
    if (refused != nullptr) {
        return tr("Found in %1, but it rests on %2, which is not proved").arg(time, QString::fromStdString(refused->theorem));
    }
    if (answer.isProved()) {
        const int steps = static_cast<int>(proof::stepCount(answer.proof->proof));
        return tr("Proved in %1").arg(time) + QStringLiteral(" · ") + tr("%n step(s)", nullptr, steps) +
               QStringLiteral(" · ") + tr("checked");
    }
    if (answer.proof) {
        const std::string why =
            answer.proof->verdict.errors.empty() ? std::string() : answer.proof->verdict.errors.front().message;
        return tr("The checker refused the proof that was found. %1").arg(QString::fromStdString(why));
    }
    switch (answer.status) {
        case prover::Status::CounterSatisfiable:
            return tr("Not a theorem: the hypotheses can hold without the goal (%1)").arg(time);
        case prover::Status::Timeout:
            return tr("No proof found in %1").arg(time);
        case prover::Status::Stopped:
            return tr("Stopped after %1").arg(time);
        case prover::Status::GaveUp:
        case prover::Status::Theorem:
            break;
    }
    return reason.isEmpty() ? tr("Gave up after %1").arg(time) : tr("Gave up after %1: %2").arg(time, reason);
}

void ProofSession::finishProving(const ProveAnswer& answer) {
    const AnalysisPtr analysis = std::exchange(provedAnalysis_, nullptr);
    if (answer.isProved() && provedText_) {
        const bool isPresent = provedText_->analysis() && provedText_->analysis()->document &&
                               isSameTheory(provedText_->analysis()->document->theory, analysis->document->theory);
        if (isPresent) {
            provedText_->keepFound(answer.proof);
            const bool isShown = provedText_ == text_ && answer.proof->statement().name == name_;
            if (isShown) {
                show(answer.proof);
            }
            if (analysis->language == TextLanguage::Byrne && provedText_ == text_) {
                emit proofFound(answer.proof);
            }
        }
    }
    emit proveFinished(answer, wordsFor(answer));
    emit theoremChanged();
}

void ProofSession::setCaptionLanguage(const std::string& language) {
    if (settings_.language != language) {
        settings_.language = language;
        relayout_.start(0);
    }
}

void ProofSession::writeFlips(common::Presentation::Flips how) {
    const CheckedProofPtr shown = selection()->proof();
    if (!shown || shown->isStatementOnly || !text_ || !text_->analysis()) {
        return;
    }
    syntax::Document document = *shown->document;
    common::putProof(document, shown->theorem, shown->proof);
    base::Result<proof::Proof> rewritten = common::presented(document, shown->theorem, {.flips = how});
    if (!rewritten || *rewritten == shown->proof) {
        return;
    }
    const CheckedProofPtr proof = presentProof(shown->document, shown->vocabulary, shown->theorem,
                                               std::move(*rewritten), proveSettings().language);
    text_->keepFound(proof);
    show(proof);
    if (text_->analysis()->language == TextLanguage::Byrne) {
        emit proofFound(proof);
    }
}

void ProofSession::setStyle(illustrate::StyleName style) {
    if (settings_.style != style) {
        settings_.style = style;
        // Pictures in the sentence can only be drawn, so that the sentence is part of the picture.
        settings_.hasCaption = style == illustrate::StyleName::Byrne;
        relayout_.start(0);
    }
}

void ProofSession::setMotionReduced(bool on) {
    if (settings_.isMotionReduced != on) {
        settings_.isMotionReduced = on;
        relayout_.start(0);
    }
}

void ProofSession::setCanvasSize(QSize size) {
    if (size.width() < 50 || size.height() < 50) {
        return;
    }
    const double shape = std::clamp(static_cast<double>(size.height()) / size.width(), 0.45, 1.5);
    const double old = settings_.sizeMm.height() / settings_.sizeMm.width();
    if (std::abs(shape / old - 1) > kShapeTolerance) {
        settings_.sizeMm = QSizeF(kPageWidthMm, kPageWidthMm * shape);
        relayout_.start(kRelayoutMs);
    }
}

/// Undoes the layout of the page: a similarity with y turned round, taken from two points far apart.
figure::Position ProofSession::toFigure(double xMm, double yMm) const {
    const auto branch = static_cast<std::size_t>(selection_.branch());
    const figure::BranchFigure& drawn = illustration_->figures->branches[branch];
    const auto& frames = illustration_->story.branches[branch].frames;
    const std::size_t frame = std::min(frames.size() - 1, static_cast<std::size_t>(selection_.frame()));
    const scene::Scene& page = frames[frame].scene;
    const figure::Stretch* stretch = drawn.stretchOf(frame);
    std::vector<std::pair<figure::Position, scene::Vec2>> pairs;
    for (const auto& [name, position] : stretch != nullptr ? stretch->points : drawn.points) {
        if (const auto place = pointOnPage(page, name)) {
            pairs.emplace_back(position, *place);
        }
    }
    if (pairs.size() < 2) {
        return {};
    }
    const auto& [from, fromPage] = pairs.front();
    const auto& [to, toPage] = *std::ranges::max_element(pairs, {}, [&](const auto& each) {
        return std::hypot(each.first.x - pairs.front().first.x, each.first.y - pairs.front().first.y);
    });
    const std::complex<double> figureSpan(to.x - from.x, to.y - from.y);
    const std::complex<double> pageSpan(toPage.x - fromPage.x, fromPage.y - toPage.y);
    if (std::abs(figureSpan) == 0 || std::abs(pageSpan) == 0) {
        return {};
    }
    const std::complex<double> moved = figureSpan / pageSpan * std::complex<double>(xMm - fromPage.x, fromPage.y - yMm);
    return {from.x + moved.real(), from.y + moved.imag()};
}

void ProofSession::dragPoint(const QString& point, double xMm, double yMm, bool isDone) {
    const auto branch = static_cast<std::size_t>(selection_.branch());
    if (!illustration_ || branch >= illustration_->figures->branches.size() ||
        illustration_->story.branches[branch].frames.empty()) {
        return;
    }
    if (!dragStart_) {
        illustrator_.cancel();
        dragStart_ = illustration_;
        nextWanted_.clear();
    }
    isDragDone_ = isDone;
    std::map<std::string, figure::Position> wanted{{point.toStdString(), toFigure(xMm, yMm)}};
    if (illustrator_.isRunning()) {
        nextWanted_ = std::move(wanted);
    } else {
        illustrator_.drag(illustration_, dragStart_, branch, wanted, settings_);
    }
}

/// The free points of the figure that was dragged are kept, to a thousandth of its size.
void ProofSession::finishDragging() {
    dragStart_.reset();
    isDragDone_ = false;
    const auto branch = static_cast<std::size_t>(selection_.branch());
    const figure::BranchFigure& drawn = illustration_->figures->branches[branch];
    const bool isGeneral = drawn.isPresentCase || illustration_->figures->given.points.empty();
    const auto& places = isGeneral ? drawn.points : illustration_->figures->given.points;
    syntax::FigureWish wish{settings_.seed, {}, {}};
    for (const std::string& name : drawn.freePoints) {
        if (const auto place = places.find(name); place != places.end()) {
            wish.places[name] = {std::round(place->second.x * 1e4) / 1e4, std::round(place->second.y * 1e4) / 1e4};
        }
    }
    // While it was dragged, only the branch on screen was told.
    illustrator_.retell(illustration_, settings_);
    choose(wish);
}

bool ProofSession::keepsFigureInText() const { return text_ && text_->language() == TextLanguage::Byrne; }

syntax::FigureWish ProofSession::figureWish() const {
    if (text_ && text_->analysis() && text_->analysis()->document) {
        for (const syntax::Theorem& theorem : text_->analysis()->document->theorems) {
            if (theorem.figure && text_->analysis()->document->theory[theorem.statement].name == name_) {
                return *theorem.figure;
            }
        }
    }
    return {};
}

bool ProofSession::takeWish(const syntax::FigureWish& wish) {
    if (!keepsFigureInText()) {
        return false;
    }
    std::map<std::string, figure::Position> wanted;
    for (const auto& [name, place] : wish.places) {
        wanted[name] = {place.first, place.second};
    }
    if (settings_.seed == wish.seed && settings_.wanted == wanted) {
        return false;
    }
    settings_.seed = wish.seed;
    settings_.wanted = std::move(wanted);
    return true;
}

/// A document is asked to keep the wish, and the picture follows its text; elsewhere it is kept as long as the theorem
/// is shown.
void ProofSession::choose(const syntax::FigureWish& wish) {
    if (keepsFigureInText()) {
        emit figureChosen(theoremName(), wish);
        return;
    }
    settings_.seed = wish.seed;
    settings_.wanted.clear();
    for (const auto& [name, place] : wish.places) {
        settings_.wanted[name] = {place.first, place.second};
    }
    illustrate();
}

bool ProofSession::canChooseFigure() const {
    return selection_.proof() && illustration_ && illustration_->figures->isOfThePlane;
}

void ProofSession::anotherFigure() {
    if (canChooseFigure()) {
        choose({settings_.seed + 1, {}, {}});
    }
}

}  // namespace byrne::gui
