// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace scrollback::demo {

class Random;
struct Facts;
struct Incident;

/// What the assistants can call.
enum class Tool : quint8 {
    TrackShipment,
    GetOrderStatus,
    UpdateAddress,
    CreateReturn,
    SearchProducts,
    CheckStock,
    GetInvoice,
    SendEmail,
    GetAccount,
    CheckAvailability,
    BookAppointment,
    SearchKnowledgeBase,
    RunDiagnostics,
    RunCode,
    CalculateQuote,
    CreateTicket,
};

std::string_view toolName(Tool tool);

/// The call's parameters as JSON; the numbers are those the dialog speaks of. `subject` is what it is about.
void appendArguments(std::string& out, Tool tool, const Facts& facts, std::string_view subject,
                     Random& random);
void appendResult(std::string& out, Tool tool, const Facts& facts, std::string_view subject);
/// `{"error": …}`, in the incident's words where there is one.
void appendFailure(std::string& out, const Incident* incident, Random& random);

} // namespace scrollback::demo
