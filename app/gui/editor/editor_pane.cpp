// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/editor_pane.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/proof/theorem_model.h"
#include "app/gui/window/settings.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/syntax/symbols.h"

namespace byrne::gui {

namespace {

constexpr int kSettleMs = 200;
constexpr int kLateMs = 300;

TheoremState rulerState(Problem::Kind kind) {
    return kind == Problem::Kind::Error  ? TheoremState::Wrong
           : kind == Problem::Kind::Hole ? TheoremState::Hole
                                         : TheoremState::NotTried;
}

}  // namespace

EditorPane::EditorPane(const EnvironmentFuture& environment, TextLanguage language, QWidget* parent)
    : QWidget(parent),
      notice_(new NoticeBar(this)),
      splitter_(new QSplitter(Qt::Horizontal, this)),
      editor_(new CodeEditor(language, this)),
      active_(editor_),
      ruler_(new OverviewRuler(this)),
      findBar_(new FindBar(editor_, this)),
      session_(environment, this),
      watcher_(this) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice_);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(splitter_, 1);
    row->addWidget(ruler_);
    splitter_->addWidget(editor_);
    splitter_->setChildrenCollapsible(false);
    column->addLayout(row, 1);
    column->addWidget(findBar_);
    setFocusProxy(editor_);
    session_.setPath(QStringLiteral("untitled.byrne"), language);
    hasSymbols_ = language == TextLanguage::Byrne && Settings::showsSymbols();
    connect(editor_, &QsciScintilla::textChanged, this, [this] { session_.setText(editor_->bytes()); });
    connect(editor_, &QsciScintilla::modificationChanged, this, &EditorPane::modifiedChanged);
    connect(editor_, &QsciScintillaBase::SCN_MODIFIED, this, [this](int position, int kind) {
        if ((kind & (QsciScintilla::SC_MOD_INSERTTEXT | QsciScintilla::SC_MOD_DELETETEXT)) != 0) {
            noteChange(position);
        }
    });
    setUpView(editor_);
    ruler_->setView(editor_);
    connect(ruler_, &OverviewRuler::lineChosen, this, [this](int line) {
        active_->ensureLineVisible(line);
        active_->setCursorPosition(line, active_->indentation(line));
        active_->setFocus();
    });
    connect(&session_, &TextSession::analysed, this, &EditorPane::noteReading);
    lateness_.setSingleShot(true);
    lateness_.setInterval(kLateMs);
    connect(&lateness_, &QTimer::timeout, this, [this] {
        isLate_ = changedFrom_.has_value();
        emit outdatedChanged();
    });
    settling_.setSingleShot(true);
    settling_.setInterval(kSettleMs);
    connect(&settling_, &QTimer::timeout, this, &EditorPane::followFile);
    const auto settle = [this] { settling_.start(); };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, settle);
}

void EditorPane::setUpView(CodeEditor* view) {
    connect(view, &CodeEditor::caretMoved, this, [this, view] {
        if (view == active_) {
            emit caretMoved();
        }
    });
    connect(view, &CodeEditor::focused, this, [this, view] { activate(view); });
}

void EditorPane::activate(CodeEditor* view) {
    if (active_ != view) {
        active_ = view;
        setFocusProxy(view);
        findBar_->setEditor(view);
        ruler_->setView(view);
        emit caretMoved();
    }
}

std::vector<CodeEditor*> EditorPane::views() const {
    return second_ ? std::vector<CodeEditor*>{editor_, second_} : std::vector<CodeEditor*>{editor_};
}

void EditorPane::split(Qt::Orientation orientation) {
    splitter_->setOrientation(orientation);
    if (!second_) {
        second_ = new CodeEditor(session_.language(), this);
        second_->showTextOf(*editor_);
        splitter_->addWidget(second_);
        second_->setAccessibleName(tr("Second view of the document"));
        second_->zoomTo(static_cast<int>(editor_->SendScintilla(QsciScintilla::SCI_GETZOOM)));
        setUpView(second_);
        emit viewAdded(second_);
        second_->goTo({editor_->caretOffset(), editor_->caretOffset()});
        second_->setFirstVisibleLine(editor_->firstVisibleLine());
        noteReading();
    }
    const int half = (orientation == Qt::Horizontal ? splitter_->width() : splitter_->height()) / 2;
    splitter_->setSizes({half, half});
}

