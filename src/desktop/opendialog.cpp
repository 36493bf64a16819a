// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/opendialog.h"

#include "base/words.h"
#include "desktop/settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace scrollback::desktop {

QStringList askForFiles(QWidget* parent, Settings& settings)
{
    QString folder = settings.lastOpenFolder.get();
    if (!QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QStringList filters{Words::tr("Databases and dumps (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3 "
                                        "*.sql *.sql.gz *.sql.zst *.dump)"),
                              Words::tr("SQLite databases (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3)"),
                              Words::tr("Dumps of servers (*.sql *.sql.gz *.sql.zst *.dump)"),
                              Words::tr("All files (*)")};
    QStringList files = QFileDialog::getOpenFileNames(parent, Words::tr("Open a chat-log database"), folder,
                                                      filters.join(QLatin1String(";;")));
    if (!files.isEmpty())
        settings.lastOpenFolder.set(QFileInfo(files.constFirst()).absolutePath());
    return files;
}

QStringList droppedFiles(const QMimeData& data)
{
    QStringList files;
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace scrollback::desktop
