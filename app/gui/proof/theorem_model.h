// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The theorems of the document in the current tab, with what is known of their proofs.
#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QPointer>

#include "app/gui/editor/text_session.h"

namespace byrne::gui {

class TheoremModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    void setSession(TextSession* session);
    /// The theorem that a search is working on; empty for none.
    void setRunning(const QString& theorem);
    /// Reads states again.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] TheoremState stateAt(int row) const;
    [[nodiscard]] QString detailAt(int row) const;

    QPointer<TextSession> session_;
    AnalysisPtr analysis_;
    QString running_;
};

/// "checked", "hole", "wrong", "untried", "running", "outdated": also names of icons.
[[nodiscard]] QString iconOf(TheoremState state);
/// "proved and checked", "has a hole", ... for people.
[[nodiscard]] QString wordsFor(TheoremState state);
/// The same of a single step.
[[nodiscard]] QString stepWordsFor(TheoremState state);
[[nodiscard]] QColor colorOf(TheoremState state);

}  // namespace byrne::gui
