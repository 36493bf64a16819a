// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/idstore.h"

#include "base/mixedhash.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace scrollback::source {

namespace {

constexpr size_t uuidLength = 36;

/// The value of a lower-case hexadecimal digit, 16 for any other character.
constexpr std::array<quint8, 256> hexValues = [] {
    std::array<quint8, 256> values = {};
    values.fill(16);
    for (unsigned i = 0; i < 10; ++i)
        values['0' + i] = quint8(i);
    for (unsigned i = 0; i < 6; ++i)
        values['a' + i] = quint8(10 + i);
    return values;
}();

/// Where the two digits of each byte stand in xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.
constexpr std::array<quint8, 16> digitPlaces = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

} // namespace

IdStore::IdStore()
    : m_index(64, Hash{this}, Equal{this})
{
    m_index.max_load_factor(0.8F);
}

IdStore::Key IdStore::keyOf(std::string_view id)
{
    Key key;
    key.text = id;
    if (id.size() != uuidLength || id[8] != '-' || id[13] != '-' || id[18] != '-' || id[23] != '-')
        return key;
    unsigned bad = 0;
    for (size_t i = 0; i < digitPlaces.size(); ++i) {
        const unsigned high = hexValues[static_cast<unsigned char>(id[digitPlaces[i]])];
        const unsigned low = hexValues[static_cast<unsigned char>(id[digitPlaces[i] + 1])];
        bad |= high | low;
        key.uuid[i] = static_cast<unsigned char>(high << 4U | (low & 0xfU));
    }
    key.isUuid = (bad & 16U) == 0;
    return key;
}

size_t IdStore::hashOf(const Key& key)
{
    if (!key.isUuid)
        return std::hash<std::string_view>()(key.text);
    quint64 first = 0;
    quint64 second = 0;
    std::memcpy(&first, key.uuid.data(), sizeof first);
    std::memcpy(&second, key.uuid.data() + sizeof first, sizeof second);
    return MixedHash()(first ^ (second * 0x9e3779b97f4a7c15U));
}

IdStore::Key IdStore::storedKey(Number number) const
{
    const quint32 place = m_places[number];
    Key key;
    if (place & uuidBit) {
        key.isUuid = true;
        key.uuid = m_uuids[place & ~uuidBit];
    } else {
        key.text = {m_texts[place].data, m_texts[place].size};
    }
    return key;
}

std::string_view IdStore::keep(std::string_view text)
{
    if (m_blocks.empty() || m_blockUsed + text.size() > blockSize) {
        m_blocks.push_back(std::make_unique<char[]>(std::max(blockSize, text.size())));
        m_blockUsed = 0;
    }
    char* const to = m_blocks.back().get() + m_blockUsed;
    std::copy(text.begin(), text.end(), to);
    // A text that fills more than a block leaves nothing of it for others.
    m_blockUsed = std::min(blockSize, m_blockUsed + text.size());
    return {to, text.size()};
}

IdStore::Number IdStore::find(std::string_view id) const
{
    const auto entry = m_index.find(keyOf(id));
    return entry == m_index.end() ? none : *entry;
}

IdStore::Number IdStore::numberOf(std::string_view id)
{
    const Key key = keyOf(id);
    const size_t hash = hashOf(key);
    Recent& recent = m_recent[hash % m_recent.size()];
    if (key.isUuid && recent.number != none && recent.uuid == key.uuid)
        return recent.number;
    const auto entry = m_index.find(key, hash);
    if (entry != m_index.end()) {
        if (key.isUuid)
            recent = {key.uuid, *entry};
        return *entry;
    }
    if (key.isUuid) {
        recent = {key.uuid, Number(m_places.size())};
        m_places.push_back(quint32(m_uuids.size()) | uuidBit);
        m_uuids.push_back(key.uuid);
    } else {
        const std::string_view kept = keep(id);
        m_places.push_back(quint32(m_texts.size()));
        m_texts.push_back({kept.data(), quint32(kept.size())});
    }
    const auto number = Number(m_places.size() - 1);
    m_index.insert(number);
    return number;
}

std::string IdStore::text(Number number) const
{
    const Key key = storedKey(number);
    if (!key.isUuid)
        return std::string(key.text);
    static constexpr std::array<char, 17> digits = {"0123456789abcdef"};
    std::string text(uuidLength, '-');
    for (size_t i = 0; i < digitPlaces.size(); ++i) {
        text[digitPlaces[i]] = digits[key.uuid[i] >> 4U];
        text[digitPlaces[i] + 1U] = digits[key.uuid[i] & 0xfU];
    }
    return text;
}

} // namespace scrollback::source
