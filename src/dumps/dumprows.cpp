// SPDX-License-Identifier: GPL-3.0-or-later
// The statements that bring rows: COPY and INSERT.
#include "base/words.h"
#include "dumps/dumpreader.h"

#include <QLocale>

#include <algorithm>

namespace scrollback::dumps {

namespace {

using Kind = Token::Kind;

bool isOutOfSight(const Token& token)
{
    return token.kind == Kind::End || token.kind == Kind::Unfinished;
}

std::vector<std::string> namesOf(const TableDefinition& definition, bool computedToo)
{
    std::vector<std::string> names;
    for (const ColumnDefinition& column : definition.columns) {
        if (computedToo || !column.computed)
            names.push_back(column.name);
    }
    return names;
}

/// A line of COPY goes on behind a line break that has a backslash before it.
bool goesOn(std::string_view line)
{
    size_t count = 0;
    while (count < line.size() && line[line.size() - 1 - count] == '\\')
        ++count;
    return count % 2 != 0;
}

QString shownName(const TableName& name)
{
    return QString::fromStdString(name.name);
}

} // namespace

DumpReader::Target DumpReader::targetFor(const TableName& name, const std::vector<std::string>& columns)
{
    Target target;
    target.name = shownName(name);
    target.table = m_tables.tableForRows(name, columns);
    if (!target.table)
        return target;
    for (const std::string& column : columns)
        target.columns.push_back(target.table->definition.indexOf(column));
    return target;
}

/// For rows that do not name their columns: as many as the table has, those that are computed left out or
/// not.
void DumpReader::mapAll(Target& target, size_t values)
{
    TableDefinition& definition = target.table->definition;
    if (definition.columns.empty()) {
        for (size_t i = 1; i <= values; ++i)
            definition.columns.push_back({"column" + std::to_string(i), ColumnType::Any, true, false, false});
        m_notes.add(Words::tr("The dump does not name the columns of table “%1”.").arg(target.name));
    }
    const std::vector<std::string> all = namesOf(definition, true);
    for (const std::string& column : all.size() == values ? all : namesOf(definition, false))
        target.columns.push_back(definition.indexOf(column));
}

Result<void> DumpReader::addRow(const Target& target)
{
    const std::vector<ColumnDefinition>& columns = target.table->definition.columns;
    m_cells.assign(columns.size(), {});
    m_values.beginRow(columns.size());
    for (size_t i = 0; i < m_row.size(); ++i) {
        const int column = target.columns[i];
        if (column < 0)
            continue;
        if (m_row[i].kind == Literal::Kind::Expression)
            m_notes.add(Words::tr("Line %1: a value of table “%2” is not plain; its text is kept.")
                            .arg(QLocale().toString(m_window.lineAt()), target.name));
        m_cells[size_t(column)] = m_values.read(m_row[i], columns[size_t(column)].type, size_t(column));
    }
    return m_tables.add(*target.table, m_cells, target.replace);
}

void DumpReader::rowsCutOff(const Target& target)
{
    if (!m_window.error()) {
        if (target.table)
            m_notes.cutOff(Words::tr("The dump ends in the middle of table “%1”: %Ln rows were read.",
                                     nullptr, Notes::plural(target.table->rows))
                               .arg(target.name));
        else
            m_notes.cutOff(Words::tr("The dump ends in the middle of table “%1”.").arg(target.name));
    }
    m_window.advance(m_window.view().size());
}

Result<void> DumpReader::copyStatement()
{
    const auto statement = wholeStatement();
    if (!statement)
        return {};
    Lexer lexer(*statement, m_dialect, true);
    lexer.next();
    Token next = lexer.next();
    const auto name = readTableName(lexer, next);
    std::optional<std::vector<std::string>> columns = std::vector<std::string>();
    if (name && next.isSymbol('('))
        columns = readNameList(lexer, next);
    const bool inPlace = next.isWord("FROM") && lexer.next().isWord("STDIN");
    bool plain = true;
    for (next = lexer.next(); !isOutOfSight(next) && next.kind != Kind::Terminator; next = lexer.next())
        plain = plain && next.isWord("WITH"); // an older spelling of nothing
    const qint64 line = m_window.lineAt();
    if (!name || !columns || !inPlace) {
        m_notes.notUnderstood(line, statement->substr(0, statement->find('\n')));
        m_window.advance(statement->size());
        return {};
    }
    m_isDump = true;
    Target target;
    const TableName full = resolved(*name);
    if (columns->empty()) {
        if (const TableDefinition* definition = m_tables.definitionOf(full))
            columns = namesOf(*definition, false);
    }
    if (plain)
        target = targetFor(full, *columns);
    else
        m_notes.add(
            Words::tr("Line %1: the rows of table “%2” are not in pg_dump's own form, and are left out.")
                .arg(QLocale().toString(line), shownName(full)));
    target.name = shownName(full);
    m_window.advance(statement->size());

    while (m_window.view().find('\n') == std::string_view::npos && m_window.more()) {
    }
    const size_t lineEnd = m_window.view().find('\n');
    if (lineEnd == std::string_view::npos) {
        rowsCutOff(target);
        return {};
    }
    const bool crlf = lineEnd > 0 && m_window.view()[lineEnd - 1] == '\r';
    m_window.advance(lineEnd + 1);
    return copyRows(target, crlf);
}

Result<void> DumpReader::copyRows(Target& target, bool crlf)
{
    for (;;) {
        const std::string_view view = m_window.view();
        size_t end = view.find('\n');
        while (end != std::string_view::npos && goesOn(view.substr(0, end)))
            end = view.find('\n', end + 1);
        if (end == std::string_view::npos) {
            if (m_window.isLast() && (view == "\\." || view == "\\.\r")) {
                m_window.advance(view.size());
                return {};
            }
            if (m_window.more())
                continue;
            rowsCutOff(target);
            return {};
        }
        std::string_view line = view.substr(0, end);
        if (crlf && line.ends_with('\r'))
            line.remove_suffix(1);
        if (line == "\\.") {
            m_window.advance(end + 1);
            m_atLineStart = true;
            return {};
        }
        if (target.table) {
            readCopyLine(line, m_row);
            if (target.columns.empty() && !m_row.empty())
                mapAll(target, m_row.size());
            if (m_row.size() != target.columns.size()) {
                m_notes.notUnderstood(m_window.lineAt(), line);
            } else if (auto added = addRow(target); !added) {
                return added;
            }
        }
        m_window.advance(end + 1);
    }
}

Result<void> DumpReader::insertStatement(bool replace)
{
    TableName name;
    std::vector<std::string> columns;
    for (;;) {
        Lexer lexer(m_window.view(), m_dialect, m_window.isLast());
        Parsed parsed = Parsed::No;
        lexer.next();
        Token next = lexer.next();
        bool ignore = false;
        while (next.isWord("INTO") || next.isWord("IGNORE") || next.isWord("DELAYED") || next.isWord("OR") ||
               next.isWord("LOW_PRIORITY") || next.isWord("HIGH_PRIORITY") || next.isWord("REPLACE")) {
            ignore = ignore || next.isWord("REPLACE");
            next = lexer.next();
        }
        const auto read = readTableName(lexer, next);
        std::optional<std::vector<std::string>> list = std::vector<std::string>();
        if (read && next.isSymbol('('))
            list = readNameList(lexer, next);
        if (next.isWord("OVERRIDING")) { // SYSTEM VALUE
            lexer.next();
            lexer.next();
            next = lexer.next();
        }
        const bool values = read && list && (next.isWord("VALUES") || next.isWord("VALUE"));
        const size_t behind = lexer.position();
        if (values && lexer.next().kind != Kind::Unfinished)
            parsed = Parsed::Yes;
        else if (!m_window.isLast() && m_window.view().size() - behind < 4096)
            parsed = Parsed::NeedsMore; // what looks wrong may only be cut off
        if (parsed == Parsed::NeedsMore && m_window.more())
            continue;
        if (m_window.error())
            return {};
        if (parsed != Parsed::Yes) {
            if (m_window.isLast() && isOutOfSight(next)) {
                statementCutOff();
                return {};
            }
            if (next.isWord("DEFAULT"))
                skipStatement();
            else
                statementNotUnderstood();
            return {};
        }
        name = resolved(*read);
        columns = *list;
        replace = replace || ignore;
        m_window.advance(behind);
        break;
    }
    m_isDump = true;
    Target target = targetFor(name, columns);
    target.replace = replace;
    return insertRows(target, !columns.empty());
}

Result<void> DumpReader::insertRows(Target& target, bool knowsColumns)
{
    if (!target.table) {
        if (!skipStatement())
            return {};
        return {};
    }
    for (;;) {
        const std::string_view view = m_window.view();
        Lexer lexer(view, m_dialect, m_window.isLast());
        const Token token = lexer.next();
        Parsed parsed = Parsed::NeedsMore;
        if (token.isSymbol('('))
            parsed = readTuple(lexer, m_dialect, m_row);
        else if (!isOutOfSight(token))
            parsed = Parsed::No;

        if (parsed == Parsed::NeedsMore) {
            if (m_window.more())
                continue;
            rowsCutOff(target);
            return {};
        }
        if (token.isSymbol(',') || token.kind == Kind::Terminator) {
            m_window.advance(lexer.position());
            if (token.kind == Kind::Terminator)
                return {};
            continue;
        }
        if (parsed == Parsed::No) {
            // ON CONFLICT …, ON DUPLICATE KEY …, RETURNING …: about rows that are there already.
            if (token.isWord("ON") || token.isWord("AS") || token.isWord("RETURNING"))
                skipStatement();
            else
                statementNotUnderstood();
            return {};
        }
        if (!knowsColumns) {
            mapAll(target, m_row.size());
            knowsColumns = true;
        }
        if (m_row.size() != target.columns.size()) {
            m_notes.notUnderstood(m_window.lineAt(), view.substr(0, view.find('\n')));
        } else if (auto added = addRow(target); !added) {
            return added;
        }
        m_window.advance(lexer.position());
    }
}

} // namespace scrollback::dumps
