// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jsondocument.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace scrollback::widgets {

/// Named JSON values ("arguments", "result") as one tree. Rows are made as they are looked at: however large
/// the values are, only branches that were opened cost anything.
class JsonModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    struct Section
    {
        QString name;
        std::shared_ptr<const JsonDocument> document;
    };
    enum Role {
        KeyRole = Qt::UserRole, ///< the member's name or element's index, visible and on one line
        ValueRole,              ///< the value on one line, cut; a container: empty
        SizeRole,               ///< of a container: how many members or elements
        KindRole,               ///< int(JsonDocument::Kind)
        LongRole,               ///< the value was cut for ValueRole
        LinkRole,               ///< the value leads somewhere
        ErrorRole,              ///< the value says what went wrong
    };
    static constexpr int shownCharacters = 300;

    using QAbstractItemModel::QAbstractItemModel;

    void setSections(std::vector<Section> sections);
    const std::vector<Section>& sections() const { return m_sections; }
    /// Names of members whose values are links.
    void setLinkedKeys(const QStringList& keys) { m_linkedKeys = keys; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// The whole value: a string's text, anything else as JSON.
    QString wholeValue(const QModelIndex& index) const;
    /// "$.items[3].name", with the section's name in place of $ where there are several.
    QString path(const QModelIndex& index) const;
    /// The value as JSON.
    QString json(const QModelIndex& index) const;
    /// Every section as JSON: the value itself where there is one, else an object of them.
    QString json() const;
    /// The next row after (before) `from` whose name or value contains `needle`, round the end to the
    /// beginning; invalid where there is none at all.
    QModelIndex find(const QString& needle, const QModelIndex& from, bool backwards = false) const;

private:
    struct Place
    {
        const Section* section;
        JsonDocument::Node node;
    };
    Place place(const QModelIndex& index) const;
    QModelIndex indexOf(std::size_t section, JsonDocument::Node node) const;

    std::vector<Section> m_sections;
    QStringList m_linkedKeys;
};

} // namespace scrollback::widgets
