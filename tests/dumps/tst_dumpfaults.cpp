// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumpfiles.h"
#include "sampledumps.h"

#include <QDir>

using namespace scrollback;
using namespace scrollback::dumps;
using namespace scrollback::tests;

class DumpFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesSayWhatIsOdd_data();
    void notesSayWhatIsOdd();
    void refusesWhatIsNoDump_data();
    void refusesWhatIsNoDump();
    void saysWhatATextNamedAsADatabaseIs_data();
    void saysWhatATextNamedAsADatabaseIs();
    void opensUpToWhereItIsCutOff_data();
    void opensUpToWhereItIsCutOff();
    void aCutCompressedDumpOpensUpToThere();
};

void DumpFaultsTest::notesSayWhatIsOdd_data()
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

void DumpFaultsTest::notesSayWhatIsOdd()
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

void DumpFaultsTest::refusesWhatIsNoDump_data()
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
    row("packed database", gzipped(QByteArray("SQLite format 3\0....", 20)),
        "“dump.sql” is an SQLite database inside a compressed file");
    row("zip", "PK\x03\x04...", "“dump.sql” is compressed in a form that is not read here");
    row("xz",
        "\xfd"
        "7zXZ...",
        "“dump.sql” is compressed in a form that is not read here");
    row("packed twice", gzipped(gzipped(mySqlDump())), "“dump.sql” is compressed twice");
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

void DumpFaultsTest::refusesWhatIsNoDump()
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

void DumpFaultsTest::saysWhatATextNamedAsADatabaseIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& content, const char* words) {
        QTest::newRow(name) << content << QStringLiteral("“chats.DB” ") + QString::fromUtf8(words);
    };
    row("letter", "Dear all,\nplease find the export attached.\n",
        "is no SQLite database: it seems to be plain text");
    row("json", " {\"messages\": []}\n", "is no SQLite database: it seems to be JSON");
    row("page", "<!DOCTYPE html><title>Not found</title>\n",
        "is no SQLite database: it seems to be a web page or XML");
    row("packed letter", gzipped("Dear all,\n"), "is a compressed file");
    row("wide letter",
        QByteArray("\xff\xfe"
                   "D\0e\0a\0r\0",
                   10),
        "is no SQLite database");
}

void DumpFaultsTest::saysWhatATextNamedAsADatabaseIs()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const DumpFiles files;
    const auto loaded = openDump(files.write(content, QStringLiteral("chats.DB")), files.options());
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().message, words);
    QCOMPARE(loaded.error().code, Error::Code::CannotOpen);
    QVERIFY(!loaded.error().advice.isEmpty());
}

void DumpFaultsTest::opensUpToWhereItIsCutOff_data()
{
    QTest::addColumn<QByteArray>("dump");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("rows");
    QTest::newRow("copy") << postgresDump() << QByteArray("messages") << 3;
    QTest::newRow("extended inserts") << mySqlDump() << QByteArray("chat_messages") << 4;
}

void DumpFaultsTest::opensUpToWhereItIsCutOff()
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
             QStringLiteral("The dump ends in the middle of table “%1”: %2 rows were read.")
                 .arg(QString::fromUtf8(table), count));
}

void DumpFaultsTest::aCutCompressedDumpOpensUpToThere()
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

QTEST_GUILESS_MAIN(DumpFaultsTest)
#include "tst_dumpfaults.moc"
