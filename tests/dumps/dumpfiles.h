// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/dump.h"
#include "dumps/dumpcache.h"

#include <sqlite3.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace scrollback::tests {

/// A folder for dumps and one for the cache, gone when the test is.
class DumpFiles
{
public:
    QString path(const QString& name = QStringLiteral("dump.sql")) const { return m_folder.filePath(name); }
    QString cache() const { return m_folder.filePath(QStringLiteral("cache")); }

    QString write(const QByteArray& content, const QString& name = QStringLiteral("dump.sql")) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    dumps::DumpOptions options() const
    {
        dumps::DumpOptions wanted;
        wanted.cacheFolder = cache();
        wanted.wantedTable = [](const QString& name) { return !name.startsWith(QLatin1String("other")); };
        return wanted;
    }

    Result<dumps::LoadedDump> open(const QByteArray& content) const
    {
        return dumps::openDump(write(content), options());
    }

private:
    QTemporaryDir m_folder;
};

/// The rows of a query, one a line, columns with |, each value as SQLite itself writes it: 'text', x'blob',
/// NULL.
inline QByteArray rowsOf(const QString& file, const QByteArray& query)
{
    sqlite3* handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* statement = nullptr;
    QByteArray text;
    if (sqlite3_prepare_v2(handle, query.constData(), -1, &statement, nullptr) != SQLITE_OK)
        text = sqlite3_errmsg(handle);
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            if (i > 0)
                text += '|';
            const QByteArray bytes(static_cast<const char*>(sqlite3_column_blob(statement, i)),
                                   sqlite3_column_bytes(statement, i));
            switch (sqlite3_column_type(statement, i)) {
            case SQLITE_NULL:
                text += "NULL";
                break;
            case SQLITE_TEXT:
                text += '\'' + bytes + '\'';
                break;
            case SQLITE_BLOB:
                text += "x'" + bytes.toHex() + '\'';
                break;
            default:
                text += reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            }
        }
        text += '\n';
    }
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return text;
}

} // namespace scrollback::tests
