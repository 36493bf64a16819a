// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timevalue.h"

#include <QByteArray>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scrollback::demo {

// The texts come from `phrases/<language>.txt`, one file a language. A line is `key: text`; the lines that
// follow it and begin with `>` belong to it; `#` begins a comment. Above the first section stand the
// language's own words (months, names, products); the section [common] holds what any dialog needs; every
// other section is a topic:
//
//   title: what a conversation about it is called
//   q:     something the user says    (several: one of them is said)
//   a:     what is answered to that   (several: one of them); the next q begins the next exchange
//   note:  a sentence that can be added to any answer of the topic
//   block: a table or code that can be added
//
// {order}, {date} and the like are filled in, the same for a whole topic.

/// What can be filled in.
enum class Slot : quint8 {
    None,
    Order,
    Invoice,
    Product,
    Other,
    Amount,
    Price,
    Date,
    Later,
    Time,
    Tracking,
    Name,
    City,
    Percent,
    N,
    Code,
    Version,
    Email,
    Area,
    Ticket,
};

/// A text with slots: a run of a language's segments.
struct Phrase
{
    quint32 first = 0;
    quint32 count = 0;
};
using Phrases = std::vector<Phrase>;

struct Exchange
{
    Phrases questions;
    Phrases answers;
};

struct Topic
{
    QByteArray id;
    int kind = -1; ///< what Cast knows it as
    Phrases titles;
    Phrases notes;
    Phrases blocks;
    std::vector<Exchange> exchanges; ///< the first opens the dialog
};

struct Language
{
    QByteArray code;
    int weight = 0; ///< how many of 100 people speak it
    std::vector<std::string> months, firstNames, lastNames, products, cities, emoji;
    std::string datePattern, amountPattern, decimal;
    std::string firstDay; ///< how the first of a month is written, where that is not "1"
    bool lastNameFirst = false;
    bool fullWidth = false; ///< its characters are wide: no spaces between sentences
    Phrases hello, again, closingQuestions, closingAnswers, sorry, failed, nudge, details, summaries, notes;
    std::vector<Topic> topics;

    struct Segment
    {
        quint32 begin;
        quint32 size;
        Slot slot; ///< comes after the literal
    };
    std::string literals;
    std::vector<Segment> segments;
};

/// All languages of the demo, read from the program's resources.
std::vector<Language> loadLanguages();

/// What the slots of a dialog are filled with; all of it follows from the seed.
struct Facts
{
    const Language* language = nullptr;
    quint64 seed = 0;
    TimeMs at = 0;
    std::string_view name;
    int user = 0;
};

void appendSlot(std::string& out, Slot slot, const Facts& facts);
void appendPhrase(std::string& out, Phrase phrase, const Facts& facts);

} // namespace scrollback::demo
