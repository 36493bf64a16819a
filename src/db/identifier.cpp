// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/identifier.h"

namespace scrollback::db {

QString quoteIdentifier(const QString& name)
{
    QString quoted = name;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

} // namespace scrollback::db
