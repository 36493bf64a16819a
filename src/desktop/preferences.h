// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class Preferences;
}

namespace scrollback::desktop {

struct AppContext;

/// The preferences, edited as a copy: nothing is changed before OK or Apply.
class Preferences : public QDialog
{
    Q_OBJECT

public:
    /// `source` names the window's source for its own settings; empty: there is none.
    Preferences(AppContext& context, const QString& source, QWidget* parent = nullptr);
    ~Preferences() override;

Q_SIGNALS:
    /// What was chosen has been written to the settings.
    void applied();

private:
    void alignForms();
    void load();
    bool apply();
    bool isDirty() const;
    void markDirty();

    AppContext& m_context;
    std::optional<SourceSettings> m_source;
    std::unique_ptr<Ui::Preferences> m_ui;
};

} // namespace scrollback::desktop
