// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_controller.h"

#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>

#include <algorithm>
#include <cmath>

#include "app/gui/gcl/gcl_export_dialog.h"
#include "app/gui/window/settings.h"
#include "core/base/source.h"

namespace byrne::gui {

namespace {

using Outcome = gcl::Conjecture::Outcome;

constexpr int kNamedInHint = 8;
/// Comparing each shape with the caret's line in every frame must not be felt.
constexpr std::size_t kMostToHighlight = 200'000;

/// Bytes of the line that holds `offset`, without its end.
base::Span lineAround(std::string_view text, std::uint32_t offset) {
    const std::size_t at = std::min<std::size_t>(offset, text.size());
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool isIn(const base::Location& location, base::Span line) {
    return location.source.isValid() && location.source.index() == 0 && location.span.begin >= line.begin &&
           location.span.begin <= line.end;
}

}  // namespace

GclController::GclController(EditorTabs* tabs, QWidget* window)
    : QObject(window),
      tabs_(tabs),
      exports_(this),
      window_(window),
      panel_(new GclPanel(window)),
      objects_(new ObjectsPanel(window)),
      watches_(new WatchPanel(window)),
      conjectures_(new ConjecturesPanel(window)) {
    connect(tabs_, &EditorTabs::paneAdded, this, &GclController::adopt);
    connect(tabs_, &EditorTabs::currentPaneChanged, this, &GclController::followTab);
    connectPanel();
    connectPanels();
}

QStackedWidget* GclController::stack(QWidget* own, QWidget* gcl) {
    auto* stack = new QStackedWidget(window_);
    stack->addWidget(own);
    stack->addWidget(gcl);
    stack->setMinimumWidth(own->minimumWidth());
    stacks_.append(stack);
    return stack;
}

void GclController::useTabs(QTabWidget* tabs, QWidget* kept) {
    proofTabs_ = tabs;
    keptTab_ = kept;
    tabs->addTab(conjectures_, tr("Conjectures"));
    tabs->setTabVisible(tabs->indexOf(conjectures_), false);
}

void GclController::adopt(EditorPane* pane) {
    if (pane->session()->language() != TextLanguage::Gcl) {
        return;
    }
    auto* session = new GclSession(pane);
    sessions_.insert(pane, session);
    auto* assist = new GclAssist(pane->editor(), session);
    assists_.insert(pane, assist);
    connect(assist, &GclAssist::watchWanted, session, &GclSession::watch);
    connect(assist, &GclAssist::definitionWanted, this, &GclController::goToDefinition);
    connect(pane, &QObject::destroyed, this, [this, pane, session] {
        if (session_ == session) {
            session_ = nullptr;
        }
        sessions_.remove(pane);
        assists_.remove(pane);
    });
    connect(session, &GclSession::programChanged, this, [this, session] {
        if (session == session_) {
            followProgram();
        }
    });
    connect(session, &GclSession::pictureChanged, this, [this, session] {
        if (session == session_) {
            followPicture();
        }
    });
    connect(session, &GclSession::watchedChanged, this, [this, session] {
        if (session == session_) {
            followPicture();
        }
    });
    connect(pane->editor(), &QsciScintilla::cursorPositionChanged, this, [this, session] {
        if (session == session_) {
            followCaret();
        }
    });
    pane->editor()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(pane->editor(), &QWidget::customContextMenuRequested, this,
            [this, pane](const QPoint& place) { showEditorMenu(pane, place); });
}

GclAssist* GclController::assist() const {
    return session_ ? session_->pane()->editor()->findChild<GclAssist*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

void GclController::adoptView(EditorPane* pane, CodeEditor* view) {
    GclSession* session = sessions_.value(pane);
    auto* assist = new GclAssist(view, session);
    connect(assist, &GclAssist::watchWanted, session, &GclSession::watch);
    connect(assist, &GclAssist::definitionWanted, this, &GclController::goToDefinition);
    connect(view, &QsciScintilla::cursorPositionChanged, this, [this, session] {
        if (session == session_) {
            followCaret();
        }
    });
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, pane](const QPoint& place) { showEditorMenu(pane, place); });
}

void GclController::followTab() {
    GclSession* next = sessions_.value(tabs_->current());
    if (next == session_) {
        return;
    }
    const bool wasActive = isActive();
    panel_->player()->pause();
    if (session_) {
        session_->setViewSource(nullptr);
    }
    session_ = next;
    if (session_) {
        session_->setViewSource([canvas = panel_->canvas()] { return canvas->view(); });
    }
    shown_.reset();
    if (isActive() != wasActive) {
        for (QStackedWidget* stack : stacks_) {
            stack->setCurrentIndex(isActive() ? 1 : 0);
        }
        for (int tab = 0; proofTabs_ && tab < proofTabs_->count(); ++tab) {
            QWidget* page = proofTabs_->widget(tab);
            proofTabs_->setTabVisible(tab, page == keptTab_ || (page == conjectures_) == isActive());
        }
        if (proofTabs_) {
            proofTabs_->setCurrentIndex(isActive() ? proofTabs_->indexOf(keptTab_) : 0);
        }
        if (menu_) {
            menu_->menuAction()->setVisible(isActive());
        }
        emit activeChanged(isActive());
    }
    if (isActive()) {
        followProgram();
        panel_->player()->show(session_->frame());
        followPicture();
    }
}

void GclController::followProgram() {
    const GclPicturePtr& whole = session_->whole();
    if (!whole) {
        panel_->setAnimation(1, 0);
        panel_->setLamp(GclPanel::Lamp::None, {});
        panel_->canvas()->setMessage(tr("Reading …"));
        panel_->canvas()->Canvas::show(nullptr, 0);
        return;
    }
    panel_->setAnimation(whole->program->frameCount(), whole->program->framesPerSecond());
    conjectures_->show(whole->run.conjectures);
    showLamp();
    showHint();
    showLineStates();
    showBanner();
    emit changed();
}

void GclController::followPicture() {
    const GclPicturePtr& picture = session_->picture();
    if (!picture) {
        return;
    }
    panel_->canvas()->setVeiled(session_->isStale());
    if (picture != shown_) {
        shown_ = picture;
        const scene::Scene& scene = picture->run.scene;
        const ScenePtr shared(picture, &scene);
        if (session_->image().isNull()) {
            panel_->canvas()->Canvas::show(shared, scene.durationS);
        } else {
            panel_->canvas()->showPainted(shared, session_->image(), session_->imageView());
        }
        panel_->setTitle(tr("%1 × %2 mm").arg(scene.widthMm).arg(scene.heightMm));
    }
    panel_->canvas()->setHandles(session_->handles());
    objects_->model()->setValues(picture->run.values);
    watches_->show(session_->watched(), picture->run.values);
    showDragText();
    showBanner();
    if (!session_->isDragging()) {
        followCaret();
    }
}

/// Marks what the caret's line draws.
void GclController::followCaret() {
    const GclPicturePtr& picture = session_->picture();
    std::vector<std::size_t> marked;
    if (picture && !session_->isStale() && picture->run.origins.size() <= kMostToHighlight) {
        const base::Span line =
            lineAround(session_->pane()->editor()->view(), session_->pane()->editor()->caretOffset());
        for (std::size_t i = 0; i < picture->run.origins.size(); ++i) {
            const gcl::Origin& origin = picture->run.origins[i];
            if (isIn(origin.statement, line) || isIn(origin.top, line)) {
                marked.push_back(i);
            }
        }
    }
    panel_->canvas()->setHighlighted(std::move(marked));
}

void GclController::connectPanel() {
    GclCanvas* canvas = panel_->canvas();
    connect(panel_->player(), &FramePlayer::frameChanged, this, [this](int frame) {
        if (session_) {
            session_->setFrame(frame);
        }
    });
    connect(canvas, &GclCanvas::grabbed, this, [this](const QString& point) {
        panel_->player()->pause();
        if (session_) {
            session_->startDrag(point.toStdString());
        }
    });
    connect(canvas, &GclCanvas::draggedTo, this, [this](const QString&, double x, double y) {
        if (session_) {
            session_->dragTo(x, y);
            showDragText();
        }
    });
    connect(canvas, &GclCanvas::dropped, this, [this] {
        if (session_) {
            session_->endDrag();
        }
    });
    connect(canvas, &GclCanvas::dragCancelled, this, [this] {
        if (session_) {
            session_->cancelDrag();
        }
    });
    connect(canvas, &GclCanvas::pointNudged, this, [this](const QString& point, int right, int up) {
        if (session_) {
            session_->nudge(point.toStdString(), right, up);
        }
    });
    connect(canvas, &GclCanvas::pointClicked, this, &GclController::goToDefinition);
    connect(canvas, &GclCanvas::elementClicked, this, &GclController::goToElement);
    connect(panel_, &GclPanel::bannerClosed, this, [this] {
        if (session_) {
            session_->showCounterexample(-1);
        }
    });
    connect(panel_, &GclPanel::lampClicked, this, &GclController::showConjectures);
}

void GclController::connectPanels() {
    const auto watch = [this](const QString& name) {
        if (session_) {
            session_->watch(name);
        }
    };
    connect(objects_, &ObjectsPanel::watchWanted, this, watch);
    connect(watches_, &WatchPanel::watchWanted, this, watch);
    connect(watches_, &WatchPanel::unwatchWanted, this, [this](const QString& name) {
        if (session_) {
            session_->unwatch(name);
        }
    });
    connect(objects_, &ObjectsPanel::definitionWanted, this, &GclController::goToDefinition);
    connect(watches_, &WatchPanel::definitionWanted, this, &GclController::goToDefinition);
    connect(conjectures_, &ConjecturesPanel::chosen, this, &GclController::goToConjecture);
    connect(conjectures_, &ConjecturesPanel::counterexampleWanted, this, [this](int conjecture) {
        if (session_) {
            panel_->player()->show(0);
            session_->showCounterexample(conjecture);
            showBanner();
        }
    });
}

void GclController::showLamp() {
    const auto& conjectures = session_->whole()->run.conjectures;
    const auto count = [&](Outcome outcome) {
        return static_cast<int>(std::ranges::count(conjectures, outcome, &gcl::Conjecture::outcome));
    };
    const int all = static_cast<int>(conjectures.size());
    if (all == 0) {
        panel_->setLamp(GclPanel::Lamp::None, {});
    } else if (count(Outcome::Fails) > 0) {
        panel_->setLamp(GclPanel::Lamp::Bad, all == 1
                                                 ? tr("the conjecture fails")
                                                 : tr("%1 of %2 conjectures fail").arg(count(Outcome::Fails)).arg(all));
    } else if (count(Outcome::Holds) == all) {
        panel_->setLamp(GclPanel::Lamp::Good, all == 1 ? tr("the conjecture holds") : tr("all conjectures hold"));
    } else {
        panel_->setLamp(GclPanel::Lamp::Doubtful, tr("not all conjectures could be tried"));
    }
    if (proofTabs_) {
        proofTabs_->setTabText(proofTabs_->indexOf(conjectures_),
                               all > 0 ? tr("Conjectures (%1)").arg(all) : tr("Conjectures"));
    }
}

void GclController::showHint() {
    QStringList names;
    for (const gcl::FreePoint& point : session_->whole()->program->freePoints()) {
        const QString name = QString::fromStdString(point.name);
        if (!names.contains(name)) {
            names << name;
        }
    }
    const bool isMore = names.size() > kNamedInHint;
    const QString list = names.mid(0, kNamedInHint).join(QStringLiteral(", ")) + (isMore ? tr(" …") : QString());
    panel_->setHint(names.isEmpty()
                        ? tr("Click a shape to go to its line.")
                        : tr("Drag %1: the numbers in the text follow. Click a shape to go to its line.").arg(list));
}

/// Lamps beside the lines of `prove`.
void GclController::showLineStates() {
    const gcl::Program& program = *session_->whole()->program;
    std::vector<CodeEditor::LineState> states;
    for (const gcl::Conjecture& conjecture : session_->whole()->run.conjectures) {
        if (conjecture.location.source.isValid() && conjecture.location.source.index() == 0) {
            const auto line = program.sources()[conjecture.location.source].lineColumn(conjecture.location.span.begin);
            states.push_back(
                {static_cast<int>(line.line) - 1, conjecture.outcome == Outcome::Holds   ? TheoremState::Checked
                                                  : conjecture.outcome == Outcome::Fails ? TheoremState::Wrong
                                                                                         : TheoremState::Hole});
        }
    }
    session_->pane()->editor()->showLineStates(states);
}

void GclController::showBanner() {
    const int conjecture = session_->counterexample();
    if (conjecture < 0 || !session_->whole()) {
        panel_->setBanner({});
        return;
    }
    const auto& failed = session_->whole()->run.conjectures[static_cast<std::size_t>(conjecture)];
    QStringList places;
    for (const gcl::Conjecture::Place& place : failed.counterexample) {
        places << QStringLiteral("%1 (%2, %3)")
                      .arg(QString::fromStdString(place.point))
                      .arg(QLocale().toString(place.x, 'g', 5), QLocale().toString(place.y, 'g', 5));
    }
    panel_->setBanner(
        tr("In this figure %1 fails: %2.")
            .arg(QString::fromStdString(failed.text).simplified(), places.mid(0, 6).join(QStringLiteral(", "))));
}

void GclController::showDragText() {
    const auto place = session_->draggedPlace();
    panel_->canvas()->setDragText(
        place
            ? QStringLiteral("(%1, %2)").arg(QLocale().toString(place->x, 'f', 2), QLocale().toString(place->y, 'f', 2))
            : QString());
}

void GclController::goTo(const base::Location& location) {
    if (!session_ || !location.source.isValid() || location.source.index() != 0) {
        return;
    }
    session_->pane()->editor()->goTo(location.span);
    session_->pane()->editor()->setFocus();
    emit session_->pane()->caretMoved();
}

void GclController::goToElement(std::size_t element) {
    const GclPicturePtr picture = session_ ? session_->picture() : nullptr;
    if (!picture || element >= picture->run.origins.size()) {
        return;
    }
    const gcl::Origin& origin = picture->run.origins[element];
    const bool isOwn = origin.statement.source.isValid() && origin.statement.source.index() == 0;
    goTo(isOwn ? origin.statement : origin.top);
}

void GclController::goToDefinition(const QString& name) {
    if (!session_) {
        return;
    }
    const base::Span span = gclDefinition(session_->pane()->editor()->view(), name.toStdString());
    if (span.begin < span.end) {
        goTo({base::SourceId(std::size_t{0}), span});
    }
}

void GclController::goToConjecture(int conjecture) {
    const auto& conjectures = conjectures_->model()->conjectures();
    if (conjecture >= 0 && conjecture < static_cast<int>(conjectures.size())) {
        goTo(conjectures[static_cast<std::size_t>(conjecture)].location);
    }
}

void GclController::showConjectures() {
    if (proofTabs_ && isActive()) {
        proofTabs_->setCurrentWidget(conjectures_);
        conjectures_->table()->setFocus();
    }
}

void GclController::watchAtCaret() {
    if (const GclAssist* assist = this->assist()) {
        session_->watch(assist->objectAt(session_->pane()->editor()->caretOffset()));
    }
}

void GclController::askExport(const QString& kind) {
    const GclPicturePtr picture = session_ ? session_->picture() : nullptr;
    if (!picture) {
        return;
    }
    GclExportDialog dialog(QFileInfo(session_->pane()->title()).completeBaseName(), *picture, window_);
    dialog.choose(kind);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QStringList existing = dialog.existingFiles();
    const QString question = existing.size() == 1 ? tr("%1 exists. Replace it?").arg(existing.front())
                                                  : tr("%n file(s) of these names exist. Replace them?", nullptr,
                                                       static_cast<int>(existing.size()));
    if (!existing.isEmpty() && QMessageBox::question(window_, tr("Export"), question) != QMessageBox::Yes) {
        return;
    }
    const GclExportRequest request = dialog.request();
    Settings::setLastFolder(QFileInfo(QString::fromStdString(request.path)).absolutePath());
    exports_.start(picture->program, request);
}

QString GclController::statusText() const {
    if (!session_ || !session_->whole()) {
        return {};
    }
    const int shapes = static_cast<int>(session_->whole()->run.scene.elements.size());
    const int frames = session_->whole()->program->frameCount();
    const QString text = tr("%n shape(s) drawn", nullptr, shapes);
    return frames > 1 ? text + QStringLiteral(" · ") + tr("%n frame(s)", nullptr, frames) : text;
}

void GclController::takeTheme() {
    panel_->takeTheme();
    for (EditorPane* pane : assists_.keys()) {
        assists_[pane]->takeTheme();
    }
}

}  // namespace byrne::gui
