// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMessageBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/export/export_words.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

namespace {

using common::ExportKind;
using common::ExportKindInfo;
using illustrate::StyleName;

QString utf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QDoubleSpinBox* secondsBox(QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(0, 60);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setSuffix(ExportDialog::tr(" s a step"));
    box->setSpecialValueText(ExportDialog::tr("as long as a step needs"));
    return box;
}

QWidget* rowOf(std::initializer_list<QWidget*> widgets, QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets) {
        layout->addWidget(widget);
    }
    layout->addStretch();
    return row;
}

}  // namespace

ExportDialog::ExportDialog(const ExportSubject& subject, const QString& name, const ExportPlace& place, QWidget* parent)
    : QDialog(parent),
      subject_(subject),
      place_(place),
      kind_(new QComboBox(this)),
      use_(new QLabel(this)),
      file_(new FileRow(name, this)),
      preset_(new QComboBox(this)),
      width_(numberBox(100, 8000, 1280, {}, this)),
      height_(numberBox(100, 8000, 720, tr(" px"), this)),
      dots_(numberBox(24, 1200, 96, tr(" dots an inch"), this)),
      rate_(numberBox(1, 60, 15, tr(" pictures a second"), this)),
      seconds_(secondsBox(this)),
      cuts_(new QCheckBox(tr("Cuts instead of motion"), this)),
      style_(new QComboBox(this)),
      language_(new QComboBox(this)),
      captions_(new QCheckBox(tr("Captions in the picture"), this)),
      transparent_(new QCheckBox(tr("Transparent ground"), this)),
      branches_(new QListWidget(this)),
      from_(numberBox(0, 0, 0, {}, this)),
      to_(numberBox(0, 0, 0, {}, this)),
      perPage_(new QComboBox(this)),
      embeds_(new QCheckBox(tr("Put the document inside, so that Byrne can open the file again"), this)),
      note_(new QLabel(this)),
      preview_(new ExportPreview(subject, this)) {
    setWindowTitle(tr("Export"));
    fillKinds();
    fillLooks();
    fillBranches();
    layOut();
    restoreChoices();
    connectChoices();
    isSettingUp_ = false;
    kindChanged();
}

void ExportDialog::fillKinds() {
    for (const ExportKindInfo& info : common::exportKinds()) {
        kind_->addItem(nameOf(info.kind), static_cast<int>(info.kind));
        if (const std::string why = common::whyUnavailable(info.kind); !why.empty()) {
            QStandardItem* item = qobject_cast<QStandardItemModel*>(kind_->model())->item(kind_->count() - 1);
            item->setEnabled(false);
            item->setToolTip(QString::fromStdString(why));
        }
    }
    kind_->setMaxVisibleItems(20);
    preset_->addItem(tr("Own size"), QString());
    for (const common::ExportPreset& preset : common::exportPresets()) {
        preset_->addItem(nameOf(preset), utf8(preset.id));
    }
    for (const int steps : {1, 2, 4, 6}) {
        perPage_->addItem(tr("%n step(s) a page", nullptr, steps), steps);
    }
    perPage_->setCurrentIndex(1);
}

void ExportDialog::fillLooks() {
    style_->addItem(tr("Light"), static_cast<int>(StyleName::Light));
    style_->addItem(tr("Dark"), static_cast<int>(StyleName::Dark));
    style_->addItem(tr("Black and white (print)"), static_cast<int>(StyleName::Print));
    style_->addItem(tr("Byrne's primaries"), static_cast<int>(StyleName::Byrne));
    style_->setCurrentIndex(std::max(0, style_->findData(static_cast<int>(place_.style))));
    language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language_->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language_->setCurrentIndex(
        std::max(0, language_->findData(QString::fromStdString(place_.language).left(2))));
    captions_->setChecked(true);
    embeds_->setChecked(true);
}

