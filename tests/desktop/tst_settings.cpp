// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/recentfiles.h"
#include "desktop/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback::desktop;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_file = m_folder->filePath(QStringLiteral("scrollback.ini"));
    }

    void everyValueHasADefault()
    {
        const Settings settings(m_file);
        QCOMPARE(settings.theme.get(), ThemeChoice::FollowDesktop);
        QCOMPARE(settings.displayZone.get(), QString());
        QCOMPARE(settings.language.get(), QString());
        QCOMPARE(settings.startedBefore.get(), false);
        QCOMPARE(settings.formulaGuard.get(), true);
        QVERIFY(settings.recentFiles.get().isEmpty());
        QVERIFY(!QFile::exists(m_file));
    }

    void whatIsSetIsThereNextTime()
    {
        {
            Settings settings(m_file);
            settings.theme.set(ThemeChoice::Dark);
            settings.displayZone.set(QStringLiteral("Europe/Berlin"));
            settings.language.set(QStringLiteral("de"));
            settings.paper.set(PaperChoice::Letter);
            settings.startedBefore.set(true);
            settings.formulaGuard.set(false);
            settings.windowGeometry.set(QByteArray("\x00\x01\xffzz", 5));
            SourceSettings source = settings.source(QStringLiteral("/data/orders.sqlite"));
            source.lastPage.set(QStringLiteral("logs"));
            source.period.set(QStringLiteral("last:7"));
            source.anchor.set(PeriodAnchor::NewestEntry);
            source.sourceZone.set(QStringLiteral("America/New_York"));
            source.system.set(QStringLiteral("widget-logs:wp_"));
            source.sidebarVisible.set(false);
            source.withPage(QStringLiteral("logs"), [](QSettings& page) {
                page.setValue(QStringLiteral("columns"),
                              QStringList{QStringLiteral("level"), QStringLiteral("message")});
            });
        }
        Settings settings(m_file);
        QCOMPARE(settings.theme.get(), ThemeChoice::Dark);
        QCOMPARE(settings.displayZone.get(), QStringLiteral("Europe/Berlin"));
        QCOMPARE(settings.language.get(), QStringLiteral("de"));
        QCOMPARE(settings.paper.get(), PaperChoice::Letter);
        QCOMPARE(settings.startedBefore.get(), true);
        QCOMPARE(settings.formulaGuard.get(), false);
        QCOMPARE(settings.windowGeometry.get(), QByteArray("\x00\x01\xffzz", 5));
        const SourceSettings source = settings.source(QStringLiteral("/data/orders.sqlite"));
        QCOMPARE(source.lastPage.get(), QStringLiteral("logs"));
        QCOMPARE(source.period.get(), QStringLiteral("last:7"));
        QCOMPARE(source.anchor.get(), PeriodAnchor::NewestEntry);
        QCOMPARE(source.sourceZone.get(), QStringLiteral("America/New_York"));
        QCOMPARE(source.system.get(), QStringLiteral("widget-logs:wp_"));
        QCOMPARE(source.sidebarVisible.get(), false);
        QStringList columns;
        source.withPage(QStringLiteral("logs"), [&](QSettings& page) {
            columns = page.value(QStringLiteral("columns")).toStringList();
        });
        QCOMPARE(columns, (QStringList{QStringLiteral("level"), QStringLiteral("message")}));
    }

    void eachSourceHasItsOwn()
    {
        Settings settings(m_file);
        settings.source(QStringLiteral("/a.sqlite")).lastPage.set(QStringLiteral("jobs"));
        QCOMPARE(settings.source(QStringLiteral("/b.sqlite")).lastPage.get(), QString());
        QCOMPARE(settings.source(QStringLiteral("/x/../a.sqlite")).lastPage.get(), QStringLiteral("jobs"));
    }

    void nonsenseInTheFileIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("theme is a word") << QByteArray("[look]\ntheme=purple\n");
        QTest::newRow("theme too high") << QByteArray("[look]\ntheme=17\n");
        QTest::newRow("theme negative") << QByteArray("[look]\ntheme=-1\n");
        QTest::newRow("no such zone") << QByteArray("[look]\nzone=Europe/Atlantis\n");
        QTest::newRow("no such language") << QByteArray("[look]\nlanguage=tlh\n");
        QTest::newRow("guard is a word") << QByteArray("[export]\nformula_guard=perhaps\n");
        QTest::newRow("binary rubbish") << QByteArray("\x00\x01\x02[look\n====\n", 14);
    }
    void nonsenseInTheFileIsIgnored()
    {
        QFETCH(QByteArray, line);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(line);
        file.close();
        const Settings settings(m_file);
        QCOMPARE(settings.theme.get(), ThemeChoice::FollowDesktop);
        QCOMPARE(settings.displayZone.get(), QString());
        QCOMPARE(settings.language.get(), QString());
        QCOMPARE(settings.formulaGuard.get(), true);
    }

    void whatIsSetIsClampedToo()
    {
        Settings settings(m_file);
        SourceSettings source = settings.source(QStringLiteral("/a.sqlite"));
        source.lastPage.set(QStringLiteral("nowhere"));
        source.period.set(QStringLiteral("last:-5"));
        settings.displayZone.set(QStringLiteral("Mars/Olympus"));
        QCOMPARE(source.lastPage.get(), QString());
        QCOMPARE(source.period.get(), QString());
        QCOMPARE(settings.displayZone.get(), QString());
    }

    void noPasswordIsEverWritten()
    {
        {
            Settings settings(m_file);
            const QString location = QStringLiteral("postgresql://ann:secret@db.example/chats");
            settings.lastSource.set(location);
            RecentFiles recent(settings);
            recent.add(location);
            settings.touchSource(location, 1);
            settings.source(location).lastPage.set(QStringLiteral("logs"));
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("db.example"));
        QVERIFY2(!content.contains("secret"), content.constData());
    }

    void onlyTheSourcesUsedLastAreRemembered()
    {
        Settings settings(m_file);
        for (int i = 0; i < 130; ++i) {
            const QString location = QStringLiteral("/data/%1.sqlite").arg(i);
            settings.source(location).lastPage.set(QStringLiteral("logs"));
            settings.touchSource(location, i);
        }
        QCOMPARE(settings.source(QStringLiteral("/data/129.sqlite")).lastPage.get(), QStringLiteral("logs"));
        QCOMPARE(settings.source(QStringLiteral("/data/30.sqlite")).lastPage.get(), QStringLiteral("logs"));
        QCOMPARE(settings.source(QStringLiteral("/data/29.sqlite")).lastPage.get(), QString());
        QCOMPARE(settings.source(QStringLiteral("/data/0.sqlite")).lastPage.get(), QString());
    }

    void recentFilesAreNewestFirstWithoutDoubles()
    {
        Settings settings(m_file);
        RecentFiles recent(settings);
        QSignalSpy changed(&recent, &RecentFiles::changed);
        recent.add(QStringLiteral("/a/june.sqlite"));
        recent.add(QStringLiteral("/b/june.sqlite"));
        recent.add(QStringLiteral("/a/./june.sqlite"));
        recent.add(QStringLiteral("/b/july.sqlite"));
        QCOMPARE(changed.count(), 4);
        QCOMPARE(recent.locations(),
                 (QStringList{QStringLiteral("/b/july.sqlite"), QStringLiteral("/a/june.sqlite"),
                              QStringLiteral("/b/june.sqlite")}));
        QCOMPARE(recent.displayName(QStringLiteral("/b/july.sqlite")), QStringLiteral("july.sqlite"));
        QCOMPARE(recent.displayName(QStringLiteral("/a/june.sqlite")), QStringLiteral("june.sqlite — a"));
        for (int i = 0; i < 30; ++i)
            recent.add(QStringLiteral("/many/%1.sqlite").arg(i));
        QCOMPARE(recent.locations().size(), 12);
        recent.clear();
        QVERIFY(recent.locations().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
