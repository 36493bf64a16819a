// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/phrases.h"

#include "demo/random.h"
#include "demo/textout.h"

#include <QFile>

#include <iterator>

namespace scrollback::demo {

namespace {

struct SlotName
{
    std::string_view name;
    Slot slot;
};

constexpr SlotName slotNames[] = {
    {"order", Slot::Order},     {"invoice", Slot::Invoice},
    {"product", Slot::Product}, {"other", Slot::Other},
    {"amount", Slot::Amount},   {"price", Slot::Price},
    {"date", Slot::Date},       {"later", Slot::Later},
    {"time", Slot::Time},       {"tracking", Slot::Tracking},
    {"name", Slot::Name},       {"city", Slot::City},
    {"percent", Slot::Percent}, {"n", Slot::N},
    {"code", Slot::Code},       {"version", Slot::Version},
    {"email", Slot::Email},     {"area", Slot::Area},
    {"ticket", Slot::Ticket},
};

Slot slotNamed(std::string_view name)
{
    for (const SlotName& known : slotNames) {
        if (known.name == name)
            return known.slot;
    }
    return Slot::None;
}

/// Reads one language's file, line by line.
class Reader
{
public:
    explicit Reader(Language& language)
        : m_language(language)
    {
    }

    void read(const QByteArray& content)
    {
        const QList<QByteArray> lines = content.split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith('>')) {
                if (!m_text.isEmpty())
                    m_text += '\n';
                m_text += line.mid(line.startsWith("> ") ? 2 : 1);
                continue;
            }
            finish();
            if (line.startsWith('#') || line.trimmed().isEmpty())
                continue;
            if (line.startsWith('[')) {
                beginSection(line.mid(1, line.indexOf(']') - 1));
                continue;
            }
            const qsizetype colon = line.indexOf(':');
            m_key = line.left(colon);
            m_text = line.mid(colon + 1).trimmed();
        }
        finish();
    }

private:
    void beginSection(const QByteArray& name)
    {
        m_section = name;
        if (name != "common") {
            m_language.topics.emplace_back();
            m_language.topics.back().id = name;
        }
    }

    void finish()
    {
        if (!m_key.isEmpty()) {
            if (m_section.isEmpty())
                takeOwn();
            else if (m_section == "common")
                takeCommon();
            else
                takeTopic(m_language.topics.back());
        }
        m_key.clear();
        m_text.clear();
    }

    void takeOwn()
    {
        const auto list = [this] {
            std::vector<std::string> words;
            const QList<QByteArray> parts = m_text.split(';');
            for (const QByteArray& part : parts)
                words.push_back(part.trimmed().toStdString());
            return words;
        };
        if (m_key == "weight")
            m_language.weight = m_text.toInt();
        else if (m_key == "months")
            m_language.months = list();
        else if (m_key == "first")
            m_language.firstNames = list();
        else if (m_key == "last")
            m_language.lastNames = list();
        else if (m_key == "products")
            m_language.products = list();
        else if (m_key == "cities")
            m_language.cities = list();
        else if (m_key == "emoji")
            m_language.emoji = list();
        else if (m_key == "date")
            m_language.datePattern = m_text.toStdString();
        else if (m_key == "firstday")
            m_language.firstDay = m_text.toStdString();
        else if (m_key == "amount")
            m_language.amountPattern = m_text.toStdString();
        else if (m_key == "decimal")
            m_language.decimal = m_text.toStdString();
        else if (m_key == "order")
            m_language.lastNameFirst = m_text == "last";
        else if (m_key == "spaces")
            m_language.fullWidth = m_text == "no";
        else
            Q_ASSERT_X(false, "phrases", m_key.constData());
    }

    void takeCommon()
    {
        const std::pair<const char*, Phrases*> lists[] = {
            {"hello", &m_language.hello},
            {"again", &m_language.again},
            {"closeq", &m_language.closingQuestions},
            {"closea", &m_language.closingAnswers},
            {"sorry", &m_language.sorry},
            {"failed", &m_language.failed},
            {"nudge", &m_language.nudge},
            {"detail", &m_language.details},
            {"summary", &m_language.summaries},
            {"note", &m_language.notes},
        };
        for (const auto& [key, phrases] : lists) {
            if (m_key == key) {
                phrases->push_back(phrase());
                return;
            }
        }
        Q_ASSERT_X(false, "phrases", m_key.constData());
    }

    void takeTopic(Topic& topic)
    {
        if (m_key == "title") {
            topic.titles.push_back(phrase());
        } else if (m_key == "note") {
            topic.notes.push_back(phrase());
        } else if (m_key == "block") {
            topic.blocks.push_back(phrase());
        } else if (m_key == "q") {
            if (topic.exchanges.empty() || !topic.exchanges.back().answers.empty())
                topic.exchanges.emplace_back();
            topic.exchanges.back().questions.push_back(phrase());
        } else if (m_key == "a") {
            topic.exchanges.back().answers.push_back(phrase());
        } else {
            Q_ASSERT_X(false, "phrases", m_key.constData());
        }
    }

