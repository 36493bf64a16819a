// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace scrollback::desktop {

struct AppContext;

/// The line at the bottom: that the source is read-only, which zone times are in, what is being done and how
/// far it is, and what the page says about its content.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(AppContext& context, QWidget* parent = nullptr);

    /// `encrypted`: whether the line to a server is; none for a file.
    void setReadOnly(bool readOnly, std::optional<bool> encrypted = {});
    void setZones(const QString& shown, const QString& stored);
    /// Whether new content of the source comes by itself; nothing for an empty text. `wrong`: it cannot just
    /// now.
    void setFollowing(const QString& text, const QString& tip, bool wrong);
    void setPageText(const QString& text);
    /// What is being done; `share` is 0 to 1, or -1 where it is not known; an empty text: nothing.
    void setBusy(const QString& what, double share);
    /// A short note that goes away by itself.
    void notice(const QString& text);
    void clear();

Q_SIGNALS:
    void stopRequested();

private:
    AppContext& m_context;
    QLabel* m_lock;
    QLabel* m_readOnly;
    QLabel* m_zones;
    QLabel* m_following;
    QLabel* m_notice;
    QLabel* m_busy;
    QProgressBar* m_bar;
    QToolButton* m_stop;
    QLabel* m_page;
    QTimer* m_noticeTimer;
    QTimer* m_busyDelay; ///< what is done at once is not announced
};

} // namespace scrollback::desktop
