// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tsl/robin_set.h>

#include <QtGlobal>

#include <array>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace scrollback::source {

/// Ids, each kept once and named by a number in the order in which they came. A UUID, which most are, takes
/// 16 bytes instead of its 36 characters.
class IdStore
{
public:
    using Number = quint32;
    static constexpr Number none = std::numeric_limits<Number>::max();

    IdStore();
    Q_DISABLE_COPY_MOVE(IdStore)

    size_t size() const { return m_places.size(); }
    Number find(std::string_view id) const;
    /// The id's number; a new one where it was not there.
    Number numberOf(std::string_view id);
    std::string text(Number number) const;

private:
    using Uuid = std::array<unsigned char, 16>;
    struct Key
    {
        bool isUuid = false;
        Uuid uuid = {};
        std::string_view text;
    };
    struct Text
    {
        const char* data;
        quint32 size;
    };
    static constexpr quint32 uuidBit = 0x8000'0000;
    static constexpr size_t blockSize = 1U << 18U;

    static Key keyOf(std::string_view id);
    static size_t hashOf(const Key& key);
    Key storedKey(Number number) const;
    std::string_view keep(std::string_view text);

    struct Hash
    {
        using is_transparent = void;
        const IdStore* store = nullptr;
        size_t operator()(Number number) const { return hashOf(store->storedKey(number)); }
        size_t operator()(const Key& key) const { return hashOf(key); }
    };
    struct Equal
    {
        using is_transparent = void;
        const IdStore* store = nullptr;
        static bool same(const Key& a, const Key& b)
        {
            return a.isUuid == b.isUuid && (a.isUuid ? a.uuid == b.uuid : a.text == b.text);
        }
        bool operator()(Number a, Number b) const { return a == b; }
        bool operator()(Number a, const Key& b) const { return same(store->storedKey(a), b); }
        bool operator()(const Key& a, Number b) const { return same(a, store->storedKey(b)); }
        bool operator()(const Key& a, const Key& b) const { return same(a, b); }
    };

    /// UUIDs that were looked up lately, by their hash: a log's rows are of the few conversations that are
    /// open.
    struct Recent
    {
        Uuid uuid = {};
        Number number = none;
    };

    std::array<Recent, 1024> m_recent;
    std::vector<quint32> m_places; ///< into the UUIDs (with uuidBit) or the texts
    std::vector<Uuid> m_uuids;
    std::vector<Text> m_texts;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_blockUsed = blockSize;
    tsl::robin_set<Number, Hash, Equal> m_index;
};

} // namespace scrollback::source