    /// Takes the text apart at its slots. Braces around anything else are text (code is full of them).
    Phrase phrase()
    {
        Phrase result;
        result.first = quint32(m_language.segments.size());
        const std::string_view text(m_text.constData(), size_t(m_text.size()));
        quint32 begin = quint32(m_language.literals.size());
        size_t at = 0;
        while (at < text.size()) {
            const size_t end = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
            const Slot slot =
                end == std::string_view::npos ? Slot::None : slotNamed(text.substr(at + 1, end - at - 1));
            if (slot == Slot::None) {
                m_language.literals += text[at++];
                continue;
            }
            m_language.segments.push_back({begin, quint32(m_language.literals.size()) - begin, slot});
            begin = quint32(m_language.literals.size());
            at = end + 1;
        }
        m_language.segments.push_back({begin, quint32(m_language.literals.size()) - begin, Slot::None});
        result.count = quint32(m_language.segments.size()) - result.first;
        return result;
    }

    Language& m_language;
    QByteArray m_section;
    QByteArray m_key;
    QByteArray m_text;
};

/// A number of this dialog for this slot.
quint64 draw(const Facts& facts, Slot slot)
{
    return mix(facts.seed, quint64(slot));
}

const std::string& pick(const std::vector<std::string>& words, quint64 number)
{
    return words[size_t(number % words.size())];
}

/// "129.90" in the language's own manner.
void appendMoney(std::string& out, qint64 cents, const Language& language)
{
    for (const char c : language.amountPattern) {
        if (c != '#') {
            out += c;
            continue;
        }
        if (language.decimal.empty()) { // a currency without cents, and with larger numbers
            appendNumber(out, cents / 10 * 10);
            continue;
        }
        appendNumber(out, cents / 100);
        out += language.decimal;
        appendPadded(out, cents % 100, 2);
    }
}

void appendDay(std::string& out, TimeMs t, const Language& language)
{
    const CivilDate date = civilFromDays(t / msPerDay);
    const std::string_view pattern = language.datePattern;
    for (size_t i = 0; i < pattern.size(); ++i) {
        if (pattern.substr(i, 5) == "{day}") {
            if (date.day == 1 && !language.firstDay.empty())
                out += language.firstDay;
            else
                appendNumber(out, date.day);
            i += 4;
        } else if (pattern.substr(i, 7) == "{month}") {
            out += language.months[size_t(date.month - 1)];
            i += 6;
        } else {
            out += pattern[i];
        }
    }
}

} // namespace

std::vector<Language> loadLanguages()
{
    std::vector<Language> languages;
    for (const char* code : {"en", "de", "es", "fr", "ar", "zh", "ja"}) {
        QFile file(QStringLiteral(":/scrollback/demo/phrases/%1.txt").arg(QLatin1String(code)));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "phrases", code);
        Q_UNUSED(opened)
        Language& language = languages.emplace_back();
        language.code = code;
        Reader(language).read(file.readAll());
    }
    return languages;
}

void appendSlot(std::string& out, Slot slot, const Facts& facts)
{
    const Language& language = *facts.language;
    const quint64 number = draw(facts, slot);
    switch (slot) {
    case Slot::None:
        break;
    case Slot::Order:
        out += "A-";
        appendNumber(out, qint64(10'000 + number % 90'000));
        break;
    case Slot::Invoice:
        out += "INV-";
        appendNumber(out, civilFromDays(facts.at / msPerDay).year);
        out += '-';
        appendPadded(out, qint64(number % 100'000), 5);
        break;
    case Slot::Product:
        out += pick(language.products, number);
        break;
    case Slot::Other: // never the product itself
        out +=
            pick(language.products, draw(facts, Slot::Product) + 1 + number % (language.products.size() - 1));
        break;
    case Slot::Amount:
        appendMoney(out, qint64(2900 + number % 480 * 100 + 90), language);
        break;
    case Slot::Price:
        appendMoney(out, qint64(490 + number % 60 * 50), language);
        break;
    case Slot::Date:
        appendDay(out, facts.at - qint64(3 + number % 9) * msPerDay, language);
        break;
    case Slot::Later:
        appendDay(out, facts.at + qint64(1 + number % 12) * msPerDay, language);
        break;
    case Slot::Time:
        appendPadded(out, qint64(8 + number % 12), 2);
        out += ':';
        appendPadded(out, qint64(number / 16 % 4 * 15), 2);
        break;
    case Slot::Tracking:
        out += "JD01";
        appendPadded(out, qint64(number % 100'000'000'000), 11);
        break;
    case Slot::Name:
        out += facts.name;
        break;
    case Slot::City:
        out += pick(language.cities, number);
        break;
    case Slot::Percent:
        appendNumber(out, qint64(5 + number % 18));
        break;
    case Slot::N:
        appendNumber(out, qint64(2 + number % 7));
        break;
    case Slot::Code:
        out += 'E';
        appendHex(out, number, 5);
        break;
    case Slot::Version:
        appendNumber(out, qint64(3 + number % 3));
        out += '.';
        appendNumber(out, qint64(number / 8 % 12));
        break;
    case Slot::Email:
        out += "mail";
        appendNumber(out, 1000 + facts.user);
        out += "@example.org";
        break;
    case Slot::Area:
        appendNumber(out, qint64(18 + number % 140));
        break;
    case Slot::Ticket:
        out += "T-";
        appendNumber(out, qint64(200'000 + number % 700'000));
        break;
    }
}

void appendPhrase(std::string& out, Phrase phrase, const Facts& facts)
{
    const Language& language = *facts.language;
    for (quint32 i = phrase.first; i < phrase.first + phrase.count; ++i) {
        const Language::Segment& segment = language.segments[i];
        out.append(language.literals, segment.begin, segment.size);
        if (segment.slot != Slot::None)
            appendSlot(out, segment.slot, facts);
    }
}

} // namespace scrollback::demo
