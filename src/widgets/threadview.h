// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"

#include <QAbstractScrollArea>
#include <QLocale>
#include <QTimeZone>

#include <memory>

class QMenu;
class QUrl;

namespace scrollback::widgets {

class Theme;

/// A conversation as a dialog one can read: bubbles, the tool calls folded in at their place, days and pauses
/// between.
///
/// Only what is in sight is laid out, one document a message; the others have estimated heights until they
/// come into sight. What is in sight never moves when an estimate above it turns out wrong.
class ThreadView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ThreadView(Theme& theme, QWidget* parent = nullptr);
    ~ThreadView() override;

    void setDisplay(const QLocale& locale, const QTimeZone& zone, int thisYear = 0);
    /// Shows a conversation from its start. The items are shared, not copied.
    void setThread(std::shared_ptr<const chatlog::Thread> thread);
    void clear();
    const chatlog::Thread* thread() const;

    /// Texts as they are written, in monospace, instead of as their Markdown means them.
    void setSourceShown(bool on);
    bool isSourceShown() const;

    /// Brings an item into sight and makes it the current one; false where it is not in this conversation.
    bool jumpTo(const chatlog::RowRef& row);
    void jumpToItem(int item);
    int currentItem() const;
    /// The items that are selected, by keyboard or over several messages; the current one if none are.
    QList<int> selectedItems() const;

    /// Marks every occurrence of a text and goes to the first one from the current item on. Returns how many
    /// there are.
    int find(const QString& needle);
    bool findNext();
    bool findPrevious();
    int matchCount() const;
    int currentMatch() const; ///< from 0; -1 without

    bool isUnfolded(int item) const;
    void setUnfolded(int item, bool on);
    void unfoldAll(bool on);

    void copySelection() const;
    void selectAll();
    /// One line that says who, when and how it begins.
    QString itemSummary(int item) const;
    /// The copies and the folding for the item that the menu is about; the page adds what leads elsewhere.
    void fillMenu(QMenu& menu, int item);

    // For tests and measurements: what is laid out, and where things stand in the viewport.
    int laidOutCount() const; ///< blocks alive
    int createdCount() const; ///< blocks made since setThread
    int firstVisibleItem() const;
    int lastVisibleItem() const;
    /// The item's block in viewport coordinates; null where it is not in sight.
    QRect visualRect(int item) const;

Q_SIGNALS:
    void currentChanged(int item);
    /// Enter on a message, "Open in detail" on a tool call.
    void detailRequested(int item);
    /// The rest of a message that is only shown in part.
    void wholeTextRequested(int item);
    /// A context menu for an item; fill it and show it.
    void menuRequested(int item, const QPoint& globalPosition);
    /// A link was clicked: http, https or mailto. Nothing was opened.
    void linkActivated(const QUrl& url);
    void matchesChanged(int current, int count);
    void noticed(const QString& text);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace scrollback::widgets
