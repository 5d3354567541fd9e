// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>
#include <numeric>

namespace byrne::base {

bool isText(std::string_view bytes) {
    const auto* byte = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto* end = byte + bytes.size();
    while (byte != end) {
        const unsigned char lead = *byte++;
        if (lead == 0) return false;
        if (lead < 0x80) continue;
        const int length = lead >= 0xF0 && lead <= 0xF4  ? 3
                           : lead >= 0xE0 && lead < 0xF0 ? 2
                           : lead >= 0xC2 && lead < 0xE0 ? 1
                                                         : 0;
        if (length == 0 || end - byte < length) return false;
        if ((lead == 0xE0 && *byte < 0xA0) || (lead == 0xED && *byte > 0x9F) || (lead == 0xF0 && *byte < 0x90) ||
            (lead == 0xF4 && *byte > 0x8F))
            return false;
        for (int i = 0; i < length; ++i)
            if ((*byte++ & 0xC0U) != 0x80U) return false;
    }
    return true;
}

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    std::vector<std::size_t> row(a.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= b.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        std::size_t best = row[0];
        for (std::size_t j = 1; j <= a.size(); ++j) {
            const std::size_t substituted = diagonal + (a[j - 1] == b[i - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
            best = std::min(best, row[j]);
        }
        if (best > limit) return limit + 1;
    }
    return std::min(row[a.size()], limit + 1);
}

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates) {
    std::string nearest;
    std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = editDistance(name, candidate, best);
        const bool hasNothingInCommon = distance >= std::max(name.size(), candidate.size());
        if (distance < best && !hasNothingInCommon) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace byrne::base
