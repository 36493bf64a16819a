// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/savedviews.h"

#include "desktop/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace scrollback::desktop {

using chatlog::Condition;

namespace {

QString nameOf(chatlog::Field field)
{
    return QString::fromLatin1(chatlog::fieldName(field));
}

std::optional<chatlog::Field> fieldOf(const QJsonValue& name)
{
    return chatlog::fieldFromName(name.toString().toLatin1().toStdString());
}

QJsonObject toJson(const Condition& condition)
{
    QJsonArray values;
    for (const QString& value : condition.values)
        values.append(value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(value));
    return {{QStringLiteral("field"), nameOf(condition.field)},
            {QStringLiteral("values"), values},
            {QStringLiteral("negated"), condition.negated}};
}

std::optional<Condition> conditionFrom(const QJsonObject& object)
{
    const auto field = fieldOf(object.value(QStringLiteral("field")));
    if (!field)
        return std::nullopt;
    Condition condition;
    condition.field = *field;
    condition.negated = object.value(QStringLiteral("negated")).toBool();
    const QJsonArray values = object.value(QStringLiteral("values")).toArray();
    for (const QJsonValue& value : values)
        condition.values.append(value.isNull() ? QString() : value.toString());
    return condition;
}

} // namespace

QJsonObject SavedView::toJson() const
{
    QJsonArray conditions;
    for (const Condition& condition : query.filter.conditions)
        conditions.append(desktop::toJson(condition));
    QJsonObject object{{QStringLiteral("name"), name},
                       {QStringLiteral("entity"), QString::fromLatin1(chatlog::entityName(query.entity))},
                       {QStringLiteral("conditions"), conditions},
                       {QStringLiteral("active"), query.filter.active},
                       {QStringLiteral("text"), query.filter.text},
                       {QStringLiteral("descending"), query.order.descending}};
    if (query.order.field)
        object.insert(QStringLiteral("order"), nameOf(*query.order.field));
    return object;
}

std::optional<SavedView> SavedView::fromJson(const QJsonObject& object)
{
    SavedView view;
    view.name = object.value(QStringLiteral("name")).toString();
    const auto entity = chatlog::entityFromName(object.value(QStringLiteral("entity")).toString());
    if (view.name.isEmpty() || !entity)
        return std::nullopt;
    view.query.entity = *entity;
    view.query.filter.active = object.value(QStringLiteral("active")).toBool();
    view.query.filter.text = object.value(QStringLiteral("text")).toString();
    view.query.order.descending = object.value(QStringLiteral("descending")).toBool(true);
    if (object.contains(QStringLiteral("order")))
        view.query.order.field = fieldOf(object.value(QStringLiteral("order")));
    const QJsonArray conditions = object.value(QStringLiteral("conditions")).toArray();
    for (const QJsonValue& value : conditions) {
        const auto condition = conditionFrom(value.toObject());
        if (!condition)
            return std::nullopt; // a view that filters less than it says would mislead
        view.query.filter.conditions.push_back(*condition);
    }
    return view;
}

SavedViews::SavedViews(Settings& settings, const QString& system, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_key(QStringLiteral("views/") + system)
{
    const QJsonArray stored =
        QJsonDocument::fromJson(m_settings.store().value(m_key).toString().toUtf8()).array();
    for (const QJsonValue& value : stored) {
        if (auto view = SavedView::fromJson(value.toObject()))
            m_views.push_back(std::move(*view));
    }
}

const SavedView* SavedViews::find(const QString& name) const
{
    const auto found = std::ranges::find(m_views, name, &SavedView::name);
    return found == m_views.end() ? nullptr : &*found;
}

void SavedViews::save(const SavedView& view)
{
    SavedView kept = view;
    kept.query.filter.period = {};
    const auto found = std::ranges::find(m_views, view.name, &SavedView::name);
    if (found != m_views.end())
        *found = std::move(kept);
    else
        m_views.push_back(std::move(kept));
    store();
}

void SavedViews::rename(const QString& name, const QString& newName)
{
    if (newName.isEmpty() || name == newName)
        return;
    std::erase_if(m_views, [&](const SavedView& view) { return view.name == newName; });
    const auto found = std::ranges::find(m_views, name, &SavedView::name);
    if (found != m_views.end())
        found->name = newName;
    store();
}

void SavedViews::remove(const QString& name)
{
    std::erase_if(m_views, [&](const SavedView& view) { return view.name == name; });
    store();
}

void SavedViews::store()
{
    QJsonArray array;
    for (const SavedView& view : m_views)
        array.append(view.toJson());
    m_settings.store().setValue(m_key,
                                QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

} // namespace scrollback::desktop
