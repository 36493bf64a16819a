// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/filter.h"
#include "chatlog/page.h"
#include "models/fieldtext.h"

#include <QFrame>

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QRadioButton;
class QSortFilterProxyModel;
class QTreeView;
class QVBoxLayout;

namespace scrollback::models {
class FilterValuesModel;
}

namespace scrollback::widgets {

/// A small window below a chip that asks for one thing and is gone with a click elsewhere or Escape.
class FilterPopup : public QFrame
{
    Q_OBJECT

public:
    explicit FilterPopup(const QString& title, QWidget* parent);
    /// Shows it below (or above, where there is no room) a widget; it deletes itself when it closes.
    void popUpAt(QWidget* anchor);

protected:
    QVBoxLayout* box() const { return m_box; }
    /// A line of buttons whose last is `text`, the default one.
    void addButtons(const QString& text, const QString& clearText = {});
    virtual void apply() = 0;
    virtual void clear() {}
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_box;
};

/// The values of a field, searchable, several at once, only these or not these.
class FilterValuesPopup : public FilterPopup
{
    Q_OBJECT

public:
    FilterValuesPopup(chatlog::Field field, std::vector<chatlog::ValueCount> values,
                      const chatlog::Condition& current, const models::TextStyle& style, bool counting,
                      QWidget* parent);

Q_SIGNALS:
    void chosen(const scrollback::chatlog::Condition& condition);

protected:
    void apply() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed(const QString& text);

    chatlog::Field m_field;
    models::FilterValuesModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_search;
    QTreeView* m_list;
    QRadioButton* m_not;
};

/// A text that a row's texts contain.
class FilterTextPopup : public FilterPopup
{
    Q_OBJECT

public:
    FilterTextPopup(const QString& text, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& text);

protected:
    void apply() override;

private:
    QLineEdit* m_text;
};

/// From when to when, to the second, in the display zone.
class FilterPeriodPopup : public FilterPopup
{
    Q_OBJECT

public:
    FilterPeriodPopup(const TimeRange& period, const models::TextStyle& style, TimeMs now, QWidget* parent);

Q_SIGNALS:
    void chosen(const scrollback::TimeRange& period);

protected:
    void apply() override;
    void clear() override;

private:
    models::TextStyle m_style;
    QCheckBox* m_hasFrom;
    QCheckBox* m_hasTo;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
};

} // namespace scrollback::widgets
