// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"
#include "chatlog/page.h"
#include "systems/boundsystem.h"

#include <string>

namespace scrollback::systems {

/// Which columns to select for some fields of an arm, and how each row becomes values of the domain: the step
/// between a SELECT and the domain. For one thread.
class RowPlan
{
public:
    /// `cutTexts`: characters after which long texts are cut in the engine; 0: whole.
    RowPlan(const Arm& arm, std::vector<chatlog::Field> fields, const TimeJudge& judge, int cutTexts = 0);

    /// The select list. Its first column is the row's key.
    const QString& columns() const { return m_columns; }
    /// The same with a name for each column, to stand in an inner statement.
    QString namedColumns() const;
    const Arm& arm() const { return *m_arm; }
    const std::vector<chatlog::Field>& fields() const { return m_fields; }

    /// Decodes the statement's current row: one value for each field, valid until the next.
    void decode(const db::Row& row, chatlog::FieldValue* values) const;
    /// The key of a row whose table has numbers for keys.
    qint64 key(const db::Row& row) const { return row.cell(0).integer; }
    chatlog::RowKey rowKey(const db::Row& row) const;
    /// SELECT … FROM the arm's table.
    QString select() const;

    /// An expression in SQL for the arm's time in milliseconds.
    static QString timeExpression(const Arm& arm);

private:
    struct Source
    {
        int column = -1; ///< in the select list; -1: a constant
        std::string constant;
        std::string pointer;
        std::string suffix;
        int minusColumn = -1;
        int whenColumn = -1;
        std::string whenEquals;
        std::string ifEmpty;
        std::string ifTrue;
        std::string ifFalse;
        std::vector<std::pair<std::string, std::string>> map;
    };
    struct Decoder
    {
        chatlog::Field field;
        chatlog::FieldType type;
        bool mayBeCut = false;
        bool hasKnownWords = false;
        std::vector<Source> sources;
        mutable std::string buffer; ///< for values that are not in the row as such
    };

    int column(const QString& name, bool cut);
    chatlog::FieldValue decodeSource(const Decoder& decoder, const Source& source, const db::Row& row) const;
    chatlog::FieldValue inOurWords(const Decoder& decoder, const Source& source,
                                   chatlog::FieldValue value) const;
    chatlog::FieldValue asText(const Decoder& decoder, const db::Cell& cell) const;
    chatlog::FieldValue attributes(const Decoder& decoder, const db::Row& row) const;

    const Arm* m_arm;
    std::vector<chatlog::Field> m_fields;
    const TimeJudge* m_judge;
    int m_cut;
    QStringList m_expressions;
    QString m_columns;
    std::vector<Decoder> m_decoders;
    std::vector<std::pair<std::string, int>> m_attributes; ///< name in JSON, column
};

/// A cell as text for people and for JSON: numbers as digits, bytes that are no text as hexadecimal digits.
QString cellText(const db::Cell& cell);

/// A cell as a number, whether it is stored as one or as its digits.
std::optional<qint64> cellInteger(const db::Cell& cell);

/// A cell as a truth value: 1 and 0, t and f, true and false, y and n, yes and no, on and off, in capitals or
/// not. Nothing else is one, least of all an empty text.
std::optional<bool> cellTruth(const db::Cell& cell);

} // namespace scrollback::systems
