// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QTest>

using namespace scrollback;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsEndAProgramWithTheStatusOfTheirKind_data()
    {
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("failed") << Error::Code::Failed << 1;
        QTest::newRow("not there") << Error::Code::NotThere << 1;
        QTest::newRow("damaged") << Error::Code::Damaged << 1;
        QTest::newRow("gone") << Error::Code::Gone << 1;
        QTest::newRow("usage") << Error::Code::Usage << 2;
        QTest::newRow("cannot open") << Error::Code::CannotOpen << 3;
        QTest::newRow("unknown system") << Error::Code::UnknownSystem << 3;
        QTest::newRow("stopped") << Error::Code::Cancelled << 130;
    }
    void errorsEndAProgramWithTheStatusOfTheirKind()
    {
        QFETCH(Error::Code, code);
        QFETCH(int, status);
        const Error error{code, {}, {}, {}};
        QCOMPARE(error.exitStatus(), status);
    }

    void anErrorIsOneLine()
    {
        const Error error{Error::Code::Failed, QStringLiteral("It\nbroke"), QStringLiteral("mend  it"), {}};
        QCOMPARE(error.line(), QStringLiteral("It broke: mend it"));
        const Error bare{Error::Code::Failed, QStringLiteral("It broke"), {}, {}};
        QCOMPARE(bare.line(), QStringLiteral("It broke"));
    }
};

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
