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

ConversationTable::ConversationTable()
    : m_index(64, Hash{this}, Equal{this})
{
}

ConversationTable::Id ConversationTable::find(std::string_view conversationId) const
{
    const auto entry = m_index.find(conversationId);
    return entry == m_index.end() ? none : *entry;
}

ConversationTable::Id ConversationTable::idOf(std::string_view conversationId)
{
    const auto entry = m_index.find(conversationId);
    if (entry != m_index.end())
        return *entry;
    m_names.append(conversationId);
    m_ends.push_back(m_names.size());
    addLine();
    const Id id = Id(m_ends.size() - 1);
    m_index.insert(id);
    return id;
}

void ConversationTable::addLine()
{
    startedAt.push_back(noTime);
    lastAt.push_back(noTime);
    messages.push_back(0);
    userMessages.push_back(0);
    assistantMessages.push_back(0);
    toolCalls.push_back(0);
    errors.push_back(0);
    inputTokens.push_back(0);
    outputTokens.push_back(0);
    known.push_back(0);
    widget.push_back(0);
    user.push_back(0);
    status.push_back(0);
    model.push_back(0);
    firstUserTime.push_back(noTime);
    firstUserKey.push_back(0);
    firstUserArm.push_back(0);
    firstMessageKey.push_back(noKey);
    lastMessageKey.push_back(0);
    firstCallKey.push_back(noKey);
    lastCallKey.push_back(0);
}

void ConversationTable::shrink()
{
    m_names.shrink_to_fit();
    m_ends.shrink_to_fit();
    for (std::vector<TimeMs>* column : {&startedAt, &lastAt, &firstUserTime})
        column->shrink_to_fit();
    for (std::vector<quint32>* column :
         {&messages, &userMessages, &assistantMessages, &toolCalls, &errors, &widget, &user, &status, &model,
          &firstMessageKey, &lastMessageKey, &firstCallKey, &lastCallKey})
        column->shrink_to_fit();
    inputTokens.shrink_to_fit();
    outputTokens.shrink_to_fit();
    known.shrink_to_fit();
    firstUserKey.shrink_to_fit();
    firstUserArm.shrink_to_fit();
    totalTokens.shrink_to_fit();
}

} // namespace scrollback::source
