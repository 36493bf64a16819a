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

int Error::exitStatus() const
{
    switch (code) {
    case Code::Usage:
        return 2;
    case Code::CannotOpen:
    case Code::NeedsPassword:
    case Code::UnknownSystem:
        return 3;
    case Code::Cancelled:
        return 130;
    case Code::Failed:
    case Code::NotThere:
    case Code::Damaged:
    case Code::Gone:
        break;
    }
    return 1;
}

} // namespace scrollback
