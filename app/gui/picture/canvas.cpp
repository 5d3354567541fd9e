// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/picture/canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "app/gui/window/theme.h"

namespace byrne::gui {

namespace {

constexpr double kMinZoom = 0.25;
constexpr double kMaxZoom = 16;
constexpr double kZoomStep = 1.2;
constexpr double kPanStepPx = 40;
constexpr int kCacheKilobytes = 24 * 1024;
constexpr double kGrabPx = 12;

/// The middle of a point's disc; nothing for other shapes.
std::optional<scene::Vec2> middleOf(const scene::Element& element) {
    const auto* path = std::get_if<scene::Path>(&element.shape);
    if (!path) {
        return std::nullopt;
    }
    for (const scene::PathCommand& command : path->commands) {
        if (const auto* arc = std::get_if<scene::ArcTo>(&command)) {
            return arc->center;
        }
    }
    return std::nullopt;
}

cairo::Viewport viewportFor(const scene::Scene& scene, const CanvasView& view) {
    cairo::Viewport fitted = cairo::fit(scene, view.pixels.width(), view.pixels.height());
    const double middleX = view.pixels.width() / 2.0 + view.pan.x() * view.ratio;
    const double middleY = view.pixels.height() / 2.0 + view.pan.y() * view.ratio;
    fitted.scale *= view.zoom;
    fitted.offsetPx = {middleX - fitted.scale * scene.widthMm / 2, middleY - fitted.scale * scene.heightMm / 2};
    return fitted;
}

void paintInto(QImage& image, const scene::Scene& still, const CanvasView& view) {
    if (image.size() != view.pixels) {
        image = QImage(view.pixels, QImage::Format_ARGB32_Premultiplied);
    }
    image.setDevicePixelRatio(1);
    cairo::paintInto(still, image.bits(), view.pixels.width(), view.pixels.height(),
                     static_cast<int>(image.bytesPerLine()), viewportFor(still, view));
    image.setDevicePixelRatio(view.ratio);
}

}  // namespace

QImage paintStill(const scene::Scene& scene, const CanvasView& view) {
    QImage image;
    paintInto(image, scene, view);
    return image;
}

Canvas::Canvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setAccessibleName(tr("Illustration"));
    setAccessibleDescription(tr("The figure of the current step of the proof"));
    setToolTip(QString());
    finished_.setMaxCost(kCacheKilobytes);
}

void Canvas::show(const ScenePtr& scene, double seconds) {
    if (scene && scene_ && scene.get() == scene_.get() && seconds == seconds_) {
        return;
    }
    if (!scene || !scene_ || scene->widthMm != scene_->widthMm || scene->heightMm != scene_->heightMm) {
        finished_.clear();
    }
    if (scene_ && scene && scene.owner_before(scene_) != scene_.owner_before(scene)) {
        finished_.clear();
    }
    scene_ = scene;
    seconds_ = seconds;
    painted_ = QImage();
    if (scene) {
        setAccessibleDescription(
            QString::fromStdString(scene->description.empty() ? scene->title : scene->description));
    }
    update();
}

void Canvas::setMessage(const QString& text) {
    message_ = text;
    update();
}

void Canvas::setVeiled(bool on) {
    if (isVeiled_ != on) {
        isVeiled_ = on;
        update();
    }
}

void Canvas::setDraggablePoints(std::set<std::string> names) { draggable_ = std::move(names); }

void Canvas::showPainted(const ScenePtr& scene, const QImage& image, const CanvasView& view) {
    show(scene, scene->durationS);
    painted_ = image;
    paintedView_ = view;
    update();
}

CanvasView Canvas::view() const {
    const double ratio = devicePixelRatioF();
    return {{std::max(1, static_cast<int>(std::ceil(width() * ratio))),
             std::max(1, static_cast<int>(std::ceil(height() * ratio)))},
            ratio,
            zoom_,
            pan_};
}

cairo::Viewport Canvas::viewport() const { return viewportFor(*scene_, view()); }

scene::Vec2 Canvas::toPage(QPointF place) const {
    const cairo::Viewport view = viewport();
    const double ratio = devicePixelRatioF();
    return {(place.x() * ratio - view.offsetPx.x) / view.scale, (place.y() * ratio - view.offsetPx.y) / view.scale};
}

QPointF Canvas::fromPage(scene::Vec2 place) const {
    const cairo::Viewport view = viewport();
    const double ratio = devicePixelRatioF();
    return {(place.x * view.scale + view.offsetPx.x) / ratio, (place.y * view.scale + view.offsetPx.y) / ratio};
}

double Canvas::pixelsPerMm() const { return viewport().scale / devicePixelRatioF(); }

void Canvas::render(QImage& image) const { paintInto(image, scene::snapshot(*scene_, seconds_), view()); }

const QImage& Canvas::current() {
    if (!painted_.isNull()) {
        if (paintedView_ != view()) {
            paintedView_ = view();
            paintInto(painted_, *scene_, paintedView_);
        }
        return painted_;
    }
    if (seconds_ < scene_->durationS) {
        render(scratch_);
        return scratch_;
    }
    if (const QImage* kept = finished_.object(scene_.get())) {
        return *kept;
    }
    render(scratch_);
    finished_.insert(scene_.get(), new QImage(scratch_.copy()), static_cast<int>(scratch_.sizeInBytes() / 1024));
    return scratch_;
}

