// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threadviewfind.h"

#include <QStringMatcher>

namespace scrollback::widgets {

void ThreadFind::clear()
{
    m_needle.clear();
    m_matches.clear();
    m_current = -1;
}

void ThreadFind::search(const std::vector<chatlog::Thread::Item>& items, const QString& needle, int from)
{
    clear();
    m_needle = needle;
    if (needle.isEmpty())
        return;
    const QStringMatcher matcher(needle, Qt::CaseInsensitive);
    for (int i = 0; i < int(items.size()) && m_matches.size() < mostMatches; ++i) {
        int nth = 0;
        const auto searchText = [&](const QString& text) {
            for (qsizetype at = matcher.indexIn(text); at >= 0 && m_matches.size() < mostMatches;
                 at = matcher.indexIn(text, at + needle.size()))
                m_matches.push_back({i, nth++});
        };
        if (const auto* message = std::get_if<chatlog::Message>(&items[std::size_t(i)])) {
            searchText(message->content);
        } else {
            const auto& call = std::get<chatlog::ToolCall>(items[std::size_t(i)]);
            searchText(call.toolName);
            searchText(call.arguments);
            searchText(call.result);
        }
    }
    for (int match = 0; match < count() && m_current < 0; ++match) {
        if (m_matches[std::size_t(match)].item >= from)
            m_current = match;
    }
    if (m_current < 0 && count() > 0)
        m_current = 0;
}

const ThreadFind::Match* ThreadFind::currentMatch() const
{
    return m_current >= 0 ? &m_matches[std::size_t(m_current)] : nullptr;
}

const ThreadFind::Match* ThreadFind::step(bool backwards)
{
    if (m_matches.empty())
        return nullptr;
    m_current = (m_current + (backwards ? count() - 1 : 1)) % count();
    return currentMatch();
}

} // namespace scrollback::widgets
