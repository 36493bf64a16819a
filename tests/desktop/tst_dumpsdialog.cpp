// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/appcontext.h"
#include "desktop/dumpsdialog.h"
#include "desktop/settings.h"
#include "source/database.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace scrollback;
using namespace scrollback::desktop;
using namespace Qt::StringLiterals;

class DumpsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatThereIsNone();
    void listsWhatWasReadAndRemovesIt();
    void whatIsOpenStays();
    void opensOneAgain();

private:
    QString dump(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write("CREATE TABLE public.message_logs (id integer, conversation_id text, widget_id integer, "
                   "message_type text, message_text text, input_tokens integer, output_tokens integer, "
                   "created_at timestamp without time zone);\n"
                   "COPY public.message_logs (id, conversation_id, widget_id, message_type, message_text, "
                   "input_tokens, output_tokens, created_at) FROM stdin;\n"
                   "1\tc\t1\tuser\thello\t1\t2\t2026-06-30 12:00:00\n\\.\n");
        return file.fileName();
    }
    static std::unique_ptr<source::Database> opened(const QString& location)
    {
        source::OpenOptions options;
        options.location = location;
        auto database = source::Database::open(options);
        if (!database)
            qFatal("%s", qPrintable(database.error().line()));
        return std::move(*database);
    }
    static QPushButton* button(const QDialog& dialog, const QString& text)
    {
        const auto buttons = dialog.findChildren<QPushButton*>();
        for (QPushButton* candidate : buttons) {
            if (candidate->text() == text)
                return candidate;
        }
        qFatal("there is no button %s", qPrintable(text));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<AppContext> m_context;
};

void DumpsDialogTest::init()
{
    m_context.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_theme = std::make_unique<widgets::Theme>();
    m_context = std::make_unique<AppContext>(
        AppContext{*m_settings, *m_theme, QLocale(QLocale::English), QTimeZone::utc(), 0});
    QDir(source::dumpCacheFolder()).removeRecursively();
}

void DumpsDialogTest::saysThatThereIsNone()
{
    const DumpsDialog dialog(*m_context, source::dumpCacheFolder());
    QCOMPARE(dialog.findChild<QTreeWidget*>()->topLevelItemCount(), 0);
    QVERIFY(!button(dialog, u"Remove &all"_s)->isEnabled());
    QVERIFY(!button(dialog, u"&Open"_s)->isEnabled());
}

void DumpsDialogTest::listsWhatWasReadAndRemovesIt()
{
    opened(dump(u"one.sql"_s));
    opened(dump(u"two.sql"_s));
    DumpsDialog dialog(*m_context, source::dumpCacheFolder());
    dialog.show();
    const auto* list = dialog.findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItemCount(), 2);
    const QList<QTreeWidgetItem*> found = list->findItems(u"one.sql"_s, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.constFirst()->text(2).contains(u"kB"_s));
    found.constFirst()->setSelected(true);
    button(dialog, u"&Remove"_s)->click();
    QCOMPARE(list->topLevelItemCount(), 1);
    QVERIFY(QFile::exists(m_folder->filePath(u"one.sql"_s))); // the dump itself is left alone
    button(dialog, u"Remove &all"_s)->click();
    QCOMPARE(list->topLevelItemCount(), 0);
}

void DumpsDialogTest::whatIsOpenStays()
{
    const auto database = opened(dump(u"one.sql"_s));
    DumpsDialog dialog(*m_context, source::dumpCacheFolder());
    dialog.show();
    auto* list = dialog.findChild<QTreeWidget*>();
    list->topLevelItem(0)->setSelected(true);
    button(dialog, u"&Remove"_s)->click();
    QCOMPARE(list->topLevelItemCount(), 1);
    button(dialog, u"Remove &all"_s)->click();
    QCOMPARE(list->topLevelItemCount(), 1);
    chatlog::ListQuery query;
    query.entity = chatlog::Entity::Message;
    QCOMPARE(database->page<chatlog::Message>(query, {}, 5)->rows.size(), size_t(1));
}

void DumpsDialogTest::opensOneAgain()
{
    const QString path = dump(u"one.sql"_s);
    opened(path);
    DumpsDialog dialog(*m_context, source::dumpCacheFolder());
    QSignalSpy wanted(&dialog, &DumpsDialog::openRequested);
    dialog.findChild<QTreeWidget*>()->topLevelItem(0)->setSelected(true);
    button(dialog, u"&Open"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), path);
}

QTEST_MAIN(DumpsDialogTest)
#include "tst_dumpsdialog.moc"
