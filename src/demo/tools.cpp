// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/tools.h"

#include "demo/phrases.h"
#include "demo/random.h"
#include "demo/textout.h"
#include "demo/timeline.h"

#include <algorithm>

namespace scrollback::demo {

namespace {

constexpr std::string_view names[] = {
    "track_shipment",  "get_order_status",   "update_address",   "create_return",
    "search_products", "check_stock",        "get_invoice",      "send_email",
    "get_account",     "check_availability", "book_appointment", "search_knowledge_base",
    "run_diagnostics", "run_code",           "calculate_quote",  "create_ticket",
};

/// Writes JSON members one after the other; the caller writes the braces of what is nested.
class Json
{
public:
    Json(std::string& out, const Facts& facts)
        : m_out(out)
        , m_facts(facts)
    {
    }

    Json& raw(std::string_view text)
    {
        m_out += text;
        return *this;
    }
    Json& number(std::string_view before, qint64 value)
    {
        m_out += before;
        appendNumber(m_out, value);
        return *this;
    }
    /// An amount of money or another figure with two decimals.
    Json& hundredths(std::string_view before, qint64 value)
    {
        number(before, value / 100);
        m_out += '.';
        appendPadded(m_out, value % 100, 2);
        return *this;
    }
    Json& slot(std::string_view before, Slot slot)
    {
        m_out += before;
        m_scratch.clear();
        appendSlot(m_scratch, slot, m_facts);
        appendJson(m_out, m_scratch);
        return *this;
    }
    Json& numberSlot(std::string_view before, Slot slot)
    {
        m_out += before;
        appendSlot(m_out, slot, m_facts);
        return *this;
    }
    Json& text(std::string_view before, std::string_view value)
    {
        m_out += before;
        appendJson(m_out, value);
        return *this;
    }
    Json& time(std::string_view before, TimeMs t)
    {
        m_out += before;
        m_out += '"';
        appendIso(m_out, t);
        m_out += '"';
        return *this;
    }
    Json& id(std::string_view before, quint64 value, int digits = 12)
    {
        m_out += before;
        m_out += '"';
        appendHex(m_out, value, digits);
        m_out += '"';
        return *this;
    }
    Json& flag(std::string_view before, bool value)
    {
        m_out += before;
        m_out += value ? "true" : "false";
        return *this;
    }

private:
    std::string& m_out;
    const Facts& m_facts;
    std::string m_scratch;
};

constexpr std::string_view carriers[] = {"DHL", "UPS", "GLS", "Aramex", "SF Express"};
constexpr std::string_view scanStates[] = {"accepted", "in_transit", "sorting", "out_for_delivery"};
constexpr std::string_view plans[] = {"free", "personal", "team", "enterprise"};

} // namespace

std::string_view toolName(Tool tool)
{
    return names[size_t(tool)];
}

void appendArguments(std::string& out, Tool tool, const Facts& facts, std::string_view subject,
                     Random& random)
{
    Json json(out, facts);
    switch (tool) {
    case Tool::TrackShipment:
        json.slot(R"({"tracking_number": )", Slot::Tracking).text(R"(, "carrier": )", random.pick(carriers));
        json.raw(R"(, "include_history": true})");
        break;
    case Tool::GetOrderStatus:
        json.slot(R"({"order_id": )", Slot::Order)
            .raw(R"(, "fields": ["status", "items", "payments", "shipments"]})");
        break;
    case Tool::UpdateAddress:
        json.slot(R"({"order_id": )", Slot::Order).slot(R"(, "address": {"city": )", Slot::City);
        json.number(R"(, "street_number": )", random.between(1, 190)).raw(R"(, "leave_with_neighbour": )");
        json.flag("", random.chance(400)).raw("}}");
        break;
    case Tool::CreateReturn:
        json.slot(R"({"order_id": )", Slot::Order).slot(R"(, "items": [{"product": )", Slot::Product);
        json.number(R"(, "quantity": )", random.between(1, 2))
            .raw(R"(, "reason": "does_not_fit"}], "label": {"format": "pdf", "send_to": )");
        json.slot("", Slot::Email).raw("}}");
        break;
    case Tool::SearchProducts:
        json.slot(R"({"query": )", Slot::Product)
            .number(R"(, "filters": {"price": {"max": )", random.between(4, 60) * 10);
        json.flag(R"(}, "in_stock": )", random.chance(700))
            .number(R"(}, "limit": )", random.between(3, 10))
            .raw("}");
        break;
    case Tool::CheckStock:
        json.slot(R"({"product": )", Slot::Product)
            .slot(R"(, "locations": ["warehouse", )", Slot::City)
            .raw("]}");
        break;
    case Tool::GetInvoice:
        json.slot(R"({"invoice_number": )", Slot::Invoice).raw(R"(, "with_positions": true})");
        break;
    case Tool::SendEmail:
        json.slot(R"({"to": )", Slot::Email)
            .slot(R"(, "template": "invoice_copy", "variables": {"invoice": )", Slot::Invoice);
        json.raw(R"(}, "attachments": [{"type": "pdf", "name": "invoice.pdf"}]})");
        break;
    case Tool::GetAccount:
        json.slot(R"({"email": )", Slot::Email).raw(R"(, "include": ["status", "devices", "plan"]})");
        break;
    case Tool::CheckAvailability:
        json.slot(R"({"location": )", Slot::City)
            .time(R"(, "range": {"from": )", facts.at - facts.at % msPerDay + msPerDay);
        json.number(R"(, "days": )", random.between(3, 14)).raw(R"(}, "part_of_day": "afternoon"})");
        break;
    case Tool::BookAppointment:
        json.slot(R"({"location": )", Slot::City)
            .slot(R"(, "slot": {"day": )", Slot::Later)
            .slot(R"(, "time": )", Slot::Time);
        json.slot(R"(}, "customer": {"name": )", Slot::Name).slot(R"(, "email": )", Slot::Email).raw("}}");
        break;
    case Tool::SearchKnowledgeBase:
        json.text(R"({"query": )", subject).number(R"(, "top_k": )", random.between(3, 8));
        json.text(R"(, "language": )", std::string_view(facts.language->code.constData()));
        json.raw(R"(, "filters": {"status": "published", "audience": ["customer", "all"]}})");
        break;
    case Tool::RunDiagnostics:
        json.slot(R"({"line": )", Slot::Ticket)
            .raw(
                R"(, "tests": [{"name": "sync"}, {"name": "loss", "seconds": 60}, {"name": "errors", "hours": 24}]})");
        break;
    case Tool::RunCode:
        json.text(R"({"language": "python", "code": )",
                  "import csv\nprint(sum(1 for _ in csv.reader(open(\"sample.csv\"))))\n");
        json.number(R"(, "limits": {"seconds": )", random.between(5, 30))
            .number(R"(, "memory_mb": )", 256)
            .raw("}}");
        break;
    case Tool::CalculateQuote:
        json.numberSlot(R"({"area_m2": )", Slot::Area).slot(R"(, "location": )", Slot::City);
        json.raw(R"(, "options": {"installation": true, "removal": )").flag("", random.chance(500));
        json.number(R"(}, "waste_percent": )", random.between(5, 12)).raw("}");
        break;
    case Tool::CreateTicket:
        json.text(R"({"subject": )", subject)
            .raw(R"(, "priority": )")
            .text("", random.chance(200) ? "high" : "normal");
        json.slot(R"(, "customer": {"email": )", Slot::Email).raw(R"(}, "labels": ["chat", "handover"]})");
        break;
    }
}

void appendResult(std::string& out, Tool tool, const Facts& facts, std::string_view subject)
{
    Random random(mix(facts.seed, 0x7001 + quint64(tool))); // asked again, it says the same again
    Json json(out, facts);
    switch (tool) {
    case Tool::TrackShipment: {
        json.slot(R"({"tracking_number": )", Slot::Tracking).text(R"(, "status": )", random.pick(scanStates));
        json.slot(R"(, "estimated_delivery": )", Slot::Later).raw(R"(, "history": [)");
        const int scans = random.between(2, 5);
        for (int i = 0; i < scans; ++i) {
            json.time(i == 0 ? R"({"at": )" : R"(, {"at": )", facts.at - (scans - i) * 19'000'000LL);
            json.slot(R"(, "place": {"city": )", Slot::City).number(R"(, "hub": )", random.between(1, 40));
            json.text(R"(}, "state": )", scanStates[size_t(std::min(i, 3))]).raw("}");
        }
        json.raw("]}");
        break;
    }
    case Tool::GetOrderStatus:
        json.slot(R"({"order_id": )", Slot::Order).raw(R"(, "status": "shipped", "items": [{"sku": )");
        json.id("", random.next(), 6)
            .slot(R"(, "name": )", Slot::Product)
            .number(R"(, "quantity": )", random.between(1, 3));
        json.hundredths(R"(, "price": )", random.between(990, 49900))
            .raw(R"(}], "payments": [{"method": "card", "state": "captured"}], )");
        json.slot(R"("shipments": [{"tracking": )", Slot::Tracking)
            .number(R"(, "weight_g": )", random.between(200, 12000))
            .raw("}]}");
        break;
    case Tool::UpdateAddress:
        json.raw(R"({"accepted": true, "valid_from": )").time("", facts.at).raw(R"(, "warnings": []})");
        break;
    case Tool::CreateReturn:
        json.id(R"({"return_id": )", random.next()).slot(R"(, "label": {"code": )", Slot::Code);
        json.slot(R"(, "valid_until": )", Slot::Later)
            .hundredths(R"(}, "refund": {"amount": )", random.between(1900, 49900));
        json.raw(R"(, "currency": "EUR", "method": "original"}})");
        break;
    case Tool::SearchProducts: {
        const int hits = random.between(1, 5);
        json.number(R"({"total": )", hits + random.between(0, 40)).raw(R"(, "hits": [)");
        for (int i = 0; i < hits; ++i) {
            json.id(i == 0 ? R"({"sku": )" : R"(, {"sku": )", random.next(), 6)
                .slot(R"(, "name": )", i % 2 ? Slot::Other : Slot::Product);
            json.hundredths(R"(, "price": {"amount": )", random.between(990, 79900))
                .raw(R"(, "currency": "EUR"}, "rating": 4.)");
            json.number("", random.between(0, 9)).number(R"(, "stock": )", random.between(0, 60)).raw("}");
        }
        json.raw("]}");
        break;
    }
    case Tool::CheckStock:
        json.slot(R"({"product": )", Slot::Product)
            .number(R"(, "stock": {"warehouse": )", random.between(0, 40));
        json.number(R"(, "shop": )", random.between(0, 9))
            .slot(R"(}, "next_delivery": )", Slot::Later)
            .raw("}");
        break;
    case Tool::GetInvoice:
        json.slot(R"({"number": )", Slot::Invoice)
            .hundredths(R"(, "total": {"net": )", random.between(2000, 40000));
        json.raw(R"(, "vat_percent": 19, "currency": "EUR"}, "state": "booked", "positions": [{"text": )")
            .slot("", Slot::Product);
        json.hundredths(R"(, "net": )", random.between(1500, 30000))
            .raw(R"(}, {"text": "Express delivery", "net": 12.52}]})");
        break;
    case Tool::SendEmail:
        json.id(R"({"message_id": )", random.next(), 16).raw(R"(, "state": "queued", "recipients": 1})");
        break;
    case Tool::GetAccount:
        json.number(R"({"id": )", 1000 + facts.user)
            .text(R"(, "plan": )", random.pick(plans))
            .flag(R"(, "locked": )", random.chance(150));
        json.number(R"(, "failed_sign_ins": )", random.between(0, 8))
            .raw(R"(, "devices": [{"os": "Android 14", "trusted": true}, {"os": "Windows 11", "trusted": )");
        json.flag("", random.chance(600)).raw("}]}");
        break;
    case Tool::CheckAvailability: {
        json.slot(R"({"location": )", Slot::City).raw(R"(, "slots": [)");
        const int slotCount = random.between(1, 5);
        for (int i = 0; i < slotCount; ++i) {
            json.time(i == 0 ? R"({"start": )" : R"(, {"start": )",
                      facts.at - facts.at % msPerDay + (i + 1) * msPerDay +
                          random.between(32, 68) * msPerQuarter);
            json.number(R"(, "minutes": )", random.between(1, 4) * 15)
                .number(R"(, "person": {"id": )", random.between(1, 30))
                .raw("}}");
        }
        json.raw("]}");
        break;
    }
    case Tool::BookAppointment:
        json.id(R"({"booking_id": )", random.next())
            .slot(R"(, "day": )", Slot::Later)
            .slot(R"(, "time": )", Slot::Time);
        json.raw(R"(, "reminder": {"channel": "sms", "hours_before": 24}})");
        break;
    case Tool::SearchKnowledgeBase: {
        json.raw(R"({"results": [)");
        const int hits = random.between(1, 4);
        for (int i = 0; i < hits; ++i) {
            json.number(i == 0 ? R"({"article": )" : R"(, {"article": )", random.between(100, 990))
                .number(R"(, "score": 0.)", 91 - i * 7);
            json.text(R"(, "title": )", subject)
                .number(R"(, "chunk": {"index": )", random.between(0, 12))
                .number(R"(, "tokens": )", random.between(80, 400))
                .raw("}}");
        }
        json.number(R"(], "took_ms": )", random.between(12, 240)).raw("}");
        break;
    }
    case Tool::RunDiagnostics:
        json.raw(R"({"line": {"sync": "up", "down_mbit": )")
            .number("", random.between(30, 250))
            .number(R"(, "up_mbit": )", random.between(8, 50));
        json.number(R"(}, "loss_percent": )", random.between(0, 9))
            .number(R"(, "errors_24h": {"crc": )", random.between(0, 900));
        json.number(R"(, "resyncs": )", random.between(0, 6)).raw("}}");
        break;
    case Tool::RunCode:
        json.number(R"({"exit_code": 0, "stdout": ")", random.between(1000, 99000))
            .number(R"(\n", "stderr": "", "usage": {"ms": )", random.between(20, 900));
        json.number(R"(, "peak_mb": )", random.between(9, 40)).raw("}}");
        break;
    case Tool::CalculateQuote:
        json.id(R"({"quote_id": )", random.next())
            .numberSlot(R"(, "area_m2": )", Slot::Area)
            .raw(R"(, "positions": [{"text": "material", "sum": )");
        json.hundredths("", random.between(60000, 900000))
            .hundredths(R"(}, {"text": "installation", "sum": )", random.between(30000, 300000));
        json.slot(R"(}], "valid_until": )", Slot::Later).raw("}");
        break;
    case Tool::CreateTicket:
        json.slot(R"({"ticket": )", Slot::Ticket)
            .text(R"(, "queue": )", "second-level")
            .number(R"(, "sla_hours": )", random.between(4, 48))
            .raw("}");
        break;
    }
}

void appendFailure(std::string& out, const Incident* incident, Random& random)
{
    struct Kind
    {
        std::string_view type;
        int status;
        std::string_view text;
    };
    static constexpr Kind kinds[] = {
        {"timeout", 504, "no answer within 30 s"},
        {"invalid_argument", 400, "unknown identifier"},
        {"connection_reset", 502, "connection reset by peer"},
        {"rate_limited", 429, "too many requests"},
    };
    const Kind kind =
        incident ? Kind{incident->type, incident->httpStatus, incident->reason} : random.pick(kinds);
    out += R"({"error": {"type": )";
    appendJson(out, kind.type);
    out += R"(, "status": )";
    appendNumber(out, kind.status);
    out += R"(, "message": )";
    appendJson(out, kind.text);
    out += R"(, "retryable": )";
    out += kind.status == 400 ? "false" : "true";
    out += R"(, "request_id": ")";
    appendHex(out, random.next(), 12);
    out += R"("}})";
}

} // namespace scrollback::demo
