<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>U&amp;mbenennen</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus einer &amp;Datei…</translation>
    </message>
    <message>
        <source>Take the connection from a file: .env, config.toml, pg_service.conf or my.cnf</source>
        <translation>Die Verbindung aus einer Datei nehmen: .env, config.toml, pg_service.conf oder my.cnf</translation>
    </message>
    <message>
        <source>Connection in the file</source>
        <translation>Verbindung in der Datei</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>H&amp;ost</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>Po&amp;rt</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Date&amp;nbank</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>S&amp;chema</source>
        <translation>S&amp;chema</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>as the server has it for this user</source>
        <translation>wie es der Server für diesen Benutzer hat</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort zeigen</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keychain</source>
        <translation>Pass&amp;wort im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>File with the root certificate</source>
        <translation>Datei mit dem Stammzertifikat</translation>
    </message>
    <message>
        <source>those that this computer trusts</source>
        <translation>die, denen dieser Rechner vertraut</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchsuch&amp;en…</translation>
    </message>
    <message>
        <source>Name to save this connection under</source>
        <translation>Name, unter dem diese Verbindung gespeichert wird</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Spe&amp;ichern</translation>
    </message>
    <message>
        <source>The connection is being tested</source>
        <translation>Die Verbindung wird getestet</translation>
    </message>
    <message>
        <source>What the test said</source>
        <translation>Was der Test ergab</translation>
    </message>
    <message>
        <source>&amp;Your connections</source>
        <translation>Ihre Verbindun&amp;gen</translation>
    </message>
    <message>
        <source>Found &amp;in it</source>
        <translation>Darin ge&amp;funden</translation>
    </message>
    <message>
        <source>R&amp;oot certificate</source>
        <translation>Stammzertifi&amp;kat</translation>
    </message>
    <message>
        <source>Save u&amp;nder</source>
        <translation>Speic&amp;hern unter</translation>
    </message>
</context>
<context>
    <name>ConversationsPage</name>
    <message>
        <source>The order of the list</source>
        <translation>Die Reihenfolge der Liste</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>All charts</source>
        <translation>Alle Diagramme</translation>
    </message>
    <message>
        <source>Back to all charts (Esc)</source>
        <translation>Zurück zu allen Diagrammen (Esc)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas</source>
        <translation>Vor Formeln &amp;schützen</translation>
    </message>
    <message>
        <source>A text that begins with =, +, -, @, a tab or a return would be run by a spreadsheet; it gets an apostrophe in front. Switch this off only where a program reads the file.</source>
        <translation>Ein Text, der mit =, +, -, @, einem Tabulator oder einem Zeilenumbruch beginnt, würde von einer Tabellenkalkulation ausgeführt; er bekommt einen Apostroph vorangestellt. Schalten Sie das nur aus, wo ein Programm die Datei liest.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>File to export to</source>
        <translation>Zieldatei des Exports</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>&amp;Open another…</source>
        <translation>&amp;Andere öffnen…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>What the &amp;engine said</source>
        <translation>Was die &amp;Datenbank meldet</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Open windows are opened again in the new language.</source>
        <translation>Offene Fenster werden in der neuen Sprache neu geöffnet.</translation>
    </message>
    <message>
        <source>Time and paper</source>
        <translation>Zeit und Papier</translation>
    </message>
    <message>
        <source>&amp;Show times in</source>
        <translation>&amp;Zeiten anzeigen in</translation>
    </message>
    <message>
        <source>Zone in which times are shown</source>
        <translation>Zone, in der Zeiten angezeigt werden</translation>
    </message>
    <message>
        <source>Days of charts and periods are cut in this zone, too.</source>
        <translation>Auch die Tage von Diagrammen und Zeiträumen werden in dieser Zone geschnitten.</translation>
    </message>
    <message>
        <source>&amp;Paper of reports</source>
        <translation>&amp;Papier für Berichte</translation>
    </message>
    <message>
        <source>Paper of reports</source>
        <translation>Papier für Berichte</translation>
    </message>
    <message>
        <source>This source</source>
        <translation>Diese Quelle</translation>
    </message>
    <message>
        <source>Stored times are &amp;in</source>
        <translation>&amp;Gespeicherte Zeiten sind in</translation>
    </message>
    <message>
        <source>Zone in which times are stored</source>
        <translation>Zone, in der Zeiten gespeichert sind</translation>
    </message>
    <message>
        <source>Only for stored times that name no zone themselves.</source>
        <translation>Nur für gespeicherte Zeiten, die selbst keine Zone nennen.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>Pa&amp;pier</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>So breit wie das Fenster</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Die ganze Seite</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Wer es gesagt hat</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>Wann es gesagt wurde</translation>
    </message>
    <message>
        <source>Look in tool calls</source>
        <translation>In Werkzeugaufrufen suchen</translation>
    </message>
    <message>
        <source>Look in logs</source>
        <translation>Im Protokoll suchen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a chat-log database</source>
        <translation>Eine Chat-Datenbank öffnen</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Look at a demo</source>
        <translation>Eine &amp;Demo ansehen</translation>
    </message>
    <message>
        <source>or drop a file here</source>
        <translation>oder eine Datei hierher ziehen</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>&amp;Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Scrollback reads the databases of chat systems: conversations, messages, tool calls, logs and jobs, from SQLite files, from PostgreSQL and MySQL servers and from their dumps. Everything is opened for reading only; nothing is changed and nothing is passed on.</source>
        <translation>Scrollback liest die Datenbanken von Chat-Systemen: Gespräche, Nachrichten, Werkzeugaufrufe, Protokolle und Jobs, aus SQLite-Dateien, von PostgreSQL- und MySQL-Servern und aus deren Dumps. Alles wird nur zum Lesen geöffnet; nichts wird geändert und nichts weitergegeben.</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>Mit einem Server &amp;verbinden…</translation>
    </message>
