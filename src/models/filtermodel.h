// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"
#include "chatlog/page.h"
#include "chatlog/record.h"
#include "models/tablemodelbase.h"

#include <QLocale>

#include <vector>

namespace scrollback::models {

/// The fields by which a list of this schema's rows can be narrowed, the most useful first.
std::vector<chatlog::Field> filterableFields(const chatlog::RecordSchema& schema);
/// Those that an entity can have at all, before a source says which it has.
std::vector<chatlog::Field> filterableFields(chatlog::Entity entity);
/// The field whose values stand on the filter bar as chips: the level of logs, the status of calls and jobs,
/// the role of messages.
std::optional<chatlog::Field> quickField(chatlog::Entity entity);

/// Values in the order in which people look for them: levels and statuses by gravity, everything else by
/// frequency.
std::vector<chatlog::ValueCount> inReadingOrder(chatlog::Field field,
                                                std::vector<chatlog::ValueCount> values);

/// What stands in a list, kept over changes of its filter. While "only errors" is on, an overview knows of
/// errors alone; the values that can be added to it are remembered from before, with their counts as long as
/// nothing else of the filter changed.
class Facets
{
public:
    /// A count that is not known at present.
    static constexpr qint64 unknownCount = -1;

    void update(const chatlog::Filter& filter,
                const QMap<chatlog::Field, std::vector<chatlog::ValueCount>>& facets);
    void clear();
    /// The values of a field; without any where nothing is known yet.
    const std::vector<chatlog::ValueCount>& values(chatlog::Field field) const;
    bool isKnown(chatlog::Field field) const { return m_fields.contains(field); }
    QList<chatlog::Field> fields() const { return m_fields.keys(); }

private:
    struct Known
    {
        chatlog::Filter rest; ///< the filter without its conditions on the field
        std::vector<chatlog::ValueCount> values;
    };
    QMap<chatlog::Field, Known> m_fields;
};

/// Values to choose from: one that can be checked, and how often it stands there. Small, in memory.
class FilterValuesModel final : public TableModelBase<>
{
    Q_OBJECT

public:
    enum Column { ValueColumn, CountColumn, ColumnCount };

    explicit FilterValuesModel(const QLocale& locale, QObject* parent = nullptr);

    void setValues(std::vector<chatlog::ValueCount> values, const QStringList& checked);
    /// Adds a value that somebody typed, checked; returns its row.
    int addTyped(const QString& value);
    QStringList checked() const;
    void setChecked(int row, bool checked);

    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    struct Row
    {
        chatlog::ValueCount value;
        bool checked = false;
    };
    QLocale m_locale;
    std::vector<Row> m_rows;
};

} // namespace scrollback::models
