// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace byrne::gui {

namespace {

class SvgIconEngine final : public QIconEngine {
public:
    SvgIconEngine(QString name, QColor color) : name_(std::move(name)), color_(std::move(color)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QFile file(QStringLiteral(":/byrne/icons/%1.svg").arg(name_));
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        QByteArray svg = file.readAll();
        const QColor color = mode == QIcon::Disabled ? currentTheme().faint : color_;
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer(svg).render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SvgIconEngine(name_, color_); }

private:
    QString name_;
    QColor color_;
};

}  // namespace

QIcon themedIcon(const QString& name, const QColor& color) { return QIcon(new SvgIconEngine(name, color)); }

QIcon themedIcon(const QString& name) { return themedIcon(name, currentTheme().ink); }

}  // namespace byrne::gui
