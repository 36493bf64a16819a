// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/textencoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace scrollback::dumps {

namespace {

struct Known
{
    const char* name; ///< in lower case, without - and _
    const char* system;
    bool pairs = false;
};

// PostgreSQL's names (its manual, "Character Set Support").
constexpr std::array postgres = {
    Known{"utf8", ""},
    Known{"unicode", ""},
    Known{"sqlascii", ""},
    Known{"latin1", "ISO-8859-1"},
    Known{"iso88591", "ISO-8859-1"},
    Known{"latin2", "ISO-8859-2"},
    Known{"latin3", "ISO-8859-3"},
    Known{"latin4", "ISO-8859-4"},
    Known{"latin5", "ISO-8859-9"},
    Known{"latin6", "ISO-8859-10"},
    Known{"latin7", "ISO-8859-13"},
    Known{"latin8", "ISO-8859-14"},
    Known{"latin9", "ISO-8859-15"},
    Known{"latin10", "ISO-8859-16"},
    Known{"iso88595", "ISO-8859-5"},
    Known{"iso88596", "ISO-8859-6"},
    Known{"iso88597", "ISO-8859-7"},
    Known{"iso88598", "ISO-8859-8"},
    Known{"koi8r", "KOI8-R"},
    Known{"koi8u", "KOI8-U"},
    Known{"win866", "CP866"},
    Known{"win874", "CP874"},
    Known{"win1250", "CP1250"},
    Known{"win1251", "CP1251"},
    Known{"win1252", "CP1252"},
    Known{"win1253", "CP1253"},
    Known{"win1254", "CP1254"},
    Known{"win1255", "CP1255"},
    Known{"win1256", "CP1256"},
    Known{"win1257", "CP1257"},
    Known{"win1258", "CP1258"},
    Known{"eucjp", "EUC-JP"},
    Known{"euccn", "EUC-CN"},
    Known{"euckr", "EUC-KR"},
    Known{"euctw", "EUC-TW"},
    Known{"sjis", "CP932", true},
    Known{"big5", "BIG5", true},
    Known{"gbk", "GBK", true},
    Known{"uhc", "CP949", true},
    Known{"gb18030", "GB18030", true},
    Known{"johab", "JOHAB", true},
};

// MySQL's and MariaDB's; their latin1 is Windows' 1252.
constexpr std::array mysql = {
    Known{"utf8mb4", ""},
    Known{"utf8mb3", ""},
    Known{"utf8", ""},
    Known{"binary", ""},
    Known{"ascii", ""},
    Known{"latin1", "CP1252"},
    Known{"latin2", "ISO-8859-2"},
    Known{"latin5", "ISO-8859-9"},
    Known{"latin7", "ISO-8859-13"},
    Known{"greek", "ISO-8859-7"},
    Known{"hebrew", "ISO-8859-8"},
    Known{"cp850", "CP850"},
    Known{"cp852", "CP852"},
    Known{"cp866", "CP866"},
    Known{"cp1250", "CP1250"},
    Known{"cp1251", "CP1251"},
    Known{"cp1256", "CP1256"},
    Known{"cp1257", "CP1257"},
    Known{"koi8r", "KOI8-R"},
    Known{"koi8u", "KOI8-U"},
    Known{"tis620", "TIS-620"},
    Known{"ujis", "EUC-JP"},
    Known{"eucjpms", "EUC-JP-MS"},
    Known{"euckr", "EUC-KR"},
    Known{"gb2312", "EUC-CN"},
    Known{"sjis", "SJIS", true},
    Known{"cp932", "CP932", true},
    Known{"big5", "BIG5", true},
    Known{"gbk", "GBK", true},
    Known{"gb18030", "GB18030", true},
};

template <class List>
const Known* find(const List& list, const QByteArray& name)
{
    const auto found = std::ranges::find_if(list, [&](const Known& known) { return name == known.name; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

struct TextEncoding::Converter
{
    explicit Converter(const char* from)
        : handle(iconv_open("UTF-8", from))
    {
    }
    ~Converter()
    {
        if (usable())
            iconv_close(handle);
    }
    Q_DISABLE_COPY_MOVE(Converter)
    // The library's own mark of a failure is the address -1.
    bool usable() const { return reinterpret_cast<qintptr>(handle) != -1; }

    iconv_t handle;
};

std::optional<TextEncoding> TextEncoding::named(Engine engine, const QByteArray& name)
{
    QByteArray plain = name.trimmed().toLower();
    plain.replace("-", "").replace("_", "");
    const Known* known = engine == Engine::MySql ? find(mysql, plain) : find(postgres, plain);
    if (!known)
        return std::nullopt;
    TextEncoding encoding;
    if (*known->system == '\0')
        return encoding;
    encoding.m_converter = std::make_shared<Converter>(known->system);
    encoding.m_pairs = known->pairs;
    if (!encoding.m_converter->usable())
        return std::nullopt;
    return encoding;
}

void TextEncoding::convert(std::string_view text, std::string& out) const
{
    if (!m_converter) {
        out.assign(text);
        return;
    }
    constexpr size_t mostPerByte = 3;
    out.resize(text.size() * mostPerByte + 8);
    std::string copy(text); // iconv takes its input as one that it could change
    char* from = copy.data();
    size_t left = copy.size();
    char* to = out.data();
    size_t room = out.size();
    iconv(m_converter->handle, nullptr, nullptr, nullptr, nullptr);
    while (left > 0 && iconv(m_converter->handle, &from, &left, &to, &room) == size_t(-1)) {
        // A byte that means nothing in this encoding: U+FFFD. (Each byte has room for three.)
        if (errno == E2BIG || room < mostPerByte)
            break;
        constexpr std::string_view unknown = "\xef\xbf\xbd";
        to = std::ranges::copy(unknown, to).out;
        room -= unknown.size();
        ++from;
        --left;
    }
    out.resize(out.size() - room);
}

} // namespace scrollback::dumps
