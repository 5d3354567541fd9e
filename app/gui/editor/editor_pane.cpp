// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/editor_pane.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include "core/base/file.h"
#include "core/base/text.h"

namespace byrne::gui {

namespace {

constexpr int kSettleMs = 200;

}  // namespace

EditorPane::EditorPane(const EnvironmentFuture& environment, TextLanguage language, QWidget* parent)
    : QWidget(parent),
      notice_(new NoticeBar(this)),
      editor_(new CodeEditor(language, this)),
      findBar_(new FindBar(editor_, this)),
      session_(environment, this),
      watcher_(this) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice_);
    column->addWidget(editor_, 1);
    column->addWidget(findBar_);
    setFocusProxy(editor_);
    session_.setPath(QStringLiteral("untitled.byrne"), language);
    connect(editor_, &QsciScintilla::textChanged, this, [this] { session_.setText(editor_->bytes()); });
    connect(editor_, &QsciScintilla::modificationChanged, this, &EditorPane::modifiedChanged);
    connect(editor_, &CodeEditor::caretMoved, this, &EditorPane::caretMoved);
    connect(&session_, &TextSession::analysed, this, [this] { editor_->showProblems(session_.analysis()->problems); });
    settling_.setSingleShot(true);
    settling_.setInterval(kSettleMs);
    connect(&settling_, &QTimer::timeout, this, &EditorPane::followFile);
    const auto settle = [this] { settling_.start(); };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, settle);
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
    if (disk == onDisk_ || disk == editor_->bytes()) {
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
    editor_->replaceDifference(text);
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
           QByteArray::fromStdString(*bytes) != editor_->bytes();
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
    editor_->setBytes(onDisk_);
    session_.setText(onDisk_);
    session_.readNow();
    return {};
}

void EditorPane::setText(const QByteArray& text, const QString& title, const QString& readAs) {
    title_ = title;
    readAs_ = readAs;
    session_.setPath(readAs, session_.language());
    editor_->setBytes(text);
    session_.setText(text);
    session_.readNow();
}

base::Result<void> EditorPane::save(const QString& path) {
    const QByteArray bytes = editor_->bytes();
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
