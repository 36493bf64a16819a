// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace scrollback::desktop {

/// The program's words in the chosen language, and Qt's own dialogs' where the system has them.
class Translators
{
public:
    Translators() = default;
    ~Translators();
    Q_DISABLE_COPY_MOVE(Translators)

    /// An empty language: the desktop's. Windows that are open keep their words.
    void install(const QString& language);

private:
    void removeAll();

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// How numbers and dates are written in the chosen language.
QLocale localeFor(const QString& language);

} // namespace scrollback::desktop
