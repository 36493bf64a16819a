// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsonmodel.h"

#include "base/textcut.h"

namespace scrollback::widgets {

using Kind = JsonDocument::Kind;

namespace {

/// An index holds the section in its upper half and the value in its lower one.
constexpr int sectionShift = 32;
static_assert(sizeof(quintptr) == 8);

} // namespace

void JsonModel::setSections(std::vector<Section> sections)
{
    beginResetModel();
    m_sections = std::move(sections);
    endResetModel();
}

JsonModel::Place JsonModel::place(const QModelIndex& index) const
{
    const auto id = index.internalId();
    return {&m_sections[std::size_t(id >> sectionShift)], JsonDocument::Node(id & 0xffffffffU)};
}

QModelIndex JsonModel::indexOf(std::size_t section, JsonDocument::Node node) const
{
    const quintptr id = (quintptr(section) << sectionShift) | node;
    if (node == JsonDocument::root)
        return createIndex(int(section), 0, id);
    return createIndex(m_sections[section].document->row(node), 0, id);
}

QModelIndex JsonModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return indexOf(std::size_t(row), JsonDocument::root);
    const Place at = place(parent);
    return indexOf(std::size_t(at.section - m_sections.data()), at.section->document->child(at.node, row));
}

QModelIndex JsonModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Place at = place(index);
    const JsonDocument::Node parent = at.section->document->parent(at.node);
    return parent == JsonDocument::none ? QModelIndex()
                                        : indexOf(std::size_t(at.section - m_sections.data()), parent);
}

int JsonModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    if (parent.column() != 0)
        return 0;
    const Place at = place(parent);
    return at.section->document->childCount(at.node);
}

int JsonModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant JsonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Place at = place(index);
    const JsonDocument& document = *at.section->document;
    const auto key = [&] {
        return at.node == JsonDocument::root ? at.section->name
                                             : cutToLine(document.label(at.node), shownCharacters);
    };
    const auto value = [&] {
        const QString text = cutToLine(document.text(at.node, shownCharacters), shownCharacters);
        return document.kind(at.node) == Kind::String ? QLatin1Char('"') + text + QLatin1Char('"') : text;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        if (document.isContainer(at.node))
            return tr("%1, %Ln entries", nullptr, int(document.size(at.node))).arg(key());
        return QString(key() + QLatin1Char(' ') + value());
    }
    case KeyRole:
        return key();
    case ValueRole:
        return value();
    case SizeRole:
        return document.size(at.node);
    case KindRole:
        return int(document.kind(at.node));
    case LongRole:
        return document.isLongerThan(at.node, shownCharacters);
    case LinkRole:
        return document.kind(at.node) == Kind::String && !document.text(at.node, 1).isEmpty() &&
               m_linkedKeys.contains(document.label(at.node));
    case ErrorRole:
        return document.kind(at.node) == Kind::String &&
               document.label(at.node).startsWith(QLatin1String("error"), Qt::CaseInsensitive);
    default:
        return {};
    }
}

QString JsonModel::wholeValue(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Place at = place(index);
    return at.section->document->isContainer(at.node) ? at.section->document->json(at.node)
                                                      : at.section->document->text(at.node);
}

QString JsonModel::path(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Place at = place(index);
    const QString path = at.section->document->path(at.node);
    return m_sections.size() > 1 ? at.section->name + path.mid(1) : path;
}

QString JsonModel::json(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Place at = place(index);
    return at.section->document->json(at.node);
}

QString JsonModel::json() const
{
    if (m_sections.size() == 1)
        return m_sections.front().document->json(JsonDocument::root);
    QStringList parts;
    for (const Section& section : m_sections) {
        QString value = section.document->json(JsonDocument::root);
        value.replace(QLatin1Char('\n'), QLatin1String("\n  "));
        parts += QStringLiteral("  \"%1\": ").arg(section.name) + value;
    }
    return QLatin1String("{\n") + parts.join(QLatin1String(",\n")) + QLatin1String("\n}");
}

QModelIndex JsonModel::find(const QString& needle, const QModelIndex& from, bool backwards) const
{
    if (m_sections.empty())
        return {};
    const std::size_t count = m_sections.size();
    std::size_t section = backwards ? count - 1 : 0;
    JsonDocument::Node node = JsonDocument::none;
    if (from.isValid()) {
        const Place at = place(from);
        section = std::size_t(at.section - m_sections.data());
        node = at.node;
    }
    // One round more than there are sections: the first one is looked at again from its other end.
    for (std::size_t round = 0; round <= count; ++round) {
        const JsonDocument::Node found = m_sections[section].document->find(needle, node, backwards);
        if (found != JsonDocument::none)
            return indexOf(section, found);
        node = JsonDocument::none;
        section = backwards ? (section + count - 1) % count : (section + 1) % count;
    }
    return {};
}

} // namespace scrollback::widgets
