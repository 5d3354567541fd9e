// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/picture/timeline.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "app/gui/window/theme.h"

namespace byrne::gui {

namespace {

constexpr double kMarginPx = 22;
constexpr double kTrackY = 16;
constexpr double kDotPx = 5.5;
constexpr double kCurrentDotPx = 8;

}  // namespace

Timeline::Timeline(QWidget* parent) : QAbstractSlider(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setOrientation(Qt::Horizontal);
    setAccessibleName(tr("Steps of the proof"));
    setRange(0, 0);
}

void Timeline::setSteps(const QStringList& labels, const std::vector<DotKind>& kinds, const QStringList& toolTips) {
    labels_ = labels;
    kinds_ = kinds;
    toolTips_ = toolTips;
    const QSignalBlocker silent(this);
    setRange(0, std::max(0, static_cast<int>(labels.size()) - 1));
    update();
}

void Timeline::setPosition(int frame, double part) {
    frame_ = frame;
    part_ = part;
    const QSignalBlocker silent(this);
    setValue(frame);
    update();
}

double Timeline::xOf(double place) const {
    const int last = maximum();
    const double length = width() - 2 * kMarginPx;
    return last == 0 ? kMarginPx : kMarginPx + length * place / last;
}

double Timeline::placeAt(double x) const {
    const double length = std::max(1.0, width() - 2 * kMarginPx);
    return std::clamp((x - kMarginPx) / length * maximum(), 0.0, static_cast<double>(maximum()));
}

int Timeline::dotAt(QPointF place) const {
    const int nearest = static_cast<int>(std::lround(placeAt(place.x())));
    return std::abs(xOf(nearest) - place.x()) <= kCurrentDotPx + 2 ? nearest : -1;
}

void Timeline::paintTrack(QPainter& painter) const {
    const Theme& theme = currentTheme();
    const double reached = std::max(0.0, frame_ == 0 ? 0.0 : frame_ - 1 + part_);
    painter.setPen(QPen(theme.hairline, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(xOf(0), kTrackY), QPointF(xOf(maximum()), kTrackY));
    if (reached > 0) {
        painter.setPen(QPen(isEnabled() ? theme.accent : theme.faint, 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(xOf(0), kTrackY), QPointF(xOf(reached), kTrackY));
    }
}

void Timeline::paintDot(QPainter& painter, int step) const {
    const Theme& theme = currentTheme();
    const DotKind kind = kinds_[static_cast<std::size_t>(step)];
    const QColor color = kind == DotKind::Impossible ? theme.conclusion
                         : kind == DotKind::Hole     ? theme.amber
                                                     : theme.accent;
    const bool isDone = step <= frame_;
    const double spacing = maximum() > 0 ? (width() - 2 * kMarginPx) / maximum() : 100;
    const double radius = step == frame_ ? kCurrentDotPx : std::clamp(spacing / 3, 2.0, kDotPx);
    painter.setPen(QPen(isDone ? color : theme.faint, 1.6));
    painter.setBrush(isDone ? color : theme.paper);
    const QPointF middle(xOf(step), kTrackY);
    if (kind == DotKind::Turn) {
        painter.save();
        painter.translate(middle);
        painter.rotate(45);
        painter.drawRect(QRectF(-radius * 0.9, -radius * 0.9, radius * 1.8, radius * 1.8));
        painter.restore();
    } else {
        painter.drawEllipse(middle, radius, radius);
    }
}

void Timeline::paintLabels(QPainter& painter) const {
    QFont font = painter.font();
    font.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.85));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    double freeFrom = 0;
    for (int step = 0; step <= maximum() && step < labels_.size(); ++step) {
        const double wide = metrics.horizontalAdvance(labels_[step]);
        const double left = std::clamp(xOf(step) - wide / 2, 0.0, width() - wide);
        const double room = step == frame_ ? 0 : metrics.horizontalAdvance(labels_.value(frame_)) / 2 + 5;
        const bool coversCurrent = step != frame_ && std::abs(xOf(step) - xOf(frame_)) < wide / 2 + room;
        if (coversCurrent || (left < freeFrom && step != frame_)) {
            continue;
        }
        painter.setPen(step == frame_ ? currentTheme().ink : currentTheme().muted);
        painter.drawText(QPointF(left, kTrackY + 14 + metrics.ascent()), labels_[step]);
        freeFrom = left + wide + 6;
    }
}

void Timeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (labels_.isEmpty()) {
        return;
    }
    paintTrack(painter);
    for (int step = 0; step <= maximum(); ++step) {
        if (step != frame_) {
            paintDot(painter, step);
        }
    }
    paintDot(painter, frame_);
    paintLabels(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(currentTheme().accent, 1.5));
        painter.drawEllipse(QPointF(xOf(frame_), kTrackY), kCurrentDotPx + 3, kCurrentDotPx + 3);
    }
}

void Timeline::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !labels_.isEmpty()) {
        pressedAt_ = event->position();
        isScrubbing_ = false;
    }
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
    if (!event->buttons().testFlag(Qt::LeftButton) || labels_.isEmpty()) {
        return;
    }
    if (!isScrubbing_ && std::abs(event->position().x() - pressedAt_.x()) < QApplication::startDragDistance() / 2.0) {
        return;
    }
    isScrubbing_ = true;
    const double place = placeAt(event->position().x());
    const int frame = static_cast<int>(std::ceil(place - 1e-9));
    emit scrubbed(frame, frame == 0 ? 1.0 : 1.0 - (frame - place));
}

void Timeline::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !isScrubbing_ && !labels_.isEmpty()) {
        emit stepClicked(static_cast<int>(std::lround(placeAt(event->position().x()))));
    }
    isScrubbing_ = false;
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            emit stepClicked(std::max(0, frame_ - 1));
            return;
        case Qt::Key_Right:
        case Qt::Key_Up:
            emit stepClicked(std::min(maximum(), frame_ + 1));
            return;
        case Qt::Key_Home:
            emit stepClicked(0);
            return;
        case Qt::Key_End:
            emit stepClicked(maximum());
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

QString Timeline::toolTipOf(int step) const {
    const bool isHidden = hiddenFrom_ >= 0 && step >= hiddenFrom_;
    return isHidden ? labels_.value(step) : toolTips_.value(step);
}

bool Timeline::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int dot = labels_.isEmpty() ? -1 : dotAt(help->pos());
        QToolTip::showText(help->globalPos(), toolTipOf(dot), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

}  // namespace byrne::gui
