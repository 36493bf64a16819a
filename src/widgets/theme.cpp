// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/themeicon.h"
#include "widgets/themestyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QStandardPaths>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <array>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

namespace {

// In the order of ColorId. Every text colour keeps 4.5 : 1 on every background of its mode; tst_theme
// computes it.
constexpr std::array<QRgb, colorCount> lightColors = {
    0xffeceef1, // Window
    0xfff4f5f7, // Canvas
    0xffffffff, // Base
    0xfff0f2f5, // Raised
    0xffdcdfe4, // Border
    0xffe8eaee, // RowLine
    0xff1f2328, // Text
    0xff57606a, // TextMuted
    0xff626a75, // TextFaint
    0xff2a64ab, // Accent
    0xffe3edf9, // AccentSoft
    0xffffffff, // OnAccent
    0xffb83a22, // Error
    0xff8f5606, // Warning
    0xff2e7434, // Success
    0xff2a64ab, // Info
    0xff626a75, // Debug
    0xffe9ebef, // GridLine
    0xff2f6fbd, // SeriesFirst
    0xff2a9d8f, // SeriesSecond
    0xff7a5cc0, // SeriesThird
    0xffb5762a, // SeriesFourth
    0xffb84f8f, // SeriesFifth
    0xff8b949f, // SeriesMuted
    0xffffe48a, // MatchMark
};
constexpr std::array<QRgb, colorCount> darkColors = {
    0xff202329, // Window
    0xff1c1f24, // Canvas
    0xff24282e, // Base
    0xff1e2227, // Raised
    0xff363b43, // Border
    0xff30353c, // RowLine
    0xffe4e7eb, // Text
    0xffa9b0b9, // TextMuted
    0xff9da4ae, // TextFaint
    0xff6aa9f0, // Accent
    0xff263a52, // AccentSoft
    0xff10151b, // OnAccent
    0xfff28a72, // Error
    0xffe3a75b, // Warning
    0xff7cc587, // Success
    0xff6aa9f0, // Info
    0xff9da4ae, // Debug
    0xff2f333b, // GridLine
    0xff6aa9f0, // SeriesFirst
    0xff4fc1b0, // SeriesSecond
    0xffb39bf0, // SeriesThird
    0xffe3a75b, // SeriesFourth
    0xffe58fc0, // SeriesFifth
    0xff707782, // SeriesMuted
    0xff6b5a16, // MatchMark
};

bool isDarkPalette(const QPalette& palette)
{
    // Midlight is the one role that paletteOf() leaves to the desktop.
    return palette.color(QPalette::Active, QPalette::Midlight).lightness() < 128;
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_dark(qApp && QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    // "hicolor" is what Qt says where nobody chose one; it holds the icons of programs, but none of ours.
    const auto isNone = [](const QString& name) { return name.isEmpty() || name == "hicolor"_L1; };
    if (isNone(QIcon::fallbackThemeName()))
        QIcon::setFallbackThemeName(u"breeze"_s);
    // Without a desktop (a report made by a script, a bare X server) Qt looks for icons nowhere.
    QStringList paths = QIcon::themeSearchPaths();
    const QStringList folders = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s,
                                                          QStandardPaths::LocateDirectory);
    for (const QString& folder : folders) {
        if (!paths.contains(folder))
            paths.append(folder);
    }
    QIcon::setThemeSearchPaths(paths);
    if (isNone(QIcon::themeName()))
        QIcon::setThemeName(QIcon::fallbackThemeName());
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    update();
}

void Theme::update()
{
    const bool dark =
        m_mode == Mode::FollowDesktop ? isDarkPalette(QGuiApplication::palette()) : m_mode == Mode::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    if (m_application)
        dress(*m_application);
    Q_EMIT themeChanged();
}

QColor Theme::paperColor(ColorId id)
{
    return QColor::fromRgb(lightColors[size_t(id)]);
}

QColor Theme::darkColor(ColorId id)
{
    return QColor::fromRgb(darkColors[size_t(id)]);
}

QColor Theme::levelColor(const QString& level) const
{
    if (level == "error"_L1)
        return color(ColorId::Error);
    if (level == "warning"_L1)
        return color(ColorId::Warning);
    if (level == "success"_L1)
        return color(ColorId::Success);
    if (level == "info"_L1)
        return color(ColorId::TextMuted);
    if (level == "debug"_L1)
        return color(ColorId::Debug);
    return color(ColorId::Text);
}

QString Theme::levelMark(const QString& level)
{
    if (level == "error"_L1)
        return u"✕"_s;
    if (level == "warning"_L1)
        return u"▲"_s;
    if (level == "success"_L1)
        return u"✓"_s;
    if (level == "info"_L1)
        return u"•"_s;
    if (level == "debug"_L1)
        return u"·"_s;
    return u"◦"_s;
}

QColor Theme::statusColor(const QString& status) const
{
    if (status == "error"_L1 || status == "failed"_L1)
        return color(ColorId::Error);
    if (status == "success"_L1 || status == "completed"_L1)
        return color(ColorId::Success);
    if (status == "running"_L1 || status == "active"_L1)
        return color(ColorId::Info);
    if (status == "cancelled"_L1)
        return color(ColorId::Warning);
    if (status == "pending"_L1 || status == "inactive"_L1 || status == "archived"_L1)
        return color(ColorId::TextMuted);
    return color(ColorId::Text);
}

QString Theme::statusMark(const QString& status)
{
    if (status == "error"_L1 || status == "failed"_L1)
        return u"✕"_s;
    if (status == "success"_L1 || status == "completed"_L1)
        return u"✓"_s;
    if (status == "running"_L1)
        return u"▶"_s;
    if (status == "active"_L1)
        return u"●"_s;
    if (status == "cancelled"_L1)
        return u"■"_s;
    if (status == "pending"_L1 || status == "inactive"_L1)
        return u"○"_s;
    if (status == "archived"_L1)
        return u"□"_s;
    return u"◦"_s;
}

QIcon Theme::icon(const QString& name) const
{
    return icon(name, ColorId::Text);
}

QIcon Theme::icon(const QString& name, ColorId color) const
{
    return QIcon(new ThemeIconEngine(this, name, color));
}

QFont Theme::monospace() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (m_application && m_application->font().pointSizeF() > 0)
        font.setPointSizeF(m_application->font().pointSizeF());
    return font;
}

void Theme::setLook(QWidget* widget, const QString& look)
{
    if (widget->property("look").toString() == look)
        return;
    widget->setProperty("look", look);
    widget->setAttribute(Qt::WA_StyledBackground, true);
    // A property that changes later is only noticed by a style sheet that is asked again.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void Theme::applyTo(QApplication& application)
{
    m_application = &application;
    application.installEventFilter(this);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    // A desktop without settings of its own leaves Qt's 9 pt, which is smaller than any desktop chooses.
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0 && font.pointSizeF() <= 9.0) {
        font.setPointSizeF(10.0);
        QApplication::setFont(font);
    }
    dress(application);
}

void Theme::dress(QApplication& application) const
{
    QApplication::setPalette(paletteOf(*this));
    application.setStyleSheet(styleSheetOf(*this));
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // Queued: the palette must not be changed while its change is being told.
    if (event->type() == QEvent::ApplicationPaletteChange && watched == m_application &&
        m_mode == Mode::FollowDesktop)
        QMetaObject::invokeMethod(this, &Theme::update, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace scrollback::widgets
