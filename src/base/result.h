// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace scrollback {

/// Why a thing could not be done. `code` is for the program, `message` and `advice` are for people:
/// what happened (no full stop), and what to do about it. `detail` is the engine's own words.
struct [[nodiscard]] Error
{
    enum class Code {
        Failed,        ///< the work failed (exit status 1)
        Usage,         ///< what was asked for makes no sense (exit status 2)
        CannotOpen,    ///< the source cannot be opened (exit status 3)
        NeedsPassword, ///< the server wants a password, or not this one (exit status 3)
        UnknownSystem, ///< opened, but no system that is known (exit status 3)
        NotThere,      ///< the source has no such table, entity, conversation
        Damaged,       ///< the source is damaged where it was read
        Gone,          ///< the source went away or was replaced
        Cancelled,     ///< somebody asked to stop, or a newer request came
    };

    Code code = Code::Failed;
    QString message;
    QString advice;
    QString detail;

    /// "what happened: what to do", on one line.
    QString line() const;
    /// What a program ends with that fails for this: 1 the work failed, 2 the command line is wrong, 3 the
    /// source cannot be opened or is no system that is known, 130 interrupted.
    int exitStatus() const;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Code code, QString message, QString advice = {},
                                     QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(advice), std::move(detail)});
}

} // namespace scrollback
