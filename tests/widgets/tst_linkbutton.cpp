// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkbutton.h"

#include <QTest>
#include <QVBoxLayout>

using namespace scrollback::widgets;

class TestLinkButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentenceGoesOnInFurtherLines_data()
    {
        QTest::addColumn<bool>("wraps");
        QTest::newRow("a sentence") << true;
        QTest::newRow("a value") << false;
    }
    void aSentenceGoesOnInFurtherLines()
    {
        QFETCH(bool, wraps);
        QWidget pane;
        auto* column = new QVBoxLayout(&pane);
        column->setContentsMargins(0, 0, 0, 0);
        auto* link = new LinkButton(QStringLiteral("Open the conversation at this moment"));
        link->setWrapping(wraps);
        column->addWidget(link);
        column->addStretch(1);
        pane.resize(600, 300);
        pane.show();
        const int line = link->fontMetrics().height();
        QVERIFY(link->height() < line * 3 / 2);
        pane.resize(link->sizeHint().width() * 2 / 3, 300);
        QTRY_COMPARE(link->height() > line * 3 / 2, wraps);
        // It is no wider than what there is.
        QVERIFY(link->width() <= pane.width());
    }
};

QTEST_MAIN(TestLinkButton)
#include "tst_linkbutton.moc"
