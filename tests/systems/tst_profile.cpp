// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/profile.h"

#include <QTest>

using namespace scrollback;
using namespace scrollback::systems;

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramsOwnProfilesAreRead();
    void aFieldMayBeAColumnAValueAPointerOrAList();
    void whatIsWrongIsNamedWithItsLine_data();
    void whatIsWrongIsNamedWithItsLine();
};

void ProfileTest::theProgramsOwnProfilesAreRead()
{
    QStringList problems;
    QStringList ids;
    for (const Profile& profile : loadProfiles(&problems))
        ids += profile.id;
    QCOMPARE(problems, QStringList());
    for (const char* id :
         {"widget-logs", "chat-sessions", "assistant-threads", "job-history", "chat-history"})
        QVERIFY2(ids.contains(QLatin1String(id)), id);
}

void ProfileTest::aFieldMayBeAColumnAValueAPointerOrAList()
{
    const auto profile = parseProfile(R"(
id = "mine"
title = "Mine"
[[table]]
name = "rows"
detect = ["text", "at"]
[[message]]
table = "rows"
unless_empty = "text"
[message.fields]
message_id = { column = "id", suffix = "/user" }
conversation_id = { column = "extra", pointer = "/conversation" }
role = { value = "user" }
content = "text"
error = [ { column = "problem" }, { column = "text", when = "kind", equals = "error" } ]
created_at = { column = "at", minus_ms = "took" }
)",
                                      QStringLiteral("mine.toml"));
    QVERIFY2(profile.has_value(), profile ? "" : qPrintable(profile.error().message));
    const std::vector<ArmProfile> arms = profile->arms.value(chatlog::Entity::Message);
    const ArmProfile& arm = arms.at(0);
    QCOMPARE(arm.unlessEmpty, QStringLiteral("text"));
    QCOMPARE(arm.fields[chatlog::Field::MessageId].at(0).suffix, QStringLiteral("/user"));
    QCOMPARE(arm.fields[chatlog::Field::ConversationId].at(0).pointer, QStringLiteral("/conversation"));
    QCOMPARE(arm.fields[chatlog::Field::Role].at(0).constant.value_or(QString()), QStringLiteral("user"));
    QCOMPARE(arm.fields[chatlog::Field::Content].at(0).column, QStringLiteral("text"));
    QCOMPARE(arm.fields[chatlog::Field::Error].size(), size_t(2));
    QCOMPARE(arm.fields[chatlog::Field::Error].at(1).whenEquals, QStringLiteral("error"));
    QCOMPARE(arm.fields[chatlog::Field::CreatedAt].at(0).minusMs, QStringLiteral("took"));
}

void ProfileTest::whatIsWrongIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("named");
    QTest::newRow("no TOML") << QByteArray("id = \"x\"\ntitle = = 3") << "line 2";
    QTest::newRow("no id") << QByteArray("title = \"x\"") << "id";
    QTest::newRow("no tables") << QByteArray("id = \"x\"\ntitle = \"X\"") << "tables";
    QTest::newRow("unknown field")
        << QByteArray("id = \"x\"\ntitle = \"X\"\n[[table]]\nname = \"t\"\ndetect = [\"a\"]\n"
                      "[[message]]\ntable = \"t\"\n[message.fields]\nspeaker = \"a\"\n")
        << "line 9";
    QTest::newRow("unknown table")
        << QByteArray("id = \"x\"\ntitle = \"X\"\n[[table]]\nname = \"t\"\ndetect = [\"a\"]\n"
                      "[[message]]\ntable = \"u\"\n[message.fields]\ncontent = \"a\"\n")
        << "“u”";
    QTest::newRow("field of another kind")
        << QByteArray("id = \"x\"\ntitle = \"X\"\n[[table]]\nname = \"t\"\n"
                      "detect = [\"a\"]\n[[job]]\ntable = \"t\"\n[job.fields]\n"
                      "content = \"a\"\n")
        << "“content”";
}

void ProfileTest::whatIsWrongIsNamedWithItsLine()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, named);
    const auto profile = parseProfile(toml, QStringLiteral("x.toml"));
    QVERIFY(!profile.has_value());
    QVERIFY2(profile.error().message.contains(named), qPrintable(profile.error().message));
    QVERIFY(profile.error().message.contains(QStringLiteral("x.toml")));
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
