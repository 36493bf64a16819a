// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/exportjob.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ExportDialog;
}

namespace scrollback::desktop {

struct AppContext;

enum class ExportSubject { List, Conversation };

/// What can be exported from where somebody is.
struct ExportOffer
{
    QString sourceName; ///< "orders-june"
    QString place;      ///< "Logs"
    std::optional<chatlog::ListQuery> query;
    std::vector<chatlog::Field> columns;
    QString listText; ///< "466 entries, 284 errors"
    std::optional<ConversationId> conversation;
    ExportSubject first = ExportSubject::List; ///< what is chosen at first
};

/// Asks what to export, how, and where to.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(AppContext& context, ExportOffer offer, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// What was chosen, after the dialog was accepted.
    ExportRequest request() const;

    void accept() override;

private:
    bool conversationChosen() const;
    exporting::Format chosenFormat() const;
    void listFormats();
    void explain();
    void suggestPath();
    /// A file's ending says what is in it: one that somebody types chooses the format.
    void followEnding();
    /// … and a format that somebody chooses, the ending.
    void followFormat();
    void browse();

    AppContext& m_context;
    ExportOffer m_offer;
    std::unique_ptr<Ui::ExportDialog> m_ui;
    QString m_suggested;
};

} // namespace scrollback::desktop
