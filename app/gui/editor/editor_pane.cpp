// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/editor_pane.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include "core/base/file.h"
#include "core/base/text.h"

namespace byrne::gui {

EditorPane::EditorPane(const EnvironmentFuture& environment, TextLanguage language, QWidget* parent)
    : QWidget(parent),
      editor_(new CodeEditor(language, this)),
      findBar_(new FindBar(editor_, this)),
      session_(environment, this),
      watcher_(this) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(editor_, 1);
    column->addWidget(findBar_);
    setFocusProxy(editor_);
    session_.setPath(QStringLiteral("untitled.byrne"), language);
    connect(editor_, &QsciScintilla::textChanged, this, [this] { session_.setText(editor_->bytes()); });
    connect(editor_, &QsciScintilla::modificationChanged, this, &EditorPane::modifiedChanged);
    connect(editor_, &CodeEditor::caretMoved, this, &EditorPane::caretMoved);
    connect(&session_, &TextSession::analysed, this, [this] { editor_->showProblems(session_.analysis()->problems); });
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, [this] {
        const auto now = base::readFile(path_.toStdString());
        if (now && QByteArray::fromStdString(*now) != onDisk_) {
            emit changedOnDisk();
        }
        watch();
    });
}

void EditorPane::watch() {
    if (!watcher_.files().isEmpty()) {
        watcher_.removePaths(watcher_.files());
    }
    if (QFileInfo::exists(path_)) {
        watcher_.addPath(path_);
    }
}

void EditorPane::setPath(const QString& path) {
    path_ = path;
    title_ = QFileInfo(path).fileName();
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
    editor_->setModified(false);
    setPath(path);
    return {};
}

base::Result<void> EditorPane::reload() {
    auto bytes = base::readFile(path_.toStdString());
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    onDisk_ = QByteArray::fromStdString(*bytes);
    const auto length = static_cast<std::uint32_t>(editor_->bytes().size());
    editor_->replaceSpan({0, length}, onDisk_);
    editor_->setModified(false);
    return {};
}

void EditorPane::setReadOnly(bool on) { editor_->setReadOnly(on); }

}  // namespace byrne::gui
