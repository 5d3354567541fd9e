// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/packing.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace byrne::output {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const Bytef* bytesOf(std::string_view text) { return reinterpret_cast<const Bytef*>(text.data()); }

}  // namespace

std::string deflated(std::string_view bytes, int level) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string stream(size, '\0');
    compress2(reinterpret_cast<Bytef*>(stream.data()), &size, bytesOf(bytes), static_cast<uLong>(bytes.size()), level);
    stream.resize(size);
    return stream;
}

std::optional<std::string> inflated(std::string_view stream, std::size_t maxBytes) {
    z_stream state{};
    if (inflateInit(&state) != Z_OK) return std::nullopt;
    state.next_in = const_cast<Bytef*>(bytesOf(stream));
    state.avail_in = static_cast<uInt>(stream.size());
    std::string bytes;
    std::array<char, 1 << 14> piece{};
    int status = Z_OK;
    while (status == Z_OK && bytes.size() <= maxBytes) {
        state.next_out = reinterpret_cast<Bytef*>(piece.data());
        state.avail_out = static_cast<uInt>(piece.size());
        status = inflate(&state, Z_NO_FLUSH);
        bytes.append(piece.data(), piece.size() - state.avail_out);
    }
    inflateEnd(&state);
    if (status != Z_STREAM_END || bytes.size() > maxBytes) return std::nullopt;
    return bytes;
}

std::string base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8U | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i) text += i <= count ? kDigits[group >> (18 - 6 * i) & 63U] : '=';
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text) {
    std::string bytes;
    std::uint32_t group = 0;
    int bits = 0;
    std::size_t digits = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const std::size_t value = kDigits.find(c);
        if (value == std::string_view::npos || padding > 0) return std::nullopt;
        ++digits;
        group = (group << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFFFU;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(group >> static_cast<unsigned>(bits) & 255U);
        }
    }
    if ((digits + padding) % 4 != 0 || padding > 2) return std::nullopt;
    return bytes;
}

std::string bigEndian32(std::uint32_t value) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(value >> shift & 255U);
    return bytes;
}

std::string bigEndian16(std::uint16_t value) { return bigEndian32(value).substr(2); }

std::uint32_t fromBigEndian32(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
}

std::string pngChunk(std::string_view type, std::string_view data) {
    std::string body(type);
    body += data;
    const auto sum = static_cast<std::uint32_t>(crc32(0, bytesOf(body), static_cast<uInt>(body.size())));
    return bigEndian32(static_cast<std::uint32_t>(data.size())) + body + bigEndian32(sum);
}

}  // namespace byrne::output
