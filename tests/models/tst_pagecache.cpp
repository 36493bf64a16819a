// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagecache.h"

#include <QString>
#include <QTest>

using scrollback::models::PageCache;

class TestPageCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPut()
    {
        PageCache<QString> cache(3);
        cache.insert(7, QStringLiteral("seven"));
        QVERIFY(cache.use(7));
        QCOMPARE(*cache.use(7), QStringLiteral("seven"));
        QVERIFY(!cache.use(8));
    }

    void forgetsWhatWasUsedLongestAgo()
    {
        PageCache<int> cache(3);
        for (const int page : {1, 2, 3})
            cache.insert(page, page);
        QVERIFY(cache.use(1));
        cache.insert(4, 4);
        QVERIFY(cache.contains(1));
        QVERIFY(!cache.contains(2));
        QCOMPARE(cache.size(), size_t(3));
        QCOMPARE(cache.pages(), (std::vector<int>{4, 1, 3}));
    }

    void putsAPageInThePlaceOfItself()
    {
        PageCache<int> cache(2);
        cache.insert(1, 10);
        cache.insert(2, 20);
        cache.insert(1, 11);
        QCOMPARE(cache.size(), size_t(2));
        QCOMPARE(*cache.use(1), 11);
    }

    void shrinksToItsBudget()
    {
        PageCache<int> cache(10);
        for (int page = 0; page < 10; ++page)
            cache.insert(page, page);
        cache.setBudget(4);
        QCOMPARE(cache.size(), size_t(4));
        QVERIFY(cache.contains(9));
        QVERIFY(!cache.contains(5));
    }
};

QTEST_APPLESS_MAIN(TestPageCache)
#include "tst_pagecache.moc"
