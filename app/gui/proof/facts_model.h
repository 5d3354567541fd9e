// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facts known at the current step of the current branch: what the step adds, what it used, then the rest, the newest first
// each; or by the objects they are about, with a heading for each. Marks say what is new and what the step used.
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
    enum Role { IsNewRole = Qt::UserRole, IsPremiseRole, SourceRole, IsFalseRole, GlyphRole, MarkColorRole, IsPointedAtRole, IsHeadingRole };

    explicit FactsModel(StepSelection* selection, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// The frame that brought the fact of a row.
    [[nodiscard]] int frameOf(const QModelIndex& index) const;
    /// Only facts in which each of the words is an object or a part of the sentence; all for no words.
    void setFilter(const QString& words);
    /// By object instead of by age: a fact stands under every object that it is about.
    void setGrouped(bool on);
    /// In symbols where there are some (AB ∥ CD), or as sentences.
    void setSymbols(bool on);
    /// The fact of a row; invalid for headings.
    [[nodiscard]] proof::FactId factOf(const QModelIndex& index) const;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
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
        QString heading = {};  ///< Of a group; the fact is invalid.
    };

    void update();
    void group();
    [[nodiscard]] bool fits(const logic::Literal& literal) const;
    [[nodiscard]] bool isAbout(const logic::Literal& literal, const QString& object) const;
    [[nodiscard]] bool isFalse(proof::FactId fact) const;

    StepSelection* selection_;
    std::vector<Known> facts_;
    bool isGrouped_ = false;
    bool hasSymbols_ = true;
    QStringList filter_;
    QString pointedAt_;
    FactMarks marks_;
    CheckedProofPtr marked_;
    std::string language_ = "en";
    std::shared_ptr<const figure::FigureSet> figures_;
};

}  // namespace byrne::gui
