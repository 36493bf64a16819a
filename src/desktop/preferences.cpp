// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/preferences.h"

#include "base/timerange.h"
#include "desktop/appcontext.h"
#include "desktop/locationname.h"
#include "ui_preferences.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace scrollback::desktop {

namespace {

/// All zones to choose from, the given first line in front; others can be typed.
void listZones(QComboBox& box, const QString& first, const QString& firstData)
{
    box.addItem(first, firstData);
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : ids)
        box.addItem(QString::fromLatin1(id), QString::fromLatin1(id));
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setFilterMode(Qt::MatchContains);
}

void choose(QComboBox& box, const QVariant& data)
{
    const int row = box.findData(data);
    if (row >= 0)
        box.setCurrentIndex(row);
    else
        box.setEditText(data.toString()); // "+02:00" is no zone of the list
}

QString zoneIn(const QComboBox& box)
{
    const int row = box.findText(box.currentText());
    return row >= 0 ? box.itemData(row).toString() : box.currentText().trimmed();
}

} // namespace

/// Three groups, one column of fields; and no more height than the hints need at the width there is.
void Preferences::alignForms()
{
    const std::initializer_list<QLabel*> labels = {m_ui->themeLabel, m_ui->languageLabel,
                                                   m_ui->displayZoneLabel, m_ui->paperLabel,
                                                   m_ui->sourceZoneLabel};
    int widest = 0;
    for (const QLabel* label : labels)
        widest = std::max(widest, label->sizeHint().width());
    for (QLabel* label : labels)
        label->setMinimumWidth(widest);
    const int width = sizeHint().width();
    resize(width, layout()->totalHeightForWidth(width));
}

Preferences::Preferences(AppContext& context, const QString& source, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::Preferences>())
{
    m_ui->setupUi(this);
    widgets::Theme::setLook(m_ui->problem, QStringLiteral("error"));
    for (QLabel* label : {m_ui->displayZoneHint, m_ui->sourceZoneHint, m_ui->languageHint})
        widgets::Theme::setLook(label, QStringLiteral("muted"));
    if (!source.isEmpty())
        m_source.emplace(context.settings.source(source));

    m_ui->theme->addItem(tr("As the desktop"), int(ThemeChoice::FollowDesktop));
    m_ui->theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_ui->theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_ui->language->addItem(tr("As the desktop"), QString());
    m_ui->language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_ui->language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_ui->paper->addItem(tr("A4"), int(PaperChoice::A4));
    m_ui->paper->addItem(tr("Letter"), int(PaperChoice::Letter));
    listZones(*m_ui->displayZone,
              tr("The desktop's (%1)").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId())), QString());
    listZones(*m_ui->sourceZone, QStringLiteral("UTC"), QString());
    m_ui->sourceGroup->setTitle(tr("This source: %1").arg(locationName(source)));
    m_ui->sourceGroup->setVisible(m_source.has_value());
    load();
    alignForms();

    QPushButton* ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    QPushButton* applyButton = m_ui->buttons->button(QDialogButtonBox::Apply);
    connect(ok, &QPushButton::clicked, this, [this] {
        if (!isDirty() || apply())
            QDialog::accept();
    });
    connect(applyButton, &QPushButton::clicked, this, &Preferences::apply);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* box : {m_ui->theme, m_ui->language, m_ui->paper, m_ui->displayZone, m_ui->sourceZone})
        connect(box, &QComboBox::currentTextChanged, this, &Preferences::markDirty);
    markDirty();
}

Preferences::~Preferences() = default;

void Preferences::load()
{
    const Settings& settings = m_context.settings;
    choose(*m_ui->theme, int(settings.theme.get()));
    choose(*m_ui->language, settings.language.get());
    choose(*m_ui->paper, int(settings.paper.get()));
    choose(*m_ui->displayZone, settings.displayZone.get());
    if (m_source)
        choose(*m_ui->sourceZone, m_source->sourceZone.get());
}

bool Preferences::isDirty() const
{
    const Settings& settings = m_context.settings;
    return m_ui->theme->currentData().toInt() != int(settings.theme.get()) ||
           m_ui->language->currentData().toString() != settings.language.get() ||
           m_ui->paper->currentData().toInt() != int(settings.paper.get()) ||
           zoneIn(*m_ui->displayZone) != settings.displayZone.get() ||
           (m_source && zoneIn(*m_ui->sourceZone) != m_source->sourceZone.get());
}

void Preferences::markDirty()
{
    m_ui->problem->hide();
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(isDirty());
}

bool Preferences::apply()
{
    for (const QComboBox* box : {m_ui->displayZone, m_ui->sourceZone}) {
        const QString zone = zoneIn(*box);
        if (const auto parsed = parseZone(zone); !zone.isEmpty() && !parsed) {
            m_ui->problem->setText(parsed.error().line());
            m_ui->problem->show();
            return false;
        }
    }
    Settings& settings = m_context.settings;
    settings.theme.set(ThemeChoice(m_ui->theme->currentData().toInt()));
    settings.language.set(m_ui->language->currentData().toString());
    settings.paper.set(PaperChoice(m_ui->paper->currentData().toInt()));
    settings.displayZone.set(zoneIn(*m_ui->displayZone));
    if (m_source)
        m_source->sourceZone.set(zoneIn(*m_ui->sourceZone));
    settings.sync();
    markDirty();
    Q_EMIT applied();
    return true;
}

} // namespace scrollback::desktop
