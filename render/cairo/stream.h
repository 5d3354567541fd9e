// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the writers of files through Cairo share. Only for render/cairo.
#pragma once

#include <cairo.h>

#include <string>

namespace byrne::cairo {

inline constexpr double kPointsPerMm = 72 / 25.4;

/// A cairo_write_func_t that appends to the std::string at `bytes`.
inline cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace byrne::cairo
