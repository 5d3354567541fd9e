// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/picture/illustration_panel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "app/gui/window/icons.h"

namespace byrne::gui {

namespace {

QToolButton* flatButton(QWidget* parent, const QString& toolTip) {
    auto* button = new QToolButton(parent);
    button->setProperty("role", QStringLiteral("flat"));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString labelOf(proof::ViewStep::Kind kind, int frame) {
    switch (kind) {
        case proof::ViewStep::Kind::Hypotheses:
            return IllustrationPanel::tr("figure");
        case proof::ViewStep::Kind::Goal:
            return QStringLiteral("∎");
        case proof::ViewStep::Kind::Contradiction:
            return QStringLiteral("✗");
        case proof::ViewStep::Kind::Hole:
            return QStringLiteral("?");
        default:
            return QString::number(frame);
    }
}

Timeline::DotKind dotOf(proof::ViewStep::Kind kind) {
    switch (kind) {
        case proof::ViewStep::Kind::Assumption:
            return Timeline::DotKind::Turn;
        case proof::ViewStep::Kind::Contradiction:
            return Timeline::DotKind::Impossible;
        case proof::ViewStep::Kind::Hole:
            return Timeline::DotKind::Hole;
        default:
            return Timeline::DotKind::Usual;
    }
}

QIcon lampIcon(const QColor& color) {
    constexpr int kSizePx = 24;
    QPixmap picture(kSizePx, kSizePx);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(5, 5, kSizePx - 10, kSizePx - 10));
    return picture;
}

}  // namespace

IllustrationPanel::IllustrationPanel(StepSelection* selection, QWidget* parent)
    : QWidget(parent),
      selection_(selection),
      player_(this),
      canvas_(new Canvas(this)),
      caption_(new CaptionCard(this)),
      timeline_(new Timeline(this)) {
    setObjectName(QStringLiteral("illustration"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    branchBar_ = makeBranchBar();
    column->addWidget(branchBar_);
    column->addWidget(canvas_, 1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(20, 6, 20, 6);
    below->setSpacing(5);
    below->addWidget(caption_);
    controls_ = makeControls();
    below->addWidget(controls_);
    hint_ = new QLabel(this);
    hint_->setProperty("role", QStringLiteral("muted"));
    below->addWidget(hint_);
    column->addLayout(below);
    connectControls();
    takeTheme();
    showMessage(tr("Open a theorem to see its figure."));
}

QWidget* IllustrationPanel::makeBranchBar() {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("branchBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 12, 0);
    tabs_ = new QTabBar(bar);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(true);
    tabs_->setElideMode(Qt::ElideRight);
    tabs_->setAccessibleName(tr("Branches of the proof"));
    tabs_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    lamp_ = new QLabel(bar);
    lamp_->setObjectName(QStringLiteral("truthLamp"));
    row->addWidget(tabs_, 1);
    row->addWidget(lamp_, 0, Qt::AlignVCenter);
    return bar;
}

QWidget* IllustrationPanel::makeControls() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    play_ = new QToolButton(bar);
    play_->setObjectName(QStringLiteral("playButton"));
    play_->setIconSize({20, 20});
    play_->setToolTip(tr("Play the proof (Space)"));
    play_->setAccessibleName(tr("Play"));
    loop_ = flatButton(bar, tr("Play once or again and again"));
    loop_->setPopupMode(QToolButton::InstantPopup);
    predict_ = flatButton(bar, tr("Predict, then reveal: wait before each conclusion"));
    predict_->setCheckable(true);
    speed_ = flatButton(bar, tr("Speed"));
    speed_->setText(QStringLiteral("1×"));
    speed_->setPopupMode(QToolButton::InstantPopup);
    fit_ = flatButton(bar, tr("Fit the figure into the window (0)"));
    fillSpeedMenu();
    fillLoopMenu();
    row->addWidget(play_);
    row->addWidget(loop_);
    row->addWidget(predict_);
    row->addWidget(timeline_, 1);
    row->addWidget(speed_);
    row->addWidget(fit_);
    return bar;
}

void IllustrationPanel::fillSpeedMenu() {
    auto* menu = new QMenu(speed_);
    auto* group = new QActionGroup(menu);
    for (const double factor : std::array{0.25, 0.5, 1.0, 1.5, 2.0, 4.0}) {
        const QString label = QStringLiteral("%1×").arg(factor);
        QAction* action = menu->addAction(label);
        action->setCheckable(true);
        action->setChecked(factor == 1.0);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, factor, label] {
            player_.setSpeed(factor);
            speed_->setText(label);
        });
    }
    speed_->setMenu(menu);
}

void IllustrationPanel::fillLoopMenu() {
    auto* menu = new QMenu(loop_);
    auto* group = new QActionGroup(menu);
    const std::initializer_list<std::pair<Loop, QString>> loops{{Loop::Off, tr("Play once")},
                                                                {Loop::Proof, tr("Play again and again")},
                                                                {Loop::Step, tr("Repeat this step")}};
    for (const auto& [loop, label] : loops) {
        QAction* action = menu->addAction(label);
        action->setCheckable(true);
        action->setChecked(loop == Loop::Off);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, loop = loop] {
            player_.setLoop(loop);
            loop_->setChecked(loop != Loop::Off);
            takeTheme();
        });
    }
    loop_->setMenu(menu);
}

