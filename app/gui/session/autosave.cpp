// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/autosave.h"

#include <algorithm>

namespace byrne::gui {

Autosave::Autosave(EditorTabs* tabs, const QString& root, QObject* parent)
    : QObject(parent), tabs_(tabs), store_(root), writing_(this) {
    delay_.setSingleShot(true);
    delay_.setInterval(kDelayMs);
    connect(&delay_, &QTimer::timeout, this, &Autosave::write);
    connect(tabs_, &EditorTabs::paneAdded, this, &Autosave::follow);
}

void Autosave::follow(EditorPane* pane) {
    followed_[pane].key = ++lastKey_;
    const auto change = [this, pane] {
        followed_[pane].isDirty = true;
        // Not started anew: somebody who never pauses is kept safe, too.
        if (!delay_.isActive()) {
            delay_.start();
        }
    };
    if (pane->isModified()) {
        change();
    }
    connect(pane->editor(), &QsciScintilla::textChanged, this, change);
    connect(pane, &EditorPane::modifiedChanged, this, [this, pane](bool isModified) {
        if (!isModified) {
            drop(pane);
        }
    });
    connect(pane, &QObject::destroyed, this, [this, pane] {
        drop(pane);
        followed_.erase(pane);
    });
}

/// While a writing runs, the files are its own; finish() tidies up after it.
void Autosave::drop(EditorPane* pane) {
    const auto place = followed_.find(pane);
    if (place == followed_.end()) {
        return;
    }
    place->second.isDirty = false;
    if (!writing_.isRunning() && place->second.hasFile) {
        store_.remove(place->second.key);
        place->second.hasFile = false;
    }
}

bool Autosave::isUpToDate() const {
    return !writing_.isRunning() && std::ranges::none_of(followed_, [](const auto& each) {
        return each.second.isDirty && each.first->isModified();
    });
}

void Autosave::writeNow(std::function<void(bool isKept)> done) {
    waiting_.push_back(std::move(done));
    write();
}

/// Not while a writing runs: finish() goes on with what has changed since.
void Autosave::write() {
    if (writing_.isRunning()) {
        return;
    }
    std::vector<std::pair<int, UnsavedText>> due;
    for (auto& [pane, state] : followed_) {
        if (state.isDirty && pane->isModified() && !pane->editor()->isReadOnly()) {
            due.emplace_back(state.key, pane->unsaved());
        }
        state.isDirty = false;
    }
    writing_.start(
        [this, due = std::move(due)](const std::stop_token&) {
            Written written;
            for (const auto& [key, text] : due) {
                if (const auto done = store_.write(key, text)) {
                    written.keys.push_back(key);
                } else {
                    written.missed.push_back(key);
                    written.problem = QString::fromStdString(done.error().message);
                }
            }
            return written;
        },
        [this](const Written& written) { finish(written); });
}

void Autosave::finish(const Written& written) {
    for (auto& [pane, state] : followed_) {
        state.hasFile = state.hasFile || std::ranges::find(written.keys, state.key) != written.keys.end();
        state.isDirty = state.isDirty || std::ranges::find(written.missed, state.key) != written.missed.end();
        // Saved meanwhile: the file came too late.
        if (state.hasFile && !pane->isModified()) {
            drop(pane);
        }
    }
    for (const int key : written.keys) {
        if (std::ranges::none_of(followed_, [key](const auto& each) { return each.second.key == key; })) {
            store_.remove(key);
        }
    }
    if (!written.problem.isEmpty() && !hasFailed_) {
        emit failed(written.problem);
    }
    hasFailed_ = !written.problem.isEmpty();
    const bool isMoreDue = std::ranges::any_of(followed_, [](const auto& each) { return each.second.isDirty; });
    if (!waiting_.empty() && isMoreDue && !hasFailed_) {
        write();
        return;
    }
    if (isMoreDue && !delay_.isActive()) {
        delay_.start();
    }
    for (const auto& done : std::exchange(waiting_, {})) {
        done(!hasFailed_);
    }
}

void Autosave::end() {
    delay_.stop();
    writing_.finish();
    store_.clear();
}

}  // namespace byrne::gui
