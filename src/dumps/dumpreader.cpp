// SPDX-License-Identifier: GPL-3.0-or-later
#include "dumps/dumpreader.h"

#include "base/words.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace scrollback::dumps {

namespace {

using Kind = Token::Kind;

constexpr qint64 strangeLines = 200; ///< after so many lines without any SQL it is no dump

/// Statements that change no rows and no tables.
constexpr std::array harmless = {
    "SELECT", "COMMENT",  "GRANT",    "REVOKE",  "LOCK",      "UNLOCK",  "BEGIN",      "START",   "COMMIT",
    "END",    "ROLLBACK", "ANALYZE",  "REFRESH", "SECURITY",  "DO",      "PRAGMA",     "CALL",    "FLUSH",
    "CHANGE", "REINDEX",  "VACUUM",   "RESET",   "SAVEPOINT", "RELEASE", "CHECKPOINT", "IMPORT",  "REASSIGN",
    "NOTIFY", "LISTEN",   "OPTIMIZE", "PURGE",   "STOP",      "INSTALL", "DISCARD",    "CLUSTER", "XA"};

constexpr std::array changing = {"UPDATE", "DELETE", "MERGE", "LOAD", "RENAME", "WITH"};

/// Which engine a dump is for, by what stands in its first part.
Engine engineOf(std::string_view start)
{
    const std::string_view head = start.substr(0, 4096);
    const auto has = [&](std::string_view text) { return start.find(text) != std::string_view::npos; };
    const auto heads = [&](std::string_view text) { return head.find(text) != std::string_view::npos; };
    if (heads("-- PostgreSQL database"))
        return Engine::Postgres;
    if (heads("-- MySQL dump") || heads("-- MariaDB dump") || heads("SQL Dump") || heads("/*!4") ||
        heads("/*M!"))
        return Engine::MySql;
    if (has("INTO `") || has("TABLE `") || has("TABLES `") || has("EXISTS `") || has("ENGINE=InnoDB") ||
        heads("SET NAMES"))
        return Engine::MySql;
    return Engine::Postgres;
}

QString captured(const QString& text, const char* pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    return expression.match(text).captured(1);
}

std::string_view firstLine(std::string_view text)
{
    return text.substr(0, text.find('\n'));
}

template <class List>
bool isOneOf(const Token& token, const List& words)
{
    return std::ranges::any_of(words, [&](const char* word) { return token.isWord(word); });
}

} // namespace

DumpReader::DumpReader(InputWindow& window, LoadedTables& tables, Notes& notes)
    : m_window(window)
    , m_tables(tables)
    , m_notes(notes)
    , m_values(m_dialect)
{
}

void DumpReader::readHeader()
{
    if (m_window.view().starts_with("\xef\xbb\xbf"))
        m_window.advance(3);
    const std::string_view start = m_window.view();
    m_dialect.engine = engineOf(start);
    m_dialect.backslashEscapes = m_dialect.engine == Engine::MySql;
    m_tables.setEngine(m_dialect.engine);
    if (m_dialect.engine == Engine::Postgres)
        m_schema = "public";

    const auto head = QString::fromUtf8(start.data(), qsizetype(std::min<size_t>(start.size(), 4096)));
    if (head.contains(QLatin1String("-- PostgreSQL database dump")) ||
        head.contains(QLatin1String("-- PostgreSQL database cluster dump"))) {
        m_closing = head.contains(QLatin1String("cluster dump"))
                        ? "-- PostgreSQL database cluster dump complete"
                        : "-- PostgreSQL database dump complete";
        m_isDump = true;
        const QString version = captured(head, "^-- Dumped from database version ([0-9.]+)");
        m_origin = version.isEmpty() ? QStringLiteral("PostgreSQL") : QStringLiteral("PostgreSQL ") + version;
    } else if (head.contains(QLatin1String("-- MySQL dump")) ||
               head.contains(QLatin1String("-- MariaDB dump"))) {
        m_closing = "-- Dump completed";
        m_isDump = true;
        const QString version = captured(head, "^-- Server version\\s+([0-9.]+)");
        const bool maria = head.contains(QLatin1String("MariaDB"));
        m_origin = (maria ? QStringLiteral("MariaDB") : QStringLiteral("MySQL")) +
                   (version.isEmpty() ? QString() : QLatin1Char(' ') + version);
    }
    m_closed = m_closing.empty();
}

Result<void> DumpReader::run()
{
    m_window.more();
    readHeader();
    while (skipBetween()) {
        if (auto read = readStatement(); !read)
            return read;
        if (!m_isDump && m_notes.linesNotUnderstood() > strangeLines)
            break;
    }
    if (m_window.error())
        return tl::unexpected(*m_window.error());
    if (!m_closed && m_notes.isWhole())
        m_notes.cutOff(
            Words::tr("The dump ends without its closing line: something may be missing from its end."));
    return {};
}

/// The next line goes away; false at the end of the dump.
bool DumpReader::skipLine()
{
    for (;;) {
        const size_t end = m_window.view().find('\n');
        if (end != std::string_view::npos) {
            m_window.advance(end + 1);
            m_atLineStart = true;
            return true;
        }
        // A line without end is let go piece by piece.
        m_window.advance(m_window.view().size());
        if (!m_window.more())
            return false;
    }
}

void DumpReader::skipLineComment(std::string_view line)
{
    if (!m_closing.empty() && line.starts_with(m_closing))
        m_closed = true;
}

/// \connect name, of pg_dumpall and pg_dump --create: what follows is of another database.
void DumpReader::connectTo(std::string_view line)
{
    if (line.starts_with("\\connect") || line.starts_with("\\c "))
        m_schema = "public";
}

