// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/dependency_panel.h"

#include <QGraphicsSimpleTextItem>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

#include "app/gui/window/theme.h"

namespace byrne::gui {

namespace {

constexpr double kNodeWidth = 190;
constexpr double kNodeHeight = 40;
constexpr double kGapX = 22;
constexpr double kGapY = 34;
constexpr int kMostInRow = 5;
constexpr double kZoomStep = 1.25;
constexpr double kLeastZoom = 0.05;
constexpr double kMostZoom = 4;
constexpr int kNodeData = 0;

}  // namespace

DependencyView::DependencyView(StepSelection* selection, QWidget* parent)
    : QGraphicsView(parent), selection_(selection), scene_(this) {
    setScene(&scene_);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setAccessibleName(tr("What rests on what"));
    connect(selection_, &StepSelection::proofChanged, this, [this] {
        isStale_ = true;
        follow();
    });
    connect(selection_, &StepSelection::selectionChanged, this, &DependencyView::follow);
}

void DependencyView::paintEvent(QPaintEvent* event) {
    setBackgroundBrush(currentTheme().base);
    QGraphicsView::paintEvent(event);
}

void DependencyView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    follow();
}

void DependencyView::follow() {
    if (!isVisible()) {
        return;
    }
    if (isStale_) {
        rebuild();
    }
    const StepKey key = selection_->key();
    const auto found = std::ranges::find_if(nodes_, [&](const DependencyNode& each) { return each.key.step.isValid() && each.key == key; });
    const int node = found == nodes_.end() ? current_ : static_cast<int>(found - nodes_.begin());
    if (node != current_ && node >= 0) {
        current_ = node;
        draw();
        ensureVisible(boxOf(current_), 20, 20);
    }
}

void DependencyView::rebuild() {
    isStale_ = false;
    shown_ = selection_->proof();
    nodes_ = shown_ && !shown_->isStatementOnly ? dependencyNodes(*shown_) : std::vector<DependencyNode>();
    layerSizes_.clear();
    for (const DependencyNode& each : nodes_) {
        layerSizes_.resize(std::max(layerSizes_.size(), static_cast<std::size_t>(each.layer) + 1), 0);
        ++layerSizes_[static_cast<std::size_t>(each.layer)];
    }
    folded_.clear();
    hidden_.clear();
    found_.clear();
    isSearching_ = false;
    current_ = -1;
    draw();
    fit();
}

/// A layer with many nodes takes several rows, so that the words stay legible.
QRectF DependencyView::boxOf(int node) const {
    const DependencyNode& each = nodes_[static_cast<std::size_t>(node)];
    const int row = each.place / kMostInRow;
    const int inRow = std::min(kMostInRow, layerSizes_[static_cast<std::size_t>(each.layer)] - row * kMostInRow);
    int rowsAbove = 0;
    for (int layer = 0; layer < each.layer; ++layer) {
        rowsAbove += (layerSizes_[static_cast<std::size_t>(layer)] + kMostInRow - 1) / kMostInRow;
    }
    const double left = -inRow * (kNodeWidth + kGapX) / 2;
    return {left + (each.place % kMostInRow) * (kNodeWidth + kGapX), (rowsAbove + row) * (kNodeHeight + kGapY), kNodeWidth,
            kNodeHeight};
}

void DependencyView::draw() {
    scene_.clear();
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        for (const int used : nodes_[i].uses) {
            if (isShown(static_cast<int>(i)) && isShown(used)) {
                drawEdge(used, static_cast<int>(i));
            }
        }
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        if (isShown(static_cast<int>(i))) {
            drawNode(static_cast<int>(i));
        }
    }
    scene_.setSceneRect(scene_.itemsBoundingRect().adjusted(-20, -20, 20, 20));
}

void DependencyView::drawEdge(int from, int to) {
    const Theme& theme = currentTheme();
    const QPointF start(boxOf(from).center().x(), boxOf(from).bottom());
    const QPointF end(boxOf(to).center().x(), boxOf(to).top());
    const double bend = (end.y() - start.y()) / 2;
    QPainterPath path(start);
    path.cubicTo(start + QPointF(0, bend), end - QPointF(0, bend), end);
    // What the current step uses is blue as in the figure, what uses it dotted.
    const QPen pen = to == current_     ? QPen(theme.premise, 2)
                     : from == current_ ? QPen(theme.teal, 2, Qt::DotLine)
                                        : QPen(theme.faint, 1);
    scene_.addPath(path, pen);
}

