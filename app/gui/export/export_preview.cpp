// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_preview.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/common/export_documents.h"
#include "app/gui/window/icons.h"
#include "app/gui/window/theme.h"
#include "render/cairo/painter.h"

namespace byrne::gui {

namespace {

constexpr int kPauseMs = 150;
constexpr int kFrameMs = 40;
constexpr int kChequerPx = 8;
constexpr double kMmPerInch = 25.4;

QImage painted(const scene::Scene& scene, const QSize& pixels) {
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    cairo::paintInto(scene, image.bits(), image.width(), image.height(), static_cast<int>(image.bytesPerLine()),
                     cairo::fit(scene, image.width(), image.height()));
    return image;
}

void paintChequer(QPainter& painter, const QRect& area) {
    painter.fillRect(area, QColor(0xff, 0xff, 0xff));
    painter.save();
    painter.setClipRect(area);
    for (int y = area.top(); y <= area.bottom(); y += kChequerPx) {
        for (int x = area.left(); x <= area.right(); x += kChequerPx) {
            if (((x - area.left()) / kChequerPx + (y - area.top()) / kChequerPx) % 2 == 1) {
                painter.fillRect(x, y, kChequerPx, kChequerPx, QColor(0xd9, 0xd9, 0xd9));
            }
        }
    }
    painter.restore();
}

}  // namespace

PreviewPicture::PreviewPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Preview"));
}

void PreviewPicture::show(std::shared_ptr<const scene::Scene> scene, double seconds) {
    scene_ = std::move(scene);
    seconds_ = seconds;
    update();
}

void PreviewPicture::paintEvent(QPaintEvent* /*event*/) {
    if (!scene_ || !(scene_->widthMm > 0) || !(scene_->heightMm > 0)) {
        return;
    }
    QPainter painter(this);
    const QSize size = QSizeF(scene_->widthMm, scene_->heightMm)
                           .scaled(QSizeF(width() - 2, height() - 2), Qt::KeepAspectRatio)
                           .toSize()
                           .expandedTo(QSize(1, 1));
    const QRect area(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    if (scene_->ground.alpha < 255) {
        paintChequer(painter, area);
    }
    QImage image = painted(scene::snapshot(*scene_, seconds_), size * devicePixelRatioF());
    image.setDevicePixelRatio(devicePixelRatioF());
    painter.drawImage(area.topLeft(), image);
    painter.setPen(currentTheme().hairline);
    painter.drawRect(area.adjusted(-1, -1, 0, 0));
}

ExportPreview::ExportPreview(const ExportSubject& subject, QWidget* parent)
    : QWidget(parent),
      subject_(subject),
      picture_(new PreviewPicture(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      place_(new QLabel(this)),
      play_(new QToolButton(this)),
      task_(this) {
    play_->setCheckable(true);
    play_->setAutoRaise(true);
    play_->setIcon(themedIcon(QStringLiteral("play")));
    play_->setToolTip(tr("Play as it will be exported"));
    play_->setAccessibleName(tr("Play"));
    slider_->setAccessibleName(tr("Step of the preview"));
    slider_->setPageStep(1);
    auto* controls = new QHBoxLayout;
    controls->addWidget(play_);
    controls->addWidget(slider_, 1);
    controls->addWidget(place_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(picture_, 1);
    column->addLayout(controls);
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    frames_.setInterval(kFrameMs);
    connect(&pause_, &QTimer::timeout, this, &ExportPreview::draw);
    connect(&frames_, &QTimer::timeout, this, &ExportPreview::tick);
    connect(slider_, &QSlider::valueChanged, this, &ExportPreview::showStep);
    connect(play_, &QToolButton::toggled, this, &ExportPreview::setPlaying);
}

void ExportPreview::preview(const common::ExportRequest& request) {
    request_ = request;
    pause_.start();
}

void ExportPreview::draw() {
    task_.start(
        [subject = subject_, request = request_](const std::stop_token&) -> base::Result<Drawn> {
            base::Result<std::vector<scene::Scene>> scenes = common::exportedScenes(subject.source(false), request);
            if (!scenes) {
                return tl::unexpected<base::Error>(scenes.error());
            }
            Drawn drawn;
            drawn.bytes = common::estimatedBytes(*scenes, request);
            if (common::infoOf(request.kind).isOneStep) {
                scenes->erase(scenes->begin(), scenes->end() - 1);
            }
            if (request.kind == common::ExportKind::Handout) {
                scenes = common::handoutOf(subject.source(false), request);
                if (!scenes) {
                    return tl::unexpected<base::Error>(scenes.error());
                }
            }
            for (scene::Scene& scene : *scenes) {
                drawn.scenes.push_back(std::make_shared<const scene::Scene>(std::move(scene)));
            }
            return drawn;
        },
        [this](const base::Result<Drawn>& drawn) { take(drawn); });
}

void ExportPreview::take(const base::Result<Drawn>& drawn) {
    if (!drawn) {
        emit refused(QString::fromStdString(drawn.error().message));
        return;
    }
    const bool isFirst = scenes_.empty();
    scenes_ = drawn->scenes;
    const common::ExportKindInfo& info = common::infoOf(request_.kind);
    const QSignalBlocker blocker(slider_);
    const int last = stepCount() - 1;
    const int step = isFirst ? last : std::min(slider_->value(), last);
    slider_->setRange(0, last);
    slider_->setValue(step);
    slider_->setVisible(last > 0);
    play_->setVisible(info.hasDuration);
    if (!info.hasDuration) {
        play_->setChecked(false);
    }
    if (!frames_.isActive()) {
        showStep();
    }
    emit previewed(drawn->bytes);
}

void ExportPreview::goTo(int step) { slider_->setValue(step); }

void ExportPreview::showStep() {
    if (scenes_.empty()) {
        return;
    }
    const auto& scene = scenes_[static_cast<std::size_t>(step())];
    place_->setText(tr("%1 of %2").arg(step() + 1).arg(stepCount()));
    place_->setVisible(stepCount() > 1);
    clock_.restart();
    picture_->show(scene, frames_.isActive() ? 0 : scene->durationS);
}

void ExportPreview::setPlaying(bool on) {
    play_->setIcon(themedIcon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    if (!on) {
        frames_.stop();
        showStep();
        return;
    }
    frames_.start();
    if (step() == stepCount() - 1 && stepCount() > 1) {
        goTo(0);
    } else {
        showStep();
    }
}

void ExportPreview::tick() {
    if (scenes_.empty()) {
        return;
    }
    const auto& scene = scenes_[static_cast<std::size_t>(step())];
    const double seconds = static_cast<double>(clock_.elapsed()) / 1000;
    if (seconds < scene->durationS) {
        picture_->show(scene, seconds);
    } else if (step() + 1 < stepCount()) {
        goTo(step() + 1);
    } else {
        play_->setChecked(false);
    }
}

QImage ExportPreview::image() const {
    if (scenes_.empty()) {
        return {};
    }
    const auto& scene = scenes_[static_cast<std::size_t>(step())];
    const double scale = request_.dotsPerInch / kMmPerInch;
    const QSize pixels(static_cast<int>(std::lround(scene->widthMm * scale)),
                       static_cast<int>(std::lround(scene->heightMm * scale)));
    return painted(scene::snapshot(*scene, scene->durationS), pixels);
}

}  // namespace byrne::gui
