// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reportdialog.h"
#include "support/madedashboard.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPrintPreviewWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace scrollback;
using namespace scrollback::desktop;
using namespace Qt::StringLiterals;

class ReportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePreviewHasThePagesOfTheReport()
    {
        widgets::Theme theme;
        widgets::ReportData data;
        data.dashboard = test::madeDashboard(30);
        data.sourceName = u"orders.sqlite"_s;
        data.now = test::madeNow;
        ReportDialog dialog(theme, data, QPageSize(QPageSize::A4));
        dialog.show();
        QTRY_VERIFY(dialog.pageCount() >= 3);
        auto* number = dialog.findChild<QLabel*>(u"pageNumber"_s);
        QTRY_COMPARE(number->text(), u"1 of %1"_s.arg(dialog.pageCount()));
        dialog.findChild<QToolButton*>(u"next"_s)->click();
        QTRY_COMPARE(number->text(), u"2 of %1"_s.arg(dialog.pageCount()));
        QVERIFY(!dialog.grab().isNull());
    }

    void anotherPaperIsShownAndTold()
    {
        widgets::Theme theme;
        widgets::ReportData data;
        data.dashboard = test::madeDashboard(30);
        data.now = test::madeNow;
        ReportDialog dialog(theme, data, QPageSize(QPageSize::A4));
        dialog.show();
        QTRY_VERIFY(dialog.pageCount() >= 3);
        QCOMPARE(dialog.paper().id(), QPageSize::A4);
        QSignalSpy changed(&dialog, &ReportDialog::paperChanged);
        auto* paper = dialog.findChild<QComboBox*>(u"paper"_s);
        paper->setCurrentIndex(paper->findData(int(QPageSize::Letter)));
        Q_EMIT paper->activated(paper->currentIndex());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(dialog.paper().id(), QPageSize::Letter);
        QVERIFY(dialog.pageCount() >= 3);
    }
};

QTEST_MAIN(ReportDialogTest)
#include "tst_reportdialog.moc"
