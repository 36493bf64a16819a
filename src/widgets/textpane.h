// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>

class QUrl;

namespace scrollback::widgets {

class Theme;

/// One text in full: as it is written, or as its Markdown means it. However long: a part of it is laid out at
/// a time, and lines of any length are broken for the eye, not in what is copied.
class TextPane : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Plain, Markdown };
    /// How many characters are laid out at a time.
    static constexpr qsizetype partSize = 500'000;
    /// Longer lines are broken for the eye.
    static constexpr qsizetype lineSize = 2'000;

    explicit TextPane(Theme& theme, QWidget* parent = nullptr);
    ~TextPane() override;

    /// `complete` is false while only the start of the text is known; the pane says so.
    void setText(const QString& text, bool complete = true);
    QString text() const;
    void setMode(Mode mode);
    Mode mode() const;
    /// Without the switch between the two modes: for text that has no Markdown (a log line, JSON).
    void setModeSwitchable(bool on);
    void setMonospace(bool on);

    /// Grows with its text up to this many lines, then scrolls; 0: takes the room it is given.
    void setFittedLines(int most);

    /// Marks every occurrence of a text.
    void highlight(const QString& needle);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A safe link (http, https, mailto) was clicked; nothing was opened.
    void linkActivated(const QUrl& url);
    void modeChanged(scrollback::widgets::TextPane::Mode mode);
    void noticed(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace scrollback::widgets
