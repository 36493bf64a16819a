// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/demomaker.h"

#include "demo/demo.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace scrollback::desktop {

DemoMaker::DemoMaker(QObject* parent)
    : QObject(parent)
{
}

DemoMaker::~DemoMaker()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

QString DemoMaker::pathOf(const QString& system)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/demo-") +
           system + QStringLiteral(".sqlite");
}

void DemoMaker::make(const QString& system, const QString& path, TimeMs now)
{
    if (m_thread)
        return;
    if (QFileInfo::exists(path)) {
        Q_EMIT made(path);
        return;
    }
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        Q_EMIT failed(
            Error{Error::Code::Failed,
                  tr("The folder %1 for the demo cannot be made").arg(QFileInfo(path).absolutePath()),
                  tr("check that you may write there, or open a file of your own"),
                  {}});
        return;
    }
    m_cancel = CancelToken();
    demo::DemoOptions options;
    options.system = system;
    options.now = now;
    m_thread.reset(QThread::create([this, options, path, cancel = m_cancel] {
        // `this` waits for the thread before it goes.
        const auto tell = [this](double share) {
            QMetaObject::invokeMethod(
                this, [this, share] { Q_EMIT progress(share); }, Qt::QueuedConnection);
        };
        auto result = std::make_shared<Result<void>>(demo::writeDemo(path, options, cancel, tell));
        QMetaObject::invokeMethod(
            this,
            [this, result, path] {
                m_thread->wait();
                m_thread.reset();
                if (*result)
                    Q_EMIT made(path);
                else
                    Q_EMIT failed(result->error());
            },
            Qt::QueuedConnection);
    }));
    m_thread->start();
}

void DemoMaker::cancel()
{
    m_cancel.cancel();
}

} // namespace scrollback::desktop
