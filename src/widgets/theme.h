// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPointer>
#include <QString>

class QApplication;

namespace scrollback::widgets {

/// What a colour is for. Widgets never name a colour, they name its purpose.
enum class ColorId {
    Window, ///< behind everything, sidebars, bars, table headers
    Canvas, ///< behind cards and bubbles: the dashboard, the thread
    Base,   ///< lists, cards, text areas
    Raised, ///< code blocks, JSON, folded tool calls
    Border,
    RowLine, ///< the hair line between rows of a list
    Text,
    TextMuted,  ///< labels, times, second lines
    TextFaint,  ///< counts in the sidebar, axis labels
    Accent,     ///< selection, links, "only these" chips
    AccentSoft, ///< the selected row, the user's bubble
    OnAccent,
    Error,
    Warning,
    Success,
    Info,
    Debug,
    GridLine,
    SeriesFirst,  ///< blue: user, input, conversations
    SeriesSecond, ///< teal: assistant, tools
    SeriesThird,  ///< violet: output tokens
    SeriesFourth, ///< amber: response times
    SeriesFifth,  ///< magenta: whatever comes fifth
    SeriesMuted,  ///< grey bars of a time line
    MatchMark,    ///< behind the text that was searched for
};
constexpr int colorCount = int(ColorId::MatchMark) + 1;

/// Colours and icons by purpose, light or dark after the desktop's palette (or as the settings say).
///
/// A widget gets one of the house's looks by `setLook()`; plain widgets have theirs already:
///  - QFrame/QWidget: "card", "canvas" (behind cards), "bar" (with a line below), "sidebar", "panel" (Base,
///  no frame)
///  - QLabel: "title", "heading", "muted", "faint", "code", "error"
///  - QToolButton/QPushButton: "chip" (round; checked: the accent), "flat" (no frame until hovered), "link",
///    "segment-first", "segment", "segment-last" (buttons that stand together), "primary"
///  - QListView/QTreeView: "places" (the sidebar's list), "plain" (no frame)
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { FollowDesktop, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QObject* parent = nullptr);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }

    QColor color(ColorId id) const { return m_dark ? darkColor(id) : paperColor(id); }
    /// The colours for paper: always light, whatever the screen shows.
    static QColor paperColor(ColorId id);
    static QColor darkColor(ColorId id);

    QColor levelColor(const QString& level) const;
    /// A mark that tells a level without colour: ✕ error, ▲ warning, ✓ success, • info, · debug.
    static QString levelMark(const QString& level);
    QColor statusColor(const QString& status) const;
    static QString statusMark(const QString& status);

    /// From the desktop's icon theme, Breeze where it has none, in the theme's text colour. It changes its
    /// colour with the theme by itself.
    QIcon icon(const QString& name) const;
    /// The same in the colour of a purpose (an error's icon).
    QIcon icon(const QString& name, ColorId color) const;
    QFont monospace() const;

    /// Gives a widget one of the looks listed above.
    static void setLook(QWidget* widget, const QString& look);

    /// Puts the palette and the style sheet of the house on the application, now and whenever the theme
    /// changes.
    void applyTo(QApplication& application);

Q_SIGNALS:
    void themeChanged();

private:
    void update();
    void dress(QApplication& application) const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    Mode m_mode = Mode::FollowDesktop;
    bool m_dark = false;
    QPointer<QApplication> m_application;
};

} // namespace scrollback::widgets
