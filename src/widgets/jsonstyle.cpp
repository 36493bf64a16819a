// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsonstyle.h"

#include "widgets/theme.h"

#include <QLocale>

namespace scrollback::widgets {

QColor jsonValueColor(const Theme& theme, JsonDocument::Kind kind, bool link, bool error)
{
    if (error)
        return theme.color(ColorId::Error);
    if (link)
        return theme.color(ColorId::Accent);
    switch (kind) {
    case JsonDocument::Kind::String:
        return theme.color(ColorId::SeriesSecond);
    case JsonDocument::Kind::Number:
        return theme.color(ColorId::SeriesFirst);
    case JsonDocument::Kind::Boolean:
        return theme.color(ColorId::SeriesThird);
    case JsonDocument::Kind::Null:
        return theme.color(ColorId::TextFaint);
    case JsonDocument::Kind::Object:
    case JsonDocument::Kind::Array:
    case JsonDocument::Kind::Range:
        break;
    }
    return theme.color(ColorId::TextMuted);
}

QString jsonSizeText(bool array, qint64 size)
{
    const QString count = QLocale().toString(size);
    return array ? QLatin1Char('[') + count + QLatin1Char(']') : QLatin1Char('{') + count + QLatin1Char('}');
}

QStringList jsonLinkKeys()
{
    return {QStringLiteral("conversation_id"), QStringLiteral("conversationId"), QStringLiteral("session_id"),
            QStringLiteral("sessionId"),       QStringLiteral("job_id"),         QStringLiteral("jobId"),
            QStringLiteral("execution_id"),    QStringLiteral("executionId")};
}

} // namespace scrollback::widgets
