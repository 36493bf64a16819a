// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/spreadsheet.h"

#include "base/utf8.h"
#include "base/words.h"
#include "exporting/columns.h"
#include "exporting/outputfile.h"

#include <xlsxwriter.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cmath>

namespace scrollback::exporting {

namespace {

using chatlog::FieldValue;

constexpr lxw_row_t rowsPerSheet = LXW_ROW_MAX - 1; ///< one row is the header
constexpr qsizetype longestText = 32'767;           ///< UTF-16 units in a cell
constexpr qint64 exactIntegers = 1LL << 53;         ///< a cell holds a double
constexpr TimeMs firstTime = -2'203'891'200'000; ///< 1900-03-01: before it, spreadsheets count days wrongly
constexpr TimeMs lastTime = 253'402'300'799'999; ///< the end of 9999
constexpr double unixEpochDay = 25'569.0;

/// Where a text of more than 32,767 UTF-16 units must end to leave room for the mark; its size if it need
/// not.
size_t cutAt(std::string_view text, qsizetype limit)
{
    if (text.size() <= size_t(limit))
        return text.size();
    qsizetype units = 0;
    for (size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const size_t length = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        units += length == 4 ? 2 : 1;
        if (units > limit)
            return i;
        i += length;
    }
    return text.size();
}

class SpreadsheetWriter final : public RecordWriter
{
public:
    SpreadsheetWriter(const QString& path, QString shownPath, WriterOptions options)
        : m_path(QFile::encodeName(path))
        , m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
        , m_shownPath(std::move(shownPath))
        , m_options(std::move(options))
    {
    }
    ~SpreadsheetWriter() override
    {
        if (m_workbook)
            lxw_workbook_free(m_workbook);
    }
    Q_DISABLE_COPY_MOVE(SpreadsheetWriter)

    Result<void> begin(const chatlog::RecordSchema& schema) override
    {
        m_columns = Columns(schema, m_options.columns, true);
        m_name = chatlog::entityName(schema.entity);
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_workbook = workbook_new_opt(m_path.constData(), &options);
        if (!m_workbook)
            return tl::unexpected(OutputFile::writeError(m_shownPath, ENOMEM));
        m_header = workbook_add_format(m_workbook);
        format_set_bold(m_header);
        m_time = workbook_add_format(m_workbook);
        format_set_num_format(m_time, R"(yyyy\-mm\-dd\Thh:mm:ss.000\Z)");
        return newSheet();
    }

    Result<void> row(chatlog::RecordView record) override
    {
        if (m_row > rowsPerSheet) {
            if (auto opened = newSheet(); !opened)
                return opened;
        }
        const std::vector<Columns::Column>& columns = m_columns.all();
        for (size_t i = 0; i < columns.size(); ++i)
            cell(lxw_col_t(i), Columns::value(columns[i], record));
        ++m_row;
        return written();
    }

    Result<void> end() override
    {
        if (auto sound = flushed(); !sound)
            return sound;
        errno = 0;
        const lxw_error error = workbook_close(m_workbook); // frees it, whatever comes out
        m_workbook = nullptr;
        m_sheet = nullptr;
        if (error == LXW_NO_ERROR)
            return {};
        const int systemError = errno;
        if (systemError != 0)
            return tl::unexpected(OutputFile::writeError(m_shownPath, systemError));
        return failure(Error::Code::Failed,
                       Words::tr("“%1” could not be written as a workbook (%2)")
                           .arg(m_shownPath, QString::fromLatin1(lxw_strerror(error))),
                       Words::tr("export less at a time, or as CSV"));
    }

private:
    Result<void> newSheet()
    {
        const QByteArray name = m_sheets == 0 ? m_name : m_name + ' ' + QByteArray::number(m_sheets + 1);
        // What the last sheet still holds back must be in its file before it is left alone.
        if (auto sound = flushed(); !sound)
            return sound;
        errno = 0;
        m_sheet = workbook_add_worksheet(m_workbook, name.constData());
        if (!m_sheet || !m_sheet->file)
            return tl::unexpected(OutputFile::writeError(m_shownPath, errno == 0 ? EIO : errno));
        ++m_sheets;
        worksheet_freeze_panes(m_sheet, 1, 0);
        const std::vector<Columns::Column>& columns = m_columns.all();
        for (size_t i = 0; i < columns.size(); ++i) {
            const auto column = lxw_col_t(i);
            worksheet_set_column(m_sheet, column, column, width(columns[i].info), nullptr);
        }
        for (size_t i = 0; i < columns.size(); ++i)
            worksheet_write_string(m_sheet, 0, lxw_col_t(i), columns[i].info.name, m_header);
        m_row = 1;
        return {};
    }

