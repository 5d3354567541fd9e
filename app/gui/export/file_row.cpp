// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/file_row.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

#include "app/gui/window/settings.h"

namespace byrne::gui {

FileRow::FileRow(const QString& name, QWidget* parent)
    : QWidget(parent), path_(new QLineEdit(QDir(Settings::lastFolder()).filePath(name), this)) {
    path_->setMinimumWidth(340);
    path_->setAccessibleName(tr("File"));
    setFocusProxy(path_);
    auto* button = new QPushButton(tr("Browse…"), this);
    button->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(path_, 1);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, &FileRow::browse);
    connect(path_, &QLineEdit::textChanged, this, &FileRow::pathChanged);
}

void FileRow::setExtension(const QString& extension) {
    extension_ = extension;
    const QFileInfo file(path());
    const QString dotted = QLatin1Char('.') + extension;
    setPath(file.dir().filePath(file.completeBaseName() + dotted));
}

void FileRow::browse() {
    const QString path =
        QFileDialog::getSaveFileName(window(), tr("Export to"), this->path(), QStringLiteral("*.%1").arg(extension_),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        setPath(QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + extension_ : path);
    }
}

QSpinBox* numberBox(int least, int most, int value, const QString& suffix, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    box->setSuffix(suffix);
    return box;
}

}  // namespace byrne::gui