void DependencyView::drawNode(int node) {
    const Theme& theme = currentTheme();
    const DependencyNode& each = nodes_[static_cast<std::size_t>(node)];
    const bool isPale = isSearching_ && std::ranges::find(found_, node) == found_.end();
    QPainterPath shape;
    shape.addRoundedRect(boxOf(node), 6, 6);
    const QColor line = node == current_ ? theme.conclusion : isSearching_ && !isPale ? theme.accent : theme.hairline;
    auto* box = scene_.addPath(shape, QPen(line, node == current_ || (isSearching_ && !isPale) ? 2 : 1),
                               each.key.step.isValid() ? theme.panel : theme.hover);
    box->setData(kNodeData, node);
    box->setToolTip(each.text + QLatin1Char('\n') + each.reason);
    box->setOpacity(isPale ? 0.35 : 1);
    const auto write = [&](QString text, double y, const QColor& color, bool isSmall) {
        QFont font = this->font();
        font.setPointSizeF(font.pointSizeF() * (isSmall ? 0.85 : 1));
        auto* item = new QGraphicsSimpleTextItem(
            QFontMetrics(font).elidedText(text, Qt::ElideRight, static_cast<int>(kNodeWidth) - 16), box);
        item->setFont(font);
        item->setBrush(color);
        item->setPos(boxOf(node).topLeft() + QPointF(8, y));
        item->setData(kNodeData, node);
    };
    write(each.text, 3, theme.ink, false);
    const auto behind = folded_.contains(node) ? onlyFor(nodes_, node).size() : 0;
    write(behind > 0 ? tr("%1 (+%2 folded)").arg(each.reason).arg(behind) : each.reason, 21, theme.muted, true);
}

QPoint DependencyView::placeOf(int node) const { return mapFromScene(boxOf(node).center()); }

int DependencyView::nodeAt(const QPoint& place) const {
    const QGraphicsItem* item = itemAt(place);
    const QVariant node = item ? item->data(kNodeData) : QVariant();
    return node.isValid() ? node.toInt() : -1;
}

void DependencyView::choose(int node) {
    if (node < 0) {
        return;
    }
    current_ = node;
    draw();
    ensureVisible(boxOf(node), 20, 20);
    const DependencyNode& each = nodes_[static_cast<std::size_t>(node)];
    if (each.key.step.isValid()) {
        selection_->selectKey(each.key);
    } else {
        selection_->selectFrame(0);
        current_ = node;
        draw();
    }
}

int DependencyView::search(const QString& words) {
    found_.clear();
    isSearching_ = !words.trimmed().isEmpty();
    for (std::size_t i = 0; isSearching_ && i < nodes_.size(); ++i) {
        const bool fits = nodes_[i].text.contains(words.trimmed(), Qt::CaseInsensitive) ||
                          nodes_[i].reason.contains(words.trimmed(), Qt::CaseInsensitive);
        if (fits && isShown(static_cast<int>(i))) {
            found_.push_back(static_cast<int>(i));
        }
    }
    draw();
    if (!found_.empty()) {
        ensureVisible(boxOf(found_.front()), 20, 20);
    }
    return static_cast<int>(found_.size());
}

void DependencyView::goToNextFound() {
    const auto next = std::ranges::find_if(found_, [this](int node) { return node > current_; });
    if (!found_.empty()) {
        choose(next == found_.end() ? found_.front() : *next);
    }
}

void DependencyView::zoomBy(double factor) {
    const double now = transform().m11();
    const double wanted = std::clamp(now * factor, kLeastZoom, kMostZoom);
    scale(wanted / now, wanted / now);
}

void DependencyView::fit() {
    if (nodes_.empty()) {
        return;
    }
    fitInView(scene_.sceneRect(), Qt::KeepAspectRatio);
    if (transform().m11() > 1) {
        resetTransform();
    }
}

