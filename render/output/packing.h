// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes packed for files that hold them beside a picture: zlib streams, base64, checksums of PNG chunks. Unpacking is
// bounded, since files may come from anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace byrne::output {

/// A zlib stream. `level` 0 to 9.
[[nodiscard]] std::string deflated(std::string_view bytes, int level = 9);
/// Nothing if the stream is damaged, or would become longer than `maxBytes`.
[[nodiscard]] std::optional<std::string> inflated(std::string_view stream, std::size_t maxBytes);

[[nodiscard]] std::string base64(std::string_view bytes);
/// White space is skipped; nothing if other characters occur or the length is wrong.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

/// A whole PNG chunk: length, type, data, checksum.
[[nodiscard]] std::string pngChunk(std::string_view type, std::string_view data);
/// Big-endian, as in PNG files.
[[nodiscard]] std::string bigEndian32(std::uint32_t value);
[[nodiscard]] std::string bigEndian16(std::uint16_t value);
/// Precondition: four bytes.
[[nodiscard]] std::uint32_t fromBigEndian32(std::string_view bytes);

}  // namespace byrne::output
