// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facts known at the current step of the current branch: what the step adds, what it used, then the rest, the newest first
// each; with marks for what is new and what the step used.
#pragma once

#include <QAbstractListModel>

#include <memory>
#include <vector>

#include "app/gui/proof/fact_marks.h"
#include "app/gui/proof/step_selection.h"
#include "render/figure/figure.h"

namespace byrne::gui {

class FactsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IsNewRole = Qt::UserRole, IsPremiseRole, SourceRole, IsFalseRole, GlyphRole, MarkColorRole, IsPointedAtRole };

    explicit FactsModel(StepSelection* selection, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// The frame that brought the fact of a row.
    [[nodiscard]] int frameOf(const QModelIndex& index) const;
    /// Only facts in which each of the words is an object or a part of the sentence; all for no words.
    void setFilter(const QString& words);
    /// Marks the facts about this object; empty: none.
    void pointAt(const QString& object);
    void setLanguage(const std::string& language) { language_ = language; }
    /// Flags facts that fail in the figure of the current branch; null takes the flags away.
    void setFigures(const std::shared_ptr<const figure::FigureSet>& figures);

private:
    struct Known {
        proof::FactId fact;
        int frame = 0;
        bool isNew = false;
        bool isPremise = false;
    };

    void update();
    [[nodiscard]] bool fits(const logic::Literal& literal) const;
    [[nodiscard]] bool isAbout(const logic::Literal& literal, const QString& object) const;
    [[nodiscard]] bool isFalse(proof::FactId fact) const;

    StepSelection* selection_;
    std::vector<Known> facts_;
    QStringList filter_;
    QString pointedAt_;
    FactMarks marks_;
    CheckedProofPtr marked_;
    std::string language_ = "en";
    std::shared_ptr<const figure::FigureSet> figures_;
};

}  // namespace byrne::gui
