// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/gui/window/settings.h"

namespace byrne::gui {

namespace {

QString extensionOf(ExportKind kind) {
    switch (kind) {
        case ExportKind::Gif:
            return QStringLiteral("gif");
        case ExportKind::Png:
            return QStringLiteral("png");
        case ExportKind::Svg:
            return QStringLiteral("svg");
        case ExportKind::Pdf:
            return QStringLiteral("pdf");
    }
    return {};
}

QSpinBox* number(int least, int most, int value, const QString& suffix, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    box->setSuffix(suffix);
    return box;
}

}  // namespace

ExportDialog::ExportDialog(const QString& name, bool hasStory, bool isDark, QWidget* parent)
    : QDialog(parent),
      kind_(new QComboBox(this)),
      path_(new QLineEdit(this)),
      width_(number(64, 8000, 1000, tr(" px"), this)),
      height_(number(64, 8000, 750, tr(" px"), this)),
      rate_(number(1, 50, 15, tr(" pictures a second"), this)),
      captions_(new QCheckBox(tr("Captions in the picture"), this)),
      everyStep_(new QCheckBox(tr("Every step on a page of its own"), this)),
      style_(new QComboBox(this)) {
    setWindowTitle(tr("Export"));
    path_->setText(QDir(Settings::lastFolder()).filePath(name + QStringLiteral(".gif")));
    captions_->setChecked(true);
    fillChoices(hasStory, isDark);
    layOut();
    connect(kind_, &QComboBox::currentIndexChanged, this, &ExportDialog::kindChanged);
    kindChanged();
}

void ExportDialog::fillChoices(bool hasStory, bool isDark) {
    if (hasStory) {
        kind_->addItem(tr("Animation (GIF)"), static_cast<int>(ExportKind::Gif));
    }
    kind_->addItem(tr("Current picture (PNG)"), static_cast<int>(ExportKind::Png));
    kind_->addItem(tr("Current picture (SVG)"), static_cast<int>(ExportKind::Svg));
    kind_->addItem(tr("Current picture (PDF)"), static_cast<int>(ExportKind::Pdf));
    kind_->setAccessibleName(tr("What to export"));
    using illustrate::StyleName;
    style_->addItem(tr("Light"), static_cast<int>(StyleName::Light));
    style_->addItem(tr("Dark"), static_cast<int>(StyleName::Dark));
    style_->addItem(tr("Black and white (print)"), static_cast<int>(StyleName::Print));
    style_->addItem(tr("Byrne's primaries"), static_cast<int>(StyleName::Byrne));
    style_->setCurrentIndex(isDark ? 1 : 0);
    style_->setEnabled(hasStory);
    captions_->setEnabled(hasStory);
    everyStep_->setEnabled(hasStory);
}

void ExportDialog::layOut() {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setVerticalSpacing(10);
    auto* file = new QHBoxLayout;
    auto* browseButton = new QPushButton(tr("Browse…"), this);
    browseButton->setAutoDefault(false);
    path_->setMinimumWidth(320);
    path_->setAccessibleName(tr("File"));
    file->addWidget(path_, 1);
    file->addWidget(browseButton);
    auto* size = new QHBoxLayout;
    size->addWidget(width_);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(height_);
    size->addStretch();
    form->addRow(tr("Export"), kind_);
    form->addRow(tr("File"), file);
    form->addRow(tr("Size"), size);
    form->addRow(tr("Speed"), rate_);
    form->addRow(tr("Style"), style_);
    form->addRow(QString(), captions_);
    form->addRow(QString(), everyStep_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(path_, &QLineEdit::textChanged, this, [go](const QString& text) { go->setEnabled(!text.isEmpty()); });
}

void ExportDialog::choose(ExportKind kind) {
    kind_->setCurrentIndex(std::max(0, kind_->findData(static_cast<int>(kind))));
}

void ExportDialog::kindChanged() {
    const auto kind = static_cast<ExportKind>(kind_->currentData().toInt());
    const QFileInfo file(path_->text());
    path_->setText(file.dir().filePath(file.completeBaseName() + QLatin1Char('.') + extensionOf(kind)));
    rate_->setEnabled(kind == ExportKind::Gif);
    everyStep_->setVisible(kind == ExportKind::Pdf);
}

void ExportDialog::browse() {
    const QString extension = extensionOf(static_cast<ExportKind>(kind_->currentData().toInt()));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export to"), path_->text(), QStringLiteral("*.%1").arg(extension),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        path_->setText(QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + extension : path);
    }
}

ExportRequest ExportDialog::request() const {
    ExportRequest request;
    request.kind = static_cast<ExportKind>(kind_->currentData().toInt());
    request.path = path_->text();
    request.size = QSize(width_->value(), height_->value());
    request.framesPerSecond = rate_->value();
    request.hasCaptions = captions_->isChecked();
    request.isEveryStep = everyStep_->isChecked();
    request.style = static_cast<illustrate::StyleName>(style_->currentData().toInt());
    return request;
}

}  // namespace byrne::gui
