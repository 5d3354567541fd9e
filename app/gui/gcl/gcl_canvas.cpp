// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/gui/gcl/scene_pick.h"
#include "app/gui/window/theme.h"

namespace byrne::gui {

namespace {

constexpr double kGrabPx = 12;
constexpr double kPickPx = 6;
constexpr double kDragFromPx = 3;
constexpr double kRingPx = 7;
constexpr double kHaloPx = 5;
/// Looking for the shape under every move of the pointer must not be felt.
constexpr std::size_t kMostToHover = 20'000;

}  // namespace

GclCanvas::GclCanvas(QWidget* parent) : Canvas(parent) {
    setAccessibleName(tr("Picture"));
    setAccessibleDescription(tr("The picture that the GCL program draws"));
}

void GclCanvas::setHandles(std::vector<GclHandle> handles) {
    handles_ = std::move(handles);
    update();
}

void GclCanvas::setHighlighted(std::vector<std::size_t> elements) {
    if (highlighted_ != elements) {
        highlighted_ = std::move(elements);
        update();
    }
}

void GclCanvas::setDragText(const QString& text) {
    dragText_ = text;
    update();
}

std::optional<QPointF> GclCanvas::placeOf(const std::string& handle) const {
    const auto found = std::ranges::find(handles_, handle, &GclHandle::name);
    return found == handles_.end() || !scene() ? std::nullopt : std::optional(fromPage(found->place));
}

int GclCanvas::handleAt(QPointF place) const {
    int best = -1;
    double least = kGrabPx;
    for (std::size_t i = 0; scene() && i < handles_.size(); ++i) {
        const QPointF gap = fromPage(handles_[i].place) - place;
        const double distance = std::hypot(gap.x(), gap.y());
        if (distance < least) {
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

std::optional<std::size_t> GclCanvas::elementUnder(QPointF place) const {
    return scene() ? elementAt(*scene(), toPage(place), kPickPx / pixelsPerMm()) : std::nullopt;
}

void GclCanvas::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    isPressed_ = event->button() == Qt::LeftButton;
    hasMoved_ = false;
    pressedAt_ = event->position();
    const int handle = event->button() == Qt::LeftButton ? handleAt(event->position()) : -1;
    pressed_ = handle >= 0 ? handles_[static_cast<std::size_t>(handle)].name : std::string();
    if (handle >= 0) {
        grip_ = fromPage(handles_[static_cast<std::size_t>(handle)].place) - event->position();
        chosen_ = pressed_;
        return;
    }
    Canvas::mousePressEvent(event);
}

void GclCanvas::mouseMoveEvent(QMouseEvent* event) {
    isInside_ = true;
    const QPointF way = event->position() - pressedAt_;
    hasMoved_ = hasMoved_ || (isPressed_ && std::hypot(way.x(), way.y()) >= kDragFromPx);
    if (isPressed_ && !pressed_.empty()) {
        if (hasMoved_) {
            drag(event->position(), event->modifiers());
        }
        return;
    }
    if (event->buttons() != Qt::NoButton) {
        if (hasMoved_ || !isPressed_) {
            Canvas::mouseMoveEvent(event);
        }
        return;
    }
    const int handle = handleAt(event->position());
    hovered_ = handle >= 0 ? handles_[static_cast<std::size_t>(handle)].name : std::string();
    const bool isOnShape =
        handle < 0 && scene() && scene()->elements.size() <= kMostToHover && elementUnder(event->position());
    setCursor(handle >= 0 ? Qt::OpenHandCursor : isOnShape ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

/// Pages are whole millimetres high, so that whole ones of the page are whole ones of the plane.
void GclCanvas::drag(QPointF place, Qt::KeyboardModifiers modifiers) {
    if (!isDragging_) {
        isDragging_ = true;
        setCursor(Qt::ClosedHandCursor);
        emit grabbed(QString::fromStdString(pressed_));
    }
    scene::Vec2 page = toPage(place + grip_);
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        page = {std::round(page.x), std::round(page.y)};
    }
    emit draggedTo(QString::fromStdString(pressed_), page.x, page.y);
}

void GclCanvas::endDrag() {
    isDragging_ = false;
    isPressed_ = false;
    pressed_.clear();
    dragText_.clear();
    unsetCursor();
    update();
}

void GclCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const QString point = QString::fromStdString(pressed_);
    const bool wasPressed = isPressed_ && event->button() == Qt::LeftButton;
    if (wasPressed && isDragging_) {
        drag(event->position(), event->modifiers());
        endDrag();
        emit dropped(point);
        return;
    }
    Canvas::mouseReleaseEvent(event);
    isPressed_ = false;
    pressed_.clear();
    if (!wasPressed || hasMoved_) {
        return;
    }
    if (!point.isEmpty()) {
        emit pointClicked(point);
    } else if (const auto element = elementUnder(event->position())) {
        emit elementClicked(*element);
    }
}

/// On the ground it fits the picture; a double click on a shape has done its work as a click.
void GclCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (handleAt(event->position()) < 0 && !elementUnder(event->position())) {
        Canvas::mouseDoubleClickEvent(event);
    }
}

void GclCanvas::leaveEvent(QEvent* event) {
    isInside_ = false;
    hovered_.clear();
    update();
    Canvas::leaveEvent(event);
}

/// Tab goes through the free points before it leaves the picture.
bool GclCanvas::event(QEvent* event) {
    if (event->type() == QEvent::KeyPress && !handles_.empty()) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        const bool isForward = key == Qt::Key_Tab;
        if (isForward || key == Qt::Key_Backtab) {
            const std::string& end = isForward ? handles_.back().name : handles_.front().name;
            if (chosen_ != end) {
                chooseHandle(isForward ? 1 : -1);
                return true;
            }
            chosen_.clear();
            update();
        }
    }
    return Canvas::event(event);
}

void GclCanvas::chooseHandle(int by) {
    const auto found = std::ranges::find(handles_, chosen_, &GclHandle::name);
    const auto count = static_cast<std::ptrdiff_t>(handles_.size());
    const std::ptrdiff_t at = found == handles_.end() ? (by > 0 ? -1 : count) : found - handles_.begin();
    chosen_ = handles_[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, count - 1))].name;
    update();
}

