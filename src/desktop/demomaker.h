// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "base/timevalue.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <memory>

namespace scrollback::desktop {

/// Writes a demo database in the background.
class DemoMaker : public QObject
{
    Q_OBJECT

public:
    explicit DemoMaker(QObject* parent = nullptr);
    ~DemoMaker() override;

    /// The place of a system's demo in the user's data folder.
    static QString pathOf(const QString& system);

    /// `finished` follows; at once where the demo is there already.
    void make(const QString& system, const QString& path, TimeMs now);
    bool isRunning() const { return m_thread != nullptr; }
    void cancel();

Q_SIGNALS:
    void progress(double share);
    void made(const QString& path);
    void failed(const scrollback::Error& error);

private:
    CancelToken m_cancel;
    std::unique_ptr<QThread> m_thread;
};

} // namespace scrollback::desktop
