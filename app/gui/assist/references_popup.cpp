// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/references_popup.h"

#include <algorithm>

#include "core/base/source.h"

namespace byrne::gui {

namespace {

constexpr int kMostRows = 12;
constexpr int kPopupWidthPx = 460;

}  // namespace

ReferencesPopup::ReferencesPopup(CodeEditor* editor, const std::vector<base::Span>& places) : QListWidget(editor) {
    setWindowFlags(Qt::Popup);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Places of the name"));
    setFont(editor->font());
    const base::SourceText text("", std::string(editor->view()));
    for (const base::Span& place : places) {
        const std::uint32_t line = text.lineColumn(place.begin).line;
        const QString words = editor->text(static_cast<int>(line) - 1).trimmed();
        auto* item = new QListWidgetItem(QStringLiteral("%1:  %2").arg(line).arg(words), this);
        item->setData(Qt::UserRole, QPoint(static_cast<int>(place.begin), static_cast<int>(place.end)));
        if (place.begin <= editor->caretOffset() && editor->caretOffset() <= place.end) {
            setCurrentItem(item);
        }
    }
    const auto go = [this, editor](const QListWidgetItem* item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        editor->goTo({static_cast<std::uint32_t>(place.x()), static_cast<std::uint32_t>(place.y())});
        close();
        editor->setFocus();
    };
    connect(this, &QListWidget::itemActivated, this, go);
    connect(this, &QListWidget::itemClicked, this, go);
    const int rows = std::min(count(), kMostRows);
    resize(kPopupWidthPx, rows * std::max(sizeHintForRow(0), 1) + 2 * frameWidth() + 4);
    move(editor->viewport()->mapToGlobal(editor->placeOf(editor->caretOffset()) + QPoint(0, 22)));
}

}  // namespace byrne::gui
