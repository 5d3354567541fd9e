// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_panel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <array>

#include "app/gui/window/icons.h"

namespace byrne::gui {

namespace {

QToolButton* flatButton(QWidget* parent, const QString& name, const QString& toolTip) {
    auto* button = new QToolButton(parent);
    button->setProperty("role", QStringLiteral("flat"));
    button->setToolTip(toolTip);
    button->setAccessibleName(name);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QAction* choice(QMenu* menu, QActionGroup* group, const QString& text, bool isChosen) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    group->addAction(action);
    return action;
}

}  // namespace

GclPanel::GclPanel(QWidget* parent)
    : QWidget(parent), player_(this), canvas_(new GclCanvas(this)), timeline_(new FrameTimeline(this)) {
    setObjectName(QStringLiteral("illustration"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeBanner());
    column->addWidget(canvas_, 1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(20, 6, 20, 8);
    below->setSpacing(4);
    controls_ = makeControls();
    hint_ = new QLabel(this);
    hint_->setProperty("role", QStringLiteral("muted"));
    hint_->setWordWrap(true);
    below->addWidget(controls_);
    below->addWidget(hint_);
    column->addLayout(below);
    fillSpeedMenu();
    fillLoopMenu();
    connectControls();
    takeTheme();
    setAnimation(1, 0);
}

QWidget* GclPanel::makeBar() {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("branchBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 6, 14, 6);
    title_ = new QLabel(bar);
    title_->setProperty("role", QStringLiteral("muted"));
    lamp_ = new QLabel(bar);
    lamp_->setObjectName(QStringLiteral("truthLamp"));
    lamp_->installEventFilter(this);
    row->addWidget(title_, 1);
    row->addWidget(lamp_, 0, Qt::AlignVCenter);
    return bar;
}

QWidget* GclPanel::makeBanner() {
    banner_ = new QWidget(this);
    banner_->setObjectName(QStringLiteral("gclBanner"));
    banner_->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(banner_);
    row->setContentsMargins(14, 6, 10, 6);
    bannerText_ = new QLabel(banner_);
    bannerText_->setWordWrap(true);
    bannerButton_ = new QToolButton(banner_);
    bannerButton_->setText(tr("Back to the program's picture"));
    bannerButton_->setProperty("role", QStringLiteral("flat"));
    row->addWidget(bannerText_, 1);
    row->addWidget(bannerButton_);
    banner_->hide();
    connect(bannerButton_, &QToolButton::clicked, this, &GclPanel::bannerClosed);
    return banner_;
}

QWidget* GclPanel::makeControls() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    play_ = new QToolButton(bar);
    play_->setObjectName(QStringLiteral("playButton"));
    play_->setIconSize({20, 20});
    first_ = flatButton(bar, tr("First frame"), tr("First frame (Home)"));
    back_ = flatButton(bar, tr("Frame before"), tr("Frame before (Left)"));
    forward_ = flatButton(bar, tr("Next frame"), tr("Next frame (Right)"));
    last_ = flatButton(bar, tr("Last frame"), tr("Last frame (End)"));
    reverse_ = flatButton(bar, tr("Backwards"), tr("Play backwards"));
    reverse_->setCheckable(true);
    loop_ = flatButton(bar, tr("Loop"), tr("What comes after the last frame"));
    loop_->setPopupMode(QToolButton::InstantPopup);
    speed_ = flatButton(bar, tr("Speed"), tr("Speed"));
    speed_->setPopupMode(QToolButton::InstantPopup);
    fit_ = flatButton(bar, tr("Fit"), tr("Fit the picture into the window (0)"));
    frame_ = new QLabel(bar);
    frame_->setProperty("role", QStringLiteral("muted"));
    frame_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(play_);
    row->addSpacing(4);
    for (QToolButton* button : {first_, back_, forward_, last_}) {
        row->addWidget(button);
    }
    row->addWidget(timeline_, 1);
    row->addWidget(frame_);
    for (QToolButton* button : {reverse_, loop_, speed_, fit_}) {
        row->addWidget(button);
    }
    return bar;
}

void GclPanel::fillSpeedMenu() {
    auto* menu = new QMenu(speed_);
    auto* group = new QActionGroup(menu);
    speed_->setText(QStringLiteral("1×"));
    for (const double factor : std::array{0.1, 0.25, 0.5, 1.0, 2.0, 3.0, 5.0}) {
        const QString label = QStringLiteral("%1×").arg(factor);
        connect(choice(menu, group, label, factor == 1.0), &QAction::triggered, this, [this, factor, label] {
            player_.setSpeed(factor);
            speed_->setText(label);
        });
    }
    speed_->setMenu(menu);
}

void GclPanel::fillLoopMenu() {
    auto* menu = new QMenu(loop_);
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& text, FrameLoop loop) {
        connect(choice(menu, group, text, loop == player_.loop()), &QAction::triggered, this,
                [this, loop] { player_.setLoop(loop); });
    };
    add(tr("Play once"), FrameLoop::Once);
    add(tr("Play again and again"), FrameLoop::Again);
    add(tr("Play back and forth"), FrameLoop::BackAndForth);
    loop_->setMenu(menu);
}

void GclPanel::connectControls() {
    connect(play_, &QToolButton::clicked, &player_, &FramePlayer::togglePlaying);
    connect(first_, &QToolButton::clicked, this, [this] { player_.show(0); });
    connect(back_, &QToolButton::clicked, this, [this] { player_.step(-1); });
    connect(forward_, &QToolButton::clicked, this, [this] { player_.step(1); });
    connect(last_, &QToolButton::clicked, this, [this] { player_.show(player_.frameCount() - 1); });
    connect(reverse_, &QToolButton::toggled, &player_, &FramePlayer::setReversed);
    connect(&player_, &FramePlayer::directionChanged, reverse_, &QToolButton::setChecked);
    connect(timeline_, &FrameTimeline::frameWanted, &player_, &FramePlayer::show);
    connect(fit_, &QToolButton::clicked, canvas_, &Canvas::fit);
    connect(&player_, &FramePlayer::frameChanged, this, &GclPanel::showFrame);
    connect(&player_, &FramePlayer::playingChanged, this, &GclPanel::showPlaying);
    connect(canvas_, &Canvas::keyPlay, &player_, &FramePlayer::togglePlaying);
    connect(canvas_, &Canvas::keyStep, this, [this](int by) { player_.step(by); });
    connect(canvas_, &Canvas::keyFirst, this, [this] { player_.show(0); });
    connect(canvas_, &Canvas::keyLast, this, [this] { player_.show(player_.frameCount() - 1); });
}

void GclPanel::setAnimation(int frameCount, double framesPerSecond) {
    player_.setAnimation(frameCount, framesPerSecond);
    timeline_->setFrameCount(frameCount);
    controls_->setVisible(frameCount > 1);
    const QString whole = tr("%1 of %1").arg(frameCount);
    frame_->setMinimumWidth(frame_->fontMetrics().horizontalAdvance(whole) + 12);
    showFrame();
    showPlaying();
}

void GclPanel::showFrame() {
    timeline_->setFrame(player_.frame());
    frame_->setText(tr("%1 of %2").arg(player_.frame() + 1).arg(player_.frameCount()));
    frame_->setAccessibleName(tr("Frame %1 of %2").arg(player_.frame() + 1).arg(player_.frameCount()));
}

void GclPanel::showPlaying() {
    const bool isPlaying = player_.isPlaying();
    play_->setIcon(themedIcon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play"), currentTheme().onAccent));
    play_->setToolTip(isPlaying ? tr("Pause (Space)") : tr("Play (Space)"));
    play_->setAccessibleName(isPlaying ? tr("Pause") : tr("Play"));
}

void GclPanel::setTitle(const QString& text) { title_->setText(text); }

void GclPanel::setLamp(Lamp lamp, const QString& text) {
    lampState_ = lamp;
    lampText_ = text;
    showLamp();
}

void GclPanel::showLamp() {
    const Theme& theme = currentTheme();
    if (lampState_ == Lamp::None) {
        lamp_->clear();
        lamp_->unsetCursor();
        lamp_->setToolTip(QString());
        return;
    }
    const QColor color = lampState_ == Lamp::Good  ? theme.green
                         : lampState_ == Lamp::Bad ? theme.conclusion
                                                   : theme.amber;
    const QString sign = lampState_ == Lamp::Good  ? QStringLiteral("●")
                         : lampState_ == Lamp::Bad ? QStringLiteral("✗")
                                                   : QStringLiteral("◐");
    lamp_->setText(QStringLiteral("<span style=\"color:%1\">%2 %3</span>").arg(color.name(), sign, lampText_));
    lamp_->setAccessibleName(lampText_);
    lamp_->setToolTip(tr("Every conjecture of the program is tried on many random figures. Click to see them."));
    lamp_->setCursor(Qt::PointingHandCursor);
}

bool GclPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == lamp_ && event->type() == QEvent::MouseButtonRelease && lampState_ != Lamp::None) {
        emit lampClicked();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void GclPanel::setHint(const QString& text) {
    hint_->setText(text);
    hint_->setVisible(!text.isEmpty());
}

void GclPanel::setBanner(const QString& text) {
    bannerText_->setText(text);
    banner_->setVisible(!text.isEmpty());
}

void GclPanel::takeTheme() {
    const QColor& muted = currentTheme().muted;
    first_->setIcon(themedIcon(QStringLiteral("first"), muted));
    back_->setIcon(themedIcon(QStringLiteral("previous"), muted));
    forward_->setIcon(themedIcon(QStringLiteral("next"), muted));
    last_->setIcon(themedIcon(QStringLiteral("last"), muted));
    reverse_->setIcon(themedIcon(QStringLiteral("reverse"), muted));
    loop_->setIcon(themedIcon(QStringLiteral("loop"), muted));
    fit_->setIcon(themedIcon(QStringLiteral("fit"), muted));
    showPlaying();
    showLamp();
    update();
}

}  // namespace byrne::gui
