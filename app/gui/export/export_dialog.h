// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks what to export and how, with a preview of what will be written. Offers what the kind of file can do and nothing
// else, and remembers the choices for the next time.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "app/gui/export/export_preview.h"
#include "app/gui/export/file_row.h"

namespace byrne::gui {

/// Where the window is in what it exports.
struct ExportPlace {
    int branch = 0;
    int step = 0;
    std::string language = "en";
    illustrate::StyleName style = illustrate::StyleName::Light;
};

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `name` proposes the file's name, without extension.
    ExportDialog(const ExportSubject& subject, const QString& name, const ExportPlace& place,
                 QWidget* parent = nullptr);

    [[nodiscard]] common::ExportRequest request() const;
    void choose(common::ExportKind kind);
    [[nodiscard]] common::ExportKind kind() const;
    [[nodiscard]] ExportPreview* preview() const { return preview_; }
    [[nodiscard]] QListWidget* branches() const { return branches_; }
    [[nodiscard]] QComboBox* presets() const { return preset_; }
    [[nodiscard]] QLabel* note() const { return note_; }
    [[nodiscard]] FileRow* file() const { return file_; }
    [[nodiscard]] QPushButton* exportButton() const { return export_; }

public slots:
    void accept() override;

private:
    void fillKinds();
    void fillLooks();
    void fillBranches();
    void layOut();
    QWidget* makeForm();
    QLayout* makeButtons();
    void connectChoices();
    void restoreChoices();
    void keepChoices() const;
    void showRow(QWidget* field, bool on);
    void kindChanged();
    void presetChosen();
    void choicesChanged();
    void tickForPicture(bool isPicture);
    void showStepLimits();
    /// The indices of the branches that are ticked.
    [[nodiscard]] std::vector<std::size_t> tickedBranches() const;
    [[nodiscard]] std::size_t stepsOf(std::size_t branch) const;
    void tellSize(double bytes);
    void tellTrouble(const QString& why);
    void copyPicture();

    ExportSubject subject_;
    ExportPlace place_;
    bool isSettingUp_ = true;
    bool isTickedForPicture_ = false;
    /// The case, and whether for a still picture, that the range of steps was set for last.
    std::optional<std::pair<std::size_t, bool>> limitedFor_;
    QComboBox* kind_;
    QLabel* use_;
    FileRow* file_;
    QComboBox* preset_;
    QSpinBox* width_;
    QSpinBox* height_;
    QSpinBox* dots_;
    QSpinBox* rate_;
    QDoubleSpinBox* seconds_;
    QCheckBox* cuts_;
    QComboBox* style_;
    QComboBox* language_;
    QCheckBox* captions_;
    QCheckBox* transparent_;
    QListWidget* branches_;
    QSpinBox* from_;
    QSpinBox* to_;
    QComboBox* perPage_;
    QCheckBox* embeds_;
    QLabel* note_;
    QFormLayout* form_;
    QWidget* sizeRow_;
    QWidget* stepRow_;
    QLabel* dash_;
    QPushButton* export_;
    QPushButton* copy_;
    ExportPreview* preview_;
};

}  // namespace byrne::gui
