// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/themestyle.h"

#include "widgets/theme.h"

#include <QMetaEnum>

namespace scrollback::widgets {

using namespace Qt::StringLiterals;

namespace {

/// `@Name` stands for a colour, `@mode` for "light" or "dark".
const char16_t* const sheet = uR"(
QMainWindow, QDialog { background: @Window; }
QToolTip { background: @Base; color: @Text; border: 1px solid @Border; padding: 4px 6px; }

QWidget[look="canvas"] { background: @Canvas; }
QFrame[look="card"] { background: @Base; border: 1px solid @Border; border-radius: 8px; }
QFrame[look="card"]:focus { border: 1px solid @Accent; }
QWidget[look="panel"] { background: @Base; }
QWidget[look="sidebar"] { background: @Window; }
QFrame[look="bar"] { background: @Window; border: none; border-bottom: 1px solid @Border; }
QFrame[look="status"] { background: @Window; border: none; border-top: 1px solid @Border; }
QFrame[look="info"] { background: @AccentSoft; border: none; border-bottom: 1px solid @Border; }
QFrame[look="divider"] { background: @Border; border: none; }

QLabel { background: transparent; }
QLabel[look="title"] { font-size: 15pt; font-weight: 600; }
QLabel[look="heading"] { font-weight: 600; }
QLabel[look="muted"] { color: @TextMuted; }
QLabel[look="faint"] { color: @TextFaint; }
QLabel[look="error"] { color: @Error; }
QLabel[look="code"] { background: @Raised; border-radius: 6px; padding: 8px; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton, QToolButton[look="button"] {
    background: @Base; color: @Text; border: 1px solid @Border; border-radius: 6px; padding: 4px 12px; min-height: 18px;
}
QPushButton:hover, QToolButton[look="button"]:hover { background: @Raised; }
QPushButton:pressed, QToolButton[look="button"]:pressed { background: @AccentSoft; }
QPushButton:focus, QToolButton[look="button"]:focus { border-color: @Accent; }
QPushButton:disabled { color: @TextFaint; background: @Window; }
QPushButton:default { border-color: @Accent; }
QPushButton[look="primary"] { background: @Accent; color: @OnAccent; border-color: @Accent; font-weight: 600; }
QPushButton[look="primary"]:focus { border: 2px solid @Text; padding: 3px 11px; }
QPushButton[look="primary"]:disabled { background: @Border; border-color: @Border; color: @TextMuted; }
QPushButton::menu-indicator, QToolButton::menu-indicator {
    image: url(:/theme/down-@mode.svg); subcontrol-origin: padding; subcontrol-position: right center;
    width: 12px; height: 12px; right: 4px;
}

QToolButton { background: transparent; color: @Text; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: @Raised; border-color: @Border; }
QToolButton:pressed, QToolButton:checked { background: @AccentSoft; }
QToolButton:focus { border-color: @Accent; }
QToolButton:disabled { color: @TextFaint; }
QToolButton[popupMode="1"] { padding-right: 18px; }

*[look="flat"] { background: transparent; border: 1px solid transparent; }
*[look="flat"]:hover { background: @Raised; border-color: @Border; }
*[look="flat"]:focus { border-color: @Accent; }

*[look="link"] { background: transparent; border: 1px solid transparent; color: @Accent; padding: 2px 3px; text-align: left; }
*[look="link"]:hover { text-decoration: underline; background: transparent; }
*[look="link"]:focus { border-color: @Accent; }

*[look="chip"] {
    background: @Base; color: @Text; border: 1px solid @Border; border-radius: 12px; padding: 2px 10px; min-height: 18px;
}
*[look="chip"]:hover { background: @Raised; }
*[look="chip"]:checked { background: @AccentSoft; color: @Accent; border-color: @Accent; }
*[look="chip"]:focus { border: 2px solid @Accent; padding: 1px 9px; }

*[look="segment"], *[look="segment-first"], *[look="segment-last"] {
    background: @Base; color: @Text; border: 1px solid @Border; border-radius: 0; padding: 4px 12px; min-height: 18px;
    margin-left: -1px;
}
*[look="segment-first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0; }
*[look="segment-last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
*[look="segment"]:hover, *[look="segment-first"]:hover, *[look="segment-last"]:hover { background: @Raised; }
*[look="segment"]:checked, *[look="segment-first"]:checked, *[look="segment-last"]:checked {
    background: @AccentSoft; color: @Accent; font-weight: 600;
}
*[look="segment"]:focus, *[look="segment-first"]:focus, *[look="segment-last"]:focus { border-color: @Accent; }

QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QComboBox {
    background: @Base; color: @Text; border: 1px solid @Border; border-radius: 6px;
    selection-background-color: @Accent; selection-color: @OnAccent;
}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit { padding: 3px 8px; min-height: 20px; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateEdit:focus, QDateTimeEdit:focus { border-color: @Accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled { background: @Window; color: @TextFaint; }
QTextEdit[look="plain"], QPlainTextEdit[look="plain"], QTextBrowser[look="plain"] { border: none; border-radius: 0; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: url(:/theme/down-@mode.svg); width: 12px; height: 12px; }
QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: 22px; subcontrol-position: right center; }
QComboBox QAbstractItemView { background: @Base; border: 1px solid @Border; padding: 2px; outline: none; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
    border: none; background: transparent; width: 18px;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/theme/up-@mode.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/theme/down-@mode.svg); width: 10px; height: 10px; }

QCheckBox, QRadioButton { spacing: 6px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QGroupBox::indicator {
    width: 14px; height: 14px; border: 1px solid @TextFaint; border-radius: 3px; background: @Base;
}
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @Accent; }
QCheckBox:focus, QRadioButton:focus { color: @Accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {
    background: @Accent; border-color: @Accent; image: url(:/theme/check-@mode.svg);
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: @Accent; border-color: @Accent; image: url(:/theme/dash-@mode.svg);
}
QRadioButton::indicator:checked { border: 4px solid @Accent; width: 8px; height: 8px; }

QAbstractItemView {
    background: @Base; color: @Text; border: 1px solid @Border; border-radius: 6px; outline: none;
    selection-background-color: @AccentSoft; selection-color: @Text; alternate-background-color: @Raised;
    gridline-color: @RowLine;
}
QTableView, QTreeView, QListView[look="plain"], QTreeView[look="plain"] { border: none; border-radius: 0; }
QAbstractItemView::item:hover { background: @Raised; }
QAbstractItemView::item:selected, QAbstractItemView::item:selected:hover { background: @AccentSoft; color: @Text; }
QAbstractItemView::item:focus { border: 1px solid @Accent; }
QTableView::item, QTreeView::item { padding: 2px 4px; }
QTreeView::item { border: 1px solid transparent; }
QTreeView::item:focus { border: 1px solid @Accent; }
QTableView::item { border-bottom: 1px solid @RowLine; }
QTableView::item:focus { border: 1px solid @Accent; }
QListView[look="places"] { background: @Window; border: none; padding: 4px; }
QListView[look="places"]::item { border-radius: 6px; padding: 6px 8px; margin: 1px 0; }
QListView[look="places"]::item:selected { background: @AccentSoft; color: @Accent; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/theme/right-@mode.svg); }
QTreeView::branch:has-children:open { image: url(:/theme/down-@mode.svg); }

QHeaderView { background: @Window; border: none; }
QHeaderView::section { background: @Window; border: none; border-bottom: 1px solid @Border; }
QHeaderView::up-arrow { image: url(:/theme/up-@mode.svg); width: 10px; height: 10px; }
QHeaderView::down-arrow { image: url(:/theme/down-@mode.svg); width: 10px; height: 10px; }
QTableCornerButton::section { background: @Window; border: none; border-bottom: 1px solid @Border; }

QMenuBar { background: @Window; color: @Text; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 6px; }
QMenuBar::item:selected { background: @AccentSoft; }
QMenu { background: @Base; color: @Text; border: 1px solid @Border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: @AccentSoft; color: @Text; }
QMenu::item:disabled { color: @TextFaint; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @Border; margin: 4px 6px; }
QMenu::right-arrow { image: url(:/theme/right-@mode.svg); width: 12px; height: 12px; }
QToolBar { background: @Window; border: none; border-bottom: 1px solid @Border; spacing: 8px; padding: 6px 10px; }
QToolBar::separator { width: 1px; background: @Border; margin: 4px 2px; }
QStatusBar { background: @Window; color: @TextMuted; border-top: 1px solid @Border; }
QStatusBar::item { border: none; }

QScrollArea { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @SeriesMuted; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: @TextFaint; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: @Border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @Accent; }

QProgressBar { background: @RowLine; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; color: transparent; }
QProgressBar::chunk { background: @Accent; border-radius: 3px; }

QTabWidget::pane { border: none; border-top: 1px solid @Border; background: @Base; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @TextMuted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @Text; }
QTabBar::tab:selected { color: @Accent; border-bottom-color: @Accent; }
QTabBar::tab:focus { color: @Accent; background: @AccentSoft; }
QGroupBox { border: 1px solid @Border; border-radius: 8px; margin-top: 10px; padding-top: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: @TextMuted; }
QDockWidget::title { background: @Window; padding: 6px; }
QCalendarWidget QAbstractItemView { border-radius: 0; selection-background-color: @Accent; selection-color: @OnAccent; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @Window; }
)";

constexpr struct
{
    ColorId id;
    const char16_t* name;
} names[] = {
    {ColorId::Window, u"@Window"},       {ColorId::Canvas, u"@Canvas"},
    {ColorId::Base, u"@Base"},           {ColorId::Raised, u"@Raised"},
    {ColorId::Border, u"@Border"},       {ColorId::RowLine, u"@RowLine"},
    {ColorId::TextMuted, u"@TextMuted"}, {ColorId::TextFaint, u"@TextFaint"},
    {ColorId::Text, u"@Text"},           {ColorId::AccentSoft, u"@AccentSoft"},
    {ColorId::Accent, u"@Accent"},       {ColorId::OnAccent, u"@OnAccent"},
    {ColorId::Error, u"@Error"},         {ColorId::SeriesMuted, u"@SeriesMuted"},
};

} // namespace

QPalette paletteOf(const Theme& theme)
{
    const auto color = [&theme](ColorId id) { return theme.color(id); };
    QPalette palette;
    palette.setResolveMask(0);
    palette.setColor(QPalette::Window, color(ColorId::Window));
    palette.setColor(QPalette::WindowText, color(ColorId::Text));
    palette.setColor(QPalette::Base, color(ColorId::Base));
    palette.setColor(QPalette::AlternateBase, color(ColorId::Raised));
    palette.setColor(QPalette::Text, color(ColorId::Text));
    palette.setColor(QPalette::PlaceholderText, color(ColorId::TextFaint));
    palette.setColor(QPalette::Button, color(ColorId::Base));
    palette.setColor(QPalette::ButtonText, color(ColorId::Text));
    palette.setColor(QPalette::BrightText, color(ColorId::Error));
    palette.setColor(QPalette::Highlight, color(ColorId::Accent));
    palette.setColor(QPalette::HighlightedText, color(ColorId::OnAccent));
    palette.setColor(QPalette::Link, color(ColorId::Accent));
    palette.setColor(QPalette::LinkVisited, color(ColorId::SeriesThird));
    palette.setColor(QPalette::ToolTipBase, color(ColorId::Base));
    palette.setColor(QPalette::ToolTipText, color(ColorId::Text));
    palette.setColor(QPalette::Light, color(ColorId::Base));
    palette.setColor(QPalette::Mid, color(ColorId::Border));
    palette.setColor(QPalette::Dark, color(ColorId::TextFaint));
    palette.setColor(QPalette::Shadow, color(ColorId::Border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(ColorId::TextFaint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(ColorId::Border));
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    QString text = QString::fromUtf16(sheet);
    text.replace("@mode"_L1, theme.isDark() ? "dark"_L1 : "light"_L1);
    for (const auto& entry : names) // longer names stand before those that they begin with
        text.replace(QString::fromUtf16(entry.name), theme.color(entry.id).name());
    return text;
}

} // namespace scrollback::widgets
