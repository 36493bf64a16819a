// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumpfiles.h"

#include <sys/resource.h>
#include <zlib.h>
#include <zstd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QScopeGuard>
#include <QStringConverter>

using namespace scrollback;
using namespace scrollback::dumps;
using tests::DumpFiles;
using tests::rowsOf;

namespace {

const QByteArray copyDump = R"(--
-- PostgreSQL database dump
--

\restrict jS7dfr

-- Dumped from database version 15.3 (Debian 15.3-1)
-- Dumped by pg_dump version 15.3

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$ begin insert into messages values (1); return new; end; $_$;

CREATE FUNCTION public.pure(a integer) RETURNS integer
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT CASE WHEN a > 1 THEN 2 ELSE 3 END;
 SELECT 7;
END;

CREATE TABLE public.messages (
    id bigint NOT NULL,
    role character varying(20) DEFAULT 'a,b)'::character varying,
    content text,
    ok boolean,
    price numeric(10,2),
    ratio double precision,
    data bytea,
    at timestamp with time zone,
    tags text[],
    key text
);

ALTER TABLE public.messages OWNER TO me;

CREATE SEQUENCE public.messages_id_seq START WITH 1;

ALTER TABLE ONLY public.messages ALTER COLUMN id SET DEFAULT nextval('public.messages_id_seq'::regclass);

COPY public.messages (id, role, content, ok, price, ratio, data, at, tags, key) FROM stdin;
7	user	tab\tline\nback\\slash\r\b\x41\101	t	12.50	0.1	\\x00ff41	2026-06-30 20:00:00.123+02	{"a,b",c}	007
3	\N	\N	f	12345678901234567.89	NaN	\N	\N	{}	\\N
9	assistant		\N	\N	\N	\\x	2026-06-30 20:00:00+00	\N	it's "x"
\.

COPY public.other_things (id) FROM stdin;
1
\.

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (id);

CREATE INDEX messages_at ON public.messages USING btree (at);

\unrestrict jS7dfr

--
-- PostgreSQL database dump complete
--

)";

const QByteArray mySqlDump = R"(/*!999999\- enable the sandbox mode */
-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: chats
-- ------------------------------------------------------
-- Server version	10.11.6-MariaDB-0+deb12u1

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;

DROP TABLE IF EXISTS `chat_messages`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `chat_messages` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `role` enum('user','assistant; yes') DEFAULT 'user' COMMENT 'who; it''s',
  `content` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`content`)),
  `hash` varbinary(16) DEFAULT NULL,
  `flag` bit(8) DEFAULT NULL,
  `big` bigint(20) unsigned DEFAULT NULL,
  `made` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  `local` datetime(3) DEFAULT NULL,
  `born` year(4) DEFAULT NULL,
  `len` int(11) GENERATED ALWAYS AS (char_length(`content`)) STORED,
  PRIMARY KEY (`id`),
  KEY `role` (`role`(4))
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4
/*!50100 PARTITION BY HASH (`id`) PARTITIONS 4 */;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `chat_messages` WRITE;
/*!40000 ALTER TABLE `chat_messages` DISABLE KEYS */;
INSERT INTO `chat_messages` (`id`, `role`, `content`, `hash`, `flag`, `big`, `made`, `local`, `born`) VALUES
(3,'user','it\'s \"x\" \\ \n\t\0\Z \% ''q'' ;',_binary '\0a\'',b'101',18446744073709551615,'2026-06-30 20:00:00','2026-06-30 20:00:00.123',2026),
(1,'assistant; yes','{\"a\": \"`b`\"}',0x00FF41,NULL,-5,'0000-00-00 00:00:00',NULL,1901);
INSERT INTO `chat_messages` (`id`, `role`, `content`, `hash`, `flag`, `big`, `made`, `local`, `born`) VALUES (2,NULL,_utf8mb4'007',X'4142',_binary '',7,'2026-01-01 00:00:00',NULL,NULL);
/*!40000 ALTER TABLE `chat_messages` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER t BEFORE INSERT ON chat_messages FOR EACH ROW
BEGIN
  insert into `chat_messages` values ('\');
END */;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
INSERT INTO `other` VALUES ('a;b'),('c\'d');
INSERT INTO `chat_messages` (`id`, `role`) VALUES (4,'\'');
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

-- Dump completed on 2026-06-30 20:00:00
)";

