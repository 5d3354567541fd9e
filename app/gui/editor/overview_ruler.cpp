// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/overview_ruler.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

#include "app/gui/proof/theorem_model.h"

namespace byrne::gui {

namespace {

constexpr int kWidthPx = 14;
constexpr int kReachPx = 4;  ///< How far from a mark the pointer still means it.

int weightOf(TheoremState state) {
    switch (state) {
        case TheoremState::Wrong:
            return 5;
        case TheoremState::Running:
            return 4;
        case TheoremState::Hole:
            return 3;
        case TheoremState::OutOfDate:
            return 2;
        case TheoremState::NotTried:
            return 1;
        case TheoremState::Checked:
            return 0;
    }
    return 0;
}

/// Shapes differ, so that nobody has to tell colours apart.
void paintRulerMark(QPainter& painter, TheoremState state, int y) {
    const int middle = kWidthPx / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(state));
    switch (state) {
        case TheoremState::Wrong:
            painter.drawRect(1, y - 2, kWidthPx - 2, 4);
            return;
        case TheoremState::Hole:
            painter.drawPolygon(QPolygon({{middle - 4, y}, {middle, y - 4}, {middle + 4, y}, {middle, y + 4}}));
            return;
        case TheoremState::Checked:
            painter.drawRect(middle - 3, y, 6, 1);
            return;
        case TheoremState::Running:
        case TheoremState::OutOfDate:
        case TheoremState::NotTried: {
            QPen pen(colorOf(state), state == TheoremState::Running ? 2 : 1);
            pen.setStyle(state == TheoremState::OutOfDate ? Qt::DotLine : Qt::SolidLine);
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QPoint(middle, y), 3, 3);
            return;
        }
    }
}

}  // namespace

OverviewRuler::OverviewRuler(QWidget* parent) : QWidget(parent) {
    setFixedWidth(kWidthPx);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Overview of the document"));
}

QSize OverviewRuler::sizeHint() const { return {kWidthPx, 100}; }

void OverviewRuler::setMarks(std::vector<Mark> marks) {
    std::ranges::stable_sort(marks, {}, [](const Mark& each) { return weightOf(each.state); });
    marks_ = std::move(marks);
    update();
}

void OverviewRuler::setView(CodeEditor* view) {
    if (view_ != view) {
        if (view_) {
            disconnect(view_->verticalScrollBar(), nullptr, this, nullptr);
        }
        view_ = view;
        connect(view_->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
        update();
    }
}

int OverviewRuler::placeOf(int line) const {
    const int lines = std::max(1, view_ ? view_->lines() : 1);
    constexpr int kEdge = 4;
    return kEdge + static_cast<int>((static_cast<long>(height()) - 2 * kEdge) * line / lines);
}

void OverviewRuler::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = currentTheme();
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(0, 0, 1, height()), theme.hairline);
    if (view_) {
        const int first = placeOf(view_->firstVisibleLine());
        const auto count = static_cast<int>(view_->SendScintilla(QsciScintilla::SCI_LINESONSCREEN));
        painter.fillRect(QRect(1, first, kWidthPx - 1, std::max(4, placeOf(view_->firstVisibleLine() + count) - first)),
                         theme.hover);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark& mark : marks_) {
        paintRulerMark(painter, mark.state, placeOf(mark.line));
    }
}

/// The heaviest of the nearest.
const OverviewRuler::Mark* OverviewRuler::markAt(int y) const {
    const Mark* best = nullptr;
    for (const Mark& mark : marks_) {
        const int distance = std::abs(placeOf(mark.line) - y);
        if (distance <= kReachPx && (!best || distance <= std::abs(placeOf(best->line) - y))) {
            best = &mark;
        }
    }
    return best;
}

void OverviewRuler::mousePressEvent(QMouseEvent* event) {
    const int y = static_cast<int>(event->position().y());
    const Mark* mark = markAt(y);
    const int lines = view_ ? view_->lines() : 1;
    emit lineChosen(mark ? mark->line : std::clamp(y * lines / std::max(1, height()), 0, lines - 1));
}

bool OverviewRuler::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Mark* mark = markAt(help->pos().y());
        QToolTip::showText(help->globalPos(), mark ? tr("Line %1: %2").arg(mark->line + 1).arg(mark->text) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace byrne::gui
