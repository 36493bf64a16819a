// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <string_view>

namespace scrollback::dumps {

/// What people should know about a dump, in whole sentences; no more than they would read.
class Notes
{
public:
    void add(const QString& note);
    void notUnderstood(qint64 line, std::string_view text);
    /// The dump is not whole.
    void cutOff(const QString& note);

    bool isWhole() const { return m_whole; }
    qint64 linesNotUnderstood() const { return m_lines; }
    QStringList all() const;

    /// A count for the %n of a sentence.
    static int plural(qint64 count);

private:
    QStringList m_notes;
    QStringList m_lineNotes;
    qint64 m_lines = 0;
    qint64 m_lastLine = -1;
    qint64 m_notesLeftOut = 0;
    bool m_whole = true;
};

} // namespace scrollback::dumps
