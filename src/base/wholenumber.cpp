// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wholenumber.h"

#include <QByteArray>

#include <cmath>

namespace scrollback {

std::optional<qint64> wholeNumber(double real)
{
    if (!std::isfinite(real) || std::abs(real) >= 9.2e18)
        return std::nullopt;
    return std::llround(real);
}

std::optional<qint64> wholeNumber(std::string_view text)
{
    bool ok = false;
    const QByteArray digits = QByteArray::fromRawData(text.data(), qsizetype(text.size())).trimmed();
    const qint64 whole = digits.toLongLong(&ok);
    if (ok)
        return whole;
    const double real = digits.toDouble(&ok);
    return ok ? wholeNumber(real) : std::nullopt;
}

} // namespace scrollback
