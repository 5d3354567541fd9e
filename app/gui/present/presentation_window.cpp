// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present/presentation_window.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>

namespace byrne::gui {

namespace {

/// The page is small, so that its letters are large on the screen.
constexpr double kPageWidthMm = 170;
constexpr int kRelayoutMs = 120;
constexpr int kHelpMs = 6000;

}  // namespace

PresentationWindow::PresentationWindow(StepSelection* selection, const IllustrationPtr& illustration,
                                       const IllustrationSettings& settings, QWidget* parent)
    : QWidget(parent, Qt::Window),
      selection_(selection),
      illustration_(illustration),
      settings_(settings),
      job_(this),
      panel_(new IllustrationPanel(selection, this)),
      place_(new QLabel(this)),
      help_(new QLabel(tr("→ or Page Down: next   ← or Page Up: back   P: predict, then reveal   B: black   N: notes   "
                          "Esc: end"),
                       this)),
      cover_(new QWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Presentation"));
    setFocusPolicy(Qt::StrongFocus);
    settings_.hasCaption = false;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(panel_, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 0, 20, 8);
    for (QLabel* label : {help_, place_}) {
        label->setProperty("role", QStringLiteral("muted"));
        foot->addWidget(label);
    }
    foot->insertStretch(1);
    column->addLayout(foot);
    setObjectName(QStringLiteral("illustration"));
    setAttribute(Qt::WA_StyledBackground);
    cover_->setStyleSheet(QStringLiteral("background: black"));
    cover_->hide();
    panel_->setPresenting(true);
    panel_->canvas()->setFocusPolicy(Qt::NoFocus);
    panel_->canvas()->setAttribute(Qt::WA_TransparentForMouseEvents);
    panel_->setIllustration(illustration);
    relayout_.setSingleShot(true);
    relayout_.setInterval(kRelayoutMs);
    connect(&relayout_, &QTimer::timeout, this, &PresentationWindow::layOutPage);
    connect(&job_, &IllustrationJob::illustrated, this,
            [this](const IllustrationPtr& told) { panel_->setIllustration(told); });
    connect(selection_, &StepSelection::selectionChanged, this, &PresentationWindow::showPlace);
    connect(selection_, &StepSelection::proofChanged, this, &QWidget::close);
    QTimer::singleShot(kHelpMs, help_, &QWidget::hide);
    showPlace();
}

PresentationWindow::~PresentationWindow() = default;

void PresentationWindow::start(QScreen* here) {
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto other = std::ranges::find_if(screens, [here](const QScreen* screen) { return screen != here; });
    if (other != screens.end()) {
        hasOwnScreen_ = true;
        setGeometry((*other)->geometry());
        toggleNotes();
        notes_->setGeometry(here->availableGeometry());
    } else if (here != nullptr) {
        setGeometry(here->geometry());
    }
    showFullScreen();
    setFocus();
}

void PresentationWindow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Down:
        case Qt::Key_PageDown:
        case Qt::Key_Space:
        case Qt::Key_Return:
            return advance();
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_PageUp:
        case Qt::Key_Backspace:
            return goBack();
        case Qt::Key_Home:
            return selection_->selectFrame(0);
        case Qt::Key_End:
            return selection_->selectFrame(selection_->frameCount() - 1);
        case Qt::Key_B:
        case Qt::Key_Period:
            return setBlack(!isBlack());
        case Qt::Key_N:
            return toggleNotes();
        case Qt::Key_P:
            return panel_->predictButton()->toggle();
        case Qt::Key_Escape:
            close();
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void PresentationWindow::mouseReleaseEvent(QMouseEvent* event) {
    event->button() == Qt::LeftButton ? advance() : goBack();
}

void PresentationWindow::advance() {
    if (isBlack()) {
        setBlack(false);
    } else {
        panel_->advance();
    }
}

void PresentationWindow::goBack() {
    if (isBlack()) {
        setBlack(false);
    } else if (selection_->frame() > 0) {
        panel_->previous();
    } else if (selection_->branch() > 0) {
        selection_->select(selection_->branch() - 1, 0);
        selection_->selectFrame(selection_->frameCount() - 1);
    }
}

void PresentationWindow::setBlack(bool on) {
    cover_->setGeometry(rect());
    cover_->setVisible(on);
    cover_->raise();
}

void PresentationWindow::toggleNotes() {
    if (notes_) {
        notes_.reset();
        return;
    }
    notes_ = std::make_unique<SpeakerNotes>(selection_, illustration_);
    if (!hasOwnScreen_) {
        // Before the picture, or it would cover them; in the corner where the fewest pictures are.
        notes_->setWindowFlags(Qt::Tool | Qt::WindowStaysOnTopHint);
        notes_->winId();  // Makes the native window, which window managers keep before the one it belongs to.
        notes_->windowHandle()->setTransientParent(windowHandle());
        const QSize size = notes_->size().boundedTo(this->size() / 2);
        notes_->setGeometry(QRect(geometry().topRight() - QPoint(size.width() + 24, -48), size));
    }
    notes_->show();
    activateWindow();
    setFocus();
}

void PresentationWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    cover_->setGeometry(rect());
    relayout_.start();
}

void PresentationWindow::layOutPage() {
    const QSize size = panel_->canvas()->size();
    if (size.width() < 50 || size.height() < 50) {
        return;
    }
    settings_.sizeMm = QSizeF(kPageWidthMm, kPageWidthMm * size.height() / size.width());
    job_.retell(illustration_, settings_);
}

void PresentationWindow::showPlace() {
    const QString steps = tr("%1 of %2").arg(selection_->frame() + 1).arg(selection_->frameCount());
    place_->setText(selection_->branchCount() > 1 ? tr("case %1 of %2, step %3")
                                                        .arg(selection_->branch() + 1)
                                                        .arg(selection_->branchCount())
                                                        .arg(steps)
                                                  : steps);
}

}  // namespace byrne::gui
