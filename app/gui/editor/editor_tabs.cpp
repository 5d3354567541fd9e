// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/editor_tabs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QTabBar>

#include "app/common/exporting.h"
#include "app/gui/window/settings.h"
#include "core/base/file.h"

namespace byrne::gui {

namespace {

constexpr const char* kNewText =
    "include \"school.byrne\"\n\n"
    "theorem example:\n"
    "  for A B M\n"
    "  assume midpoint(A,M,B)\n"
    "  show midpoint(B,M,A)\n";
constexpr const char* kNewFigure =
    "% A triangle and the circle through its corners.\n"
    "point A 30 25\n"
    "point B 110 25\n"
    "point C 85 80\n\n"
    "med p A B\n"
    "med q B C\n"
    "intersec O p q\n"
    "drawcircle O A\n\n"
    "drawsegment A B\n"
    "drawsegment B C\n"
    "drawsegment C A\n"
    "cmark_lb A\n"
    "cmark_rb B\n"
    "cmark_t C\n"
    "cmark_b O\n";

}  // namespace

EditorTabs::EditorTabs(EnvironmentFuture environment, QWidget* parent)
    : QTabWidget(parent), environment_(std::move(environment)) {
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setElideMode(Qt::ElideNone);
    tabBar()->setDrawBase(false);
    tabBar()->setAccessibleName(tr("Open documents"));
    connect(this, &QTabWidget::tabCloseRequested, this, &EditorTabs::close);
    connect(this, &QTabWidget::currentChanged, this, &EditorTabs::currentPaneChanged);
}

EditorPane* EditorTabs::current() const { return qobject_cast<EditorPane*>(currentWidget()); }

EditorPane* EditorTabs::pane(int tab) const { return qobject_cast<EditorPane*>(widget(tab)); }

QString EditorTabs::saveFilter() {
    return tr(
        "Theorems and figures (*.byrne *.p *.ax *.tptp *.gcl);;Byrne documents (*.byrne);;TPTP problems (*.p *.ax "
        "*.tptp);;GCL figures (*.gcl);;All files (*)");
}

QString EditorTabs::openFilter() {
    return saveFilter() + QStringLiteral(";;") +
           tr("Pictures and pages that Byrne exported (*.svg *.png *.apng *.pdf *.html)");
}

EditorPane* EditorTabs::addPane(TextLanguage language) {
    auto* pane = new EditorPane(environment_, language, this);
    connect(pane, &EditorPane::modifiedChanged, this, [this, pane] { showTitle(pane); });
    connect(pane, &EditorPane::reloaded, this, [this, pane] {
        emit said(tr("%1 was changed by another program and loaded again").arg(pane->title()));
    });
    connect(pane, &EditorPane::diskTextWanted, this, [this, pane](const QByteArray& text) {
        openText(text, tr("%1 (on disk)").arg(pane->title()), pane->path());
    });
    return pane;
}

void EditorTabs::showTitle(EditorPane* pane) {
    const int tab = indexOf(pane);
    if (tab >= 0) {
        setTabText(tab, pane->isModified() ? pane->title() + QStringLiteral(" •") : pane->title());
        setTabToolTip(tab, pane->path().isEmpty() ? pane->title() : QDir::toNativeSeparators(pane->path()));
    }
}

void EditorTabs::newDocument() { openNew(TextLanguage::Byrne, kNewText, tr("untitled.byrne")); }

void EditorTabs::newFigure() { openNew(TextLanguage::Gcl, kNewFigure, tr("untitled.gcl")); }

void EditorTabs::openNew(TextLanguage language, const char* text, const QString& name) {
    EditorPane* pane = addPane(language);
    pane->setText(text, name, QDir(Settings::lastFolder()).filePath(name));
    emit paneAdded(pane);
    setCurrentIndex(addTab(pane, pane->title()));
    pane->editor()->setFocus();
}

int EditorTabs::tabOf(const QString& path) const {
    for (int tab = 0; tab < count(); ++tab) {
        if (pane(tab)->path() == path) {
            return tab;
        }
    }
    return -1;
}

bool EditorTabs::open(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (const int tab = tabOf(whole); tab >= 0) {
        setCurrentIndex(tab);
        return true;
    }
    if (output::canCarryDocument(whole.toStdString())) {
        return openExport(whole);
    }
    EditorPane* pane = addPane(languageOf(whole.toStdString()));
    if (const auto loaded = pane->load(whole); !loaded) {
        delete pane;
        tellFailure(tr("The file could not be opened."), loaded.error());
        return false;
    }
    emit paneAdded(pane);
    setCurrentIndex(addTab(pane, pane->title()));
    showTitle(pane);
    Settings::addRecentFile(whole);
    Settings::setLastFolder(QFileInfo(whole).absolutePath());
    emit recentFilesChanged();
    pane->editor()->setFocus();
    return true;
}

bool EditorTabs::openExample(const QString& path) {
    const auto bytes = base::readFile(path.toStdString());
    if (!bytes) {
        tellFailure(tr("The example could not be opened."), bytes.error());
        return false;
    }
    openCopy(QByteArray::fromStdString(*bytes), path);
    return true;
}

bool EditorTabs::openExport(const QString& path) {
    const auto project = common::readProject(path.toStdString());
    if (!project) {
        tellFailure(tr("The file could not be opened."), project.error());
        return false;
    }
    openCopy(QByteArray::fromStdString(project->text), QString::fromStdString(project->name.string()));
    setTabToolTip(currentIndex(), tr("From %1").arg(QDir::toNativeSeparators(path)));
    Settings::addRecentFile(path);
    emit recentFilesChanged();
    return true;
}

void EditorTabs::openCopy(const QByteArray& text, const QString& readAs) {
    EditorPane* pane = addPane(languageOf(readAs.toStdString()));
    pane->setText(text, QFileInfo(readAs).fileName(), readAs);
    emit paneAdded(pane);
    setCurrentIndex(addTab(pane, pane->title()));
    pane->editor()->setFocus();
}

void EditorTabs::openText(const QByteArray& text, const QString& title, const QString& readAs) {
    EditorPane* pane = addPane(TextLanguage::Byrne);
    pane->setText(text, title, readAs);
    pane->setReadOnly(true);
    emit paneAdded(pane);
    setCurrentIndex(addTab(pane, title));
    setTabToolTip(currentIndex(), tr("%1 (read-only; Save As makes a document of it)").arg(title));
    pane->editor()->setFocus();
}

void EditorTabs::recover(const UnsavedText& text) {
    const int tab = text.path.isEmpty() ? -1 : tabOf(text.path);
    if (tab >= 0 && !pane(tab)->isModified()) {
        pane(tab)->recover(text);
        setCurrentIndex(tab);
        return;
    }
    EditorPane* pane = addPane(languageOf(text.readAs.toStdString()));
    UnsavedText own = text;
    // What was typed there since is as good: a text of its own.
    own.path = tab >= 0 ? QString() : text.path;
    pane->recover(own);
    emit paneAdded(pane);
    setCurrentIndex(addTab(pane, pane->title()));
    showTitle(pane);
    pane->editor()->setFocus();
}

bool EditorTabs::save(EditorPane* pane) {
    if (pane->path().isEmpty()) {
        return saveAs(pane);
    }
    if (pane->isFileForeign() &&
        QMessageBox::question(this, tr("Changed on disk"),
                              tr("%1 was changed by another program. Replace that with your text?").arg(pane->title()),
                              QMessageBox::Save | QMessageBox::Cancel, QMessageBox::Cancel) != QMessageBox::Save) {
        return false;
    }
    if (const auto saved = pane->save(pane->path()); !saved) {
        tellFailure(tr("The file could not be saved."), saved.error());
        return false;
    }
    showTitle(pane);
    return true;
}

bool EditorTabs::saveAs(EditorPane* pane) {
    const QString proposed =
        pane->path().isEmpty() ? QDir(Settings::lastFolder()).filePath(pane->title()) : pane->path();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save As"), proposed, saveFilter());
    if (path.isEmpty()) {
        return false;
    }
    if (const auto saved = pane->save(path); !saved) {
        tellFailure(tr("The file could not be saved."), saved.error());
        return false;
    }
    pane->setReadOnly(false);
    showTitle(pane);
    Settings::addRecentFile(path);
    Settings::setLastFolder(QFileInfo(path).absolutePath());
    emit recentFilesChanged();
    pane->session()->readNow();
    return true;
}

bool EditorTabs::close(int tab) {
    EditorPane* closing = pane(tab);
    if (!closing) {
        return false;
    }
    if (closing->isModified()) {
        setCurrentIndex(tab);
        const auto answer =
            QMessageBox::question(this, tr("Unsaved changes"), tr("Save the changes to %1?").arg(closing->title()),
                                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
        if (answer == QMessageBox::Cancel || (answer == QMessageBox::Save && !save(closing))) {
            return false;
        }
    }
    removeTab(tab);
    closing->deleteLater();
    if (!isClosingAll_) {
        emit paneClosed();
    }
    return true;
}

bool EditorTabs::closeAll() {
    isClosingAll_ = true;
    bool isDone = true;
    while (count() > 0 && isDone) {
        isDone = close(count() - 1);
    }
    isClosingAll_ = false;
    return isDone;
}

void EditorTabs::tellFailure(const QString& what, const base::Error& error) {
    QMessageBox::warning(this, tr("Byrne"), what + QStringLiteral("\n\n") + QString::fromStdString(error.message));
}

}  // namespace byrne::gui
