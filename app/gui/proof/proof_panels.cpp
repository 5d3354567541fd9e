// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/proof_panels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/window/row_delegate.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

ProofTreePanel::ProofTreePanel(StepSelection* selection, QWidget* parent)
    : QTreeView(parent), selection_(selection), model_(this) {
    setModel(&model_);
    setItemDelegate(new ProofDelegate(this));
    setAccessibleName(tr("Proof tree"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setIndentation(18);
    setExpandsOnDoubleClick(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(20);
    connect(selection_, &StepSelection::proofChanged, this, [this] {
        isFollowing_ = true;
        model_.setProof(selection_->proof());
        expandAll();
        for (const QModelIndex& folded : model_.foldedRows()) {
            collapse(folded);
        }
        fitColumns();
        isFollowing_ = false;
    });
    connect(selection_, &StepSelection::selectionChanged, this, &ProofTreePanel::follow);
    connect(selection_, &StepSelection::hiddenChanged, this, &ProofTreePanel::hideWhatFollows);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!isFollowing_ && index.isValid()) {
            selection_->selectKey(model_.keyOf(index));
        }
    });
}

void ProofTreePanel::follow() {
    isFollowing_ = true;
    QModelIndex index = model_.indexOf(selection_->key());
    if (index.isValid() && index != currentIndex().siblingAtColumn(0)) {
        setCurrentIndex(index);
        scrollTo(index);
    }
    isFollowing_ = false;
    hideWhatFollows();
}

void ProofTreePanel::hideWhatFollows() {
    using Hidden = StepSelection::Hidden;
    const Hidden hidden = selection_->hidden();
    model_.hideFrom(hidden == Hidden::Nothing ? QModelIndex() : model_.indexOf(selection_->key()),
                    hidden == Hidden::Conclusion);
}

/// The claims get what they need as far as the reasons keep a third.
void ProofTreePanel::fitColumns() {
    constexpr int kStatePx = 30;
    const int whole = viewport()->width() - kStatePx;
    const int wanted = sizeHintForColumn(ProofTreeModel::Claim) + 12;
    const int reasons = sizeHintForColumn(ProofTreeModel::Reason) + 12;
    const int claims = std::clamp(wanted, whole / 3, std::max(whole / 3, whole - std::min(reasons, whole / 3)));
    setColumnWidth(ProofTreeModel::Claim, claims);
    setColumnWidth(ProofTreeModel::Reason, std::max(40, whole - claims));
    setColumnWidth(ProofTreeModel::State, kStatePx);
}

void ProofTreePanel::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

WordsPanel::WordsPanel(StepSelection* selection, QWidget* parent)
    : QListView(parent), selection_(selection), model_(this) {
    setModel(&model_);
    setItemDelegate(new SentenceDelegate(this));
    setAccessibleName(tr("Proof in words"));
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(selection_, &StepSelection::proofChanged, this, [this] {
        isFollowing_ = true;
        model_.setProof(selection_->proof());
        isFollowing_ = false;
    });
    connect(selection_, &StepSelection::selectionChanged, this, &WordsPanel::follow);
    connect(selection_, &StepSelection::hiddenChanged, this, &WordsPanel::hideWhatFollows);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const auto key = model_.keyOf(index);
        if (!isFollowing_ && key) {
            selection_->selectKey(*key);
        }
    });
}

void WordsPanel::follow() {
    isFollowing_ = true;
    const proof::ViewBranch* branch = selection_->viewBranch();
    const int row = branch ? model_.rowOf(selection_->key(), branch->id) : -1;
    if (row >= 0) {
        setCurrentIndex(model_.index(row));
        scrollTo(model_.index(row));
    }
    isFollowing_ = false;
    hideWhatFollows();
}

void WordsPanel::hideWhatFollows() {
    using Hidden = StepSelection::Hidden;
    const Hidden hidden = selection_->hidden();
    const proof::ViewBranch* branch = selection_->viewBranch();
    const int row = branch ? model_.rowOf(selection_->key(), branch->id) : -1;
    const bool hides = hidden != Hidden::Nothing && row >= 0;
    model_.hideFrom(hides ? row + (hidden == Hidden::Later ? 1 : 0) : std::numeric_limits<int>::max());
}

void WordsPanel::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

ProblemsPanel::ProblemsPanel(QWidget* parent) : QTableView(parent), model_(this) {
    setModel(&model_);
    setAccessibleName(tr("Problems"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(true);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ProblemsModel::Message, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(ProblemsModel::Place, QHeaderView::ResizeToContents);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit chosen(model_.problemAt(index.row())); });
}

