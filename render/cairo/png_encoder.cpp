// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cairo/png_encoder.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <new>
#include <optional>
#include <vector>

namespace byrne::cairo {

namespace {

constexpr std::uint8_t kFilterSub = 1;
constexpr std::uint8_t kFilterUp = 2;

// Symbols of DEFLATE: literals are bytes, then come the end of a block and lengths of repetitions. The only distance
// is 1: the byte before, which is always 0 here.
constexpr std::uint16_t kEndOfBlock = 256;
constexpr std::size_t kSymbols = 286;
constexpr std::size_t kLongestMatch = 258;
constexpr std::size_t kShortestMatch = 3;
constexpr int kMostBits = 15;

/// More symbols than this mean that the picture is no line drawing.
constexpr std::size_t kMostSymbols = 400'000;

struct LengthCode {
    std::uint16_t symbol = 0;
    std::uint8_t extraBits = 0;
    std::uint16_t extra = 0;
};

LengthCode lengthCode(std::size_t length) {
    if (length == kLongestMatch) return {285, 0, 0};
    const auto offset = static_cast<unsigned>(length - kShortestMatch);
    if (offset < 8) return {static_cast<std::uint16_t>(257 + offset), 0, 0};
    const auto bits = static_cast<unsigned>(std::bit_width(offset)) - 3;
    const unsigned group = offset >> bits;  // 4 to 7
    return {static_cast<std::uint16_t>(257 + 4 * bits + group), static_cast<std::uint8_t>(bits),
            static_cast<std::uint16_t>(offset & ((1U << bits) - 1))};
}

/// The bytes of a picture after filtering, as symbols; zeros in a row are repetitions of the first.
class Symbols {
public:
    void literal(std::uint8_t byte) {
        if (byte == 0) {
            ++zeros_;
            return;
        }
        flush();
        put({byte, 0, 0});
        low_ = (low_ + byte) % kAdlerBase;
        high_ = (high_ + low_) % kAdlerBase;
    }
    void zeros(std::size_t count) { zeros_ += count; }
    void end() {
        flush();
        put({kEndOfBlock, 0, 0});
    }
    [[nodiscard]] const std::vector<LengthCode>& all() const { return all_; }
    [[nodiscard]] const std::array<std::uint32_t, kSymbols>& uses() const { return uses_; }
    [[nodiscard]] std::uint32_t adler() const { return high_ << 16U | low_; }

private:
    static constexpr std::uint32_t kAdlerBase = 65521;

    void put(const LengthCode& code) {
        all_.push_back(code);
        ++uses_[code.symbol];
    }
    void flush() {
        if (zeros_ == 0) return;
        high_ = static_cast<std::uint32_t>((high_ + std::uint64_t(zeros_ % kAdlerBase) * low_) % kAdlerBase);
        std::size_t left = zeros_ - 1;
        put({0, 0, 0});
        while (left >= kShortestMatch) {
            std::size_t length = std::min(left, kLongestMatch);
            put(lengthCode(length));
            left -= length;
        }
        for (; left > 0; --left) put({0, 0, 0});
        zeros_ = 0;
    }

