// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks in which form a GCL picture or animation is to be exported.
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include "app/gui/export/file_row.h"
#include "app/gui/gcl/gcl_export.h"

namespace byrne::gui {

class GclExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `name` proposes the file's name; `shown` is the current picture.
    GclExportDialog(const QString& name, const GclPicture& shown, QWidget* parent = nullptr);

    void choose(const QString& kind);
    [[nodiscard]] GclExportRequest request() const;
    /// Files that would be replaced.
    [[nodiscard]] QStringList existingFiles() const;

private:
    void kindChanged();
    void showSize();
    void showFiles();
    void layOut();
    [[nodiscard]] const GclExportKind& kind() const;

    double heightPerWidth_;
    int frameCount_;
    GclExportRequest base_;
    QComboBox* kind_;
    FileRow* file_;
    QSpinBox* width_;
    QSpinBox* rate_;
    QLabel* size_;
    QLabel* note_;
    QPushButton* go_ = nullptr;
};

}  // namespace byrne::gui
