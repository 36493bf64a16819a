// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <memory>

namespace scrollback::widgets {

class JsonModel;
class Theme;

/// JSON as a tree: coloured, searchable, copied by value, path or branch. Text that is no JSON is shown as
/// text, with a sentence that says what is wrong and where. Large values are read in the background.
class JsonTree : public QWidget
{
    Q_OBJECT

public:
    struct Value
    {
        QString name; ///< "arguments"
        QString text; ///< JSON, or any text; a null one is left out
    };
    /// Up to this many characters are read at once, more in the background.
    static constexpr qsizetype atOnce = 200'000;
    static constexpr int expandLimit = 5'000;

    explicit JsonTree(Theme& theme, QWidget* parent = nullptr);
    ~JsonTree() override;

    void setValues(const QList<Value>& values);
    bool isEmpty() const;
    bool isLoading() const;
    /// What is wrong with the values, in sentences; empty where all is well.
    QString problem() const;

    /// Members whose values are links (`valueActivated`).
    void setLinkedKeys(const QStringList& keys);
    /// Grows with its rows up to this many, then scrolls; 0: takes the room it is given.
    void setFittedRows(int most);
    /// The line with the search field and the buttons; it comes by itself with Ctrl+F and where there is a
    /// lot.
    void setSearchVisible(bool on);

    void expandAll(); ///< up to `expandLimit` rows
    void collapseAll();
    /// Selects the next (or previous) row that contains the text; false where there is none.
    bool find(const QString& needle, bool backwards = false);

    const JsonModel& model() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void valueActivated(const QString& key, const QString& value);
    void noticed(const QString& text);
    void loaded();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace scrollback::widgets
