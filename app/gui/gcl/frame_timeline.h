// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line of frames under a GCL picture: a track with a knob. Click or drag to go to a frame; a slider to assistive
// technology, so all keys of sliders work.
#pragma once

#include <QAbstractSlider>

namespace byrne::gui {

class FrameTimeline : public QAbstractSlider {
    Q_OBJECT

public:
    explicit FrameTimeline(QWidget* parent = nullptr);

    /// Frames count from 0; they are shown from 1.
    void setFrameCount(int count);
    /// Without telling anyone.
    void setFrame(int frame);

    [[nodiscard]] QSize sizeHint() const override { return {360, 40}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, 40}; }

signals:
    void frameWanted(int frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    [[nodiscard]] double xOf(int frame) const;
    void goTo(double x);
    void paintTicks(QPainter& painter) const;

    bool isSilent_ = false;
};

}  // namespace byrne::gui
