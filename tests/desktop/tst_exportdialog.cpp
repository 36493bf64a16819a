// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/appcontext.h"
#include "desktop/exportdialog.h"
#include "desktop/settings.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace scrollback;
using namespace scrollback::desktop;
using exporting::Format;

class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static ExportOffer offer()
    {
        ExportOffer offer;
        offer.sourceName = QStringLiteral("orders");
        offer.place = QStringLiteral("Conversations");
        offer.query = chatlog::ListQuery{chatlog::Entity::Conversation, {}, {}};
        offer.conversation = ConversationId(QStringLiteral("dlg-1"));
        return offer;
    }

    /// A dialog as the window shows it.
    struct Scene
    {
        Scene(const QString& settingsFile, const ExportOffer& what)
            : settings(settingsFile)
            , context{settings, theme, QLocale::c(), QTimeZone::utc(), 0}
            , dialog(context, what)
            , path(dialog.findChild<QLineEdit*>(QStringLiteral("path")))
            , format(dialog.findChild<QComboBox*>(QStringLiteral("format")))
            , hint(dialog.findChild<QLabel*>(QStringLiteral("formatHint")))
        {
        }

        void type(const QString& text) const
        {
            path->selectAll();
            QTest::keyClicks(path, text);
        }
        void choose(Format wanted) const
        {
            format->setCurrentIndex(format->findData(int(wanted)));
            Q_EMIT format->activated(format->currentIndex());
        }

        Settings settings;
        widgets::Theme theme;
        AppContext context;
        ExportDialog dialog;
        QLineEdit* path;
        QComboBox* format;
        QLabel* hint;
    };

    Scene scene(ExportSubject first = ExportSubject::List)
    {
        const QString file = m_folder.filePath(QStringLiteral("settings.ini"));
        QFile::remove(file);
        ExportOffer what = offer();
        what.first = first;
        return Scene(file, what);
    }

private Q_SLOTS:
    void offersFirstWhatWasAskedFor()
    {
        QVERIFY(!scene().dialog.request().conversation);
        const Scene wanted = scene(ExportSubject::Conversation);
        QCOMPARE(wanted.dialog.request().conversation, offer().conversation);
    }

    void theEndingChoosesTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Format>("format");
        QTest::newRow("jsonl") << QStringLiteral("/tmp/a.jsonl") << Format::JsonLines;
        QTest::newRow("xlsx") << QStringLiteral("/tmp/a.XLSX") << Format::Xlsx;
        QTest::newRow("json") << QStringLiteral("/tmp/a.json ") << Format::Json;
        QTest::newRow("says nothing") << QStringLiteral("/tmp/a.txt") << Format::Csv;
        QTest::newRow("none") << QStringLiteral("/tmp/a") << Format::Csv;
    }
    void theEndingChoosesTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(Format, format);
        const Scene made = scene();
        made.choose(Format::Csv);
        made.type(name);
        QCOMPARE(made.dialog.request().format, format);
        QCOMPARE(made.path->text(), name);
    }

    void theFormatChoosesTheEnding()
    {
        const Scene made = scene();
        made.type(QStringLiteral("/tmp/a.b.jsonl"));
        made.choose(Format::Xlsx);
        QCOMPARE(made.path->text(), QStringLiteral("/tmp/a.b.xlsx"));
        QCOMPARE(made.dialog.request().format, Format::Xlsx);
        made.type(QStringLiteral("/tmp/own.txt"));
        made.choose(Format::Csv);
        QCOMPARE(made.path->text(), QStringLiteral("/tmp/own.txt"));
    }

    void anEndingThatCannotBeFollowedIsPointedOut()
    {
        const Scene made = scene();
        made.choose(Format::Csv);
        made.type(QStringLiteral("/tmp/a.csv"));
        QVERIFY(!made.hint->text().contains(QStringLiteral("a.csv")));
        made.type(QStringLiteral("/tmp/a.md")); // no list can be had as a document
        QCOMPARE(made.dialog.request().format, Format::Csv);
        QVERIFY(made.hint->text().contains(QStringLiteral("a.md")));
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
