// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks what to export and how: animation or current picture, file, size, frame rate, captions, style.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QSpinBox>

#include "app/gui/export/export_job.h"

namespace byrne::gui {

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `name` proposes the file's name; without `hasStory` only the picture can be exported.
    ExportDialog(const QString& name, bool hasStory, bool isDark, QWidget* parent = nullptr);

    [[nodiscard]] ExportRequest request() const;
    void choose(ExportKind kind);

private:
    void kindChanged();
    void browse();
    void fillChoices(bool hasStory, bool isDark);
    void layOut();

    QComboBox* kind_;
    QLineEdit* path_;
    QSpinBox* width_;
    QSpinBox* height_;
    QSpinBox* rate_;
    QCheckBox* captions_;
    QCheckBox* everyStep_;
    QComboBox* style_;
};

}  // namespace byrne::gui
