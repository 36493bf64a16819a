// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/filekind.h"

#include "base/words.h"

#include <algorithm>
#include <array>

namespace scrollback::db {

namespace {

/// Whether the bytes look like random ones: an encrypted database has no header at all.
bool looksEncrypted(const QByteArray& start)
{
    if (start.size() < 64)
        return false;
    int high = 0;
    int text = 0;
    for (const char c : start) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x80)
            ++high;
        if ((u >= 0x20 && u < 0x7f) || u == '\n' || u == '\r' || u == '\t')
            ++text;
    }
    return high > start.size() / 4 && text < start.size() * 3 / 4;
}

bool isCompressed(const QByteArray& start)
{
    static constexpr std::array<std::string_view, 5> beginnings = {"\x1f\x8b", "PK\x03\x04",
                                                                   "\x28\xb5\x2f\xfd", "BZh",
                                                                   "\xfd"
                                                                   "7zXZ"};
    return std::ranges::any_of(beginnings, [&start](std::string_view beginning) {
        return start.startsWith(QByteArrayView(beginning.data(), qsizetype(beginning.size())));
    });
}

/// Bytes above ASCII are letters of whatever encoding; of those below, no text has others than these.
bool isText(const QByteArray& start)
{
    return std::ranges::all_of(start, [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u >= 0x20 || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    });
}

QString whatItIs(const QString& name, const QByteArray& start)
{
    if (start.startsWith("%PDF"))
        return Words::tr("“%1” is no SQLite database: it seems to be a PDF document").arg(name);
    if (!isText(start))
        return Words::tr("“%1” is no SQLite database").arg(name);
    const QByteArray text = start.trimmed();
    if (text.startsWith('{') || text.startsWith('['))
        return Words::tr("“%1” is no SQLite database: it seems to be JSON").arg(name);
    if (text.startsWith('<'))
        return Words::tr("“%1” is no SQLite database: it seems to be a web page or XML").arg(name);
    return Words::tr("“%1” is no SQLite database: it seems to be plain text").arg(name);
}

} // namespace

Error notADatabase(const QString& name, const QByteArray& start)
{
    const auto error = [](const QString& message, const QString& advice) {
        return Error{Error::Code::CannotOpen, message, advice, {}};
    };
    if (looksEncrypted(start))
        return error(Words::tr("“%1” has no SQLite header: it is encrypted, or no database").arg(name),
                     Words::tr("ask for a file without encryption"));
    if (isCompressed(start))
        return error(Words::tr("“%1” is a compressed file").arg(name), Words::tr("unpack it first"));
    return error(
        whatItIs(name, start),
        Words::tr("name an SQLite file, often ending in .db, .sqlite or .sqlite3; a dump of a server "
                  "is recognised by its content, whatever its name"));
}

} // namespace scrollback::db
