// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace scrollback::models {

/// The contract of a table model, kept once: no row has children, and a cell is only asked for where there is
/// one. What derives from it says how many rows and columns there are and what stands in them.
template <class Base = QAbstractTableModel>
class TableModelBase : public Base
{
public:
    using Base::Base;

    int rowCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : rows(); }
    int columnCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : columns(); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final
    {
        using Option = QAbstractItemModel::CheckIndexOption;
        if (!this->checkIndex(index, Option::IndexIsValid | Option::ParentIsInvalid))
            return {};
        return cell(index.row(), index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (orientation == Qt::Vertical || section < 0 || section >= columns())
            return {};
        return header(section, role);
    }

protected:
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QVariant cell(int row, int column, int role) const = 0;
    virtual QVariant header(int column, int role) const = 0;
};

} // namespace scrollback::models
