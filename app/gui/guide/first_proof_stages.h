// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the guided first proof is about: its theorem, and what is to be done with it in the window.
#pragma once

#include <QByteArray>

#include "app/gui/guide/first_proof.h"

namespace byrne::gui {

class MainWindow;

/// The document that the tour works on.
[[nodiscard]] QByteArray firstProofDocument();
/// Stages that act on the window, which must outlive them.
[[nodiscard]] std::vector<GuideStage> firstProofStages(MainWindow& window);

}  // namespace byrne::gui
