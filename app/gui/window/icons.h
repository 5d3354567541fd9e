// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Icons drawn as SVG in resources/icons, in the colours of a theme. They are rendered when first painted.
#pragma once

#include <QIcon>
#include <QString>

#include "app/gui/window/theme.h"

namespace byrne::gui {

/// The icon resources/icons/NAME.svg with its currentColor replaced by `color` (the theme's faint colour when
/// disabled).
[[nodiscard]] QIcon themedIcon(const QString& name, const QColor& color);
/// The same in the colour of text.
[[nodiscard]] QIcon themedIcon(const QString& name);

}  // namespace byrne::gui
