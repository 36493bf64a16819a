// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

#include <compare>

namespace scrollback {

/// An identifier of one kind of thing, so that a job's id cannot be handed over where a conversation's is
/// meant.
template <class Tag>
struct StrongId
{
    QString value;

    StrongId() = default;
    explicit StrongId(QString id)
        : value(std::move(id))
    {
    }

    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const StrongId&, const StrongId&) = default;
    friend auto operator<=>(const StrongId& a, const StrongId& b) { return a.value.compare(b.value) <=> 0; }
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return qHash(id.value, seed); }
};

using ConversationId = StrongId<struct ConversationTag>;
using JobId = StrongId<struct JobTag>;
using ExecutionId = StrongId<struct ExecutionTag>;

} // namespace scrollback