QImage Canvas::picture() const {
    QImage image;
    if (scene_) {
        render(image);
    }
    return image;
}

void Canvas::paintMessage(QPainter& painter) {
    painter.fillRect(rect(), currentTheme().paper);
    painter.setPen(currentTheme().muted);
    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    painter.setFont(font);
    painter.drawText(rect().adjusted(40, 20, -40, -20), Qt::AlignCenter | Qt::TextWordWrap, message_);
}

void Canvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!scene_) {
        paintMessage(painter);
        return;
    }
    painter.drawImage(0, 0, current());
    paintOver(painter);
    if (isVeiled_) {
        QColor veil = currentTheme().paper;
        veil.setAlpha(150);
        painter.fillRect(rect(), veil);
    }
    if (hasFocus()) {
        painter.setPen(QPen(currentTheme().accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void Canvas::viewChanged() {
    finished_.clear();
    emit zoomChanged(zoom_);
    update();
}

void Canvas::resizeEvent(QResizeEvent*) {
    finished_.clear();
    emit resized(size());
}

void Canvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        update();
    }
    QWidget::changeEvent(event);
}

void Canvas::zoomAt(double factor, QPointF place) {
    const double next = std::clamp(zoom_ * factor, kMinZoom, kMaxZoom);
    const QPointF fromMiddle = place - QPointF(width() / 2.0, height() / 2.0) - pan_;
    pan_ -= fromMiddle * (next / zoom_ - 1);
    zoom_ = next;
    viewChanged();
}

void Canvas::zoomBy(double factor) { zoomAt(factor, QPointF(width() / 2.0, height() / 2.0)); }

void Canvas::fit() {
    zoom_ = 1;
    pan_ = {};
    viewChanged();
}

void Canvas::wheelEvent(QWheelEvent* event) {
    if (!scene_) {
        return;
    }
    zoomAt(std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

std::optional<std::string> Canvas::pointAt(QPointF place, Points which) const {
    if (!scene_ || (which == Points::Draggable && draggable_.empty())) {
        return std::nullopt;
    }
    const scene::Vec2 page = toPage(place);
    const double reach = kGrabPx * devicePixelRatioF() / viewport().scale;
    for (const scene::Element& element : scene_->elements) {
        if (element.id.rfind("point:", 0) != 0) {
            continue;
        }
        const std::string name = element.id.substr(6);
        const auto middle = middleOf(element);
        const bool isMeant = which == Points::All || draggable_.contains(name);
        if (middle && isMeant && std::hypot(middle->x - page.x, middle->y - page.y) < reach) {
            return name;
        }
    }
    return std::nullopt;
}

void Canvas::hover(const QString& point) {
    if (point != hovered_) {
        hovered_ = point;
        emit pointHovered(point);
    }
}

void Canvas::leaveEvent(QEvent*) { hover({}); }

void Canvas::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        dragFrom_ = event->position();
        dragged_ = event->button() == Qt::LeftButton ? pointAt(event->position(), Points::Draggable).value_or("") : std::string();
    }
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
    if (!dragFrom_) {
        setCursor(pointAt(event->position(), Points::Draggable) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        hover(QString::fromStdString(pointAt(event->position(), Points::All).value_or("")));
        return;
    }
    if (!scene_) {
        return;
    }
    if (!dragged_.empty()) {
        const scene::Vec2 page = toPage(event->position());
        emit pointDragged(QString::fromStdString(dragged_), page.x, page.y, false);
        return;
    }
    setCursor(Qt::ClosedHandCursor);
    pan_ += event->position() - *dragFrom_;
    dragFrom_ = event->position();
    viewChanged();
}

void Canvas::mouseReleaseEvent(QMouseEvent* event) {
    if (!dragged_.empty() && scene_) {
        const scene::Vec2 page = toPage(event->position());
        emit pointDragged(QString::fromStdString(dragged_), page.x, page.y, true);
    }
    dragFrom_.reset();
    dragged_.clear();
    unsetCursor();
}

void Canvas::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

void Canvas::keyPressEvent(QKeyEvent* event) {
    const bool isPanning = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(kZoomStep);
            return;
        case Qt::Key_Minus:
            zoomBy(1 / kZoomStep);
            return;
        case Qt::Key_0:
            fit();
            return;
        case Qt::Key_Space:
            emit keyPlay();
            return;
        case Qt::Key_Home:
            emit keyFirst();
            return;
        case Qt::Key_End:
            emit keyLast();
            return;
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_Right:
        case Qt::Key_Down:
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    const bool isForward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if (!isPanning) {
        emit keyStep(isForward ? 1 : -1);
        return;
    }
    const double by = isForward ? -kPanStepPx : kPanStepPx;
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    pan_ += isSideways ? QPointF(by, 0) : QPointF(0, by);
    viewChanged();
}

}  // namespace byrne::gui
