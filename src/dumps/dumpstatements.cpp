// SPDX-License-Identifier: GPL-3.0-or-later
// The statements that say what the tables are, and how the others are to be read.
#include "base/words.h"
#include "dumps/dumpreader.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace scrollback::dumps {

namespace {

using Kind = Token::Kind;

bool ends(const Token& token)
{
    return token.kind == Kind::End || token.kind == Kind::Terminator || token.kind == Kind::Unfinished;
}

QByteArray lowered(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size())).toLower();
}

/// How a zone of MySQL stands behind a time: "+00:00"; empty for the names of zones.
std::string zoneSuffix(const QByteArray& value)
{
    if (value == "utc")
        return "+00:00";
    if (value.size() < 5 || (value[0] != '+' && value[0] != '-'))
        return {};
    return value.toStdString();
}

} // namespace

Result<void> DumpReader::createStatement()
{
    // CREATE TABLE with at most a few words between, else nothing that has rows.
    bool table = false;
    for (;;) {
        Lexer lexer(m_window.view(), m_dialect, m_window.isLast());
        constexpr int mostWords = 4;
        Token token;
        for (int i = 0; i < mostWords && !table; ++i) {
            token = lexer.next();
            if (ends(token))
                break;
            table = token.isWord("TABLE");
        }
        if (table || token.kind != Kind::Unfinished || !m_window.more())
            break;
    }
    if (!table) {
        skipStatement();
        return {};
    }
    const auto statement = wholeStatement();
    if (!statement)
        return {};
    m_isDump = true;
    if (auto definition = readCreateTable(*statement, m_dialect)) {
        definition->name = resolved(std::move(definition->name));
        if (definition->parent)
            definition->parent = resolved(std::move(*definition->parent));
        m_tables.define(std::move(*definition));
    } else {
        m_notes.notUnderstood(m_window.lineAt(), statement->substr(0, statement->find('\n')));
    }
    m_window.advance(statement->size());
    return {};
}

Result<void> DumpReader::alterTable()
{
    const auto statement = wholeStatement();
    if (!statement)
        return {};
    Lexer lexer(*statement, m_dialect, true);
    lexer.next();
    Token next = lexer.next();
    std::optional<TableName> name;
    if (next.isWord("TABLE")) {
        for (next = lexer.next(); next.isWord("ONLY") || next.isWord("IF") || next.isWord("EXISTS");)
            next = lexer.next();
        name = readTableName(lexer, next);
    }
    Token before;
    Token beforeThat;
    std::string column;
    while (name && !ends(next)) {
        if (next.isWord("ATTACH")) {
            lexer.next(); // PARTITION
            next = lexer.next();
            if (const auto child = readTableName(lexer, next))
                m_tables.attach(resolved(*child), resolved(*name));
            break;
        }
        if (next.isWord("INHERIT")) {
            next = lexer.next();
            if (const auto parent = readTableName(lexer, next))
                m_tables.attach(resolved(*name), resolved(*parent));
            break;
        }
        if (before.isWord("PRIMARY") && next.isWord("KEY")) {
            while (!ends(next) && !next.isSymbol('('))
                next = lexer.next();
            if (const auto columns = readNameList(lexer, next))
                m_tables.setPrimaryKey(resolved(*name), *columns);
            continue;
        }
        if (beforeThat.isWord("ADD") && before.isWord("COLUMN") && next.mayBeName()) {
            bool primary = false;
            if (auto added = readColumn(lexer, next, m_dialect, primary))
                m_tables.addColumn(resolved(*name), std::move(*added));
            continue;
        }
        if ((before.isWord("COLUMN") || before.isWord("MODIFY")) && next.mayBeName())
            column = lexer.nameOf(next);
        if (next.isWord("NEXTVAL") || next.isWord("IDENTITY") || next.isWord("AUTO_INCREMENT"))
            m_tables.setCounts(resolved(*name), column);
        beforeThat = before;
        before = next;
        next = lexer.next();
    }
    m_window.advance(statement->size());
    return {};
}

Result<void> DumpReader::dropTable()
{
    const auto statement = wholeStatement();
    if (!statement)
        return {};
    Lexer lexer(*statement, m_dialect, true);
    lexer.next();
    Token next = lexer.next();
    Result<void> done;
    if (next.isWord("TABLE")) {
        for (next = lexer.next(); next.isWord("IF") || next.isWord("EXISTS");)
            next = lexer.next();
        if (const auto name = readTableName(lexer, next))
            done = m_tables.drop(resolved(*name));
    }
    m_window.advance(statement->size());
    return done;
}

