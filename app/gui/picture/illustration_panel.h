// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The right side of the window: branch tabs and truth lamp, canvas, caption and timeline. Shows what the selection
// says, and moves the selection when its own controls are used.
#pragma once

#include <QLabel>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

#include "app/gui/picture/canvas.h"
#include "app/gui/picture/caption_card.h"
#include "app/gui/picture/illustration_job.h"
#include "app/gui/picture/player.h"
#include "app/gui/picture/timeline.h"
#include "app/gui/proof/step_selection.h"

namespace byrne::gui {

class IllustrationPanel : public QWidget {
    Q_OBJECT

public:
    explicit IllustrationPanel(StepSelection* selection, QWidget* parent = nullptr);

    /// The figures of the selection's proof; null while there are none.
    void setIllustration(const IllustrationPtr& illustration);
    [[nodiscard]] const IllustrationPtr& illustration() const { return illustration_; }
    void showMessage(const QString& text);
    /// A still picture that belongs to no proof, with words below it.
    void showPicture(const ScenePtr& scene, const QString& heading, const QString& text);
    /// The picture is of an older text or is being made anew.
    void setVeiled(bool on) { canvas_->setVeiled(on); }

    [[nodiscard]] Canvas* canvas() const { return canvas_; }
    [[nodiscard]] Player* player() { return &player_; }
    [[nodiscard]] CaptionCard* caption() const { return caption_; }
    [[nodiscard]] QTabBar* branchTabs() const { return tabs_; }
    [[nodiscard]] QLabel* lamp() const { return lamp_; }
    [[nodiscard]] Timeline* timeline() const { return timeline_; }
    /// The scene shown now; null if there is none.
    [[nodiscard]] ScenePtr currentScene() const;
    [[nodiscard]] QToolButton* loopButton() const { return loop_; }
    [[nodiscard]] QToolButton* predictButton() const { return predict_; }
    /// Only picture and sentence, large: for a screen that a class looks at.
    void setPresenting(bool on);
    /// Takes icons and colours of the current theme.
    void takeTheme();

public slots:
    void next();
    void previous();
    void first();
    void last();
    /// The next step; where a conclusion is held back, that; at the end of a branch the next one. False at the very end.
    bool advance();

private:
    QWidget* makeBranchBar();
    QWidget* makeControls();
    void fillSpeedMenu();
    void fillLoopMenu();
    void connectControls();
    void followProof();
    void followSelection();
    /// Caption and timeline are there while there is something to tell.
    void setTelling(bool on);
    void fillTabs();
    [[nodiscard]] QString titleOf(const proof::ViewBranch& branch) const;
    [[nodiscard]] QString factsText(const std::vector<proof::FactId>& facts) const;
    void fillTimeline();
    /// The tab of the case that the figure is in gets a light.
    void lightTabs();
    void startBranch();
    [[nodiscard]] std::vector<double> durationsOf(int branch) const;
    [[nodiscard]] std::vector<double> revealsOf(int branch) const;
    [[nodiscard]] const std::vector<illustrate::Frame>& framesOf(int branch) const;
    /// Tells the other panels what is to be predicted.
    void hideConclusions();
    /// What a step uses, with the question what follows.
    void askWhatFollows();
    [[nodiscard]] std::set<std::string> draggableOf(int branch) const;
    void offerDragging(const std::set<std::string>& points);
    void paintNow();
    void showCaption();
    void showLamp();
    void goTo(int frame, bool isAnimated);

    StepSelection* selection_;
    Player player_;
    IllustrationPtr illustration_;
    QTabBar* tabs_;
    QLabel* lamp_;
    Canvas* canvas_;
    CaptionCard* caption_;
    Timeline* timeline_;
    QWidget* branchBar_;
    QWidget* controls_;
    QLabel* hint_;
    QToolButton* play_;
    QToolButton* loop_;
    QToolButton* predict_;
    QToolButton* speed_;
    QToolButton* fit_;
    int shownBranch_ = -1;
    bool isFollowing_ = false;
    bool animatesNext_ = true;
    bool isPresenting_ = false;
};

}  // namespace byrne::gui
