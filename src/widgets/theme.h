// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

namespace scrollback::widgets {

/// What a colour is for. Widgets never name a colour, they name its purpose.
enum class ColorId {
    Window,        ///< behind everything, sidebars, bars
    Base,          ///< lists, cards, text areas
    Raised,        ///< code blocks, JSON, folded tool calls
    Border,
    Text,
    TextMuted,     ///< labels, times, second lines
    TextFaint,     ///< counts in the sidebar, axis labels
    Accent,        ///< selection, links, "only these" chips
    AccentSoft,    ///< the selected row, the user's bubble
    OnAccent,
    Error,
    Warning,
    Success,
    Info,
    Debug,
    GridLine,
    SeriesFirst,   ///< blue: user, input, conversations
    SeriesSecond,  ///< teal: assistant, tools
    SeriesThird,   ///< violet: output tokens
    SeriesFourth,  ///< amber: response times
    SeriesFifth,
    SeriesMuted,   ///< grey bars of a time line
    MatchMark,     ///< behind the text that was searched for
};

/// Colours and icons by purpose, light or dark after the desktop's palette (or as the settings say).
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { FollowDesktop, Light, Dark };

    explicit Theme(QObject* parent = nullptr);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }

    QColor color(ColorId id) const;
    /// The colours for paper: always light, whatever the screen shows.
    static QColor paperColor(ColorId id);

    QColor levelColor(const QString& level) const;
    /// A mark that tells a level without colour: ✕ error, ▲ warning, ✓ success, • info, · debug.
    static QString levelMark(const QString& level);
    QColor statusColor(const QString& status) const;
    static QString statusMark(const QString& status);

    /// From the desktop's icon theme, Breeze where it has none, in the theme's text colour.
    QIcon icon(const QString& name) const;
    QFont monospace() const;

    /// Puts the palette and the style sheet of the house on the application.
    void applyTo(class QApplication& application);

Q_SIGNALS:
    void themeChanged();

private:
    void update();
    bool eventFilter(QObject* watched, QEvent* event) override;

    Mode m_mode = Mode::FollowDesktop;
    bool m_dark = false;
};

} // namespace scrollback::widgets