    std::vector<LengthCode> all_;
    std::array<std::uint32_t, kSymbols> uses_{};
    std::size_t zeros_ = 0;
    std::uint32_t low_ = 1;
    std::uint32_t high_ = 0;
};

/// Lengths of a prefix code in bits, none above `most`; 0 for what is not used. Heavy symbols get short codes.
template <std::size_t count>
std::array<std::uint8_t, count> codeLengths(std::array<std::uint32_t, count> uses, int most) {
    struct Node {
        std::uint64_t weight;
        int left;
        int right;
    };
    for (;;) {
        std::vector<Node> nodes;
        std::vector<int> open;
        for (std::size_t i = 0; i < count; ++i) {
            nodes.push_back({uses[i], -1, -1});
            if (uses[i] > 0) open.push_back(static_cast<int>(i));
        }
        const auto isHeavier = [&nodes](int a, int b) {
            const auto weight = [&nodes](int i) { return nodes[static_cast<std::size_t>(i)].weight; };
            return weight(a) != weight(b) ? weight(a) > weight(b) : a > b;
        };
        std::array<std::uint8_t, count> lengths{};
        if (open.size() == 1) lengths[static_cast<std::size_t>(open[0])] = 1;
        if (open.size() < 2) return lengths;
        std::make_heap(open.begin(), open.end(), isHeavier);
        const auto lightest = [&] {
            std::pop_heap(open.begin(), open.end(), isHeavier);
            const int node = open.back();
            open.pop_back();
            return node;
        };
        while (open.size() > 1) {
            const int left = lightest();
            const int right = lightest();
            nodes.push_back({nodes[static_cast<std::size_t>(left)].weight +
                                 nodes[static_cast<std::size_t>(right)].weight,
                             left, right});
            open.push_back(static_cast<int>(nodes.size()) - 1);
            std::push_heap(open.begin(), open.end(), isHeavier);
        }
        std::vector<int> depth(nodes.size(), 0);
        int deepest = 0;
        for (std::size_t i = nodes.size(); i-- > count;) {
            depth[static_cast<std::size_t>(nodes[i].left)] = depth[i] + 1;
            depth[static_cast<std::size_t>(nodes[i].right)] = depth[i] + 1;
        }
        for (std::size_t i = 0; i < count; ++i) {
            lengths[i] = static_cast<std::uint8_t>(uses[i] > 0 ? depth[i] : 0);
            deepest = std::max(deepest, uses[i] > 0 ? depth[i] : 0);
        }
        if (deepest <= most) return lengths;
        // Flatter weights make flatter codes.
        for (std::uint32_t& each : uses) each = each > 0 ? each / 2 + 1 : 0;
    }
}

/// Codes of the given lengths as DEFLATE numbers them, their bits in the order of the stream.
template <std::size_t count>
std::array<std::uint16_t, count> codesOf(const std::array<std::uint8_t, count>& lengths) {
    std::array<std::uint16_t, count> codes{};
    std::uint16_t next = 0;
    for (int length = 1; length <= kMostBits; ++length) {
        for (std::size_t i = 0; i < count; ++i) {
            if (lengths[i] != length) continue;
            std::uint16_t reversed = 0;
            for (int bit = 0; bit < length; ++bit)
                reversed = static_cast<std::uint16_t>(reversed | ((next >> bit & 1U) << (length - 1 - bit)));
            codes[i] = reversed;
            ++next;
        }
        next = static_cast<std::uint16_t>(next << 1U);
    }
    return codes;
}

class BitWriter {
public:
    void put(std::uint32_t bits, int count) {
        held_ |= std::uint64_t(bits) << heldBits_;
        heldBits_ += count;
        while (heldBits_ >= 8) {
            out_ += static_cast<char>(held_ & 0xFFU);
            held_ >>= 8U;
            heldBits_ -= 8;
        }
    }
    [[nodiscard]] std::string take() {
        if (heldBits_ > 0) put(0, 8 - heldBits_);
        return std::move(out_);
    }

private:
    std::string out_;
    std::uint64_t held_ = 0;
    int heldBits_ = 0;
};

std::string bigEndian(std::uint32_t value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xFFU);
    return bytes;
}

/// One block of DEFLATE with codes of its own, in the wrapping of zlib.
std::string compressed(const Symbols& symbols) {
    constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    const auto lengths = codeLengths(symbols.uses(), kMostBits);
    const auto codes = codesOf(lengths);
    // The lengths themselves are coded one by one, without the shorthands for runs: it is some hundred bits.
    std::array<std::uint32_t, 19> lengthUses{};
    for (const std::uint8_t length : lengths) ++lengthUses[length];
    ++lengthUses[1];  // Of the one distance.
    const auto metaLengths = codeLengths(lengthUses, 7);
    const auto metaCodes = codesOf(metaLengths);
    BitWriter bits;
    bits.put(0x78, 8);
    bits.put(0x01, 8);
    bits.put(1, 1);             // The last block,
    bits.put(2, 2);             // with codes of its own:
    bits.put(kSymbols - 257, 5);
    bits.put(0, 5);             // one distance,
    bits.put(19 - 4, 4);
    for (const std::uint8_t i : order) bits.put(metaLengths[i], 3);
    for (const std::uint8_t length : lengths) bits.put(metaCodes[length], metaLengths[length]);
    bits.put(metaCodes[1], metaLengths[1]);
    for (const LengthCode& each : symbols.all()) {
        bits.put(codes[each.symbol], lengths[each.symbol]);
        if (each.symbol <= kEndOfBlock) continue;
        bits.put(each.extra, each.extraBits);
        bits.put(0, 1);  // The distance.
    }
    return bits.take() + bigEndian(symbols.adler());
}

std::uint32_t pixelAt(const Pixels& pixels, int x, int y) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, pixels.bytes.data() + std::size_t(y) * std::size_t(pixels.stride) + std::size_t(x) * 4, 4);
    return pixel;
}

bool isOpaque(const Pixels& pixels) {
    for (int y = 0; y < pixels.height; ++y) {
        std::uint32_t all = 0xFF000000U;
        for (int x = 0; x < pixels.width; ++x) all &= pixelAt(pixels, x, y);
        if (all != 0xFF000000U) return false;
    }
    return true;
}

/// Red, green, blue and alpha of a pixel of Cairo's, whose colours are multiplied by their alpha.
std::array<std::uint8_t, 4> channelsOf(std::uint32_t pixel) {
    const std::uint32_t alpha = pixel >> 24U;
    const auto channel = [&](unsigned shift) {
        const std::uint32_t value = pixel >> shift & 0xFFU;
        if (alpha == 255) return static_cast<std::uint8_t>(value);
        return static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(255U, (value * 255 + alpha / 2) / alpha));
    };
    return {channel(16), channel(8), channel(0), static_cast<std::uint8_t>(alpha)};
}

