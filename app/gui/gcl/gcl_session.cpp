// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_session.h"

#include <algorithm>
#include <utility>

namespace byrne::gui {

namespace {

constexpr int kNudgeEndMs = 300;
/// Pictures with more shapes than this are painted by the worker before they are shown.
constexpr std::size_t kMostToPaintAtOnce = 3000;

}  // namespace

GclSession::GclSession(EditorPane* pane) : QObject(pane), pane_(pane), task_(this), nudgeEnd_(this) {
    nudgeEnd_.setSingleShot(true);
    nudgeEnd_.setInterval(kNudgeEndMs);
    connect(&nudgeEnd_, &QTimer::timeout, this, &GclSession::endDrag);
    // Somebody else's edit: the places of the numbers are not known any more.
    connect(pane->editor(), &QsciScintilla::textChanged, this, [this] {
        if (!isWriting_) {
            endDrag();
        }
    });
    connect(pane->session(), &TextSession::analysed, this, &GclSession::followText);
    if (pane->session()->analysis()) {
        followText();
    }
}

void GclSession::followText() {
    const AnalysisPtr analysis = pane_->session()->analysis();
    if (!analysis || !analysis->picture || dragged_) {
        return;
    }
    const bool wasShown = picture_ != nullptr;
    isStale_ = isBroken(*analysis->picture->program) && wasShown;
    if (isStale_) {
        emit pictureChanged();
        return;
    }
    whole_ = analysis->picture;
    program_ = whole_->program;
    numbers_.clear();
    counterexample_ = -1;
    frame_ = std::clamp(frame_, 0, program_->frameCount() - 1);
    isWanted_ = false;
    const bool isLarge = viewSource_ && whole_->run.scene.elements.size() > kMostToPaintAtOnce;
    const bool isShownAtOnce = !wasShown || (frame_ == 0 && !isLarge);
    if (isShownAtOnce) {
        task_.cancel();
        picture_ = whole_;
        image_ = QImage();
    }
    emit programChanged();
    if (isShownAtOnce) {
        emit pictureChanged();
    }
    if (frame_ != 0 || !isShownAtOnce) {
        request();
    }
}

void GclSession::setFrame(int frame) {
    if (program_ && frame != frame_) {
        frame_ = std::clamp(frame, 0, program_->frameCount() - 1);
        request();
    }
}

void GclSession::request() {
    if (task_.isRunning()) {
        isWanted_ = true;
        return;
    }
    isWanted_ = false;
    const gcl::ProgramPtr program = dragged_ ? dragged_->program : program_;
    const ChangedNumbers& numbers = dragged_ ? dragged_->numbers : numbers_;
    if (tracedProgram_ != program || tracedNumbers_ != numbers) {
        traces_ = gcl::makeTraceMemory();
        tracedProgram_ = program;
        tracedNumbers_ = numbers;
    }
    const bool isWhole = whole_ && whole_->program == program && frame_ == 0 && numbers.empty();
    task_.start(
        [program, known = isWhole ? whole_ : nullptr, frame = frame_, numbers = toList(numbers), traces = traces_,
         view = viewSource_ ? std::optional(viewSource_()) : std::nullopt](const std::stop_token& stop) {
            Answer answer{.picture = known ? known : drawGcl(program, frame, numbers, false, stop, traces)};
            if (view && !stop.stop_requested()) {
                answer.image = paintStill(answer.picture->run.scene, *view);
                answer.view = *view;
            }
            return answer;
        },
        [this](const Answer& answer) { accept(answer); });
}

void GclSession::accept(const Answer& answer) {
    const gcl::ProgramPtr& wanted = dragged_ ? dragged_->program : program_;
    if (answer.picture->program == wanted) {
        picture_ = answer.picture;
        image_ = answer.image;
        imageView_ = answer.view;
        emit pictureChanged();
    } else {
        isWanted_ = true;
    }
    if (isWanted_) {
        request();
    }
}

double GclSession::pageHeight() const { return picture_ ? picture_->run.scene.heightMm : 0; }

std::vector<GclHandle> GclSession::handles() const {
    std::vector<GclHandle> handles;
    if (!picture_ || counterexample_ >= 0) {
        return handles;
    }
    const double motion = motionAt(*picture_->program, picture_->frame);
    const ChangedNumbers numbers = toMap(picture_->numbers);
    for (const gcl::FreePoint& point : picture_->program->freePoints()) {
        const scene::Vec2 place = placeOf(point, numbers, motion);
        handles.push_back({point.name, {place.x, pageHeight() - place.y}});
    }
    return handles;
}

/// Of several definitions of a name the last one is what is seen.
std::optional<gcl::FreePoint> GclSession::freePoint(const std::string& name) const {
    if (!program_) {
        return std::nullopt;
    }
    const auto& points = program_->freePoints();
    const auto found =
        std::find_if(points.rbegin(), points.rend(), [&name](const gcl::FreePoint& each) { return each.name == name; });
    return found == points.rend() ? std::nullopt : std::optional(*found);
}

void GclSession::startDrag(const std::string& point) {
    if (nudgeEnd_.isActive() && dragged_ && dragged_->point.name != point) {
        endDrag();
    }
    const auto free = freePoint(point);
    if (!free || dragged_ || isStale_ || counterexample_ >= 0 || !pane_->session()->isUpToDate() ||
        pane_->editor()->isReadOnly()) {
        return;
    }
    Drag drag{.program = program_, .point = *free, .motion = motionAt(*program_, frame_), .numbers = numbers_};
    std::vector<const gcl::NumberToken*> tokens{&free->x, &free->y};
    if (free->isMoving) {
        tokens.insert(tokens.end(), {&free->endX, &free->endY});
    }
    for (const gcl::NumberToken* token : tokens) {
        const auto isKnown = [token](const Edit& each) { return each.key == token->span.begin; };
        if (std::ranges::none_of(drag.edits, isKnown)) {
            drag.edits.push_back({token->span.begin, token->span});
        }
    }
    std::ranges::sort(drag.edits, {}, &Edit::key);
    dragged_ = std::move(drag);
    pane_->editor()->beginUndoAction();
}

/// Puts the numbers as they are now into the text. Those behind a number move with its length.
void GclSession::writeNumbers() {
    std::int64_t shift = 0;
    isWriting_ = true;
    for (Edit& edit : dragged_->edits) {
        edit.span.begin = static_cast<std::uint32_t>(edit.span.begin + shift);
        edit.span.end = static_cast<std::uint32_t>(edit.span.end + shift);
        const auto changed = dragged_->numbers.find(edit.key);
        if (changed == dragged_->numbers.end()) {
            continue;
        }
        const std::string text = gclNumber(changed->second);
        const auto before = static_cast<std::int64_t>(edit.span.end - edit.span.begin);
        pane_->editor()->replaceSpan(edit.span, QByteArray::fromStdString(text));
        shift += static_cast<std::int64_t>(text.size()) - before;
        edit.span.end = edit.span.begin + static_cast<std::uint32_t>(text.size());
    }
    isWriting_ = false;
}

void GclSession::dragTo(double xMm, double yMm) {
    if (dragged_) {
        movePoint(dragged_->point, {xMm, pageHeight() - yMm}, dragged_->motion, dragged_->numbers);
        writeNumbers();
        request();
    }
}

std::optional<scene::Vec2> GclSession::draggedPlace() const {
    return dragged_ ? std::optional(placeOf(dragged_->point, dragged_->numbers, dragged_->motion)) : std::nullopt;
}

/// The picture stays as it is until the new text has been read, which comes to the same picture.
void GclSession::endDrag() {
    nudgeEnd_.stop();
    if (dragged_) {
        pane_->editor()->endUndoAction();
        dragged_.reset();
        pane_->session()->readNow();
    }
}

void GclSession::cancelDrag() {
    if (!dragged_) {
        return;
    }
    const bool isMoved = !dragged_->numbers.empty();
    nudgeEnd_.stop();
    pane_->editor()->endUndoAction();
    dragged_.reset();
    if (isMoved) {
        pane_->editor()->undo();
    }
    pane_->session()->readNow();
}

void GclSession::nudge(const std::string& point, double right, double up) {
    if (dragged_ && dragged_->point.name != point) {
        endDrag();
    }
    startDrag(point);
    if (const auto place = draggedPlace()) {
        dragTo(place->x + right, pageHeight() - (place->y + up));
        nudgeEnd_.start();
    }
}

void GclSession::showCounterexample(int conjecture) {
    if (!whole_ || conjecture == counterexample_) {
        return;
    }
    const auto& conjectures = whole_->run.conjectures;
    const bool isThere = conjecture >= 0 && conjecture < static_cast<int>(conjectures.size()) &&
                         !conjectures[static_cast<std::size_t>(conjecture)].numbers.empty();
    counterexample_ = isThere ? conjecture : -1;
    numbers_ = isThere ? toMap(conjectures[static_cast<std::size_t>(conjecture)].numbers) : ChangedNumbers();
    request();
}

void GclSession::watch(const QString& name) {
    if (!name.isEmpty() && !watched_.contains(name)) {
        watched_.append(name);
        emit watchedChanged();
    }
}

void GclSession::unwatch(const QString& name) {
    if (watched_.removeAll(name) > 0) {
        emit watchedChanged();
    }
}

}  // namespace byrne::gui
