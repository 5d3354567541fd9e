// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/row_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include <algorithm>

#include "app/gui/proof/facts_model.h"
#include "app/gui/proof/proof_tree_model.h"
#include "app/gui/proof/theorem_model.h"
#include "app/gui/proof/words_model.h"
#include "app/gui/window/icons.h"

namespace byrne::gui {

namespace {

constexpr int kGlyphPx = 16;
constexpr int kPaddingPx = 8;
constexpr int kIndentPx = 22;

void paintGround(QPainter* painter, const QStyleOptionViewItem& option) {
    const Theme& theme = currentTheme();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.selection);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.hover);
    }
}

/// Text between left and right, cut with dots if too long.
void paintText(QPainter* painter, const QRect& box, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment) {
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
}

/// Paints a muted word at the right end and answers how much room it took.
int paintDetail(QPainter* painter, const QRect& row, const QString& text, const QFont& base) {
    if (text.isEmpty()) {
        return 0;
    }
    QFont font = base;
    font.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.88));
    const int wide = std::min(QFontMetrics(font).horizontalAdvance(text) + 2, row.width() / 2);
    paintText(painter, QRect(row.right() - wide - kPaddingPx, row.top(), wide, row.height()), text, font,
              currentTheme().muted, Qt::AlignRight);
    return wide + kPaddingPx;
}

QSize roomy(const QStyleOptionViewItem& option, int extraPx) {
    return {100, QFontMetrics(option.font).height() + extraPx};
}

QRect glyphBox(const QRect& row, int left) {
    return {left, row.top() + (row.height() - kGlyphPx) / 2, kGlyphPx, kGlyphPx};
}

}  // namespace

void TheoremDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paintGround(painter, option);
    const auto state = static_cast<TheoremState>(index.data(TheoremModel::StateRole).toInt());
    const QRect glyph = glyphBox(option.rect, option.rect.left() + kPaddingPx);
    themedIcon(iconOf(state), colorOf(state)).paint(painter, glyph);
    const int taken = paintDetail(painter, option.rect, index.data(TheoremModel::DetailRole).toString(), option.font);
    QFont font = option.font;
    font.setBold(option.state.testFlag(QStyle::State_Selected));
    const QRect box(glyph.right() + kPaddingPx, option.rect.top(),
                    option.rect.right() - taken - kPaddingPx - glyph.right() - kPaddingPx, option.rect.height());
    paintText(painter, box, index.data().toString(), font, currentTheme().ink, Qt::AlignLeft);
    painter->restore();
}

QSize TheoremDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return roomy(option, 12);
}

void FactDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    if (index.data(FactsModel::IsHeadingRole).toBool()) {
        QFont bold = option.font;
        bold.setBold(true);
        paintText(painter, option.rect.adjusted(kPaddingPx, 2, -kPaddingPx, 0), index.data().toString(), bold, theme.muted,
                  Qt::AlignLeft);
        painter->restore();
        return;
    }
    index.data(FactsModel::IsPointedAtRole).toBool() ? painter->fillRect(option.rect, theme.selection)
                                                     : paintGround(painter, option);
    const bool isNew = index.data(FactsModel::IsNewRole).toBool();
    const bool isPremise = index.data(FactsModel::IsPremiseRole).toBool();
    // What is new is red in the figure, too; it takes its own colour where it is used.
    const QColor own = index.data(FactsModel::MarkColorRole).value<QColor>();
    const QRect glyph = glyphBox(option.rect, option.rect.left() + kPaddingPx).adjusted(3, 3, -3, -3);
    paintMark(painter, glyph, static_cast<illustrate::Glyph>(index.data(FactsModel::GlyphRole).toInt()),
              isNew ? theme.conclusion : own, isNew || isPremise);
    const int taken = paintDetail(painter, option.rect, index.data(FactsModel::SourceRole).toString(), option.font);
    QFont font = option.font;
    font.setBold(isNew);
    const int left = glyph.right() + kPaddingPx + 4;
    const QRect box(left, option.rect.top(), option.rect.right() - taken - kPaddingPx - left, option.rect.height());
    paintText(painter, box, index.data().toString(), font, isNew ? theme.conclusion : theme.ink, Qt::AlignLeft);
    painter->restore();
}

