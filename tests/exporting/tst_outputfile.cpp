// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <memory>

using namespace rows;
using scrollback::exporting::ExportFile;

namespace {

/// No file may grow beyond this while it lives: a disk that fills up.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
};

QStringList filesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

scrollback::Result<void> exportRows(const QString& path, Format format, int count, bool commit = true)
{
    auto file = ExportFile::create(path, format);
    if (!file)
        return tl::unexpected(file.error());
    auto& writer = (*file)->writer();
    if (auto begun = writer.begin(wholeSchema(Entity::Job)); !begun)
        return begun;
    const std::string text(1000, 'x');
    std::vector<FieldValue> row(wholeSchema(Entity::Job).fields.size());
    row[3] = FieldValue::ofText(text);
    for (int i = 0; i < count; ++i) {
        row[0] = FieldValue::ofInteger(i);
        if (auto written = writer.row(row); !written)
            return written;
    }
    if (auto ended = writer.end(); !ended)
        return ended;
    return commit ? (*file)->commit() : scrollback::Result<void>();
}

void addFormats()
{
    QTest::addColumn<Format>("format");
    for (const Format format :
         {Format::Csv, Format::Json, Format::JsonLines, Format::Xlsx, Format::Markdown, Format::Html})
        QTest::newRow(scrollback::exporting::formatName(format)) << format;
}

} // namespace

class TestOutputFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileAppearsUnderItsNameAlone_data() { addFormats(); }
    void aFileAppearsUnderItsNameAlone()
    {
        QFETCH(Format, format);
        QTemporaryDir folder;
        QVERIFY(exportRows(folder.filePath(QStringLiteral("out")), format, 10));
        QCOMPARE(filesIn(folder), QStringList{QStringLiteral("out")});
        // As any new file: by the umask, not only for its owner.
        const mode_t mask = umask(0);
        umask(mask);
        struct stat status = {};
        QCOMPARE(stat(QFile::encodeName(folder.filePath(QStringLiteral("out"))).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0666U & ~mask);
    }

    void withoutCommitNothingIsLeft_data() { addFormats(); }
    void withoutCommitNothingIsLeft()
    {
        QFETCH(Format, format);
        QTemporaryDir folder;
        QVERIFY(exportRows(folder.filePath(QStringLiteral("out")), format, 10, false));
        QCOMPARE(filesIn(folder), QStringList());
    }

    void aFullDiskLeavesNothingAndKeepsWhatWasThere_data() { addFormats(); }
    void aFullDiskLeavesNothingAndKeepsWhatWasThere()
    {
        QFETCH(Format, format);
        QTemporaryDir folder;
        QFile before(folder.filePath(QStringLiteral("out")));
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before");
        before.close();
        {
            const FileSizeLimit limit(300'000);
            const auto written = exportRows(before.fileName(), format, 2000);
            QVERIFY(!written);
            QVERIFY2(written.error().message.contains(QStringLiteral("larger than is allowed")),
                     qPrintable(written.error().message));
            QVERIFY(!written.error().advice.isEmpty());
        }
        QCOMPARE(filesIn(folder), QStringList{QStringLiteral("out")});
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("before"));
    }

    void aDeviceThatIsFullIsSaidToBeFull()
    {
        const auto written = exportRows(QStringLiteral("/dev/full"), Format::Csv, 1);
        QVERIFY(!written);
        QCOMPARE(written.error().message, QStringLiteral("The disk is full"));
        QVERIFY(QFile::exists(QStringLiteral("/dev/full")));
    }

    void whatBelongsToADatabaseIsNotWritten_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"chats.db", "chats.db-wal", "chats.db-shm", "chats.db-journal"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatBelongsToADatabaseIsNotWritten()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        QFile database(folder.filePath(QStringLiteral("chats.db")));
        QVERIFY(database.open(QIODevice::WriteOnly));
        database.write("SQLite format 3\0 and so on", 26);
        database.close();
        const auto written = exportRows(folder.filePath(name), Format::Csv, 1);
        QVERIFY(!written);
        QCOMPARE(written.error().code, scrollback::Error::Code::Usage);
        QCOMPARE(filesIn(folder), QStringList{QStringLiteral("chats.db")});
        // The same name where there is no database beside it is a name like any other.
        const QTemporaryDir elsewhere;
        QVERIFY(exportRows(elsewhere.filePath(name), Format::Csv, 1));
    }

    void anExistingFileIsReplacedInOneStep()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.csv"));
        QVERIFY(exportRows(path, Format::Csv, 1));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const qint64 size = QFile(path).size();
        {
            auto file = ExportFile::create(path, Format::Csv);
            QVERIFY(file);
            QVERIFY((*file)->writer().begin(wholeSchema(Entity::Job)));
            QVERIFY((*file)->writer().end());
            QCOMPARE(QFile(path).size(), size); // not yet
            QVERIFY((*file)->commit());
        }
        QVERIFY(QFile(path).size() < size);
        QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void whatALinkPointsToIsReplacedNotTheLink()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("real.csv"));
        QVERIFY(exportRows(path, Format::Csv, 1));
        const QString link = folder.filePath(QStringLiteral("link.csv"));
        QVERIFY(QFile::link(path, link));
        const qint64 size = QFile(path).size();
        QVERIFY(exportRows(link, Format::Csv, 5));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(QFile(path).size() > size);
    }

    void placesThatCannotBeWrittenToAreNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("message");
        QTest::newRow("a folder") << QStringLiteral("%1") << QStringLiteral("is a folder");
        QTest::newRow("no such folder")
            << QStringLiteral("%1/no/such/out.csv") << QStringLiteral("There is no folder");
        QTest::newRow("a file as a folder")
            << QStringLiteral("%1/file/out.csv") << QStringLiteral("There is no folder");
        QTest::newRow("no files there") << QStringLiteral("/proc/out.csv") << QStringLiteral("/proc");
    }
    void placesThatCannotBeWrittenToAreNamed()
    {
        QFETCH(QString, path);
        QFETCH(QString, message);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (path.contains(QStringLiteral("%1")))
            path = path.arg(folder.path());
        const auto created = ExportFile::create(path, Format::Csv);
        QVERIFY(!created);
        QVERIFY2(created.error().message.contains(message), qPrintable(created.error().message));
        QVERIFY(!created.error().advice.isEmpty());
        QCOMPARE(filesIn(folder), QStringList{QStringLiteral("file")});
    }

    void aFolderWithoutPermissionIsNamed()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        // Root may write everywhere; then nobody stands in for a person who may not.
        const bool root = geteuid() == 0;
        if (root) {
            QVERIFY(chown(QFile::encodeName(folder.path()).constData(), 65534, 65534) == 0);
            QVERIFY(seteuid(65534) == 0);
        }
        const auto created = ExportFile::create(folder.filePath(QStringLiteral("out.csv")), Format::Csv);
        if (root)
            QVERIFY(seteuid(0) == 0);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!created);
        QVERIFY2(created.error().message.contains(QStringLiteral("Nothing may be written into the folder")),
                 qPrintable(created.error().message));
    }
};

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
