// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The graph of what rests on what, to look at, to search, to fold and to walk through by keys: Up to what a step uses, Down to
// what uses it, Left and Right beside it, Return selects, F folds what only this step needs, +, - and 0 zoom.
#pragma once

#include <QGraphicsView>
#include <QLineEdit>
#include <QPushButton>

#include <set>
#include <vector>

#include "app/gui/proof/dependencies.h"

namespace byrne::gui {

class DependencyView : public QGraphicsView {
    Q_OBJECT

public:
    explicit DependencyView(StepSelection* selection, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<DependencyNode>& nodes() const { return nodes_; }
    [[nodiscard]] int current() const { return current_; }
    [[nodiscard]] bool isShown(int node) const { return !hidden_.contains(node); }
    /// Where the node is, in the viewport.
    [[nodiscard]] QPoint placeOf(int node) const;
    /// Those that do not have the words are pale; answers how many have them.
    int search(const QString& words);
    void goToNextFound();
    void zoomBy(double factor);
    void fit();
    void fold(int node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void rebuild();
    void draw();
    void drawNode(int node);
    void drawEdge(int from, int to);
    void choose(int node);
    void step(int key);
    [[nodiscard]] int nodeAt(const QPoint& place) const;
    [[nodiscard]] int neighbour(const std::vector<int>& candidates) const;
    [[nodiscard]] QRectF boxOf(int node) const;

    StepSelection* selection_;
    QGraphicsScene scene_;
    CheckedProofPtr shown_;
    std::vector<DependencyNode> nodes_;
    std::vector<int> layerSizes_;
    std::set<int> folded_;  ///< Nodes behind which others are hidden.
    std::set<int> hidden_;
    std::vector<int> found_;
    int current_ = -1;
    bool isSearching_ = false;
    bool isStale_ = true;  ///< Drawn when it is looked at.
};

class DependencyPanel : public QWidget {
    Q_OBJECT

public:
    explicit DependencyPanel(StepSelection* selection, QWidget* parent = nullptr);

    [[nodiscard]] DependencyView* view() const { return view_; }
    [[nodiscard]] QLineEdit* search() const { return search_; }
    [[nodiscard]] QPushButton* fold() const { return fold_; }
    [[nodiscard]] QPushButton* fit() const { return fit_; }

private:
    DependencyView* view_;
    QLineEdit* search_;
    QPushButton* fold_;
    QPushButton* fit_;
};

}  // namespace byrne::gui
