// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"
#include "widgets/jsondocument.h"
#include "widgets/threadviewblock.h"

#include <QSet>

#include <memory>
#include <vector>

namespace scrollback::widgets {

/// What a person has unfolded of a tool call; it outlives the block.
struct FoldState
{
    bool open = false;
    /// Branches that are not as they would be by themselves: section << 32 | node.
    QSet<quint64> toggled;
};

/// A tool call, or what a tool wrote: one line or two while it is folded, its JSON as a tree when it is not.
class FoldBlock final : public ThreadBlock
{
public:
    FoldBlock(const chatlog::Thread::Item& item, const ThreadLook& look, FoldState& state);

    static int estimate(const chatlog::Thread::Item& item, const ThreadLook& look, int width);

    bool isOpen() const { return m_state.open; }
    void setOpen(bool open);
    /// Opens or closes a branch of the JSON.
    void toggle(int row);

    void paint(QPainter& painter, const ThreadPaint& how) const override;
    ThreadHit hit(const QPointF& point) const override;
    QRectF matchRect(const QString& needle, int nth) const override;
    QString copyText(const ThreadHit& hit) const override;

protected:
    int arrange(int width) override;

private:
    struct Section
    {
        QString name;
        QString text;
        std::shared_ptr<const JsonDocument> document;
        QString note; ///< why it is not shown here
    };
    struct Row
    {
        int section;
        JsonDocument::Node node;
        int depth;
        bool open;
    };

    void read();
    void flatten();
    QRectF rowRect(int row) const;
    QRectF copyRect() const;
    QRectF detailRect() const;
    QString rowKey(const Row& row) const;
    QString rowValue(const Row& row) const;
    void paintGround(QPainter& painter, const ThreadPaint& how) const;
    void paintSummary(QPainter& painter, const ThreadPaint& how) const;
    void paintTitle(QPainter& painter, const ThreadPaint& how) const;
    void paintRow(QPainter& painter, int index, const ThreadPaint& how) const;
    void paintMarked(QPainter& painter, const QPointF& baseline, const QString& text,
                     const QString& needle) const;

    const chatlog::Thread::Item& m_item;
    FoldState& m_state;
    QString m_name;
    QString m_mark;  ///< "✕ failed"
    QString m_facts; ///< time and duration
    QString m_summary;
    bool m_failed = false;
    bool m_cut = false;
    QStringList m_lines; ///< of the summary: at most two
    qreal m_indent = 0;  ///< of the first line: after the name
    std::vector<Section> m_sections;
    std::vector<Row> m_rows;
    bool m_rowsCut = false;
};

} // namespace scrollback::widgets
