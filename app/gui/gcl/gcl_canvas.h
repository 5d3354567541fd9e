// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The picture of a GCL program: free points can be dragged, shapes clicked, and the shapes of the caret's line are
// highlighted. Knows nothing of the program: it shows what it is given and says what the user did.
#pragma once

#include <string>
#include <vector>

#include "app/gui/picture/canvas.h"

namespace byrne::gui {

/// A free point and where it is on the page (millimetres, y downwards).
struct GclHandle {
    std::string name;
    scene::Vec2 place;
};

class GclCanvas : public Canvas {
    Q_OBJECT

public:
    explicit GclCanvas(QWidget* parent = nullptr);

    void setHandles(std::vector<GclHandle> handles);
    /// Indices into the elements of the scene that is shown.
    void setHighlighted(std::vector<std::size_t> elements);
    [[nodiscard]] const std::vector<std::size_t>& highlighted() const { return highlighted_; }
    [[nodiscard]] const std::vector<GclHandle>& handles() const { return handles_; }
    [[nodiscard]] bool isDragging() const { return isDragging_; }
    /// Shown beside the dragged point: its coordinates.
    void setDragText(const QString& text);
    /// Where a handle is on the widget, for tests and menus; nothing if there is no such handle.
    [[nodiscard]] std::optional<QPointF> placeOf(const std::string& handle) const;
    /// A point of the page on the widget.
    [[nodiscard]] QPointF placeOnWidget(scene::Vec2 page) const { return fromPage(page); }
    /// The shape under a place of the widget.
    [[nodiscard]] std::optional<std::size_t> elementUnder(QPointF place) const;

signals:
    void grabbed(const QString& point);
    /// Page millimetres.
    void draggedTo(const QString& point, double xMm, double yMm);
    void dropped(const QString& point);
    void dragCancelled(const QString& point);
    void pointClicked(const QString& point);
    void elementClicked(std::size_t element);
    /// With the arrow keys; in steps of the keyboard (1 or 10).
    void pointNudged(const QString& point, int right, int up);

protected:
    void paintOver(QPainter& painter) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int handleAt(QPointF place) const;
    void drag(QPointF place, Qt::KeyboardModifiers modifiers);
    void endDrag();
    void paintSurroundings(QPainter& painter) const;
    void paintHighlight(QPainter& painter) const;
    void paintHandle(QPainter& painter, const GclHandle& handle, bool isStrong) const;
    void paintDragText(QPainter& painter) const;
    bool nudge(const QKeyEvent& event);
    void chooseHandle(int by);

    std::vector<GclHandle> handles_;
    std::vector<std::size_t> highlighted_;
    std::string hovered_;
    std::string chosen_;  ///< By the keyboard.
    std::string pressed_;
    QPointF pressedAt_;
    QPointF grip_;  ///< From the pointer to the middle of the point.
    QString dragText_;
    bool isPressed_ = false;
    bool isDragging_ = false;
    bool hasMoved_ = false;
    bool isInside_ = false;
};

}  // namespace byrne::gui
