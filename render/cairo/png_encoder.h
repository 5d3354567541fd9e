// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PNG files of drawings. Drawings are mostly one colour, so runs of equal pixels are all that is looked for, which is
// many times as fast as a general compressor and makes files as small; what is not like that goes to zlib.
#pragma once

#include <string>

#include "render/cairo/painter.h"

namespace byrne::cairo {

/// The bytes of a PNG file: RGB if all pixels are opaque, else RGBA. Sides must be at least 1.
[[nodiscard]] std::string pngOf(const Pixels& pixels);

}  // namespace byrne::cairo