void EditorPane::unsplit() {
    if (second_) {
        // The view that is left shows what the user was looking at.
        const std::uint32_t caret = active_->caretOffset();
        const int first = active_->firstVisibleLine();
        CodeEditor* closing = second_;
        second_.clear();
        activate(editor_);
        editor_->goTo({caret, caret});
        editor_->setFirstVisibleLine(first);
        editor_->setFocus();
        delete closing;
    }
}

void EditorPane::goToOtherView() {
    if (second_) {
        (active_ == editor_ ? second_.data() : editor_)->setFocus();
    }
}

void EditorPane::noteChange(int position) {
    const auto place = static_cast<std::uint32_t>(position);
    changedFrom_ = changedFrom_ ? std::min(*changedFrom_, place) : place;
    if (!isLate_ && !lateness_.isActive()) {
        lateness_.start();
    }
}

void EditorPane::noteReading() {
    if (!session_.analysis()) {
        return;
    }
    for (CodeEditor* view : views()) {
        view->showProblems(session_.analysis()->problems);
    }
    if (session_.isUpToDate()) {
        changedFrom_.reset();
        lateness_.stop();
        isLate_ = false;
    }
    showMarks();
}

std::optional<std::uint32_t> EditorPane::outdatedFrom() const { return isLate_ ? changedFrom_ : std::nullopt; }

void EditorPane::showStates(const std::vector<CodeEditor::LineState>& steps, std::vector<OverviewRuler::Mark> theorems) {
    for (CodeEditor* view : views()) {
        view->showLineStates(steps);
    }
    stateMarks_ = std::move(theorems);
    for (const CodeEditor::LineState& each : steps) {
        stateMarks_.push_back({each.line, each.state, stepWordsFor(each.state)});
    }
    showMarks();
}

void EditorPane::showMarks() {
    std::vector<OverviewRuler::Mark> marks = stateMarks_;
    if (session_.analysis()) {
        for (const Problem& problem : session_.analysis()->problems) {
            if (problem.file.empty()) {
                marks.push_back({static_cast<int>(problem.line) - 1, rulerState(problem.kind),
                                 QString::fromStdString(problem.message)});
            }
        }
    }
    ruler_->setMarks(std::move(marks));
}

void EditorPane::watch() {
    const QStringList watched = watcher_.files() + watcher_.directories();
    if (!watched.isEmpty()) {
        watcher_.removePaths(watched);
    }
    // A file that is gone is waited for in its folder.
    watcher_.addPath(QFileInfo::exists(path_) ? path_ : QFileInfo(path_).absolutePath());
}

void EditorPane::followFile() {
    watch();
    const auto bytes = base::readFile(path_.toStdString());
    const bool wasMissing = std::exchange(isMissing_, !QFileInfo::exists(path_));
    if (isMissing_) {
        if (!wasMissing) {
            notice_->ask(tr("%1 is no longer on disk. Its text is kept here; saving writes the file again.").arg(title_),
                         {{tr("OK"), {}, [] {}}});
            emit modifiedChanged(isModified());
        }
        return;
    }
    if (!bytes || !base::isText(*bytes)) {
        return;
    }
    const QByteArray disk = QByteArray::fromStdString(*bytes);
    if (disk == onDisk_ || disk == fileBytes()) {
        notice_->hide();
        if (disk != onDisk_) {
            takeFile(disk);
        }
        emit modifiedChanged(isModified());
    } else if (isModified()) {
        tellConflict(disk);
    } else {
        takeFile(disk);
        emit reloaded();
    }
}

void EditorPane::takeFile(const QByteArray& text) {
    onDisk_ = text;
    editor_->replaceDifference(asShown(text));
    editor_->setModified(false);
}

