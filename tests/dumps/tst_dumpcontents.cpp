// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumpfiles.h"
#include "sampledumps.h"

#include <QStringConverter>

using namespace scrollback;
using namespace scrollback::dumps;
using namespace scrollback::tests;

class DumpContentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheToolsWrite_data();
    void readsWhatTheToolsWrite();
    void typesOfPostgreSqlComeOutAsTheServerGivesThem();
    void typesOfMySqlComeOutAsTheServerGivesThem();
    void literals_data();
    void literals();
    void keysOfRows_data();
    void keysOfRows();
    void encodings_data();
    void encodings();
};

void DumpContentsTest::readsWhatTheToolsWrite_data()
{
    QTest::addColumn<QByteArray>("dump");
    QTest::addColumn<QByteArray>("rows");
    const QByteArray two = "1|'a'\n2|'b'\n";
    const QByteArray pgTable = "SET standard_conforming_strings = on;\n"
                               "CREATE TABLE public.t (id integer NOT NULL, x text);\n";
    const QByteArray myTable = "SET NAMES utf8mb4;\nCREATE TABLE `t` (\n  `id` int NOT NULL,\n  `x` text,\n"
                               "  PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\n";
    QTest::newRow("pg inserts")
        << pgTable + "INSERT INTO public.t VALUES (1, 'a');\nINSERT INTO public.t VALUES (2, 'b');\n"
        << two;
    QTest::newRow("pg column inserts") << pgTable + "INSERT INTO public.t (x, id) VALUES ('a', 1);\n"
                                                    "INSERT INTO public.t (x, id) VALUES ('b', 2);\n"
                                       << two;
    QTest::newRow("pg several rows") << pgTable + "INSERT INTO public.t VALUES\n\t(1, 'a'),\n\t(2, 'b');\n"
                                     << two;
    QTest::newRow("pg on conflict") << pgTable +
                                           "INSERT INTO public.t VALUES (1, 'a') ON CONFLICT DO NOTHING;\n"
                                           "INSERT INTO public.t VALUES (2, 'b') ON CONFLICT DO NOTHING;\n"
                                    << two;
    QTest::newRow("pg identity")
        << pgTable + "INSERT INTO public.t (id, x) OVERRIDING SYSTEM VALUE VALUES (1, 'a');\n"
                     "INSERT INTO public.t OVERRIDING SYSTEM VALUE VALUES (2, 'b');\n"
        << two;
    QTest::newRow("pg quoted names") << QByteArray(
                                            "CREATE TABLE \"S a\".\"t\" (\"id\" int, x text);\n"
                                            "COPY \"S a\".\"t\" (\"id\", x) FROM stdin;\n1\ta\n2\tb\n\\.\n")
                                     << two;
    QTest::newRow("pg search path")
        << QByteArray("SET search_path = chats, pg_catalog;\nCREATE TABLE t (id int, x text);\n"
                      "COPY t (id, x) FROM stdin;\n1\ta\n2\tb\n\\.\n")
        << two;
    QTest::newRow("pg keywords as names")
        << QByteArray(
               "CREATE TABLE public.t (id int, x text, key text, index text, period int);\n"
               "COPY public.t (id, x, key, index, period) FROM stdin;\n1\ta\tk\ti\t1\n2\tb\tk\ti\t1\n\\.\n")
        << two;
    QTest::newRow("pg partitions")
        << QByteArray(
               "CREATE TABLE public.t (id int, x text) PARTITION BY RANGE (id);\n"
               "CREATE TABLE public.other_1 (x text, id int);\nCREATE TABLE public.other_2 (id int, x "
               "text);\n"
               "ALTER TABLE ONLY public.t ATTACH PARTITION public.other_1 FOR VALUES FROM (1) TO (2);\n"
               "ALTER TABLE ONLY public.t ATTACH PARTITION public.other_2 FOR VALUES FROM (2) TO (3);\n"
               "COPY public.other_1 (x, id) FROM stdin;\na\t1\n\\.\nCOPY public.other_2 (id, x) FROM "
               "stdin;\n2\tb\n\\.\n")
        << two;
    QTest::newRow("pg inheritance") << QByteArray("CREATE TABLE public.t (id int, x text);\nCREATE TABLE "
                                                  "public.other_1 (y int)\nINHERITS (public.t);\n"
                                                  "COPY public.t (id, x) FROM stdin;\n1\ta\n\\.\nCOPY "
                                                  "public.other_1 (id, x, y) FROM stdin;\n2\tb\t5\n\\.\n")
                                    << two;
    QTest::newRow("pg windows line ends")
        << QByteArray("CREATE TABLE public.t (id int, x text);\r\nCOPY public.t (id, x) FROM "
                      "stdin;\r\n1\ta\r\n2\tb\r\n\\.\r\n\r\n")
        << two;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + pgTable +
                                            "COPY public.t (id, x) FROM stdin;\n1\ta\n2\tb\n\\.\n"
                                     << two;
    QTest::newRow("pg data only") << QByteArray("COPY public.t (id, x) FROM stdin;\n1\ta\n2\tb\n\\.\n")
                                  << two;
    QTest::newRow("pg data only inserts")
        << QByteArray("INSERT INTO public.t (id, x) VALUES (1, 'a');\nINSERT INTO public.t (id, x) VALUES "
                      "(2, 'b');\n")
        << two;
    QTest::newRow("pg copy of no rows") << pgTable + "COPY public.t (id, x) FROM stdin;\n\\.\n"
                                        << QByteArray();
    QTest::newRow("schema only") << pgTable << QByteArray();
    QTest::newRow("pg drop first") << "DROP TABLE IF EXISTS public.t;\n" + pgTable +
                                          "COPY public.t (id, x) FROM stdin;\n1\ta\n2\tb\n\\.\n"
                                   << two;
    QTest::newRow("mysql extended") << myTable + "INSERT INTO `t` VALUES (1,'a'),(2,'b');\n" << two;
    QTest::newRow("mysql single") << myTable +
                                         "INSERT INTO `t` VALUES (1,'a');\nINSERT INTO `t` VALUES (2,'b');\n"
                                  << two;
    QTest::newRow("mysql complete") << myTable +
                                           "INSERT  IGNORE INTO `t` (`x`, `id`) VALUES ('a',1),('b',2);\n"
                                    << two;
    QTest::newRow("mysql replace") << myTable + "REPLACE INTO `t` VALUES (1,'z'),(1,'a'),(2,'b');\n" << two;
    QTest::newRow("mysql hex") << myTable + "INSERT INTO `t` VALUES (1,0x61),(2,_binary 'b');\n" << two;
    QTest::newRow("mysql view first")
        << "/*!50001 CREATE TABLE `v` (\n  `a` tinyint NOT NULL\n) ENGINE=MyISAM */;\n" + myTable +
               "INSERT INTO `t` VALUES (1,'a'),(2,'b');\n/*!50001 DROP TABLE IF EXISTS `v`*/;\n"
               "/*!50001 CREATE ALGORITHM=UNDEFINED */\n/*!50013 DEFINER=`root`@`%` SQL SECURITY DEFINER */\n"
               "/*!50001 VIEW `v` AS select 1 AS `a` */;\n"
        << two;
    QTest::newRow("mysql of windows")
        << QByteArray(myTable).replace("\n", "\r\n") + "INSERT INTO `t` VALUES (1,'a'),\r\n(2,'b');\r\n"
        << two;
    QTest::newRow("sqlite's own")
        << QByteArray("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n"
                      "CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT);\n"
                      "INSERT INTO t VALUES(1,'a');\nINSERT INTO t VALUES(2,'b');\nCOMMIT;\n")
        << two;
}