ProverPanel::ProverPanel(ProofSession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      phase_(new QLabel(tr("Nothing is being proved."), this)),
      numbers_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      prove_(new QPushButton(tr("Prove"), this)),
      stop_(new QPushButton(tr("Stop"), this)),
      engine_(new QComboBox(this)),
      seconds_(new QDoubleSpinBox(this)),
      advisers_(new QCheckBox(tr("Ask other provers"), this)),
      log_(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("sidePanel"));
    setAttribute(Qt::WA_StyledBackground);
    engine_->addItem(tr("automatic"), static_cast<int>(prover::Engine::Auto));
    engine_->addItem(tr("saturation"), static_cast<int>(prover::Engine::Saturate));
    engine_->addItem(tr("shortest proof"), static_cast<int>(prover::Engine::Shortest));
    engine_->setAccessibleName(tr("Engine"));
    seconds_->setRange(1, 36000);
    seconds_->setDecimals(0);
    seconds_->setSuffix(tr(" s"));
    seconds_->setValue(Settings::proveSeconds());
    offerAdvisers();
    seconds_->setAccessibleName(tr("Time limit"));
    prove_->setToolTip(tr("Prove the theorem"));
    stop_->setToolTip(tr("Stop the search"));
    stop_->setEnabled(false);
    numbers_->setProperty("role", QStringLiteral("muted"));
    // Long words may not keep the window wide.
    for (QLabel* label : {phase_, numbers_}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    bar_->setAccessibleName(tr("Time used"));
    bar_->setTextVisible(false);
    bar_->setRange(0, 1000);
    log_->setReadOnly(true);
    log_->setFrameShape(QFrame::NoFrame);
    log_->setAccessibleName(tr("What the prover did"));
    log_->setMaximumBlockCount(500);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 8);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Engine"), this));
    row->addWidget(engine_);
    row->addSpacing(12);
    row->addWidget(new QLabel(tr("Time limit"), this));
    row->addWidget(seconds_);
    row->addSpacing(12);
    row->addWidget(advisers_);
    row->addStretch();
    auto* state = new QHBoxLayout;
    state->addWidget(phase_, 1);
    state->addWidget(prove_);
    state->addWidget(stop_);
    column->addLayout(row);
    column->addLayout(state);
    column->addWidget(bar_);
    column->addWidget(numbers_);
    column->addWidget(log_, 1);
    clockTimer_.setInterval(100);
    connect(&clockTimer_, &QTimer::timeout, this, &ProverPanel::showProgress);
    connect(prove_, &QPushButton::clicked, session_, &ProofSession::prove);
    connect(stop_, &QPushButton::clicked, session_, &ProofSession::stop);
    connect(session_->prover(), &ProverJob::started, this, &ProverPanel::showStart);
    connect(session_->prover(), &ProverJob::progressed, this, &ProverPanel::showProgress);
    connect(session_, &ProofSession::proveFinished, this,
            [this](const ProveAnswer&, const QString& words) { showEnd(words); });
    connect(engine_, &QComboBox::currentIndexChanged, this, &ProverPanel::takeSettings);
    connect(seconds_, &QDoubleSpinBox::valueChanged, this, &ProverPanel::takeSettings);
    connect(advisers_, &QCheckBox::toggled, this, &ProverPanel::takeSettings);
    takeSettings();
}

void ProverPanel::takeSettings() {
    ProveSettings settings = session_->proveSettings();
    settings.engine = static_cast<prover::Engine>(engine_->currentData().toInt());
    settings.seconds = seconds_->value();
    settings.advisers.clear();
    if (advisers_->isChecked()) settings.advisers = common::parseAdvisers("auto").value_or(settings.advisers);
    Settings::setProveSeconds(settings.seconds);
    Settings::setAsksAdvisers(advisers_->isChecked());
    session_->setProveSettings(settings);
}

void ProverPanel::offerAdvisers() {
    QStringList names;
    for (const common::Adviser adviser : common::parseAdvisers("auto").value_or(std::vector<common::Adviser>()))
        names << QString::fromStdString(common::nameOf(adviser));
    advisers_->setChecked(Settings::asksAdvisers() && !names.isEmpty());
    advisers_->setEnabled(!names.isEmpty());
    advisers_->setToolTip(names.isEmpty()
                              ? tr("None of cvc5, E and Z3 is installed")
                              : tr("Ask %1 for advice when the search takes longer; the proof is made and checked here")
                                    .arg(names.join(QStringLiteral(", "))));
}

void ProverPanel::showStart(const QString& theorem) {
    theorem_ = theorem;
    clock_.start();
    clockTimer_.start();
    stop_->setEnabled(true);
    prove_->setEnabled(false);
    showProgress();
}

void ProverPanel::showProgress() {
    const prover::Progress& progress = session_->prover()->progress();
    const double seconds = static_cast<double>(clock_.elapsed()) / 1000.0;
    const QString phase = progress.phase.empty() ? tr("starting") : QString::fromStdString(progress.phase);
    phase_->setText(tr("Proving %1: %2").arg(theorem_, phase));
    bar_->setValue(
        static_cast<int>(1000 * std::min(1.0, seconds / std::max(0.001, session_->prover()->limitSeconds()))));
    numbers_->setText(tr("%1 · %2 facts · %3 cases · %4 instances · %5 witnesses")
                          .arg(secondsText(seconds))
                          .arg(progress.facts)
                          .arg(progress.cases)
                          .arg(progress.instances)
                          .arg(progress.witnesses));
}

void ProverPanel::showEnd(const QString& words) {
    clockTimer_.stop();
    stop_->setEnabled(false);
    prove_->setEnabled(true);
    bar_->setValue(0);
    phase_->setText(words);
    log_->appendPlainText(QStringLiteral("%1: %2").arg(theorem_, words));
}

}  // namespace byrne::gui
