// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The English words are in app/common/export_kinds.cpp, where translation tools do not look; the translations are kept
// by hand in the context below, and a test misses those that are missing.
#include "app/gui/export/export_words.h"

#include <QCoreApplication>

#include <string>

namespace byrne::gui {

namespace {

QString translated(std::string_view english) {
    return QCoreApplication::translate("byrne::common::ExportKind", std::string(english).c_str());
}

}  // namespace

QString nameOf(common::ExportKind kind) { return translated(common::infoOf(kind).name); }

QString useOf(common::ExportKind kind) { return translated(common::infoOf(kind).use); }

QString nameOf(const common::ExportPreset& preset) { return translated(preset.name); }

}  // namespace byrne::gui
