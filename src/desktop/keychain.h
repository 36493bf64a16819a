// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>

namespace scrollback::desktop {

/// The desktop's keychain: passwords of servers, each under its server's address as it is shown
/// (ConnectionSettings::shown()). Answers come later, in the asker's thread, unless `context` is gone by
/// then.
class Keychain : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Why passwords cannot be kept here; empty where they can.
    virtual QString problem() const;

    /// The password of an address; empty where none is kept.
    virtual void read(const QString& address, QObject* context,
                      const std::function<void(const Result<QString>&)>& done);
    virtual void write(const QString& address, const QString& password, QObject* context,
                       const std::function<void(const Result<void>&)>& done);
    virtual void remove(const QString& address);
};

} // namespace scrollback::desktop
