// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace scrollback::desktop {

Translators::~Translators()
{
    removeAll();
}

void Translators::install(const QString& language)
{
    removeAll();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    const auto add = [&](const QLocale& wanted, const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(wanted, name, QStringLiteral("_"), folder))
            return false;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
        return true;
    };
    const QString ours = QStringLiteral(":/i18n");
    add(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The plural forms of English are a translation too: without any, one message were "1 messages".
    if (!add(locale, QStringLiteral("scrollback"), ours))
        add(QLocale(QLocale::English), QStringLiteral("scrollback"), ours);
}

void Translators::removeAll()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

QLocale localeFor(const QString& language)
{
    const QLocale system = QLocale::system();
    // Without a locale of its own a system gives "C", which groups no digits and names no months.
    const QLocale usual =
        system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : system;
    if (language.isEmpty() || QLocale(language).language() == usual.language())
        return usual;
    return QLocale(language);
}

} // namespace scrollback::desktop