QSize FactDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const { return roomy(option, 8); }

void ProofDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option);
    const Theme& theme = currentTheme();
    const auto state = static_cast<TheoremState>(index.data(ProofTreeModel::StateRole).toInt());
    const auto kind = static_cast<ProofTreeModel::Kind>(index.data(ProofTreeModel::KindRole).toInt());
    if (const int relation = index.data(ProofTreeModel::RelationRole).toInt(); relation != 0 && index.column() == 0) {
        QPen pen(relation == 1 ? theme.premise : theme.teal, 2, relation == 1 ? Qt::SolidLine : Qt::DotLine);
        painter->setPen(pen);
        painter->drawLine(option.rect.bottomLeft() + QPoint(4, -2), option.rect.bottomRight() + QPoint(-4, -2));
    }
    QFont font = option.font;
    if (index.column() == ProofTreeModel::State) {
        const QRect middle(option.rect.center() - QPoint(kGlyphPx / 2, kGlyphPx / 2), QSize(kGlyphPx, kGlyphPx));
        themedIcon(iconOf(state), colorOf(state)).paint(painter, middle);
    } else if (index.column() == ProofTreeModel::Reason) {
        font.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.92));
        paintText(painter, option.rect.adjusted(4, 0, -4, 0), index.data().toString(), font,
                  state == TheoremState::Wrong ? theme.conclusion : theme.muted, Qt::AlignRight);
    } else {
        font.setBold(kind == ProofTreeModel::Kind::Theorem || option.state.testFlag(QStyle::State_Selected));
        const QColor color = kind == ProofTreeModel::Kind::Contradiction ? theme.conclusion
                             : kind == ProofTreeModel::Kind::Case        ? theme.purple
                                                                         : theme.ink;
        int left = 4;
        if (const QVariant glyph = index.data(ProofTreeModel::GlyphRole); glyph.isValid()) {
            const QRect box = glyphBox(option.rect, option.rect.left() + left).adjusted(3, 3, -3, -3);
            paintMark(painter, box, static_cast<illustrate::Glyph>(glyph.toInt()),
                      index.data(ProofTreeModel::MarkColorRole).value<QColor>(), true);
            left += kGlyphPx + 3;
        }
        paintText(painter, option.rect.adjusted(left, 0, -4, 0), index.data().toString(), font, color, Qt::AlignLeft);
    }
    painter->restore();
}

QSize ProofDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int wide = QFontMetrics(option.font).horizontalAdvance(index.data().toString()) + 19 + kGlyphPx;
    return {index.column() == ProofTreeModel::State ? kGlyphPx + kPaddingPx : wide,
            QFontMetrics(option.font).height() + 9};
}

void SentenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paintGround(painter, option);
    const Theme& theme = currentTheme();
    const bool isHeading = index.data(WordsModel::IsHeadingRole).toBool();
    const int indent = index.data(WordsModel::IndentRole).toInt() * kIndentPx;
    QFont font = option.font;
    font.setBold(isHeading);
    painter->setFont(font);
    painter->setPen(theme.ink);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme.conclusion);
    }
    painter->drawText(option.rect.adjusted(14 + indent, 4, -12, -4), Qt::TextWordWrap | Qt::AlignTop,
                      index.data().toString());
    painter->restore();
}

QSize SentenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int wide = view ? view->viewport()->width() : 400;
    const int indent = index.data(WordsModel::IndentRole).toInt() * kIndentPx;
    QFont font = option.font;
    font.setBold(index.data(WordsModel::IsHeadingRole).toBool());
    const QRect box = QFontMetrics(font).boundingRect(QRect(0, 0, std::max(80, wide - 26 - indent), 100000),
                                                      Qt::TextWordWrap, index.data().toString());
    return {std::max(80, wide - 4), box.height() + 8};
}

}  // namespace byrne::gui
