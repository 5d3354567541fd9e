// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/fact_objects.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <map>

namespace byrne::gui {

namespace {

enum FactKind { CircleKind, FigureKind, AngleKind, SegmentKind, LineKind, PointKind };

QString objectTitle(FactKind kind, const QString& name, qsizetype corners) {
    switch (kind) {
        case CircleKind:
            return QCoreApplication::translate("FactObjects", "Circle %1").arg(name);
        case FigureKind:
            return corners == 3 ? QCoreApplication::translate("FactObjects", "Triangle %1").arg(name)
                                : QCoreApplication::translate("FactObjects", "Figure %1").arg(name);
        case AngleKind:
            return QCoreApplication::translate("FactObjects", "Angle %1").arg(name);
        case SegmentKind:
            return QCoreApplication::translate("FactObjects", "Segment %1").arg(name);
        case LineKind:
            return QCoreApplication::translate("FactObjects", "Line %1").arg(name);
        case PointKind:
            break;
    }
    return QCoreApplication::translate("FactObjects", "Point %1").arg(name);
}

/// Turns an expression of a predicate's drawing into the objects it draws.
class ObjectCollector {
public:
    explicit ObjectCollector(std::map<std::string, QString> values) : values_(std::move(values)) {}

    void take(const logic::Expression& drawing) {
        const QStringList names = namesOf(drawing);
        const std::string& what = drawing.name;
        if (what == "segment" || what == "dashed") {
            add(SegmentKind, names);
        } else if (what == "line" || what == "ray") {
            add(LineKind, names);
        } else if (what == "angle" || what == "rightAngle") {
            add(AngleKind, names);
        } else if (what == "equalAngles") {
            add(AngleKind, names.mid(0, 3));
            add(AngleKind, names.mid(3));
        } else if (what == "equalSegments") {
            add(SegmentKind, names.mid(0, 2));
            add(SegmentKind, names.mid(2));
        } else if (what == "polygon") {
            add(FigureKind, names);
        } else if (what == "named" || what == "circle") {
            add(CircleKind, names);
        } else if (what == "point") {
            add(PointKind, names);
        }
    }

    /// An angle says more than its sides, a figure more than its lines.
    std::vector<FactObject> result() {
        const auto has = [this](FactKind kind) { return std::ranges::count(found_, int{kind}, &FactObject::kind) > 0; };
        const bool hasArea = has(AngleKind) || has(FigureKind) || has(CircleKind);
        if (hasArea) {
            std::erase_if(found_, [](const FactObject& each) { return each.kind >= SegmentKind; });
        }
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        return std::move(found_);
    }

    void addPoint(const QString& name) { add(PointKind, {name}); }

private:
    [[nodiscard]] QStringList namesOf(const logic::Expression& drawing) const {
        QStringList names;
        for (const logic::Expression& each : drawing.arguments) {
            if (const auto value = values_.find(each.name); value != values_.end()) {
                names << value->second;
            }
        }
        return names;
    }

    void add(FactKind kind, QStringList names) {
        const qsizetype distinct = QSet<QString>(names.begin(), names.end()).size();
        if (names.isEmpty() || distinct < names.size()) {
            return;  // A segment AA is none.
        }
        if (kind == AngleKind && names.size() == 3 && names[2] < names[0]) {
            std::swap(names[0], names[2]);
        } else if (kind == SegmentKind || kind == LineKind || (kind == FigureKind && names.size() == 3)) {
            names.sort();
        }
        found_.push_back({kind, objectTitle(kind, names.join(QString()), names.size())});
    }

    std::map<std::string, QString> values_;
    std::vector<FactObject> found_;
};

}  // namespace

std::vector<FactObject> factObjects(const logic::Literal& literal, const CheckedProof& proof) {
    const logic::Signature& signature = proof.theory().signature;
    std::vector<QString> arguments;
    for (const logic::Term& term : literal.arguments) {
        arguments.push_back(QString::fromStdString(logic::toText(term, signature, proof.proof.variables)));
    }
    const logic::Symbol& symbol = signature[literal.predicate];
    const logic::SpelledPredicate spelled = proof.vocabulary->find(symbol.name, symbol.arity);
    std::map<std::string, QString> values;
    for (std::size_t i = 0; spelled.words != nullptr && i < spelled.place.size(); ++i) {
        if (spelled.place[i] < arguments.size()) {
            values[spelled.words->parameters[i].name] = arguments[spelled.place[i]];
        }
    }
    ObjectCollector collector(std::move(values));
    for (const logic::Expression& each : spelled.words != nullptr ? spelled.words->drawing : std::vector<logic::Expression>()) {
        collector.take(each);
    }
    std::vector<FactObject> found = collector.result();
    if (found.empty()) {
        ObjectCollector points({});
        for (const QString& argument : arguments) {
            points.addPoint(argument);
        }
        found = points.result();
    }
    return found;
}

}  // namespace byrne::gui