</context>
<context>
    <name>scrollback</name>
    <message>
        <source>“%1” is a database, which an export does not replace</source>
        <translation>„%1“ ist eine Datenbank, die ein Export nicht ersetzt</translation>
    </message>
    <message>
        <source>give another name</source>
        <translation>geben Sie einen anderen Namen an</translation>
    </message>
    <message>
        <source>Whoever read “%1” went away before its end</source>
        <translation>Wer „%1“ gelesen hat, hat vor dem Ende aufgehört</translation>
    </message>
    <message>
        <source>start the reader again, and then the export</source>
        <translation>starten Sie zuerst das lesende Programm wieder und dann den Export</translation>
    </message>
    <message>
        <source>“%1” holds several systems, and %2 was opened: for the others add %3</source>
        <translation>„%1“ enthält mehrere Systeme, geöffnet wurde %2: für die anderen ergänzen Sie %3</translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation>„%1“ ist keine Zeit</translation>
    </message>
    <message>
        <source>write it like 2026-06-30 or 2026-06-30T20:00:00Z</source>
        <translation>schreiben Sie sie wie 2026-06-30 oder 2026-06-30T20:00:00Z</translation>
    </message>
    <message>
        <source>“%1” is not a time zone</source>
        <translation>„%1“ ist keine Zeitzone</translation>
    </message>
    <message>
        <source>write it like Europe/Berlin, UTC or +02:00</source>
        <translation>schreiben Sie sie wie Europe/Berlin, UTC oder +02:00</translation>
    </message>
    <message>
        <source>name a database file</source>
        <translation>nennen Sie eine Datenbankdatei</translation>
    </message>
    <message>
        <source>see what else it holds with scrollbackctl info</source>
        <translation>sehen Sie mit scrollbackctl info nach, was sie sonst enthält</translation>
    </message>
    <message>
        <source>conversations, newest activity first</source>
        <translation>Gespräche, die zuletzt aktiven zuerst</translation>
    </message>
    <message>
        <source>messages, newest first</source>
        <translation>Nachrichten, die neuesten zuerst</translation>
    </message>
    <message>
        <source>tool calls, newest first</source>
        <translation>Werkzeugaufrufe, die neuesten zuerst</translation>
    </message>
    <message>
        <source>log entries, newest first</source>
        <translation>Protokolleinträge, die neuesten zuerst</translation>
    </message>
    <message>
        <source>jobs, newest first</source>
        <translation>Jobs, die neuesten zuerst</translation>
    </message>
    <message>
        <source>executions of jobs, newest first</source>
        <translation>Ausführungen von Jobs, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>The reader went away</source>
        <translation>Der Leser ist weggegangen</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>standard output took only a part; free some space</source>
        <translation>die Standardausgabe hat nur einen Teil angenommen; schaffen Sie Platz</translation>
    </message>
    <message>
        <source>Standard output cannot be written to (%1)</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden (%1)</translation>
    </message>
    <message>
        <source>look where it goes</source>
        <translation>sehen Sie nach, wohin sie geht</translation>
    </message>
    <message>
        <source>--from lies in the future</source>
        <translation>--from liegt in der Zukunft</translation>
    </message>
    <message>
        <source>add --to as well</source>
        <translation>geben Sie auch --to an</translation>
    </message>
    <message>
        <source>A dashboard has at most %1 days</source>
        <translation>Eine Übersicht hat höchstens %1 Tage</translation>
    </message>
    <message>
        <source>bring --from and --to closer together</source>
        <translation>rücken Sie --from und --to näher zusammen</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Zählen …</translation>
    </message>
    <message>
        <source>the figures of some days (30 unless said otherwise), and of the days before</source>
        <translation>die Zahlen einiger Tage (30, wenn nichts anderes gesagt wird) und der Tage davor</translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkte</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3 to %4, days of %5</source>
        <translation>%1 (%2): %3 bis %4, Tage in %5</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>These days</source>
        <translation>Diese Tage</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Tage davor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Widget</source>
        <translation>Widget</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>There is no demo of “%1”</source>
        <translation>Es gibt keine Demo von „%1“</translation>
    </message>
    <message>
        <source>--system takes %1</source>
        <translation>--system nimmt %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>meinten Sie %1?</translation>
    </message>
    <message>
        <source>Making the demo …</source>
        <translation>Die Demo wird gemacht …</translation>
    </message>
    <message>
        <source>a made-up database to try things with, of the system that --system names</source>
        <translation>eine erfundene Datenbank zum Ausprobieren, von dem System, das --system nennt</translation>
    </message>
    <message>
        <source>There is nothing called “%1” to export</source>
        <translation>Es gibt nichts namens „%1“ zu exportieren</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>schreiben Sie %1</translation>
    </message>
    <message>
        <source>--%1 makes no sense for an export of %2</source>
        <translation>--%1 ergibt für einen Export von %2 keinen Sinn</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>lassen Sie es weg</translation>
    </message>
    <message>
        <source>“%1” does not say which format is meant</source>
        <translation>„%1“ sagt nicht, welches Format gemeint ist</translation>
    </message>
    <message>
        <source>add --format csv, jsonl, json, xlsx, md or html</source>
        <translation>fügen Sie --format csv, jsonl, json, xlsx, md oder html hinzu</translation>
    </message>
    <message>
        <source>No file to write was named</source>
        <translation>Es wurde keine Datei genannt, in die geschrieben werden soll</translation>
    </message>
    <message>
        <source>add -o FILE</source>
        <translation>fügen Sie -o DATEI hinzu</translation>
    </message>
    <message>
        <source>--raw makes no sense for this format</source>
        <translation>--raw ergibt für dieses Format keinen Sinn</translation>
    </message>
    <message>
        <source>only CSV guards its cells; leave it out</source>
        <translation>nur CSV schützt seine Zellen; lassen Sie es weg</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 rows exported …</source>
        <translation>%1 Zeilen exportiert …</translation>
    </message>
    <message>
        <source>a file with all of one ENTITY: conversations, messages, tool_calls, logs, jobs or executions</source>
        <translation>eine Datei mit allem von einer Art (ENTITY): conversations, messages, tool_calls, logs, jobs oder executions</translation>
    </message>
    <message>
        <source>Usage: scrollbackctl COMMAND SOURCE [options]</source>
        <translation>Aufruf: scrollbackctl BEFEHL QUELLE [Optionen]</translation>
    </message>
    <message>
        <source>Reads the chat-log database SOURCE (an SQLite file, a dump, the address of a server or the name of a saved connection) and never changes it.</source>
        <translation>Liest die Chat-Datenbank QUELLE (eine SQLite-Datei, einen Dump, die Adresse eines Servers oder den Namen einer gespeicherten Verbindung) und ändert sie nie.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>scrollbackctl COMMAND --help tells more of one of them.</source>
        <translation>scrollbackctl BEFEHL --help sagt mehr über einen davon.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the work failed, 2 the command line is wrong, 3 the source cannot be opened or is no system that is known, 130 interrupted.</source>
        <translation>Rückgabewert: 0 fertig, 1 die Arbeit ist fehlgeschlagen, 2 die Befehlszeile ist falsch, 3 die Quelle lässt sich nicht öffnen oder ist kein bekanntes System, 130 unterbrochen.</translation>
    </message>
    <message>
        <source>Usage: scrollbackctl %1 %2 [options]</source>
        <translation>Aufruf: scrollbackctl %1 %2 [Optionen]</translation>
    </message>
    <message>
        <source>Gives: %1.</source>
        <translation>Gibt aus: %1.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Datenbankart</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Also holds</source>
        <translation>Enthält auch</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>yes: everything in it is made up</source>
        <translation>ja: alles darin ist erfunden</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster Eintrag</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter Eintrag</translation>
    </message>
    <message>
        <source>Times in</source>
        <translation>Zeiten in</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>what the source is: engine, system, how many rows of each kind, first and last time, size</source>
        <translation>was die Quelle ist: Datenbankart, System, wie viele Zeilen jeder Art, erste und letzte Zeit, Größe</translation>
    </message>
    <message>
        <source>%1 rows …</source>
        <translation>%1 Zeilen …</translation>
    </message>
    <message>
        <source>There are more; --limit 0 shows all.</source>
        <translation>Es gibt noch mehr; --limit 0 zeigt alle.</translation>
    </message>
    <message>
        <source>how it is written; see below</source>
        <translation>wie es geschrieben wird; siehe unten</translation>
    </message>
    <message>
        <source>CSV: no apostrophe before text that a spreadsheet would run</source>
        <translation>CSV: kein Apostroph vor Text, den eine Tabellenkalkulation ausführen würde</translation>
    </message>
    <message>
        <source>which chat system, as info names them</source>
        <translation>welches Chat-System, wie info sie nennt</translation>
    </message>
    <message>
        <source>the last N days, up to now</source>
        <translation>die letzten N Tage, bis jetzt</translation>
    </message>
    <message>
        <source>from this day or instant on (2026-06-30, 2026-06-30T20:00:00Z)</source>
        <translation>ab diesem Tag oder Zeitpunkt (2026-06-30, 2026-06-30T20:00:00Z)</translation>
    </message>
    <message>
        <source>up to this day or instant, itself included</source>
        <translation>bis zu diesem Tag oder Zeitpunkt, er selbst eingeschlossen</translation>
    </message>
    <message>
        <source>the instant to take for now, instead of the clock&apos;s</source>
        <translation>der Zeitpunkt, der als jetzt gilt, statt der Uhr</translation>
    </message>
    <message>
        <source>in which days are cut and times are shown (default: this computer&apos;s)</source>
        <translation>in der Tage geschnitten und Zeiten gezeigt werden (sonst: die dieses Rechners)</translation>
    </message>
    <message>
        <source>in which the source&apos;s times without a zone are meant (default: UTC)</source>
        <translation>in der die Zeiten der Quelle ohne Zone gemeint sind (sonst: UTC)</translation>
    </message>
    <message>
        <source>only rows that contain the text, whatever its case</source>
        <translation>nur Zeilen, die den Text enthalten, ob groß oder klein geschrieben</translation>
    </message>
    <message>
        <source>only of this user</source>
        <translation>nur von diesem Benutzer</translation>
    </message>
    <message>
        <source>only of this widget, bot or assistant</source>
        <translation>nur von diesem Widget, Bot oder Assistenten</translation>
    </message>
    <message>
        <source>only with this status</source>
        <translation>nur mit diesem Status</translation>
    </message>
    <message>
        <source>only with this role: user, assistant, system, tool</source>
        <translation>nur mit dieser Rolle: user, assistant, system, tool</translation>
    </message>
    <message>
        <source>only of this level: debug, info, success, warning, error</source>
        <translation>nur von dieser Stufe: debug, info, success, warning, error</translation>
    </message>
    <message>
        <source>only of this category</source>
        <translation>nur von dieser Kategorie</translation>
    </message>
    <message>
        <source>only calls of this tool</source>
        <translation>nur Aufrufe dieses Werkzeugs</translation>
    </message>
    <message>
        <source>only of this conversation</source>
        <translation>nur von diesem Gespräch</translation>
    </message>
    <message>
        <source>only of this job execution</source>
        <translation>nur von dieser Job-Ausführung</translation>
    </message>
    <message>
        <source>only of this job</source>
        <translation>nur von diesem Job</translation>
    </message>
    <message>
        <source>how many conversations (or jobs) to make (default: 2000)</source>
        <translation>wie viele Gespräche (oder Jobs) gemacht werden (sonst: 2000)</translation>
    </message>
    <message>
        <source>another seed makes another database (default: 1)</source>
        <translation>ein anderer Startwert macht eine andere Datenbank (sonst: 1)</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>Es gibt keine Option %1</translation>
    </message>
    <message>
        <source>see scrollbackctl --help</source>
        <translation>siehe scrollbackctl --help</translation>
    </message>
    <message>
        <source>did you mean --%1?</source>
        <translation>meinten Sie --%1?</translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation>--%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>write --%1 %2</source>
        <translation>schreiben Sie --%1 %2</translation>
    </message>
    <message>
        <source>--%1 has an empty value</source>
        <translation>--%1 hat einen leeren Wert</translation>
    </message>
    <message>
        <source>write --%1 %2, or leave it out</source>
        <translation>schreiben Sie --%1 %2, oder lassen Sie es weg</translation>
    </message>
    <message>
        <source>--%1 cannot be %2</source>
        <translation>--%1 kann nicht %2 sein</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, not “%2”</source>
        <translation>--%1 braucht eine ganze Zahl, nicht „%2“</translation>
    </message>
    <message>
        <source>write %1 or more</source>
        <translation>schreiben Sie %1 oder mehr</translation>
    </message>
    <message>
        <source>write %1 to %2</source>
        <translation>schreiben Sie %1 bis %2</translation>
    </message>
    <message>
        <source>--seed needs a whole number, not “%1”</source>
        <translation>--seed braucht eine ganze Zahl, nicht „%1“</translation>
    </message>
    <message>
        <source>write 0 or more</source>
        <translation>schreiben Sie 0 oder mehr</translation>
    </message>
    <message>
        <source>--days and --from or --to say two different things</source>
        <translation>--days und --from oder --to sagen zweierlei</translation>
    </message>
    <message>
        <source>leave one of them out</source>
        <translation>lassen Sie eines davon weg</translation>
    </message>
    <message>
        <source>--from is later than --to</source>
        <translation>--from liegt nach --to</translation>
    </message>
    <message>
        <source>swap them</source>
        <translation>tauschen Sie sie</translation>
    </message>
    <message>
        <source>see scrollbackctl %1 --help</source>
        <translation>siehe scrollbackctl %1 --help</translation>
    </message>
    <message>
        <source>There is no command “%1”</source>
        <translation>Es gibt keinen Befehl „%1“</translation>
    </message>
    <message>
        <source>--%1 makes no sense for %2</source>
        <translation>--%1 ergibt für %2 keinen Sinn</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 braucht %2</translation>
    </message>
    <message>
        <source>write scrollbackctl %1 %2</source>
        <translation>schreiben Sie scrollbackctl %1 %2</translation>
    </message>
    <message>
        <source>“%1” is one word too many for %2</source>
        <translation>„%1“ ist für %2 ein Wort zu viel</translation>
    </message>
    <message>
        <source>write scrollbackctl %1 %2, and quote what holds blanks</source>
        <translation>schreiben Sie scrollbackctl %1 %2, und setzen Sie in Anführungszeichen, was Leerzeichen enthält</translation>
    </message>
    <message>
        <source>%1 cannot be written as “%2”</source>
        <translation>%1 kann nicht als „%2“ geschrieben werden</translation>
    </message>
    <message>
        <source>--format takes %1</source>
        <translation>--format nimmt %1</translation>
    </message>
    <message>
        <source>No command was given</source>
        <translation>Es wurde kein Befehl genannt</translation>
    </message>
    <message>
        <source>messages that contain TEXT, in any script and whatever its case, newest first</source>
        <translation>Nachrichten, die TEXT enthalten, in jeder Schrift, ob groß oder klein geschrieben, die neuesten zuerst</translation>
    </message>
    <message>
        <source>The text to search for is empty</source>
        <translation>Der gesuchte Text ist leer</translation>
    </message>
    <message>
        <source>write scrollbackctl search SOURCE TEXT</source>
        <translation>schreiben Sie scrollbackctl search QUELLE TEXT</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Tool call: %1 (%2)</source>
        <translation>Werkzeugaufruf: %1 (%2)</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Protokoll: %1</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lesen …</translation>
    </message>
    <message>
        <source>one conversation: its messages and tool calls by time, and what hangs on it</source>
        <translation>ein Gespräch: seine Nachrichten und Werkzeugaufrufe der Zeit nach, und was an ihm hängt</translation>
    </message>
    <message>
        <source>“%1” names no file</source>
        <translation>„%1“ nennt keine Datei</translation>
    </message>
    <message>
        <source>write it like sqlite:///folder/file.db, with three slashes</source>
        <translation>schreiben Sie es wie sqlite:///ordner/datei.db, mit drei Schrägstrichen</translation>
    </message>
    <message>
        <source>“%1” is an address of an unknown kind</source>
        <translation>„%1“ ist eine Adresse von unbekannter Art</translation>
    </message>
    <message>
        <source>“%1” points to a file that does not exist</source>
        <translation>„%1“ zeigt auf eine Datei, die es nicht gibt</translation>
    </message>
    <message>
        <source>check where it points to</source>
        <translation>sehen Sie nach, wohin es zeigt</translation>
    </message>
    <message>
        <source>There is no file “%1”</source>
        <translation>Es gibt keine Datei „%1“</translation>
    </message>
    <message>
        <source>check the name and the folder</source>
        <translation>prüfen Sie Name und Ordner</translation>
    </message>
    <message>
        <source>“%1” is a folder</source>
        <translation>„%1“ ist ein Ordner</translation>
    </message>
    <message>
        <source>name a database file in it</source>
        <translation>nennen Sie eine Datenbankdatei darin</translation>
    </message>
    <message>
        <source>“%1” is no regular file</source>
        <translation>„%1“ ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>“%1” may not be read</source>
        <translation>„%1“ darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>ask its owner for permission to read it</source>
        <translation>bitten Sie den Eigentümer um das Recht, sie zu lesen</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>ask for the file again: nothing was exported</source>
        <translation>bitten Sie noch einmal um die Datei: es wurde nichts exportiert</translation>
    </message>
    <message>
        <source>“%1” has no SQLite header: it is encrypted, or no database</source>
        <translation>„%1“ hat keinen SQLite-Kopf: die Datei ist verschlüsselt oder keine Datenbank</translation>
    </message>
    <message>
        <source>ask for a file without encryption</source>
        <translation>bitten Sie um eine Datei ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>“%1” is a compressed file</source>
        <translation>„%1“ ist eine komprimierte Datei</translation>
    </message>
    <message>
        <source>unpack it first</source>
        <translation>entpacken Sie sie zuerst</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database</source>
        <translation>„%1“ ist keine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>name an SQLite file, often ending in .db, .sqlite or .sqlite3; a dump of a server is recognised by its content, whatever its name</source>
        <translation>nennen Sie eine SQLite-Datei, die oft auf .db, .sqlite oder .sqlite3 endet; ein Dump eines Servers wird an seinem Inhalt erkannt, wie er auch heißt</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database: it seems to be a PDF document</source>
        <translation>„%1“ ist keine SQLite-Datenbank: es scheint ein PDF-Dokument zu sein</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database: it seems to be JSON</source>
        <translation>„%1“ ist keine SQLite-Datenbank: es scheint JSON zu sein</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database: it seems to be a web page or XML</source>
        <translation>„%1“ ist keine SQLite-Datenbank: es scheint eine Webseite oder XML zu sein</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database: it seems to be plain text</source>
        <translation>„%1“ ist keine SQLite-Datenbank: es scheint reiner Text zu sein</translation>
    </message>
    <message>
        <source>“%1” is cut off: not even its header is complete</source>
        <translation>„%1“ ist abgeschnitten: nicht einmal der Kopf ist vollständig</translation>
    </message>
    <message>
        <source>copy the file again</source>
        <translation>kopieren Sie die Datei noch einmal</translation>
    </message>
    <message>
        <source>“%1” is cut off: %2 of its %3 bytes are there</source>
        <translation>„%1“ ist abgeschnitten: %2 von %3 Bytes sind da</translation>
    </message>
    <message>
        <source>copy the file again, from its start to its end</source>
        <translation>kopieren Sie die Datei noch einmal, vom Anfang bis zum Ende</translation>
    </message>
    <message>
        <source>“%1” can only be read from a copy, and there is no room for one in %2</source>
        <translation>„%1“ lässt sich nur aus einer Kopie lesen, und in %2 ist kein Platz dafür</translation>
    </message>
    <message>
        <source>free some space, or set TMPDIR to a folder that has it</source>
        <translation>schaffen Sie Platz, oder setzen Sie TMPDIR auf einen Ordner, der ihn hat</translation>
    </message>
    <message>
        <source>The file cannot be read where it is (a change was left unfinished, or its medium cannot be written to); it is read from a copy.</source>
        <translation>Die Datei lässt sich nicht an ihrem Ort lesen (eine Änderung wurde nicht beendet, oder auf den Datenträger kann nicht geschrieben werden); sie wird aus einer Kopie gelesen.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>“%1” is locked by another program that writes to it</source>
        <translation>„%1“ ist von einem anderen Programm gesperrt, das darin schreibt</translation>
    </message>
    <message>
        <source>try again when that program is done</source>
        <translation>versuchen Sie es wieder, wenn dieses Programm fertig ist</translation>
    </message>
    <message>
        <source>“%1” is damaged</source>
        <translation>„%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>copy it again, or save what can be read with: sqlite3 FILE .recover</source>
        <translation>kopieren Sie sie noch einmal, oder retten Sie, was lesbar ist, mit: sqlite3 DATEI .recover</translation>
    </message>
    <message>
        <source>“%1” is encrypted or no SQLite database</source>
        <translation>„%1“ ist verschlüsselt oder keine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>“%1” could not be read from its disk</source>
        <translation>„%1“ konnte nicht vom Datenträger gelesen werden</translation>
    </message>
    <message>
        <source>check the disk or the network folder, and copy the file if you can</source>
        <translation>prüfen Sie den Datenträger oder den Netzwerkordner, und kopieren Sie die Datei, wenn Sie können</translation>
    </message>
    <message>
        <source>“%1” cannot be opened for reading where it is</source>
        <translation>„%1“ lässt sich an seinem Ort nicht zum Lesen öffnen</translation>
    </message>
    <message>
        <source>copy it, with the files beside it, to a folder of yours</source>
        <translation>kopieren Sie sie mit den Dateien daneben in einen eigenen Ordner</translation>
    </message>
    <message>
        <source>A value in “%1” is too large to be read</source>
        <translation>Ein Wert in „%1“ ist zu groß, um gelesen zu werden</translation>
    </message>
    <message>
        <source>“%1” has something in its schema that is not safe to read</source>
        <translation>„%1“ hat etwas im Schema, das nicht sicher zu lesen ist</translation>
    </message>
    <message>
        <source>ask for an export without views and computed columns</source>
        <translation>bitten Sie um einen Export ohne Sichten und berechnete Spalten</translation>
    </message>
    <message>
        <source>“%1” could not be read</source>
        <translation>„%1“ konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no demo of a system %1</source>
        <translation>Es gibt keine Demo eines Systems %1</translation>
    </message>
    <message>
        <source>choose one of %1</source>
        <translation>wählen Sie eines von %1</translation>
    </message>
    <message>
        <source>A demo cannot have %1 conversations</source>
        <translation>Eine Demo kann nicht %1 Gespräche haben</translation>
    </message>
    <message>
        <source>choose a number from 0 to %1</source>
        <translation>wählen Sie eine Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>A demo cannot be spread over %1 days</source>
        <translation>Eine Demo kann nicht über %1 Tage verteilt werden</translation>
    </message>
    <message>
        <source>choose a number from 1 to %1</source>
        <translation>wählen Sie eine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>The demo would lie outside the years 1970 to 2100</source>
        <translation>Die Demo läge außerhalb der Jahre 1970 bis 2100</translation>
    </message>
    <message>
        <source>choose another end or fewer days</source>
        <translation>wählen Sie ein anderes Ende oder weniger Tage</translation>
    </message>
    <message>
        <source>The demo was stopped</source>
        <translation>Die Demo wurde angehalten</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The demo database has no file name</source>
        <translation>Die Demo-Datenbank hat keinen Dateinamen</translation>
    </message>
    <message>
        <source>give the path of a new file</source>
        <translation>geben Sie den Pfad einer neuen Datei an</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>choose another name or remove it</source>
        <translation>wählen Sie einen anderen Namen oder entfernen Sie die Datei</translation>
    </message>
    <message>
        <source>The folder %1 does not exist</source>
        <translation>Den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>create it or choose another one</source>
        <translation>legen Sie ihn an oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>No file can be created in %1</source>
        <translation>In %1 kann keine Datei angelegt werden</translation>
    </message>
    <message>
        <source>choose a folder that you may write to</source>
        <translation>wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>There is no space left for %1</source>
        <translation>Für %1 ist kein Platz mehr</translation>
    </message>
    <message>
        <source>free some space or choose another place</source>
        <translation>schaffen Sie Platz oder wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>try another place</source>
        <translation>versuchen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>Open at this page: dashboard, conversations, messages, tools, logs, jobs or search.</source>
        <translation>An dieser Seite öffnen: dashboard, conversations, messages, tools, logs, jobs oder search.</translation>
    </message>
    <message>
        <source>Show the last N days.</source>
        <translation>Die letzten N Tage zeigen.</translation>
    </message>
    <message>
        <source>Show times and cut days in this zone, such as Europe/Berlin.</source>
        <translation>Zeiten in dieser Zone zeigen und Tage in ihr schneiden, zum Beispiel Europe/Berlin.</translation>
    </message>
    <message>
        <source>Read stored times that name no zone in this one (UTC unless given).</source>
        <translation>Gespeicherte Zeiten ohne Zone in dieser lesen (UTC, wenn nichts gesagt wird).</translation>
    </message>
    <message>
        <source>Count days back from this time instead of the clock&apos;s.</source>
        <translation>Tage ab dieser Zeit zurückzählen statt ab der Uhrzeit.</translation>
    </message>
    <message>
        <source>Which system to open where a database holds several.</source>
        <translation>Welches System geöffnet wird, wenn eine Datenbank mehrere enthält.</translation>
    </message>
    <message>
        <source>Write the report to this PDF file and exit, without any display.</source>
        <translation>Den Bericht in diese PDF-Datei schreiben und beenden, ganz ohne Bildschirm.</translation>
    </message>
    <message>
        <source>The report&apos;s paper: a4 or letter.</source>
        <translation>Das Papier des Berichts: a4 oder letter.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>There is no page “%1”</source>
        <translation>Es gibt keine Seite „%1“</translation>
    </message>
    <message>
        <source>use dashboard, conversations, messages, tools, logs, jobs or search</source>
        <translation>nehmen Sie dashboard, conversations, messages, tools, logs, jobs oder search</translation>
    </message>
    <message>
        <source>“%1” is no number of days</source>
        <translation>„%1“ ist keine Anzahl von Tagen</translation>
    </message>
    <message>
        <source>There is no paper “%1”</source>
        <translation>Es gibt kein Papier „%1“</translation>
    </message>
    <message>
        <source>use a4 or letter</source>
        <translation>nehmen Sie a4 oder letter</translation>
    </message>
    <message>
        <source>--report names no file</source>
        <translation>--report nennt keine Datei</translation>
    </message>
    <message>
        <source>say where the PDF shall be written</source>
        <translation>sagen Sie, wohin das PDF geschrieben werden soll</translation>
    </message>
    <message>
        <source>A report is made of one source</source>
        <translation>Ein Bericht wird von einer Quelle gemacht</translation>
    </message>
    <message>
        <source>name one database file after the options</source>
        <translation>nennen Sie nach den Optionen eine Datenbankdatei</translation>
    </message>
    <message>
        <source>see scrollback --help</source>
        <translation>siehe scrollback --help</translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3)</source>
        <translation>SQLite-Datenbanken (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a chat-log database</source>
        <translation>Eine Chat-Datenbank öffnen</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Count days back from</source>
        <translation>Tage &amp;zurückzählen ab</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Show the file in its &amp;folder</source>
        <translation>Datei im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Diese Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Conversations</source>
        <translation>&amp;Gespräche</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Tool calls</source>
        <translation>&amp;Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Jobs</translation>
    </message>
    <message>
        <source>Searc&amp;h results</source>
        <translation>Such&amp;ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Search all conversations</source>
        <translation>Alle Gespräche durch&amp;suchen</translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation>&amp;7 Tage</translation>
    </message>
    <message>
        <source>&amp;14 days</source>
        <translation>&amp;14 Tage</translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation>&amp;30 Tage</translation>
    </message>
    <message>
        <source>This &amp;month</source>
        <translation>Dieser &amp;Monat</translation>
    </message>
    <message>
        <source>&amp;Last month</source>
        <translation>&amp;Letzter Monat</translation>
    </message>
    <message>
        <source>&amp;All time</source>
        <translation>&amp;Gesamte Zeit</translation>
    </message>
    <message>
        <source>C&amp;hoose days…</source>
        <translation>Tage &amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>F&amp;rüher</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>The &amp;newest entry</source>
        <translation>Der neueste &amp;Eintrag</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druck&amp;vorschau…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern…</translation>
    </message>
    <message>
        <source>Command &amp;palette</source>
        <translation>Befehls&amp;palette</translation>
    </message>
    <message>
        <source>&amp;Stop what is being done</source>
        <translation>&amp;Anhalten, was gerade läuft</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Scrollback</source>
        <translation>Ü&amp;ber Scrollback</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Times in %1.</source>
        <translation>Zeiten in %1.</translation>
    </message>
    <message>
        <source>nothing was kept of “%1”; free some space or choose another place</source>
        <translation>von „%1“ blieb nichts übrig; schaffen Sie Platz oder wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>Your share of the disk is used up</source>
        <translation>Ihr Anteil am Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>The file would be larger than is allowed here</source>
        <translation>Die Datei würde größer, als hier erlaubt ist</translation>
    </message>
    <message>
        <source>nothing was kept of “%1”; choose another place, or export less at a time</source>
        <translation>von „%1“ blieb nichts übrig; wählen Sie einen anderen Ort, oder exportieren Sie weniger auf einmal</translation>
    </message>
    <message>
        <source>“%1” could not be written (%2)</source>
        <translation>„%1“ konnte nicht geschrieben werden (%2)</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>give the name of a file in it</source>
        <translation>geben Sie den Namen einer Datei darin an</translation>
    </message>
    <message>
        <source>“%1” cannot be written to (%2)</source>
        <translation>In „%1“ kann nicht geschrieben werden (%2)</translation>
    </message>
    <message>
        <source>There is no folder “%1”</source>
        <translation>Es gibt keinen Ordner „%1“</translation>
    </message>
    <message>
        <source>create it, or choose another place</source>
        <translation>legen Sie ihn an, oder wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>“%1” is write-protected</source>
        <translation>„%1“ ist schreibgeschützt</translation>
    </message>
    <message>
        <source>change its permissions, or choose another name</source>
        <translation>ändern Sie die Rechte, oder wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder “%1”</source>
        <translation>In den Ordner „%1“ darf nichts geschrieben werden</translation>
    </message>
    <message>
        <source>choose another place, or change its permissions</source>
        <translation>wählen Sie einen anderen Ort, oder ändern Sie die Rechte</translation>
    </message>
    <message>
        <source>“%1” could not be written as a workbook (%2)</source>
        <translation>„%1“ konnte nicht als Arbeitsmappe geschrieben werden (%2)</translation>
    </message>
    <message>
        <source>export less at a time, or as CSV</source>
        <translation>exportieren Sie weniger auf einmal, oder als CSV</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Gespräch %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Kind of user</source>
        <translation>Art des Benutzers</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Unbekannte Rolle</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>Failed:</source>
        <translation>Fehlgeschlagen:</translation>
    </message>
    <message>
        <source>Tool call: %1</source>
        <translation>Werkzeugaufruf: %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Protokolleinträge</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Duration: %1 ms</source>
        <translation>Dauer: %1 ms</translation>
    </message>
    <message>
        <source>A workbook cannot be written into “%1”</source>
        <translation>In „%1“ kann keine Arbeitsmappe geschrieben werden</translation>
    </message>
    <message>
        <source>give the name of a file</source>
        <translation>geben Sie den Namen einer Datei an</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(kein Titel)</translation>
    </message>
    <message>
        <source>Widget %1</source>
        <translation>Widget %1</translation>
    </message>
    <message>
        <source>newest activity</source>
        <translation>neueste Aktivität</translation>
    </message>
    <message>
        <source>oldest activity</source>
        <translation>älteste Aktivität</translation>
    </message>
    <message>
        <source>most messages</source>
        <translation>meiste Nachrichten</translation>
    </message>
    <message>
        <source>most tokens</source>
        <translation>meiste Token</translation>
    </message>
    <message>
        <source>most errors</source>
        <translation>meiste Fehler</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längste</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>%1, falling</source>
        <translation>%1, absteigend</translation>
    </message>
    <message>
        <source>%1, rising</source>
        <translation>%1, aufsteigend</translation>
    </message>
    <message>
        <source>Reading conversations</source>
        <translation>Gespräche werden gelesen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>The conversation it belongs to.</source>
        <translation>Das Gespräch, zu dem es gehört.</translation>
    </message>
    <message>
        <source>The thread at the model&apos;s provider.</source>
        <translation>Der Thread beim Anbieter des Modells.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The title, or the start of the first question.</source>
        <translation>Der Titel, oder der Anfang der ersten Frage.</translation>
    </message>
    <message>
        <source>Who wrote with the assistant.</source>
        <translation>Wer mit dem Assistenten geschrieben hat.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>The name of who wrote with the assistant.</source>
        <translation>Der Name dessen, der mit dem Assistenten geschrieben hat.</translation>
    </message>
    <message>
        <source>User type</source>
        <translation>Benutzerart</translation>
    </message>
    <message>
        <source>The kind of user, such as customer or sales agent.</source>
        <translation>Die Art des Benutzers, etwa Kunde oder Verkäufer.</translation>
    </message>
    <message>
        <source>The bot, widget or assistant it belongs to.</source>
        <translation>Der Bot, das Widget oder der Assistent, zu dem es gehört.</translation>
    </message>
    <message>
        <source>How it stands, or how it ended.</source>
        <translation>Wie es steht, oder wie es ausgegangen ist.</translation>
    </message>
    <message>
        <source>The language model that answered.</source>
        <translation>Das Sprachmodell, das geantwortet hat.</translation>
    </message>
    <message>
        <source>When it began.</source>
        <translation>Wann es begann.</translation>
    </message>
    <message>
        <source>When something was last written.</source>
        <translation>Wann zuletzt etwas geschrieben wurde.</translation>
    </message>
    <message>
        <source>How many messages it has.</source>
        <translation>Wie viele Nachrichten es hat.</translation>
    </message>
    <message>
        <source>User messages</source>
        <translation>Benutzernachrichten</translation>
    </message>
    <message>
        <source>How many of its messages the user wrote.</source>
        <translation>Wie viele seiner Nachrichten der Benutzer geschrieben hat.</translation>
    </message>
    <message>
        <source>Assistant messages</source>
        <translation>Assistentennachrichten</translation>
    </message>
    <message>
        <source>How many of its messages the assistant wrote.</source>
        <translation>Wie viele seiner Nachrichten der Assistent geschrieben hat.</translation>
    </message>
    <message>
        <source>How many tools the assistant called.</source>
        <translation>Wie viele Werkzeuge der Assistent aufgerufen hat.</translation>
    </message>
    <message>
        <source>How many of its messages and tool calls failed.</source>
        <translation>Wie viele seiner Nachrichten und Werkzeugaufrufe fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token ein</translation>
    </message>
    <message>
        <source>Tokens that the model read.</source>
        <translation>Token, die das Modell gelesen hat.</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>Tokens that the model wrote.</source>
        <translation>Token, die das Modell geschrieben hat.</translation>
    </message>
    <message>
        <source>Tokens that the model read and wrote.</source>
        <translation>Token, die das Modell gelesen und geschrieben hat.</translation>
    </message>
    <message>
        <source>The tags somebody gave it.</source>
        <translation>Die Schlagwörter, die ihm jemand gegeben hat.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Whatever else the system keeps about it.</source>
        <translation>Was das System sonst darüber aufbewahrt.</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>The message&apos;s own id.</source>
        <translation>Die eigene ID der Nachricht.</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>The message it answers.</source>
        <translation>Die Nachricht, auf die sie antwortet.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Who speaks: user, assistant, system or tool.</source>
        <translation>Wer spricht: Benutzer, Assistent, System oder Werkzeug.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What was written.</source>
        <translation>Was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>How long the answer took, as the system stored it.</source>
        <translation>Wie lange die Antwort gedauert hat, wie es das System gespeichert hat.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>What went wrong.</source>
        <translation>Was schiefgegangen ist.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When it happened, in the display zone.</source>
        <translation>Wann es geschah, in der Anzeigezone.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Whatever else the row holds.</source>
        <translation>Was die Zeile sonst noch enthält.</translation>
    </message>
    <message>
        <source>Tool call id</source>
        <translation>Aufruf-ID</translation>
    </message>
    <message>
        <source>The tool call&apos;s own id.</source>
        <translation>Die eigene ID des Werkzeugaufrufs.</translation>
    </message>
    <message>
        <source>The tool that was called.</source>
        <translation>Das Werkzeug, das aufgerufen wurde.</translation>
    </message>
    <message>
        <source>What the tool was given.</source>
        <translation>Was dem Werkzeug übergeben wurde.</translation>
    </message>
    <message>
        <source>What came back.</source>
        <translation>Was zurückkam.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long it took.</source>
        <translation>Wie lange es gedauert hat.</translation>
    </message>
    <message>
        <source>Log id</source>
        <translation>Eintrags-ID</translation>
    </message>
    <message>
        <source>The log entry&apos;s own id.</source>
        <translation>Die eigene ID des Protokolleintrags.</translation>
    </message>
    <message>
        <source>How grave it is: debug, info, success, warning or error.</source>
        <translation>Wie ernst es ist: debug, info, success, warning oder error.</translation>
    </message>
    <message>
        <source>The part of the system that wrote it.</source>
        <translation>Der Teil des Systems, der es geschrieben hat.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>What was logged.</source>
        <translation>Was protokolliert wurde.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>The details that were logged with it.</source>
        <translation>Die Einzelheiten, die mit protokolliert wurden.</translation>
    </message>
    <message>
        <source>Where in the system it was written.</source>
        <translation>Wo im System es geschrieben wurde.</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>The execution of a job it belongs to.</source>
        <translation>Die Ausführung eines Jobs, zu der es gehört.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>The job it belongs to.</source>
        <translation>Der Job, zu dem es gehört.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The project it belongs to.</source>
        <translation>Das Projekt, zu dem er gehört.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>The kind of job.</source>
        <translation>Die Art des Jobs.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What the job is for.</source>
        <translation>Wozu der Job da ist.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>How much of it is done.</source>
        <translation>Wie viel davon fertig ist.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>When it ended.</source>
        <translation>Wann es endete.</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>How often it was run.</source>
        <translation>Wie oft er gelaufen ist.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The step it is at, or ended with.</source>
        <translation>Der Schritt, bei dem sie ist oder mit dem sie endete.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>How often it was tried again.</source>
        <translation>Wie oft es noch einmal versucht wurde.</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: nicht %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>log entries</source>
        <translation>Protokolleinträge</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 werden gelesen</translation>
    </message>
    <message>
        <source>Counting %1</source>
        <translation>%1 werden gezählt</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln Gespräch</numerusform>
            <numerusform>%Ln Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 tool call</source>
        <translation>1 Werkzeugaufruf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool calls</source>
        <translation>
            <numerusform>%Ln Werkzeugaufruf</numerusform>
            <numerusform>%Ln Werkzeugaufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 Job</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln Job</numerusform>
            <numerusform>%Ln Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>1 execution</source>
        <translation>1 Ausführung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln executions</source>
        <translation>
            <numerusform>%Ln Ausführung</numerusform>
            <numerusform>%Ln Ausführungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations do not say anything of %1 in this database (%2)</source>
        <translation>Gespräche sagen in dieser Datenbank nichts über %1 (%2)</translation>
    </message>
    <message>
        <source>leave that filter out</source>
        <translation>lassen Sie diesen Filter weg</translation>
    </message>
    <message>
        <source>There is no conversation “%1”</source>
        <translation>Es gibt kein Gespräch „%1“</translation>
    </message>
    <message>
        <source>check the id, or list them all</source>
        <translation>prüfen Sie die ID, oder lassen Sie alle auflisten</translation>
    </message>
    <message>
        <source>job executions</source>
        <translation>Job-Ausführungen</translation>
    </message>
    <message>
        <source>Conversations are put together from their messages alone.</source>
        <translation>Gespräche werden allein aus ihren Nachrichten zusammengesetzt.</translation>
    </message>
    <message>
        <source>There are no conversations to read, and no figures of messages, tokens and response times.</source>
        <translation>Es gibt keine Gespräche zu lesen und keine Zahlen zu Nachrichten, Token und Antwortzeiten.</translation>
    </message>
    <message>
        <source>The error rate is counted without tool calls.</source>
        <translation>Die Fehlerquote wird ohne Werkzeugaufrufe berechnet.</translation>
    </message>
    <message>
        <source>What the system reported around a failure cannot be shown.</source>
        <translation>Was das System rund um einen Fehler gemeldet hat, kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Success rates of jobs cannot be counted.</source>
        <translation>Erfolgsquoten von Jobs können nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Durations and retries of jobs cannot be shown.</source>
        <translation>Dauer und Wiederholungen von Jobs können nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>A database of the kind “%1” holds no %2.</source>
        <translation>Eine Datenbank der Art „%1“ enthält keine %2.</translation>
    </message>
    <message>
        <source>This database has no table %1 with the columns of “%2”, so there are no %3 to show. %4</source>
        <translation>Diese Datenbank hat keine Tabelle %1 mit den Spalten von „%2“, darum gibt es keine %3 zu zeigen. %4</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>“%1” is a database without tables</source>
        <translation>„%1“ ist eine Datenbank ohne Tabellen</translation>
    </message>
    <message>
        <source>ask for the export again</source>
        <translation>bitten Sie noch einmal um den Export</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” comes nearest; its table is called %2</source>
        <translation>am nächsten kommt „%1“; dessen Tabelle heißt %2</translation>
    </message>
    <message>
        <source>known systems are %1</source>
        <translation>bekannte Systeme sind %1</translation>
    </message>
    <message>
        <source>“%1” is of no system that is known; its tables are %2</source>
        <translation>„%1“ gehört zu keinem bekannten System; die Tabellen sind %2</translation>
    </message>
    <message>
        <source>“%1” holds no system %2</source>
        <translation>„%1“ enthält kein System %2</translation>
    </message>
    <message>
        <source>it holds %1</source>
        <translation>enthalten ist %1</translation>
    </message>
    <message>
        <source>Another program may be writing to this file; new rows appear when you reload.</source>
        <translation>Ein anderes Programm schreibt vielleicht in diese Datei; neue Zeilen erscheinen, wenn Sie neu laden.</translation>
    </message>
    <message>
        <source>Not read, because it is no plain table: %1.</source>
        <translation>Nicht gelesen, weil es keine einfache Tabelle ist: %1.</translation>
    </message>
    <message>
        <source>“%1” is not there any more</source>
        <translation>„%1“ ist nicht mehr da</translation>
    </message>
    <message>
        <source>what was read stays on the screen; open the file where it is now</source>
        <translation>was gelesen wurde, bleibt auf dem Bildschirm; öffnen Sie die Datei, wo sie jetzt ist</translation>
    </message>
    <message>
        <source>“%1” was replaced by another file</source>
        <translation>„%1“ wurde durch eine andere Datei ersetzt</translation>
    </message>
    <message>
        <source>reload to see the new one</source>
        <translation>laden Sie neu, um die neue zu sehen</translation>
    </message>
    <message>
        <source>see what else the database holds</source>
        <translation>sehen Sie nach, was die Datenbank sonst enthält</translation>
    </message>
    <message>
        <source>This list cannot be ordered by that column</source>
        <translation>Diese Liste kann nicht nach dieser Spalte geordnet werden</translation>
    </message>
    <message>
        <source>That row is not there any more</source>
        <translation>Diese Zeile ist nicht mehr da</translation>
    </message>
    <message>
        <source>reload the list</source>
        <translation>laden Sie die Liste neu</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>a table is expected</source>
        <translation>eine Tabelle wird erwartet</translation>
    </message>
    <message>
        <source>“%1” is not among the system&apos;s tables</source>
        <translation>„%1“ ist keine der Tabellen des Systems</translation>
    </message>
    <message>
        <source>a column&apos;s name or a table is expected</source>
        <translation>der Name einer Spalte oder eine Tabelle wird erwartet</translation>
    </message>
    <message>
        <source>a table of words is expected</source>
        <translation>eine Tabelle von Wörtern wird erwartet</translation>
    </message>
    <message>
        <source>neither a column nor a value is given</source>
        <translation>weder eine Spalte noch ein Wert ist angegeben</translation>
    </message>
    <message>
        <source>the table “fields” is missing</source>
        <translation>die Tabelle „fields“ fehlt</translation>
    </message>
    <message>
        <source>“%1” is no field of this kind</source>
        <translation>„%1“ ist kein Feld dieser Art</translation>
    </message>
    <message>
        <source>“id” and “title” are needed</source>
        <translation>„id“ und „title“ werden gebraucht</translation>
    </message>
    <message>
        <source>a table needs “name” and “detect”</source>
        <translation>eine Tabelle braucht „name“ und „detect“</translation>
    </message>
    <message>
        <source>no tables are named</source>
        <translation>es sind keine Tabellen genannt</translation>
    </message>
    <message>
        <source>correct the profile</source>
        <translation>berichtigen Sie das Profil</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 do not say anything of %2 in this database (%3)</source>
        <translation>%1 sagen in dieser Datenbank nichts über %2 (%3)</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 Mrd</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>per day, started</source>
        <translation>je Tag, begonnen</translation>
    </message>
    <message>
        <source>No conversation was started in these days.</source>
        <translation>In diesen Tagen wurde kein Gespräch begonnen.</translation>
    </message>
    <message>
        <source>Nothing was written in these days.</source>
        <translation>In diesen Tagen wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>other roles</source>
        <translation>andere Rollen</translation>
    </message>
    <message>
        <source>This system stores no token counts with its messages.</source>
        <translation>Dieses System speichert zu seinen Nachrichten keine Token-Zahlen.</translation>
    </message>
    <message>
        <source>No message of these days has a token count.</source>
        <translation>Keine Nachricht dieser Tage hat eine Token-Zahl.</translation>
    </message>
    <message>
        <source>per day · known for %1 of messages</source>
        <translation>je Tag · bekannt für %1 der Nachrichten</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>failed of all answers, calls and jobs</source>
        <translation>von Antworten, Aufrufen und Jobs</translation>
    </message>
    <message>
        <source>failed of all executions</source>
        <translation>von allen Ausführungen</translation>
    </message>
    <message>
        <source>failed of all answers and calls</source>
        <translation>von allen Antworten und Aufrufen</translation>
    </message>
    <message>
        <source>failed of all answers</source>
        <translation>von allen Antworten</translation>
    </message>
    <message>
        <source>Nothing that could have failed happened in these days.</source>
        <translation>In diesen Tagen geschah nichts, was hätte fehlschlagen können.</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>per day, over %1 answers</source>
        <translation>je Tag, über %1 Antworten</translation>
    </message>
    <message>
        <source>No answer of these days has a response time.</source>
        <translation>Keine Antwort dieser Tage hat eine Antwortzeit.</translation>
    </message>
    <message>
        <source>median (p50)</source>
        <translation>Median (p50)</translation>
    </message>
    <message>
        <source>slowest 5 % (p95)</source>
        <translation>langsamste 5 % (p95)</translation>
    </message>
    <message>
        <source>per day, created</source>
        <translation>je Tag, angelegt</translation>
    </message>
    <message>
        <source>No job was created in these days.</source>
        <translation>In diesen Tagen wurde kein Job angelegt.</translation>
    </message>
    <message>
        <source>Job success rate</source>
        <translation>Erfolgsquote der Jobs</translation>
    </message>
    <message>
        <source>completed of all that ended</source>
        <translation>von allen, die endeten</translation>
    </message>
    <message>
        <source>No job of these days has ended.</source>
        <translation>Kein Job dieser Tage ist zu Ende.</translation>
    </message>
    <message>
        <source>success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>Log levels</source>
        <translation>Protokollstufen</translation>
    </message>
    <message>
        <source>entries per day</source>
        <translation>Einträge je Tag</translation>
    </message>
    <message>
        <source>Nothing was logged in these days.</source>
        <translation>In diesen Tagen wurde nichts protokolliert.</translation>
    </message>
    <message>
        <source>Widgets</source>
        <translation>Widgets</translation>
    </message>
    <message>
        <source>No message of these days names its widget.</source>
        <translation>Keine Nachricht dieser Tage nennt ihr Widget.</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>No tool was called in these days.</source>
        <translation>In diesen Tagen wurde kein Werkzeug aufgerufen.</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Log categories</source>
        <translation>Protokollkategorien</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>je Monat</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>je Woche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 (not over yet)</source>
        <translation>%1 (noch nicht vorbei)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>there is nothing</source>
        <translation>da ist nichts</translation>
    </message>
    <message>
        <source>more text follows the end of the value</source>
        <translation>nach dem Ende des Wertes folgt weiterer Text</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>ein Wert wurde erwartet</translation>
    </message>
    <message>
        <source>a member&apos;s name in quotation marks was expected</source>
        <translation>der Name eines Feldes in Anführungszeichen wurde erwartet</translation>
    </message>
    <message>
        <source>a colon was expected after a member&apos;s name</source>
        <translation>ein Doppelpunkt nach dem Namen eines Feldes wurde erwartet</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>ein Komma oder } wurde erwartet</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>ein Komma oder ] wurde erwartet</translation>
    </message>
    <message>
        <source>\u must be followed by four hexadecimal digits</source>
        <translation>auf \u müssen vier hexadezimale Ziffern folgen</translation>
    </message>
    <message>
        <source>half a character (\ud800 to \udfff)</source>
        <translation>ein halbes Zeichen (\ud800 bis \udfff)</translation>
    </message>
    <message>
        <source>an unknown character after a backslash</source>
        <translation>ein unbekanntes Zeichen nach einem Rückstrich</translation>
    </message>
    <message>
        <source>a text has no closing quotation mark</source>
        <translation>einem Text fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>a line break or control character inside a text</source>
        <translation>ein Zeilenumbruch oder Steuerzeichen in einem Text</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>eine Zahl ist zu groß</translation>
    </message>
    <message>
        <source>digits were expected after the decimal point</source>
        <translation>nach dem Dezimalpunkt wurden Ziffern erwartet</translation>
    </message>
    <message>
        <source>digits were expected in the exponent</source>
        <translation>im Exponenten wurden Ziffern erwartet</translation>
    </message>
    <message>
        <source>something that is no JSON</source>
        <translation>etwas, das kein JSON ist</translation>
    </message>
    <message>
        <source>This is no valid JSON</source>
        <translation>Das ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>This JSON is too large to be shown as a tree</source>
        <translation>Dieses JSON ist zu groß, um als Baum gezeigt zu werden</translation>
    </message>
    <message>
        <source>it is shown as text</source>
        <translation>es wird als Text gezeigt</translation>
    </message>
    <message>
        <source>Reading the JSON was stopped</source>
        <translation>Das Lesen des JSON wurde angehalten</translation>
    </message>
    <message>
        <source>This JSON is nested more than %1 levels deep</source>
        <translation>Dieses JSON ist mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Bericht über %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n days)</source>
        <translation>
            <numerusform>%1 (%n Tag)</numerusform>
            <numerusform>%1 (%n Tage)</numerusform>
        </translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
    <message>
        <source>time zone %1</source>
        <translation>Zeitzone %1</translation>
    </message>
    <message>
        <source>made on %1, %2</source>
        <translation>erstellt am %1, %2</translation>
    </message>
    <message>
        <source>The paper is too small for the report</source>
        <translation>Das Papier ist zu klein für den Bericht</translation>
    </message>
    <message>
        <source>choose A4, Letter or a larger one</source>
        <translation>wählen Sie A4, Letter oder ein größeres</translation>
    </message>
    <message>
        <source>The printer does not take the report</source>
        <translation>Der Drucker nimmt den Bericht nicht an</translation>
    </message>
    <message>
        <source>check that it is switched on, or save the report as a PDF file</source>
        <translation>prüfen Sie, ob er eingeschaltet ist, oder speichern Sie den Bericht als PDF-Datei</translation>
    </message>
    <message>
        <source>The report could not be printed to its end</source>
        <translation>Der Bericht konnte nicht bis zum Ende gedruckt werden</translation>
    </message>
    <message>
        <source>check the printer, or save the report as a PDF file</source>
        <translation>prüfen Sie den Drucker, oder speichern Sie den Bericht als PDF-Datei</translation>
    </message>
    <message>
        <source>The report could not be written to %1</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden</translation>
    </message>
    <message>
        <source>choose another place, or make room there</source>
        <translation>wählen Sie einen anderen Ort, oder schaffen Sie dort Platz</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Jobs by status</source>
        <translation>Jobs nach Status</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Top tools</source>
        <translation>Häufigste Werkzeuge</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Share failed</source>
        <translation>Anteil fehlgeschlagen</translation>
    </message>
    <message>
        <source>Tools that failed most</source>
        <translation>Werkzeuge mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>Share of its calls</source>
        <translation>Anteil ihrer Aufrufe</translation>
    </message>
    <message>
        <source>Stored statistics</source>
        <translation>Gespeicherte Statistik</translation>
    </message>
    <message>
        <source>Conversations stored</source>
        <translation>Gespräche gespeichert</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>Messages stored</source>
        <translation>Nachrichten gespeichert</translation>
    </message>
    <message>
        <source>Users stored</source>
        <translation>Benutzer gespeichert</translation>
    </message>
    <message>
        <source>the system&apos;s own table says the same as its messages</source>
        <translation>die eigene Tabelle des Systems sagt dasselbe wie seine Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>on %n days the system&apos;s own table says something else than its messages</source>
        <translation>
            <numerusform>an %n Tag sagt die eigene Tabelle des Systems etwas anderes als seine Nachrichten</numerusform>
            <numerusform>an %n Tagen sagt die eigene Tabelle des Systems etwas anderes als seine Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Log errors</source>
        <translation>Protokollfehler</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Tag für Tag</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ fehlgeschlagen</translation>
    </message>
    <message>
        <source>too large to be unfolded here: open it in detail</source>
        <translation>zu groß, um hier aufgeklappt zu werden: im Detail öffnen</translation>
    </message>
    <message>
        <source>Only the start was read: open it in detail for all of it.</source>
        <translation>Nur der Anfang wurde gelesen: öffnen Sie es im Detail, um alles zu sehen.</translation>
    </message>
    <message>
        <source>There is more: open it in detail.</source>
        <translation>Es gibt noch mehr: im Detail öffnen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open in detail</source>
        <translation>Im Detail öffnen</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(kein Text)</translation>
    </message>
    <message>
        <source>✕ This message failed.</source>
        <translation>✕ Diese Nachricht ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Only the start is shown. Show all</source>
        <translation>Nur der Anfang wird gezeigt. Alles zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 characters. Show all</source>
        <translation>%1 von %2 Zeichen. Alles zeigen</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source> · ✕ failed: %1</source>
        <translation> · ✕ fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>(%1 of %2 characters)</source>
        <translation>(%1 von %2 Zeichen)</translation>
    </message>
    <message>
        <source> ✕ failed</source>
        <translation> ✕ fehlgeschlagen</translation>
    </message>
    <message>
        <source>tool call %1</source>
        <translation>Werkzeugaufruf %1</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>unknown role</source>
        <translation>unbekannte Rolle</translation>
    </message>
    <message numerus="yes">
        <source>%n days later</source>
        <translation>
            <numerusform>einen Tag später</numerusform>
            <numerusform>%n Tage später</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>, in the %n days before: %1</source>
        <translation>
            <numerusform>, am Tag davor: %1</numerusform>
            <numerusform>, in den %n Tagen davor: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ from 0</source>
        <translation>▲ von 0</translation>
    </message>
    <message>
        <source>± 0 %</source>
        <translation>± 0 %</translation>
    </message>
    <message>
        <source>± 0 pt</source>
        <extracomment>a change between two percentages, in percentage points</extracomment>
        <translation>± 0 Pp</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 Pp</translation>
    </message>
    <message>
        <source>%1 active, with %2 users</source>
        <translation>%1 aktiv, mit %2 Benutzern</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>%1 user, %2 assistant</source>
        <translation>%1 Benutzer, %2 Assistent</translation>
    </message>
    <message>
        <source>known for %1 of messages</source>
        <translation>bekannt für %1 der Nachrichten</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Mean job duration</source>
        <translation>Mittlere Dauer der Jobs</translation>
    </message>
    <message>
        <source>Response time p95</source>
        <translation>Antwortzeit p95</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Errors in logs</source>
        <translation>Fehler im Protokoll</translation>
    </message>
    <message>
        <source>; %1</source>
        <translation>; %1</translation>
    </message>
    <message>
        <source>Reading the dump …</source>
        <translation>Der Dump wird gelesen …</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Passwort: </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Would be quicker with</source>
        <translation>Schneller wäre es mit</translation>
    </message>
    <message>
        <source>“%1” describes no connection: %2</source>
        <translation>„%1“ beschreibt keine Verbindung: %2</translation>
    </message>
    <message>
        <source>name a .env file, a config.toml with [database], a pg_service.conf or a my.cnf</source>
        <translation>nennen Sie eine .env-Datei, eine config.toml mit [database], eine pg_service.conf oder eine my.cnf</translation>
    </message>
    <message>
        <source>there is neither DATABASE_URL nor MYSQL_HOST nor PGHOST</source>
        <translation>es gibt weder DATABASE_URL noch MYSQL_HOST noch PGHOST</translation>
    </message>
    <message>
        <source>line %1 is no TOML</source>
        <translation>Zeile %1 ist kein TOML</translation>
    </message>
    <message>
        <source>its [database] names no host</source>
        <translation>der Abschnitt [database] nennt keinen Host</translation>
    </message>
    <message>
        <source>no section in it is a connection</source>
        <translation>kein Abschnitt darin ist eine Verbindung</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>„%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>check the name and the permissions of the file</source>
        <translation>prüfen Sie Name und Rechte der Datei</translation>
    </message>
    <message>
        <source>it is no such file</source>
        <translation>es ist keine solche Datei</translation>
    </message>
    <message>
        <source>“%1” is no value for %2</source>
        <translation>„%1“ ist kein Wert für %2</translation>
    </message>
    <message>
        <source>certificates of the client (%1) are not supported</source>
        <translation>Client-Zertifikate (%1) werden nicht unterstützt</translation>
    </message>
    <message>
        <source>“%1” is not the address of a database: %2</source>
        <translation>„%1“ ist keine Adresse einer Datenbank: %2</translation>
    </message>
    <message>
        <source>write it like postgresql://user@host:5432/database</source>
        <translation>schreiben Sie sie wie postgresql://benutzer@host:5432/datenbank</translation>
    </message>
    <message>
        <source>it begins with neither postgresql:// nor mysql:// nor mariadb://</source>
        <translation>sie beginnt weder mit postgresql:// noch mit mysql:// noch mit mariadb://</translation>
    </message>
    <message>
        <source>it names several servers</source>
        <translation>sie nennt mehrere Server</translation>
    </message>
    <message>
        <source>a “]” is missing</source>
        <translation>eine „]“ fehlt</translation>
    </message>
    <message>
        <source>its host cannot be read</source>
        <translation>der Host darin ist nicht lesbar</translation>
    </message>
    <message>
        <source>“%1” is no port</source>
        <translation>„%1“ ist kein Port</translation>
    </message>
    <message>
        <source>there is a NUL in it</source>
        <translation>sie enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>No source was named</source>
        <translation>Es wurde keine Quelle genannt</translation>
    </message>
    <message>
        <source>name a database file, a server or a saved connection</source>
        <translation>nennen Sie eine Datenbankdatei, einen Server oder eine gespeicherte Verbindung</translation>
    </message>
    <message>
        <source>name a file, or write sqlite://, postgresql:// or mysql:// in front</source>
        <translation>nennen Sie eine Datei, oder schreiben Sie sqlite://, postgresql:// oder mysql:// davor</translation>
    </message>
    <message>
        <source>A file is no server</source>
        <translation>Eine Datei ist kein Server</translation>
    </message>
    <message>
        <source>The saved connections in “%1” cannot be read</source>
        <translation>Die gespeicherten Verbindungen in „%1“ können nicht gelesen werden</translation>
    </message>
    <message>
        <source>check the permissions of that file</source>
        <translation>prüfen Sie die Rechte dieser Datei</translation>
    </message>
    <message>
        <source>The saved connection “%1” in “%2” has no url</source>
        <translation>Die gespeicherte Verbindung „%1“ in „%2“ hat keine url</translation>
    </message>
    <message>
        <source>give it one, or take it out</source>
        <translation>geben Sie ihr eine, oder nehmen Sie sie heraus</translation>
    </message>
    <message>
        <source>The saved connections in “%1” cannot be read, from line %2 on</source>
        <translation>Die gespeicherten Verbindungen in „%1“ können ab Zeile %2 nicht gelesen werden</translation>
    </message>
    <message>
        <source>mend that line, or move the file away</source>
        <translation>berichtigen Sie diese Zeile, oder verschieben Sie die Datei</translation>
    </message>
    <message>
        <source>There is no saved connection “%1”</source>
        <translation>Es gibt keine gespeicherte Verbindung „%1“</translation>
    </message>
    <message>
        <source>none was saved yet</source>
        <translation>es wurde noch keine gespeichert</translation>
    </message>
    <message>
        <source>saved are %1</source>
        <translation>gespeichert sind %1</translation>
    </message>
    <message>
        <source>The connection cannot be saved in “%1”</source>
        <translation>Die Verbindung kann nicht in „%1“ gespeichert werden</translation>
    </message>
    <message>
        <source>check the permissions of that folder</source>
        <translation>prüfen Sie die Rechte dieses Ordners</translation>
    </message>
    <message>
        <source>There is no host “%1”</source>
        <translation>Es gibt keinen Host „%1“</translation>
    </message>
    <message>
        <source>check the name, and whether its network (a VPN?) is connected</source>
        <translation>prüfen Sie den Namen, und ob das zugehörige Netz (ein VPN?) verbunden ist</translation>
    </message>
    <message>
        <source>There is no socket of a server at “%1”</source>
        <translation>Bei „%1“ gibt es keinen Socket eines Servers</translation>
    </message>
    <message>
        <source>check the path, and whether the server runs</source>
        <translation>prüfen Sie den Pfad, und ob der Server läuft</translation>
    </message>
    <message>
        <source>This user may not connect to “%1”</source>
        <translation>Dieser Benutzer darf sich nicht mit „%1“ verbinden</translation>
    </message>
    <message>
        <source>ask who runs this computer</source>
        <translation>fragen Sie den Betreiber dieses Rechners</translation>
    </message>
    <message>
        <source>No server answers at “%1”</source>
        <translation>Bei „%1“ antwortet kein Server</translation>
    </message>
    <message>
        <source>“%1” refuses connections on port %2</source>
        <translation>„%1“ lehnt Verbindungen auf Port %2 ab</translation>
    </message>
    <message>
        <source>check the port, and whether the server runs</source>
        <translation>prüfen Sie den Port, und ob der Server läuft</translation>
    </message>
    <message>
        <source>“%1” cannot be reached from here</source>
        <translation>„%1“ ist von hier aus nicht erreichbar</translation>
    </message>
    <message>
        <source>check the network, and whether it needs a VPN</source>
        <translation>prüfen Sie das Netz, und ob ein VPN nötig ist</translation>
    </message>
    <message numerus="yes">
        <source>“%1” did not answer within %n seconds</source>
        <translation>
            <numerusform>„%1“ hat nicht innerhalb von %n Sekunde geantwortet</numerusform>
            <numerusform>„%1“ hat nicht innerhalb von %n Sekunden geantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>check host and port, and whether a firewall is in between</source>
        <translation>prüfen Sie Host und Port, und ob eine Firewall dazwischen ist</translation>
    </message>
    <message>
        <source>“%1” offers no encryption (TLS), which the connection asks for</source>
        <translation>„%1“ bietet keine Verschlüsselung (TLS) an, die die Verbindung verlangt</translation>
    </message>
    <message>
        <source>have TLS set up on the server, or connect with sslmode=prefer</source>
        <translation>lassen Sie TLS auf dem Server einrichten, oder verbinden Sie sich mit sslmode=prefer</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not one that is trusted for this name</source>
        <translation>Dem Zertifikat von „%1“ wird für diesen Namen nicht vertraut</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not one that is trusted</source>
        <translation>Dem Zertifikat von „%1“ wird nicht vertraut</translation>
    </message>
    <message>
        <source>name the file with the root certificate, and the host as its certificate does</source>
        <translation>nennen Sie die Datei mit dem Stammzertifikat, und den Host so, wie sein Zertifikat ihn nennt</translation>
    </message>
    <message>
        <source>No encrypted connection to “%1” could be made</source>
        <translation>Zu „%1“ kam keine verschlüsselte Verbindung zustande</translation>
    </message>
    <message>
        <source>try again in a moment, or ask who runs this computer</source>
        <translation>versuchen Sie es gleich noch einmal, oder fragen Sie den Betreiber dieses Rechners</translation>
    </message>
    <message>
        <source>check the path and the kind of server</source>
        <translation>prüfen Sie den Pfad und die Art des Servers</translation>
    </message>
    <message>
        <source>choose a period or filters that leave its row out</source>
        <translation>wählen Sie einen Zeitraum oder Filter, die seine Zeile auslassen</translation>
    </message>
    <message>
        <source>try again, or ask who runs the server</source>
        <translation>versuchen Sie es noch einmal, oder fragen Sie den Betreiber des Servers</translation>
    </message>
    <message>
        <source>ask who runs the server which versions of TLS it takes</source>
        <translation>fragen Sie den Betreiber des Servers, welche TLS-Versionen er annimmt</translation>
    </message>
    <message>
        <source>“%1” only takes encrypted connections</source>
        <translation>„%1“ nimmt nur verschlüsselte Verbindungen an</translation>
    </message>
    <message>
        <source>connect with sslmode=require</source>
        <translation>verbinden Sie sich mit sslmode=require</translation>
    </message>
    <message>
        <source>The root certificate “%1” cannot be read</source>
        <translation>Das Stammzertifikat „%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>name the file that came with the server&apos;s address</source>
        <translation>nennen Sie die Datei, die Sie mit der Adresse des Servers bekommen haben</translation>
    </message>
    <message>
        <source>“%1” asks for a password</source>
        <translation>„%1“ verlangt ein Passwort</translation>
    </message>
    <message>
        <source>give the password of this user</source>
        <translation>geben Sie das Passwort dieses Benutzers an</translation>
    </message>
    <message>
        <source>“%1” does not take this user and password</source>
        <translation>„%1“ nimmt diesen Benutzer mit diesem Passwort nicht an</translation>
    </message>
    <message>
        <source>“%1” does not take the password of user “%2”</source>
        <translation>„%1“ nimmt das Passwort des Benutzers „%2“ nicht an</translation>
    </message>
    <message>
        <source>check the user&apos;s name and the password</source>
        <translation>prüfen Sie Benutzername und Passwort</translation>
    </message>
    <message>
        <source>“%1” does not let user “%2” in from this computer</source>
        <translation>„%1“ lässt den Benutzer „%2“ von diesem Rechner nicht ein</translation>
    </message>
    <message>
        <source>check the user&apos;s name, or ask who runs the server</source>
        <translation>prüfen Sie den Benutzernamen, oder fragen Sie den Betreiber des Servers</translation>
    </message>
    <message>
        <source>There is no database “%1” on “%2”</source>
        <translation>Auf „%2“ gibt es keine Datenbank „%1“</translation>
    </message>
    <message>
        <source>check its name</source>
        <translation>prüfen Sie den Namen</translation>
    </message>
    <message>
        <source>No database on “%1” was named</source>
        <translation>Es wurde keine Datenbank auf „%1“ genannt</translation>
    </message>
    <message>
        <source>name it at the end of the address: mysql://user@host/database</source>
        <translation>nennen Sie sie am Ende der Adresse: mysql://benutzer@host/datenbank</translation>
    </message>
    <message>
        <source>User “%1” has no right to database “%2”</source>
        <translation>Der Benutzer „%1“ hat kein Recht auf die Datenbank „%2“</translation>
    </message>
    <message>
        <source>ask who runs the server for the right to read it</source>
        <translation>bitten Sie den Betreiber des Servers um das Recht dazu</translation>
    </message>
    <message>
        <source>There is no schema “%1” in database “%2”</source>
        <translation>In der Datenbank „%2“ gibt es kein Schema „%1“</translation>
    </message>
    <message>
        <source>“%1” has as many connections as it takes</source>
        <translation>„%1“ hat schon so viele Verbindungen, wie er annimmt</translation>
    </message>
    <message>
        <source>try again when others are done, or ask who runs it</source>
        <translation>versuchen Sie es wieder, wenn andere fertig sind, oder fragen Sie den Betreiber</translation>
    </message>
    <message>
        <source>“%1” is just starting or stopping</source>
        <translation>„%1“ startet gerade oder hält gerade an</translation>
    </message>
    <message>
        <source>try again in a moment</source>
        <translation>versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>“%1” does not promise to keep this connection to reading</source>
        <translation>„%1“ sichert nicht zu, dass diese Verbindung nur liest</translation>
    </message>
    <message>
        <source>connect to the server itself instead of a pooler in between, or as a user who can only read</source>
        <translation>verbinden Sie sich mit dem Server selbst statt mit einem Pooler dazwischen, oder als ein Benutzer, der nur lesen kann</translation>
    </message>
    <message>
        <source>“%1” does not take the connection</source>
        <translation>„%1“ nimmt die Verbindung nicht an</translation>
    </message>
    <message>
        <source>check host, port and kind of server</source>
        <translation>prüfen Sie Host, Port und Art des Servers</translation>
    </message>
    <message>
        <source>The connection to “%1” was lost</source>
        <translation>Die Verbindung zu „%1“ ist abgerissen</translation>
    </message>
    <message>
        <source>try again when the server can be reached</source>
        <translation>versuchen Sie es wieder, wenn der Server erreichbar ist</translation>
    </message>
    <message>
        <source>“%1” stopped this because it took too long</source>
        <translation>„%1“ hat das abgebrochen, weil es zu lange gedauert hat</translation>
    </message>
    <message>
        <source>choose a shorter period or fewer filters</source>
        <translation>wählen Sie einen kürzeren Zeitraum oder weniger Filter</translation>
    </message>
    <message>
        <source>Somebody is changing a table on “%1” and has it locked</source>
        <translation>Jemand ändert auf „%1“ gerade eine Tabelle und hat sie gesperrt</translation>
    </message>
    <message>
        <source>try again when that is done</source>
        <translation>versuchen Sie es wieder, wenn das fertig ist</translation>
    </message>
    <message>
        <source>This user has no right to read that</source>
        <translation>Dieser Benutzer hat kein Recht, das zu lesen</translation>
    </message>
    <message>
        <source>This user has no right to read “%1”</source>
        <translation>Dieser Benutzer hat kein Recht, „%1“ zu lesen</translation>
    </message>
    <message>
        <source>A table is not there any more</source>
        <translation>Eine Tabelle ist nicht mehr da</translation>
    </message>
    <message>
        <source>Table “%1” is not there any more</source>
        <translation>Die Tabelle „%1“ ist nicht mehr da</translation>
    </message>
    <message>
        <source>open the database again</source>
        <translation>öffnen Sie die Datenbank noch einmal</translation>
    </message>
    <message>
        <source>A table was changed since it was opened</source>
        <translation>Eine Tabelle wurde geändert, seit sie geöffnet wurde</translation>
    </message>
    <message>
        <source>A value is too large to be read</source>
        <translation>Ein Wert ist zu groß, um gelesen zu werden</translation>
    </message>
    <message>
        <source>“%1” has not enough memory or disk space for this</source>
        <translation>„%1“ hat dafür nicht genug Arbeitsspeicher oder Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>choose a shorter period, or ask who runs the server</source>
        <translation>wählen Sie einen kürzeren Zeitraum, oder fragen Sie den Betreiber des Servers</translation>
    </message>
    <message>
        <source>The database on “%1” is damaged</source>
        <translation>Die Datenbank auf „%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>ask who runs the server</source>
        <translation>fragen Sie den Betreiber des Servers</translation>
    </message>
    <message>
        <source>“%1” could not answer this</source>
        <translation>„%1“ konnte das nicht beantworten</translation>
    </message>
    <message>
        <source>“%1” is damaged: its header makes no sense</source>
        <translation>„%1“ ist beschädigt: der Kopf ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>“%1” is an SQLite database, no dump</source>
        <translation>„%1“ ist eine SQLite-Datenbank, kein Dump</translation>
    </message>
    <message>
        <source>open it as it is</source>
        <translation>öffnen Sie sie, wie sie ist</translation>
    </message>
    <message>
        <source>“%1” is compressed in a form that is not read here</source>
        <translation>„%1“ ist in einer Form komprimiert, die hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>unpack it first; dumps compressed with gzip or zstd are read as they are</source>
        <translation>entpacken Sie die Datei zuerst; mit gzip oder zstd komprimierte Dumps werden gelesen, wie sie sind</translation>
    </message>
    <message>
        <source>“%1” is an archive of pg_dump inside a compressed file</source>
        <translation>„%1“ ist ein Archiv von pg_dump in einer komprimierten Datei</translation>
    </message>
    <message>
        <source>unpack it once, with gunzip or unzstd, and open what comes out</source>
        <translation>entpacken Sie die Datei einmal, mit gunzip oder unzstd, und öffnen Sie, was herauskommt</translation>
    </message>
    <message>
        <source>“%1” is compressed twice</source>
        <translation>„%1“ ist doppelt komprimiert</translation>
    </message>
    <message>
        <source>“%1” is no SQL dump</source>
        <translation>„%1“ ist kein SQL-Dump</translation>
    </message>
    <message>
        <source>name an SQLite database, or a dump made by pg_dump, mysqldump or mariadb-dump</source>
        <translation>nennen Sie eine SQLite-Datenbank oder einen Dump von pg_dump, mysqldump oder mariadb-dump</translation>
    </message>
    <message>
        <source>“%1” is a dump in pg_dump&apos;s folder format, which is not read here</source>
        <translation>„%1“ ist ein Dump im Ordnerformat von pg_dump, das hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>make one file of it: pg_restore -f dump.sql FOLDER</source>
        <translation>machen Sie eine Datei daraus: pg_restore -f dump.sql ORDNER</translation>
    </message>
    <message>
        <source>name a dump in it</source>
        <translation>nennen Sie einen Dump darin</translation>
    </message>
    <message>
        <source>name a dump</source>
        <translation>nennen Sie einen Dump</translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked</source>
        <translation>„%1“ kann nicht entpackt werden</translation>
    </message>
    <message>
        <source>ask for the file again</source>
        <translation>bitten Sie noch einmal um die Datei</translation>
    </message>
    <message>
        <source>The dump “%1” has no table of a chat system that is known</source>
        <translation>Der Dump „%1“ hat keine Tabelle eines bekannten Chat-Systems</translation>
    </message>
    <message>
        <source>it has no tables at all: ask for a dump of the right database</source>
        <translation>er hat gar keine Tabellen: bitten Sie um einen Dump der richtigen Datenbank</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>er hat: %1</translation>
    </message>
    <message>
        <source>The cache folder “%1” cannot be made</source>
        <translation>Der Cache-Ordner „%1“ kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>check the permissions of the folder it belongs in, and whether the disk is full</source>
        <translation>prüfen Sie die Rechte des Ordners, in den er gehört, und ob der Datenträger voll ist</translation>
    </message>
    <message>
        <source>“%1” is in use</source>
        <translation>„%1“ wird gerade benutzt</translation>
    </message>
    <message>
        <source>close it first</source>
        <translation>schließen Sie es zuerst</translation>
    </message>
    <message>
        <source>“%1” cannot be removed</source>
        <translation>„%1“ kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>check the permissions of the folder it is in</source>
        <translation>prüfen Sie die Rechte des Ordners, in dem er liegt</translation>
    </message>
    <message>
        <source>The dump could not be kept in the cache folder “%1”</source>
        <translation>Der Dump konnte nicht im Cache-Ordner „%1“ aufbewahrt werden</translation>
    </message>
    <message>
        <source>check the permissions of that folder, and whether the disk is full</source>
        <translation>prüfen Sie die Rechte dieses Ordners, und ob der Datenträger voll ist</translation>
    </message>
    <message>
        <source>The dump ends without its closing line: something may be missing from its end.</source>
        <translation>Der Dump endet ohne seine Schlusszeile: am Ende fehlt vielleicht etwas.</translation>
    </message>
    <message>
        <source>The dump ends in the middle of a statement (line %1).</source>
        <translation>Der Dump endet mitten in einer Anweisung (Zeile %1).</translation>
    </message>
    <message>
        <source>The dump does not name the columns of table “%1”.</source>
        <translation>Der Dump nennt die Spalten der Tabelle „%1“ nicht.</translation>
    </message>
    <message>
        <source>Line %1: a value of table “%2” is not plain; its text is kept.</source>
        <translation>Zeile %1: ein Wert der Tabelle „%2“ ist kein einfacher Wert; sein Text wird übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>The dump ends in the middle of table “%1”: %Ln rows were read.</source>
        <translation>
            <numerusform>Der Dump endet mitten in der Tabelle „%1“: %Ln Zeile wurde gelesen.</numerusform>
            <numerusform>Der Dump endet mitten in der Tabelle „%1“: %Ln Zeilen wurden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The dump ends in the middle of table “%1”.</source>
        <translation>Der Dump endet mitten in der Tabelle „%1“.</translation>
    </message>
    <message>
        <source>Line %1: the rows of table “%2” are not in pg_dump&apos;s own form, and are left out.</source>
        <translation>Zeile %1: die Datensätze der Tabelle „%2“ haben nicht die Form, die pg_dump schreibt, und werden ausgelassen.</translation>
    </message>
    <message>
        <source>The dump&apos;s texts are in the encoding “%1”, which is not known here; they are shown as if they were UTF-8.</source>
        <translation>Die Texte des Dumps haben die Kodierung „%1“, die hier nicht bekannt ist; sie werden gezeigt, als wären sie UTF-8.</translation>
    </message>
    <message>
        <source>The row on line %1 of the dump is too large to be read</source>
        <translation>Der Datensatz in Zeile %1 des Dumps ist zu groß, um gelesen zu werden</translation>
    </message>
    <message>
        <source>ask for a dump without that table</source>
        <translation>bitten Sie um einen Dump ohne diese Tabelle</translation>
    </message>
    <message>
        <source>Column “%1” was added to table “%2” after its rows, and is not read.</source>
        <translation>Die Spalte „%1“ wurde der Tabelle „%2“ nach ihren Zeilen hinzugefügt und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The dump has several databases with chats: “%1” is read, “%2” is not.</source>
        <translation>Der Dump enthält mehrere Datenbanken mit Chats: „%1“ wird gelesen, „%2“ nicht.</translation>
    </message>
    <message>
        <source>Table “%1” is in the dump several times: that of schema “%2” is read, that of “%3” is not.</source>
        <translation>Die Tabelle „%1“ ist mehrmals im Dump: die des Schemas „%2“ wird gelesen, die von „%3“ nicht.</translation>
    </message>
    <message>
        <source>Column “%1” of table “%2” is worked out by the server; a dump has no values for it.</source>
        <translation>Die Spalte „%1“ der Tabelle „%2“ berechnet der Server; ein Dump hat keine Werte dafür.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of table “%1” were left out: their key was there already.</source>
        <translation>
            <numerusform>%Ln Zeile der Tabelle „%1“ wurde ausgelassen: ihren Schlüssel gab es schon.</numerusform>
            <numerusform>%Ln Zeilen der Tabelle „%1“ wurden ausgelassen: ihre Schlüssel gab es schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the dump was not understood: “%2”.</source>
        <translation>Zeile %1 des Dumps wurde nicht verstanden: „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>There were %Ln more such notes.</source>
        <translation>
            <numerusform>Es gab noch %Ln solchen Hinweis.</numerusform>
            <numerusform>Es gab noch %Ln solche Hinweise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines in all were not understood.</source>
        <translation>
            <numerusform>Insgesamt wurde %Ln Zeile nicht verstanden.</numerusform>
            <numerusform>Insgesamt wurden %Ln Zeilen nicht verstanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>What pg_restore made of “%1” could not be read</source>
        <translation>Was pg_restore aus „%1“ gemacht hat, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>“%1” was written by a newer pg_dump than the pg_restore here</source>
        <translation>„%1“ wurde von einem pg_dump geschrieben, das neuer ist als das pg_restore hier</translation>
    </message>
    <message>
        <source>install a newer postgresql-client, or ask for a plain dump (pg_dump -Fp)</source>
        <translation>installieren Sie einen neueren postgresql-client, oder bitten Sie um einen einfachen Dump (pg_dump -Fp)</translation>
    </message>
    <message>
        <source>pg_restore cannot read “%1”</source>
        <translation>pg_restore kann „%1“ nicht lesen</translation>
    </message>
    <message>
        <source>ask for the dump again</source>
        <translation>bitten Sie noch einmal um den Dump</translation>
    </message>
    <message>
        <source>pg_restore stopped before the end of “%1” (%2).</source>
        <translation>pg_restore hat vor dem Ende von „%1“ aufgehört (%2).</translation>
    </message>
    <message>
        <source>“%1” is an archive of pg_dump, and pg_restore, which reads those, is not installed</source>
        <translation>„%1“ ist ein Archiv von pg_dump, und pg_restore, das solche liest, ist nicht installiert</translation>
    </message>
    <message>
        <source>install the package postgresql-client, or ask for a plain dump (pg_dump -Fp)</source>
        <translation>installieren Sie das Paket postgresql-client, oder bitten Sie um einen einfachen Dump (pg_dump -Fp)</translation>
    </message>
    <message>
        <source>pg_restore could not be started</source>
        <translation>pg_restore konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>check the installation of postgresql-client</source>
        <translation>prüfen Sie die Installation von postgresql-client</translation>
    </message>
    <message>
        <source>Nothing can be written into the cache folder “%1”</source>
        <translation>In den Cache-Ordner „%1“ kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>The disk of the cache folder “%1” is full</source>
        <translation>Der Datenträger des Cache-Ordners „%1“ ist voll</translation>
    </message>
    <message>
        <source>a dump needs about as much room as it has unpacked; free some space</source>
        <translation>ein Dump braucht etwa so viel Platz, wie er entpackt hat; schaffen Sie Platz</translation>
    </message>
    <message>
        <source>A value in the dump is too large to be read</source>
        <translation>Ein Wert im Dump ist zu groß, um gelesen zu werden</translation>
    </message>
    <message>
        <source>The dump could not be written into “%1”</source>
        <translation>Der Dump konnte nicht in „%1“ geschrieben werden</translation>
    </message>
    <message>
        <source>The compressed file “%1” is cut off.</source>
        <translation>Die komprimierte Datei „%1“ ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The compressed file “%1” is damaged after %2 bytes (%3).</source>
        <translation>Die komprimierte Datei „%1“ ist nach %2 Bytes beschädigt (%3).</translation>
    </message>
    <message>
        <source>“%1” was compressed with a window that needs much memory</source>
        <translation>„%1“ wurde mit einem Fenster komprimiert, das viel Arbeitsspeicher braucht</translation>
    </message>
    <message>
        <source>unpack it with: zstd -d --long=31</source>
        <translation>entpacken Sie die Datei mit: zstd -d --long=31</translation>
    </message>
    <message>
        <source>This user has no right to read: %1.</source>
        <translation>Dieser Benutzer hat kein Recht zu lesen: %1.</translation>
    </message>
    <message>
        <source>choose another column</source>
        <translation>wählen Sie eine andere Spalte</translation>
    </message>
    <message>
        <source>This user has no right to read any table of “%1”</source>
        <translation>Dieser Benutzer hat kein Recht, irgendeine Tabelle von „%1“ zu lesen</translation>
    </message>
    <message>
        <source>ask who runs the server for the right to read them</source>
        <translation>bitten Sie den Betreiber des Servers um das Recht, sie zu lesen</translation>
    </message>
    <message>
        <source>check the names of the database and of the schema</source>
        <translation>prüfen Sie die Namen der Datenbank und des Schemas</translation>
    </message>
    <message>
        <source>look for damage with: sqlite3 FILE &quot;PRAGMA integrity_check&quot;</source>
        <translation>suchen Sie nach Schäden mit: sqlite3 DATEI &quot;PRAGMA integrity_check&quot;</translation>
    </message>
    <message>
        <source>try again, or ask for a plain dump (pg_dump -Fp)</source>
        <translation>versuchen Sie es noch einmal, oder bitten Sie um einen einfachen Dump (pg_dump -Fp)</translation>
    </message>
    <message>
        <source>check whether that disk is full or damaged</source>
        <translation>prüfen Sie, ob dieser Datenträger voll oder beschädigt ist</translation>
    </message>
    <message>
        <source>Reading the dump</source>
        <translation>Der Dump wird gelesen</translation>
    </message>
    <message>
        <source>%1 was found</source>
        <translation>%1 wurde gefunden</translation>
    </message>
    <message>
        <source>The server answers</source>
        <translation>Der Server antwortet</translation>
    </message>
    <message>
        <source>The server lets you in</source>
        <translation>Der Server lässt Sie ein</translation>
    </message>
    <message>
        <source>The server lets %1 in</source>
        <translation>Der Server lässt %1 ein</translation>
    </message>
    <message>
        <source>The database is there</source>
        <translation>Die Datenbank ist da</translation>
    </message>
    <message>
        <source>The database %1 is there</source>
        <translation>Die Datenbank %1 ist da</translation>
    </message>
    <message>
        <source>The server refuses to write on this connection</source>
        <translation>Der Server verweigert auf dieser Verbindung das Schreiben</translation>
    </message>
    <message>
        <source>The connection is encrypted</source>
        <translation>Die Verbindung ist verschlüsselt</translation>
    </message>
    <message>
        <source>The connection is not encrypted</source>
        <translation>Die Verbindung ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>You have no right to read the table %1</source>
        <translation>Ihnen fehlt das Recht, die Tabelle %1 zu lesen</translation>
    </message>
    <message>
        <source>%1 has no right to read the table %2</source>
        <translation>%1 hat kein Recht, die Tabelle %2 zu lesen</translation>
    </message>
    <message>
        <source>Ask who runs the server for the right to read it.</source>
        <translation>Bitten Sie den Betreiber des Servers um das Recht, sie zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more tables may not be read either</source>
        <translation>
            <numerusform>%n weitere Tabelle darf auch nicht gelesen werden</numerusform>
            <numerusform>%n weitere Tabellen dürfen auch nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables can be read</source>
        <translation>
            <numerusform>%n Tabelle kann gelesen werden</numerusform>
            <numerusform>%n Tabellen können gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds: %1</source>
        <translation>Enthalten ist: %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Usage: scrollback [options] [SOURCE]
       scrollback --report FILE.pdf --days N [options] SOURCE

