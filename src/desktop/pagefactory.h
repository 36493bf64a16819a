// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/page.h"

namespace scrollback::desktop {

/// The page of a place ("dashboard", "logs", …), null where there is none.
Page* createPage(const QString& place, AppContext& context, source::Service& service, QWidget* parent);

// What only certain pages can do; on another page they do nothing.

/// Brings a conversation up on the conversations page.
void openConversationOn(Page& page, const ConversationId& id, const chatlog::RowRef& at,
                        const QString& searchedText);
void openJobOn(Page& page, const JobId& id);
void openExecutionOn(Page& page, const ExecutionId& id);
void searchOn(Page& page, const QString& text);

} // namespace scrollback::desktop