void IllustrationPanel::connectControls() {
    connect(selection_, &StepSelection::proofChanged, this, &IllustrationPanel::followProof);
    connect(selection_, &StepSelection::selectionChanged, this, &IllustrationPanel::followSelection);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int branch) {
        if (!isFollowing_) {
            selection_->selectBranch(branch);
        }
    });
    connect(&player_, &Player::moved, this, &IllustrationPanel::paintNow);
    connect(&player_, &Player::frameChanged, this, [this](int frame) {
        isFollowing_ = true;
        selection_->selectFrame(frame);
        isFollowing_ = false;
        showCaption();
        showLamp();
    });
    connect(&player_, &Player::playingChanged, this, [this](bool isPlaying) {
        play_->setIcon(
            themedIcon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play"), currentTheme().onAccent));
        play_->setToolTip(isPlaying ? tr("Pause (Space)") : tr("Play the proof (Space)"));
        play_->setAccessibleName(isPlaying ? tr("Pause") : tr("Play"));
    });
    connect(play_, &QToolButton::clicked, &player_, &Player::togglePlaying);
    connect(predict_, &QToolButton::toggled, &player_, &Player::setPredicting);
    connect(&player_, &Player::holdingChanged, this, &IllustrationPanel::hideConclusions);
    connect(predict_, &QToolButton::toggled, this, &IllustrationPanel::hideConclusions);
    connect(&player_, &Player::moved, this, &IllustrationPanel::hideConclusions);
    connect(selection_, &StepSelection::hiddenChanged, this, &IllustrationPanel::showCaption);
    connect(fit_, &QToolButton::clicked, canvas_, &Canvas::fit);
    connect(timeline_, &Timeline::scrubbed, this,
            [this](int frame, double part) { player_.scrub(frame, part * player_.duration(frame)); });
    connect(timeline_, &Timeline::stepClicked, this, [this](int frame) { goTo(frame, true); });
    connect(canvas_, &Canvas::keyPlay, &player_, &Player::togglePlaying);
    connect(canvas_, &Canvas::keyStep, this, [this](int by) { by > 0 ? next() : previous(); });
    connect(canvas_, &Canvas::keyFirst, this, &IllustrationPanel::first);
    connect(canvas_, &Canvas::keyLast, this, &IllustrationPanel::last);
}