void ExportDialog::fillBranches() {
    for (const illustrate::BranchStory& branch : subject_.illustration->story.branches) {
        auto* item = new QListWidgetItem(QString::fromStdString(branch.title), branches_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
    }
    branches_->setMaximumHeight(branches_->sizeHintForRow(0) * std::min(4, branches_->count()) + 8);
}

QWidget* ExportDialog::makeForm() {
    auto* panel = new QWidget(this);
    form_ = new QFormLayout(panel);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setVerticalSpacing(9);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    // No label of several lines in here: QFormLayout of Qt 6.4 then gives no room to rows that come back.
    use_->setProperty("role", QStringLiteral("muted"));
    sizeRow_ = rowOf({width_, new QLabel(QStringLiteral("×"), panel), height_}, panel);
    dash_ = new QLabel(tr("to"), panel);
    stepRow_ = rowOf({from_, dash_, to_}, panel);
    form_->addRow(tr("Kind"), kind_);
    form_->addRow(QString(), use_);
    form_->addRow(tr("File"), file_);
    form_->addRow(tr("For"), preset_);
    form_->addRow(tr("Size"), sizeRow_);
    form_->addRow(tr("Resolution"), dots_);
    form_->addRow(tr("Speed"), rate_);
    form_->addRow(tr("Duration"), seconds_);
    form_->addRow(QString(), cuts_);
    form_->addRow(tr("Style"), style_);
    form_->addRow(tr("Language"), language_);
    form_->addRow(tr("Cases"), branches_);
    form_->addRow(tr("Steps"), stepRow_);
    form_->addRow(tr("Pages"), perPage_);
    form_->addRow(QString(), captions_);
    form_->addRow(QString(), transparent_);
    form_->addRow(QString(), embeds_);
    const std::initializer_list<std::pair<QWidget*, QString>> names{
        {kind_, tr("Kind of file")}, {preset_, tr("Purpose")},        {width_, tr("Width in pixels")},
        {height_, tr("Height")},     {dots_, tr("Resolution")},       {rate_, tr("Speed")},
        {seconds_, tr("Duration")},  {style_, tr("Style")},           {language_, tr("Language")},
        {branches_, tr("Cases")},    {from_, tr("First step")},       {to_, tr("Last step")},
        {perPage_, tr("Pages")},
    };
    for (const auto& [widget, name] : names) {
        widget->setAccessibleName(name);
    }
    return panel;
}

QLayout* ExportDialog::makeButtons() {
    auto* row = new QHBoxLayout;
    copy_ = new QPushButton(tr("Copy Picture"), this);
    copy_->setAutoDefault(false);
    copy_->setToolTip(tr("Puts the picture of the preview on the clipboard, at the size that is chosen"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    export_ = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    export_->setDefault(true);
    note_->setProperty("role", QStringLiteral("muted"));
    note_->setWordWrap(true);
    row->addWidget(copy_);
    row->addSpacing(12);
    row->addWidget(note_, 1);
    row->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy_, &QPushButton::clicked, this, &ExportDialog::copyPicture);
    return row;
}

void ExportDialog::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(20);
    QWidget* form = makeForm();
    form->setFixedWidth(500);
    sides->addWidget(form, 0, Qt::AlignTop);
    sides->addWidget(preview_, 1);
    column->addLayout(sides, 1);
    column->addLayout(makeButtons());
    resize(1120, 660);
}

void ExportDialog::connectChoices() {
    connect(kind_, &QComboBox::currentIndexChanged, this, &ExportDialog::kindChanged);
    connect(preset_, &QComboBox::currentIndexChanged, this, &ExportDialog::presetChosen);
    const auto changes = [this] { choicesChanged(); };
    const auto sizes = [this] {
        if (!isSettingUp_) {
            preset_->setCurrentIndex(0);
        }
        choicesChanged();
    };
    for (QSpinBox* box : {width_, height_, dots_}) {
        connect(box, &QSpinBox::valueChanged, this, sizes);
    }
    for (QSpinBox* box : {rate_, from_, to_}) {
        connect(box, &QSpinBox::valueChanged, this, changes);
    }
    connect(seconds_, &QDoubleSpinBox::valueChanged, this, changes);
    for (QComboBox* box : {style_, language_, perPage_}) {
        connect(box, &QComboBox::currentIndexChanged, this, changes);
    }
    for (QCheckBox* box : {cuts_, captions_, transparent_, embeds_}) {
        connect(box, &QCheckBox::toggled, this, changes);
    }
    connect(branches_, &QListWidget::itemChanged, this, [this] {
        showStepLimits();
        choicesChanged();
    });
    connect(file_, &FileRow::pathChanged, this, [this](const QString& path) { export_->setEnabled(!path.isEmpty()); });
    connect(preview_, &ExportPreview::previewed, this, &ExportDialog::tellSize);
    connect(preview_, &ExportPreview::refused, this, &ExportDialog::tellTrouble);
}

void ExportDialog::restoreChoices() {
    const QVariantMap kept = Settings::exportChoices();
    const auto restore = [&](const char* key, auto put) {
        if (kept.contains(QLatin1String(key))) {
            put(kept.value(QLatin1String(key)));
        }
    };
    restore("kind", [&](const QVariant& value) {
        if (const auto kind = common::exportKindNamed(value.toString().toStdString())) {
            choose(*kind);
        }
    });
    restore("width", [&](const QVariant& value) { width_->setValue(value.toInt()); });
    restore("height", [&](const QVariant& value) { height_->setValue(value.toInt()); });
    restore("dots", [&](const QVariant& value) { dots_->setValue(value.toInt()); });
    restore("preset", [&](const QVariant& value) { preset_->setCurrentIndex(std::max(0, preset_->findData(value))); });
    restore("rate", [&](const QVariant& value) { rate_->setValue(value.toInt()); });
    restore("seconds", [&](const QVariant& value) { seconds_->setValue(value.toDouble()); });
    restore("cuts", [&](const QVariant& value) { cuts_->setChecked(value.toBool()); });
    restore("captions", [&](const QVariant& value) { captions_->setChecked(value.toBool()); });
    restore("transparent", [&](const QVariant& value) { transparent_->setChecked(value.toBool()); });
    restore("pages", [&](const QVariant& value) { perPage_->setCurrentIndex(std::max(0, perPage_->findData(value))); });
    restore("embeds", [&](const QVariant& value) { embeds_->setChecked(value.toBool()); });
}

void ExportDialog::keepChoices() const {
    Settings::setExportChoices({{QStringLiteral("kind"), utf8(common::infoOf(kind()).id)},
                                {QStringLiteral("preset"), preset_->currentData()},
                                {QStringLiteral("width"), width_->value()},
                                {QStringLiteral("height"), height_->value()},
                                {QStringLiteral("dots"), dots_->value()},
                                {QStringLiteral("rate"), rate_->value()},
                                {QStringLiteral("seconds"), seconds_->value()},
                                {QStringLiteral("cuts"), cuts_->isChecked()},
                                {QStringLiteral("captions"), captions_->isChecked()},
                                {QStringLiteral("transparent"), transparent_->isChecked()},
                                {QStringLiteral("pages"), perPage_->currentData()},
                                {QStringLiteral("embeds"), embeds_->isChecked()}});
}

void ExportDialog::choose(ExportKind kind) { kind_->setCurrentIndex(kind_->findData(static_cast<int>(kind))); }

ExportKind ExportDialog::kind() const { return static_cast<ExportKind>(kind_->currentData().toInt()); }

void ExportDialog::showRow(QWidget* field, bool on) {
    field->setVisible(on);
    if (QWidget* label = form_->labelForField(field)) {
        label->setVisible(on);
    }
}

void ExportDialog::kindChanged() {
    if (isSettingUp_) {
        return;
    }
    const ExportKindInfo& info = common::infoOf(kind());
    use_->setText(useOf(info.kind));
    file_->setExtension(utf8(info.extension));
    showRow(dots_, info.hasResolution);
    showRow(rate_, info.hasFrameRate);
    showRow(seconds_, info.hasDuration);
    showRow(cuts_, info.hasDuration && info.group != common::ExportGroup::Source);
    showRow(perPage_, info.hasPerPage);
    showRow(captions_, info.hasCaptionChoice);
    showRow(transparent_, info.hasTransparency);
    showRow(embeds_, info.carriesDocument);
    showRow(branches_, branches_->count() > 1);
    tickForPicture(info.isOneStep);
    showStepLimits();
    choicesChanged();
}

/// A still picture is of the step that the window shows; what was ticked for it only is taken back.
void ExportDialog::tickForPicture(bool isPicture) {
    const bool takesOne = isPicture && tickedBranches().size() > 1;
    const bool takesBack = !isPicture && isTickedForPicture_;
    if (!takesOne && !takesBack) {
        return;
    }
    const bool wasSettingUp = std::exchange(isSettingUp_, true);
    for (int row = 0; row < branches_->count(); ++row) {
        branches_->item(row)->setCheckState(takesBack || row == place_.branch ? Qt::Checked : Qt::Unchecked);
    }
    isTickedForPicture_ = takesOne;
    isSettingUp_ = wasSettingUp;
}

void ExportDialog::presetChosen() {
    const std::string id = preset_->currentData().toString().toStdString();
    const auto presets = common::exportPresets();
    const auto preset = std::ranges::find(presets, id, &common::ExportPreset::id);
    if (preset == presets.end()) {
        return;
    }
    isSettingUp_ = true;
    width_->setValue(preset->width);
    height_->setValue(preset->height);
    dots_->setValue(static_cast<int>(preset->dotsPerInch));
    if (preset->style == "print") {
        style_->setCurrentIndex(style_->findData(static_cast<int>(StyleName::Print)));
    } else if (style_->currentData().toInt() == static_cast<int>(StyleName::Print)) {
        style_->setCurrentIndex(style_->findData(static_cast<int>(StyleName::Light)));
    }
    isSettingUp_ = false;
    choicesChanged();
}

std::vector<std::size_t> ExportDialog::tickedBranches() const {
    std::vector<std::size_t> ticked;
    for (int row = 0; row < branches_->count(); ++row) {
        if (branches_->item(row)->checkState() == Qt::Checked) {
            ticked.push_back(static_cast<std::size_t>(row));
        }
    }
    return ticked;
}

std::size_t ExportDialog::stepsOf(std::size_t branch) const {
    return subject_.illustration->proof->view->branches()[branch].steps.size();
}

/// A range of steps is offered where it is clear which steps are meant: within one case.
void ExportDialog::showStepLimits() {
    const bool wasSettingUp = std::exchange(isSettingUp_, true);
    const std::vector<std::size_t> ticked = tickedBranches();
    const bool isOne = ticked.size() == 1;
    const bool isPicture = common::infoOf(kind()).isOneStep;
    showRow(stepRow_, isOne);
    if (isOne) {
        const int last = static_cast<int>(stepsOf(ticked.front())) - 1;
        const bool isNew = limitedFor_ != std::pair(ticked.front(), isPicture);
        for (QSpinBox* box : {from_, to_}) {
            box->setRange(0, last);
        }
        if (isNew) {
            from_->setValue(0);
            to_->setValue(isPicture && static_cast<int>(ticked.front()) == place_.branch ? place_.step : last);
            limitedFor_ = {ticked.front(), isPicture};
        }
        from_->setVisible(!isPicture);
        dash_->setVisible(!isPicture);
    }
    isSettingUp_ = wasSettingUp;
}

common::ExportRequest ExportDialog::request() const {
    common::ExportRequest request;
    request.kind = kind();
    request.path = file_->path().toStdString();
    request.width = width_->value();
    request.height = height_->value();
    request.dotsPerInch = dots_->value();
    request.framesPerSecond = rate_->value();
    request.secondsPerStep = seconds_->value();
    request.isMotionReduced = cuts_->isChecked();
    request.hasCaptions = captions_->isChecked();
    request.language = language_->currentData().toString().toStdString();
    request.style = static_cast<StyleName>(style_->currentData().toInt());
    request.isTransparent = transparent_->isChecked() && common::infoOf(request.kind).hasTransparency;
    request.stepsPerPage = perPage_->currentData().toInt();
    request.embedsDocument = embeds_->isChecked();
    const std::vector<std::size_t> ticked = tickedBranches();
    const auto& branches = subject_.illustration->proof->view->branches();
    if (ticked.size() < branches.size()) {
        for (const std::size_t branch : ticked) {
            request.branches.push_back(branches[branch].id);
        }
    }
    if (ticked.size() == 1) {
        const auto last = static_cast<std::size_t>(to_->value());
        const auto first = common::infoOf(request.kind).isOneStep ? last : static_cast<std::size_t>(from_->value());
        if (first > 0 || last + 1 < stepsOf(ticked.front())) {
            request.steps = common::StepRange{std::min(first, last), std::max(first, last)};
        }
    }
    return request;
}

void ExportDialog::choicesChanged() {
    if (isSettingUp_) {
        return;
    }
    if (tickedBranches().empty()) {
        tellTrouble(tr("Tick a case that is to be exported."));
        return;
    }
    preview_->preview(request());
}

void ExportDialog::tellSize(double bytes) {
    export_->setEnabled(!file_->path().isEmpty());
    copy_->setEnabled(true);
    note_->setText(tr("About %1").arg(QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < (1 << 20) ? 0 : 1)));
}

void ExportDialog::tellTrouble(const QString& why) {
    export_->setEnabled(false);
    copy_->setEnabled(false);
    note_->setText(why);
}

void ExportDialog::copyPicture() {
    if (const QImage picture = preview_->image(); !picture.isNull()) {
        QApplication::clipboard()->setImage(picture);
        note_->setText(tr("Picture copied"));
    }
}

void ExportDialog::accept() {
    const QString path = file_->path();
    if (QFileInfo::exists(path) &&
        QMessageBox::question(this, tr("Export"), tr("%1 exists. Replace it?").arg(path)) != QMessageBox::Yes) {
        return;
    }
    keepChoices();
    Settings::setLastFolder(QFileInfo(path).absolutePath());
    QDialog::accept();
}

}  // namespace byrne::gui