void DumpContentsTest::readsWhatTheToolsWrite()
{
    QFETCH(QByteArray, dump);
    QFETCH(QByteArray, rows);
    const DumpFiles files;
    const auto loaded = files.open(dump);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT id, x FROM t ORDER BY rowid"), rows);
    QVERIFY2(loaded->notes.isEmpty(), qPrintable(loaded->notes.join(u'\n')));
    QVERIFY(loaded->complete);
}

void DumpContentsTest::typesOfPostgreSqlComeOutAsTheServerGivesThem()
{
    const DumpFiles files;
    const auto loaded = files.open(postgresDump());
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(loaded->origin, QStringLiteral("PostgreSQL 15.3"));
    QCOMPARE(loaded->notes, QStringList());
    QCOMPARE(loaded->tables.size(), size_t(1));
    QCOMPARE(loaded->tables[0].rows, 3);
    // The key of the rows is the server's, so their order is, too.
    QCOMPARE(rowsOf(loaded->path, "SELECT rowid, id FROM messages"), QByteArray("3|3\n7|7\n9|9\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT * FROM messages WHERE id = 7"),
             QByteArray("7|'user'|'tab\tline\nback\\slash\r\bAA'|1|12.5|0.1|x'00ff41'|"
                        "'2026-06-30 18:00:00.123+00'|'{\"a,b\",c}'|'007'\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT * FROM messages WHERE id = 3"),
             QByteArray("3|NULL|NULL|0|1.23456789012346e+16|NULL|NULL|NULL|'{}'|'\\N'\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT * FROM messages WHERE id = 9"),
             QByteArray("9|'assistant'|''|NULL|NULL|NULL|x''|'2026-06-30 20:00:00+00'|NULL|'it''s \"x\"'\n")
                 .replace("''s", "'s"));
    QCOMPARE(rowsOf(loaded->path, "SELECT count(*) FROM sqlite_schema"), QByteArray("1\n"));
}

