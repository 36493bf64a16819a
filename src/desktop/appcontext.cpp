// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/appcontext.h"

#include <QDateTime>

namespace scrollback::desktop {

qint64 AppContext::now() const
{
    return fixedNow != 0 ? fixedNow : QDateTime::currentMSecsSinceEpoch();
}

} // namespace scrollback::desktop
