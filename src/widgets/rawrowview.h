// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chatlog/entities.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTableWidget;

namespace scrollback::widgets {

class JsonTree;
class TextPane;
class Theme;

/// A row as its table has it: columns and values, and the chosen value whole below.
class RawRowView : public QWidget
{
    Q_OBJECT

public:
    explicit RawRowView(Theme& theme, QWidget* parent = nullptr);

    void setRow(const chatlog::RawRow& row);
    /// In place of a row: why there is none (yet).
    void setSentence(const QString& sentence);

Q_SIGNALS:
    void noticed(const QString& text);

private:
    void showCell(int row);
    void copy(const QString& text, const QString& notice);
    QString wholeRow() const;

    Theme& m_theme;
    chatlog::RawRow m_row;
    QLabel* m_title = nullptr;
    QSplitter* m_splitter = nullptr;
    QTableWidget* m_table = nullptr;
    QWidget* m_value = nullptr;
    TextPane* m_text = nullptr;
    JsonTree* m_json = nullptr;
};

} // namespace scrollback::widgets
