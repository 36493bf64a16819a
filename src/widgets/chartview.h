// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartscene.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace scrollback::widgets {

/// A chart on the screen. The pointer or the arrow keys show a day's (a name's) values; a click, or Return,
/// opens them.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(Theme& theme, QWidget* parent = nullptr);
    ~ChartView() override;

    void setLocale(const QLocale& locale);
    void setData(const ChartData& data);
    const ChartData& data() const { return m_data; }

    /// Which day or name is pointed at, -1: none.
    int current() const { return m_pick.index; }
    /// What is said about a day or name: its title, then a line for each series.
    QStringList valuesText(int index) const;

    /// Where things stand on the screen; null before the first layout and where there is nothing to draw.
    const ChartScene* scene();

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void picked(const scrollback::widgets::ChartPick& pick);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void invalidate();
    void setPick(const ChartPick& pick);
    void tellAccessibly();
    ChartStyle style() const;
    void paintPointed(QPainter& painter) const;
    void paintCallout(QPainter& painter) const;

    Theme& m_theme;
    QLocale m_locale;
    ChartData m_data;
    std::unique_ptr<ChartScene> m_scene;
    QPixmap m_picture; ///< the chart without what the pointer adds
    ChartPick m_pick;
    ChartPick m_pressed;
};

} // namespace scrollback::widgets
