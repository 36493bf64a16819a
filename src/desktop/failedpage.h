// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FailedPage;
}

namespace scrollback::desktop {

struct AppContext;

/// What a window shows in place of a source that could not be opened: what happened, what to do, and on
/// request what the engine said.
class FailedPage : public QWidget
{
    Q_OBJECT

public:
    explicit FailedPage(AppContext& context, QWidget* parent = nullptr);
    ~FailedPage() override;

    void showError(const QString& location, const Error& error);
    QString sentence() const;

Q_SIGNALS:
    void openRequested();
    void retryRequested();

private:
    AppContext& m_context;
    std::unique_ptr<Ui::FailedPage> m_ui;
};

} // namespace scrollback::desktop