void DumpContentsTest::typesOfMySqlComeOutAsTheServerGivesThem()
{
    const DumpFiles files;
    const auto loaded = files.open(mySqlDump());
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(loaded->origin, QStringLiteral("MariaDB 10.11.6"));
    QCOMPARE(loaded->notes,
             QStringList{QStringLiteral("Column “len” of table “chat_messages” is worked out by the "
                                        "server; a dump has no values for it.")});
    QCOMPARE(rowsOf(loaded->path, "SELECT rowid FROM chat_messages"), QByteArray("1\n2\n3\n4\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT * FROM chat_messages WHERE id = 3"),
             QByteArray("3|'user'|'it's \"x\" \\ \n\t") + '\0' +
                 "\x1a \\% 'q' ;'|x'006127'|5|1.84467440737096e+19|"
                 "'2026-06-30 20:00:00+00:00'|'2026-06-30 20:00:00.123'|2026|NULL\n");
    QCOMPARE(rowsOf(loaded->path, "SELECT * FROM chat_messages WHERE id = 1"),
             QByteArray("1|'assistant; yes'|'{\"a\": \"`b`\"}'|x'00ff41'|NULL|-5|'0000-00-00 "
                        "00:00:00+00:00'|NULL|1901|NULL\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT * FROM chat_messages WHERE id = 2"),
             QByteArray("2|NULL|'007'|x'4142'|0|7|'2026-01-01 00:00:00+00:00'|NULL|NULL|NULL\n"));
    QCOMPARE(rowsOf(loaded->path, "SELECT role FROM chat_messages WHERE id = 4"), QByteArray("'''\n"));
}