    static double width(const chatlog::FieldInfo& info)
    {
        switch (info.type) {
        case chatlog::FieldType::Integer:
            return 12;
        case chatlog::FieldType::Time:
            return 25;
        case chatlog::FieldType::Json:
            return 40;
        case chatlog::FieldType::Text:
            break;
        }
        return info.field == chatlog::Field::Content || info.field == chatlog::Field::LogMessage ? 80 : 20;
    }

    /// The library does not look whether its temporary files took what it wrote; this does.
    Result<void> written() const
    {
        if (!m_sheet || !m_sheet->file || !std::ferror(m_sheet->file))
            return {};
        return tl::unexpected(OutputFile::writeError(m_shownPath, errno == 0 ? ENOSPC : errno));
    }

    Result<void> flushed() const
    {
        errno = 0;
        if (m_sheet && m_sheet->file)
            std::fflush(m_sheet->file);
        return written();
    }

    void cell(lxw_col_t column, const FieldValue& value)
    {
        switch (value.kind) {
        case FieldValue::Kind::Null:
            break;
        case FieldValue::Kind::Integer:
            if (value.integer > -exactIntegers && value.integer < exactIntegers)
                worksheet_write_number(m_sheet, m_row, column, double(value.integer), nullptr);
            else
                text(column, std::to_string(value.integer));
            break;
        case FieldValue::Kind::Real:
            if (std::isfinite(value.real))
                worksheet_write_number(m_sheet, m_row, column, value.real, nullptr);
            break;
        case FieldValue::Kind::Time:
            if (value.integer >= firstTime && value.integer <= lastTime) {
                worksheet_write_number(m_sheet, m_row, column,
                                       double(value.integer) / double(msPerDay) + unixEpochDay, m_time);
            } else {
                char iso[32];
                text(column, std::string_view(iso, size_t(writeIso(value.integer, iso))));
            }
            break;
        case FieldValue::Kind::Text:
        case FieldValue::Kind::Json:
            text(column, value.text);
            break;
        }
    }

    /// Always as text: the library would make formulas or links only if told to.
    void text(lxw_col_t column, std::string_view value)
    {
        static constexpr std::string_view mark = " … [cut]";
        static constexpr qsizetype markUnits = 8;
        const std::string_view valid = validUtf8(value, m_repaired);
        m_text.assign(valid);
        // What XML cannot hold: NUL ends a C string, U+FFFE and U+FFFF are not allowed (other controls are
        // escaped).
        for (size_t at = 0; (at = m_text.find('\0', at)) != std::string::npos; at += 3)
            m_text.replace(at, 1, "\xe2\x90\x80");
        for (const std::string_view forbidden : {"\xef\xbf\xbe", "\xef\xbf\xbf"}) {
            for (size_t at = 0; (at = m_text.find(forbidden, at)) != std::string::npos; at += 3)
                m_text.replace(at, 3, "\xef\xbf\xbd");
        }
        if (cutAt(m_text, longestText) < m_text.size()) {
            m_text.resize(cutAt(m_text, longestText - markUnits));
            m_text += mark;
        }
        worksheet_write_string(m_sheet, m_row, column, m_text.c_str(), nullptr);
    }

    QByteArray m_path;
    QByteArray m_folder;
    QString m_shownPath;
    WriterOptions m_options;
    Columns m_columns;
    QByteArray m_name;
    lxw_workbook* m_workbook = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_header = nullptr;
    lxw_format* m_time = nullptr;
    int m_sheets = 0;
    lxw_row_t m_row = 0;
    std::string m_repaired;
    std::string m_text;
};

} // namespace

std::unique_ptr<RecordWriter> makeSpreadsheetWriter(const QString& path, const QString& shownPath,
                                                    const WriterOptions& options)
{
    return std::make_unique<SpreadsheetWriter>(path, shownPath, options);
}

} // namespace scrollback::exporting
