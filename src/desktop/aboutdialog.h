// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace scrollback::desktop {

struct AppContext;

/// What this is, which version, under which licence, and what it is made with.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(AppContext& context, QWidget* parent = nullptr);
};

} // namespace scrollback::desktop