void DumpContentsTest::literals_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<QByteArray>("value");
    const QByteArray pg = "SET client_encoding = 'UTF8';\n";
    const QByteArray my = "SET NAMES utf8mb4;\n";
    const auto row = [](const char* name, const QByteArray& settings, const char* type,
                        const QByteArray& literal, const char* value) {
        QTest::newRow(name) << settings << QByteArray(type) << literal << QByteArray(value) + '\n';
    };
    row("doubled quotes", pg, "text", "'it''s'''", "'it's''");
    row("backslash is itself", pg, "text", "'C:\\'", "'C:\\'");
    row("old strings", "SET standard_conforming_strings = off;\n", "text", "'a\\'b\\\\'", "'a'b\\'");
    row("extended", pg, "text", "E'a\\'b\\\\\\x41\\101\\u00e9'", "'a'b\\AA\xc3\xa9'");
    row("dollars", pg, "text", "$q$it's $$ ;$q$", "'it's $$ ;'");
    row("cast", pg, "text", "'a'::character varying(3)", "'a'");
    row("zone", pg, "timestamp with time zone", "'2026-01-01 04:00:00.25+05:30'",
        "'2025-12-31 22:30:00.25+00'");
    row("zone behind", pg, "timestamp(3) with time zone", "'2026-02-28 20:00:00-08'",
        "'2026-03-01 04:00:00+00'");
    row("for ever", pg, "timestamptz", "'infinity'", "'infinity'");
    row("before christ", pg, "timestamptz", "'0044-03-15 12:00:00+01 BC'", "'0044-03-15 12:00:00+01 BC'");
    row("time of day", pg, "time with time zone", "'12:00:00+01'", "'12:00:00+01'");
    row("without zone", pg, "timestamp without time zone", "'2026-01-01 04:00:00'", "'2026-01-01 04:00:00'");
    row("json", pg, "jsonb", "'{\"a\": [1, 2]}'", "'{\"a\": [1, 2]}'");
    row("uuid", pg, "uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'",
        "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'");
    row("digits as text", pg, "character varying(9)", "'1e3'", "'1e3'");
    row("number of a text column", my, "varchar(9)", "7", "'7'");
    row("integer", pg, "smallint", "-32768", "-32768");
    row("integer in quotes", my, "int", "'12'", "12");
    row("largest", pg, "bigint", "'-9223372036854775808'", "-9223372036854775808");
    row("larger", my, "bigint unsigned", "18446744073709551615", "1.84467440737096e+19");
    row("unsigned", my, "bigint unsigned", "18446744", "18446744");
    row("true", pg, "boolean", "true", "1");
    row("false in quotes", pg, "boolean", "'f'", "0");
    row("tinyint", my, "tinyint(1)", "1", "1");
    row("decimal", my, "decimal(12,3)", "12.500", "12.5");
    row("whole decimal", pg, "numeric", "12", "12");
    row("many digits", pg, "numeric", "0.1234567890123456789", "0.123456789012346");
    row("float", my, "float", "1e-7", "1.0e-07");
    row("infinity", pg, "real", "'-Infinity'", "-Inf");
    row("bytes", pg, "bytea", "'\\x00Ff'", "x'00ff'");
    row("bytes, older", "SET standard_conforming_strings = off;\n", "bytea", "'a\\\\000\\\\\\\\'",
        "x'61005c'");
    row("bits", pg, "bit(3)", "B'101'", "'101'");
    row("bits of mysql", my, "bit(3)", "b'101'", "5");
    row("raw bits", my, "bit(16)", "_binary '\x01\x02'", "258");
    row("blob", my, "longblob", "_binary 'a\\0\\n\xff'", "x'61000aff'");
    row("hex blob", my, "blob", "0xABC", "x'0abc'");
    row("introducer", my, "text", "_utf8mb4 'a'", "'a'");
    row("double quotes", my, "text", "\"it's \\\" \"\"\"", "'it's \" \"'");
    row("no backslashes", "SET NAMES utf8mb4;\nSET sql_mode = 'NO_BACKSLASH_ESCAPES';\n", "text", "'C:\\'",
        "'C:\\'");
    row("zero date", my, "datetime", "'0000-00-00 00:00:00'", "'0000-00-00 00:00:00'");
    row("instant of a zone", "SET NAMES utf8mb4;\nSET TIME_ZONE='+05:30';\n", "timestamp",
        "'2026-01-01 00:00:00'", "'2026-01-01 00:00:00+05:30'");
    row("instant of no zone", my, "timestamp", "'2026-01-01 00:00:00'", "'2026-01-01 00:00:00'");
    row("local time", "SET NAMES utf8mb4;\nSET TIME_ZONE='+00:00';\n", "datetime", "'2026-01-01 00:00:00'",
        "'2026-01-01 00:00:00'");
    row("null", pg, "text", "NULL", "NULL");
    row("four bytes", my, "text", "'\xf0\x9f\x98\x80'", "'\xf0\x9f\x98\x80'");
    row("comment", my, "text", "/* x */ 'a' -- y\n", "'a'");
}

void DumpContentsTest::literals()
{
    QFETCH(QByteArray, settings);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, literal);
    QFETCH(QByteArray, value);
    const DumpFiles files;
    const auto loaded = files.open(settings + "CREATE TABLE t (n int, x " + type +
                                   ");\nINSERT INTO t VALUES (1, " + literal + "), (2, NULL);\n");
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT x FROM t WHERE n = 1"), value);
    QCOMPARE(rowsOf(loaded->path, "SELECT x FROM t WHERE n = 2"), QByteArray("NULL\n"));
    QCOMPARE(loaded->notes, QStringList());
}