/// Rows as PNG files hold them: a filter, then the differences to the left or to the row above.
class Rows {
public:
    Rows(const Pixels& pixels, std::size_t channels) : pixels_(pixels), channels_(channels) {}

    /// Nothing if the picture is better left to a general compressor.
    [[nodiscard]] std::optional<Symbols> symbols() const {
        Symbols symbols;
        for (int y = 0; y < pixels_.height; ++y) {
            addRow(y, symbols);
            if (symbols.all().size() > kMostSymbols) return std::nullopt;
        }
        symbols.end();
        return symbols;
    }

    [[nodiscard]] std::string bytes() const {
        std::string bytes;
        bytes.reserve(std::size_t(pixels_.height) * (std::size_t(pixels_.width) * channels_ + 1));
        for (int y = 0; y < pixels_.height; ++y) {
            const bool isUp = goesUp(y);
            bytes += static_cast<char>(isUp ? kFilterUp : kFilterSub);
            for (int x = 0; x < pixels_.width; ++x) {
                const auto difference = differenceAt(x, y, isUp);
                for (std::size_t i = 0; i < channels_; ++i) bytes += static_cast<char>(difference[i]);
            }
        }
        return bytes;
    }

private:
    [[nodiscard]] const std::uint8_t* row(int y) const {
        return pixels_.bytes.data() + std::size_t(y) * std::size_t(pixels_.stride);
    }
    [[nodiscard]] bool isLikeAbove(int y) const {
        return y > 0 && std::memcmp(row(y), row(y - 1), std::size_t(pixels_.width) * 4) == 0;
    }
    [[nodiscard]] std::uint32_t base(int x, int y, bool isUp) const {
        if (isUp) return y > 0 ? pixelAt(pixels_, x, y - 1) : 0;
        return x > 0 ? pixelAt(pixels_, x - 1, y) : 0;
    }
    [[nodiscard]] std::array<std::uint8_t, 4> differenceAt(int x, int y, bool isUp) const {
        auto difference = channelsOf(pixelAt(pixels_, x, y));
        const auto from = channelsOf(base(x, y, isUp));
        for (std::size_t i = 0; i < 4; ++i) difference[i] = static_cast<std::uint8_t>(difference[i] - from[i]);
        return difference;
    }
    /// Whether fewer pixels differ from those above than from those before.
    [[nodiscard]] bool goesUp(int y) const {
        if (y == 0) return false;
        int up = 0;
        int left = 0;
        for (int x = 1; x < pixels_.width; ++x) {
            const std::uint32_t pixel = pixelAt(pixels_, x, y);
            up += pixel != pixelAt(pixels_, x, y - 1) ? 1 : 0;
            left += pixel != pixelAt(pixels_, x - 1, y) ? 1 : 0;
        }
        return up < left;
    }
    void addRow(int y, Symbols& symbols) const {
        if (isLikeAbove(y)) {
            symbols.literal(kFilterUp);
            symbols.zeros(std::size_t(pixels_.width) * channels_);
            return;
        }
        const bool isUp = goesUp(y);
        symbols.literal(isUp ? kFilterUp : kFilterSub);
        for (int x = 0; x < pixels_.width; ++x) {
            if (pixelAt(pixels_, x, y) == base(x, y, isUp)) {
                symbols.zeros(channels_);
                continue;
            }
            const auto difference = differenceAt(x, y, isUp);
            for (std::size_t i = 0; i < channels_; ++i) symbols.literal(difference[i]);
        }
    }

    const Pixels& pixels_;
    std::size_t channels_;
};

std::string compressedByZlib(const std::string& bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    // It fails only without memory, which is not an error that can be handled.
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION) != Z_OK)
        throw std::bad_alloc();
    out.resize(size);
    return out;
}

std::string chunk(const std::string& kind, const std::string& content) {
    const std::string body = kind + content;
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return bigEndian(static_cast<std::uint32_t>(content.size())) + body + bigEndian(static_cast<std::uint32_t>(sum));
}

}  // namespace

std::string pngOf(const Pixels& pixels) {
    const bool hasAlpha = !isOpaque(pixels);
    const Rows rows(pixels, hasAlpha ? 4 : 3);
    const std::optional<Symbols> symbols = rows.symbols();
    const std::string header = bigEndian(static_cast<std::uint32_t>(pixels.width)) +
                               bigEndian(static_cast<std::uint32_t>(pixels.height)) + '\x08' +
                               (hasAlpha ? '\x06' : '\x02') + std::string(3, '\0');
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) +
           chunk("IDAT", symbols ? compressed(*symbols) : compressedByZlib(rows.bytes())) + chunk("IEND", "");
}

}  // namespace byrne::cairo
