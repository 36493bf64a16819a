// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"
#include "widgets/threadviewblock.h"

#include <QTextLayout>

#include <memory>

namespace scrollback::widgets {

/// A message: the line above it, its bubble, what went wrong, and how to see the rest of a very long one.
class MessageBlock final : public ThreadBlock
{
public:
    MessageBlock(const chatlog::Message& message, const ThreadLook& look);

    /// What its height will be, without laying anything out.
    static int estimate(const chatlog::Message& message, const ThreadLook& look, int width);

    void paint(QPainter& painter, const ThreadPaint& how) const override;
    ThreadHit hit(const QPointF& point) const override;
    QRectF matchRect(const QString& needle, int nth) const override;
    QString textOf(int from, int to) const override;
    int codeBlockCount() const override;
    QString copyText(const ThreadHit& hit) const override;

protected:
    int arrange(int width) override;

private:
    enum class Side { User, Assistant, Other };
    static Side sideOf(const QString& role);
    void paintHeader(QPainter& painter) const;
    void paintBubble(QPainter& painter, const ThreadPaint& how) const;
    void paintCodeButtons(QPainter& painter, const ThreadPaint& how) const;
    QRectF codeButton(int index) const;
    QString cutNote() const;

    const chatlog::Message& m_message;
    Side m_side;
    std::unique_ptr<MessageDocument> m_document;
    std::unique_ptr<QTextLayout> m_error;
    bool m_empty = false;
    bool m_cut = false;
    QRectF m_bubble;
    QPointF m_textAt;
    QPointF m_errorAt;
    QRectF m_noteRect;
};

} // namespace scrollback::widgets
