// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps the part of the window's width that a dock has when the window becomes wider or narrower. Qt would give all new
// room to what is in the middle. Where the user has moved the border, that part counts.
#pragma once

#include <QDockWidget>
#include <QMainWindow>
#include <QObject>

namespace byrne::gui {

class DockShare : public QObject {
    Q_OBJECT

public:
    DockShare(QMainWindow* window, QDockWidget* dock);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void follow();

    QMainWindow* window_;
    QDockWidget* dock_;
    int settledWidth_ = 0;  ///< Of the window, in pixels; the share was taken at it.
    double share_ = 0;
};

}  // namespace byrne::gui
