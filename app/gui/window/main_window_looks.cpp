// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the window shows figures and facts: the style of figures, and the signs of facts beside the text.
#include <QActionGroup>
#include <QMenu>

#include "app/gui/proof/fact_marks.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

/// How figures look: as the window does, or in a manner of their own.
void MainWindow::fillStyleMenu() {
    auto* menu = findChild<QMenu*>(QStringLiteral("styleMenu"));
    auto* group = new QActionGroup(this);
    const auto choice = [&](const QString& text, const QString& name) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QStringLiteral("style-") + name);
        action->setCheckable(true);
        action->setChecked(Settings::figureStyle() == name);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] {
            Settings::setFigureStyle(name);
            takeFigureStyle();
        });
    };
    choice(tr("&As the Window"), QStringLiteral("window"));
    choice(tr("&Byrne's Colours, Pictures for Names"), QStringLiteral("byrne"));
    choice(tr("&Print, Black and White"), QStringLiteral("print"));
}

void MainWindow::takeFigureStyle() {
    const QString name = Settings::figureStyle();
    session_.setStyle(name == QLatin1String("byrne")   ? illustrate::StyleName::Byrne
                      : name == QLatin1String("print") ? illustrate::StyleName::Print
                      : currentTheme().isDark          ? illustrate::StyleName::Dark
                                                       : illustrate::StyleName::Light);
}

/// The sign of each step's first fact beside its line.
void MainWindow::showLineSigns(EditorPane& pane, const proof::Proof& proof, const base::SourceText& source) {
    std::vector<CodeEditor::LineSign> signs;
    std::vector<QPixmap> pictures(CodeEditor::kGlyphs);
    const CheckedProofPtr& shown = session_.selection()->proof();
    if (shown && shown->proof == proof) {
        FactMarks marks;
        marks.setProof(shown);
        for (const StepPlace& place : places_) {
            const auto mark = marks.of(firstFactOf(proof, place.step));
            if (!mark) {
                continue;
            }
            const int glyph = static_cast<int>(mark->glyph);
            signs.push_back({static_cast<int>(source.lineColumn(place.span.begin).line) - 1, glyph});
            pictures[static_cast<std::size_t>(glyph)] = markPixmap(mark->glyph, mark->color, 14);
        }
    }
    for (CodeEditor* view : pane.views()) {
        view->showLineSigns(signs, pictures);
    }
}

}  // namespace byrne::gui
