// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/welcome_page.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

#include "app/common/resources.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

QString readableName(const QString& fileName) {
    QString name = QFileInfo(fileName).completeBaseName().replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    return name;
}

namespace {

/// "euclid_I_9" sorts before "euclid_I_10".
QString numbersPadded(QString name) {
    static const QRegularExpression oneDigit(QStringLiteral("(?<!\\d)(\\d)(?!\\d)"));
    return name.replace(oneDigit, QStringLiteral("0\\1"));
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("welcome"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(36, 32, 36, 24);
    column->setSpacing(10);
    auto* title = new QLabel(tr("Byrne"), this);
    title->setProperty("role", QStringLiteral("title"));
    auto* what = new QLabel(
        tr("Write a geometry theorem, get a proof you can read, and watch it being drawn step by step."), this);
    what->setWordWrap(true);
    what->setProperty("role", QStringLiteral("muted"));
    auto* buttons = new QHBoxLayout;
    auto* make = new QPushButton(tr("New document"), this);
    auto* figure = new QPushButton(tr("New figure"), this);
    auto* open = new QPushButton(tr("Open a file…"), this);
    make->setToolTip(tr("Start a new Byrne document"));
    figure->setToolTip(tr("Start a new figure in GCL"));
    open->setToolTip(tr("Open a theorem or a figure"));
    guide_ = new QPushButton(tr("Your first proof"), this);
    guide_->setToolTip(tr("A tour of five minutes: prove a theorem and watch it"));
    guide_->setProperty("role", QStringLiteral("primary"));
    buttons->addWidget(guide_);
    buttons->addWidget(make);
    buttons->addWidget(figure);
    buttons->addWidget(open);
    buttons->addStretch();
    auto* examplesTitle = new QLabel(tr("Examples"), this);
    examplesTitle->setProperty("role", QStringLiteral("heading"));
    examples_ = makeList(tr("Examples"));
    recentBox_ = new QWidget(this);
    auto* recentColumn = new QVBoxLayout(recentBox_);
    recentColumn->setContentsMargins(0, 0, 0, 0);
    auto* recentTitle = new QLabel(tr("Recent files"), recentBox_);
    recentTitle->setProperty("role", QStringLiteral("heading"));
    recent_ = makeList(tr("Recent files"));
    recentColumn->addWidget(recentTitle);
    recentColumn->addWidget(recent_);
    column->addWidget(title);
    column->addWidget(what);
    column->addLayout(buttons);
    column->addSpacing(14);
    column->addWidget(examplesTitle);
    column->addWidget(examples_, 3);
    column->addWidget(recentBox_, 2);
    connect(guide_, &QPushButton::clicked, this, &WelcomePage::guideWanted);
    connect(make, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(figure, &QPushButton::clicked, this, &WelcomePage::newFigureWanted);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    connect(examples_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit exampleChosen(item->data(Qt::UserRole).toString()); });
    connect(recent_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit fileChosen(item->data(Qt::UserRole).toString()); });
    fillExamples();
    refreshRecent();
}

QListWidget* WelcomePage::makeList(const QString& name) {
    auto* list = new QListWidget(this);
    list->setAccessibleName(name);
    list->setSpacing(1);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setStyleSheet(QStringLiteral("background: transparent;"));
    return list;
}

void WelcomePage::fillExamples() {
    const auto folder = common::resourceFolder();
    if (!folder) {
        return;
    }
    const QDir examples(QString::fromStdString((*folder / "examples").string()));
    const auto add = [&](const QString& pattern, const QString& wording) {
        QFileInfoList files = examples.entryInfoList({pattern}, QDir::Files);
        std::ranges::sort(files, [](const QFileInfo& a, const QFileInfo& b) {
            return numbersPadded(a.fileName()) < numbersPadded(b.fileName());
        });
        for (const QFileInfo& file : files) {
            auto* item = new QListWidgetItem(wording.arg(readableName(file.fileName())), examples_);
            item->setData(Qt::UserRole, file.absoluteFilePath());
            item->setToolTip(tr("Open this example (Return)"));
        }
    };
    add(QStringLiteral("*.byrne"), QStringLiteral("%1"));
    add(QStringLiteral("*.gcl"), tr("%1 (figure)"));
}

void WelcomePage::refreshRecent() {
    recent_->clear();
    for (const QString& path : Settings::recentFiles()) {
        auto* item = new QListWidgetItem(QFileInfo(path).fileName(), recent_);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    recentBox_->setVisible(recent_->count() > 0);
}

}  // namespace byrne::gui
