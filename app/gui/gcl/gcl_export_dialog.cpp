// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_export_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QStandardItemModel>

#include <algorithm>
#include <cmath>

#include "app/gui/gcl/frame_player.h"

namespace byrne::gui {

GclExportDialog::GclExportDialog(const QString& name, const GclPicture& shown, QWidget* parent)
    : QDialog(parent),
      heightPerWidth_(shown.run.scene.heightMm / std::max(1.0, shown.run.scene.widthMm)),
      frameCount_(shown.program->frameCount()),
      kind_(new QComboBox(this)),
      file_(new FileRow(name, this)),
      width_(numberBox(100, 8000, 1200, tr(" px"), this)),
      rate_(numberBox(1, 60, 25, tr(" frames a second"), this)),
      size_(new QLabel(this)),
      note_(new QLabel(this)) {
    setWindowTitle(tr("Export Picture"));
    base_.frame = shown.frame;
    base_.numbers = shown.numbers;
    const double usual = shown.program->framesPerSecond();
    rate_->setValue(static_cast<int>(std::lround(usual > 0 ? usual : FramePlayer::kUsualRate)));
    for (const GclExportKind& each : gclExportKinds()) {
        if (each.group == GclExportGroup::Picture || frameCount_ > 1) {
            kind_->addItem(tr(each.name), QString::fromLatin1(each.id));
            if (const QString why = whyNoGclExport(each.id); !why.isEmpty()) {
                QStandardItem* item = qobject_cast<QStandardItemModel*>(kind_->model())->item(kind_->count() - 1);
                item->setEnabled(false);
                item->setToolTip(why);
            }
        }
    }
    kind_->setAccessibleName(tr("What to export"));
    layOut();
    connect(kind_, &QComboBox::currentIndexChanged, this, &GclExportDialog::kindChanged);
    connect(width_, &QSpinBox::valueChanged, this, &GclExportDialog::showSize);
    kindChanged();
}

void GclExportDialog::layOut() {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setVerticalSpacing(10);
    width_->setAccessibleName(tr("Width"));
    rate_->setAccessibleName(tr("Speed"));
    auto* size = new QHBoxLayout;
    size->addWidget(width_);
    size->addWidget(size_, 1);
    size_->setProperty("role", QStringLiteral("muted"));
    note_->setProperty("role", QStringLiteral("muted"));
    note_->setWordWrap(true);
    form->addRow(tr("Export"), kind_);
    form->addRow(tr("File"), file_);
    form->addRow(tr("Width"), size);
    form->addRow(tr("Speed"), rate_);
    form->addRow(QString(), note_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    go_ = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    go_->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(file_, &FileRow::pathChanged, this, [this](const QString& path) {
        go_->setEnabled(!path.isEmpty());
        showFiles();
    });
}

const GclExportKind& GclExportDialog::kind() const {
    return gclExportKind(kind_->currentData().toString().toStdString());
}

void GclExportDialog::choose(const QString& id) { kind_->setCurrentIndex(std::max(0, kind_->findData(id))); }

void GclExportDialog::kindChanged() {
    file_->setExtension(QString::fromLatin1(kind().extension));
    width_->setEnabled(kind().hasPixels);
    rate_->setEnabled(kind().group == GclExportGroup::Animation);
    showFiles();
    showSize();
}

void GclExportDialog::showFiles() {
    const bool isFrames = kind().group == GclExportGroup::Frames;
    const std::string path = file_->path().toStdString();
    note_->setText(
        isFrames ? tr("%1 files, %2 to %3")
                       .arg(frameCount_)
                       .arg(QFileInfo(QString::fromStdString(framePath(path, 0, frameCount_))).fileName(),
                            QFileInfo(QString::fromStdString(framePath(path, frameCount_ - 1, frameCount_))).fileName())
                 : QString());
}

void GclExportDialog::showSize() {
    size_->setText(kind().hasPixels ? tr("× %1 px").arg(std::lround(width_->value() * heightPerWidth_)) : QString());
}

GclExportRequest GclExportDialog::request() const {
    GclExportRequest request = base_;
    request.kind = kind().id;
    request.path = file_->path().toStdString();
    request.widthPx = width_->value();
    request.framesPerSecond = rate_->value();
    return request;
}

QStringList GclExportDialog::existingFiles() const {
    QStringList existing;
    const GclExportRequest asked = request();
    const int count = kind().group == GclExportGroup::Frames ? frameCount_ : 1;
    for (int frame = 0; frame < count; ++frame) {
        const QString path = QString::fromStdString(
            kind().group == GclExportGroup::Frames ? framePath(asked.path, frame, count) : asked.path);
        if (QFileInfo::exists(path)) {
            existing << path;
        }
    }
    return existing;
}

}  // namespace byrne::gui
