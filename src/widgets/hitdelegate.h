// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fieldtext.h"

#include <QStyledItemDelegate>

namespace scrollback::models {
class SearchModel;
}

namespace scrollback::widgets {

class Theme;

/// Draws what a search found: who said it, when and in which conversation, and the sentence with the match
/// marked.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    HitDelegate(Theme& theme, const models::SearchModel& model, QObject* parent = nullptr);

    void setStyle(const models::TextStyle& style) { m_style = style; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Theme& m_theme;
    const models::SearchModel& m_model;
    models::TextStyle m_style;
};

} // namespace scrollback::widgets