Result<void> DumpReader::truncateTable()
{
    const auto statement = wholeStatement();
    if (!statement)
        return {};
    Lexer lexer(*statement, m_dialect, true);
    lexer.next();
    Token next = lexer.next();
    while (next.isWord("TABLE") || next.isWord("ONLY"))
        next = lexer.next();
    Result<void> done;
    if (const auto name = readTableName(lexer, next))
        done = m_tables.empty(resolved(*name));
    m_window.advance(statement->size());
    return done;
}

void DumpReader::setEncoding(const QByteArray& name)
{
    if (auto encoding = TextEncoding::named(m_dialect.engine, name))
        m_dialect.encoding = std::move(*encoding);
    else if (!name.startsWith('@') && name.toLower() != "default")
        m_notes.add(
            Words::tr("The dump's texts are in the encoding “%1”, which is not known here; they are shown "
                      "as if they were UTF-8.")
                .arg(QString::fromUtf8(name)));
}

void DumpReader::setSqlMode(const Token& value)
{
    if (value.kind == Kind::String || value.kind == Kind::Name) {
        m_dialect.backslashEscapes = !lowered(value.body).contains("no_backslash_escapes");
    } else if (value.kind == Kind::Word && value.raw.starts_with('@')) {
        const auto saved = m_savedModes.find(lowered(value.raw).toStdString());
        m_dialect.backslashEscapes = saved == m_savedModes.end() || saved->second;
    }
}

void DumpReader::setStatement()
{
    const auto statement = wholeStatement();
    if (!statement)
        return;
    const bool mySql = m_dialect.engine == Engine::MySql;
    Lexer lexer(*statement, m_dialect, true);
    lexer.next();
    // The lexer keeps looking at the dialect, which changes here: what is to be done is done at the end.
    std::vector<std::pair<std::string, Token>> settings;
    Token next = lexer.next();
    while (!ends(next)) {
        if (next.isWord("SESSION") || next.isWord("LOCAL") || next.isWord("GLOBAL")) {
            next = lexer.next();
            continue;
        }
        std::string name = lowered(next.raw).toStdString();
        const bool isNames = next.isWord("NAMES");
        next = lexer.next();
        if (name == "character" && next.isWord("SET")) {
            name = "names";
            next = lexer.next();
        } else if (name == "time" && next.isWord("ZONE")) {
            name = "time_zone";
            next = lexer.next();
        } else if (!isNames) {
            for (; next.isSymbol(':') || next.isSymbol('.') || next.isSymbol('=') || next.isWord("TO");
                 next = lexer.next()) {
            }
        }
        settings.emplace_back(std::move(name), next);
        for (int depth = 0; !ends(next) && (depth > 0 || !next.isSymbol(',')); next = lexer.next())
            depth += next.isSymbol('(') ? 1 : next.isSymbol(')') ? -1 : 0;
        if (next.isSymbol(','))
            next = lexer.next();
        if (!mySql)
            break; // the others belong to the same setting
    }
    for (auto& [name, value] : settings) {
        if (name.starts_with('@') && value.kind == Kind::Word && lowered(value.raw) == "@@sql_mode")
            m_savedModes[name] = m_dialect.backslashEscapes;
        if (name.starts_with("@@session."))
            name.erase(0, 10);
        else if (name.starts_with("@@"))
            name.erase(0, 2);
        const QByteArray word = lowered(value.body);
        if ((mySql && name == "names") || (!mySql && (name == "client_encoding" || name == "names")))
            setEncoding(word);
        else if (mySql && name == "sql_mode")
            setSqlMode(value);
        else if (mySql && name == "time_zone" && !word.startsWith('@'))
            m_values.setZone(zoneSuffix(word));
        else if (!mySql && name == "standard_conforming_strings")
            m_dialect.backslashEscapes = word == "off" || word == "false" || word == "0";
        else if (!mySql && name == "search_path" && !word.isEmpty() && word != "pg_catalog")
            m_schema = lexer.nameOf(value);
    }
    m_window.advance(statement->size());
}

void DumpReader::useDatabase()
{
    const auto statement = wholeStatement();
    if (!statement)
        return;
    Lexer lexer(*statement, m_dialect, true);
    lexer.next();
    const Token name = lexer.next();
    if (name.mayBeName())
        m_schema = lexer.nameOf(name);
    m_window.advance(statement->size());
}

/// DELIMITER ;; is a line for the client, without an end of its own.
void DumpReader::changeDelimiter()
{
    while (m_window.view().find('\n') == std::string_view::npos && m_window.more()) {
    }
    const std::string_view view = m_window.view();
    const size_t end = std::min(view.find('\n'), view.size());
    constexpr qsizetype word = 9; // DELIMITER
    const size_t start = view.find_first_of("Dd");
    const auto given = QByteArray(view.data(), qsizetype(end)).mid(qsizetype(start) + word).trimmed();
    if (!given.isEmpty())
        m_dialect.delimiter = given.toStdString();
    m_window.advance(end);
}

} // namespace scrollback::dumps
