// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where an export goes: a path to type, and a button to look for one. Shared by the dialogs that export.
#pragma once

#include <QLineEdit>
#include <QSpinBox>
#include <QWidget>

namespace byrne::gui {

class FileRow : public QWidget {
    Q_OBJECT

public:
    /// Proposes `name` in the folder that was used last.
    explicit FileRow(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QString path() const { return path_->text(); }
    void setPath(const QString& path) { path_->setText(path); }
    /// Without dot; the name that is there gets it in place of its own.
    void setExtension(const QString& extension);

signals:
    void pathChanged(const QString& path);

private:
    void browse();

    QLineEdit* path_;
    QString extension_;
};

/// A spin box with its unit.
[[nodiscard]] QSpinBox* numberBox(int least, int most, int value, const QString& suffix, QWidget* parent);

}  // namespace byrne::gui
