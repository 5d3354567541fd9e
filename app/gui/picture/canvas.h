// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The picture: paints one animated scene at one moment with Cairo, at the resolution of the screen. Finished pictures
// are kept, so that going back and forth is instant. Zooms with the wheel and + - 0, pans by dragging the ground, and
// lets free points be dragged.
#pragma once

#include <QCache>
#include <QImage>
#include <QPointF>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "render/cairo/painter.h"
#include "render/scene/scene.h"

namespace byrne::gui {

using ScenePtr = std::shared_ptr<const scene::Scene>;

/// What of a scene is seen, and how large: all that a picture depends on besides the scene.
struct CanvasView {
    QSize pixels;
    double ratio = 1;  ///< Device pixels a widget pixel.
    double zoom = 1;
    QPointF pan;  ///< Of the scene's middle from the widget's middle, in widget pixels.
    friend bool operator==(const CanvasView&, const CanvasView&) = default;
};

/// A still scene as a canvas with this view shows it. For workers.
[[nodiscard]] QImage paintStill(const scene::Scene& scene, const CanvasView& view);

class Canvas : public QWidget {
    Q_OBJECT

public:
    explicit Canvas(QWidget* parent = nullptr);

    /// Shows `scene` at `seconds`; null shows the message instead.
    void show(const ScenePtr& scene, double seconds);
    /// A still scene that a worker has painted already. Not kept, unlike the pictures of a story.
    void showPainted(const ScenePtr& scene, const QImage& image, const CanvasView& view);
    [[nodiscard]] CanvasView view() const;
    void setMessage(const QString& text);
    /// Lays a veil over a picture that is out of date.
    void setVeiled(bool on);
    void setDraggablePoints(std::set<std::string> names);
    [[nodiscard]] const ScenePtr& scene() const { return scene_; }
    [[nodiscard]] double seconds() const { return seconds_; }
    [[nodiscard]] double zoom() const { return zoom_; }
    /// What is on screen, without veil.
    [[nodiscard]] QImage picture() const;

    [[nodiscard]] QSize sizeHint() const override { return {820, 640}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

public slots:
    void zoomBy(double factor);
    void fit();

signals:
    void zoomChanged(double zoom);
    void resized(const QSize& size);
    void keyStep(int by);
    void keyFirst();
    void keyLast();
    void keyPlay();
    /// The pointer rests on a point, or (empty) on none any more.
    void pointHovered(const QString& point);
    /// A free point is dragged to a place on the page (millimetres); `isDone` when it is let go.
    void pointDragged(const QString& point, double xMm, double yMm, bool isDone);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

    /// For canvases that put something of their own over the picture.
    virtual void paintOver(QPainter&) {}
    /// Precondition of these: there is a scene. Millimetres of the page; pixels of the widget.
    [[nodiscard]] scene::Vec2 toPage(QPointF place) const;
    [[nodiscard]] QPointF fromPage(scene::Vec2 place) const;
    [[nodiscard]] double pixelsPerMm() const;

private:
    [[nodiscard]] cairo::Viewport viewport() const;
    void render(QImage& image) const;
    const QImage& current();
    void zoomAt(double factor, QPointF place);
    void viewChanged();
    void paintMessage(QPainter& painter);
    enum class Points { All, Draggable };
    [[nodiscard]] std::optional<std::string> pointAt(QPointF place, Points which) const;
    void hover(const QString& point);

    ScenePtr scene_;
    double seconds_ = 0;
    QString message_;
    bool isVeiled_ = false;
    double zoom_ = 1;
    QPointF pan_;  ///< Of the scene's middle from the widget's middle, in widget pixels.
    std::optional<QPointF> dragFrom_;
    std::set<std::string> draggable_;
    QString hovered_;
    std::string dragged_;
    QImage scratch_;
    QImage painted_;  ///< Of the present scene, by a worker; null if there is none.
    CanvasView paintedView_;
    /// Finished pictures by scene. Keys are addresses; all are dropped when another story comes.
    QCache<const scene::Scene*, QImage> finished_;
};

}  // namespace byrne::gui
