// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/picture/caption_card.h"

#include <QTextDocument>
#include <QVBoxLayout>

#include "render/illustrate/illustration.h"

namespace byrne::gui {

namespace {

constexpr int kLines = 2;
/// Of the usual size of letters; below that the text is cut (and whole in the tool tip).
constexpr double kSmallest = 0.6;

}  // namespace

QString toHtml(const std::vector<scene::TextRun>& runs) {
    QString html;
    for (const scene::TextRun& run : runs) {
        QString text = QString::fromStdString(run.text).toHtmlEscaped();
        if (run.isItalic) {
            text = QStringLiteral("<i>%1</i>").arg(text);
        }
        if (run.isBold) {
            text = QStringLiteral("<b>%1</b>").arg(text);
        }
        if (run.script != 0) {
            text =
                QStringLiteral("<%1>%2</%1>").arg(run.script < 0 ? QStringLiteral("sub") : QStringLiteral("sup"), text);
        }
        if (run.hasColor) {
            const QColor color(run.color.red, run.color.green, run.color.blue);
            text = QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text);
        }
        html += text;
    }
    return html;
}

CaptionCard::CaptionCard(QWidget* parent) : QFrame(parent), heading_(new QLabel(this)), sentence_(new QLabel(this)) {
    setObjectName(QStringLiteral("captionCard"));
    setAccessibleName(tr("What this step says"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(4);
    heading_->setProperty("role", QStringLiteral("heading"));
    QFont font = sentence_->font();
    usualPoints_ = font.pointSizeF() * 1.2;
    font.setPointSizeF(usualPoints_);
    sentence_->setFont(font);
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::RichText);
    sentence_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence_->setFixedHeight(kLines * QFontMetrics(font).lineSpacing() + 2);
    column->addWidget(heading_);
    column->addWidget(sentence_, 1);
}

void CaptionCard::show(const QString& heading, const std::vector<scene::TextRun>& caption) {
    heading_->setText(heading);
    plain_ = QString::fromStdString(illustrate::plainText(caption));
    sentence_->setText(toHtml(caption));
    fitText();
    sentence_->setToolTip(plain_);
    setAccessibleDescription(plain_);
}

void CaptionCard::setScale(double scale) {
    scale_ = scale;
    QFont font = sentence_->font();
    font.setPointSizeF(usualPoints_ * scale);
    sentence_->setFixedHeight(kLines * QFontMetrics(font).lineSpacing() + 2);
    QFont headingFont = heading_->font();
    headingFont.setPointSizeF(usualPoints_ / 1.2 * std::max(1.0, scale * 0.8));
    heading_->setFont(headingFont);
    fitText();
}

void CaptionCard::fitText() {
    const int wide = sentence_->width();
    for (double factor = 1; factor > kSmallest; factor -= 0.07) {
        QFont font = sentence_->font();
        font.setPointSizeF(usualPoints_ * scale_ * factor);
        QTextDocument text;
        text.setDocumentMargin(0);
        text.setDefaultFont(font);
        text.setHtml(sentence_->text());
        text.setTextWidth(wide);
        sentence_->setFont(font);
        if (wide <= 0 || text.size().height() <= sentence_->height() + 1) {
            break;
        }
    }
}

void CaptionCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitText();
}

void CaptionCard::showMessage(const QString& heading, const QString& text) {
    heading_->setText(heading);
    plain_ = text;
    sentence_->setText(text.toHtmlEscaped());
    fitText();
    sentence_->setToolTip({});
    setAccessibleDescription(plain_);
}

}  // namespace byrne::gui
