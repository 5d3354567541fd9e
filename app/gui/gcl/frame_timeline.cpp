// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/frame_timeline.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/gui/window/theme.h"

namespace byrne::gui {

namespace {

constexpr double kMarginPx = 14;
constexpr double kTrackY = 14;
constexpr double kKnobPx = 7;
constexpr double kLeastTickPx = 44;

/// 1, 2, 5, 10, 20, 50, ...: the first that is at least `least`.
int roundStep(double least) {
    int step = 1;
    while (step < least && step < 1'000'000) {
        int lead = step;
        while (lead >= 10) {
            lead /= 10;
        }
        step = lead == 2 ? step / 2 * 5 : step * 2;
    }
    return step;
}

}  // namespace

FrameTimeline::FrameTimeline(QWidget* parent) : QAbstractSlider(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setOrientation(Qt::Horizontal);
    setAccessibleName(tr("Frames of the animation"));
    setRange(0, 0);
    setSingleStep(1);
}

void FrameTimeline::setFrameCount(int count) {
    isSilent_ = true;
    setRange(0, std::max(0, count - 1));
    setPageStep(std::max(1, count / 10));
    isSilent_ = false;
    update();
}

void FrameTimeline::setFrame(int frame) {
    isSilent_ = true;
    setValue(frame);
    isSilent_ = false;
}

void FrameTimeline::sliderChange(SliderChange change) {
    QAbstractSlider::sliderChange(change);
    update();
    if (change == SliderValueChange && !isSilent_) {
        emit frameWanted(value());
    }
}

double FrameTimeline::xOf(int frame) const {
    return maximum() == 0 ? kMarginPx : kMarginPx + (width() - 2 * kMarginPx) * frame / maximum();
}

void FrameTimeline::goTo(double x) {
    const double part = std::clamp((x - kMarginPx) / std::max(1.0, width() - 2 * kMarginPx), 0.0, 1.0);
    setValue(static_cast<int>(std::lround(part * maximum())));
}

void FrameTimeline::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        goTo(event->position().x());
    }
}

void FrameTimeline::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton)) {
        goTo(event->position().x());
    }
}

void FrameTimeline::paintTicks(QPainter& painter) const {
    QFont font = painter.font();
    font.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.8));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const double pxPerFrame = maximum() > 0 ? (width() - 2 * kMarginPx) / maximum() : width();
    const int step = roundStep(kLeastTickPx / std::max(pxPerFrame, 1e-6));
    for (int shown = 1; shown <= maximum() + 1; shown = shown == 1 && step > 1 ? step : shown + step) {
        const double x = xOf(shown - 1);
        const QString label = QString::number(shown);
        const double wide = metrics.horizontalAdvance(label);
        painter.setPen(QPen(currentTheme().faint, 1));
        painter.drawLine(QPointF(x, kTrackY + 5), QPointF(x, kTrackY + 9));
        painter.setPen(currentTheme().muted);
        painter.drawText(QPointF(std::clamp(x - wide / 2, 0.0, width() - wide), kTrackY + 11 + metrics.ascent()),
                         label);
    }
}

void FrameTimeline::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTicks(painter);
    const double reached = xOf(value());
    painter.setPen(QPen(theme.hairline, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(xOf(0), kTrackY), QPointF(xOf(maximum()), kTrackY));
    painter.setPen(QPen(theme.accent, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(xOf(0), kTrackY), QPointF(reached, kTrackY));
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(theme.paper);
    painter.drawEllipse(QPointF(reached, kTrackY), kKnobPx, kKnobPx);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(reached, kTrackY), kKnobPx + 3, kKnobPx + 3);
    }
}

}  // namespace byrne::gui