/// Everything that may stand between statements; false at the end of the dump.
bool DumpReader::skipBetween()
{
    constexpr size_t enough = 128; // to know a closing line
    for (;;) {
        std::string_view view = m_window.view();
        if (view.size() < enough && !m_window.isLast()) {
            if (!m_window.more())
                return false;
            continue;
        }
        if (view.empty())
            return false;
        const char c = view[0];
        if (c == '\n' || c == ' ' || c == '\t' || c == '\r' || c == ';' || c == '\f') {
            m_atLineStart = c == '\n' || (m_atLineStart && c != ';');
            m_window.advance(1);
        } else if (view.starts_with("--") || (c == '#' && m_dialect.engine == Engine::MySql)) {
            skipLineComment(firstLine(view));
            if (!skipLine())
                return false;
        } else if (c == '\\' && m_atLineStart) {
            connectTo(firstLine(view));
            if (!skipLine())
                return false;
        } else {
            return true;
        }
    }
}

void DumpReader::lineNotUnderstood()
{
    const bool cut = m_window.isLast() && m_window.view().find('\n') == std::string_view::npos;
    if (cut && m_isDump) {
        if (m_closing.empty() || !m_closed) // else it is a comment behind the end
            statementCutOff();
        m_window.advance(m_window.view().size());
        return;
    }
    m_notes.notUnderstood(m_window.lineAt(), firstLine(m_window.view()));
    skipLine();
}

void DumpReader::statementCutOff()
{
    if (!m_window.error())
        m_notes.cutOff(Words::tr("The dump ends in the middle of a statement (line %1).")
                           .arg(QLocale().toString(m_window.lineAt())));
    m_window.advance(m_window.view().size());
}

std::optional<std::string_view> DumpReader::wholeStatement()
{
    for (;;) {
        Lexer lexer(m_window.view(), m_dialect, m_window.isLast());
        for (Token token = lexer.next(); token.kind != Kind::Unfinished; token = lexer.next()) {
            if (token.kind == Kind::Terminator)
                return m_window.view().substr(0, lexer.position());
            if (token.kind == Kind::End)
                break;
        }
        if (!m_window.more()) {
            statementCutOff();
            return std::nullopt;
        }
    }
}

/// Lets a statement go without having it in memory as a whole. Bodies of functions that are written as SQL
/// (BEGIN ATOMIC … END) may have semicolons of their own.
bool DumpReader::skipStatement()
{
    bool routine = false;
    int depth = 0;
    for (;;) {
        Lexer lexer(m_window.view(), m_dialect, m_window.isLast());
        size_t whole = 0;
        for (;;) {
            const Token token = lexer.next();
            if (token.kind == Kind::Unfinished || token.kind == Kind::End)
                break;
            whole = lexer.position();
            if (token.kind == Kind::Terminator && depth <= 0) {
                m_window.advance(whole);
                m_atLineStart = false;
                return true;
            }
            if (token.kind == Kind::Word && m_dialect.engine == Engine::Postgres) {
                routine = routine || token.isWord("FUNCTION") || token.isWord("PROCEDURE");
                if (routine && (token.isWord("ATOMIC") || (depth > 0 && token.isWord("CASE"))))
                    ++depth;
                else if (depth > 0 && token.isWord("END"))
                    --depth;
            }
        }
        m_window.advance(whole);
        if (!m_window.more()) {
            statementCutOff();
            return false;
        }
    }
}

void DumpReader::statementNotUnderstood()
{
    const qint64 line = m_window.lineAt();
    const std::string text(firstLine(m_window.view()).substr(0, 1000));
    if (skipStatement())
        m_notes.notUnderstood(line, text);
}

Result<void> DumpReader::readStatement()
{
    Token first;
    for (;;) {
        Lexer lexer(m_window.view(), m_dialect, m_window.isLast());
        first = lexer.next();
        const bool outOfSight = first.kind == Kind::Unfinished || first.kind == Kind::End;
        if (!outOfSight || !m_window.more())
            break;
    }
    if (m_window.error())
        return {};
    if (first.kind == Kind::End) { // nothing but comments
        m_window.advance(m_window.view().size());
        return {};
    }
    if (first.kind == Kind::Terminator) {
        m_window.advance(size_t(first.raw.data() - m_window.view().data()) + first.raw.size());
        return {};
    }
    const bool wasStart = m_atLineStart;
    m_atLineStart = false;
    if (first.isWord("INSERT") || first.isWord("REPLACE"))
        return insertStatement(first.isWord("REPLACE"));
    if (first.isWord("COPY"))
        return copyStatement();
    if (first.isWord("CREATE"))
        return createStatement();
    if (first.isWord("ALTER"))
        return alterTable();
    if (first.isWord("DROP"))
        return dropTable();
    if (first.isWord("TRUNCATE"))
        return truncateTable();
    if (first.isWord("SET")) {
        setStatement();
    } else if (first.isWord("USE")) {
        useDatabase();
    } else if (first.isWord("DELIMITER")) {
        changeDelimiter();
    } else if (isOneOf(first, changing)) {
        statementNotUnderstood();
    } else if (isOneOf(first, harmless)) {
        skipStatement();
    } else if (first.kind == Kind::Unfinished) {
        statementCutOff();
    } else {
        m_atLineStart = wasStart;
        lineNotUnderstood();
    }
    return {};
}

TableName DumpReader::resolved(TableName name) const
{
    if (name.schema.empty())
        name.schema = m_schema;
    return name;
}

} // namespace scrollback::dumps
