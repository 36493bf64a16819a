// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dumps/dumpcache.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace scrollback::desktop {

struct AppContext;

/// The dumps that were read: each is kept as a file in the cache, so that it opens at once the next time. How
/// much room they take, and how to get it back.
class DumpsDialog : public QDialog
{
    Q_OBJECT

public:
    DumpsDialog(AppContext& context, const QString& folder, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Somebody wants to look at one of them again.
    void openRequested(const QString& dump);

private:
    void list();
    void updateButtons();
    void removeSelected();
    const dumps::CachedDump* selected() const;

    AppContext& m_context;
    QString m_folder;
    std::vector<dumps::CachedDump> m_dumps;
    QLabel* m_summary;
    QTreeWidget* m_list;
    QLabel* m_problem;
    QPushButton* m_open = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_removeAll = nullptr;
};

} // namespace scrollback::desktop
