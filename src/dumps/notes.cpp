// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/notes.h"

#include "base/textcut.h"
#include "base/words.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace scrollback::dumps {

namespace {

constexpr qsizetype mostNotes = 20;
constexpr qsizetype mostLines = 5;
constexpr qsizetype shownOfLine = 80;

} // namespace

void Notes::add(const QString& note)
{
    if (m_notes.contains(note))
        return;
    if (m_notes.size() < mostNotes)
        m_notes += note;
    else
        ++m_notesLeftOut;
}

void Notes::notUnderstood(qint64 line, std::string_view text)
{
    ++m_lines;
    const bool goesOn = line == m_lastLine + 1;
    m_lastLine = line;
    // The lines behind the first of something strange are named with it.
    if (goesOn || m_lineNotes.size() >= mostLines)
        return;
    const QString shown = visibleText(
        cutToLine(QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), size_t(400)))).trimmed(),
                  shownOfLine));
    m_lineNotes +=
        Words::tr("Line %1 of the dump was not understood: “%2”.").arg(QLocale().toString(line), shown);
}

void Notes::cutOff(const QString& note)
{
    m_whole = false;
    m_notes.prepend(note);
}

int Notes::plural(qint64 count)
{
    return int(std::min(count, qint64(std::numeric_limits<int>::max())));
}

QStringList Notes::all() const
{
    QStringList notes = m_notes + m_lineNotes;
    if (m_notesLeftOut > 0)
        notes += Words::tr("There were %Ln more such notes.", nullptr, plural(m_notesLeftOut));
    if (m_lines > m_lineNotes.size())
        notes += Words::tr("%Ln lines in all were not understood.", nullptr, plural(m_lines));
    return notes;
}

} // namespace scrollback::dumps
