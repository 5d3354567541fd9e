// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line of steps under the picture: a dot for each step of the branch, filled up to where the animation is.
// Click or drag to scrub; keys step. A slider to assistive technology.
#pragma once

#include <QAbstractSlider>
#include <QStringList>

#include <vector>

namespace byrne::gui {

class Timeline : public QAbstractSlider {
    Q_OBJECT

public:
    enum class DotKind { Usual, Turn, Impossible, Hole };

    explicit Timeline(QWidget* parent = nullptr);

    /// One label and kind a step; the labels of dots that stand too close are left out.
    void setSteps(const QStringList& labels, const std::vector<DotKind>& kinds, const QStringList& toolTips);
    /// Pointing at this step and later ones does not tell what they conclude; -1: all tell it.
    void hideFactsFrom(int step) { hiddenFrom_ = step; }
    /// What pointing at a step tells.
    [[nodiscard]] QString toolTipOf(int step) const;
    /// How much of the motion of `frame` is done, 0 to 1.
    void setPosition(int frame, double part);

    [[nodiscard]] QSize sizeHint() const override { return {360, 48}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 48}; }

signals:
    void scrubbed(int frame, double part);
    void stepClicked(int frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double xOf(double place) const;
    [[nodiscard]] double placeAt(double x) const;
    [[nodiscard]] int dotAt(QPointF place) const;
    void paintTrack(QPainter& painter) const;
    void paintDot(QPainter& painter, int step) const;
    void paintLabels(QPainter& painter) const;

    QStringList labels_;
    QStringList toolTips_;
    std::vector<DotKind> kinds_;
    int hiddenFrom_ = -1;
    int frame_ = 0;
    double part_ = 1;
    bool isScrubbing_ = false;
    QPointF pressedAt_;
};

}  // namespace byrne::gui
