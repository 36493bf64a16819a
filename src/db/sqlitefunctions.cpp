// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitefunctions.h"

#include "base/timevalue.h"
#include "base/wholenumber.h"
#include "db/textmatcher.h"

#include <sqlite3.h>

namespace scrollback::db {

namespace {

std::string_view textOf(sqlite3_value* value)
{
    const void* data =
        sqlite3_value_type(value) == SQLITE_BLOB ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    return {static_cast<const char*>(data), data ? size_t(sqlite3_value_bytes(value)) : 0};
}

void timeFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* judge = static_cast<const TimeJudge*>(sqlite3_user_data(context));
    std::optional<TimeMs> time;
    switch (sqlite3_value_type(values[0])) {
    case SQLITE_INTEGER:
        time = judge->fromInteger(sqlite3_value_int64(values[0]));
        break;
    case SQLITE_FLOAT:
        time = judge->fromReal(sqlite3_value_double(values[0]));
        break;
    case SQLITE_TEXT:
        time = judge->fromText(textOf(values[0]));
        break;
    default:
        break;
    }
    if (time)
        sqlite3_result_int64(context, *time);
    else
        sqlite3_result_null(context);
}

void spanFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    std::optional<qint64> span;
    switch (sqlite3_value_type(values[0])) {
    case SQLITE_INTEGER:
        span = sqlite3_value_int64(values[0]);
        break;
    case SQLITE_FLOAT:
        span = wholeNumber(sqlite3_value_double(values[0]));
        break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        span = wholeNumber(textOf(values[0]));
        break;
    default:
        break;
    }
    sqlite3_result_int64(context, span && *span >= 0 && *span < longestSpanMs ? *span : 0);
}

void hasFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
        sqlite3_result_int(context, 0);
        return;
    }
    auto* matcher = static_cast<TextMatcher*>(sqlite3_get_auxdata(context, 1));
    if (!matcher) {
        const std::string_view needle = textOf(values[1]);
        matcher = new TextMatcher(QString::fromUtf8(needle.data(), qsizetype(needle.size())));
        const int result = matcher->matches(textOf(values[0])) ? 1 : 0;
        // SQLite owns it from here on, and may delete it at once.
        sqlite3_set_auxdata(context, 1, matcher, [](void* p) { delete static_cast<TextMatcher*>(p); });
        sqlite3_result_int(context, result);
        return;
    }
    sqlite3_result_int(context, matcher->matches(textOf(values[0])) ? 1 : 0);
}

} // namespace

int registerFunctions(sqlite3* handle, const QTimeZone& sourceZone)
{
    // Not SQLITE_DETERMINISTIC alone: DIRECTONLY keeps the file's own schema from calling them.
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    auto* judge = new TimeJudge(sourceZone);
    int result = sqlite3_create_function_v2(handle, "sb_time", 1, flags, judge, timeFunction, nullptr,
                                            nullptr, [](void* p) { delete static_cast<TimeJudge*>(p); });
    if (result != SQLITE_OK)
        return result;
    result = sqlite3_create_function_v2(handle, "sb_span", 1, flags, nullptr, spanFunction, nullptr, nullptr,
                                        nullptr);
    if (result != SQLITE_OK)
        return result;
    return sqlite3_create_function_v2(handle, "sb_has", 2, flags, nullptr, hasFunction, nullptr, nullptr,
                                      nullptr);
}

} // namespace scrollback::db