void DependencyView::fold(int node) {
    if (node < 0) {
        return;
    }
    folded_.contains(node) ? static_cast<void>(folded_.erase(node)) : static_cast<void>(folded_.insert(node));
    hidden_.clear();
    for (const int each : folded_) {
        const std::vector<int> behind = onlyFor(nodes_, each);
        hidden_.insert(behind.begin(), behind.end());
    }
    draw();
}

/// The nearest of them that is shown, from where the current node is.
int DependencyView::neighbour(const std::vector<int>& candidates) const {
    int best = -1;
    const auto distance = [this](int node) { return std::abs(boxOf(node).center().x() - boxOf(current_).center().x()); };
    for (const int each : candidates) {
        if (isShown(each) && (best < 0 || distance(each) < distance(best))) {
            best = each;
        }
    }
    return best;
}

void DependencyView::step(int key) {
    if (current_ < 0) {
        choose(nodes_.empty() ? -1 : 0);
        return;
    }
    const DependencyNode& here = nodes_[static_cast<std::size_t>(current_)];
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        choose(neighbour(key == Qt::Key_Up ? here.uses : here.usedBy));
        return;
    }
    std::vector<int> beside;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const bool isThere = key == Qt::Key_Left ? nodes_[i].place < here.place : nodes_[i].place > here.place;
        if (nodes_[i].layer == here.layer && isThere) {
            beside.push_back(static_cast<int>(i));
        }
    }
    choose(neighbour(beside));
}

void DependencyView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
            return step(event->key());
        case Qt::Key_F:
            return fold(current_);
        case Qt::Key_Plus:
            return zoomBy(kZoomStep);
        case Qt::Key_Minus:
            return zoomBy(1 / kZoomStep);
        case Qt::Key_0:
            return fit();
        default:
            QGraphicsView::keyPressEvent(event);
    }
}

void DependencyView::wheelEvent(QWheelEvent* event) { zoomBy(event->angleDelta().y() > 0 ? kZoomStep : 1 / kZoomStep); }

void DependencyView::mousePressEvent(QMouseEvent* event) {
    const int node = nodeAt(event->pos());
    QGraphicsView::mousePressEvent(event);
    choose(node);
}

void DependencyView::mouseDoubleClickEvent(QMouseEvent* event) { fold(nodeAt(event->pos())); }

DependencyPanel::DependencyPanel(StepSelection* selection, QWidget* parent)
    : QWidget(parent),
      view_(new DependencyView(selection, this)),
      search_(new QLineEdit(this)),
      fold_(new QPushButton(tr("Fold"), this)),
      fit_(new QPushButton(tr("Fit"), this)) {
    search_->setPlaceholderText(tr("Find a step…"));
    search_->setAccessibleName(tr("Find a step in the graph"));
    search_->setClearButtonEnabled(true);
    fold_->setToolTip(tr("Hide what only the selected step needs, or show it again (F)"));
    fit_->setToolTip(tr("The whole graph (0)"));
    auto* larger = new QPushButton(QStringLiteral("+"), this);
    larger->setToolTip(tr("Larger (+)"));
    auto* smaller = new QPushButton(QStringLiteral("−"), this);
    smaller->setToolTip(tr("Smaller (−)"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 4);
    auto* row = new QHBoxLayout;
    row->addWidget(search_, 1);
    for (QPushButton* button : {fold_, smaller, larger, fit_}) {
        row->addWidget(button);
    }
    column->addLayout(row);
    column->addWidget(view_, 1);
    setFocusProxy(view_);
    connect(search_, &QLineEdit::textChanged, view_, &DependencyView::search);
    connect(search_, &QLineEdit::returnPressed, view_, &DependencyView::goToNextFound);
    connect(fold_, &QPushButton::clicked, this, [this] { view_->fold(view_->current()); });
    connect(fit_, &QPushButton::clicked, view_, &DependencyView::fit);
    connect(larger, &QPushButton::clicked, this, [this] { view_->zoomBy(kZoomStep); });
    connect(smaller, &QPushButton::clicked, this, [this] { view_->zoomBy(1 / kZoomStep); });
}

}  // namespace byrne::gui
