// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/summarydata.h"

namespace scrollback::source {

WordPool::WordPool()
    : m_owned(std::make_unique<std::vector<std::string>>(1))
    , m_words(*m_owned)
    , m_index(16, Hash{m_owned.get()}, Equal{m_owned.get()})
{
}

WordPool::Id WordPool::idOf(std::string_view word)
{
    const auto first = word.empty() ? 0U : static_cast<unsigned char>(word.front());
    const auto last = word.empty() ? 0U : static_cast<unsigned char>(word.back());
    Id& recent = m_recent[(word.size() + first * 3 + last * 5) % m_recent.size()];
    if (recent != 0 && m_words[recent] == word)
        return recent;
    const auto entry = m_index.find(word);
    if (entry != m_index.end())
        return recent = *entry;
    m_words.emplace_back(word);
    recent = Id(m_words.size() - 1);
    m_index.insert(recent);
    return recent;
}

std::optional<WordPool::Id> WordPool::find(std::string_view word) const
{
    const auto entry = m_index.find(word);
    return entry == m_index.end() ? std::nullopt : std::optional(*entry);
}

void ConversationTable::shrink()
{
    for (auto* column : {&startedAt, &lastAt})
        column->shrink();
    for (auto* column : {&messages, &userMessages, &assistantMessages, &toolCalls, &errors, &widget, &user,
                         &status, &model, &lastMessageKey, &lastCallKey})
        column->shrink();
    for (auto* column : {&firstMessageKey, &firstCallKey})
        column->shrink();
    for (auto* column : {&inputTokens, &outputTokens})
        column->shrink();
    for (auto* column : {&known, &firstUserArm})
        column->shrink();
    for (auto* column : {&firstUserKey, &totalTokens})
        column->shrink();
    for (Column<qint64, -1>& column : rowKeys)
        column.shrink();
}

} // namespace scrollback::source
