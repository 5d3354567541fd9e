// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window shows while no document is open: examples to start from and recent files.
#pragma once

#include <QListWidget>
#include <QPushButton>
#include <QWidget>

namespace byrne::gui {

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void refreshRecent();
    [[nodiscard]] QListWidget* examples() const { return examples_; }
    [[nodiscard]] QPushButton* guideButton() const { return guide_; }

signals:
    void exampleChosen(const QString& path);
    void fileChosen(const QString& path);
    void newWanted();
    void newFigureWanted();
    void openWanted();
    void guideWanted();

private:
    QListWidget* makeList(const QString& name);
    void fillExamples();

    QListWidget* examples_;
    QPushButton* guide_;
    QListWidget* recent_;
    QWidget* recentBox_;
};

/// "equal_base_angles.byrne" as "Equal base angles".
[[nodiscard]] QString readableName(const QString& fileName);

}  // namespace byrne::gui
