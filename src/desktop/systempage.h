// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/database.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace scrollback::desktop {

struct AppContext;

/// Asks which system to read where a database holds several.
class SystemPage : public QWidget
{
    Q_OBJECT

public:
    explicit SystemPage(AppContext& context, QWidget* parent = nullptr);

    /// The first is what would be read without asking.
    void showChoices(const QString& fileName, const std::vector<source::SystemChoice>& choices);

Q_SIGNALS:
    void chosen(const QString& system);

private:
    QLabel* m_sentence;
    QListWidget* m_list;
};

} // namespace scrollback::desktop
