// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include <cstdint>
#include <cstring>

namespace scrollback {

namespace {

constexpr uint64_t highBits = 0x8080808080808080U;

struct Sequence
{
    size_t length; ///< bytes to go on by: of the character, or of the ill-formed part
    bool valid;
};

/// Judges the sequence that starts at `p` with a byte above 0x7f.
Sequence sequenceAt(const unsigned char* p, const unsigned char* end)
{
    const unsigned char lead = *p;
    size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xbf;
    if (lead >= 0xc2 && lead <= 0xdf) {
        length = 2;
    } else if (lead >= 0xe0 && lead <= 0xef) {
        length = 3;
        if (lead == 0xe0)
            low = 0xa0;
        else if (lead == 0xed)
            high = 0x9f;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        length = 4;
        if (lead == 0xf0)
            low = 0x90;
        else if (lead == 0xf4)
            high = 0x8f;
    } else {
        return {1, false};
    }
    for (size_t i = 1; i < length; ++i) {
        if (p + i >= end || p[i] < low || p[i] > high)
            return {i, false};
        low = 0x80;
        high = 0xbf;
    }
    return {length, true};
}

const unsigned char* skipAscii(const unsigned char* p, const unsigned char* end)
{
    while (end - p >= 8) {
        uint64_t word = 0;
        std::memcpy(&word, p, sizeof word);
        if (word & highBits)
            break;
        p += 8;
    }
    while (p < end && *p < 0x80)
        ++p;
    return p;
}

/// The first byte that is not part of well-formed UTF-8.
size_t validPrefix(std::string_view text)
{
    const auto* begin = reinterpret_cast<const unsigned char*>(text.data());
    const auto* end = begin + text.size();
    const unsigned char* p = begin;
    while ((p = skipAscii(p, end)) < end) {
        // Texts that are not English have many such characters in a row.
        do {
            const Sequence sequence = sequenceAt(p, end);
            if (!sequence.valid)
                return size_t(p - begin);
            p += sequence.length;
        } while (p < end && *p >= 0x80);
    }
    return text.size();
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    return validPrefix(text) == text.size();
}

std::string_view validUtf8(std::string_view text, std::string& scratch)
{
    size_t valid = validPrefix(text);
    if (valid == text.size())
        return text;
    scratch.clear();
    scratch.reserve(text.size() + 16);
    while (true) {
        scratch.append(text.substr(0, valid));
        text.remove_prefix(valid);
        if (text.empty())
            return scratch;
        const auto* p = reinterpret_cast<const unsigned char*>(text.data());
        text.remove_prefix(sequenceAt(p, p + text.size()).length);
        scratch.append("\xef\xbf\xbd");
        valid = validPrefix(text);
    }
}

} // namespace scrollback
