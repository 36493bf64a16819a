// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/dialogs.h"

#include <vector>

namespace scrollback::demo {

/// What a topic is, in every language.
struct TopicKind
{
    std::string_view id;
    Group group;
    int weight;
    int toolCount;
    Tool tools[3];
    std::string_view tags[2];
};

/// Who takes part: the people who write, their languages, and what they write about.
class Cast
{
public:
    Cast(quint64 seed, qint64 conversations);

    const Language& language(int index) const { return m_languages[size_t(index)]; }

    /// Somebody at this time of the period (per mille): new people come, a few come often.
    void choosePerson(Person& person, Random& random, int progress) const;
    /// One that was not told yet, of the group's while there are; nothing where all were.
    const Topic* chooseTopic(const Language& language, Group group, const std::vector<const Topic*>& told,
                             Random& random) const;
    static const TopicKind* kindOf(const Topic& topic);

private:
    quint64 m_seed;
    quint32 m_people;
    std::vector<Language> m_languages;
    std::vector<int> m_languageWeights;
};

} // namespace scrollback::demo