QByteArray gzipped(const QByteArray& text)
{
    z_stream stream = {};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(text.size()))) + 64, Qt::Uninitialized);
    QByteArray copy = text;
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = uInt(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray zstded(const QByteArray& text)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(text.size()))), Qt::Uninitialized);
    packed.truncate(qsizetype(
        ZSTD_compress(packed.data(), size_t(packed.size()), text.constData(), size_t(text.size()), 3)));
    return packed;
}

qint64 peakMemory()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

/// A dump of so many rows, in parts as a tool writes them.
QByteArray manyRows(int rows, int textSize)
{
    QByteArray dump =
        "SET client_encoding = 'UTF8';\nCREATE TABLE public.messages (id integer NOT NULL, content text);\n"
        "COPY public.messages (id, content) FROM stdin;\n";
    const QByteArray text(textSize, 'x');
    for (int i = 1; i <= rows; ++i)
        dump += QByteArray::number(i) + "\t" + text + "\n";
    return dump + "\\.\n";
}

} // namespace

class DumpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsNoMoreMemoryForMoreRows(); // first, while the peak of memory is still low
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
    void notesSayWhatIsOdd_data();
    void notesSayWhatIsOdd();
    void refusesWhatIsNoDump_data();
    void refusesWhatIsNoDump();
    void compressedForms_data();
    void compressedForms();
    void opensUpToWhereItIsCutOff_data();
    void opensUpToWhereItIsCutOff();
    void aCutCompressedDumpOpensUpToThere();
    void keepsADumpWhileItIsUnchanged();
    void readsAgainWhenOtherTablesAreWanted();
    void forgetsWhatWasNotUsedForLongest();
    void onlyItsUserMayReadTheCache();
    void stopsAtOnceAndLeavesNothing();
    void saysHowFarItIs();
    void aLargeValuePasses();
};

void DumpsTest::readsWhatTheToolsWrite_data()
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

void DumpsTest::readsWhatTheToolsWrite()
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

