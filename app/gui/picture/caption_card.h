// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sentence under the figure: what the step says, with the words that name a fact in the fact's colour.
#pragma once

#include <QFrame>
#include <QLabel>

#include <vector>

#include "render/scene/scene.h"

namespace byrne::gui {

/// Runs of a caption as rich text for a label.
[[nodiscard]] QString toHtml(const std::vector<scene::TextRun>& runs);

class CaptionCard : public QFrame {
    Q_OBJECT

public:
    explicit CaptionCard(QWidget* parent = nullptr);

    void show(const QString& heading, const std::vector<scene::TextRun>& caption);
    /// Letters so many times as large as usual.
    void setScale(double scale);
    void showMessage(const QString& heading, const QString& text);
    [[nodiscard]] QString heading() const { return heading_->text(); }
    /// Without colours and markup.
    [[nodiscard]] QString plainText() const { return plain_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The card keeps its height, so the figure above never jumps: long sentences get smaller letters.
    void fitText();

    QLabel* heading_;
    QLabel* sentence_;
    QString plain_;
    double usualPoints_;
    double scale_ = 1;
};

}  // namespace byrne::gui
