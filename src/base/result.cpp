// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace scrollback {

QString Error::line() const
{
    QString text = message;
    if (!advice.isEmpty())
        text += QStringLiteral(": ") + advice;
    return text.simplified();
}

} // namespace scrollback