void DumpsTest::typesOfPostgreSqlComeOutAsTheServerGivesThem()
{
    const DumpFiles files;
    const auto loaded = files.open(copyDump);
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

void DumpsTest::typesOfMySqlComeOutAsTheServerGivesThem()
{
    const DumpFiles files;
    const auto loaded = files.open(mySqlDump);
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

void DumpsTest::literals_data()
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

void DumpsTest::literals()
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

void DumpsTest::keysOfRows_data()
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

void DumpsTest::keysOfRows()
{
    QFETCH(QByteArray, dump);
    QFETCH(QByteArray, rows);
    const DumpFiles files;
    const auto loaded = files.open(dump);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT rowid, id FROM t ORDER BY rowid"), rows);
    QCOMPARE(loaded->notes, QStringList());
}

void DumpsTest::encodings_data()
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

void DumpsTest::encodings()
{
    QFETCH(QByteArray, dump);
    QFETCH(QByteArray, value);
    const DumpFiles files;
    const auto loaded = files.open(dump);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT x FROM t"), '\'' + value + "'\n");
    QCOMPARE(loaded->notes, QStringList());
}

void DumpsTest::notesSayWhatIsOdd_data()
{
    QTest::addColumn<QByteArray>("dump");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("note");
    const QByteArray table = "CREATE TABLE t (id int, x text);\n";
    const QByteArray row = "INSERT INTO t VALUES (1, 'a');\n";
    QTest::newRow("warning of the tool")
        << "mysqldump: [Warning] Using a password can be insecure.\n" + table + row << QByteArray("1\n")
        << QStringLiteral("Line 1 of the dump was not understood: “mysqldump: [Warning] Using a password can "
                          "be insecure.”.");
    QTest::newRow("too few values") << table + row + "INSERT INTO t VALUES (2);\n"
                                    << QByteArray("1\n")
                                    << QStringLiteral("Line 3 of the dump was not understood: “(2);”.");
    QTest::newRow("broken line of copy")
        << table + "COPY t (id, x) FROM stdin;\n1\ta\nwhat\n\\.\n"
        << QByteArray("1\n") << QStringLiteral("Line 4 of the dump was not understood: “what”.");
    QTest::newRow("expression") << table + "INSERT INTO t VALUES (1, upper('a'));\n"
                                << QByteArray("1\n")
                                << QStringLiteral(
                                       "Line 2: a value of table “t” is not plain; its text is kept.");
    QTest::newRow("change") << table + row + "UPDATE t SET x = 'b';\n"
                            << QByteArray("1\n")
                            << QStringLiteral(
                                   "Line 3 of the dump was not understood: “UPDATE t SET x = 'b';”.");
    QTest::newRow("two schemas")
        << QByteArray(
               "CREATE TABLE a.t (id int);\nCREATE TABLE b.t (id int);\nCOPY b.t (id) FROM stdin;\n7\n\\.\n"
               "COPY a.t (id) FROM stdin;\n1\n\\.\n")
        << QByteArray("1\n")
        << QStringLiteral(
               "Table “t” is in the dump several times: that of schema “a” is read, that of “b” is not.");
    QTest::newRow("two databases")
        << QByteArray("USE `shop`;\nCREATE TABLE `other_orders` (`id` int);\nUSE `chats`;\nCREATE TABLE `t` "
                      "(`id` int);\n"
                      "INSERT INTO `t` VALUES (1);\nUSE `old`;\nCREATE TABLE `t` (`id` int);\nINSERT INTO "
                      "`t` VALUES (7);\n")
        << QByteArray("1\n")
        << QStringLiteral("The dump has several databases with chats: “chats” is read, “old” is not.");
    QTest::newRow("key twice")
        << QByteArray("CREATE TABLE t (id int PRIMARY KEY);\nINSERT INTO t VALUES (1), (1);\n")
        << QByteArray("1\n")
        << QStringLiteral("1 rows of table “public.t” were left out: their key was there already.");
    QTest::newRow("unknown encoding")
        << "SET client_encoding = 'KLINGON';\n" + table + row << QByteArray("1\n")
        << QStringLiteral("The dump's texts are in the encoding “klingon”, which is not known "
                          "here; they are shown as if they were UTF-8.");
    QTest::newRow("no closing line")
        << "-- MySQL dump 10.13\n" + table + row << QByteArray("1\n")
        << QStringLiteral("The dump ends without its closing line: something may be missing from its end.");
    QTest::newRow("computed column")
        << QByteArray(
               "CREATE TABLE public.t (id int, y text GENERATED ALWAYS AS (upper(x)) STORED, x text);\n"
               "COPY public.t (id, x) FROM stdin;\n1\ta\n\\.\n")
        << QByteArray("1\n")
        << QStringLiteral(
               "Column “y” of table “public.t” is worked out by the server; a dump has no values for it.");
    QTest::newRow("csv")
        << table + row + "COPY t (id, x) FROM stdin WITH (FORMAT csv);\n1,2\n\\.\n"
        << QByteArray("1\n")
        << QStringLiteral("Line 3: the rows of table “t” are not in pg_dump's own form, and are left out.");
    QTest::newRow("a name with NUL")
        << QByteArray("-- A damaged dump, whose first letters are as good as those of any other.\nCREATE "
                      "TABLE t (id int, \"x\0y\" text);\nINSERT INTO t VALUES (1, 'a');\nwhat\n",
                      147)
        << QByteArray("1\n") << QStringLiteral("Line 4 of the dump was not understood: “what”.");
    QTest::newRow("no names") << QByteArray("INSERT INTO `t` VALUES (1,'a');\n")
                              << QByteArray("no such column: id")
                              << QStringLiteral("The dump does not name the columns of table “t”.");
}

void DumpsTest::notesSayWhatIsOdd()
{
    QFETCH(QByteArray, dump);
    QFETCH(QByteArray, rows);
    QFETCH(QString, note);
    const DumpFiles files;
    const auto loaded = files.open(dump);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(loaded->notes, QStringList{note});
    QCOMPARE(rowsOf(loaded->path, "SELECT id FROM t"), rows);
}

void DumpsTest::refusesWhatIsNoDump_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& content, const char* words,
                        Error::Code code = Error::Code::CannotOpen) {
        QTest::newRow(name) << content << code << QString::fromUtf8(words);
    };
    row("empty", "", "“dump.sql” is empty");
    row("letter", "Dear all,\nplease find the export attached.\n", "“dump.sql” is no SQL dump");
    row("long text", QByteArray("Nothing of SQL here.\n").repeated(200000), "“dump.sql” is no SQL dump");
    row("binary",
        QByteArray("\x7f"
                   "ELF\0\0\0\0",
                   8),
        "“dump.sql” is no SQL dump");
    row("database", QByteArray("SQLite format 3\0....", 20), "“dump.sql” is an SQLite database, no dump");
    row("zip", "PK\x03\x04...", "“dump.sql” is compressed in a form that is not read here");
    row("xz",
        "\xfd"
        "7zXZ...",
        "“dump.sql” is compressed in a form that is not read here");
    row("packed twice", gzipped(gzipped(mySqlDump)), "“dump.sql” is compressed twice");
    row("packed archive", gzipped("PGDMP..."),
        "“dump.sql” is an archive of pg_dump inside a compressed file");
    row("broken gzip", "\x1f\x8b\x08 no such thing at all", "“dump.sql” cannot be unpacked",
        Error::Code::Damaged);
    row("packed text", gzipped("Dear all,\n"), "“dump.sql” is no SQL dump");
    row("other tables", "CREATE TABLE other_a (id int);\nCREATE TABLE other_b (id int);\n",
        "The dump “dump.sql” has no table of a chat system that is known", Error::Code::UnknownSystem);
    row("broken archive", QByteArray("PGDMP\x01\x0e\0\x04\x08\x01\x01", 12),
        "pg_restore cannot read “dump.sql”", Error::Code::Damaged);
}

