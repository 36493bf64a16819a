// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace scrollback::dumps {

using db::Engine;

/// The encoding that a dump says its texts are in.
class TextEncoding
{
public:
    TextEncoding() = default; ///< UTF-8
    /// By the name that the engine has for it; nothing for a name that is not known.
    static std::optional<TextEncoding> named(Engine engine, const QByteArray& name);

    bool isUtf8() const { return !m_converter; }
    /// Whether the second byte of a character may look like a backslash.
    bool hasPairs() const { return m_pairs; }
    static bool isLead(char c) { return uchar(c) >= 0x81; }

    /// The text as UTF-8, in `out`.
    void convert(std::string_view text, std::string& out) const;

private:
    struct Converter;
    std::shared_ptr<Converter> m_converter;
    bool m_pairs = false;
};

} // namespace scrollback::dumps
