// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/source_text.h"

#include <algorithm>

#include "core/base/text.h"

namespace byrne::gcl {

std::optional<std::string> asUtf8(std::string bytes) {
    if (base::isText(bytes)) return bytes;
    const auto isControl = [](char c) {
        return (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F;
    };
    if (std::any_of(bytes.begin(), bytes.end(), isControl)) return std::nullopt;
    std::string result;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            result += c;
        } else {
            result += static_cast<char>(0xC0U | byte >> 6U);
            result += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return result;
}

}  // namespace byrne::gcl
