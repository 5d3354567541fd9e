// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present/speaker_notes.h"

#include <QTime>
#include <QVBoxLayout>

#include "app/gui/picture/caption_card.h"
#include "core/syntax/document.h"

namespace byrne::gui {

namespace {

QLabel* labelOf(QWidget* parent, double factor, const char* role) {
    auto* label = new QLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    label->setFont(font);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

}  // namespace

SpeakerNotes::SpeakerNotes(StepSelection* selection, const IllustrationPtr& illustration)
    : selection_(selection),
      illustration_(illustration),
      heading_(labelOf(this, 1.2, "heading")),
      now_(labelOf(this, 1.7, "")),
      rule_(labelOf(this, 1.2, "muted")),
      next_(labelOf(this, 1.3, "muted")),
      clock_(labelOf(this, 1.7, "")) {
    setWindowTitle(tr("Notes"));
    setObjectName(QStringLiteral("illustration"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(14);
    column->addWidget(clock_, 0, Qt::AlignRight);
    column->addWidget(heading_);
    column->addWidget(now_);
    column->addWidget(rule_);
    column->addStretch(1);
    auto* title = labelOf(this, 1.2, "heading");
    title->setText(tr("Next"));
    column->addWidget(title);
    column->addWidget(next_);
    column->addStretch(1);
    resize(720, 520);
    elapsed_.start();
    tick_.setInterval(1000);
    connect(&tick_, &QTimer::timeout, this, &SpeakerNotes::showClock);
    tick_.start();
    connect(selection_, &StepSelection::selectionChanged, this, &SpeakerNotes::showStep);
    showStep();
    showClock();
}

void SpeakerNotes::showClock() {
    clock_->setText(QTime(0, 0).addMSecs(static_cast<int>(elapsed_.elapsed())).toString(QStringLiteral("H:mm:ss")));
}

QString SpeakerNotes::sentenceOf(int frame) const {
    const auto& branches = illustration_->story.branches;
    const auto branch = static_cast<std::size_t>(selection_->branch());
    if (branch >= branches.size() || static_cast<std::size_t>(frame) >= branches[branch].frames.size()) {
        return {};
    }
    return toHtml(branches[branch].frames[static_cast<std::size_t>(frame)].caption);
}

QString SpeakerNotes::ruleOf(int frame) const {
    const proof::ViewBranch* branch = selection_->viewBranch();
    if (!branch || static_cast<std::size_t>(frame) >= branch->steps.size()) {
        return {};
    }
    const std::string& reason = branch->steps[static_cast<std::size_t>(frame)].reason;
    const logic::Theory& theory = illustration_->proof->theory();
    const auto statement = theory.find(reason);
    return QString::fromStdString(statement ? syntax::printTheorem(theory, *statement, nullptr) : reason);
}

void SpeakerNotes::showStep() {
    const int frame = selection_->frame();
    const auto& branches = illustration_->story.branches;
    const auto branch = static_cast<std::size_t>(selection_->branch());
    const bool isTold = branch < branches.size() && static_cast<std::size_t>(frame) < branches[branch].frames.size();
    heading_->setText(
        isTold ? QString::fromStdString(branches[branch].frames[static_cast<std::size_t>(frame)].heading) : QString());
    now_->setText(sentenceOf(frame));
    rule_->setText(ruleOf(frame));
    const QString next = sentenceOf(frame + 1);
    next_->setText(!next.isEmpty()                                        ? next
                   : selection_->branch() + 1 < selection_->branchCount() ? tr("The next case")
                                                                          : tr("The end"));
}

}  // namespace byrne::gui
