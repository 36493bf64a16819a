// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace scrollback::desktop {

struct AppContext;

/// What a bar says and offers.
struct Info
{
    enum class Kind { Note, Warning, Success };
    struct Choice
    {
        QString text;
        std::function<void()> act;
    };

    QString id; ///< a newer one with the same id takes its place
    Kind kind = Kind::Note;
    QString text;
    std::vector<Choice> choices; ///< after a choice was made the bar goes
    int goesAfterSeconds = 0;    ///< 0: stays until it is closed
};

/// The bars above a window's content: that this is a demo, that the file has changed, that an export is done.
class InfoBars : public QWidget
{
    Q_OBJECT

public:
    explicit InfoBars(AppContext& context, QWidget* parent = nullptr);

    void show(const Info& info);
    void close(const QString& id);
    void closeAll();
    bool isShown(const QString& id) const { return m_bars.contains(id); }

private:
    AppContext& m_context;
    QVBoxLayout* m_layout;
    QHash<QString, QFrame*> m_bars;
};

} // namespace scrollback::desktop
