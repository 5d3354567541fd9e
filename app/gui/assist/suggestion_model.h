// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be concluded at the caret, one row a step or case split: what it adds, and by which statement.
#pragma once

#include <QAbstractListModel>
#include <QPointer>

#include "app/gui/assist/assistant.h"
#include "app/gui/assist/step_preview.h"

namespace byrne::gui {

class SuggestionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { ReasonRole = Qt::UserRole, IsGoodRole };

    explicit SuggestionModel(Assistant* assistant);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Writes the step of the row into the document.
    void take(int row);
    /// For the picture of the step; nothing where it cannot be written.
    [[nodiscard]] std::optional<PreviewRequest> preview(int row) const;

private:
    [[nodiscard]] bool isSplit(int row) const;
    [[nodiscard]] QString textOf(const assist::Suggestion& suggestion) const;
    [[nodiscard]] QString splitText(int row) const;
    [[nodiscard]] QString tipOf(const assist::Suggestion& suggestion) const;

    QPointer<Assistant> assistant_;
};

}  // namespace byrne::gui
