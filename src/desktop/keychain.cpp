// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/keychain.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace scrollback::desktop {

namespace {

QString serviceName()
{
    return QStringLiteral("scrollback");
}

Error errorOf(const QKeychain::Job& job, const QString& what)
{
    return {Error::Code::Failed, what, {}, job.errorString()};
}

} // namespace

QString Keychain::problem() const
{
    // Asking the keychain itself would make it ask for its own password.
    const QDBusConnectionInterface* bus = QDBusConnection::sessionBus().interface();
    if (bus) {
        QStringList names = bus->registeredServiceNames();
        names += bus->activatableServiceNames();
        for (const char* keychain :
             {"org.freedesktop.secrets", "org.kde.kwalletd6", "org.kde.kwalletd5", "org.kde.kwalletd"}) {
            if (names.contains(QLatin1String(keychain)))
                return {};
        }
    }
    return tr("There is no keychain on this desktop: the password is asked for each time.");
}

void Keychain::read(const QString& address, QObject* context,
                    const std::function<void(const Result<QString>&)>& done)
{
    if (const QString why = problem(); !why.isEmpty()) {
        QTimer::singleShot(0, context, [done, why] { done(failure(Error::Code::NotThere, why)); });
        return;
    }
    // Without a parent: a job that is under way must see its end.
    auto* job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(address);
    connect(job, &QKeychain::Job::finished, context, [job, done] {
        if (job->error() == QKeychain::NoError)
            done(job->textData());
        else if (job->error() == QKeychain::EntryNotFound)
            done(QString());
        else
            done(tl::unexpected(errorOf(*job, tr("The keychain could not be read"))));
    });
    job->start();
}

void Keychain::write(const QString& address, const QString& password, QObject* context,
                     const std::function<void(const Result<void>&)>& done)
{
    if (const QString why = problem(); !why.isEmpty()) {
        QTimer::singleShot(0, context, [done, why] { done(failure(Error::Code::NotThere, why)); });
        return;
    }
    auto* job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(address);
    job->setTextData(password);
    connect(job, &QKeychain::Job::finished, context, [job, done] {
        if (job->error() == QKeychain::NoError)
            done({});
        else
            done(tl::unexpected(errorOf(*job, tr("The password could not be put into the keychain"))));
    });
    job->start();
}

void Keychain::remove(const QString& address)
{
    if (!problem().isEmpty())
        return;
    auto* job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(address);
    job->start();
}

} // namespace scrollback::desktop
