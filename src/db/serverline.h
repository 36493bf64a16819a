// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <functional>
#include <optional>

namespace scrollback::db {

/// Whether somebody asked to stop.
using Stop = std::function<bool()>;

constexpr int lookEveryMs = 20; ///< between two looks at who may have asked to stop
/// How long a server is given to stop a statement, before the line to it is cut instead.
constexpr int stopWithinMs = 2000;

/// Waits at most `lookEveryMs` for a socket; the events that came (POLLIN, POLLOUT, …), or 0.
short waitForSocket(int socket, short events, int atMostMs = lookEveryMs);

/// Notices when the other side is gone without a word, in about half a minute.
void watchLine(int socket);

/// Where the system keeps the certificates it trusts.
QString systemCertificates();

/// A statement in the pieces between its `?`, those in quotes left alone.
QByteArrayList splitAtMarks(const QByteArray& sql, bool backticks);

/// Why a server cannot be reached, asked without any library: their own words are for nobody's eyes and in
/// the language of whoever compiled them.
namespace probe {

enum class Reach { Fine, NameUnknown, Refused, TimedOut, Unreachable, NoSocket, NotAllowed, Stopped };

/// Looks the name up; an address or a socket always is fine.
Reach name(const ConnectionSettings& settings, const QDeadlineTimer& deadline, const Stop& stop);
/// Connects and hangs up.
Reach line(const ConnectionSettings& settings, const QDeadlineTimer& deadline, const Stop& stop);
/// Whether the server speaks TLS at all; nothing where it does not answer like a server of that kind.
std::optional<bool> offersTls(const ConnectionSettings& settings, const QDeadlineTimer& deadline,
                              const Stop& stop);

} // namespace probe

} // namespace scrollback::db
