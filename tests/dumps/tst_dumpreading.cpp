// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumpfiles.h"
#include "sampledumps.h"

#include <sys/resource.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

using namespace scrollback;
using namespace scrollback::dumps;
using namespace scrollback::tests;

namespace {

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

class DumpReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsNoMoreMemoryForMoreRows(); // first, while the peak of memory is still low
    void compressedForms_data();
    void compressedForms();
    void keepsADumpWhileItIsUnchanged();
    void readsAgainWhenOtherTablesAreWanted();
    void forgetsWhatWasNotUsedForLongest();
    void onlyItsUserMayReadTheCache();
    void stopsAtOnceAndLeavesNothing();
    void saysHowFarItIs();
    void aLargeValuePasses();
};

void DumpReadingTest::needsNoMoreMemoryForMoreRows()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The sanitizer keeps memory that was given back.");
#endif
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

void DumpReadingTest::compressedForms_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray first = postgresDump().left(postgresDump().size() / 2);
    const QByteArray second = postgresDump().mid(postgresDump().size() / 2);
    QTest::newRow("plain") << postgresDump();
    QTest::newRow("gzip") << gzipped(postgresDump());
    QTest::newRow("gzip, two members") << gzipped(first) + gzipped(second);
    QTest::newRow("gzip, filled up with zeros") << gzipped(postgresDump()) + QByteArray(1000, '\0');
    QTest::newRow("zstd") << zstded(postgresDump());
    QTest::newRow("zstd, two frames") << zstded(first) + zstded(second);
    QTest::newRow("zstd behind a skippable frame")
        << QByteArray("\x50\x2a\x4d\x18\x04\x00\x00\x00", 8) + "note" + zstded(postgresDump());
}

void DumpReadingTest::compressedForms()
{
    QFETCH(QByteArray, content);
    const DumpFiles files;
    QVERIFY(mayBeDump(files.write(content)));
    const auto loaded = files.open(content);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().line()));
    QCOMPARE(rowsOf(loaded->path, "SELECT id FROM messages"), QByteArray("3\n7\n9\n"));
    QCOMPARE(loaded->notes, QStringList());
}

void DumpReadingTest::keepsADumpWhileItIsUnchanged()
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

void DumpReadingTest::readsAgainWhenOtherTablesAreWanted()
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

void DumpReadingTest::forgetsWhatWasNotUsedForLongest()
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

void DumpReadingTest::onlyItsUserMayReadTheCache()
{
    const DumpFiles files;
    const auto loaded = files.open(postgresDump());
    QVERIFY(loaded.has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(files.cache()).permissions() & others, QFile::Permissions());
    const auto kept = QDir(files.cache()).entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(kept.size(), 2);
    for (const QFileInfo& file : kept)
        QCOMPARE(file.permissions() & others, QFile::Permissions());
}

void DumpReadingTest::stopsAtOnceAndLeavesNothing()
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

void DumpReadingTest::saysHowFarItIs()
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

void DumpReadingTest::aLargeValuePasses()
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

QTEST_GUILESS_MAIN(DumpReadingTest)
#include "tst_dumpreading.moc"