void DumpsTest::refusesWhatIsNoDump()
{
    QFETCH(QByteArray, content);
    QFETCH(Error::Code, code);
    QFETCH(QString, words);
    const DumpFiles files;
    const auto loaded = files.open(content);
    QVERIFY(!loaded.has_value());
    if (loaded.error().message.contains(QLatin1String("not installed")))
        QSKIP("pg_restore is not installed");
    QCOMPARE(loaded.error().message, words);
    QCOMPARE(loaded.error().code, code);
    QVERIFY(!loaded.error().advice.isEmpty());
    QCOMPARE(QDir(files.cache()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void DumpsTest::compressedForms_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray first = copyDump.left(copyDump.size() / 2);
    const QByteArray second = copyDump.mid(copyDump.size() / 2);
    QTest::newRow("plain") << copyDump;
    QTest::newRow("gzip") << gzipped(copyDump);
    QTest::newRow("gzip, two members") << gzipped(first) + gzipped(second);
    QTest::newRow("gzip, filled up with zeros") << gzipped(copyDump) + QByteArray(1000, '\0');
    QTest::newRow("zstd") << zstded(copyDump);
    QTest::newRow("zstd, two frames") << zstded(first) + zstded(second);
    QTest::newRow("zstd behind a skippable frame")
        << QByteArray("\x50\x2a\x4d\x18\x04\x00\x00\x00", 8) + "note" + zstded(copyDump);
}

void DumpsTest::compressedForms()
{
    QFETCH(QByteArray, content);
    const DumpFiles files;
    QVERIFY(mayBeDump(files.write(content)));
    const auto loaded = files.open(content);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT id FROM messages"), QByteArray("3\n7\n9\n"));
    QCOMPARE(loaded->notes, QStringList());
}

void DumpsTest::opensUpToWhereItIsCutOff_data()
{
    QTest::addColumn<QByteArray>("dump");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("rows");
    QTest::newRow("copy") << copyDump << QByteArray("messages") << 3;
    QTest::newRow("extended inserts") << mySqlDump << QByteArray("chat_messages") << 4;
}

void DumpsTest::opensUpToWhereItIsCutOff()
{
    QFETCH(QByteArray, dump);
    QFETCH(QByteArray, table);
    QFETCH(int, rows);
    const DumpFiles files;
    int last = 0;
    for (qsizetype size = 0; size < dump.size() - 1; ++size) {
        const auto loaded = files.open(dump.left(size));
        if (!loaded) {
            QVERIFY2(last == 0, qPrintable(loaded.error().line()));
            continue;
        }
        const int count = rowsOf(loaded->path, "SELECT count(*) FROM " + table).trimmed().toInt();
        QVERIFY2(count >= last, QByteArray::number(size).constData());
        QCOMPARE(loaded->tables[0].rows, count);
        // Whole as soon as the closing line is there.
        const bool closed =
            dump.left(size).contains("Dump completed") || dump.left(size).contains("dump complete");
        QCOMPARE(loaded->complete, closed);
        const bool computed = table == "chat_messages" && count > 0; // has a note of its own
        QCOMPARE(loaded->notes.size(), (closed ? 0 : 1) + (computed ? 1 : 0));
        last = count;
    }
    QCOMPARE(last, rows);
    const auto middle =
        files.open(dump.left(dump.indexOf(table == "messages" ? "9\tassistant" : "(1,'assistant") + 5));
    QVERIFY(middle.has_value());
    const QString count = table == "messages" ? QStringLiteral("2") : QStringLiteral("1");
    QCOMPARE(middle->notes.first(),
             QStringLiteral("The dump ends in the middle of table %1: %2 rows were read.")
                 .arg(QString::fromUtf8(table), count));
}

void DumpsTest::aCutCompressedDumpOpensUpToThere()
{
    const DumpFiles files;
    QByteArray text = "CREATE TABLE t (id int NOT NULL, x text);\nCOPY t (id, x) FROM stdin;\n";
    for (int i = 0; i < 20000; ++i)
        text += QByteArray::number(i) + '\t' + QByteArray::number(quint64(i) * 2654435761U, 36) + '\n';
    text += "\\.\n";
    for (const QByteArray& packed : {gzipped(text), zstded(text)}) {
        const auto loaded = files.open(packed.left(packed.size() * 3 / 4));
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
        QVERIFY(!loaded->complete);
        QVERIFY2(loaded->notes.contains(QStringLiteral("The compressed file “dump.sql” is cut off.")),
                 qPrintable(loaded->notes.join(u'\n')));
        const int count = rowsOf(loaded->path, "SELECT count(*) FROM t").trimmed().toInt();
        QVERIFY2(count > 5000 && count < 20000, QByteArray::number(count).constData());
    }
}

void DumpsTest::keepsADumpWhileItIsUnchanged()
{
    const DumpFiles files;
    const QString path = files.write("CREATE TABLE t (id int);\nINSERT INTO t VALUES (1);\nwhat is this\n");
    const auto first = openDump(path, files.options());
    QVERIFY(first.has_value());
    QVERIFY(!first->fromCache);
    const auto second = openDump(path, files.options());
    QVERIFY(second.has_value());
    QVERIFY(second->fromCache);
    QCOMPARE(second->path, first->path);
    QCOMPARE(second->notes, first->notes);
    QCOMPARE(second->tables[0].rows, 1);

    // The same size and time, but not the same content.
    const QDateTime time = QFileInfo(path).lastModified();
    files.write("CREATE TABLE t (id int);\nINSERT INTO t VALUES (2);\nwhat is this\n");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    const auto third = openDump(path, files.options());
    QVERIFY(third.has_value());
    QVERIFY(!third->fromCache);
    QCOMPARE(rowsOf(third->path, "SELECT id FROM t"), QByteArray("2\n"));
}

void DumpsTest::readsAgainWhenOtherTablesAreWanted()
{
    const DumpFiles files;
    const QString path = files.write("CREATE TABLE t (id int);\nCREATE TABLE other (id int);\n");
    QCOMPARE(openDump(path, files.options())->tables.size(), size_t(1));
    DumpOptions all = files.options();
    all.wantedTable = [](const QString&) { return true; };
    const auto loaded = openDump(path, all);
    QVERIFY(!loaded->fromCache);
    QCOMPARE(loaded->tables.size(), size_t(2));
    QVERIFY(openDump(path, all)->fromCache);
}

void DumpsTest::forgetsWhatWasNotUsedForLongest()
{
    const DumpFiles files;
    DumpOptions options = files.options();
    const auto age = [](const QString& path, int hours) {
        QFile file(path.chopped(6) + QStringLiteral("json"));
        QVERIFY(file.open(QIODevice::ReadWrite) &&
                file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hours),
                                 QFileDevice::FileModificationTime));
    };
    QString paths[3];
    for (int i = 0; i < 3; ++i) {
        const auto loaded =
            openDump(files.write(manyRows(1000, 100), QStringLiteral("%1.sql").arg(i)), options);
        QVERIFY(loaded.has_value());
        paths[i] = loaded->path;
        age(loaded->path, 10 - i);
    }
    QVERIFY(openDump(files.path(QStringLiteral("0.sql")), options)->fromCache);
    const std::vector<CachedDump> kept = cachedDumps(files.cache());
    QCOMPARE(kept.size(), size_t(3));
    QCOMPARE(kept[0].path, paths[0]); // used just now
    QCOMPARE(kept[0].dump, QFileInfo(files.path(QStringLiteral("0.sql"))).canonicalFilePath());
    QCOMPARE(kept[0].size, QFileInfo(paths[0]).size());
    QCOMPARE(kept[2].path, paths[1]);

    options.cacheLimit = kept[0].size * 5 / 2;
    const auto fourth = openDump(files.write(manyRows(1000, 100), QStringLiteral("3.sql")), options);
    QVERIFY(fourth.has_value());
    QCOMPARE(cachedDumps(files.cache()).size(), size_t(2));
    QVERIFY(QFile::exists(paths[0]));
    QVERIFY(!QFile::exists(paths[1]));
    QVERIFY(!QFile::exists(paths[2]));

    // What somebody reads stays.
    const auto inUse = cachedDumps(files.cache());
    QVERIFY(inUse[0].path == fourth->path);
    const auto refused = removeCachedDump(inUse[0]);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, QStringLiteral("“3.sql” is in use"));
    QVERIFY(removeCachedDumps(files.cache()) > 0);
    QCOMPARE(cachedDumps(files.cache()).size(), size_t(1));
}

