// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "widgets/themestyle.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace scrollback::widgets;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The contrast ratio of WCAG 2.
double contrast(const QColor& a, const QColor& b)
{
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

QColor colorOf(bool dark, ColorId id)
{
    return dark ? Theme::darkColor(id) : Theme::paperColor(id);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeReadOnEveryBackground_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("background");
        const QMap<ColorId, const char*> texts = {
            {ColorId::Text, "text"},       {ColorId::TextMuted, "muted"}, {ColorId::TextFaint, "faint"},
            {ColorId::Accent, "accent"},   {ColorId::Error, "error"},     {ColorId::Warning, "warning"},
            {ColorId::Success, "success"}, {ColorId::Info, "info"},       {ColorId::Debug, "debug"},
        };
        const QMap<ColorId, const char*> backgrounds = {
            {ColorId::Window, "window"}, {ColorId::Canvas, "canvas"},   {ColorId::Base, "base"},
            {ColorId::Raised, "raised"}, {ColorId::AccentSoft, "soft"},
        };
        for (const bool dark : {false, true}) {
            for (auto text = texts.begin(); text != texts.end(); ++text) {
                for (auto back = backgrounds.begin(); back != backgrounds.end(); ++back)
                    QTest::addRow("%s %s on %s", dark ? "dark" : "light", text.value(), back.value())
                        << dark << int(text.key()) << int(back.key());
            }
            QTest::addRow("%s text on the accent", dark ? "dark" : "light")
                << dark << int(ColorId::OnAccent) << int(ColorId::Accent);
            QTest::addRow("%s text on a match", dark ? "dark" : "light")
                << dark << int(ColorId::Text) << int(ColorId::MatchMark);
        }
    }
    void textCanBeReadOnEveryBackground()
    {
        QFETCH(bool, dark);
        QFETCH(int, text);
        QFETCH(int, background);
        QCOMPARE_GE(contrast(colorOf(dark, ColorId(text)), colorOf(dark, ColorId(background))), 4.5);
    }

    void seriesStandOutFromTheirCards()
    {
        for (const bool dark : {false, true}) {
            for (const ColorId id :
                 {ColorId::SeriesFirst, ColorId::SeriesSecond, ColorId::SeriesThird, ColorId::SeriesFourth,
                  ColorId::SeriesFifth, ColorId::SeriesMuted, ColorId::Error})
                QCOMPARE_GE(contrast(colorOf(dark, id), colorOf(dark, ColorId::Base)), 3.0);
        }
    }

    void theStyleSheetHasNoNameLeftAndItsPicturesExist()
    {
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            Theme theme;
            theme.setMode(mode);
            const QString sheet = styleSheetOf(theme);
            QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
            QVERIFY(sheet.contains(theme.color(ColorId::Window).name()));
            const QRegularExpression picture(u"url\\(([^)]*)\\)"_s);
            int pictures = 0;
            auto matches = picture.globalMatch(sheet);
            while (matches.hasNext()) {
                const QString path = matches.next().captured(1);
                QVERIFY2(QFile::exists(path), qPrintable(path));
                ++pictures;
            }
            QVERIFY(pictures > 0);
        }
    }

    void aChangeOfModeIsToldAndDressesTheApplication()
    {
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        theme.applyTo(*qApp);
        QSignalSpy changed(&theme, &Theme::themeChanged);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::darkColor(ColorId::Base));
        QVERIFY(qApp->styleSheet().contains(Theme::darkColor(ColorId::Base).name()));
        theme.setMode(Theme::Mode::Light);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::paperColor(ColorId::Base));
    }

    void iconsTakeTheColorOfTheTheme()
    {
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        const QIcon icon = theme.icon(u"document-open"_s);
        if (icon.isNull())
            QSKIP("Neither the desktop's icon theme nor Breeze is installed");
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            const QImage image = icon.pixmap(QSize(22, 22)).toImage();
            int opaque = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 255)
                        continue;
                    QCOMPARE(pixel.rgb(), theme.color(ColorId::Text).rgb());
                    ++opaque;
                }
            }
            QVERIFY(opaque > 0);
        }
    }

    void picturesAreNoSymbolsToBeDrawnInOneColor()
    {
        // An icon theme of our own: a symbol of one colour, one of two whose lines leave most of the place
        // free, and a picture that fills it.
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"made/22"_s));
        QFile index(folder.filePath(u"made/index.theme"_s));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=made\nDirectories=22\n\n[22]\nSize=22\n");
        index.close();
        const auto draw = [&folder](const QString& name, const auto& paint) {
            QImage image(22, 22, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paint(painter);
            painter.end();
            return image.save(folder.filePath(u"made/22/%1.png"_s.arg(name)));
        };
        QVERIFY(draw(u"disc"_s, [](QPainter& p) { p.fillRect(2, 2, 18, 18, Qt::darkGray); }));
        QVERIFY(draw(u"lines"_s, [](QPainter& p) {
            p.fillRect(2, 2, 18, 3, Qt::darkGray);
            p.fillRect(2, 8, 18, 3, Qt::red);
        }));
        QVERIFY(draw(u"picture"_s, [](QPainter& p) {
            p.fillRect(1, 1, 20, 20, Qt::red);
            p.fillRect(6, 9, 10, 4, Qt::white);
        }));

        const QStringList paths = QIcon::themeSearchPaths();
        const QString before = QIcon::themeName();
        const auto restore = qScopeGuard([&] {
            QIcon::setThemeSearchPaths(paths);
            QIcon::setThemeName(before);
        });
        QIcon::setThemeSearchPaths({folder.path()});
        QIcon::setThemeName(u"made"_s);
        const Theme theme;
        const auto colorAt = [&theme](const QString& name, const QPoint& at) {
            return theme.icon(name, ColorId::Accent).pixmap(QSize(22, 22)).toImage().pixelColor(at);
        };
        const QColor accent = theme.color(ColorId::Accent);
        QCOMPARE(colorAt(u"disc"_s, {10, 10}), accent);
        QCOMPARE(colorAt(u"lines"_s, {10, 3}), accent);
        QCOMPARE(colorAt(u"lines"_s, {10, 9}), accent);
        QCOMPARE(colorAt(u"picture"_s, {3, 3}), QColor(Qt::red));
        QCOMPARE(colorAt(u"picture"_s, {10, 10}), QColor(Qt::white));
    }

    void levelsAndStatusesDifferByTheirMarks()
    {
        QSet<QString> marks;
        const QStringList levels = {u"debug"_s, u"info"_s, u"success"_s, u"warning"_s, u"error"_s};
        for (const QString& level : levels)
            marks.insert(Theme::levelMark(level));
        QCOMPARE(marks.size(), levels.size());
        marks.clear();
        const QStringList statuses = {u"pending"_s, u"running"_s, u"completed"_s, u"failed"_s,
                                      u"cancelled"_s};
        for (const QString& status : statuses)
            marks.insert(Theme::statusMark(status));
        QCOMPARE(marks.size(), statuses.size());
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