void DumpContentsTest::keysOfRows_data()
{
    QTest::addColumn<QByteArray>("dump");
    QTest::addColumn<QByteArray>("rows"); ///< rowid, id, in the order of rowids
    const QByteArray rows = "COPY t (id, x) FROM stdin;\n5\ta\n2\tb\n\\.\n";
    QTest::newRow("key behind the rows") << "CREATE TABLE t (id int NOT NULL, x text);\n" + rows +
                                                "ALTER TABLE ONLY t ADD CONSTRAINT k PRIMARY KEY (id);\n"
                                         << QByteArray("2|2\n5|5\n");
    QTest::newRow("another name")
        << QByteArray("CREATE TABLE t (no int, id text);\nCOPY t (no, id) FROM stdin;\n5\ta\n2\tb\n\\.\n"
                      "ALTER TABLE ONLY t ADD CONSTRAINT k PRIMARY KEY (no);\n")
        << QByteArray("2|'b'\n5|'a'\n");
    QTest::newRow("text key") << "CREATE TABLE t (id text NOT NULL, x text);\n" + rows +
                                     "ALTER TABLE ONLY t ADD CONSTRAINT k PRIMARY KEY (id);\n"
                              << QByteArray("1|'5'\n2|'2'\n");
    QTest::newRow("counted by identity")
        << QByteArray("CREATE TABLE t (id text, x integer NOT NULL);\n"
                      "ALTER TABLE t ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME s);\n"
                      "COPY t (id, x) FROM stdin;\na\t5\nb\t2\n\\.\n")
        << QByteArray("2|'b'\n5|'a'\n");
    QTest::newRow("id that repeats") << QByteArray("CREATE TABLE t (id int NOT NULL, x text);\n"
                                                   "COPY t (id, x) FROM stdin;\n5\ta\n2\tb\n5\tc\n\\.\n")
                                     << QByteArray("1|2\n2|5\n3|5\n");
    QTest::newRow("uuid without types")
        << QByteArray("COPY t (id, x) FROM stdin;\nab-1\ta\n2\tb\n\\.\n") << QByteArray("1|'ab-1'\n2|2\n");
    QTest::newRow("numbered by the server") << QByteArray("CREATE TABLE t (id SERIAL PRIMARY KEY, x text);\n"
                                                          "INSERT INTO t (x) VALUES ('a'), ('b');\n")
                                            << QByteArray("1|1\n2|2\n");
    QTest::newRow("phpMyAdmin")
        << QByteArray(
               "-- phpMyAdmin SQL Dump\nCREATE TABLE `t` (`no` int(11) NOT NULL, `id` text) ENGINE=InnoDB;\n"
               "INSERT INTO `t` (`no`, `id`) VALUES\n(5, 'a'),\n(2, 'b');\n"
               "ALTER TABLE `t`\n  ADD PRIMARY KEY (`no`),\n  ADD KEY `x` (`id`(3));\n")
        << QByteArray("2|'b'\n5|'a'\n");
}

void DumpContentsTest::keysOfRows()
{
    QFETCH(QByteArray, dump);
    QFETCH(QByteArray, rows);
    const DumpFiles files;
    const auto loaded = files.open(dump);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT rowid, id FROM t ORDER BY rowid"), rows);
    QCOMPARE(loaded->notes, QStringList());
}

void DumpContentsTest::encodings_data()
{
    QTest::addColumn<QByteArray>("dump");
    QTest::addColumn<QByteArray>("value");
    const auto pg = [](const char* encoding, const QByteArray& text) -> QByteArray {
        return QByteArray("SET client_encoding = '") + encoding +
               "';\nCREATE TABLE t (x text);\nCOPY t (x) FROM stdin;\n" + text + "\n\\.\n";
    };
    const auto my = [](const char* encoding, const QByteArray& text) -> QByteArray {
        return QByteArray("/*!40101 SET NAMES ") + encoding +
               " */;\nCREATE TABLE `t` (`x` text);\nINSERT INTO `t` VALUES ('" + text + "');\n";
    };
    QTest::newRow("pg latin1") << pg("LATIN1", "caf\xe9") << QByteArray("café");
    QTest::newRow("pg latin9") << pg("LATIN9", "5 \xa4") << QByteArray("5 €");
    QTest::newRow("pg win1251") << pg("WIN1251", "\xcf\xf0\xe8") << QByteArray("При");
    // The second byte of this character is a backslash.
    QTest::newRow("pg sjis") << pg("SJIS", "\x95\x5c\\n") << QByteArray("表\n");
    QTest::newRow("pg ascii") << pg("SQL_ASCII", "café") << QByteArray("café");
    QTest::newRow("mysql latin1 is windows'") << my("latin1", "5 \x80 \xe9") << QByteArray("5 € é");
    QTest::newRow("mysql gbk") << my("gbk", "\xd5\x5c\\'") << QByteArray("誠'");
    QTest::newRow("mysql utf8") << my("utf8", "café") << QByteArray("café");
    QTest::newRow("mysql binary") << my("binary", "café") << QByteArray("café");
    QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray shell = wide.encode(QString::fromUtf8(my("utf8mb4", "café").replace("\n", "\r\n")));
    QTest::newRow("utf-16 of a windows shell") << shell << QByteArray("café");
}

void DumpContentsTest::encodings()
{
    QFETCH(QByteArray, dump);
    QFETCH(QByteArray, value);
    const DumpFiles files;
    const auto loaded = files.open(dump);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT x FROM t"), '\'' + value + "'\n");
    QCOMPARE(loaded->notes, QStringList());
}

QTEST_GUILESS_MAIN(DumpContentsTest)
#include "tst_dumpcontents.moc"
