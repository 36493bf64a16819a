// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace scrollback::widgets {

/// Read-only text with lines of any length: long ones are laid out in pieces (a single line of two million
/// characters takes a minute otherwise) and are whole again when copied.
class PlainTextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PlainTextView(QWidget* parent = nullptr);

    void setWholeText(const QString& text, qsizetype lineSize);
    QString textOf(int from, int to) const;
    /// Grows with its text up to this many lines, then scrolls; 0: takes the room it is given.
    void setFittedLines(int most);

protected:
    QMimeData* createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    int m_fittedLines = 0;
};

} // namespace scrollback::widgets
