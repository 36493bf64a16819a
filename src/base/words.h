// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace scrollback {

/// Translated text for code that is no QObject: Words::tr("…").
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(scrollback)
};

} // namespace scrollback
