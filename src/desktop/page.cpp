// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/page.h"

#include "desktop/appcontext.h"
#include "desktop/savedviews.h"

#include <QDesktopServices>
#include <QJsonDocument>
#include <QMessageBox>
#include <QSettings>
#include <QUrl>

namespace scrollback::desktop {

models::TextStyle Page::textStyle() const
{
    models::TextStyle style;
    style.locale = m_context.locale;
    style.zone = m_context.displayZone;
    style.thisYear = dayOf(m_context.now(), m_context.displayZone).year();
    return style;
}

void Page::openLink(const QUrl& url)
{
    QMessageBox box(QMessageBox::Question, tr("Open a link"), tr("Open this address in your browser?"),
                    QMessageBox::Open | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(url.toString(QUrl::FullyEncoded));
    box.setDefaultButton(QMessageBox::Cancel);
    if (box.exec() == QMessageBox::Open)
        QDesktopServices::openUrl(url);
}

void Page::saveQuery(QSettings& settings, const chatlog::ListQuery& query)
{
    SavedView view{QStringLiteral("last"), query};
    view.query.filter.period = {};
    settings.setValue(QStringLiteral("query"), QJsonDocument(view.toJson()).toJson(QJsonDocument::Compact));
}

std::optional<chatlog::ListQuery> Page::savedQuery(const QSettings& settings, chatlog::Entity entity)
{
    const QByteArray json = settings.value(QStringLiteral("query")).toByteArray();
    const auto saved = SavedView::fromJson(QJsonDocument::fromJson(json).object());
    return saved && saved->query.entity == entity ? std::optional(saved->query) : std::nullopt;
}

} // namespace scrollback::desktop