/// The arrow keys move the chosen point.
bool GclCanvas::nudge(const QKeyEvent& event) {
    if (chosen_.empty() || std::ranges::find(handles_, chosen_, &GclHandle::name) == handles_.end()) {
        return false;
    }
    const int by = event.modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    const int right = event.key() == Qt::Key_Right ? by : event.key() == Qt::Key_Left ? -by : 0;
    const int up = event.key() == Qt::Key_Up ? by : event.key() == Qt::Key_Down ? -by : 0;
    if (right == 0 && up == 0) {
        return false;
    }
    emit pointNudged(QString::fromStdString(chosen_), right, up);
    return true;
}

void GclCanvas::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isDragging_) {
        const QString point = QString::fromStdString(pressed_);
        endDrag();
        emit dragCancelled(point);
        return;
    }
    if (event->key() == Qt::Key_Escape && !chosen_.empty()) {
        chosen_.clear();
        update();
        return;
    }
    if (!nudge(*event)) {
        Canvas::keyPressEvent(event);
    }
}

void GclCanvas::paintHighlight(QPainter& painter) const {
    const double scale = pixelsPerMm();
    const QPointF origin = fromPage({0, 0});
    QColor color = currentTheme().accent;
    color.setAlpha(90);
    painter.save();
    painter.translate(origin);
    painter.scale(scale, scale);
    for (const std::size_t index : highlighted_) {
        if (index >= scene()->elements.size()) {
            continue;
        }
        const scene::Element& element = scene()->elements[index];
        const double width = (element.style.isStroked ? element.style.widthMm : 0) + kHaloPx / scale;
        painter.strokePath(outlineOf(element), QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.restore();
}

/// What is not page: the picture ends where its export ends.
void GclCanvas::paintSurroundings(QPainter& painter) const {
    const QPointF begin = fromPage({0, 0});
    const QPointF end = fromPage({scene()->widthMm, scene()->heightMm});
    const QRegion around = QRegion(rect()) - QRegion(QRectF(begin, end).toAlignedRect());
    for (const QRect& part : around) {
        painter.fillRect(part, currentTheme().isDark ? currentTheme().paper : currentTheme().panel);
    }
}

void GclCanvas::paintHandle(QPainter& painter, const GclHandle& handle, bool isStrong) const {
    QColor color = currentTheme().accent;
    const QPointF at = fromPage(handle.place);
    color.setAlpha(isStrong ? 50 : 0);
    painter.setBrush(color);
    color.setAlpha(isStrong ? 255 : 130);
    painter.setPen(QPen(color, isStrong ? 2.2 : 1.4));
    painter.drawEllipse(at, kRingPx, kRingPx);
}

void GclCanvas::paintDragText(QPainter& painter) const {
    const auto at = placeOf(pressed_);
    if (!at || dragText_.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, 0, metrics.horizontalAdvance(dragText_) + 16, metrics.height() + 8);
    box.moveTopLeft(*at + QPointF(14, -box.height() - 10));
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, width() - box.width() - 4)));
    box.moveTop(std::clamp(box.top(), 4.0, std::max(4.0, height() - box.height() - 4)));
    painter.setPen(QPen(currentTheme().hairline, 1));
    painter.setBrush(currentTheme().base);
    painter.drawRoundedRect(box, 5, 5);
    painter.setPen(currentTheme().ink);
    painter.drawText(box, Qt::AlignCenter, dragText_);
}

void GclCanvas::paintOver(QPainter& painter) {
    painter.save();
    paintSurroundings(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isDragging_) {
        paintHighlight(painter);
    }
    for (const GclHandle& handle : handles_) {
        const bool isStrong =
            handle.name == pressed_ || handle.name == hovered_ || (hasFocus() && handle.name == chosen_);
        if (isStrong || (isInside_ && !isDragging_)) {
            paintHandle(painter, handle, isStrong);
        }
    }
    paintDragText(painter);
    painter.restore();
}

}  // namespace byrne::gui
