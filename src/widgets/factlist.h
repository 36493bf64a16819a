// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QGridLayout;

namespace scrollback::widgets {

/// What is known of a thing, in two columns: names muted, values that can be selected.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);

    void clear();
    /// A line; none where the value is empty.
    void add(const QString& name, const QString& value, const QString& toolTip = {});
    /// A line whose value is a link.
    void addLink(const QString& name, const QString& value, const std::function<void()>& activated,
                 const QString& toolTip = {});
    bool isEmpty() const { return m_rows == 0; }

Q_SIGNALS:
    /// A short note for the status bar ("Copied: Thread").
    void noticed(const QString& text);

private:
    void addName(const QString& name);
    void addLongWord(const QString& name, const QString& value, const QString& toolTip);

    QGridLayout* m_grid;
    int m_rows = 0;
};

} // namespace scrollback::widgets
