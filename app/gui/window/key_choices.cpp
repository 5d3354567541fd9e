// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/key_choices.h"

#include <QMenu>

#include <algorithm>

#include "app/gui/window/settings.h"

namespace byrne::gui {

namespace {

bool collides(const QKeySequence& one, const QKeySequence& other) {
    return one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch;
}

}  // namespace

QString keysText(const KeyChoices::Keys& keys) {
    QStringList texts;
    for (const QKeySequence& each : keys) {
        texts << each.toString(QKeySequence::NativeText);
    }
    return texts.join(QStringLiteral(", "));
}

KeyChoices::KeyChoices(const QMenuBar& menus, QObject* parent) : QObject(parent) {
    for (const QAction* each : menus.actions()) {
        if (each->menu()) {
            collect(*each->menu());
        }
    }
    for (QAction* action : std::as_const(actions_)) {
        if (const auto kept = Settings::keysOf(action->objectName())) {
            put(action, *kept);
        }
    }
}

void KeyChoices::collect(const QMenu& menu) {
    for (QAction* each : menu.actions()) {
        if (each->menu()) {
            collect(*each->menu());
        } else if (!each->objectName().isEmpty() && !each->isSeparator() && !usual_.contains(each)) {
            actions_ << each;
            usual_.insert(each, each->shortcuts());
        }
    }
}

bool KeyChoices::isUsual(const QAction* action) const { return usual_.value(action) == action->shortcuts(); }

QAction* KeyChoices::ownerOf(const QKeySequence& key, const QAction* except) const {
    const auto owner = std::ranges::find_if(actions_, [&](const QAction* each) {
        const Keys keys = each->shortcuts();
        return each != except && std::ranges::any_of(keys, [&](const QKeySequence& own) { return collides(own, key); });
    });
    return owner == actions_.end() ? nullptr : *owner;
}

QString KeyChoices::objection(const QKeySequence& key) {
    if (key.isEmpty()) {
        return {};
    }
    const QKeyCombination first = key[0];
    const bool isFree = first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isFunction = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    const bool isTyped = !isFree && !isFunction && first.key() != Qt::Key_Escape;
    return isTyped ? tr("%1 is needed for typing. Take a key with Ctrl or Alt, or F1 to F12.")
                         .arg(key.toString(QKeySequence::NativeText))
                   : QString();
}

void KeyChoices::put(QAction* action, const Keys& keys) {
    action->setShortcuts(keys);
    if (!action->whatsThis().isEmpty()) {
        const QString first = keys.isEmpty() ? QString() : keys.front().toString(QKeySequence::NativeText);
        action->setToolTip(action->whatsThis() + (first.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(first)));
    }
}

void KeyChoices::setKeys(QAction* action, const Keys& keys) {
    for (QAction* other : std::as_const(actions_)) {
        Keys rest = other->shortcuts();
        const auto lost = rest.removeIf([&](const QKeySequence& own) {
            return std::ranges::any_of(keys, [&](const QKeySequence& key) { return collides(own, key); });
        });
        if (other != action && lost > 0) {
            put(other, rest);
            Settings::setKeysOf(other->objectName(), isUsual(other) ? std::nullopt : std::optional(rest));
        }
    }
    put(action, keys);
    Settings::setKeysOf(action->objectName(), isUsual(action) ? std::nullopt : std::optional(keys));
    emit changed();
}

void KeyChoices::restoreAll() {
    for (QAction* action : std::as_const(actions_)) {
        put(action, usual_.value(action));
        Settings::setKeysOf(action->objectName(), std::nullopt);
    }
    emit changed();
}

KeyChoices::Keys KeyChoices::taken() const {
    Keys all;
    for (const QAction* action : actions_) {
        all << action->shortcuts();
    }
    return all;
}

}  // namespace byrne::gui
