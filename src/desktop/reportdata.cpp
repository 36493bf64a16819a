// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reportdata.h"

namespace scrollback::desktop {

using chatlog::Entity;
using chatlog::Field;
using widgets::ChartId;

widgets::Holdings holdingsOf(const source::SourceInfo& info)
{
    widgets::Holdings holdings;
    holdings.conversations = info.has(Entity::Conversation) || info.has(Entity::Message);
    holdings.toolCalls = info.has(Entity::ToolCall);
    holdings.logs = info.has(Entity::LogEntry);
    holdings.jobs = info.has(Entity::Job) || info.has(Entity::Execution);
    holdings.failures = info.knows(Entity::Message, Field::Error) ||
                        info.knows(Entity::ToolCall, Field::Status) ||
                        info.knows(Entity::Execution, Field::Status);
    holdings.tokens = info.hasTokens;
    holdings.satisfaction = info.hasSatisfaction;
    // What this kind of system never has is not missed; a table that is not in this database is.
    const auto tell = [&](Entity entity, ChartId chart) {
        const source::MissingEntity* why = info.whyMissing(entity);
        if (why && !why->bySystem)
            holdings.missing[chart] = why->sentence;
    };
    tell(Entity::Conversation, ChartId::Conversations);
    tell(Entity::Message, ChartId::Messages);
    tell(Entity::ToolCall, ChartId::Tools);
    tell(Entity::LogEntry, ChartId::Levels);
    tell(Entity::Job, ChartId::Jobs);
    return holdings;
}

widgets::ReportData reportOf(const source::SourceInfo& info, const chatlog::Dashboard& dashboard,
                             const QLocale& locale, TimeMs now)
{
    widgets::ReportData data;
    data.dashboard = dashboard;
    data.holdings = holdingsOf(info);
    data.sourceName = info.displayName;
    data.systemTitle = info.system.title;
    data.locale = locale;
    data.now = now;
    return data;
}

} // namespace scrollback::desktop
