// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/dock_share.h"

#include <QEvent>

#include <cmath>

namespace byrne::gui {

DockShare::DockShare(QMainWindow* window, QDockWidget* dock) : QObject(window), window_(window), dock_(dock) {
    window->installEventFilter(this);
    dock->installEventFilter(this);
}

/// The layout of the window has been at work before this is asked: what the dock had must be known from before.
bool DockShare::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Resize && window_->isVisible() && !dock_->isFloating()) {
        if (object == window_ && window_->width() != settledWidth_) {
            follow();
        } else if (object == dock_ && window_->width() == settledWidth_) {
            share_ = static_cast<double>(dock_->width()) / settledWidth_;
        }
    } else if (event->type() == QEvent::Show && object == window_) {
        settledWidth_ = window_->width();
        share_ = static_cast<double>(dock_->width()) / settledWidth_;
    }
    return QObject::eventFilter(object, event);
}

void DockShare::follow() {
    const double share = share_;
    settledWidth_ = window_->width();
    window_->resizeDocks({dock_}, {static_cast<int>(std::lround(share * settledWidth_))}, Qt::Horizontal);
    share_ = share;
}

}  // namespace byrne::gui
