// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fieldtext.h"
#include "widgets/messagedocument.h"
#include "widgets/theme.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QUrl>

#include <algorithm>

class QPainter;

namespace scrollback::widgets {

/// How a conversation looks, in the sizes of the fonts at hand.
struct ThreadLook
{
    ThreadLook(const Theme& house, const QFont& base, const models::TextStyle& style);

    const Theme* theme;
    models::TextStyle text;
    QFont font;
    QFont small;
    QFont mono;
    QFont monoBold;
    MessageDocument::Look document;
    bool source = false; ///< texts as they are written
    int line = 0;        ///< heights of lines in these fonts
    int smallLine = 0;
    int monoLine = 0;
    qreal character = 0; ///< mean widths
    qreal monoCharacter = 0;

    static constexpr int padX = 12;
    static constexpr int padY = 8;
    static constexpr int headGap = 4;
    static constexpr int radius = 9;
    static constexpr int bar = 3; ///< the coloured line at a tool call's left
    static constexpr int foldIndent = 22;
    static constexpr qreal bubbleShare = 0.75; ///< of the column's width, at most

    /// What is said stands towards one side; in a narrow column it needs nearly all of it.
    int bubbleWidth(int column) const
    {
        const double readable = std::min(column * 0.92, line * 22.0);
        return int(std::max(column * bubbleShare, readable));
    }
    int foldWidth(int column) const { return column - foldIndent; }
};

/// What lies under a point of a block.
struct ThreadHit
{
    enum class Kind {
        None,
        Text,     ///< `position` in the text
        Link,     ///< `url`
        CopyCode, ///< the button of the code block `index`
        ShowAll,  ///< the rest of a long message
        Fold,     ///< a tool call's summary
        Branch,   ///< a branch of its JSON: row `index`
        Value,    ///< a value of its JSON: row `index`
        Copy,     ///< the whole call
        Detail,   ///< open it at the right
    };
    Kind kind = Kind::None;
    int position = -1;
    int index = -1;
    QUrl url;
};

/// How a block is to be painted right now.
struct ThreadPaint
{
    QRectF clip; ///< in the block's coordinates
    bool current = false;
    bool focused = false;
    bool hovered = false;
    QPointF pointer;
    MessageDocument::Marks marks;
};

/// An item of a conversation, laid out. Made when it comes into sight, dropped when many others did since.
class ThreadBlock
{
public:
    virtual ~ThreadBlock() = default;

    /// For a column of this width; cheap where it is the last one.
    void layout(int width);
    int width() const { return m_width; }
    int height() const { return m_height; }

    virtual void paint(QPainter& painter, const ThreadPaint& how) const = 0;
    virtual ThreadHit hit(const QPointF& point) const = 0;
    /// The height at which the n-th occurrence of a text stands, and how tall it is.
    virtual QRectF matchRect(const QString& needle, int nth) const = 0;
    /// Its text from one position to another; blocks without selectable text have none.
    virtual QString textOf(int from, int to) const;
    virtual int codeBlockCount() const { return 0; }
    /// What a button or a value at a hit copies.
    virtual QString copyText(const ThreadHit& hit) const;

protected:
    explicit ThreadBlock(const ThreadLook& look)
        : m_look(look)
    {
    }
    virtual int arrange(int width) = 0; ///< gives the height
    void invalidate() { m_width = -1; }

    const ThreadLook& m_look;

private:
    int m_width = -1;
    int m_height = 0;
};

} // namespace scrollback::widgets
