// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QTextDocument>
#include <QUrl>

#include <vector>

class QPainter;

namespace scrollback::widgets {

class Theme;

/// The text of one message, laid out by itself: a conversation is as many of these as are in sight.
///
/// Text from a database is text: HTML stays as it is written, pictures are named and never loaded, links lead
/// only to http, https and mailto and open nothing by themselves, hidden and reordering characters are made
/// visible.
class MessageDocument : public QTextDocument
{
    Q_OBJECT

public:
    struct Look
    {
        QFont font;
        QFont code;
        QColor text;
        QColor muted;
        QColor link;
        QColor codeBackground;
        QColor line; ///< tables, quotes, rules
        QColor matchMark;
        QColor selection;
        QColor selectedText;

        static Look of(const Theme& theme, const QFont& font);
    };
    enum class Format {
        Markdown, ///< as it was meant, where the text has any markup at all
        Source,   ///< as it is written
    };
    /// Of a text, at most as much as this is laid out; the rest is shown elsewhere, as plain text.
    static constexpr qsizetype maximumCharacters = 20'000;
    static constexpr qsizetype maximumLines = 2'000;

    explicit MessageDocument(const Look& look, QObject* parent = nullptr);

    void setMessage(const QString& text, Format format);
    /// How many characters of the message's text are laid out: all, or the start.
    qsizetype shownCharacters() const { return m_shown; }

    /// The blocks of code, from the top.
    int codeBlockCount() const { return int(m_code.size()); }
    QRectF codeRect(int index) const;
    QString codeText(int index) const;

    /// The address of the link at a point; empty where there is none.
    QUrl linkAt(const QPointF& point) const;
    QString textOf(int from, int to) const;
    QString wholeText() const;
    /// Where the n-th `needle` (from 0, whatever its case) begins; -1 where there are fewer.
    int findText(const QString& needle, int nth) const;

    struct Marks
    {
        QString needle;         ///< every occurrence is marked
        int currentMatch = -1;  ///< the occurrence that is marked more strongly
        int selectionStart = 0; ///< selected text, if the end is beyond
        int selectionEnd = 0;
    };
    /// Paints what lies in `clip`, in the document's coordinates.
    void paint(QPainter& painter, const QRectF& clip, const Marks& marks);

    /// The start of a text that can be laid out without making anybody wait.
    static qsizetype layoutLimit(const QString& text);
    static bool isSafeLink(const QUrl& url);

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    struct CodeRange
    {
        int first; ///< block numbers
        int last;
    };
    void dress();
    void dressBlocks();
    void dressText();
    void dressTables();
    void namePicturesAndLinks();
    void turnMarkersIntoBreaks();
    void mendTableHeads();
    QList<int> findAll(const QString& needle) const;

    Look m_look;
    qsizetype m_shown = 0;
    std::vector<CodeRange> m_code;
    std::vector<std::pair<CodeRange, int>> m_quotes; ///< blocks and their level
};

} // namespace scrollback::widgets