void EditorPane::tellConflict(const QByteArray& disk) {
    notice_->ask(tr("%1 was changed by another program, and you have unsaved changes.").arg(title_),
                 {{tr("Keep mine"), tr("Go on with your text; saving replaces the other one"), [this, disk] { onDisk_ = disk; }},
                  {tr("Take the other"), tr("Load the file again; Undo brings your text back"), [this, disk] { takeFile(disk); }},
                  {tr("Show the other"), tr("Open the file's text beside yours"), [this, disk] { emit diskTextWanted(disk); },
                   false}});
}

bool EditorPane::isFileForeign() const {
    const auto bytes = path_.isEmpty() ? base::Result<std::string>() : base::readFile(path_.toStdString());
    return !path_.isEmpty() && bytes && QByteArray::fromStdString(*bytes) != onDisk_ &&
           QByteArray::fromStdString(*bytes) != fileBytes();
}

void EditorPane::setPath(const QString& path) {
    path_ = path;
    title_ = QFileInfo(path).fileName();
    readAs_ = path;
    session_.setPath(path, session_.language());
    watch();
}

base::Result<void> EditorPane::load(const QString& path) {
    auto bytes = base::readFile(path.toStdString());
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    if (!base::isText(*bytes)) {
        return base::failure(base::Error::Kind::Input, path.toStdString() + " is not a text file (UTF-8).");
    }
    onDisk_ = QByteArray::fromStdString(*bytes);
    setPath(path);
    editor_->setBytes(asShown(onDisk_));
    session_.setText(editor_->bytes());
    session_.readNow();
    return {};
}

void EditorPane::setText(const QByteArray& text, const QString& title, const QString& readAs) {
    title_ = title;
    readAs_ = readAs;
    session_.setPath(readAs, session_.language());
    editor_->setBytes(asShown(text));
    session_.setText(editor_->bytes());
    session_.readNow();
}

base::Result<void> EditorPane::save(const QString& path) {
    const QByteArray bytes = fileBytes();
    const auto written =
        base::writeFileAtomically(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!written) {
        return written;
    }
    onDisk_ = bytes;
    isMissing_ = false;
    notice_->hide();
    editor_->setModified(false);
    setPath(path);
    return {};
}

QByteArray EditorPane::asShown(const QByteArray& text) const {
    return hasSymbols_ ? QByteArray::fromStdString(syntax::withSymbols({text.constData(), static_cast<std::size_t>(text.size())}))
                       : text;
}

QByteArray EditorPane::fileBytes() const {
    return session_.language() == TextLanguage::Byrne ? QByteArray::fromStdString(syntax::withWords(editor_->view()))
                                                      : editor_->bytes();
}

void EditorPane::setSymbols(bool on) {
    if (session_.language() != TextLanguage::Byrne || on == hasSymbols_) {
        return;
    }
    hasSymbols_ = on;
    const bool wasModified = isModified();
    if (!editor_->isReadOnly()) {
        editor_->replaceDifference(asShown(fileBytes()));
        // Another way to show the text is no change of the file.
        editor_->setModified(wasModified);
    }
}

UnsavedText EditorPane::unsaved() const {
    return {.path = path_,
            .title = title_,
            .readAs = readAs_,
            .text = editor_->bytes(),
            .caret = editor_->caretOffset(),
            .firstLine = editor_->firstVisibleLine(),
            .diskDigest = path_.isEmpty() ? QByteArray() : digestOf(onDisk_),
            .written = QDateTime::currentDateTime()};
}

void EditorPane::recover(const UnsavedText& text) {
    if (text.path.isEmpty()) {
        setText({}, text.title, text.readAs);
    } else if (!load(text.path)) {
        setPath(text.path);
    }
    const auto length = static_cast<std::uint32_t>(editor_->bytes().size());
    editor_->replaceSpan({0, length}, text.text);
    editor_->goTo({text.caret, text.caret});
    editor_->setFirstVisibleLine(text.firstLine);
    session_.setText(text.text);
    session_.readNow();
}

void EditorPane::setReadOnly(bool on) { editor_->setReadOnly(on); }

}  // namespace byrne::gui