void DumpsTest::onlyItsUserMayReadTheCache()
{
    const DumpFiles files;
    const auto loaded = files.open(copyDump);
    QVERIFY(loaded.has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(files.cache()).permissions() & others, QFile::Permissions());
    const auto kept = QDir(files.cache()).entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(kept.size(), 2);
    for (const QFileInfo& file : kept)
        QCOMPARE(file.permissions() & others, QFile::Permissions());
}

void DumpsTest::stopsAtOnceAndLeavesNothing()
{
    const DumpFiles files;
    const QString path = files.write(manyRows(300'000, 300));
    DumpOptions options = files.options();
    QElapsedTimer sinceStop;
    options.progress = [&](double share, qint64) {
        if (share > 0.2 && !options.token.cancelled()) {
            options.token.cancel();
            sinceStop.start();
        }
    };
    const auto loaded = openDump(path, options);
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, Error::Code::Cancelled);
    QVERIFY2(sinceStop.elapsed() <= 2000, QByteArray::number(sinceStop.elapsed()).constData());
    QCOMPARE(QDir(files.cache()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void DumpsTest::saysHowFarItIs()
{
    const DumpFiles files;
    const QByteArray packed = gzipped(manyRows(300'000, 300));
    const QString path = files.write(packed);
    DumpOptions options = files.options();
    double last = 0;
    int calls = 0;
    bool forward = true;
    options.progress = [&](double share, qint64 bytes) {
        forward = forward && share >= last && share <= 1 && bytes <= packed.size();
        last = share;
        ++calls;
    };
    QVERIFY(openDump(path, options).has_value());
    QVERIFY(forward);
    QVERIFY2(calls > 2, QByteArray::number(calls).constData());
    QCOMPARE(last, 1.0);
}

void DumpsTest::aLargeValuePasses()
{
    const DumpFiles files;
    constexpr int size = 50'000'000;
    QByteArray dump = "CREATE TABLE t (id int, x text, y bytea);\nCOPY t (id, x, y) FROM stdin;\n1\t" +
                      QByteArray(size, 'a') + "\\n\t\\\\x" + QByteArray(2000, 'f') + "\n2\tb\t\\N\n\\.\n" +
                      "INSERT INTO t VALUES (3, '" + QByteArray(size, 'b') + "''', NULL), (4, 'c', NULL);\n";
    const QString path = files.write(dump);
    dump = {};
    const auto loaded = openDump(path, files.options());
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT id, length(x), length(y) FROM t"),
             QByteArray("1|50000001|1000\n2|1|NULL\n3|50000001|NULL\n4|1|NULL\n"));
}

void DumpsTest::needsNoMoreMemoryForMoreRows()
{
    const DumpFiles files;
    QVERIFY(openDump(files.write(manyRows(20'000, 300)), files.options()).has_value());
    // Written in parts, so that the test itself needs no memory for it.
    QFile file(files.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("CREATE TABLE t (id int NOT NULL, x text);\nINSERT INTO t VALUES (0, 'a')");
    for (int i = 1; i < 600'000; ++i)
        file.write(",\n(" + QByteArray::number(i) + ",'" + QByteArray(300, 'y') + "')");
    file.write(";\n");
    file.close();
    const qint64 before = peakMemory();
    const auto loaded = openDump(files.path(), files.options());
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line() + loaded.error().detail));
    QCOMPARE(loaded->tables[0].rows, 600'000);
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 16 * 1024 * 1024, QByteArray::number(grown).constData());
}

QTEST_GUILESS_MAIN(DumpsTest)
#include "tst_dumps.moc"
