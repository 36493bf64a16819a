// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/cast.h"

#include <algorithm>
#include <iterator>

namespace scrollback::demo {

namespace {

constexpr TopicKind topicKinds[] = {
    {"orders",
     Group::Shop,
     30,
     3,
     {Tool::TrackShipment, Tool::GetOrderStatus, Tool::UpdateAddress},
     {"order", "delivery"}},
    {"returns", Group::Shop, 16, 2, {Tool::CreateReturn, Tool::GetOrderStatus}, {"order", "return"}},
    {"damaged", Group::Shop, 7, 2, {Tool::GetOrderStatus, Tool::CreateTicket}, {"complaint", "damage"}},
    {"advice",
     Group::Shop,
     12,
     2,
     {Tool::SearchProducts, Tool::SearchKnowledgeBase},
     {"question", "product"}},
    {"vouchers", Group::Shop, 5, 1, {Tool::GetAccount}, {"order", "voucher"}},
    {"stock", Group::Shop, 7, 1, {Tool::CheckStock}, {"question", "stock"}},
    {"invoices", Group::Billing, 16, 2, {Tool::GetInvoice, Tool::SendEmail}, {"billing", "invoice"}},
    {"payment", Group::Billing, 9, 2, {Tool::GetOrderStatus, Tool::CreateTicket}, {"billing", "payment"}},
    {"subscription", Group::Billing, 6, 1, {Tool::GetAccount}, {"billing", "plan"}},
    {"refund", Group::Billing, 7, 2, {Tool::GetInvoice, Tool::CreateTicket}, {"complaint", "refund"}},
    {"appointments",
     Group::Bookings,
     14,
     2,
     {Tool::CheckAvailability, Tool::BookAppointment},
     {"booking", "appointment"}},
    {"table",
     Group::Bookings,
     5,
     2,
     {Tool::CheckAvailability, Tool::BookAppointment},
     {"booking", "restaurant"}},
    {"login", Group::Support, 12, 2, {Tool::GetAccount, Tool::CreateTicket}, {"support", "account"}},
    {"crash", Group::Support, 8, 2, {Tool::SearchKnowledgeBase, Tool::CreateTicket}, {"support", "app"}},
    {"router", Group::Support, 8, 2, {Tool::RunDiagnostics, Tool::CreateTicket}, {"support", "network"}},
    {"printer", Group::Support, 4, 1, {Tool::SearchKnowledgeBase}, {"support", "device"}},
    {"apikey", Group::Developers, 6, 1, {Tool::SearchKnowledgeBase}, {"code", "api"}},
    {"csv", Group::Developers, 5, 2, {Tool::RunCode, Tool::SearchKnowledgeBase}, {"code", "python"}},
    {"sql", Group::Developers, 6, 1, {Tool::SearchKnowledgeBase}, {"code", "sql"}},
    {"docker", Group::Developers, 4, 1, {Tool::SearchKnowledgeBase}, {"code", "docker"}},
    {"regex", Group::Developers, 3, 1, {Tool::RunCode}, {"code", "git"}},
    {"flooring", Group::Quotes, 8, 2, {Tool::CalculateQuote, Tool::CheckStock}, {"quotation", "floor"}},
    {"roof", Group::Quotes, 5, 2, {Tool::CalculateQuote, Tool::CheckStock}, {"quotation", "roof"}},
    {"insulation",
     Group::Quotes,
     5,
     2,
     {Tool::CalculateQuote, Tool::SearchKnowledgeBase},
     {"quotation", "insulation"}},
    {"hours", Group::Desk, 5, 0, {}, {"question", "opening hours"}},
    {"feedback", Group::Desk, 4, 1, {Tool::CreateTicket}, {"complaint", "service"}},
    {"travel", Group::Desk, 4, 2, {Tool::CheckAvailability, Tool::CreateTicket}, {"question", "travel"}},
};

} // namespace

Cast::Cast(quint64 seed, qint64 conversations)
    : m_seed(mix(seed, 0xca57))
    , m_people(quint32(std::max<qint64>(4, conversations / 4)))
    , m_languages(loadLanguages())
{
    for (Language& language : m_languages) {
        m_languageWeights.push_back(language.weight);
        for (Topic& topic : language.topics) {
            const std::string_view id(topic.id.constData(), size_t(topic.id.size()));
            const auto kind = std::find_if(std::begin(topicKinds), std::end(topicKinds),
                                           [id](const TopicKind& known) { return known.id == id; });
            Q_ASSERT_X(kind != std::end(topicKinds), "cast", topic.id.constData());
            topic.kind = int(kind - std::begin(topicKinds));
        }
    }
}

void Cast::choosePerson(Person& person, Random& random, int progress) const
{
    person = Person();
    const auto known =
        quint32(std::max<quint64>(2, quint64(m_people) * quint64(300 + progress * 7 / 10) / 1000));
    // Squared: whoever has a low number comes often.
    const quint64 share = random.below(1 << 16);
    const quint64 number = (share * share >> 16) * known >> 16;
    const bool signedIn = random.chance(925);
    person.number = signedIn ? int(number) : -1;
    person.seed = mix(m_seed, signedIn ? number : random.next());
    Random own(person.seed);
    person.language = int(own.weighted(m_languageWeights));
    const Language& language = m_languages[size_t(person.language)];
    const std::string& first = own.pick(language.firstNames);
    const std::string& last = own.pick(language.lastNames);
    if (language.lastNameFirst) {
        person.name = last + first;
        person.firstName = last;
    } else {
        person.name = first + " " + last;
        person.firstName = first;
    }
}

const Topic* Cast::chooseTopic(const Language& language, Group group, const std::vector<const Topic*>& told,
                               Random& random) const
{
    std::vector<int> weights(language.topics.size());
    // What the group is there for; then (or where the language has no dialogs of the group) whatever it has.
    for (const bool anyGroup : {false, true}) {
        bool any = false;
        for (size_t i = 0; i < weights.size(); ++i) {
            const Topic& topic = language.topics[i];
            const TopicKind& kind = topicKinds[topic.kind];
            const bool fits = (anyGroup || kind.group == group) &&
                              std::find(told.begin(), told.end(), &topic) == told.end();
            weights[i] = fits ? kind.weight : 0;
            any = any || weights[i] > 0;
        }
        if (any)
            return &language.topics[random.weighted(weights)];
    }
    return nullptr;
}

const TopicKind* Cast::kindOf(const Topic& topic)
{
    return &topicKinds[topic.kind];
}

} // namespace scrollback::demo
