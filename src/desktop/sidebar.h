// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace scrollback::widgets {
class Theme;
}

namespace scrollback::desktop {

/// The places of a window with their counts, and the saved views below.
class SideBar : public QListWidget
{
    Q_OBJECT

public:
    explicit SideBar(widgets::Theme& theme, QWidget* parent = nullptr);

    /// "2,000", "–" where the source has none, "…" while it is being counted; `why` is for the tooltip.
    void setCount(const QString& place, const QString& count, const QString& why = {});
    /// Which place is in front; nothing is sent for it.
    void setCurrentPlace(const QString& place);
    void setCurrentView(const QString& view);
    void setViews(const QStringList& names);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void placeChosen(const QString& place);
    void viewChosen(const QString& view);
    void viewRenamed(const QString& view, const QString& newName);
    void viewRemoved(const QString& view);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void activate(QListWidgetItem* item);
    void askNewName(const QString& view);
    QListWidgetItem* itemOf(int role, const QString& value) const;

    int m_fixedRows = 0; ///< the places and the line under them
};

} // namespace scrollback::desktop
