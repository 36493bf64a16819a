// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <vector>

namespace scrollback::desktop {

/// What came of trying a connection, step by step.
struct ConnectionCheck
{
    struct Line
    {
        enum class State { Good, Bad, Note };
        State state = State::Good;
        QString text;
        QString advice; ///< what to do about it
        QString detail; ///< the server's own words
    };

    std::vector<Line> lines;
    bool good = false;      ///< there is something to read
    bool cancelled = false; ///< somebody stopped it

    /// The lines with their marks, as they are shown.
    QString text() const;
};

/// Tries it: connects, looks what this user may read and which system it is. Takes as long as the server
/// does; not for the user interface's thread.
ConnectionCheck checkConnection(const db::ConnectionSettings& settings, const CancelToken& token);

} // namespace scrollback::desktop
