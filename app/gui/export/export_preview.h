// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an export will look like: its steps as they will be drawn, at the pace they will have. Made in the background
// after each change of the choices; the last picture stays until the next one is there.
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <vector>

#include "app/gui/export/export_job.h"

namespace byrne::gui {

/// One scene at one moment, as large as fits; the ground of transparent ones is a chequer.
class PreviewPicture : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPicture(QWidget* parent = nullptr);
    void show(std::shared_ptr<const scene::Scene> scene, double seconds);
    [[nodiscard]] const std::shared_ptr<const scene::Scene>& scene() const { return scene_; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const scene::Scene> scene_;
    double seconds_ = 0;
};

class ExportPreview : public QWidget {
    Q_OBJECT

public:
    explicit ExportPreview(const ExportSubject& subject, QWidget* parent = nullptr);

    /// Draws soon; several calls in a row draw once.
    void preview(const common::ExportRequest& request);
    [[nodiscard]] bool isUpToDate() const { return !pause_.isActive() && !task_.isRunning(); }
    [[nodiscard]] int stepCount() const { return static_cast<int>(scenes_.size()); }
    [[nodiscard]] int step() const { return slider_->value(); }
    [[nodiscard]] PreviewPicture* picture() const { return picture_; }
    [[nodiscard]] QToolButton* playButton() const { return play_; }
    /// The step on show at the size and resolution of the request; null while there is none.
    [[nodiscard]] QImage image() const;

public slots:
    void goTo(int step);

signals:
    /// Drawn; about how many bytes the file will have.
    void previewed(double bytes);
    /// Nothing can be exported so: why.
    void refused(const QString& why);

private:
    struct Drawn {
        std::vector<std::shared_ptr<const scene::Scene>> scenes;
        double bytes = 0;
    };

    void draw();
    void take(const base::Result<Drawn>& drawn);
    void showStep();
    void setPlaying(bool on);
    void tick();

    ExportSubject subject_;
    common::ExportRequest request_;
    std::vector<std::shared_ptr<const scene::Scene>> scenes_;
    PreviewPicture* picture_;
    QSlider* slider_;
    QLabel* place_;
    QToolButton* play_;
    QTimer pause_;
    QTimer frames_;
    QElapsedTimer clock_;
    BackgroundTask task_;
};

}  // namespace byrne::gui