Reads the chat-log databases of AI chats. SOURCE is a database file, a dump, the address of a
server (postgresql:// or mysql://) or the name of a saved connection; it is never changed.

Options:
</source>
        <translation>Aufruf: scrollback [Optionen] [QUELLE]
        scrollback --report DATEI.pdf --days N [Optionen] QUELLE

Liest die Chat-Datenbanken von KI-Chats. QUELLE ist eine Datenbankdatei, ein Dump, die Adresse eines
Servers (postgresql:// oder mysql://) oder der Name einer gespeicherten Verbindung; sie wird nie geändert.

Optionen:
</translation>
    </message>
    <message>
        <source>Databases and dumps (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3 *.sql *.sql.gz *.sql.zst *.dump)</source>
        <translation>Datenbanken und Dumps (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3 *.sql *.sql.gz *.sql.zst *.dump)</translation>
    </message>
    <message>
        <source>Dumps of servers (*.sql *.sql.gz *.sql.zst *.dump)</source>
        <translation>Dumps von Servern (*.sql *.sql.gz *.sql.zst *.dump)</translation>
    </message>
    <message>
        <source>Connect to a &amp;server…</source>
        <translation>Mit einem Server &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>Nächster &amp;Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation>&amp;Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;What fits the database</source>
        <translation>&amp;Was zur Datenbank passt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>This system does not store which of its answers and calls failed.</source>
        <translation>Dieses System speichert nicht, welche seiner Antworten und Aufrufe fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>The report was stopped; there is no file %1</source>
        <translation>Der Bericht wurde angehalten; es gibt keine Datei %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in, %1 out</source>
        <translation>
            <numerusform>%Ln Token hinein, %1 heraus</numerusform>
            <numerusform>%Ln Tokens hinein, %1 heraus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>“%1” comes nearest, but %2 has no column %3</source>
        <translation>
            <numerusform>am nächsten kommt „%1“, aber %2 hat keine Spalte %3</numerusform>
            <numerusform>am nächsten kommt „%1“, aber %2 hat keine Spalten %3</numerusform>
        </translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>sonst: %1</translation>
    </message>
    <message>
        <source>default: all</source>
        <translation>sonst: alle</translation>
    </message>
    <message>
        <source>Several values of a filter stand between commas; \, is a comma of a value.</source>
        <translation>Mehrere Werte eines Filters stehen zwischen Kommas; \, ist ein Komma eines Wertes.</translation>
    </message>
    <message>
        <source>A workbook cannot be written to standard output</source>
        <translation>Eine Arbeitsmappe kann nicht in die Standardausgabe geschrieben werden</translation>
    </message>
    <message>
        <source>Standard output does not say which format is meant</source>
        <translation>Die Standardausgabe sagt nicht, welches Format gemeint ist</translation>
    </message>
    <message>
        <source>add --format csv, jsonl, json, md or html</source>
        <translation>fügen Sie --format csv, jsonl, json, md oder html hinzu</translation>
    </message>
    <message>
        <source>“%1” is where the database “%2” keeps what it is about to write</source>
        <translation>„%1“ ist die Stelle, an der die Datenbank „%2“ aufhebt, was sie gleich schreibt</translation>
    </message>
    <message>
        <source>“%1” is an SQLite database inside a compressed file</source>
        <translation>„%1“ ist eine SQLite-Datenbank in einer komprimierten Datei</translation>
    </message>
    <message>
        <source>Nothing can be counted by %1 in this database (%2)</source>
        <translation>In dieser Datenbank (%2) kann nichts nach %1 gezählt werden</translation>
    </message>
    <message>
        <source>at most N rows; 0 for all</source>
        <translation>höchstens N Zeilen; 0 für alle</translation>
    </message>
    <message>
        <source>the file to write; it appears whole or not at all; - is standard output</source>
        <translation>die Datei, in die geschrieben wird; sie erscheint ganz oder gar nicht; - ist die Standardausgabe</translation>
    </message>
    <message>
        <source>use a whole number from 1 to %1</source>
        <translation>nehmen Sie eine ganze Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>&amp;Dumps that were read…</source>
        <translation>Gelesene &amp;Dumps…</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::AboutDialog</name>
    <message>
        <source>About Scrollback</source>
        <translation>Über Scrollback</translation>
    </message>
    <message>
        <source>Reads the chat-log databases of AI chats: conversations, logs, tool calls, jobs, figures, and a report. Databases are opened for reading only, and nothing leaves this computer.</source>
        <translation>Liest die Chat-Datenbanken von KI-Chats: Gespräche, Protokolle, Werkzeugaufrufe, Jobs, Kennzahlen, und ein Bericht. Datenbanken werden nur zum Lesen geöffnet, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Sie kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Made with Qt %1, SQLite, toml++, tl::expected and libxlsxwriter; running on %2.</source>
        <translation>Gemacht mit Qt %1, SQLite, toml++, tl::expected und libxlsxwriter; läuft auf %2.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::Application</name>
    <message>
        <source>Making a demo database with made-up data…</source>
        <translation>Eine Demo-Datenbank mit erfundenen Daten wird gemacht…</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>A command, a page, a saved view, a file or a conversation</source>
        <translation>Ein Befehl, eine Seite, eine gespeicherte Ansicht, eine Datei oder ein Gespräch</translation>
    </message>
    <message>
        <source>What to do or to open</source>
        <translation>Was getan oder geöffnet werden soll</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ConnectionDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL oder MariaDB</translation>
    </message>
    <message>
        <source>Where the server can</source>
        <translation>Wo der Server es kann</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Always, with a certificate that is checked</source>
        <translation>Immer, mit einem geprüften Zertifikat</translation>
    </message>
    <message>
        <source>Always, with the certificate and its name checked</source>
        <translation>Immer, mit geprüftem Zertifikat und Namen</translation>
    </message>
    <message>
        <source>as the service “%1” says</source>
        <translation>wie der Dienst „%1“ sagt</translation>
    </message>
    <message>
        <source>Everything can be read on the way. For servers on this computer only.</source>
        <translation>Unterwegs kann alles mitgelesen werden. Nur für Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Where the server cannot, the connection is not encrypted; the bottom of the window says so.</source>
        <translation>Wo der Server es nicht kann, ist die Verbindung nicht verschlüsselt; unten im Fenster steht es dann.</translation>
    </message>
    <message>
        <source>Nobody can read along on the way, but nobody checks who the server is.</source>
        <translation>Niemand kann unterwegs mitlesen, aber niemand prüft, wer der Server ist.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has to be signed by somebody who is trusted.</source>
        <translation>Das Zertifikat des Servers muss von jemandem unterschrieben sein, dem vertraut wird.</translation>
    </message>
    <message>
        <source>The certificate has to be signed by somebody who is trusted, and made out to this host: the safest choice.</source>
        <translation>Das Zertifikat muss von jemandem unterschrieben sein, dem vertraut wird, und auf diesen Host ausgestellt: die sicherste Wahl.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Say which database to read: a server may have many.</source>
        <translation>Sagen Sie, welche Datenbank gelesen werden soll: ein Server kann viele haben.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Take a connection from a file</source>
        <translation>Eine Verbindung aus einer Datei nehmen</translation>
    </message>
    <message>
        <source>Connection files (*.env .env* *.toml *.conf *.cnf *.ini)</source>
        <translation>Verbindungsdateien (*.env .env* *.toml *.conf *.cnf *.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Stammzertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>A name has no “/” in it: that would be a file.</source>
        <translation>Ein Name enthält kein „/“: das wäre eine Datei.</translation>
    </message>
    <message>
        <source>Saved. On the command line this is: scrollback &quot;%1&quot;</source>
        <translation>Gespeichert. Auf der Befehlszeile heißt das: scrollback &quot;%1&quot;</translation>
    </message>
    <message>
        <source>That is no name for a connection.</source>
        <translation>Das ist kein Name für eine Verbindung.</translation>
    </message>
    <message>
        <source>There is a connection “%1” already.</source>
        <translation>Es gibt schon eine Verbindung „%1“.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>None yet. What is filled in can be saved under a name below.</source>
        <translation>Noch keine. Was ausgefüllt ist, lässt sich unten unter einem Namen speichern.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ConversationReader</name>
    <message>
        <source>Previous conversation</source>
        <translation>Voriges Gespräch</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächstes Gespräch</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Als Text zeigen</translation>
    </message>
    <message>
        <source>Show texts as they are written, without their markup</source>
        <translation>Texte zeigen, wie sie geschrieben sind, ohne ihre Auszeichnung</translation>
    </message>
    <message>
        <source>Unfold all tool calls</source>
        <translation>Alle Werkzeugaufrufe aufklappen</translation>
    </message>
    <message>
        <source>Fold all tool calls</source>
        <translation>Alle Werkzeugaufrufe zuklappen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search in this conversation</source>
        <translation>Die Suche in diesem Gespräch schließen</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>Das Gespräch wird gelesen…</translation>
    </message>
    <message>
        <source>Reading a conversation</source>
        <translation>Ein Gespräch wird gelesen</translation>
    </message>
    <message>
        <source>Conversation: %1</source>
        <translation>Gespräch: %1</translation>
    </message>
    <message>
        <source>There are no messages in this conversation.</source>
        <translation>In diesem Gespräch gibt es keine Nachrichten.</translation>
    </message>
    <message>
        <source>The system keeps a row for it, but nothing was written in it, or it was deleted.</source>
        <translation>Das System führt eine Zeile dafür, aber es wurde nichts darin geschrieben, oder es wurde gelöscht.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>keine Fundstelle</translation>
    </message>
    <message>
        <source>%1 of %2 matches</source>
        <translation>%1 von %2 Fundstellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s) below</source>
        <translation>
            <numerusform>%Ln neue Nachricht darunter</numerusform>
            <numerusform>%Ln neue Nachrichten darunter</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ConversationsPage</name>
    <message>
        <source>Export as…</source>
        <translation>Exportieren als…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copied the conversation&apos;s id</source>
        <translation>Die ID des Gesprächs wurde kopiert</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copied the command that prints this conversation</source>
        <translation>Der Befehl, der dieses Gespräch ausgibt, wurde kopiert</translation>
    </message>
    <message>
        <source>Copy the command that prints this conversation in a terminal</source>
        <translation>Den Befehl kopieren, der dieses Gespräch in einem Terminal ausgibt</translation>
    </message>
    <message>
        <source>All conversations of this user</source>
        <translation>Alle Gespräche dieses Benutzers</translation>
    </message>
    <message>
        <source>Only this widget</source>
        <translation>Nur dieses Widget</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show the list as a table with columns</source>
        <translation>Die Liste als Tabelle mit Spalten zeigen</translation>
    </message>
    <message>
        <source>Choose a conversation to read it.</source>
        <translation>Wählen Sie ein Gespräch, um es zu lesen.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>This database has no conversations.</source>
        <translation>Diese Datenbank hat keine Gespräche.</translation>
    </message>
    <message>
        <source>There are no conversations to read in this database.</source>
        <translation>In dieser Datenbank gibt es keine Gespräche zu lesen.</translation>
    </message>
    <message>
        <source>The places on the left show what it holds.</source>
        <translation>Die Orte links zeigen, was sie enthält.</translation>
    </message>
    <message>
        <source>Reading conversations…</source>
        <translation>Gespräche werden gelesen…</translation>
    </message>
    <message>
        <source>Counting conversations…</source>
        <translation>Gespräche werden gezählt…</translation>
    </message>
    <message>
        <source>Counting conversations… Those that were active last can be read meanwhile.</source>
        <translation>Gespräche werden gezählt… Die zuletzt aktiven können inzwischen gelesen werden.</translation>
    </message>
    <message>
        <source>No conversations match these filters.</source>
        <translation>Keine Gespräche passen zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Close a filter above, or clear them all (Ctrl+Z brings a closed one back).</source>
        <translation>Schließen Sie oben einen Filter, oder alle (Strg+Z bringt einen geschlossenen zurück).</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>No conversation began in this period (%1).</source>
        <translation>In diesem Zeitraum (%1) begann kein Gespräch.</translation>
    </message>
    <message>
        <source>Choose another period, or look at all times.</source>
        <translation>Wählen Sie einen anderen Zeitraum, oder sehen Sie alle Zeiten an.</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>There are no conversations in this database.</source>
        <translation>In dieser Datenbank gibt es keine Gespräche.</translation>
    </message>
    <message>
        <source>Its tables are there, but empty.</source>
        <translation>Ihre Tabellen sind da, aber leer.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Only user %1</source>
        <translation>Nur Benutzer %1</translation>
    </message>
    <message>
        <source>Not user %1</source>
        <translation>Nicht Benutzer %1</translation>
    </message>
    <message>
        <source>Only widget %1</source>
        <translation>Nur Widget %1</translation>
    </message>
    <message>
        <source>Not widget %1</source>
        <translation>Nicht Widget %1</translation>
    </message>
    <message>
        <source>Only status %1</source>
        <translation>Nur Status %1</translation>
    </message>
    <message>
        <source>Not status %1</source>
        <translation>Nicht Status %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy title</source>
        <translation>Titel kopieren</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>Ganz zeigen</translation>
    </message>
    <message>
        <source>All calls of %1</source>
        <translation>Alle Aufrufe von %1</translation>
    </message>
    <message>
        <source>Looking for the conversation in the list</source>
        <translation>Das Gespräch wird in der Liste gesucht</translation>
    </message>
    <message>
        <source>not in this list</source>
        <translation>nicht in dieser Liste</translation>
    </message>
    <message>
        <source>The period or the filters of the list leave this conversation out.</source>
        <translation>Der Zeitraum oder die Filter der Liste lassen dieses Gespräch aus.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Show all charts as &amp;tables</source>
        <translation>Alle Diagramme als &amp;Tabellen zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy the figures</source>
        <translation>Die Zahlen &amp;kopieren</translation>
    </message>
    <message>
        <source>Working out the figures</source>
        <translation>Die Zahlen werden ermittelt</translation>
    </message>
    <message>
        <source>The figures were not worked out, because that was stopped.</source>
        <translation>Die Zahlen wurden nicht ermittelt, weil das angehalten wurde.</translation>
    </message>
    <message>
        <source>Work them out now</source>
        <translation>Jetzt ermitteln</translation>
    </message>
    <message>
        <source>There is nothing in this database yet.</source>
        <translation>In dieser Datenbank ist noch nichts.</translation>
    </message>
    <message>
        <source>Its tables are as they should be, but empty.</source>
        <translation>Die Tabellen sind, wie sie sein sollen, aber leer.</translation>
    </message>
    <message>
        <source>Nothing happened in these days.</source>
        <translation>In diesen Tagen ist nichts geschehen.</translation>
    </message>
    <message>
        <source>The newest entry is of %1.</source>
        <translation>Der neueste Eintrag ist vom %1.</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n days up to then</source>
        <translation>
            <numerusform>Den Tag bis dahin zeigen</numerusform>
            <numerusform>Die %n Tage bis dahin zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the figures.</source>
        <translation>Die Zahlen wurden kopiert.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DemoMaker</name>
    <message>
        <source>The folder %1 for the demo cannot be made</source>
        <translation>Der Ordner %1 für die Demo kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>check that you may write there, or open a file of your own</source>
        <translation>prüfen Sie, ob Sie dort schreiben dürfen, oder öffnen Sie eine eigene Datei</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DropFrame</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln files</source>
        <translation>
            <numerusform>%Ln Datei öffnen</numerusform>
            <numerusform>%Ln Dateien öffnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DumpsDialog</name>
    <message>
        <source>Dumps that were read</source>
        <translation>Gelesene Dumps</translation>
    </message>
    <message>
        <source>A dump is read once, into a file of Scrollback&apos;s own, and opens at once from then on. Removing that file leaves the dump as it is.</source>
        <translation>Ein Dump wird einmal in eine eigene Datei von Scrollback gelesen und öffnet sich von da an sofort. Diese Datei zu entfernen lässt den Dump, wie er ist.</translation>
    </message>
    <message>
        <source>Dump</source>
        <translation>Dump</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size here</source>
        <translation>Größe hier</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove &amp;all</source>
        <translation>&amp;Alle entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n dump(s) stayed, because they are open.</source>
        <translation>
            <numerusform>%n Dump blieb, weil er offen ist.</numerusform>
            <numerusform>%n Dumps blieben, weil sie offen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (no longer there)</source>
        <translation>%1 (nicht mehr da)</translation>
    </message>
    <message>
        <source>No dump is kept.</source>
        <translation>Kein Dump ist aufgehoben.</translation>
    </message>
    <message>
        <source>%1 in all, in %2</source>
        <comment>bytes, folder</comment>
        <translation>%1 insgesamt, in %2</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ExportDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The open conversation (%1)</source>
        <translation>Das offene Gespräch (%1)</translation>
    </message>
    <message>
        <source>The columns on screen, in their order</source>
        <translation>Die Spalten auf dem Bildschirm, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML, one page</source>
        <translation>HTML, eine Seite</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>XLSX, for Excel and LibreOffice</source>
        <translation>XLSX, für Excel und LibreOffice</translation>
    </message>
    <message>
        <source>JSON, one array</source>
        <translation>JSON, ein Array</translation>
    </message>
    <message>
        <source>JSON lines, one row a line</source>
        <translation>JSON-Zeilen, eine Zeile je Datensatz</translation>
    </message>
    <message>
        <source>Comma-separated text in UTF-8. Unknown values are empty, times are in UTC.</source>
        <translation>Durch Komma getrennter Text in UTF-8. Unbekannte Werte sind leer, Zeiten sind in UTC.</translation>
    </message>
    <message>
        <source>A sheet holds at most 1,048,576 rows, a cell 32,767 characters.</source>
        <translation>Ein Blatt fasst höchstens 1.048.576 Zeilen, eine Zelle 32.767 Zeichen.</translation>
    </message>
    <message>
        <source>Unknown values are null, times are in UTC. Nothing is cut.</source>
        <translation>Unbekannte Werte sind null, Zeiten sind in UTC. Nichts wird gekürzt.</translation>
    </message>
    <message>
        <source>To read and to pass on. Times are shown in %1.</source>
        <translation>Zum Lesen und Weitergeben. Zeiten werden in %1 gezeigt.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Die Datei ersetzen?</translation>
    </message>
    <message>
        <source>There is a file %1 in this folder already. Shall it be replaced?</source>
        <translation>In diesem Ordner gibt es schon eine Datei %1. Soll sie ersetzt werden?</translation>
    </message>
    <message>
        <source>The ending of “%1” says something else.</source>
        <translation>Die Endung von „%1“ sagt etwas anderes.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ExportJob</name>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach %1</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::InfoBars</name>
    <message>
        <source>Close this note</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::JobsPage</name>
    <message>
        <source>Open the conversation at this moment</source>
        <translation>Das Gespräch in diesem Moment öffnen</translation>
    </message>
    <message>
        <source>Open its log entries</source>
        <translation>Die Protokolleinträge dazu öffnen</translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation>Im Protokoll öffnen</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>Select a job to see how often it ran, and how that went.</source>
        <translation>Wählen Sie einen Job, um zu sehen, wie oft er gelaufen ist und wie das ausging.</translation>
    </message>
    <message>
        <source>Executions of “%1”</source>
        <translation>Ausführungen von „%1“</translation>
    </message>
    <message>
        <source>This database has no executions.</source>
        <translation>Diese Datenbank hat keine Ausführungen.</translation>
    </message>
    <message>
        <source>This job was never run.</source>
        <translation>Dieser Job ist nie gelaufen.</translation>
    </message>
    <message>
        <source>Log of the execution</source>
        <translation>Protokoll der Ausführung</translation>
    </message>
    <message>
        <source>Log of the execution of %1</source>
        <translation>Protokoll der Ausführung vom %1</translation>
    </message>
    <message>
        <source>This execution logged nothing.</source>
        <translation>Diese Ausführung hat nichts protokolliert.</translation>
    </message>
    <message>
        <source>Looking for the execution</source>
        <translation>Die Ausführung wird gesucht</translation>
    </message>
    <message>
        <source>There is no execution %1</source>
        <translation>Es gibt keine Ausführung %1</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::Keychain</name>
    <message>
        <source>There is no keychain on this desktop: the password is asked for each time.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund: nach dem Passwort wird jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>The keychain could not be read</source>
        <translation>Der Schlüsselbund konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The password could not be put into the keychain</source>
        <translation>Das Passwort konnte nicht in den Schlüsselbund gelegt werden</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ListPage</name>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>This database has no %1.</source>
        <translation>Diese Datenbank hat keine %1.</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1… The list can be read meanwhile.</source>
        <translation>%1… Die Liste kann inzwischen gelesen werden.</translation>
    </message>
    <message>
        <source>Counting was stopped: the list goes on page by page.</source>
        <translation>Das Zählen wurde angehalten: die Liste geht Seite für Seite weiter.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>No %1 match these filters.</source>
        <translation>Keine %1 passen zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Close a filter above, or clear them all (Ctrl+Z brings a closed one back).</source>
        <translation>Schließen Sie oben einen Filter, oder alle (Strg+Z bringt einen geschlossenen zurück).</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>There are no %1 in this period (%2).</source>
        <translation>In diesem Zeitraum (%2) gibt es keine %1.</translation>
    </message>
    <message>
        <source>Choose another period, or look at all times.</source>
        <translation>Wählen Sie einen anderen Zeitraum, oder sehen Sie alle Zeiten an.</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>There are no %1 in this database.</source>
        <translation>In dieser Datenbank gibt es keine %1.</translation>
    </message>
    <message>
        <source>Its table is there, but empty.</source>
        <translation>Ihre Tabelle ist da, aber leer.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählen…</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source> · 1 error</source>
        <translation> · 1 Fehler</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln errors</source>
        <translation>
            <numerusform> · %Ln Fehler</numerusform>
            <numerusform> · %Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting similar rows</source>
        <translation>Ähnliche Zeilen werden gezählt</translation>
    </message>
    <message>
        <source>%1 like it in this period</source>
        <translation>%1 solche in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::LogsPage</name>
    <message>
        <source>Open the conversation at this moment</source>
        <translation>Das Gespräch in diesem Moment öffnen</translation>
    </message>
    <message>
        <source>Open the job&apos;s execution</source>
        <translation>Die Ausführung des Jobs öffnen</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::MainWindow</name>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Looking for the newest entry</source>
        <translation>Der neueste Eintrag wird gesucht</translation>
    </message>
    <message>
        <source>This is a demo with made-up data. Open a file of your own whenever you like.</source>
        <translation>Das ist eine Demo mit erfundenen Daten. Öffnen Sie eine eigene Datei, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Gespeicherte &amp;Ansichten</translation>
    </message>
    <message>
        <source>Stored times are in &amp;zone</source>
        <translation>Gespeicherte &amp;Zeiten sind in Zone</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Another zone…</source>
        <translation>&amp;Andere Zone…</translation>
    </message>
    <message>
        <source>Zone of stored times</source>
        <translation>Zone der gespeicherten Zeiten</translation>
    </message>
    <message>
        <source>Times that name no zone are stored in:</source>
        <translation>Zeiten, die keine Zone nennen, sind gespeichert in:</translation>
    </message>
    <message>
        <source>Only lists can be saved as views</source>
        <translation>Nur Listen können als Ansichten gespeichert werden</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>&amp;Name of the view:</source>
        <translation>&amp;Name der Ansicht:</translation>
    </message>
    <message>
        <source>Saved as “%1”</source>
        <translation>Als „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Looking for conversations</source>
        <translation>Gespräche werden gesucht</translation>
    </message>
    <message>
        <source>The folder %1 could not be opened</source>
        <translation>Der Ordner %1 konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>An export is under way already</source>
        <translation>Ein Export läuft schon</translation>
    </message>
    <message>
        <source>There is no list here to export; the charts have their data in their own menus</source>
        <translation>Hier gibt es keine Liste zu exportieren; die Daten der Diagramme sind in deren eigenen Menüs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were exported to %1.</source>
        <translation>
            <numerusform>%Ln Zeile wurde nach %1 exportiert.</numerusform>
            <numerusform>%Ln Zeilen wurden nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>The export was stopped; there is no file %1</source>
        <translation>Der Export wurde angehalten; es gibt keine Datei %1</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Es wurde nichts exportiert. %1</translation>
    </message>
    <message>
        <source>Working out the report</source>
        <translation>Der Bericht wird ermittelt</translation>
    </message>
    <message>
        <source>Count from &amp;today</source>
        <translation>Ab &amp;heute zählen</translation>
    </message>
    <message>
        <source>Lists of this database would open faster with further indexes. Whoever looks after the server can make them.</source>
        <translation>Die Listen dieser Datenbank würden sich mit weiteren Indexen schneller öffnen. Der Betreiber des Servers kann sie anlegen.</translation>
    </message>
    <message>
        <source>&amp;Copy the statements</source>
        <translation>Anweisungen &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>What is shown stays. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Was zu sehen ist, bleibt. Neuer Versuch in %n Sekunde.</numerusform>
            <numerusform>Was zu sehen ist, bleibt. Neuer Versuch in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>The server answers again.</source>
        <translation>Der Server antwortet wieder.</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nie</translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Jede Sekunde (%n)</numerusform>
            <numerusform>Alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Away since %1</source>
        <translation>Nicht erreichbar seit %1</translation>
    </message>
    <message>
        <source>The server does not answer. It is tried again by itself.</source>
        <translation>Der Server antwortet nicht. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Nicht live</translation>
    </message>
    <message numerus="yes">
        <source>The server is asked for new rows every %n second(s) (View, Look for new rows).</source>
        <translation>
            <numerusform>Der Server wird jede Sekunde (%n) nach neuen Zeilen gefragt (Ansicht, Nach neuen Zeilen sehen).</numerusform>
            <numerusform>Der Server wird alle %n Sekunden nach neuen Zeilen gefragt (Ansicht, Nach neuen Zeilen sehen).</numerusform>
        </translation>
    </message>
    <message>
        <source>New rows show after Reload (F5), or by themselves: View, Look for new rows.</source>
        <translation>Neue Zeilen erscheinen nach Neu laden (F5), oder von selbst: Ansicht, Nach neuen Zeilen sehen.</translation>
    </message>
    <message>
        <source>Look for &amp;new rows</source>
        <translation>Nach &amp;neuen Zeilen sehen</translation>
    </message>
    <message>
        <source>S&amp;ystem in this database</source>
        <translation>&amp;System in dieser Datenbank</translation>
    </message>
    <message>
        <source>The newest entry of this database is from %1. Days are counted back from there.</source>
        <translation>Der neueste Eintrag dieser Datenbank ist vom %1. Die Tage werden von dort zurückgezählt.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::MessagesPage</name>
    <message>
        <source>Open the conversation at this message</source>
        <translation>Das Gespräch bei dieser Nachricht öffnen</translation>
    </message>
    <message>
        <source>Only messages of this conversation</source>
        <translation>Nur Nachrichten dieses Gesprächs</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::Page</name>
    <message>
        <source>Open a link</source>
        <translation>Einen Link öffnen</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>Diese Adresse in Ihrem Browser öffnen?</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::PasswordDialog</name>
    <message>
        <source>&amp;Keep the password in the keychain</source>
        <translation>Pass&amp;wort im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort zeigen</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::PeriodPopup</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>Last &amp;90 days</source>
        <translation>Letzte &amp;90 Tage</translation>
    </message>
    <message>
        <source>This &amp;month</source>
        <translation>Dieser &amp;Monat</translation>
    </message>
    <message>
        <source>&amp;Last month</source>
        <translation>&amp;Letzter Monat</translation>
    </message>
    <message>
        <source>This &amp;year</source>
        <translation>Dieses &amp;Jahr</translation>
    </message>
    <message>
        <source>&amp;All time</source>
        <translation>&amp;Gesamte Zeit</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>&amp;Show these days</source>
        <translation>Diese Tage &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::Preferences</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>The desktop&apos;s (%1)</source>
        <translation>Die des Desktops (%1)</translation>
    </message>
    <message>
        <source>This source: %1</source>
        <translation>Diese Quelle: %1</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ReportDialog</name>
    <message>
        <source>Report: %1</source>
        <translation>Bericht: %1</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>Der Bericht wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Print the Report</source>
        <translation>Den Bericht drucken</translation>
    </message>
    <message numerus="yes">
        <source>The report was printed (%n pages).</source>
        <translation>
            <numerusform>Der Bericht wurde gedruckt (%n Seite).</numerusform>
            <numerusform>Der Bericht wurde gedruckt (%n Seiten).</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SearchField</name>
    <message>
        <source>Search all conversations</source>
        <translation>Alle Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Finds messages that contain a text, in all conversations (%1)</source>
        <translation>Findet Nachrichten, die einen Text enthalten, in allen Gesprächen (%1)</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SearchPage</name>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only the user</source>
        <translation>Nur der Benutzer</translation>
    </message>
    <message>
        <source>Only the assistant</source>
        <translation>Nur der Assistent</translation>
    </message>
    <message>
        <source>Only tools</source>
        <translation>Nur Werkzeuge</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Zu jeder Zeit</translation>
    </message>
    <message>
        <source>In the window&apos;s period</source>
        <translation>Im Zeitraum des Fensters</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Select a result to read the whole message.</source>
        <translation>Wählen Sie ein Ergebnis, um die ganze Nachricht zu lesen.</translation>
    </message>
    <message>
        <source>Open the conversation at this match</source>
        <translation>Das Gespräch an dieser Fundstelle öffnen</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Die Suche anhalten</translation>
    </message>
    <message>
        <source>Copy the found text</source>
        <translation>Den gefundenen Text kopieren</translation>
    </message>
    <message>
        <source>Copied the found text</source>
        <translation>Der gefundene Text wurde kopiert</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This database has no messages.</source>
        <translation>Diese Datenbank hat keine Nachrichten.</translation>
    </message>
    <message>
        <source>Its log entries can be searched: “Look in logs”.</source>
        <translation>Ihre Protokolleinträge können durchsucht werden: „Im Protokoll suchen“.</translation>
    </message>
    <message>
        <source>Type what you look for into the search field above.</source>
        <translation>Schreiben Sie oben in das Suchfeld, was Sie suchen.</translation>
    </message>
    <message>
        <source>Every message of every conversation is looked through, in any script and case.</source>
        <translation>Jede Nachricht jedes Gesprächs wird durchsucht, in jeder Schrift, ob groß oder klein geschrieben.</translation>
    </message>
    <message>
        <source>Searching all messages, the newest first…</source>
        <translation>Alle Nachrichten werden durchsucht, die neuesten zuerst…</translation>
    </message>
    <message>
        <source>The search was stopped before anything was found.</source>
        <translation>Die Suche wurde angehalten, bevor etwas gefunden war.</translation>
    </message>
    <message>
        <source>Press Return in the search field to start it again.</source>
        <translation>Drücken Sie im Suchfeld die Eingabetaste, um sie neu zu starten.</translation>
    </message>
    <message>
        <source>No message contains “%1”.</source>
        <translation>Keine Nachricht enthält „%1“.</translation>
    </message>
    <message>
        <source>Only some messages were looked through.</source>
        <translation>Nur ein Teil der Nachrichten wurde durchsucht.</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Versuchen Sie es mit weniger oder anderen Wörtern.</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln messages</source>
        <translation>
            <numerusform>Die neueste %Ln Nachricht</numerusform>
            <numerusform>Die neuesten %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>Reading a message</source>
        <translation>Eine Nachricht wird gelesen</translation>
    </message>
    <message>
        <source>This message belongs to no conversation</source>
        <translation>Diese Nachricht gehört zu keinem Gespräch</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter by a word or a key</source>
        <translation>Nach einem Wort oder einer Taste filtern</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SideBar</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Right click to rename or remove it</source>
        <translation>Rechtsklick zum Umbenennen oder Entfernen</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Die Ansicht umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SourceBar</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Choose any days</source>
        <translation>Beliebige Tage wählen</translation>
    </message>
    <message>
        <source>Days: %1</source>
        <translation>Tage: %1</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SourceButton</name>
    <message>
        <source>Source: %1, %2</source>
        <translation>Quelle: %1, %2</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop what is being done</source>
        <translation>Anhalten, was gerade läuft</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>Kann geändert werden</translation>
    </message>
    <message>
        <source>The database is opened for reading only; nothing in it can be changed.</source>
        <translation>Die Datenbank ist nur zum Lesen geöffnet; nichts darin kann geändert werden.</translation>
    </message>
    <message>
        <source>%1 (stored as %2)</source>
        <translation>%1 (gespeichert als %2)</translation>
    </message>
    <message>
        <source>Times are shown and days are cut in %1. Stored times that name no zone are read as %2.</source>
        <translation>Zeiten werden in %1 gezeigt und Tage in dieser Zone geschnitten. Gespeicherte Zeiten, die keine Zone nennen, werden als %2 gelesen.</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>The connection to the server is encrypted.</source>
        <translation>Die Verbindung zum Server ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The connection to the server is not encrypted: whoever is on the way can read along.</source>
        <translation>Die Verbindung zum Server ist nicht verschlüsselt: wer auf dem Weg ist, kann mitlesen.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SystemPage</name>
    <message>
        <source>&amp;Read this one</source>
        <translation>&amp;Dieses lesen</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n systems</source>
        <translation>
            <numerusform>%1 enthält %n System</numerusform>
            <numerusform>%1 enthält %n Systeme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which one to read. The choice is remembered for this source; the menu of its name changes it.</source>
        <translation>Wählen Sie, welches gelesen werden soll. Die Wahl wird für diese Quelle gemerkt; im Menü an ihrem Namen lässt sie sich ändern.</translation>
    </message>
    <message>
        <source>Systems in this database</source>
        <translation>Systeme in dieser Datenbank</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ToolCallsPage</name>
    <message>
        <source>Open the conversation at this call</source>
        <translation>Das Gespräch bei diesem Aufruf öffnen</translation>
    </message>
    <message>
        <source>Log entries at this moment</source>
        <translation>Protokolleinträge in diesem Moment</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::WaitPage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::WelcomePage</name>
    <message>
        <source>%1 · not there any more</source>
        <translation>%1 · nicht mehr da</translation>
    </message>
</context>
<context>
    <name>scrollback::models::FilterValuesModel</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>scrollback::models::SearchModel</name>
    <message>
        <source>Searching messages</source>
        <translation>Nachrichten werden durchsucht</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>scrollback::source::Service</name>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählen</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ChartCard</name>
    <message>
        <source>Copy, show as a table, fill the window</source>
        <translation>Kopieren, als Tabelle zeigen, das Fenster füllen</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Fill the window</source>
        <translation>Das &amp;Fenster füllen</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Copied the picture of “%1”.</source>
        <translation>Das Bild von „%1“ wurde kopiert.</translation>
    </message>
    <message>
        <source>Copied the data of “%1”.</source>
        <translation>Die Daten von „%1“ wurden kopiert.</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ChartView</name>
    <message>
        <source>%1. The arrow keys go through the values, Return opens what they stand for.</source>
        <translation>%1. Die Pfeiltasten gehen durch die Werte, die Eingabetaste öffnet, wofür sie stehen.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Gesamt: %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ConversationDetails</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Conversation or selected message</source>
        <translation>Gespräch oder ausgewählte Nachricht</translation>
    </message>
    <message>
        <source>Select a message or a tool call to see it in full.</source>
        <translation>Wählen Sie eine Nachricht oder einen Werkzeugaufruf, um alles zu sehen.</translation>
    </message>
    <message>
        <source>Open in full</source>
        <translation>Ganz öffnen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show all conversations of this user</source>
        <translation>Alle Gespräche dieses Benutzers zeigen</translation>
    </message>
    <message>
        <source>Show only this widget</source>
        <translation>Nur dieses Widget zeigen</translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <translation>%1 ein · %2 aus</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Show only this model</source>
        <translation>Nur dieses Modell zeigen</translation>
    </message>
    <message>
        <source>Show only this status</source>
        <translation>Nur diesen Status zeigen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Log at that moment</source>
        <translation>Protokoll in diesem Moment</translation>
    </message>
    <message>
        <source>Log of this conversation</source>
        <translation>Protokoll dieses Gesprächs</translation>
    </message>
    <message>
        <source>✕ Tool call %1 failed</source>
        <translation>✕ Werkzeugaufruf %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Tool call %1</source>
        <translation>Werkzeugaufruf %1</translation>
    </message>
    <message>
        <source>✕ Message of %1 failed</source>
        <translation>✕ Nachricht von %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Message of %1</source>
        <translation>Nachricht von %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>und %Ln weitere Zeile</numerusform>
            <numerusform>und %Ln weitere Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln log entries</source>
        <translation>
            <numerusform>Den %Ln Protokolleintrag zeigen</numerusform>
            <numerusform>Alle %Ln Protokolleinträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::DetailPane</name>
    <message>
        <source>Copy the text</source>
        <translation>Den Text kopieren</translation>
    </message>
    <message>
        <source>Copied the text</source>
        <translation>Der Text wurde kopiert</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Raw row</source>
        <translation>Rohe Zeile</translation>
    </message>
    <message>
        <source>Details or raw row</source>
        <translation>Einzelheiten oder rohe Zeile</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Reading the row…</source>
        <translation>Die Zeile wird gelesen…</translation>
    </message>
    <message>
        <source>Reading a row</source>
        <translation>Eine Zeile wird gelesen</translation>
    </message>
    <message>
        <source>The row could not be read: %1.</source>
        <translation>Die Zeile konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The whole row could not be read: %1.</source>
        <translation>Die ganze Zeile konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Select a row to see it in full.</source>
        <translation>Wählen Sie eine Zeile, um sie ganz zu sehen.</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FactList</name>
    <message>
        <source>Click to copy</source>
        <translation>Klicken zum Kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>+ filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Narrow the list by what stands in it.</source>
        <translation>Die Liste nach dem eingrenzen, was darin steht.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Keep these filters in the sidebar, to come back to.</source>
        <translation>Diese Filter in der Seitenleiste behalten, um darauf zurückzukommen.</translation>
    </message>
    <message>
        <source>Add a filter…</source>
        <translation>Einen Filter hinzufügen…</translation>
    </message>
    <message>
        <source>Filter by text…</source>
        <translation>Nach Text filtern…</translation>
    </message>
    <message>
        <source>Bring back the closed filter</source>
        <translation>Den geschlossenen Filter zurückholen</translation>
    </message>
    <message>
        <source>Filters before</source>
        <translation>Filter davor</translation>
    </message>
    <message>
        <source>Filters after</source>
        <translation>Filter danach</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Bring back the closed filter (%1)</source>
        <translation>Den geschlossenen Filter zurückholen (%1)</translation>
    </message>
    <message>
        <source>Only rows whose %1 is “%2” (or another chosen one).</source>
        <translation>Nur Zeilen mit „%2“ bei %1 (oder einem anderen gewählten Wert).</translation>
    </message>
    <message>
        <source>Show only rows whose %1 is “%2”.</source>
        <translation>Nur Zeilen mit „%2“ bei %1 zeigen.</translation>
    </message>
    <message>
        <source>Rows with these values are left out. Click to choose others.</source>
        <translation>Zeilen mit diesen Werten sind ausgelassen. Klicken, um andere zu wählen.</translation>
    </message>
    <message>
        <source>Only rows with these values. Click to choose others.</source>
        <translation>Nur Zeilen mit diesen Werten. Klicken, um andere zu wählen.</translation>
    </message>
    <message>
        <source>The period that the list shows. Click to choose another.</source>
        <translation>Der Zeitraum, den die Liste zeigt. Klicken, um einen anderen zu wählen.</translation>
    </message>
    <message>
        <source>contains “%1”</source>
        <translation>enthält „%1“</translation>
    </message>
    <message>
        <source>Only rows that contain this text, in any case. Click to change it.</source>
        <translation>Nur Zeilen, die diesen Text enthalten, ob groß oder klein geschrieben. Klicken, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>&amp;Text contains…</source>
        <translation>&amp;Text enthält…</translation>
    </message>
    <message>
        <source>&amp;Period…</source>
        <translation>&amp;Zeitraum…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterChip</name>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 Press Delete to close this filter.</source>
        <translation>%1 Die Entf-Taste schließt diesen Filter.</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterPeriodPopup</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Clock of %1</source>
        <translation>Uhr von %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterTextPopup</name>
    <message>
        <source>Text contains</source>
        <translation>Text enthält</translation>
    </message>
    <message>
        <source>Any words, in any case</source>
        <translation>Beliebige Wörter, groß oder klein</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterValuesPopup</name>
    <message>
        <source>&amp;Not these</source>
        <translation>&amp;Nicht diese</translation>
    </message>
    <message>
        <source>&amp;Only these</source>
        <translation>N&amp;ur diese</translation>
    </message>
    <message>
        <source>Type a value</source>
        <translation>Einen Wert eingeben</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Einen Wert suchen</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Still counting: values may be missing.</source>
        <translation>Es wird noch gezählt: Werte können fehlen.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::HistogramView</name>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>How many rows when. Use the arrow keys to go from bar to bar, Shift and the arrow keys to select a period, and Return to show only that period.</source>
        <translation>Wie viele Zeilen wann. Die Pfeiltasten gehen von Balken zu Balken, mit der Umschalttaste wählen sie einen Zeitraum, und die Eingabetaste zeigt nur diesen.</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <translation>%1, %2 – %3</translation>
    </message>
    <message>
        <source>%1, %2 – %3, %4</source>
        <translation>%1, %2 – %3, %4</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <extracomment>how many rows a bar of the time line stands for</extracomment>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>, %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Time line: %1</source>
        <translation>Zeitleiste: %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::HitDelegate</name>
    <message>
        <source>%1× · %2</source>
        <translation>%1× · %2</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::JsonModel</name>
    <message numerus="yes">
        <source>%1, %Ln entries</source>
        <translation>
            <numerusform>%1, %Ln Eintrag</numerusform>
            <numerusform>%1, %Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::JsonTree</name>
    <message>
        <source>%1: %2 (%3).</source>
        <translation>%1: %2 (%3).</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copied the value</source>
        <translation>Der Wert wurde kopiert</translation>
    </message>
    <message>
        <source>Find in this JSON</source>
        <translation>In diesem JSON suchen</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Copy the whole JSON</source>
        <translation>Das ganze JSON kopieren</translation>
    </message>
    <message>
        <source>Copied the JSON</source>
        <translation>Das JSON wurde kopiert</translation>
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>Zurück zum Baum</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copied the path</source>
        <translation>Der Pfad wurde kopiert</translation>
    </message>
    <message>
        <source>Copy this branch as JSON</source>
        <translation>Diesen Zweig als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles davon zeigen</translation>
    </message>
    <message>
        <source>Expand this branch</source>
        <translation>Diesen Zweig aufklappen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Reading %1 of JSON…</source>
        <translation>%1 JSON werden gelesen…</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ListView</name>
    <message>
        <source>This list can be ordered by time only</source>
        <translation>Diese Liste kann nur nach der Zeit geordnet werden</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy rows as &amp;JSON</source>
        <translation>Zeilen als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy cell</source>
        <translation>Zelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Only this value</source>
        <translation>&amp;Nur dieser Wert</translation>
    </message>
    <message>
        <source>&amp;Not this value</source>
        <translation>Nicht &amp;dieser Wert</translation>
    </message>
    <message>
        <source>Only &amp;before this time</source>
        <translation>Nur &amp;vor dieser Zeit</translation>
    </message>
    <message>
        <source>Only from this time &amp;on</source>
        <translation>Nur &amp;ab dieser Zeit</translation>
    </message>
    <message>
        <source>Show ra&amp;w row</source>
        <translation>&amp;Rohe Zeile zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit columns to the window</source>
        <translation>Spalten an das &amp;Fenster anpassen</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln rows are selected: export the list instead</source>
        <translation>
            <numerusform>Mehr als %Ln Zeile ist ausgewählt: exportieren Sie stattdessen die Liste</numerusform>
            <numerusform>Mehr als %Ln Zeilen sind ausgewählt: exportieren Sie stattdessen die Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1 of %2 rows: the others are not read yet, export the list to have them all</source>
        <translation>%1 von %2 Zeilen kopiert: die anderen sind noch nicht gelesen, exportieren Sie die Liste, um alle zu haben</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>1 Zeile kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the cell</source>
        <translation>Die Zelle wurde kopiert</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>&amp;Only %1</source>
        <translation>N&amp;ur %1</translation>
    </message>
    <message>
        <source>&amp;Not %1</source>
        <translation>&amp;Nicht %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::MessageDocument</name>
    <message>
        <source>[image: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
    <message>
        <source>[image: %1 — %2]</source>
        <translation>[Bild: %1 — %2]</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::NewRowsMark</name>
    <message>
        <source>The list has changed</source>
        <translation>Die Liste hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln new</source>
        <translation>
            <numerusform>mehr als %Ln neu</numerusform>
            <numerusform>mehr als %Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Go up to the newest (Home)</source>
        <translation>Nach oben zu den neuesten (Pos1)</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Die Liste neu lesen</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::RawRowView</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The row as the database has it</source>
        <translation>Die Zeile, wie die Datenbank sie hat</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copied the value</source>
        <translation>Der Wert wurde kopiert</translation>
    </message>
    <message>
        <source>Copy column name</source>
        <translation>Spaltennamen kopieren</translation>
    </message>
    <message>
        <source>Copied the name</source>
        <translation>Der Name wurde kopiert</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Die Zeile kopieren</translation>
    </message>
    <message>
        <source>Copied the row</source>
        <translation>Die Zeile wurde kopiert</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::StatePane</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::StoredTable</name>
    <message>
        <source>Stored statistics</source>
        <translation>Gespeicherte Statistik</translation>
    </message>
    <message>
        <source>the system&apos;s own table says the same as its messages</source>
        <translation>die eigene Tabelle des Systems sagt dasselbe wie seine Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>on %n days the system&apos;s own table says something else than its messages</source>
        <translation>
            <numerusform>an %n Tag sagt die eigene Tabelle des Systems etwas anderes als seine Nachrichten</numerusform>
            <numerusform>an %n Tagen sagt die eigene Tabelle des Systems etwas anderes als seine Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The system&apos;s own table has %1, its messages say %2.</source>
        <translation>Die eigene Tabelle des Systems hat %1, seine Nachrichten sagen %2.</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::TextPane</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Earlier part</source>
        <translation>Früherer Teil</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Nächster Teil</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Als Text zeigen</translation>
    </message>
    <message>
        <source>The rest is being read…</source>
        <translation>Der Rest wird gelesen…</translation>
    </message>
    <message>
        <source>Characters %1 to %2 of %3</source>
        <translation>Zeichen %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>Show as Markdown</source>
        <translation>Als Markdown zeigen</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Copied the selected text</source>
        <translation>Der ausgewählte Text wurde kopiert</translation>
    </message>
    <message>
        <source>Copied the message</source>
        <translation>Die Nachricht wurde kopiert</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Ausgewählten Text kopieren</translation>
    </message>
    <message>
        <source>Copy them as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copied as Markdown</source>
        <translation>Als Markdown kopiert</translation>
    </message>
    <message>
        <source>Copy tool call</source>
        <translation>Werkzeugaufruf kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copied the tool call</source>
        <translation>Der Werkzeugaufruf wurde kopiert</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as quotation</source>
        <translation>Als Zitat kopieren</translation>
    </message>
    <message>
        <source>Copied as quotation</source>
        <translation>Als Zitat kopiert</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copied the id</source>
        <translation>Die ID wurde kopiert</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Unfold all tool calls</source>
        <translation>Alle Werkzeugaufrufe aufklappen</translation>
    </message>
    <message>
        <source>Fold all tool calls</source>
        <translation>Alle Werkzeugaufrufe zuklappen</translation>
    </message>
    <message>
        <source>Copied the code</source>
        <translation>Der Code wurde kopiert</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>Diesen Code kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln messages</source>
        <translation>
            <numerusform>%Ln Nachricht kopiert</numerusform>
            <numerusform>%Ln Nachrichten kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln messages as a quoted dialog</source>
        <translation>
            <numerusform>%Ln Nachricht als zitierten Dialog kopieren</numerusform>
            <numerusform>%Ln Nachrichten als zitierten Dialog kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Den Code kopieren</translation>
    </message>
    <message>
        <source>Copy code block %1</source>
        <translation>Codeblock %1 kopieren</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::Tile</name>
    <message>
        <source>Opens the rows that it counts.</source>
        <translation>Öffnet die Zeilen, die sie zählt.</translation>
    </message>
</context>
</TS>
