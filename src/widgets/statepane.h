// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTimer;

namespace scrollback::widgets {

class Theme;
enum class ColorId;

/// Holds a content widget and shows, in its place or above it, how it stands: empty, loading, partial and
/// failed are four different sights, each with a sentence that says what to do.
///
/// Loading shows only after a moment, so that what comes at once does not flicker.
class StatePane : public QWidget
{
    Q_OBJECT

public:
    enum class Sight {
        Content, ///< nothing but the content
        Partial, ///< the content, with a slim line above it: what is still being worked out, and how far it
                 ///< is
        Loading, ///< nothing to show yet
        Empty,   ///< there is nothing to show; why, and what to do
        Missing, ///< the source has no such thing; why that matters
        Failed,  ///< what happened, what to do, try again
    };

    StatePane(Theme& theme, QWidget* content, QWidget* parent = nullptr);
    ~StatePane() override;

    /// For small places: no pictures, little room around the words.
    void setCompact(bool compact);

    Sight sight() const { return m_sight; }
    QWidget* content() const { return m_content; }

    void showContent();
    /// `share` is 0 to 1, or -1 while it is not known. With `stoppable`, a Stop button: `stopRequested`.
    void showPartial(const QString& what, double share = -1, bool stoppable = true);
    /// The content with a line above it that says that the work was stopped; its button, `retryRequested`,
    /// goes on.
    void showStopped(const QString& sentence, const QString& button);
    void showLoading(const QString& what, double share = -1, bool stoppable = false);
    /// `action` is the text of a button that says what can be done ("Clear filters"): `actionTriggered`.
    void showEmpty(const QString& sentence, const QString& advice = {}, const QString& action = {});
    void showMissing(const QString& sentence, const QString& advice = {});
    /// With a Try again button: `retryRequested`.
    void showFailed(const Error& error);
    /// A failure that leaves content in place: the content with a red line above it, and Try again.
    void showFailedAbove(const Error& error);

Q_SIGNALS:
    void actionTriggered();
    void retryRequested();
    void stopRequested();

private:
    class Skeleton;

    void buildStrip();
    void buildMessage();
    void setSight(Sight sight, bool strip);
    void fillMessage(const QString& icon, ColorId iconColor, const QString& sentence, const QString& advice,
                     const QString& detail, const QString& action);
    void drawIcons();

    Theme& m_theme;
    QWidget* m_content;
    Sight m_sight = Sight::Content;
    bool m_stripRetries = false; ///< the button of the line above means "again", not "stop"

    QStackedLayout* m_stack = nullptr;
    QWidget* m_strip = nullptr;
    QLabel* m_stripIcon = nullptr;
    QLabel* m_stripText = nullptr;
    QProgressBar* m_stripBar = nullptr;
    QPushButton* m_stripButton = nullptr;

    QWidget* m_message = nullptr;
    bool m_compact = false;
    QLabel* m_icon = nullptr;
    QString m_iconName;
    ColorId m_iconColor{};
    QLabel* m_sentence = nullptr;
    QLabel* m_advice = nullptr;
    QLabel* m_detail = nullptr;
    QPushButton* m_button = nullptr;

    Skeleton* m_skeleton = nullptr;
    QTimer* m_delay = nullptr;
};

} // namespace scrollback::widgets
