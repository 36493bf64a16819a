// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace scrollback::widgets {

/// One JSON value, read for looking at: members in the order in which they are written, numbers as they are
/// written, and a place in the text for whatever is wrong. (QJsonDocument sorts members and rounds numbers.)
///
/// About 28 bytes a value beside the text. A value that never changes once made; shared between threads.
class JsonDocument
{
public:
    enum class Kind : quint8 {
        Object,
        Array,
        Range, ///< a thousand children of a container that has more of them, so that no branch is endless
        String,
        Number,
        Boolean,
        Null,
    };
    using Node = quint32;
    static constexpr Node root = 0;
    static constexpr Node none = ~0U;
    static constexpr int maximumDepth = 500;
    static constexpr int rangeSize = 1000;

    /// Fails with a sentence that says what is wrong, and in which line and column.
    static Result<std::shared_ptr<const JsonDocument>> parse(const QString& text,
                                                             const CancelToken& cancel = {});
    /// A text that is no JSON, as one string.
    static std::shared_ptr<const JsonDocument> ofText(const QString& text);

    Kind kind(Node node) const { return m_items[node].kind; }
    bool isContainer(Node node) const { return kind(node) <= Kind::Range; }
    /// The children as they are shown: ranges, where there are very many.
    int childCount(Node node) const;
    Node child(Node node, int row) const;
    Node parent(Node node) const { return m_items[node].parent; }
    int row(Node node) const { return int(m_items[node].row); }
    /// How many members or elements it has in all.
    qint64 size(Node node) const;

    /// A member's name, an element's index, a range's first and last index.
    QString label(Node node) const;
    /// A string's text, or a number, true, false or null as they are written; at most `limit` characters.
    QString text(Node node, qsizetype limit = -1) const;
    bool isLongerThan(Node node, qsizetype limit) const;
    /// "$.items[3].name"
    QString path(Node node) const;
    /// The value as indented JSON.
    QString json(Node node) const;

    /// The next value, in reading order, whose name or text contains `needle`, whatever its case, after (or
    /// before) `from`; `none` where there is no further one.
    Node find(const QString& needle, Node from, bool backwards = false) const;
    Node nodeCount() const { return Node(m_items.size()); }

private:
    struct Item
    {
        Node parent = none;
        quint32 row = 0;       ///< among the children of `parent` as they are shown
        quint32 keyAt = 0;     ///< in m_bytes; of a range: the index of its first child
        quint32 keySize = 0;   ///< of a range: how many
        quint32 valueAt = 0;   ///< in m_bytes; of a container: in m_children
        quint32 valueSize = 0; ///< bytes; of a container: shown children
        Kind kind = Kind::Null;
    };
    class Builder;

    bool inArray(Node node) const;
    qint64 index(Node node) const;

    QByteArray m_bytes; ///< the text, its strings decoded in place
    std::vector<Item> m_items;
    std::vector<Node> m_children;
};

} // namespace scrollback::widgets
