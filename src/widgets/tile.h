// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiledata.h"

#include <QAbstractButton>

namespace scrollback::widgets {

/// A figure on a card, with its change and its course; a button that opens what it counts.
class Tile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Tile(Theme& theme, QWidget* parent = nullptr);

    void setData(const TileData& data);
    const TileData& data() const { return m_data; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFont figureFont() const;
    QFont smallFont() const;

    Theme& m_theme;
    TileData m_data;
};

} // namespace scrollback::widgets