void IllustrationPanel::takeTheme() {
    play_->setIcon(
        themedIcon(player_.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"), currentTheme().onAccent));
    const bool loops = player_.loop() != Loop::Off;
    loop_->setIcon(themedIcon(QStringLiteral("loop"), loops ? currentTheme().accent : currentTheme().muted));
    predict_->setIcon(themedIcon(QStringLiteral("predict"), currentTheme().muted));
    fit_->setIcon(themedIcon(QStringLiteral("fit"), currentTheme().muted));
    showLamp();
    update();
}

void IllustrationPanel::setTelling(bool on) {
    caption_->setVisible(on);
    controls_->setVisible(on && !isPresenting_);
    hint_->setVisible(on && !isPresenting_);
}

void IllustrationPanel::followProof() {
    setTelling(selection_->proof() != nullptr);
    fillTabs();
    fillTimeline();
    shownBranch_ = -1;
    if (illustration_ && illustration_->proof != selection_->proof()) {
        illustration_.reset();
    }
    if (!illustration_) {
        canvas_->setVeiled(true);
    }
}

/// "case A–C–B": what the last turn of the branch assumes.
QString IllustrationPanel::titleOf(const proof::ViewBranch& branch) const {
    const auto turn = std::find_if(branch.steps.rbegin(), branch.steps.rend(), [](const proof::ViewStep& step) {
        return step.kind == proof::ViewStep::Kind::Assumption;
    });
    if (turn == branch.steps.rend()) {
        return tr("Main");
    }
    return turn->facts.empty() ? tr("case %1").arg(turn->caseIndex + 1) : tr("case %1").arg(factsText(turn->facts));
}

QString IllustrationPanel::factsText(const std::vector<proof::FactId>& facts) const {
    const CheckedProof& proof = *selection_->proof();
    QStringList texts;
    for (const proof::FactId fact : facts) {
        texts << QString::fromStdString(proof.brief(proof.view->fact(fact).literal, "en"));
    }
    return texts.join(QStringLiteral(", "));
}

void IllustrationPanel::fillTabs() {
    isFollowing_ = true;
    while (tabs_->count() > 0) {
        tabs_->removeTab(tabs_->count() - 1);
    }
    if (selection_->proof()) {
        for (const proof::ViewBranch& branch : selection_->proof()->view->branches()) {
            const QString title = titleOf(branch);
            const int tab = tabs_->addTab(title);
            tabs_->setTabToolTip(tab, branch.isContradictory ? tr("%1 (impossible)").arg(title) : title);
        }
        tabs_->setCurrentIndex(selection_->branch());
    }
    isFollowing_ = false;
}

void IllustrationPanel::fillTimeline() {
    QStringList labels;
    QStringList toolTips;
    std::vector<Timeline::DotKind> kinds;
    if (const proof::ViewBranch* branch = selection_->viewBranch()) {
        for (std::size_t i = 0; i < branch->steps.size(); ++i) {
            const proof::ViewStep& step = branch->steps[i];
            const QString facts = factsText(step.facts);
            labels << labelOf(step.kind, static_cast<int>(i));
            toolTips << (i == 0 ? tr("Given: %1").arg(facts) : facts);
            kinds.push_back(dotOf(step.kind));
        }
    }
    timeline_->setSteps(labels, kinds, toolTips);
    timeline_->setEnabled(!labels.isEmpty());
    play_->setEnabled(labels.size() > 1);
}

void IllustrationPanel::setIllustration(const IllustrationPtr& illustration) {
    if (!illustration || illustration->proof != selection_->proof()) {
        return;
    }
    const bool isRetold = illustration_ && illustration_->proof == illustration->proof;
    illustration_ = illustration;
    canvas_->setVeiled(false);
    if (isRetold && shownBranch_ == selection_->branch()) {
        player_.setReveals(revealsOf(shownBranch_));
        player_.retime(durationsOf(shownBranch_));
        offerDragging(draggableOf(shownBranch_));
    } else {
        shownBranch_ = -1;
    }
    startBranch();
    lightTabs();
}

void IllustrationPanel::lightTabs() {
    const auto& branches = illustration_->figures->branches;
    for (int tab = 0; tab < tabs_->count() && static_cast<std::size_t>(tab) < branches.size(); ++tab) {
        const bool isPresent = tabs_->count() > 1 && branches[static_cast<std::size_t>(tab)].isPresentCase;
        tabs_->setTabIcon(tab, isPresent ? lampIcon(currentTheme().green) : QIcon());
        tabs_->setAccessibleTabName(
            tab, isPresent ? tr("%1: the figure is in this case").arg(tabs_->tabText(tab)) : tabs_->tabText(tab));
    }
}

const std::vector<illustrate::Frame>& IllustrationPanel::framesOf(int branch) const {
    return illustration_->story.branches[static_cast<std::size_t>(branch)].frames;
}

std::vector<double> IllustrationPanel::durationsOf(int branch) const {
    std::vector<double> durations;
    for (const illustrate::Frame& frame : framesOf(branch)) {
        durations.push_back(frame.scene.durationS);
    }
    return durations;
}

std::vector<double> IllustrationPanel::revealsOf(int branch) const {
    std::vector<double> reveals;
    for (const illustrate::Frame& frame : framesOf(branch)) {
        const bool concludes = frame.kind == proof::ViewStep::Kind::Step;
        reveals.push_back(concludes ? std::max(0.0, frame.revealS) : -1);
    }
    return reveals;
}

void IllustrationPanel::hideConclusions() {
    using Hidden = StepSelection::Hidden;
    selection_->setHidden(!player_.isPredicting()   ? Hidden::Nothing
                          : player_.isConcealing() ? Hidden::Conclusion
                                                   : Hidden::Later);
    timeline_->hideFactsFrom(!player_.isPredicting() ? -1 : player_.frame() + (player_.isConcealing() ? 0 : 1));
}

void IllustrationPanel::askWhatFollows() {
    const auto frame = static_cast<std::size_t>(player_.frame());
    const proof::ViewBranch* branch = selection_->viewBranch();
    if (!branch || frame >= branch->steps.size() || shownBranch_ < 0) {
        return;
    }
    const QString premises = factsText(branch->steps[frame].premises);
    caption_->showMessage(QString::fromStdString(framesOf(shownBranch_)[frame].heading),
                          premises.isEmpty() ? tr("What comes next? Think, then press Space.")
                                             : tr("%1: what follows? Think, then press Space.").arg(premises));
    caption_->setVisible(true);
}

std::set<std::string> IllustrationPanel::draggableOf(int branch) const {
    const auto& figures = illustration_->figures->branches;
    if (static_cast<std::size_t>(branch) >= figures.size()) {
        return {};
    }
    const auto& free = figures[static_cast<std::size_t>(branch)].freePoints;
    return {free.begin(), free.end()};
}

void IllustrationPanel::offerDragging(const std::set<std::string>& points) {
    constexpr std::size_t kNamed = 6;
    canvas_->setDraggablePoints(points);
    QStringList names;
    for (const std::string& point : points) {
        if (names.size() < static_cast<qsizetype>(kNamed)) {
            names << QString::fromStdString(point);
        }
    }
    const bool isMore = points.size() > kNamed;
    if (illustration_ && !illustration_->story.faults.empty()) {
        QStringList faults;
        for (const std::string& fault : illustration_->story.faults) {
            faults << QString::fromStdString(fault);
        }
        hint_->setText(faults.front());
        hint_->setToolTip(faults.join(QLatin1Char('\n')));
        return;
    }
    hint_->setToolTip(QString());
    hint_->setText(names.isEmpty() ? QString()
                   : isMore        ? tr("Drag %1 …: every step follows.").arg(names.join(QStringLiteral(", ")))
                                   : tr("Drag %1: every step follows.").arg(names.join(QStringLiteral(", "))));
}

/// Gives the player the frames of the selected branch.
void IllustrationPanel::startBranch() {
    if (!illustration_ || static_cast<std::size_t>(selection_->branch()) >= illustration_->story.branches.size()) {
        return;
    }
    if (shownBranch_ != selection_->branch()) {
        shownBranch_ = selection_->branch();
        isFollowing_ = true;
        player_.setReveals(revealsOf(shownBranch_));
        player_.setFrames(durationsOf(shownBranch_));
        player_.show(selection_->frame());
        isFollowing_ = false;
        offerDragging(draggableOf(shownBranch_));
    }
    paintNow();
    showCaption();
    showLamp();
}

void IllustrationPanel::followSelection() {
    if (isFollowing_) {
        return;
    }
    isFollowing_ = true;
    tabs_->setCurrentIndex(selection_->branch());
    isFollowing_ = false;
    if (shownBranch_ != selection_->branch()) {
        fillTimeline();
        startBranch();
    }
    timeline_->setPosition(selection_->frame(), 1);
    if (illustration_ && player_.frame() != selection_->frame()) {
        if (animatesNext_) {
            player_.animate(selection_->frame());
        } else {
            player_.show(selection_->frame());
        }
    }
    showCaption();
    showLamp();
}

void IllustrationPanel::goTo(int frame, bool isAnimated) {
    if (selection_->frame() == frame) {
        if (illustration_) {
            isAnimated ? player_.animate(frame) : player_.show(frame);
        }
        return;
    }
    player_.pause();
    animatesNext_ = isAnimated;
    selection_->selectFrame(frame);
    animatesNext_ = true;
}

void IllustrationPanel::setPresenting(bool on) {
    isPresenting_ = on;
    branchBar_->setVisible(!on);
    caption_->setScale(on ? 1.8 : 1);
    setTelling(selection_->proof() != nullptr);
}

bool IllustrationPanel::advance() {
    if (player_.isHolding()) {
        player_.reveal();
        return true;
    }
    if (selection_->frame() + 1 < selection_->frameCount()) {
        next();
        return true;
    }
    if (selection_->branch() + 1 < selection_->branchCount()) {
        selection_->selectBranch(selection_->branch() + 1);
        return true;
    }
    return false;
}

void IllustrationPanel::next() {
    if (player_.isHolding()) {
        player_.reveal();
        return;
    }
    if (selection_->frame() + 1 < selection_->frameCount()) {
        goTo(selection_->frame() + 1, true);
    }
}

void IllustrationPanel::previous() {
    if (selection_->frame() > 0) {
        goTo(selection_->frame() - 1, false);
    }
}

void IllustrationPanel::first() { goTo(0, false); }

void IllustrationPanel::last() { goTo(std::max(0, selection_->frameCount() - 1), false); }

ScenePtr IllustrationPanel::currentScene() const {
    if (!illustration_ || shownBranch_ < 0) {
        return nullptr;
    }
    const auto& frames = framesOf(shownBranch_);
    const auto frame = static_cast<std::size_t>(player_.frame());
    return frame < frames.size() ? ScenePtr(illustration_, &frames[frame].scene) : nullptr;
}

void IllustrationPanel::paintNow() {
    if (const ScenePtr scene = currentScene()) {
        const double duration = scene->durationS;
        canvas_->show(scene, player_.seconds());
        timeline_->setPosition(player_.frame(), duration > 0 ? player_.seconds() / duration : 1);
    }
}

void IllustrationPanel::showCaption() {
    if (!illustration_ || shownBranch_ < 0) {
        return;
    }
    if (player_.isConcealing()) {
        return askWhatFollows();
    }
    const auto& frames = framesOf(shownBranch_);
    const auto frame = static_cast<std::size_t>(selection_->frame());
    // In Byrne's manner the sentence has pictures in it and stands on the canvas.
    caption_->setVisible(illustration_->style != illustrate::StyleName::Byrne);
    if (frame < frames.size()) {
        caption_->show(QString::fromStdString(frames[frame].heading), frames[frame].caption);
    }
}

void IllustrationPanel::showLamp() {
    if (!illustration_ || shownBranch_ < 0) {
        lamp_->clear();
        return;
    }
    const Theme& theme = currentTheme();
    const Illustration::Count count = illustration_->factsHolding(shownBranch_, selection_->frame());
    const bool isImpossible = illustration_->story.branches[static_cast<std::size_t>(shownBranch_)].isImpossible;
    const bool isGood = count.holding == count.total;
    QString text;
    if (count.total == 0) {
        text = tr("no facts about the plane");
    } else if (isGood) {
        text = tr("all %n fact(s) hold in this figure", nullptr, static_cast<int>(count.total));
    } else if (isImpossible) {
        text = tr("impossible case: %1 of %2 facts hold").arg(count.holding).arg(count.total);
    } else {
        text = tr("%1 of %2 facts hold in this figure").arg(count.holding).arg(count.total);
    }
    const QColor color = count.total == 0 ? theme.muted
                         : isGood         ? theme.green
                         : isImpossible   ? theme.amber
                                          : theme.conclusion;
    const QString sign = count.total == 0 ? QStringLiteral("○") : isGood ? QStringLiteral("●") : QStringLiteral("◐");
    lamp_->setText(QStringLiteral("<span style=\"color:%1\">%2 %3</span>").arg(color.name(), sign, text));
    lamp_->setAccessibleName(text);
    lamp_->setToolTip(tr("Every fact of the proof up to this step is measured in the figure."));
}

void IllustrationPanel::showMessage(const QString& text) {
    illustration_.reset();
    shownBranch_ = -1;
    player_.setFrames({});
    canvas_->setVeiled(false);
    canvas_->setMessage(text);
    canvas_->show(nullptr, 0);
    caption_->showMessage(QString(), QString());
    setTelling(false);
    fillTabs();
    fillTimeline();
    lamp_->clear();
}

void IllustrationPanel::showPicture(const ScenePtr& scene, const QString& heading, const QString& text) {
    showMessage(QString());
    canvas_->show(scene, scene->durationS);
    caption_->showMessage(heading, text);
    caption_->setVisible(true);
}

}  // namespace byrne::gui
