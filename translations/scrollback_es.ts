<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Conectarse a un servidor</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Conexiones guardadas</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Re&amp;nombrar</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>D&amp;irección</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>De un archi&amp;vo…</translation>
    </message>
    <message>
        <source>Take the connection from a file: .env, config.toml, pg_service.conf or my.cnf</source>
        <translation>Tomar la conexión de un archivo: .env, config.toml, pg_service.conf o my.cnf</translation>
    </message>
    <message>
        <source>Connection in the file</source>
        <translation>Conexión del archivo</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Clase de servidor</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>S&amp;chema</source>
        <translation>Es&amp;quema</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>as the server has it for this user</source>
        <translation>el que el servidor tenga para este usuario</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Con&amp;traseña</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>M&amp;ostrar</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keychain</source>
        <translation>Guardar la &amp;contraseña en el llavero</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Ci&amp;frado</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>File with the root certificate</source>
        <translation>Archivo con el certificado raíz</translation>
    </message>
    <message>
        <source>those that this computer trusts</source>
        <translation>los de confianza de este equipo</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Name to save this connection under</source>
        <translation>Nombre con el que se guarda esta conexión</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Guarda&amp;r</translation>
    </message>
    <message>
        <source>The connection is being tested</source>
        <translation>Probando la conexión</translation>
    </message>
    <message>
        <source>What the test said</source>
        <translation>Lo que dijo la prueba</translation>
    </message>
    <message>
        <source>&amp;Your connections</source>
        <translation>Sus con&amp;exiones</translation>
    </message>
    <message>
        <source>Found &amp;in it</source>
        <translation>Eli&amp;ja una</translation>
    </message>
    <message>
        <source>R&amp;oot certificate</source>
        <translation>Certificado raí&amp;z</translation>
    </message>
    <message>
        <source>Save u&amp;nder</source>
        <translation>Guardar co&amp;mo</translation>
    </message>
</context>
<context>
    <name>ConversationsPage</name>
    <message>
        <source>The order of the list</source>
        <translation>El orden de la lista</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>All charts</source>
        <translation>Todos los gráficos</translation>
    </message>
    <message>
        <source>Back to all charts (Esc)</source>
        <translation>Volver a todos los gráficos (Esc)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Qué se exporta</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas</source>
        <translation>&amp;Proteger contra fórmulas</translation>
    </message>
    <message>
        <source>A text that begins with =, +, -, @, a tab or a return would be run by a spreadsheet; it gets an apostrophe in front. Switch this off only where a program reads the file.</source>
        <translation>Una hoja de cálculo ejecutaría un texto que empieza por =, +, -, @, un tabulador o un salto de línea; se le antepone un apóstrofo. Desactívelo solo cuando el archivo lo lea un programa.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>File to export to</source>
        <translation>Archivo al que se exporta</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>&amp;Open another…</source>
        <translation>&amp;Abrir otro…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>What the &amp;engine said</source>
        <translation>Lo que dijo el &amp;motor</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Open windows are opened again in the new language.</source>
        <translation>Las ventanas abiertas se vuelven a abrir en el nuevo idioma.</translation>
    </message>
    <message>
        <source>Time and paper</source>
        <translation>Hora y papel</translation>
    </message>
    <message>
        <source>&amp;Show times in</source>
        <translation>&amp;Mostrar las horas en</translation>
    </message>
    <message>
        <source>Zone in which times are shown</source>
        <translation>Zona en la que se muestran las horas</translation>
    </message>
    <message>
        <source>Days of charts and periods are cut in this zone, too.</source>
        <translation>Los días de los gráficos y períodos también se cortan en esta zona.</translation>
    </message>
    <message>
        <source>&amp;Paper of reports</source>
        <translation>&amp;Papel de los informes</translation>
    </message>
    <message>
        <source>Paper of reports</source>
        <translation>Papel de los informes</translation>
    </message>
    <message>
        <source>This source</source>
        <translation>Este origen</translation>
    </message>
    <message>
        <source>Stored times are &amp;in</source>
        <translation>Las horas guardadas están &amp;en</translation>
    </message>
    <message>
        <source>Zone in which times are stored</source>
        <translation>Zona en la que están guardadas las horas</translation>
    </message>
    <message>
        <source>Only for stored times that name no zone themselves.</source>
        <translation>Solo para las horas guardadas que no indican zona.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>Pa&amp;pel</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Tan ancho como la ventana</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>La página entera</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Quién lo dijo</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>Cuándo se dijo</translation>
    </message>
    <message>
        <source>Look in tool calls</source>
        <translation>Buscar en las llamadas a herramientas</translation>
    </message>
    <message>
        <source>Look in logs</source>
        <translation>Buscar en los registros</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a chat-log database</source>
        <translation>Abrir una base de datos de chats</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Abrir un archivo…</translation>
    </message>
    <message>
        <source>&amp;Look at a demo</source>
        <translation>&amp;Ver una demostración</translation>
    </message>
    <message>
        <source>or drop a file here</source>
        <translation>o suelte un archivo aquí</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>Archivos &amp;recientes</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Archivos recientes</translation>
    </message>
    <message>
        <source>Scrollback reads the databases of chat systems: conversations, messages, tool calls, logs and jobs, from SQLite files, from PostgreSQL and MySQL servers and from their dumps. Everything is opened for reading only; nothing is changed and nothing is passed on.</source>
        <translation>Scrollback lee las bases de datos de los sistemas de chat: conversaciones, mensajes, llamadas a herramientas, registros y tareas, de archivos SQLite, de servidores PostgreSQL y MySQL y de sus volcados. Todo se abre solo para lectura; no se cambia nada y nada se transmite.</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>&amp;Conectarse a un servidor…</translation>
    </message>
</context>
<context>
    <name>scrollback</name>
    <message>
        <source>“%1” is a database, which an export does not replace</source>
        <translation>«%1» es una base de datos, y una exportación no la sustituye</translation>
    </message>
    <message>
        <source>give another name</source>
        <translation>indique otro nombre</translation>
    </message>
    <message>
        <source>Whoever read “%1” went away before its end</source>
        <translation>Quien leía «%1» se fue antes del final</translation>
    </message>
    <message>
        <source>start the reader again, and then the export</source>
        <translation>vuelva a iniciar primero el programa que lee y después la exportación</translation>
    </message>
    <message>
        <source>“%1” holds several systems, and %2 was opened: for the others add %3</source>
        <translation>«%1» contiene varios sistemas y se abrió %2: para los demás añada %3</translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation>«%1» no es una hora</translation>
    </message>
    <message>
        <source>write it like 2026-06-30 or 2026-06-30T20:00:00Z</source>
        <translation>escríbala como 2026-06-30 o 2026-06-30T20:00:00Z</translation>
    </message>
    <message>
        <source>“%1” is not a time zone</source>
        <translation>«%1» no es una zona horaria</translation>
    </message>
    <message>
        <source>write it like Europe/Berlin, UTC or +02:00</source>
        <translation>escríbala como Europe/Berlin, UTC o +02:00</translation>
    </message>
    <message>
        <source>name a database file</source>
        <translation>indique un archivo de base de datos</translation>
    </message>
    <message>
        <source>see what else it holds with scrollbackctl info</source>
        <translation>mire qué más contiene con scrollbackctl info</translation>
    </message>
    <message>
        <source>conversations, newest activity first</source>
        <translation>conversaciones, primero las de actividad más reciente</translation>
    </message>
    <message>
        <source>messages, newest first</source>
        <translation>mensajes, primero los más recientes</translation>
    </message>
    <message>
        <source>tool calls, newest first</source>
        <translation>llamadas a herramientas, primero las más recientes</translation>
    </message>
    <message>
        <source>log entries, newest first</source>
        <translation>entradas de registro, primero las más recientes</translation>
    </message>
    <message>
        <source>jobs, newest first</source>
        <translation>tareas, primero las más recientes</translation>
    </message>
    <message>
        <source>executions of jobs, newest first</source>
        <translation>ejecuciones de tareas, primero las más recientes</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpido</translation>
    </message>
    <message>
        <source>The reader went away</source>
        <translation>El lector se ha ido</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>standard output took only a part; free some space</source>
        <translation>la salida estándar solo aceptó una parte; libere espacio</translation>
    </message>
    <message>
        <source>Standard output cannot be written to (%1)</source>
        <translation>No se puede escribir en la salida estándar (%1)</translation>
    </message>
    <message>
        <source>look where it goes</source>
        <translation>mire adónde va</translation>
    </message>
    <message>
        <source>--from lies in the future</source>
        <translation>--from está en el futuro</translation>
    </message>
    <message>
        <source>add --to as well</source>
        <translation>añada también --to</translation>
    </message>
    <message>
        <source>A dashboard has at most %1 days</source>
        <translation>Un panel tiene como mucho %1 días</translation>
    </message>
    <message>
        <source>bring --from and --to closer together</source>
        <translation>acerque --from y --to</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Contando …</translation>
    </message>
    <message>
        <source>the figures of some days (30 unless said otherwise), and of the days before</source>
        <translation>las cifras de algunos días (30 si no se indica otra cosa) y de los días anteriores</translation>
    </message>
    <message>
        <source> points</source>
        <translation> puntos</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3 to %4, days of %5</source>
        <translation>%1 (%2): %3 a %4, días de %5</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>These days</source>
        <translation>Estos días</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Días anteriores</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Widget</source>
        <translation>Widget</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Herramienta</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>There is no demo of “%1”</source>
        <translation>No hay ninguna demostración de «%1»</translation>
    </message>
    <message>
        <source>--system takes %1</source>
        <translation>--system admite %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>¿quería decir %1?</translation>
    </message>
    <message>
        <source>Making the demo …</source>
        <translation>Creando la demostración …</translation>
    </message>
    <message>
        <source>a made-up database to try things with, of the system that --system names</source>
        <translation>una base de datos inventada para probar, del sistema que indica --system</translation>
    </message>
    <message>
        <source>There is nothing called “%1” to export</source>
        <translation>No hay nada llamado «%1» que exportar</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>escriba %1</translation>
    </message>
    <message>
        <source>--%1 makes no sense for an export of %2</source>
        <translation>--%1 no tiene sentido al exportar %2</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>omítalo</translation>
    </message>
    <message>
        <source>“%1” does not say which format is meant</source>
        <translation>«%1» no dice qué formato se quiere</translation>
    </message>
    <message>
        <source>add --format csv, jsonl, json, xlsx, md or html</source>
        <translation>añada --format csv, jsonl, json, xlsx, md o html</translation>
    </message>
    <message>
        <source>No file to write was named</source>
        <translation>No se indicó ningún archivo en el que escribir</translation>
    </message>
    <message>
        <source>add -o FILE</source>
        <translation>añada -o ARCHIVO</translation>
    </message>
    <message>
        <source>--raw makes no sense for this format</source>
        <translation>--raw no tiene sentido con este formato</translation>
    </message>
    <message>
        <source>only CSV guards its cells; leave it out</source>
        <translation>solo CSV protege sus celdas; omítalo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 rows exported …</source>
        <translation>%1 filas exportadas …</translation>
    </message>
    <message>
        <source>a file with all of one ENTITY: conversations, messages, tool_calls, logs, jobs or executions</source>
        <translation>un archivo con todo lo de una clase (ENTITY): conversations, messages, tool_calls, logs, jobs o executions</translation>
    </message>
    <message>
        <source>Usage: scrollbackctl COMMAND SOURCE [options]</source>
        <translation>Uso: scrollbackctl ORDEN ORIGEN [opciones]</translation>
    </message>
    <message>
        <source>Reads the chat-log database SOURCE (an SQLite file, a dump, the address of a server or the name of a saved connection) and never changes it.</source>
        <translation>Lee la base de datos de chats ORIGEN (un archivo SQLite, un volcado, la dirección de un servidor o el nombre de una conexión guardada) y nunca la cambia.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Órdenes:</translation>
    </message>
    <message>
        <source>scrollbackctl COMMAND --help tells more of one of them.</source>
        <translation>scrollbackctl ORDEN --help dice más de una de ellas.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the work failed, 2 the command line is wrong, 3 the source cannot be opened or is no system that is known, 130 interrupted.</source>
        <translation>Estado de salida: 0 hecho, 1 el trabajo falló, 2 la línea de órdenes es incorrecta, 3 el origen no se puede abrir o no es de ningún sistema conocido, 130 interrumpido.</translation>
    </message>
    <message>
        <source>Usage: scrollbackctl %1 %2 [options]</source>
        <translation>Uso: scrollbackctl %1 %2 [opciones]</translation>
    </message>
    <message>
        <source>Gives: %1.</source>
        <translation>Da: %1.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Also holds</source>
        <translation>También contiene</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>yes: everything in it is made up</source>
        <translation>sí: todo lo que contiene es inventado</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Times in</source>
        <translation>Horas en</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>what the source is: engine, system, how many rows of each kind, first and last time, size</source>
        <translation>qué es el origen: motor, sistema, cuántas filas de cada clase, primera y última hora, tamaño</translation>
    </message>
    <message>
        <source>%1 rows …</source>
        <translation>%1 filas …</translation>
    </message>
    <message>
        <source>There are more; --limit 0 shows all.</source>
        <translation>Hay más; --limit 0 las muestra todas.</translation>
    </message>
    <message>
        <source>how it is written; see below</source>
        <translation>cómo se escribe; véase abajo</translation>
    </message>
    <message>
        <source>CSV: no apostrophe before text that a spreadsheet would run</source>
        <translation>CSV: sin apóstrofo ante el texto que una hoja de cálculo ejecutaría</translation>
    </message>
    <message>
        <source>which chat system, as info names them</source>
        <translation>qué sistema de chat, tal como los nombra info</translation>
    </message>
    <message>
        <source>the last N days, up to now</source>
        <translation>los últimos N días, hasta ahora</translation>
    </message>
    <message>
        <source>from this day or instant on (2026-06-30, 2026-06-30T20:00:00Z)</source>
        <translation>desde este día o instante (2026-06-30, 2026-06-30T20:00:00Z)</translation>
    </message>
    <message>
        <source>up to this day or instant, itself included</source>
        <translation>hasta este día o instante, incluido</translation>
    </message>
    <message>
        <source>the instant to take for now, instead of the clock&apos;s</source>
        <translation>el instante que cuenta como ahora, en lugar del reloj</translation>
    </message>
    <message>
        <source>in which days are cut and times are shown (default: this computer&apos;s)</source>
        <translation>en la que se cortan los días y se muestran las horas (por omisión: la de este equipo)</translation>
    </message>
    <message>
        <source>in which the source&apos;s times without a zone are meant (default: UTC)</source>
        <translation>en la que se entienden las horas sin zona del origen (por omisión: UTC)</translation>
    </message>
    <message>
        <source>only rows that contain the text, whatever its case</source>
        <translation>solo filas que contienen el texto, en mayúsculas o minúsculas</translation>
    </message>
    <message>
        <source>only of this user</source>
        <translation>solo de este usuario</translation>
    </message>
    <message>
        <source>only of this widget, bot or assistant</source>
        <translation>solo de este widget, bot o asistente</translation>
    </message>
    <message>
        <source>only with this status</source>
        <translation>solo con este estado</translation>
    </message>
    <message>
        <source>only with this role: user, assistant, system, tool</source>
        <translation>solo con este papel: user, assistant, system, tool</translation>
    </message>
    <message>
        <source>only of this level: debug, info, success, warning, error</source>
        <translation>solo de este nivel: debug, info, success, warning, error</translation>
    </message>
    <message>
        <source>only of this category</source>
        <translation>solo de esta categoría</translation>
    </message>
    <message>
        <source>only calls of this tool</source>
        <translation>solo llamadas a esta herramienta</translation>
    </message>
    <message>
        <source>only of this conversation</source>
        <translation>solo de esta conversación</translation>
    </message>
    <message>
        <source>only of this job execution</source>
        <translation>solo de esta ejecución de tarea</translation>
    </message>
    <message>
        <source>only of this job</source>
        <translation>solo de esta tarea</translation>
    </message>
    <message>
        <source>how many conversations (or jobs) to make (default: 2000)</source>
        <translation>cuántas conversaciones (o tareas) crear (por omisión: 2000)</translation>
    </message>
    <message>
        <source>another seed makes another database (default: 1)</source>
        <translation>otra semilla crea otra base de datos (por omisión: 1)</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>mostrar esta ayuda</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>mostrar la versión</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>No existe la opción %1</translation>
    </message>
    <message>
        <source>see scrollbackctl --help</source>
        <translation>véase scrollbackctl --help</translation>
    </message>
    <message>
        <source>did you mean --%1?</source>
        <translation>¿quería decir --%1?</translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation>--%1 necesita un valor</translation>
    </message>
    <message>
        <source>write --%1 %2</source>
        <translation>escriba --%1 %2</translation>
    </message>
    <message>
        <source>--%1 has an empty value</source>
        <translation>--%1 tiene un valor vacío</translation>
    </message>
    <message>
        <source>write --%1 %2, or leave it out</source>
        <translation>escriba --%1 %2, u omítalo</translation>
    </message>
    <message>
        <source>--%1 cannot be %2</source>
        <translation>--%1 no puede ser %2</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, not “%2”</source>
        <translation>--%1 necesita un número entero, no «%2»</translation>
    </message>
    <message>
        <source>write %1 or more</source>
        <translation>escriba %1 o más</translation>
    </message>
    <message>
        <source>write %1 to %2</source>
        <translation>escriba de %1 a %2</translation>
    </message>
    <message>
        <source>--seed needs a whole number, not “%1”</source>
        <translation>--seed necesita un número entero, no «%1»</translation>
    </message>
    <message>
        <source>write 0 or more</source>
        <translation>escriba 0 o más</translation>
    </message>
    <message>
        <source>--days and --from or --to say two different things</source>
        <translation>--days y --from o --to dicen dos cosas distintas</translation>
    </message>
    <message>
        <source>leave one of them out</source>
        <translation>omita una de ellas</translation>
    </message>
    <message>
        <source>--from is later than --to</source>
        <translation>--from es posterior a --to</translation>
    </message>
    <message>
        <source>swap them</source>
        <translation>intercámbielas</translation>
    </message>
    <message>
        <source>see scrollbackctl %1 --help</source>
        <translation>véase scrollbackctl %1 --help</translation>
    </message>
    <message>
        <source>There is no command “%1”</source>
        <translation>No existe la orden «%1»</translation>
    </message>
    <message>
        <source>--%1 makes no sense for %2</source>
        <translation>--%1 no tiene sentido con %2</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 necesita %2</translation>
    </message>
    <message>
        <source>write scrollbackctl %1 %2</source>
        <translation>escriba scrollbackctl %1 %2</translation>
    </message>
    <message>
        <source>“%1” is one word too many for %2</source>
        <translation>«%1» es una palabra de más para %2</translation>
    </message>
    <message>
        <source>write scrollbackctl %1 %2, and quote what holds blanks</source>
        <translation>escriba scrollbackctl %1 %2, y ponga entre comillas lo que tenga espacios</translation>
    </message>
    <message>
        <source>%1 cannot be written as “%2”</source>
        <translation>%1 no se puede escribir como «%2»</translation>
    </message>
    <message>
        <source>--format takes %1</source>
        <translation>--format admite %1</translation>
    </message>
    <message>
        <source>No command was given</source>
        <translation>No se dio ninguna orden</translation>
    </message>
    <message>
        <source>messages that contain TEXT, in any script and whatever its case, newest first</source>
        <translation>mensajes que contienen TEXT, en cualquier escritura, mayúsculas o minúsculas, primero los más recientes</translation>
    </message>
    <message>
        <source>The text to search for is empty</source>
        <translation>El texto que se busca está vacío</translation>
    </message>
    <message>
        <source>write scrollbackctl search SOURCE TEXT</source>
        <translation>escriba scrollbackctl search ORIGEN TEXTO</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Tool call: %1 (%2)</source>
        <translation>Llamada a herramienta: %1 (%2)</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Registro: %1</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Leyendo …</translation>
    </message>
    <message>
        <source>one conversation: its messages and tool calls by time, and what hangs on it</source>
        <translation>una conversación: sus mensajes y llamadas a herramientas por hora, y lo que cuelga de ella</translation>
    </message>
    <message>
        <source>“%1” names no file</source>
        <translation>«%1» no indica ningún archivo</translation>
    </message>
    <message>
        <source>write it like sqlite:///folder/file.db, with three slashes</source>
        <translation>escríbalo como sqlite:///carpeta/archivo.db, con tres barras</translation>
    </message>
    <message>
        <source>“%1” is an address of an unknown kind</source>
        <translation>«%1» es una dirección de una clase desconocida</translation>
    </message>
    <message>
        <source>“%1” points to a file that does not exist</source>
        <translation>«%1» apunta a un archivo que no existe</translation>
    </message>
    <message>
        <source>check where it points to</source>
        <translation>compruebe adónde apunta</translation>
    </message>
    <message>
        <source>There is no file “%1”</source>
        <translation>No hay ningún archivo «%1»</translation>
    </message>
    <message>
        <source>check the name and the folder</source>
        <translation>compruebe el nombre y la carpeta</translation>
    </message>
    <message>
        <source>“%1” is a folder</source>
        <translation>«%1» es una carpeta</translation>
    </message>
    <message>
        <source>name a database file in it</source>
        <translation>indique un archivo de base de datos que esté en ella</translation>
    </message>
    <message>
        <source>“%1” is no regular file</source>
        <translation>«%1» no es un archivo normal</translation>
    </message>
    <message>
        <source>“%1” may not be read</source>
        <translation>No se permite leer «%1»</translation>
    </message>
    <message>
        <source>ask its owner for permission to read it</source>
        <translation>pida a su propietario permiso para leerlo</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>«%1» está vacío</translation>
    </message>
    <message>
        <source>ask for the file again: nothing was exported</source>
        <translation>pida el archivo otra vez: no se exportó nada</translation>
    </message>
    <message>
        <source>“%1” has no SQLite header: it is encrypted, or no database</source>
        <translation>«%1» no tiene cabecera de SQLite: está cifrado o no es una base de datos</translation>
    </message>
    <message>
        <source>ask for a file without encryption</source>
        <translation>pida un archivo sin cifrar</translation>
    </message>
    <message>
        <source>“%1” is a compressed file</source>
        <translation>«%1» es un archivo comprimido</translation>
    </message>
    <message>
        <source>unpack it first</source>
        <translation>descomprímalo primero</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database</source>
        <translation>«%1» no es una base de datos SQLite</translation>
    </message>
    <message>
        <source>name an SQLite file, often ending in .db, .sqlite or .sqlite3; a dump of a server is recognised by its content, whatever its name</source>
        <translation>indique un archivo SQLite, que suele terminar en .db, .sqlite o .sqlite3; un volcado de un servidor se reconoce por su contenido, se llame como se llame</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database: it seems to be a PDF document</source>
        <translation>«%1» no es una base de datos SQLite: parece un documento PDF</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database: it seems to be JSON</source>
        <translation>«%1» no es una base de datos SQLite: parece JSON</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database: it seems to be a web page or XML</source>
        <translation>«%1» no es una base de datos SQLite: parece una página web o XML</translation>
    </message>
    <message>
        <source>“%1” is no SQLite database: it seems to be plain text</source>
        <translation>«%1» no es una base de datos SQLite: parece texto sin formato</translation>
    </message>
    <message>
        <source>“%1” is cut off: not even its header is complete</source>
        <translation>«%1» está cortado: ni siquiera su cabecera está completa</translation>
    </message>
    <message>
        <source>copy the file again</source>
        <translation>copie el archivo otra vez</translation>
    </message>
    <message>
        <source>“%1” is cut off: %2 of its %3 bytes are there</source>
        <translation>«%1» está cortado: hay %2 de sus %3 bytes</translation>
    </message>
    <message>
        <source>copy the file again, from its start to its end</source>
        <translation>copie el archivo otra vez, de principio a fin</translation>
    </message>
    <message>
        <source>“%1” can only be read from a copy, and there is no room for one in %2</source>
        <translation>«%1» solo se puede leer desde una copia, y no hay sitio para ella en %2</translation>
    </message>
    <message>
        <source>free some space, or set TMPDIR to a folder that has it</source>
        <translation>libere espacio, o ponga en TMPDIR una carpeta que lo tenga</translation>
    </message>
    <message>
        <source>The file cannot be read where it is (a change was left unfinished, or its medium cannot be written to); it is read from a copy.</source>
        <translation>El archivo no se puede leer donde está (quedó un cambio sin terminar, o no se puede escribir en su soporte); se lee desde una copia.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>“%1” is locked by another program that writes to it</source>
        <translation>Otro programa que escribe en «%1» lo tiene bloqueado</translation>
    </message>
    <message>
        <source>try again when that program is done</source>
        <translation>inténtelo de nuevo cuando ese programa termine</translation>
    </message>
    <message>
        <source>“%1” is damaged</source>
        <translation>«%1» está dañado</translation>
    </message>
    <message>
        <source>copy it again, or save what can be read with: sqlite3 FILE .recover</source>
        <translation>cópielo otra vez, o guarde lo que se pueda leer con: sqlite3 ARCHIVO .recover</translation>
    </message>
    <message>
        <source>“%1” is encrypted or no SQLite database</source>
        <translation>«%1» está cifrado o no es una base de datos SQLite</translation>
    </message>
    <message>
        <source>“%1” could not be read from its disk</source>
        <translation>No se pudo leer «%1» de su disco</translation>
    </message>
    <message>
        <source>check the disk or the network folder, and copy the file if you can</source>
        <translation>revise el disco o la carpeta de red, y copie el archivo si puede</translation>
    </message>
    <message>
        <source>“%1” cannot be opened for reading where it is</source>
        <translation>«%1» no se puede abrir para lectura donde está</translation>
    </message>
    <message>
        <source>copy it, with the files beside it, to a folder of yours</source>
        <translation>cópielo, con los archivos que lo acompañan, a una carpeta suya</translation>
    </message>
    <message>
        <source>A value in “%1” is too large to be read</source>
        <translation>Un valor de «%1» es demasiado grande para leerlo</translation>
    </message>
    <message>
        <source>“%1” has something in its schema that is not safe to read</source>
        <translation>«%1» tiene en su esquema algo que no es seguro leer</translation>
    </message>
    <message>
        <source>ask for an export without views and computed columns</source>
        <translation>pida una exportación sin vistas ni columnas calculadas</translation>
    </message>
    <message>
        <source>“%1” could not be read</source>
        <translation>No se pudo leer «%1»</translation>
    </message>
    <message>
        <source>There is no demo of a system %1</source>
        <translation>No hay demostración de un sistema %1</translation>
    </message>
    <message>
        <source>choose one of %1</source>
        <translation>elija uno de %1</translation>
    </message>
    <message>
        <source>A demo cannot have %1 conversations</source>
        <translation>Una demostración no puede tener %1 conversaciones</translation>
    </message>
    <message>
        <source>choose a number from 0 to %1</source>
        <translation>elija un número de 0 a %1</translation>
    </message>
    <message>
        <source>A demo cannot be spread over %1 days</source>
        <translation>Una demostración no se puede repartir en %1 días</translation>
    </message>
    <message>
        <source>choose a number from 1 to %1</source>
        <translation>elija un número de 1 a %1</translation>
    </message>
    <message>
        <source>The demo would lie outside the years 1970 to 2100</source>
        <translation>La demostración quedaría fuera de los años 1970 a 2100</translation>
    </message>
    <message>
        <source>choose another end or fewer days</source>
        <translation>elija otro final o menos días</translation>
    </message>
    <message>
        <source>The demo was stopped</source>
        <translation>Se detuvo la demostración</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>No se pudo escribir %1</translation>
    </message>
    <message>
        <source>The demo database has no file name</source>
        <translation>La base de datos de demostración no tiene nombre de archivo</translation>
    </message>
    <message>
        <source>give the path of a new file</source>
        <translation>indique la ruta de un archivo nuevo</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 ya existe</translation>
    </message>
    <message>
        <source>choose another name or remove it</source>
        <translation>elija otro nombre o elimínelo</translation>
    </message>
    <message>
        <source>The folder %1 does not exist</source>
        <translation>La carpeta %1 no existe</translation>
    </message>
    <message>
        <source>create it or choose another one</source>
        <translation>créela o elija otra</translation>
    </message>
    <message>
        <source>No file can be created in %1</source>
        <translation>No se puede crear ningún archivo en %1</translation>
    </message>
    <message>
        <source>choose a folder that you may write to</source>
        <translation>elija una carpeta en la que pueda escribir</translation>
    </message>
    <message>
        <source>There is no space left for %1</source>
        <translation>No queda espacio para %1</translation>
    </message>
    <message>
        <source>free some space or choose another place</source>
        <translation>libere espacio o elija otro lugar</translation>
    </message>
    <message>
        <source>try another place</source>
        <translation>pruebe en otro lugar</translation>
    </message>
    <message>
        <source>Open at this page: dashboard, conversations, messages, tools, logs, jobs or search.</source>
        <translation>Abrir en esta página: dashboard, conversations, messages, tools, logs, jobs o search.</translation>
    </message>
    <message>
        <source>Show the last N days.</source>
        <translation>Mostrar los últimos N días.</translation>
    </message>
    <message>
        <source>Show times and cut days in this zone, such as Europe/Berlin.</source>
        <translation>Mostrar las horas y cortar los días en esta zona, por ejemplo Europe/Berlin.</translation>
    </message>
    <message>
        <source>Read stored times that name no zone in this one (UTC unless given).</source>
        <translation>Leer en esta zona las horas guardadas que no indican ninguna (UTC si no se indica).</translation>
    </message>
    <message>
        <source>Count days back from this time instead of the clock&apos;s.</source>
        <translation>Contar los días hacia atrás desde esta hora en lugar de la del reloj.</translation>
    </message>
    <message>
        <source>Which system to open where a database holds several.</source>
        <translation>Qué sistema abrir cuando una base de datos contiene varios.</translation>
    </message>
    <message>
        <source>Write the report to this PDF file and exit, without any display.</source>
        <translation>Escribir el informe en este archivo PDF y salir, sin pantalla alguna.</translation>
    </message>
    <message>
        <source>The report&apos;s paper: a4 or letter.</source>
        <translation>El papel del informe: a4 o letter.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>There is no page “%1”</source>
        <translation>No hay ninguna página «%1»</translation>
    </message>
    <message>
        <source>use dashboard, conversations, messages, tools, logs, jobs or search</source>
        <translation>use dashboard, conversations, messages, tools, logs, jobs o search</translation>
    </message>
    <message>
        <source>“%1” is no number of days</source>
        <translation>«%1» no es un número de días</translation>
    </message>
    <message>
        <source>There is no paper “%1”</source>
        <translation>No hay ningún papel «%1»</translation>
    </message>
    <message>
        <source>use a4 or letter</source>
        <translation>use a4 o letter</translation>
    </message>
    <message>
        <source>--report names no file</source>
        <translation>--report no indica ningún archivo</translation>
    </message>
    <message>
        <source>say where the PDF shall be written</source>
        <translation>diga dónde debe escribirse el PDF</translation>
    </message>
    <message>
        <source>A report is made of one source</source>
        <translation>Un informe se hace de un solo origen</translation>
    </message>
    <message>
        <source>name one database file after the options</source>
        <translation>indique un archivo de base de datos después de las opciones</translation>
    </message>
    <message>
        <source>see scrollback --help</source>
        <translation>véase scrollback --help</translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3)</source>
        <translation>Bases de datos SQLite (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a chat-log database</source>
        <translation>Abrir una base de datos de chats</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Llamadas a herramientas</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Count days back from</source>
        <translation>&amp;Contar los días hacia atrás desde</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nueva ventana</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Show the file in its &amp;folder</source>
        <translation>Mostrar el archivo en su &amp;carpeta</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Cerrar la &amp;ventana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>&amp;Barra lateral</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Recargar</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>&amp;Guardar esta vista…</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Panel</translation>
    </message>
    <message>
        <source>&amp;Conversations</source>
        <translation>&amp;Conversaciones</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Mensajes</translation>
    </message>
    <message>
        <source>&amp;Tool calls</source>
        <translation>Llamadas a &amp;herramientas</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>&amp;Registros</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Tareas</translation>
    </message>
    <message>
        <source>Searc&amp;h results</source>
        <translation>Res&amp;ultados de la búsqueda</translation>
    </message>
    <message>
        <source>&amp;Search all conversations</source>
        <translation>&amp;Buscar en todas las conversaciones</translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation>&amp;7 días</translation>
    </message>
    <message>
        <source>&amp;14 days</source>
        <translation>&amp;14 días</translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation>&amp;30 días</translation>
    </message>
    <message>
        <source>This &amp;month</source>
        <translation>Este &amp;mes</translation>
    </message>
    <message>
        <source>&amp;Last month</source>
        <translation>Mes &amp;pasado</translation>
    </message>
    <message>
        <source>&amp;All time</source>
        <translation>&amp;Todo el tiempo</translation>
    </message>
    <message>
        <source>C&amp;hoose days…</source>
        <translation>&amp;Elegir días…</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Anterior</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hoy</translation>
    </message>
    <message>
        <source>The &amp;newest entry</source>
        <translation>La entrada más &amp;reciente</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>&amp;Vista previa de impresión…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>Command &amp;palette</source>
        <translation>&amp;Paleta de órdenes</translation>
    </message>
    <message>
        <source>&amp;Stop what is being done</source>
        <translation>&amp;Detener lo que se está haciendo</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>P&amp;referencias…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Scrollback</source>
        <translation>Acerca &amp;de Scrollback</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Período</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>In&amp;forme</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Times in %1.</source>
        <translation>Horas en %1.</translation>
    </message>
    <message>
        <source>nothing was kept of “%1”; free some space or choose another place</source>
        <translation>no quedó nada de «%1»; libere espacio o elija otro lugar</translation>
    </message>
    <message>
        <source>Your share of the disk is used up</source>
        <translation>Su cuota de disco está agotada</translation>
    </message>
    <message>
        <source>The file would be larger than is allowed here</source>
        <translation>El archivo sería más grande de lo que aquí se permite</translation>
    </message>
    <message>
        <source>nothing was kept of “%1”; choose another place, or export less at a time</source>
        <translation>no quedó nada de «%1»; elija otro lugar, o exporte menos de una vez</translation>
    </message>
    <message>
        <source>“%1” could not be written (%2)</source>
        <translation>No se pudo escribir «%1» (%2)</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>elija otro lugar</translation>
    </message>
    <message>
        <source>give the name of a file in it</source>
        <translation>indique el nombre de un archivo que esté en ella</translation>
    </message>
    <message>
        <source>“%1” cannot be written to (%2)</source>
        <translation>No se puede escribir en «%1» (%2)</translation>
    </message>
    <message>
        <source>There is no folder “%1”</source>
        <translation>No hay ninguna carpeta «%1»</translation>
    </message>
    <message>
        <source>create it, or choose another place</source>
        <translation>créela, o elija otro lugar</translation>
    </message>
    <message>
        <source>“%1” is write-protected</source>
        <translation>«%1» está protegido contra escritura</translation>
    </message>
    <message>
        <source>change its permissions, or choose another name</source>
        <translation>cambie sus permisos, o elija otro nombre</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder “%1”</source>
        <translation>No se permite escribir nada en la carpeta «%1»</translation>
    </message>
    <message>
        <source>choose another place, or change its permissions</source>
        <translation>elija otro lugar, o cambie sus permisos</translation>
    </message>
    <message>
        <source>“%1” could not be written as a workbook (%2)</source>
        <translation>No se pudo escribir «%1» como libro de cálculo (%2)</translation>
    </message>
    <message>
        <source>export less at a time, or as CSV</source>
        <translation>exporte menos de una vez, o como CSV</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Conversación %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Hilo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID de usuario</translation>
    </message>
    <message>
        <source>Kind of user</source>
        <translation>Clase de usuario</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Tokens de entrada</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Tokens de salida</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Papel desconocido</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>a una hora desconocida</translation>
    </message>
    <message>
        <source>Failed:</source>
        <translation>Falló:</translation>
    </message>
    <message>
        <source>Tool call: %1</source>
        <translation>Llamada a herramienta: %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation>Diálogo</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Entradas de registro</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>Duration: %1 ms</source>
        <translation>Duración: %1 ms</translation>
    </message>
    <message>
        <source>A workbook cannot be written into “%1”</source>
        <translation>No se puede escribir un libro de cálculo en «%1»</translation>
    </message>
    <message>
        <source>give the name of a file</source>
        <translation>indique el nombre de un archivo</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sin título)</translation>
    </message>
    <message>
        <source>Widget %1</source>
        <translation>Widget %1</translation>
    </message>
    <message>
        <source>newest activity</source>
        <translation>actividad más reciente</translation>
    </message>
    <message>
        <source>oldest activity</source>
        <translation>actividad más antigua</translation>
    </message>
    <message>
        <source>most messages</source>
        <translation>más mensajes</translation>
    </message>
    <message>
        <source>most tokens</source>
        <translation>más tokens</translation>
    </message>
    <message>
        <source>most errors</source>
        <translation>más errores</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>más largas</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>%1, falling</source>
        <translation>%1, descendente</translation>
    </message>
    <message>
        <source>%1, rising</source>
        <translation>%1, ascendente</translation>
    </message>
    <message>
        <source>Reading conversations</source>
        <translation>Leyendo conversaciones</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>The conversation it belongs to.</source>
        <translation>La conversación a la que pertenece.</translation>
    </message>
    <message>
        <source>The thread at the model&apos;s provider.</source>
        <translation>El hilo en el proveedor del modelo.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>The title, or the start of the first question.</source>
        <translation>El título, o el comienzo de la primera pregunta.</translation>
    </message>
    <message>
        <source>Who wrote with the assistant.</source>
        <translation>Quién escribió con el asistente.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>The name of who wrote with the assistant.</source>
        <translation>El nombre de quien escribió con el asistente.</translation>
    </message>
    <message>
        <source>User type</source>
        <translation>Tipo de usuario</translation>
    </message>
    <message>
        <source>The kind of user, such as customer or sales agent.</source>
        <translation>La clase de usuario, como cliente o agente de ventas.</translation>
    </message>
    <message>
        <source>The bot, widget or assistant it belongs to.</source>
        <translation>El bot, widget o asistente al que pertenece.</translation>
    </message>
    <message>
        <source>How it stands, or how it ended.</source>
        <translation>Cómo está, o cómo terminó.</translation>
    </message>
    <message>
        <source>The language model that answered.</source>
        <translation>El modelo de lenguaje que respondió.</translation>
    </message>
    <message>
        <source>When it began.</source>
        <translation>Cuándo empezó.</translation>
    </message>
    <message>
        <source>When something was last written.</source>
        <translation>Cuándo se escribió algo por última vez.</translation>
    </message>
    <message>
        <source>How many messages it has.</source>
        <translation>Cuántos mensajes tiene.</translation>
    </message>
    <message>
        <source>User messages</source>
        <translation>Mensajes del usuario</translation>
    </message>
    <message>
        <source>How many of its messages the user wrote.</source>
        <translation>Cuántos de sus mensajes escribió el usuario.</translation>
    </message>
    <message>
        <source>Assistant messages</source>
        <translation>Mensajes del asistente</translation>
    </message>
    <message>
        <source>How many of its messages the assistant wrote.</source>
        <translation>Cuántos de sus mensajes escribió el asistente.</translation>
    </message>
    <message>
        <source>How many tools the assistant called.</source>
        <translation>Cuántas herramientas llamó el asistente.</translation>
    </message>
    <message>
        <source>How many of its messages and tool calls failed.</source>
        <translation>Cuántos de sus mensajes y llamadas a herramientas fallaron.</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens de entrada</translation>
    </message>
    <message>
        <source>Tokens that the model read.</source>
        <translation>Tokens que leyó el modelo.</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens de salida</translation>
    </message>
    <message>
        <source>Tokens that the model wrote.</source>
        <translation>Tokens que escribió el modelo.</translation>
    </message>
    <message>
        <source>Tokens that the model read and wrote.</source>
        <translation>Tokens que el modelo leyó y escribió.</translation>
    </message>
    <message>
        <source>The tags somebody gave it.</source>
        <translation>Las etiquetas que alguien le puso.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Whatever else the system keeps about it.</source>
        <translation>Lo demás que el sistema guarda de ella.</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>ID del mensaje</translation>
    </message>
    <message>
        <source>The message&apos;s own id.</source>
        <translation>El ID propio del mensaje.</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>The message it answers.</source>
        <translation>El mensaje al que responde.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Who speaks: user, assistant, system or tool.</source>
        <translation>Quién habla: usuario, asistente, sistema o herramienta.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What was written.</source>
        <translation>Lo que se escribió.</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Tiempo de respuesta</translation>
    </message>
    <message>
        <source>How long the answer took, as the system stored it.</source>
        <translation>Cuánto tardó la respuesta, según lo guardó el sistema.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>What went wrong.</source>
        <translation>Qué salió mal.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>When it happened, in the display zone.</source>
        <translation>Cuándo ocurrió, en la zona mostrada.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>Whatever else the row holds.</source>
        <translation>Lo demás que contiene la fila.</translation>
    </message>
    <message>
        <source>Tool call id</source>
        <translation>ID de la llamada</translation>
    </message>
    <message>
        <source>The tool call&apos;s own id.</source>
        <translation>El ID propio de la llamada.</translation>
    </message>
    <message>
        <source>The tool that was called.</source>
        <translation>La herramienta que se llamó.</translation>
    </message>
    <message>
        <source>What the tool was given.</source>
        <translation>Lo que se dio a la herramienta.</translation>
    </message>
    <message>
        <source>What came back.</source>
        <translation>Lo que devolvió.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>How long it took.</source>
        <translation>Cuánto tardó.</translation>
    </message>
    <message>
        <source>Log id</source>
        <translation>ID de la entrada</translation>
    </message>
    <message>
        <source>The log entry&apos;s own id.</source>
        <translation>El ID propio de la entrada de registro.</translation>
    </message>
    <message>
        <source>How grave it is: debug, info, success, warning or error.</source>
        <translation>Qué gravedad tiene: debug, info, success, warning o error.</translation>
    </message>
    <message>
        <source>The part of the system that wrote it.</source>
        <translation>La parte del sistema que lo escribió.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>What was logged.</source>
        <translation>Lo que se registró.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>The details that were logged with it.</source>
        <translation>Los detalles que se registraron con ello.</translation>
    </message>
    <message>
        <source>Where in the system it was written.</source>
        <translation>En qué parte del sistema se escribió.</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>The execution of a job it belongs to.</source>
        <translation>La ejecución de una tarea a la que pertenece.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>The job it belongs to.</source>
        <translation>La tarea a la que pertenece.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>The project it belongs to.</source>
        <translation>El proyecto al que pertenece.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>The kind of job.</source>
        <translation>La clase de tarea.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>What the job is for.</source>
        <translation>Para qué sirve la tarea.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>How much of it is done.</source>
        <translation>Cuánto está hecho.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>When it ended.</source>
        <translation>Cuándo terminó.</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>How often it was run.</source>
        <translation>Cuántas veces se ejecutó.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>The step it is at, or ended with.</source>
        <translation>El paso en el que está, o con el que terminó.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Reintentos</translation>
    </message>
    <message>
        <source>How often it was tried again.</source>
        <translation>Cuántas veces se volvió a intentar.</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier hora</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>antes de %1</translation>
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
        <translation>desconocido</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: no %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>conversaciones</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>llamadas a herramientas</translation>
    </message>
    <message>
        <source>log entries</source>
        <translation>entradas de registro</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>tareas</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>ejecuciones</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Counting %1</source>
        <translation>Contando %1</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 conversación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 tool call</source>
        <translation>1 llamada a herramienta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool calls</source>
        <translation>
            <numerusform>%Ln llamada a herramienta</numerusform>
            <numerusform>%Ln llamadas a herramientas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 tarea</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln tarea</numerusform>
            <numerusform>%Ln tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 execution</source>
        <translation>1 ejecución</translation>
    </message>
    <message numerus="yes">
        <source>%Ln executions</source>
        <translation>
            <numerusform>%Ln ejecución</numerusform>
            <numerusform>%Ln ejecuciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations do not say anything of %1 in this database (%2)</source>
        <translation>Las conversaciones no dicen nada de %1 en esta base de datos (%2)</translation>
    </message>
    <message>
        <source>leave that filter out</source>
        <translation>omita ese filtro</translation>
    </message>
    <message>
        <source>There is no conversation “%1”</source>
        <translation>No hay ninguna conversación «%1»</translation>
    </message>
    <message>
        <source>check the id, or list them all</source>
        <translation>compruebe el ID, o muéstrelas todas</translation>
    </message>
    <message>
        <source>job executions</source>
        <translation>ejecuciones de tareas</translation>
    </message>
    <message>
        <source>Conversations are put together from their messages alone.</source>
        <translation>Las conversaciones se componen solo de sus mensajes.</translation>
    </message>
    <message>
        <source>There are no conversations to read, and no figures of messages, tokens and response times.</source>
        <translation>No hay conversaciones que leer, ni cifras de mensajes, tokens y tiempos de respuesta.</translation>
    </message>
    <message>
        <source>The error rate is counted without tool calls.</source>
        <translation>La tasa de errores se calcula sin llamadas a herramientas.</translation>
    </message>
    <message>
        <source>What the system reported around a failure cannot be shown.</source>
        <translation>No se puede mostrar lo que el sistema comunicó en torno a un fallo.</translation>
    </message>
    <message>
        <source>Success rates of jobs cannot be counted.</source>
        <translation>No se pueden calcular las tasas de éxito de las tareas.</translation>
    </message>
    <message>
        <source>Durations and retries of jobs cannot be shown.</source>
        <translation>No se pueden mostrar la duración ni los reintentos de las tareas.</translation>
    </message>
    <message>
        <source>A database of the kind “%1” holds no %2.</source>
        <translation>Una base de datos de la clase «%1» no contiene %2.</translation>
    </message>
    <message>
        <source>This database has no table %1 with the columns of “%2”, so there are no %3 to show. %4</source>
        <translation>Esta base de datos no tiene ninguna tabla %1 con las columnas de «%2», así que no hay %3 que mostrar. %4</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>“%1” is a database without tables</source>
        <translation>«%1» es una base de datos sin tablas</translation>
    </message>
    <message>
        <source>ask for the export again</source>
        <translation>pida la exportación otra vez</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> y %n más</numerusform>
            <numerusform> y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” comes nearest; its table is called %2</source>
        <translation>el más parecido es «%1»; su tabla se llama %2</translation>
    </message>
    <message>
        <source>known systems are %1</source>
        <translation>los sistemas conocidos son %1</translation>
    </message>
    <message>
        <source>“%1” is of no system that is known; its tables are %2</source>
        <translation>«%1» no es de ningún sistema conocido; sus tablas son %2</translation>
    </message>
    <message>
        <source>“%1” holds no system %2</source>
        <translation>«%1» no contiene ningún sistema %2</translation>
    </message>
    <message>
        <source>it holds %1</source>
        <translation>contiene %1</translation>
    </message>
    <message>
        <source>Another program may be writing to this file; new rows appear when you reload.</source>
        <translation>Puede que otro programa esté escribiendo en este archivo; las filas nuevas aparecen al recargar.</translation>
    </message>
    <message>
        <source>Not read, because it is no plain table: %1.</source>
        <translation>No se leyó, porque no es una tabla simple: %1.</translation>
    </message>
    <message>
        <source>“%1” is not there any more</source>
        <translation>«%1» ya no está</translation>
    </message>
    <message>
        <source>what was read stays on the screen; open the file where it is now</source>
        <translation>lo leído sigue en pantalla; abra el archivo donde esté ahora</translation>
    </message>
    <message>
        <source>“%1” was replaced by another file</source>
        <translation>«%1» se reemplazó por otro archivo</translation>
    </message>
    <message>
        <source>reload to see the new one</source>
        <translation>recargue para ver el nuevo</translation>
    </message>
    <message>
        <source>see what else the database holds</source>
        <translation>mire qué más contiene la base de datos</translation>
    </message>
    <message>
        <source>This list cannot be ordered by that column</source>
        <translation>Esta lista no se puede ordenar por esa columna</translation>
    </message>
    <message>
        <source>That row is not there any more</source>
        <translation>Esa fila ya no está</translation>
    </message>
    <message>
        <source>reload the list</source>
        <translation>recargue la lista</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source>a table is expected</source>
        <translation>se espera una tabla</translation>
    </message>
    <message>
        <source>“%1” is not among the system&apos;s tables</source>
        <translation>«%1» no está entre las tablas del sistema</translation>
    </message>
    <message>
        <source>a column&apos;s name or a table is expected</source>
        <translation>se espera el nombre de una columna o una tabla</translation>
    </message>
    <message>
        <source>a table of words is expected</source>
        <translation>se espera una tabla de palabras</translation>
    </message>
    <message>
        <source>neither a column nor a value is given</source>
        <translation>no se indica ni una columna ni un valor</translation>
    </message>
    <message>
        <source>the table “fields” is missing</source>
        <translation>falta la tabla «fields»</translation>
    </message>
    <message>
        <source>“%1” is no field of this kind</source>
        <translation>«%1» no es un campo de esta clase</translation>
    </message>
    <message>
        <source>“id” and “title” are needed</source>
        <translation>hacen falta «id» y «title»</translation>
    </message>
    <message>
        <source>a table needs “name” and “detect”</source>
        <translation>una tabla necesita «name» y «detect»</translation>
    </message>
    <message>
        <source>no tables are named</source>
        <translation>no se indica ninguna tabla</translation>
    </message>
    <message>
        <source>correct the profile</source>
        <translation>corrija el perfil</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>No se puede leer %1</translation>
    </message>
    <message>
        <source>%1 do not say anything of %2 in this database (%3)</source>
        <translation>%1 no dicen nada de %2 en esta base de datos (%3)</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 mil M</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 mil</translation>
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
        <translation>por día</translation>
    </message>
    <message>
        <source>per day, started</source>
        <translation>por día, iniciadas</translation>
    </message>
    <message>
        <source>No conversation was started in these days.</source>
        <translation>No se inició ninguna conversación en estos días.</translation>
    </message>
    <message>
        <source>Nothing was written in these days.</source>
        <translation>No se escribió nada en estos días.</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>asistente</translation>
    </message>
    <message>
        <source>other roles</source>
        <translation>otros papeles</translation>
    </message>
    <message>
        <source>This system stores no token counts with its messages.</source>
        <translation>Este sistema no guarda recuentos de tokens con sus mensajes.</translation>
    </message>
    <message>
        <source>No message of these days has a token count.</source>
        <translation>Ningún mensaje de estos días tiene recuento de tokens.</translation>
    </message>
    <message>
        <source>per day · known for %1 of messages</source>
        <translation>por día · se conoce en el %1 de los mensajes</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Tasa de errores</translation>
    </message>
    <message>
        <source>failed of all answers, calls and jobs</source>
        <translation>de respuestas, llamadas y tareas</translation>
    </message>
    <message>
        <source>failed of all executions</source>
        <translation>de todas las ejecuciones</translation>
    </message>
    <message>
        <source>failed of all answers and calls</source>
        <translation>de las respuestas y llamadas</translation>
    </message>
    <message>
        <source>failed of all answers</source>
        <translation>de todas las respuestas</translation>
    </message>
    <message>
        <source>Nothing that could have failed happened in these days.</source>
        <translation>En estos días no ocurrió nada que pudiera fallar.</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>tasa de errores</translation>
    </message>
    <message>
        <source>per day, over %1 answers</source>
        <translation>por día, sobre %1 respuestas</translation>
    </message>
    <message>
        <source>No answer of these days has a response time.</source>
        <translation>Ninguna respuesta de estos días tiene tiempo de respuesta.</translation>
    </message>
    <message>
        <source>median (p50)</source>
        <translation>mediana (p50)</translation>
    </message>
    <message>
        <source>slowest 5 % (p95)</source>
        <translation>5 % más lento (p95)</translation>
    </message>
    <message>
        <source>per day, created</source>
        <translation>por día, creadas</translation>
    </message>
    <message>
        <source>No job was created in these days.</source>
        <translation>No se creó ninguna tarea en estos días.</translation>
    </message>
    <message>
        <source>Job success rate</source>
        <translation>Tasa de éxito de las tareas</translation>
    </message>
    <message>
        <source>completed of all that ended</source>
        <translation>de todas las terminadas</translation>
    </message>
    <message>
        <source>No job of these days has ended.</source>
        <translation>Ninguna tarea de estos días ha terminado.</translation>
    </message>
    <message>
        <source>success rate</source>
        <translation>tasa de éxito</translation>
    </message>
    <message>
        <source>Log levels</source>
        <translation>Niveles de registro</translation>
    </message>
    <message>
        <source>entries per day</source>
        <translation>entradas por día</translation>
    </message>
    <message>
        <source>Nothing was logged in these days.</source>
        <translation>No se registró nada en estos días.</translation>
    </message>
    <message>
        <source>Widgets</source>
        <translation>Widgets</translation>
    </message>
    <message>
        <source>No message of these days names its widget.</source>
        <translation>Ningún mensaje de estos días indica su widget.</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>con éxito</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con fallo</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>llamadas</translation>
    </message>
    <message>
        <source>No tool was called in these days.</source>
        <translation>No se llamó a ninguna herramienta en estos días.</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>Log categories</source>
        <translation>Categorías de registro</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>por mes</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>por semana</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>%1 (not over yet)</source>
        <translation>%1 (aún no ha terminado)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>there is nothing</source>
        <translation>no hay nada</translation>
    </message>
    <message>
        <source>more text follows the end of the value</source>
        <translation>sigue más texto tras el final del valor</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>se esperaba un valor</translation>
    </message>
    <message>
        <source>a member&apos;s name in quotation marks was expected</source>
        <translation>se esperaba el nombre de un miembro entre comillas</translation>
    </message>
    <message>
        <source>a colon was expected after a member&apos;s name</source>
        <translation>se esperaban dos puntos tras el nombre de un miembro</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>se esperaba una coma o }</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>se esperaba una coma o ]</translation>
    </message>
    <message>
        <source>\u must be followed by four hexadecimal digits</source>
        <translation>tras \u deben venir cuatro dígitos hexadecimales</translation>
    </message>
    <message>
        <source>half a character (\ud800 to \udfff)</source>
        <translation>medio carácter (\ud800 a \udfff)</translation>
    </message>
    <message>
        <source>an unknown character after a backslash</source>
        <translation>un carácter desconocido tras una barra invertida</translation>
    </message>
    <message>
        <source>a text has no closing quotation mark</source>
        <translation>un texto no tiene comilla de cierre</translation>
    </message>
    <message>
        <source>a line break or control character inside a text</source>
        <translation>un salto de línea o carácter de control dentro de un texto</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>un número es demasiado grande</translation>
    </message>
    <message>
        <source>digits were expected after the decimal point</source>
        <translation>se esperaban dígitos tras el punto decimal</translation>
    </message>
    <message>
        <source>digits were expected in the exponent</source>
        <translation>se esperaban dígitos en el exponente</translation>
    </message>
    <message>
        <source>something that is no JSON</source>
        <translation>algo que no es JSON</translation>
    </message>
    <message>
        <source>This is no valid JSON</source>
        <translation>Esto no es JSON válido</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>This JSON is too large to be shown as a tree</source>
        <translation>Este JSON es demasiado grande para mostrarlo como árbol</translation>
    </message>
    <message>
        <source>it is shown as text</source>
        <translation>se muestra como texto</translation>
    </message>
    <message>
        <source>Reading the JSON was stopped</source>
        <translation>Se detuvo la lectura del JSON</translation>
    </message>
    <message>
        <source>This JSON is nested more than %1 levels deep</source>
        <translation>Este JSON tiene más de %1 niveles de anidamiento</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Informe sobre %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n days)</source>
        <translation>
            <numerusform>%1 (%n día)</numerusform>
            <numerusform>%1 (%n días)</numerusform>
        </translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>comparado con %1</translation>
    </message>
    <message>
        <source>time zone %1</source>
        <translation>zona horaria %1</translation>
    </message>
    <message>
        <source>made on %1, %2</source>
        <translation>hecho el %1, %2</translation>
    </message>
    <message>
        <source>The paper is too small for the report</source>
        <translation>El papel es demasiado pequeño para el informe</translation>
    </message>
    <message>
        <source>choose A4, Letter or a larger one</source>
        <translation>elija A4, Carta o uno más grande</translation>
    </message>
    <message>
        <source>The printer does not take the report</source>
        <translation>La impresora no acepta el informe</translation>
    </message>
    <message>
        <source>check that it is switched on, or save the report as a PDF file</source>
        <translation>compruebe que está encendida, o guarde el informe como archivo PDF</translation>
    </message>
    <message>
        <source>The report could not be printed to its end</source>
        <translation>El informe no se pudo imprimir hasta el final</translation>
    </message>
    <message>
        <source>check the printer, or save the report as a PDF file</source>
        <translation>revise la impresora, o guarde el informe como archivo PDF</translation>
    </message>
    <message>
        <source>The report could not be written to %1</source>
        <translation>No se pudo escribir el informe en %1</translation>
    </message>
    <message>
        <source>choose another place, or make room there</source>
        <translation>elija otro lugar, o haga sitio allí</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Jobs by status</source>
        <translation>Tareas por estado</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>las primeras %1 de %2</translation>
    </message>
    <message>
        <source>Top tools</source>
        <translation>Herramientas más usadas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Share failed</source>
        <translation>Proporción fallida</translation>
    </message>
    <message>
        <source>Tools that failed most</source>
        <translation>Herramientas con más fallos</translation>
    </message>
    <message>
        <source>Share of its calls</source>
        <translation>Proporción de sus llamadas</translation>
    </message>
    <message>
        <source>Stored statistics</source>
        <translation>Estadísticas guardadas</translation>
    </message>
    <message>
        <source>Conversations stored</source>
        <translation>Conversaciones guardadas</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>contadas</translation>
    </message>
    <message>
        <source>Messages stored</source>
        <translation>Mensajes guardados</translation>
    </message>
    <message>
        <source>Users stored</source>
        <translation>Usuarios guardados</translation>
    </message>
    <message>
        <source>the system&apos;s own table says the same as its messages</source>
        <translation>la tabla propia del sistema dice lo mismo que sus mensajes</translation>
    </message>
    <message numerus="yes">
        <source>on %n days the system&apos;s own table says something else than its messages</source>
        <translation>
            <numerusform>en %n día la tabla propia del sistema dice otra cosa que sus mensajes</numerusform>
            <numerusform>en %n días la tabla propia del sistema dice otra cosa que sus mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Log errors</source>
        <translation>Errores de registro</translation>
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
        <translation>Día a día</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ falló</translation>
    </message>
    <message>
        <source>too large to be unfolded here: open it in detail</source>
        <translation>demasiado grande para desplegarlo aquí: ábralo en detalle</translation>
    </message>
    <message>
        <source>Only the start was read: open it in detail for all of it.</source>
        <translation>Solo se leyó el comienzo: ábralo en detalle para verlo todo.</translation>
    </message>
    <message>
        <source>There is more: open it in detail.</source>
        <translation>Hay más: ábralo en detalle.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Open in detail</source>
        <translation>Abrir en detalle</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sin texto)</translation>
    </message>
    <message>
        <source>✕ This message failed.</source>
        <translation>✕ Este mensaje falló.</translation>
    </message>
    <message>
        <source>Only the start is shown. Show all</source>
        <translation>Solo se muestra el comienzo. Mostrar todo</translation>
    </message>
    <message>
        <source>%1 of %2 characters. Show all</source>
        <translation>%1 de %2 caracteres. Mostrar todo</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source> · ✕ failed: %1</source>
        <translation> · ✕ falló: %1</translation>
    </message>
    <message>
        <source>(%1 of %2 characters)</source>
        <translation>(%1 de %2 caracteres)</translation>
    </message>
    <message>
        <source> ✕ failed</source>
        <translation> ✕ falló</translation>
    </message>
    <message>
        <source>tool call %1</source>
        <translation>llamada a %1</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistema</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>herramienta</translation>
    </message>
    <message>
        <source>unknown role</source>
        <translation>papel desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%n days later</source>
        <translation>
            <numerusform>un día después</numerusform>
            <numerusform>%n días después</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 después</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message numerus="yes">
        <source>, in the %n days before: %1</source>
        <translation>
            <numerusform>, el día anterior: %1</numerusform>
            <numerusform>, en los %n días anteriores: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ from 0</source>
        <translation>▲ desde 0</translation>
    </message>
    <message>
        <source>± 0 %</source>
        <translation>± 0 %</translation>
    </message>
    <message>
        <source>± 0 pt</source>
        <extracomment>a change between two percentages, in percentage points</extracomment>
        <translation>± 0 pp</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>%1 active, with %2 users</source>
        <translation>%1 activas, con %2 usuarios</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 activas</translation>
    </message>
    <message>
        <source>%1 user, %2 assistant</source>
        <translation>%1 del usuario, %2 del asistente</translation>
    </message>
    <message>
        <source>known for %1 of messages</source>
        <translation>se conoce en el %1 de los mensajes</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 con fallo</translation>
    </message>
    <message>
        <source>Mean job duration</source>
        <translation>Duración media de las tareas</translation>
    </message>
    <message>
        <source>Response time p95</source>
        <translation>Tiempo de respuesta p95</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>mediana %1</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfacción</translation>
    </message>
    <message>
        <source>Errors in logs</source>
        <translation>Errores en los registros</translation>
    </message>
    <message>
        <source>; %1</source>
        <translation>; %1</translation>
    </message>
    <message>
        <source>Reading the dump …</source>
        <translation>Leyendo el volcado …</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Contraseña: </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrada</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>Would be quicker with</source>
        <translation>Sería más rápido con</translation>
    </message>
    <message>
        <source>“%1” describes no connection: %2</source>
        <translation>«%1» no describe ninguna conexión: %2</translation>
    </message>
    <message>
        <source>name a .env file, a config.toml with [database], a pg_service.conf or a my.cnf</source>
        <translation>indique un archivo .env, un config.toml con [database], un pg_service.conf o un my.cnf</translation>
    </message>
    <message>
        <source>there is neither DATABASE_URL nor MYSQL_HOST nor PGHOST</source>
        <translation>no hay ni DATABASE_URL ni MYSQL_HOST ni PGHOST</translation>
    </message>
    <message>
        <source>line %1 is no TOML</source>
        <translation>la línea %1 no es TOML</translation>
    </message>
    <message>
        <source>its [database] names no host</source>
        <translation>su sección [database] no indica ningún host</translation>
    </message>
    <message>
        <source>no section in it is a connection</source>
        <translation>ninguna de sus secciones es una conexión</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>No se puede leer «%1»</translation>
    </message>
    <message>
        <source>check the name and the permissions of the file</source>
        <translation>compruebe el nombre y los permisos del archivo</translation>
    </message>
    <message>
        <source>it is no such file</source>
        <translation>no es un archivo de ese tipo</translation>
    </message>
    <message>
        <source>“%1” is no value for %2</source>
        <translation>«%1» no es un valor para %2</translation>
    </message>
    <message>
        <source>certificates of the client (%1) are not supported</source>
        <translation>los certificados de cliente (%1) no se admiten</translation>
    </message>
    <message>
        <source>“%1” is not the address of a database: %2</source>
        <translation>«%1» no es la dirección de una base de datos: %2</translation>
    </message>
    <message>
        <source>write it like postgresql://user@host:5432/database</source>
        <translation>escríbala como postgresql://usuario@host:5432/base</translation>
    </message>
    <message>
        <source>it begins with neither postgresql:// nor mysql:// nor mariadb://</source>
        <translation>no empieza ni por postgresql:// ni por mysql:// ni por mariadb://</translation>
    </message>
    <message>
        <source>it names several servers</source>
        <translation>indica varios servidores</translation>
    </message>
    <message>
        <source>a “]” is missing</source>
        <translation>falta un «]»</translation>
    </message>
    <message>
        <source>its host cannot be read</source>
        <translation>su host no se puede leer</translation>
    </message>
    <message>
        <source>“%1” is no port</source>
        <translation>«%1» no es un puerto</translation>
    </message>
    <message>
        <source>there is a NUL in it</source>
        <translation>contiene un carácter NUL</translation>
    </message>
    <message>
        <source>No source was named</source>
        <translation>No se indicó ningún origen</translation>
    </message>
    <message>
        <source>name a database file, a server or a saved connection</source>
        <translation>indique un archivo de base de datos, un servidor o una conexión guardada</translation>
    </message>
    <message>
        <source>name a file, or write sqlite://, postgresql:// or mysql:// in front</source>
        <translation>indique un archivo, o escriba delante sqlite://, postgresql:// o mysql://</translation>
    </message>
    <message>
        <source>A file is no server</source>
        <translation>Un archivo no es un servidor</translation>
    </message>
    <message>
        <source>The saved connections in “%1” cannot be read</source>
        <translation>No se pueden leer las conexiones guardadas en «%1»</translation>
    </message>
    <message>
        <source>check the permissions of that file</source>
        <translation>compruebe los permisos de ese archivo</translation>
    </message>
    <message>
        <source>The saved connection “%1” in “%2” has no url</source>
        <translation>La conexión guardada «%1» de «%2» no tiene url</translation>
    </message>
    <message>
        <source>give it one, or take it out</source>
        <translation>póngale una, o quítela</translation>
    </message>
    <message>
        <source>The saved connections in “%1” cannot be read, from line %2 on</source>
        <translation>Las conexiones guardadas en «%1» no se pueden leer a partir de la línea %2</translation>
    </message>
    <message>
        <source>mend that line, or move the file away</source>
        <translation>corrija esa línea, o mueva el archivo a otro sitio</translation>
    </message>
    <message>
        <source>There is no saved connection “%1”</source>
        <translation>No hay ninguna conexión guardada «%1»</translation>
    </message>
    <message>
        <source>none was saved yet</source>
        <translation>aún no se guardó ninguna</translation>
    </message>
    <message>
        <source>saved are %1</source>
        <translation>las guardadas son %1</translation>
    </message>
    <message>
        <source>The connection cannot be saved in “%1”</source>
        <translation>No se puede guardar la conexión en «%1»</translation>
    </message>
    <message>
        <source>check the permissions of that folder</source>
        <translation>compruebe los permisos de esa carpeta</translation>
    </message>
    <message>
        <source>There is no host “%1”</source>
        <translation>No hay ningún host «%1»</translation>
    </message>
    <message>
        <source>check the name, and whether its network (a VPN?) is connected</source>
        <translation>compruebe el nombre, y que su red (¿una VPN?) esté conectada</translation>
    </message>
    <message>
        <source>There is no socket of a server at “%1”</source>
        <translation>En «%1» no hay ningún socket de un servidor</translation>
    </message>
    <message>
        <source>check the path, and whether the server runs</source>
        <translation>compruebe la ruta, y que el servidor esté en marcha</translation>
    </message>
    <message>
        <source>This user may not connect to “%1”</source>
        <translation>Este usuario no puede conectarse a «%1»</translation>
    </message>
    <message>
        <source>ask who runs this computer</source>
        <translation>pregunte a quien administra este equipo</translation>
    </message>
    <message>
        <source>No server answers at “%1”</source>
        <translation>En «%1» no responde ningún servidor</translation>
    </message>
    <message>
        <source>“%1” refuses connections on port %2</source>
        <translation>«%1» rechaza las conexiones en el puerto %2</translation>
    </message>
    <message>
        <source>check the port, and whether the server runs</source>
        <translation>compruebe el puerto, y que el servidor esté en marcha</translation>
    </message>
    <message>
        <source>“%1” cannot be reached from here</source>
        <translation>No se puede llegar a «%1» desde aquí</translation>
    </message>
    <message>
        <source>check the network, and whether it needs a VPN</source>
        <translation>compruebe la red, y si hace falta una VPN</translation>
    </message>
    <message numerus="yes">
        <source>“%1” did not answer within %n seconds</source>
        <translation>
            <numerusform>«%1» no respondió en %n segundo</numerusform>
            <numerusform>«%1» no respondió en %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>check host and port, and whether a firewall is in between</source>
        <translation>compruebe el host y el puerto, y si hay un cortafuegos de por medio</translation>
    </message>
    <message>
        <source>“%1” offers no encryption (TLS), which the connection asks for</source>
        <translation>«%1» no ofrece cifrado (TLS), que la conexión exige</translation>
    </message>
    <message>
        <source>have TLS set up on the server, or connect with sslmode=prefer</source>
        <translation>haga que se configure TLS en el servidor, o conéctese con sslmode=prefer</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not one that is trusted for this name</source>
        <translation>El certificado de «%1» no es de confianza para ese nombre</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not one that is trusted</source>
        <translation>El certificado de «%1» no es de confianza</translation>
    </message>
    <message>
        <source>name the file with the root certificate, and the host as its certificate does</source>
        <translation>indique el archivo con el certificado raíz, y el host tal como lo nombra su certificado</translation>
    </message>
    <message>
        <source>No encrypted connection to “%1” could be made</source>
        <translation>No se logró una conexión cifrada con «%1»</translation>
    </message>
    <message>
        <source>try again in a moment, or ask who runs this computer</source>
        <translation>vuelva a intentarlo en un momento, o pregunte a quien administra este ordenador</translation>
    </message>
    <message>
        <source>check the path and the kind of server</source>
        <translation>compruebe la ruta y el tipo de servidor</translation>
    </message>
    <message>
        <source>choose a period or filters that leave its row out</source>
        <translation>elija un período o filtros que dejen fuera su fila</translation>
    </message>
    <message>
        <source>try again, or ask who runs the server</source>
        <translation>vuelva a intentarlo, o pregunte a quien administra el servidor</translation>
    </message>
    <message>
        <source>ask who runs the server which versions of TLS it takes</source>
        <translation>pregunte a quien administra el servidor qué versiones de TLS acepta</translation>
    </message>
    <message>
        <source>“%1” only takes encrypted connections</source>
        <translation>«%1» solo acepta conexiones cifradas</translation>
    </message>
    <message>
        <source>connect with sslmode=require</source>
        <translation>conéctese con sslmode=require</translation>
    </message>
    <message>
        <source>The root certificate “%1” cannot be read</source>
        <translation>No se puede leer el certificado raíz «%1»</translation>
    </message>
    <message>
        <source>name the file that came with the server&apos;s address</source>
        <translation>indique el archivo que recibió con la dirección del servidor</translation>
    </message>
    <message>
        <source>“%1” asks for a password</source>
        <translation>«%1» pide una contraseña</translation>
    </message>
    <message>
        <source>give the password of this user</source>
        <translation>indique la contraseña de este usuario</translation>
    </message>
    <message>
        <source>“%1” does not take this user and password</source>
        <translation>«%1» no acepta este usuario y esta contraseña</translation>
    </message>
    <message>
        <source>“%1” does not take the password of user “%2”</source>
        <translation>«%1» no acepta la contraseña del usuario «%2»</translation>
    </message>
    <message>
        <source>check the user&apos;s name and the password</source>
        <translation>compruebe el nombre de usuario y la contraseña</translation>
    </message>
    <message>
        <source>“%1” does not let user “%2” in from this computer</source>
        <translation>«%1» no deja entrar al usuario «%2» desde este equipo</translation>
    </message>
    <message>
        <source>check the user&apos;s name, or ask who runs the server</source>
        <translation>compruebe el nombre de usuario, o pregunte a quien administra el servidor</translation>
    </message>
    <message>
        <source>There is no database “%1” on “%2”</source>
        <translation>En «%2» no hay ninguna base de datos «%1»</translation>
    </message>
    <message>
        <source>check its name</source>
        <translation>compruebe su nombre</translation>
    </message>
    <message>
        <source>No database on “%1” was named</source>
        <translation>No se indicó ninguna base de datos de «%1»</translation>
    </message>
    <message>
        <source>name it at the end of the address: mysql://user@host/database</source>
        <translation>indíquela al final de la dirección: mysql://usuario@host/base</translation>
    </message>
    <message>
        <source>User “%1” has no right to database “%2”</source>
        <translation>El usuario «%1» no tiene permiso para la base de datos «%2»</translation>
    </message>
    <message>
        <source>ask who runs the server for the right to read it</source>
        <translation>pida permiso de lectura a quien administra el servidor</translation>
    </message>
    <message>
        <source>There is no schema “%1” in database “%2”</source>
        <translation>En la base de datos «%2» no hay ningún esquema «%1»</translation>
    </message>
    <message>
        <source>“%1” has as many connections as it takes</source>
        <translation>«%1» ya tiene todas las conexiones que acepta</translation>
    </message>
    <message>
        <source>try again when others are done, or ask who runs it</source>
        <translation>inténtelo de nuevo cuando otros terminen, o pregunte a quien lo administra</translation>
    </message>
    <message>
        <source>“%1” is just starting or stopping</source>
        <translation>«%1» está arrancando o deteniéndose</translation>
    </message>
    <message>
        <source>try again in a moment</source>
        <translation>inténtelo de nuevo en un momento</translation>
    </message>
    <message>
        <source>“%1” does not promise to keep this connection to reading</source>
        <translation>«%1» no garantiza que esta conexión solo lea</translation>
    </message>
    <message>
        <source>connect to the server itself instead of a pooler in between, or as a user who can only read</source>
        <translation>conéctese al propio servidor en lugar de a un pooler intermedio, o como un usuario que solo pueda leer</translation>
    </message>
    <message>
        <source>“%1” does not take the connection</source>
        <translation>«%1» no acepta la conexión</translation>
    </message>
    <message>
        <source>check host, port and kind of server</source>
        <translation>compruebe el host, el puerto y la clase de servidor</translation>
    </message>
    <message>
        <source>The connection to “%1” was lost</source>
        <translation>Se perdió la conexión con «%1»</translation>
    </message>
    <message>
        <source>try again when the server can be reached</source>
        <translation>inténtelo de nuevo cuando se pueda llegar al servidor</translation>
    </message>
    <message>
        <source>“%1” stopped this because it took too long</source>
        <translation>«%1» detuvo esto porque tardaba demasiado</translation>
    </message>
    <message>
        <source>choose a shorter period or fewer filters</source>
        <translation>elija un período más corto o menos filtros</translation>
    </message>
    <message>
        <source>Somebody is changing a table on “%1” and has it locked</source>
        <translation>Alguien está cambiando una tabla en «%1» y la tiene bloqueada</translation>
    </message>
    <message>
        <source>try again when that is done</source>
        <translation>inténtelo de nuevo cuando eso termine</translation>
    </message>
    <message>
        <source>This user has no right to read that</source>
        <translation>Este usuario no tiene permiso para leer eso</translation>
    </message>
    <message>
        <source>This user has no right to read “%1”</source>
        <translation>Este usuario no tiene permiso para leer «%1»</translation>
    </message>
    <message>
        <source>A table is not there any more</source>
        <translation>Una tabla ya no está</translation>
    </message>
    <message>
        <source>Table “%1” is not there any more</source>
        <translation>La tabla «%1» ya no está</translation>
    </message>
    <message>
        <source>open the database again</source>
        <translation>abra otra vez la base de datos</translation>
    </message>
    <message>
        <source>A table was changed since it was opened</source>
        <translation>Una tabla cambió desde que se abrió</translation>
    </message>
    <message>
        <source>A value is too large to be read</source>
        <translation>Un valor es demasiado grande para leerlo</translation>
    </message>
    <message>
        <source>“%1” has not enough memory or disk space for this</source>
        <translation>«%1» no tiene suficiente memoria o espacio en disco para esto</translation>
    </message>
    <message>
        <source>choose a shorter period, or ask who runs the server</source>
        <translation>elija un período más corto, o pregunte a quien administra el servidor</translation>
    </message>
    <message>
        <source>The database on “%1” is damaged</source>
        <translation>La base de datos de «%1» está dañada</translation>
    </message>
    <message>
        <source>ask who runs the server</source>
        <translation>pregunte a quien administra el servidor</translation>
    </message>
    <message>
        <source>“%1” could not answer this</source>
        <translation>«%1» no pudo responder a esto</translation>
    </message>
    <message>
        <source>“%1” is damaged: its header makes no sense</source>
        <translation>«%1» está dañado: su cabecera no tiene sentido</translation>
    </message>
    <message>
        <source>“%1” is an SQLite database, no dump</source>
        <translation>«%1» es una base de datos SQLite, no un volcado</translation>
    </message>
    <message>
        <source>open it as it is</source>
        <translation>ábrala tal como está</translation>
    </message>
    <message>
        <source>“%1” is compressed in a form that is not read here</source>
        <translation>«%1» está comprimido de una forma que aquí no se lee</translation>
    </message>
    <message>
        <source>unpack it first; dumps compressed with gzip or zstd are read as they are</source>
        <translation>descomprímalo primero; los volcados comprimidos con gzip o zstd se leen tal como están</translation>
    </message>
    <message>
        <source>“%1” is an archive of pg_dump inside a compressed file</source>
        <translation>«%1» es un archivador de pg_dump dentro de un archivo comprimido</translation>
    </message>
    <message>
        <source>unpack it once, with gunzip or unzstd, and open what comes out</source>
        <translation>descomprímalo una vez, con gunzip o unzstd, y abra lo que salga</translation>
    </message>
    <message>
        <source>“%1” is compressed twice</source>
        <translation>«%1» está comprimido dos veces</translation>
    </message>
    <message>
        <source>“%1” is no SQL dump</source>
        <translation>«%1» no es un volcado SQL</translation>
    </message>
    <message>
        <source>name an SQLite database, or a dump made by pg_dump, mysqldump or mariadb-dump</source>
        <translation>indique una base de datos SQLite, o un volcado hecho con pg_dump, mysqldump o mariadb-dump</translation>
    </message>
    <message>
        <source>“%1” is a dump in pg_dump&apos;s folder format, which is not read here</source>
        <translation>«%1» es un volcado en el formato de carpeta de pg_dump, que aquí no se lee</translation>
    </message>
    <message>
        <source>make one file of it: pg_restore -f dump.sql FOLDER</source>
        <translation>haga de él un solo archivo: pg_restore -f dump.sql CARPETA</translation>
    </message>
    <message>
        <source>name a dump in it</source>
        <translation>indique un volcado que esté en ella</translation>
    </message>
    <message>
        <source>name a dump</source>
        <translation>indique un volcado</translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked</source>
        <translation>No se puede descomprimir «%1»</translation>
    </message>
    <message>
        <source>ask for the file again</source>
        <translation>pida el archivo otra vez</translation>
    </message>
    <message>
        <source>The dump “%1” has no table of a chat system that is known</source>
        <translation>El volcado «%1» no tiene ninguna tabla de un sistema de chat conocido</translation>
    </message>
    <message>
        <source>it has no tables at all: ask for a dump of the right database</source>
        <translation>no tiene ninguna tabla: pida un volcado de la base de datos correcta</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>tiene: %1</translation>
    </message>
    <message>
        <source>The cache folder “%1” cannot be made</source>
        <translation>No se puede crear la carpeta de caché «%1»</translation>
    </message>
    <message>
        <source>check the permissions of the folder it belongs in, and whether the disk is full</source>
        <translation>compruebe los permisos de la carpeta en la que debe estar, y si el disco está lleno</translation>
    </message>
    <message>
        <source>“%1” is in use</source>
        <translation>«%1» está en uso</translation>
    </message>
    <message>
        <source>close it first</source>
        <translation>ciérrelo primero</translation>
    </message>
    <message>
        <source>“%1” cannot be removed</source>
        <translation>No se puede eliminar «%1»</translation>
    </message>
    <message>
        <source>check the permissions of the folder it is in</source>
        <translation>compruebe los permisos de la carpeta en la que está</translation>
    </message>
    <message>
        <source>The dump could not be kept in the cache folder “%1”</source>
        <translation>El volcado no se pudo guardar en la carpeta de caché «%1»</translation>
    </message>
    <message>
        <source>check the permissions of that folder, and whether the disk is full</source>
        <translation>compruebe los permisos de esa carpeta, y si el disco está lleno</translation>
    </message>
    <message>
        <source>The dump ends without its closing line: something may be missing from its end.</source>
        <translation>El volcado termina sin su línea de cierre: puede que falte algo al final.</translation>
    </message>
    <message>
        <source>The dump ends in the middle of a statement (line %1).</source>
        <translation>El volcado termina en medio de una sentencia (línea %1).</translation>
    </message>
    <message>
        <source>The dump does not name the columns of table “%1”.</source>
        <translation>El volcado no indica las columnas de la tabla «%1».</translation>
    </message>
    <message>
        <source>Line %1: a value of table “%2” is not plain; its text is kept.</source>
        <translation>Línea %1: un valor de la tabla «%2» no es un valor simple; se conserva su texto.</translation>
    </message>
    <message numerus="yes">
        <source>The dump ends in the middle of table “%1”: %Ln rows were read.</source>
        <translation>
            <numerusform>El volcado termina en medio de la tabla «%1»: se leyó %Ln fila.</numerusform>
            <numerusform>El volcado termina en medio de la tabla «%1»: se leyeron %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The dump ends in the middle of table “%1”.</source>
        <translation>El volcado termina en medio de la tabla «%1».</translation>
    </message>
    <message>
        <source>Line %1: the rows of table “%2” are not in pg_dump&apos;s own form, and are left out.</source>
        <translation>Línea %1: las filas de la tabla «%2» no tienen la forma propia de pg_dump, y se omiten.</translation>
    </message>
    <message>
        <source>The dump&apos;s texts are in the encoding “%1”, which is not known here; they are shown as if they were UTF-8.</source>
        <translation>Los textos del volcado están en la codificación «%1», que aquí no se conoce; se muestran como si fueran UTF-8.</translation>
    </message>
    <message>
        <source>The row on line %1 of the dump is too large to be read</source>
        <translation>La fila de la línea %1 del volcado es demasiado grande para leerla</translation>
    </message>
    <message>
        <source>ask for a dump without that table</source>
        <translation>pida un volcado sin esa tabla</translation>
    </message>
    <message>
        <source>Column “%1” was added to table “%2” after its rows, and is not read.</source>
        <translation>La columna «%1» se añadió a la tabla «%2» después de sus filas, y no se lee.</translation>
    </message>
    <message>
        <source>The dump has several databases with chats: “%1” is read, “%2” is not.</source>
        <translation>El volcado contiene varias bases de datos con chats: se lee «%1», pero no «%2».</translation>
    </message>
    <message>
        <source>Table “%1” is in the dump several times: that of schema “%2” is read, that of “%3” is not.</source>
        <translation>La tabla «%1» está varias veces en el volcado: se lee la del esquema «%2», pero no la de «%3».</translation>
    </message>
    <message>
        <source>Column “%1” of table “%2” is worked out by the server; a dump has no values for it.</source>
        <translation>El servidor calcula la columna «%1» de la tabla «%2»; un volcado no tiene valores para ella.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of table “%1” were left out: their key was there already.</source>
        <translation>
            <numerusform>Se omitió %Ln fila de la tabla «%1»: su clave ya estaba.</numerusform>
            <numerusform>Se omitieron %Ln filas de la tabla «%1»: sus claves ya estaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the dump was not understood: “%2”.</source>
        <translation>No se entendió la línea %1 del volcado: «%2».</translation>
    </message>
    <message numerus="yes">
        <source>There were %Ln more such notes.</source>
        <translation>
            <numerusform>Hubo %Ln nota más de esta clase.</numerusform>
            <numerusform>Hubo %Ln notas más de esta clase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines in all were not understood.</source>
        <translation>
            <numerusform>En total no se entendió %Ln línea.</numerusform>
            <numerusform>En total no se entendieron %Ln líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>What pg_restore made of “%1” could not be read</source>
        <translation>No se pudo leer lo que pg_restore hizo de «%1»</translation>
    </message>
    <message>
        <source>“%1” was written by a newer pg_dump than the pg_restore here</source>
        <translation>«%1» lo escribió un pg_dump más nuevo que el pg_restore de este equipo</translation>
    </message>
    <message>
        <source>install a newer postgresql-client, or ask for a plain dump (pg_dump -Fp)</source>
        <translation>instale un postgresql-client más nuevo, o pida un volcado simple (pg_dump -Fp)</translation>
    </message>
    <message>
        <source>pg_restore cannot read “%1”</source>
        <translation>pg_restore no puede leer «%1»</translation>
    </message>
    <message>
        <source>ask for the dump again</source>
        <translation>pida el volcado otra vez</translation>
    </message>
    <message>
        <source>pg_restore stopped before the end of “%1” (%2).</source>
        <translation>pg_restore se detuvo antes del final de «%1» (%2).</translation>
    </message>
    <message>
        <source>“%1” is an archive of pg_dump, and pg_restore, which reads those, is not installed</source>
        <translation>«%1» es un archivador de pg_dump, y pg_restore, que es lo que los lee, no está instalado</translation>
    </message>
    <message>
        <source>install the package postgresql-client, or ask for a plain dump (pg_dump -Fp)</source>
        <translation>instale el paquete postgresql-client, o pida un volcado simple (pg_dump -Fp)</translation>
    </message>
    <message>
        <source>pg_restore could not be started</source>
        <translation>No se pudo iniciar pg_restore</translation>
    </message>
    <message>
        <source>check the installation of postgresql-client</source>
        <translation>compruebe la instalación de postgresql-client</translation>
    </message>
    <message>
        <source>Nothing can be written into the cache folder “%1”</source>
        <translation>No se puede escribir nada en la carpeta de caché «%1»</translation>
    </message>
    <message>
        <source>The disk of the cache folder “%1” is full</source>
        <translation>El disco de la carpeta de caché «%1» está lleno</translation>
    </message>
    <message>
        <source>a dump needs about as much room as it has unpacked; free some space</source>
        <translation>un volcado necesita más o menos el sitio que ocupa descomprimido; libere espacio</translation>
    </message>
    <message>
        <source>A value in the dump is too large to be read</source>
        <translation>Un valor del volcado es demasiado grande para leerlo</translation>
    </message>
    <message>
        <source>The dump could not be written into “%1”</source>
        <translation>El volcado no se pudo escribir en «%1»</translation>
    </message>
    <message>
        <source>The compressed file “%1” is cut off.</source>
        <translation>El archivo comprimido «%1» está cortado.</translation>
    </message>
    <message>
        <source>The compressed file “%1” is damaged after %2 bytes (%3).</source>
        <translation>El archivo comprimido «%1» está dañado a partir de %2 bytes (%3).</translation>
    </message>
    <message>
        <source>“%1” was compressed with a window that needs much memory</source>
        <translation>«%1» se comprimió con una ventana que necesita mucha memoria</translation>
    </message>
    <message>
        <source>unpack it with: zstd -d --long=31</source>
        <translation>descomprímalo con: zstd -d --long=31</translation>
    </message>
    <message>
        <source>This user has no right to read: %1.</source>
        <translation>Este usuario no tiene permiso para leer: %1.</translation>
    </message>
    <message>
        <source>choose another column</source>
        <translation>elija otra columna</translation>
    </message>
    <message>
        <source>This user has no right to read any table of “%1”</source>
        <translation>Este usuario no tiene permiso para leer ninguna tabla de «%1»</translation>
    </message>
    <message>
        <source>ask who runs the server for the right to read them</source>
        <translation>pida permiso para leerlas a quien administra el servidor</translation>
    </message>
    <message>
        <source>check the names of the database and of the schema</source>
        <translation>compruebe los nombres de la base de datos y del esquema</translation>
    </message>
    <message>
        <source>look for damage with: sqlite3 FILE &quot;PRAGMA integrity_check&quot;</source>
        <translation>busque daños con: sqlite3 ARCHIVO &quot;PRAGMA integrity_check&quot;</translation>
    </message>
    <message>
        <source>try again, or ask for a plain dump (pg_dump -Fp)</source>
        <translation>vuelva a intentarlo, o pida un volcado simple (pg_dump -Fp)</translation>
    </message>
    <message>
        <source>check whether that disk is full or damaged</source>
        <translation>compruebe si ese disco está lleno o dañado</translation>
    </message>
    <message>
        <source>Reading the dump</source>
        <translation>Leyendo el volcado</translation>
    </message>
    <message>
        <source>%1 was found</source>
        <translation>Se encontró %1</translation>
    </message>
    <message>
        <source>The server answers</source>
        <translation>El servidor responde</translation>
    </message>
    <message>
        <source>The server lets you in</source>
        <translation>El servidor le deja entrar</translation>
    </message>
    <message>
        <source>The server lets %1 in</source>
        <translation>El servidor deja entrar a %1</translation>
    </message>
    <message>
        <source>The database is there</source>
        <translation>La base de datos está ahí</translation>
    </message>
    <message>
        <source>The database %1 is there</source>
        <translation>La base de datos %1 está ahí</translation>
    </message>
    <message>
        <source>The server refuses to write on this connection</source>
        <translation>El servidor se niega a escribir en esta conexión</translation>
    </message>
    <message>
        <source>The connection is encrypted</source>
        <translation>La conexión está cifrada</translation>
    </message>
    <message>
        <source>The connection is not encrypted</source>
        <translation>La conexión no está cifrada</translation>
    </message>
    <message>
        <source>You have no right to read the table %1</source>
        <translation>No tiene permiso para leer la tabla %1</translation>
    </message>
    <message>
        <source>%1 has no right to read the table %2</source>
        <translation>%1 no tiene permiso para leer la tabla %2</translation>
    </message>
    <message>
        <source>Ask who runs the server for the right to read it.</source>
        <translation>Pida permiso para leerla a quien administra el servidor.</translation>
    </message>
    <message numerus="yes">
        <source>%n more tables may not be read either</source>
        <translation>
            <numerusform>%n tabla más tampoco se puede leer</numerusform>
            <numerusform>%n tablas más tampoco se pueden leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables can be read</source>
        <translation>
            <numerusform>Se puede leer %n tabla</numerusform>
            <numerusform>Se pueden leer %n tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds: %1</source>
        <translation>Contiene: %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Usage: scrollback [options] [SOURCE]
       scrollback --report FILE.pdf --days N [options] SOURCE

Reads the chat-log databases of AI chats. SOURCE is a database file, a dump, the address of a
server (postgresql:// or mysql://) or the name of a saved connection; it is never changed.

Options:
</source>
        <translation>Uso: scrollback [opciones] [ORIGEN]
     scrollback --report ARCHIVO.pdf --days N [opciones] ORIGEN

Lee las bases de datos de los chats de IA. ORIGEN es un archivo de base de datos, un volcado, la dirección
de un servidor (postgresql:// o mysql://) o el nombre de una conexión guardada; nunca se cambia.

Opciones:
</translation>
    </message>
    <message>
        <source>Databases and dumps (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3 *.sql *.sql.gz *.sql.zst *.dump)</source>
        <translation>Bases de datos y volcados (*.sqlite *.sqlite3 *.db *.db3 *.s3db *.sl3 *.sql *.sql.gz *.sql.zst *.dump)</translation>
    </message>
    <message>
        <source>Dumps of servers (*.sql *.sql.gz *.sql.zst *.dump)</source>
        <translation>Volcados de servidores (*.sql *.sql.gz *.sql.zst *.dump)</translation>
    </message>
    <message>
        <source>Connect to a &amp;server…</source>
        <translation>Conectarse a un serv&amp;idor…</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>Parte s&amp;iguiente de la ventana</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation>Parte ante&amp;rior de la ventana</translation>
    </message>
    <message>
        <source>&amp;What fits the database</source>
        <translation>&amp;Lo que convenga a la base de datos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>This system does not store which of its answers and calls failed.</source>
        <translation>Este sistema no guarda cuáles de sus respuestas y llamadas fallaron.</translation>
    </message>
    <message>
        <source>The report was stopped; there is no file %1</source>
        <translation>El informe se detuvo; no hay ningún archivo %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in, %1 out</source>
        <translation>
            <numerusform>%Ln token de entrada, %1 de salida</numerusform>
            <numerusform>%Ln tokens de entrada, %1 de salida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>no se guarda</translation>
    </message>
    <message numerus="yes">
        <source>“%1” comes nearest, but %2 has no column %3</source>
        <translation>
            <numerusform>el más parecido es «%1», pero %2 no tiene la columna %3</numerusform>
            <numerusform>el más parecido es «%1», pero %2 no tiene las columnas %3</numerusform>
        </translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>por omisión: %1</translation>
    </message>
    <message>
        <source>default: all</source>
        <translation>por omisión: todas</translation>
    </message>
    <message>
        <source>Several values of a filter stand between commas; \, is a comma of a value.</source>
        <translation>Varios valores de un filtro van entre comas; \, es una coma de un valor.</translation>
    </message>
    <message>
        <source>A workbook cannot be written to standard output</source>
        <translation>Un libro de cálculo no se puede escribir en la salida estándar</translation>
    </message>
    <message>
        <source>Standard output does not say which format is meant</source>
        <translation>La salida estándar no dice qué formato se quiere</translation>
    </message>
    <message>
        <source>add --format csv, jsonl, json, md or html</source>
        <translation>añada --format csv, jsonl, json, md o html</translation>
    </message>
    <message>
        <source>“%1” is where the database “%2” keeps what it is about to write</source>
        <translation>«%1» es donde la base de datos «%2» guarda lo que está a punto de escribir</translation>
    </message>
    <message>
        <source>“%1” is an SQLite database inside a compressed file</source>
        <translation>«%1» es una base de datos SQLite dentro de un archivo comprimido</translation>
    </message>
    <message>
        <source>Nothing can be counted by %1 in this database (%2)</source>
        <translation>En esta base de datos (%2) nada se puede contar por %1</translation>
    </message>
    <message>
        <source>at most N rows; 0 for all</source>
        <translation>como mucho N filas; 0 para todas</translation>
    </message>
    <message>
        <source>the file to write; it appears whole or not at all; - is standard output</source>
        <translation>el archivo en el que se escribe; aparece entero o no aparece; - es la salida estándar</translation>
    </message>
    <message>
        <source>use a whole number from 1 to %1</source>
        <translation>use un número entero de 1 a %1</translation>
    </message>
    <message>
        <source>&amp;Dumps that were read…</source>
        <translation>&amp;Volcados leídos…</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::AboutDialog</name>
    <message>
        <source>About Scrollback</source>
        <translation>Acerca de Scrollback</translation>
    </message>
    <message>
        <source>Reads the chat-log databases of AI chats: conversations, logs, tool calls, jobs, figures, and a report. Databases are opened for reading only, and nothing leaves this computer.</source>
        <translation>Lee las bases de datos de los chats de IA: conversaciones, registros, llamadas a herramientas, tareas, cifras y un informe. Las bases de datos se abren solo para lectura, y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin garantía alguna.</translation>
    </message>
    <message>
        <source>Made with Qt %1, SQLite, toml++, tl::expected and libxlsxwriter; running on %2.</source>
        <translation>Hecho con Qt %1, SQLite, toml++, tl::expected y libxlsxwriter; se ejecuta en %2.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::Application</name>
    <message>
        <source>Making a demo database with made-up data…</source>
        <translation>Creando una base de datos de demostración con datos inventados…</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>A command, a page, a saved view, a file or a conversation</source>
        <translation>Una orden, una página, una vista guardada, un archivo o una conversación</translation>
    </message>
    <message>
        <source>What to do or to open</source>
        <translation>Qué hacer o abrir</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ConnectionDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>Prob&amp;ar</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL o MariaDB</translation>
    </message>
    <message>
        <source>Where the server can</source>
        <translation>Cuando el servidor pueda</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Always, with a certificate that is checked</source>
        <translation>Siempre, con un certificado comprobado</translation>
    </message>
    <message>
        <source>Always, with the certificate and its name checked</source>
        <translation>Siempre, con certificado y nombre comprobados</translation>
    </message>
    <message>
        <source>as the service “%1” says</source>
        <translation>lo que diga el servicio «%1»</translation>
    </message>
    <message>
        <source>Everything can be read on the way. For servers on this computer only.</source>
        <translation>Todo se puede leer por el camino. Solo para servidores de este equipo.</translation>
    </message>
    <message>
        <source>Where the server cannot, the connection is not encrypted; the bottom of the window says so.</source>
        <translation>Si el servidor no puede, la conexión va sin cifrar; se indica en la parte inferior de la ventana.</translation>
    </message>
    <message>
        <source>Nobody can read along on the way, but nobody checks who the server is.</source>
        <translation>Nadie puede leer por el camino, pero nadie comprueba quién es el servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has to be signed by somebody who is trusted.</source>
        <translation>El certificado del servidor debe estar firmado por alguien de confianza.</translation>
    </message>
    <message>
        <source>The certificate has to be signed by somebody who is trusted, and made out to this host: the safest choice.</source>
        <translation>El certificado debe estar firmado por alguien de confianza y emitido para este host: la opción más segura.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>Say which database to read: a server may have many.</source>
        <translation>Diga qué base de datos se lee: un servidor puede tener muchas.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>No hay ningún archivo «%1».</translation>
    </message>
    <message>
        <source>Take a connection from a file</source>
        <translation>Tomar una conexión de un archivo</translation>
    </message>
    <message>
        <source>Connection files (*.env .env* *.toml *.conf *.cnf *.ini)</source>
        <translation>Archivos de conexión (*.env .env* *.toml *.conf *.cnf *.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Certificado raíz</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Dé un nombre a la conexión.</translation>
    </message>
    <message>
        <source>A name has no “/” in it: that would be a file.</source>
        <translation>Un nombre no contiene «/»: eso sería un archivo.</translation>
    </message>
    <message>
        <source>Saved. On the command line this is: scrollback &quot;%1&quot;</source>
        <translation>Guardada. En la línea de órdenes es: scrollback &quot;%1&quot;</translation>
    </message>
    <message>
        <source>That is no name for a connection.</source>
        <translation>Ese no es un nombre para una conexión.</translation>
    </message>
    <message>
        <source>There is a connection “%1” already.</source>
        <translation>Ya hay una conexión «%1».</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Se eliminó «%1».</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>None yet. What is filled in can be saved under a name below.</source>
        <translation>Todavía ninguna. Lo que está rellenado se puede guardar abajo con un nombre.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ConversationReader</name>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversación siguiente</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Mostrar como texto</translation>
    </message>
    <message>
        <source>Show texts as they are written, without their markup</source>
        <translation>Mostrar los textos tal como están escritos, sin su formato</translation>
    </message>
    <message>
        <source>Unfold all tool calls</source>
        <translation>Desplegar todas las llamadas a herramientas</translation>
    </message>
    <message>
        <source>Fold all tool calls</source>
        <translation>Plegar todas las llamadas a herramientas</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close the search in this conversation</source>
        <translation>Cerrar la búsqueda en esta conversación</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>Leyendo la conversación…</translation>
    </message>
    <message>
        <source>Reading a conversation</source>
        <translation>Leyendo una conversación</translation>
    </message>
    <message>
        <source>Conversation: %1</source>
        <translation>Conversación: %1</translation>
    </message>
    <message>
        <source>There are no messages in this conversation.</source>
        <translation>No hay mensajes en esta conversación.</translation>
    </message>
    <message>
        <source>The system keeps a row for it, but nothing was written in it, or it was deleted.</source>
        <translation>El sistema guarda una fila para ella, pero no se escribió nada, o se borró.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>ninguna coincidencia</translation>
    </message>
    <message>
        <source>%1 of %2 matches</source>
        <translation>%1 de %2 coincidencias</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s) below</source>
        <translation>
            <numerusform>%Ln mensaje nuevo más abajo</numerusform>
            <numerusform>%Ln mensajes nuevos más abajo</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ConversationsPage</name>
    <message>
        <source>Export as…</source>
        <translation>Exportar como…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar el ID</translation>
    </message>
    <message>
        <source>Copied the conversation&apos;s id</source>
        <translation>Se copió el ID de la conversación</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copiar la orden</translation>
    </message>
    <message>
        <source>Copied the command that prints this conversation</source>
        <translation>Se copió la orden que muestra esta conversación</translation>
    </message>
    <message>
        <source>Copy the command that prints this conversation in a terminal</source>
        <translation>Copiar la orden que muestra esta conversación en una terminal</translation>
    </message>
    <message>
        <source>All conversations of this user</source>
        <translation>Todas las conversaciones de este usuario</translation>
    </message>
    <message>
        <source>Only this widget</source>
        <translation>Solo este widget</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Show the list as a table with columns</source>
        <translation>Mostrar la lista como tabla con columnas</translation>
    </message>
    <message>
        <source>Choose a conversation to read it.</source>
        <translation>Elija una conversación para leerla.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>This database has no conversations.</source>
        <translation>Esta base de datos no tiene conversaciones.</translation>
    </message>
    <message>
        <source>There are no conversations to read in this database.</source>
        <translation>No hay conversaciones que leer en esta base de datos.</translation>
    </message>
    <message>
        <source>The places on the left show what it holds.</source>
        <translation>Los lugares de la izquierda muestran lo que contiene.</translation>
    </message>
    <message>
        <source>Reading conversations…</source>
        <translation>Leyendo conversaciones…</translation>
    </message>
    <message>
        <source>Counting conversations…</source>
        <translation>Contando conversaciones…</translation>
    </message>
    <message>
        <source>Counting conversations… Those that were active last can be read meanwhile.</source>
        <translation>Contando conversaciones… Mientras tanto se pueden leer las de actividad más reciente.</translation>
    </message>
    <message>
        <source>No conversations match these filters.</source>
        <translation>Ninguna conversación cumple estos filtros.</translation>
    </message>
    <message>
        <source>Close a filter above, or clear them all (Ctrl+Z brings a closed one back).</source>
        <translation>Cierre un filtro de arriba, o quítelos todos (Ctrl+Z recupera uno cerrado).</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>No conversation began in this period (%1).</source>
        <translation>Ninguna conversación empezó en este período (%1).</translation>
    </message>
    <message>
        <source>Choose another period, or look at all times.</source>
        <translation>Elija otro período, o mire todo el tiempo.</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Mostrar todo el tiempo</translation>
    </message>
    <message>
        <source>There are no conversations in this database.</source>
        <translation>No hay conversaciones en esta base de datos.</translation>
    </message>
    <message>
        <source>Its tables are there, but empty.</source>
        <translation>Sus tablas están, pero vacías.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Only user %1</source>
        <translation>Solo el usuario %1</translation>
    </message>
    <message>
        <source>Not user %1</source>
        <translation>Excepto el usuario %1</translation>
    </message>
    <message>
        <source>Only widget %1</source>
        <translation>Solo el widget %1</translation>
    </message>
    <message>
        <source>Not widget %1</source>
        <translation>Excepto el widget %1</translation>
    </message>
    <message>
        <source>Only status %1</source>
        <translation>Solo el estado %1</translation>
    </message>
    <message>
        <source>Not status %1</source>
        <translation>Excepto el estado %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy title</source>
        <translation>Copiar el título</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>Mostrar entero</translation>
    </message>
    <message>
        <source>All calls of %1</source>
        <translation>Todas las llamadas a %1</translation>
    </message>
    <message>
        <source>Looking for the conversation in the list</source>
        <translation>Buscando la conversación en la lista</translation>
    </message>
    <message>
        <source>not in this list</source>
        <translation>no está en esta lista</translation>
    </message>
    <message>
        <source>The period or the filters of the list leave this conversation out.</source>
        <translation>El período o los filtros de la lista dejan fuera esta conversación.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Show all charts as &amp;tables</source>
        <translation>Mostrar todos los gráficos como &amp;tablas</translation>
    </message>
    <message>
        <source>&amp;Copy the figures</source>
        <translation>&amp;Copiar las cifras</translation>
    </message>
    <message>
        <source>Working out the figures</source>
        <translation>Calculando las cifras</translation>
    </message>
    <message>
        <source>The figures were not worked out, because that was stopped.</source>
        <translation>Las cifras no se calcularon, porque se detuvo el cálculo.</translation>
    </message>
    <message>
        <source>Work them out now</source>
        <translation>Calcularlas ahora</translation>
    </message>
    <message>
        <source>There is nothing in this database yet.</source>
        <translation>Todavía no hay nada en esta base de datos.</translation>
    </message>
    <message>
        <source>Its tables are as they should be, but empty.</source>
        <translation>Sus tablas son como deben ser, pero están vacías.</translation>
    </message>
    <message>
        <source>Nothing happened in these days.</source>
        <translation>En estos días no ocurrió nada.</translation>
    </message>
    <message>
        <source>The newest entry is of %1.</source>
        <translation>La entrada más reciente es del %1.</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n days up to then</source>
        <translation>
            <numerusform>Mostrar el día hasta entonces</numerusform>
            <numerusform>Mostrar los %n días hasta entonces</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the figures.</source>
        <translation>Se copiaron las cifras.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DemoMaker</name>
    <message>
        <source>The folder %1 for the demo cannot be made</source>
        <translation>No se puede crear la carpeta %1 para la demostración</translation>
    </message>
    <message>
        <source>check that you may write there, or open a file of your own</source>
        <translation>compruebe que puede escribir allí, o abra un archivo suyo</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DropFrame</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln files</source>
        <translation>
            <numerusform>Abrir %Ln archivo</numerusform>
            <numerusform>Abrir %Ln archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DumpsDialog</name>
    <message>
        <source>Dumps that were read</source>
        <translation>Volcados leídos</translation>
    </message>
    <message>
        <source>A dump is read once, into a file of Scrollback&apos;s own, and opens at once from then on. Removing that file leaves the dump as it is.</source>
        <translation>Un volcado se lee una vez en un archivo propio de Scrollback y desde entonces se abre al instante. Quitar ese archivo deja el volcado como está.</translation>
    </message>
    <message>
        <source>Dump</source>
        <translation>Volcado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Size here</source>
        <translation>Tamaño aquí</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Remove &amp;all</source>
        <translation>Quitar &amp;todos</translation>
    </message>
    <message numerus="yes">
        <source>%n dump(s) stayed, because they are open.</source>
        <translation>
            <numerusform>%n volcado se quedó porque está abierto.</numerusform>
            <numerusform>%n volcados se quedaron porque están abiertos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (no longer there)</source>
        <translation>%1 (ya no está)</translation>
    </message>
    <message>
        <source>No dump is kept.</source>
        <translation>No se guarda ningún volcado.</translation>
    </message>
    <message>
        <source>%1 in all, in %2</source>
        <comment>bytes, folder</comment>
        <translation>%1 en total, en %2</translation>
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
        <translation>La conversación abierta (%1)</translation>
    </message>
    <message>
        <source>The columns on screen, in their order</source>
        <translation>Las columnas de la pantalla, en su orden</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Todos los campos</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML, one page</source>
        <translation>HTML, una página</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para hojas de cálculo</translation>
    </message>
    <message>
        <source>XLSX, for Excel and LibreOffice</source>
        <translation>XLSX, para Excel y LibreOffice</translation>
    </message>
    <message>
        <source>JSON, one array</source>
        <translation>JSON, un array</translation>
    </message>
    <message>
        <source>JSON lines, one row a line</source>
        <translation>JSON por líneas, una fila por línea</translation>
    </message>
    <message>
        <source>Comma-separated text in UTF-8. Unknown values are empty, times are in UTC.</source>
        <translation>Texto separado por comas en UTF-8. Los valores desconocidos quedan vacíos, las horas van en UTC.</translation>
    </message>
    <message>
        <source>A sheet holds at most 1,048,576 rows, a cell 32,767 characters.</source>
        <translation>Una hoja admite como mucho 1 048 576 filas, una celda 32 767 caracteres.</translation>
    </message>
    <message>
        <source>Unknown values are null, times are in UTC. Nothing is cut.</source>
        <translation>Los valores desconocidos son null, las horas van en UTC. No se corta nada.</translation>
    </message>
    <message>
        <source>To read and to pass on. Times are shown in %1.</source>
        <translation>Para leer y compartir. Las horas se muestran en %1.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>¿Reemplazar el archivo?</translation>
    </message>
    <message>
        <source>There is a file %1 in this folder already. Shall it be replaced?</source>
        <translation>Ya hay un archivo %1 en esta carpeta. ¿Desea reemplazarlo?</translation>
    </message>
    <message>
        <source>The ending of “%1” says something else.</source>
        <translation>La terminación de «%1» dice otra cosa.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ExportJob</name>
    <message>
        <source>Exporting to %1</source>
        <translation>Exportando a %1</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::InfoBars</name>
    <message>
        <source>Close this note</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::JobsPage</name>
    <message>
        <source>Open the conversation at this moment</source>
        <translation>Abrir la conversación en este momento</translation>
    </message>
    <message>
        <source>Open its log entries</source>
        <translation>Abrir sus entradas de registro</translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation>Abrir en Registros</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Select a job to see how often it ran, and how that went.</source>
        <translation>Elija una tarea para ver cuántas veces se ejecutó y cómo le fue.</translation>
    </message>
    <message>
        <source>Executions of “%1”</source>
        <translation>Ejecuciones de «%1»</translation>
    </message>
    <message>
        <source>This database has no executions.</source>
        <translation>Esta base de datos no tiene ejecuciones.</translation>
    </message>
    <message>
        <source>This job was never run.</source>
        <translation>Esta tarea no se ejecutó nunca.</translation>
    </message>
    <message>
        <source>Log of the execution</source>
        <translation>Registro de la ejecución</translation>
    </message>
    <message>
        <source>Log of the execution of %1</source>
        <translation>Registro de la ejecución de %1</translation>
    </message>
    <message>
        <source>This execution logged nothing.</source>
        <translation>Esta ejecución no registró nada.</translation>
    </message>
    <message>
        <source>Looking for the execution</source>
        <translation>Buscando la ejecución</translation>
    </message>
    <message>
        <source>There is no execution %1</source>
        <translation>No hay ninguna ejecución %1</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::Keychain</name>
    <message>
        <source>There is no keychain on this desktop: the password is asked for each time.</source>
        <translation>Este escritorio no tiene llavero: la contraseña se pide cada vez.</translation>
    </message>
    <message>
        <source>The keychain could not be read</source>
        <translation>No se pudo leer el llavero</translation>
    </message>
    <message>
        <source>The password could not be put into the keychain</source>
        <translation>No se pudo poner la contraseña en el llavero</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ListPage</name>
    <message>
        <source>Time line</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>This database has no %1.</source>
        <translation>Esta base de datos no tiene %1.</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1… The list can be read meanwhile.</source>
        <translation>%1… Mientras tanto se puede leer la lista.</translation>
    </message>
    <message>
        <source>Counting was stopped: the list goes on page by page.</source>
        <translation>Se detuvo el recuento: la lista sigue página a página.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>No %1 match these filters.</source>
        <translation>Ninguna fila (%1) cumple estos filtros.</translation>
    </message>
    <message>
        <source>Close a filter above, or clear them all (Ctrl+Z brings a closed one back).</source>
        <translation>Cierre un filtro de arriba, o quítelos todos (Ctrl+Z recupera uno cerrado).</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>There are no %1 in this period (%2).</source>
        <translation>No hay %1 en este período (%2).</translation>
    </message>
    <message>
        <source>Choose another period, or look at all times.</source>
        <translation>Elija otro período, o mire todo el tiempo.</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Mostrar todo el tiempo</translation>
    </message>
    <message>
        <source>There are no %1 in this database.</source>
        <translation>No hay %1 en esta base de datos.</translation>
    </message>
    <message>
        <source>Its table is there, but empty.</source>
        <translation>Su tabla está, pero vacía.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source> · 1 error</source>
        <translation> · 1 error</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln errors</source>
        <translation>
            <numerusform> · %Ln error</numerusform>
            <numerusform> · %Ln errores</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting similar rows</source>
        <translation>Contando filas parecidas</translation>
    </message>
    <message>
        <source>%1 like it in this period</source>
        <translation>%1 como esta en este período</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::LogsPage</name>
    <message>
        <source>Open the conversation at this moment</source>
        <translation>Abrir la conversación en este momento</translation>
    </message>
    <message>
        <source>Open the job&apos;s execution</source>
        <translation>Abrir la ejecución de la tarea</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::MainWindow</name>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Recargar</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>Looking for the newest entry</source>
        <translation>Buscando la entrada más reciente</translation>
    </message>
    <message>
        <source>This is a demo with made-up data. Open a file of your own whenever you like.</source>
        <translation>Esto es una demostración con datos inventados. Abra un archivo suyo cuando quiera.</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Abrir un archivo…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open a &amp;demo</source>
        <translation>Abrir una &amp;demostración</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>&amp;Vistas guardadas</translation>
    </message>
    <message>
        <source>Stored times are in &amp;zone</source>
        <translation>Las horas guardadas están en la &amp;zona</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vaciar esta lista</translation>
    </message>
    <message>
        <source>&amp;Another zone…</source>
        <translation>&amp;Otra zona…</translation>
    </message>
    <message>
        <source>Zone of stored times</source>
        <translation>Zona de las horas guardadas</translation>
    </message>
    <message>
        <source>Times that name no zone are stored in:</source>
        <translation>Las horas que no indican zona están guardadas en:</translation>
    </message>
    <message>
        <source>Only lists can be saved as views</source>
        <translation>Solo las listas se pueden guardar como vistas</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>&amp;Name of the view:</source>
        <translation>&amp;Nombre de la vista:</translation>
    </message>
    <message>
        <source>Saved as “%1”</source>
        <translation>Guardada como «%1»</translation>
    </message>
    <message>
        <source>Looking for conversations</source>
        <translation>Buscando conversaciones</translation>
    </message>
    <message>
        <source>The folder %1 could not be opened</source>
        <translation>No se pudo abrir la carpeta %1</translation>
    </message>
    <message>
        <source>An export is under way already</source>
        <translation>Ya hay una exportación en marcha</translation>
    </message>
    <message>
        <source>There is no list here to export; the charts have their data in their own menus</source>
        <translation>Aquí no hay ninguna lista que exportar; los gráficos tienen sus datos en sus propios menús</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were exported to %1.</source>
        <translation>
            <numerusform>Se exportó %Ln fila a %1.</numerusform>
            <numerusform>Se exportaron %Ln filas a %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la &amp;carpeta</translation>
    </message>
    <message>
        <source>The export was stopped; there is no file %1</source>
        <translation>Se detuvo la exportación; no hay ningún archivo %1</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>No se exportó nada. %1</translation>
    </message>
    <message>
        <source>Working out the report</source>
        <translation>Calculando el informe</translation>
    </message>
    <message>
        <source>Count from &amp;today</source>
        <translation>Contar desde &amp;hoy</translation>
    </message>
    <message>
        <source>Lists of this database would open faster with further indexes. Whoever looks after the server can make them.</source>
        <translation>Las listas de esta base de datos se abrirían más rápido con más índices. Quien administra el servidor puede crearlos.</translation>
    </message>
    <message>
        <source>&amp;Copy the statements</source>
        <translation>&amp;Copiar las sentencias</translation>
    </message>
    <message numerus="yes">
        <source>What is shown stays. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Lo que se muestra se queda. Nuevo intento en %n segundo.</numerusform>
            <numerusform>Lo que se muestra se queda. Nuevo intento en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Intentar ahora</translation>
    </message>
    <message>
        <source>The server answers again.</source>
        <translation>El servidor vuelve a responder.</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nunca</translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Cada %n segundo</numerusform>
            <numerusform>Cada %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Cada minuto</numerusform>
            <numerusform>Cada %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Away since %1</source>
        <translation>Sin conexión desde las %1</translation>
    </message>
    <message>
        <source>The server does not answer. It is tried again by itself.</source>
        <translation>El servidor no responde. Se vuelve a intentar por sí solo.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Sin seguimiento</translation>
    </message>
    <message numerus="yes">
        <source>The server is asked for new rows every %n second(s) (View, Look for new rows).</source>
        <translation>
            <numerusform>Se pregunta al servidor por filas nuevas cada %n segundo (Ver, Buscar filas nuevas).</numerusform>
            <numerusform>Se pregunta al servidor por filas nuevas cada %n segundos (Ver, Buscar filas nuevas).</numerusform>
        </translation>
    </message>
    <message>
        <source>New rows show after Reload (F5), or by themselves: View, Look for new rows.</source>
        <translation>Las filas nuevas aparecen al recargar (F5), o por sí solas: Ver, Buscar filas nuevas.</translation>
    </message>
    <message>
        <source>Look for &amp;new rows</source>
        <translation>Buscar filas &amp;nuevas</translation>
    </message>
    <message>
        <source>S&amp;ystem in this database</source>
        <translation>&amp;Sistema en esta base de datos</translation>
    </message>
    <message>
        <source>The newest entry of this database is from %1. Days are counted back from there.</source>
        <translation>La entrada más reciente de esta base de datos es del %1. Los días se cuentan hacia atrás desde entonces.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::MessagesPage</name>
    <message>
        <source>Open the conversation at this message</source>
        <translation>Abrir la conversación en este mensaje</translation>
    </message>
    <message>
        <source>Only messages of this conversation</source>
        <translation>Solo mensajes de esta conversación</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::Page</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>¿Abrir esta dirección en su navegador?</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::PasswordDialog</name>
    <message>
        <source>&amp;Keep the password in the keychain</source>
        <translation>Guardar la &amp;contraseña en el llavero</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Con&amp;traseña</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Con&amp;ectar</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::PeriodPopup</name>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hoy</translation>
    </message>
    <message>
        <source>Last &amp;90 days</source>
        <translation>Últimos &amp;90 días</translation>
    </message>
    <message>
        <source>This &amp;month</source>
        <translation>Este &amp;mes</translation>
    </message>
    <message>
        <source>&amp;Last month</source>
        <translation>Mes &amp;pasado</translation>
    </message>
    <message>
        <source>This &amp;year</source>
        <translation>Este &amp;año</translation>
    </message>
    <message>
        <source>&amp;All time</source>
        <translation>&amp;Todo el tiempo</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Ha&amp;sta</translation>
    </message>
    <message>
        <source>&amp;Show these days</source>
        <translation>M&amp;ostrar estos días</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::Preferences</name>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>The desktop&apos;s (%1)</source>
        <translation>La del escritorio (%1)</translation>
    </message>
    <message>
        <source>This source: %1</source>
        <translation>Este origen: %1</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ReportDialog</name>
    <message>
        <source>Report: %1</source>
        <translation>Informe: %1</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vista previa del informe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>El informe se guardó como %1.</translation>
    </message>
    <message>
        <source>Print the Report</source>
        <translation>Imprimir el informe</translation>
    </message>
    <message numerus="yes">
        <source>The report was printed (%n pages).</source>
        <translation>
            <numerusform>El informe se imprimió (%n página).</numerusform>
            <numerusform>El informe se imprimió (%n páginas).</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SearchField</name>
    <message>
        <source>Search all conversations</source>
        <translation>Buscar en todas las conversaciones</translation>
    </message>
    <message>
        <source>Finds messages that contain a text, in all conversations (%1)</source>
        <translation>Encuentra los mensajes que contienen un texto, en todas las conversaciones (%1)</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SearchPage</name>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Only the user</source>
        <translation>Solo el usuario</translation>
    </message>
    <message>
        <source>Only the assistant</source>
        <translation>Solo el asistente</translation>
    </message>
    <message>
        <source>Only tools</source>
        <translation>Solo las herramientas</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>En cualquier momento</translation>
    </message>
    <message>
        <source>In the window&apos;s period</source>
        <translation>En el período de la ventana</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Select a result to read the whole message.</source>
        <translation>Elija un resultado para leer el mensaje entero.</translation>
    </message>
    <message>
        <source>Open the conversation at this match</source>
        <translation>Abrir la conversación en esta coincidencia</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Detener la búsqueda</translation>
    </message>
    <message>
        <source>Copy the found text</source>
        <translation>Copiar el texto encontrado</translation>
    </message>
    <message>
        <source>Copied the found text</source>
        <translation>Se copió el texto encontrado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>This database has no messages.</source>
        <translation>Esta base de datos no tiene mensajes.</translation>
    </message>
    <message>
        <source>Its log entries can be searched: “Look in logs”.</source>
        <translation>Se puede buscar en sus entradas de registro: «Buscar en los registros».</translation>
    </message>
    <message>
        <source>Type what you look for into the search field above.</source>
        <translation>Escriba lo que busca en el campo de búsqueda de arriba.</translation>
    </message>
    <message>
        <source>Every message of every conversation is looked through, in any script and case.</source>
        <translation>Se busca en todos los mensajes de todas las conversaciones, en cualquier escritura, mayúsculas o minúsculas.</translation>
    </message>
    <message>
        <source>Searching all messages, the newest first…</source>
        <translation>Buscando en todos los mensajes, primero los más recientes…</translation>
    </message>
    <message>
        <source>The search was stopped before anything was found.</source>
        <translation>La búsqueda se detuvo antes de encontrar nada.</translation>
    </message>
    <message>
        <source>Press Return in the search field to start it again.</source>
        <translation>Pulse Intro en el campo de búsqueda para empezarla de nuevo.</translation>
    </message>
    <message>
        <source>No message contains “%1”.</source>
        <translation>Ningún mensaje contiene «%1».</translation>
    </message>
    <message>
        <source>Only some messages were looked through.</source>
        <translation>Solo se buscó en una parte de los mensajes.</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Pruebe con menos palabras o con otras.</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 por ahora</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln messages</source>
        <translation>
            <numerusform>El %Ln mensaje más reciente</numerusform>
            <numerusform>Los %Ln mensajes más recientes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, detenido</translation>
    </message>
    <message>
        <source>Reading a message</source>
        <translation>Leyendo un mensaje</translation>
    </message>
    <message>
        <source>This message belongs to no conversation</source>
        <translation>Este mensaje no pertenece a ninguna conversación</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Filter by a word or a key</source>
        <translation>Filtrar por una palabra o una tecla</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SideBar</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Right click to rename or remove it</source>
        <translation>Haga clic derecho para cambiarle el nombre o quitarla</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Cambiar el nombre de la vista</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Cambiar el &amp;nombre…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SourceBar</name>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Choose any days</source>
        <translation>Elegir cualquier día</translation>
    </message>
    <message>
        <source>Days: %1</source>
        <translation>Días: %1</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>comparado con %1</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SourceButton</name>
    <message>
        <source>Source: %1, %2</source>
        <translation>Origen: %1, %2</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop what is being done</source>
        <translation>Detener lo que se está haciendo</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>Se puede cambiar</translation>
    </message>
    <message>
        <source>The database is opened for reading only; nothing in it can be changed.</source>
        <translation>La base de datos está abierta solo para lectura; no se puede cambiar nada en ella.</translation>
    </message>
    <message>
        <source>%1 (stored as %2)</source>
        <translation>%1 (guardado como %2)</translation>
    </message>
    <message>
        <source>Times are shown and days are cut in %1. Stored times that name no zone are read as %2.</source>
        <translation>Las horas se muestran y los días se cortan en %1. Las horas guardadas que no indican zona se leen como %2.</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrada</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>The connection to the server is encrypted.</source>
        <translation>La conexión con el servidor está cifrada.</translation>
    </message>
    <message>
        <source>The connection to the server is not encrypted: whoever is on the way can read along.</source>
        <translation>La conexión con el servidor no está cifrada: quien esté en el camino puede leerla.</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SystemPage</name>
    <message>
        <source>&amp;Read this one</source>
        <translation>&amp;Leer este</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n systems</source>
        <translation>
            <numerusform>%1 contiene %n sistema</numerusform>
            <numerusform>%1 contiene %n sistemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n tabla</numerusform>
            <numerusform>%n tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which one to read. The choice is remembered for this source; the menu of its name changes it.</source>
        <translation>Elija cuál leer. La elección se recuerda para este origen; se cambia en el menú de su nombre.</translation>
    </message>
    <message>
        <source>Systems in this database</source>
        <translation>Sistemas en esta base de datos</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ToolCallsPage</name>
    <message>
        <source>Open the conversation at this call</source>
        <translation>Abrir la conversación en esta llamada</translation>
    </message>
    <message>
        <source>Log entries at this moment</source>
        <translation>Entradas de registro en este momento</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::WaitPage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::WelcomePage</name>
    <message>
        <source>%1 · not there any more</source>
        <translation>%1 · ya no está</translation>
    </message>
</context>
<context>
    <name>scrollback::models::FilterValuesModel</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>scrollback::models::SearchModel</name>
    <message>
        <source>Searching messages</source>
        <translation>Buscando en los mensajes</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
</context>
<context>
    <name>scrollback::source::Service</name>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ChartCard</name>
    <message>
        <source>Copy, show as a table, fill the window</source>
        <translation>Copiar, mostrar como tabla, llenar la ventana</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>Copiar la &amp;imagen</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>Copiar los &amp;datos</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Mostrar como &amp;tabla</translation>
    </message>
    <message>
        <source>&amp;Fill the window</source>
        <translation>&amp;Llenar la ventana</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más de %1</translation>
    </message>
    <message>
        <source>Copied the picture of “%1”.</source>
        <translation>Se copió la imagen de «%1».</translation>
    </message>
    <message>
        <source>Copied the data of “%1”.</source>
        <translation>Se copiaron los datos de «%1».</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ChartView</name>
    <message>
        <source>%1. The arrow keys go through the values, Return opens what they stand for.</source>
        <translation>%1. Las flechas recorren los valores, Intro abre lo que representan.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Total: %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ConversationDetails</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>Conversation or selected message</source>
        <translation>Conversación o mensaje elegido</translation>
    </message>
    <message>
        <source>Select a message or a tool call to see it in full.</source>
        <translation>Elija un mensaje o una llamada a herramienta para verlos enteros.</translation>
    </message>
    <message>
        <source>Open in full</source>
        <translation>Abrir entero</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show all conversations of this user</source>
        <translation>Mostrar todas las conversaciones de este usuario</translation>
    </message>
    <message>
        <source>Show only this widget</source>
        <translation>Mostrar solo este widget</translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <translation>%1 de entrada · %2 de salida</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 con fallo</translation>
    </message>
    <message>
        <source>Show only this model</source>
        <translation>Mostrar solo este modelo</translation>
    </message>
    <message>
        <source>Show only this status</source>
        <translation>Mostrar solo este estado</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Log at that moment</source>
        <translation>Registro en ese momento</translation>
    </message>
    <message>
        <source>Log of this conversation</source>
        <translation>Registro de esta conversación</translation>
    </message>
    <message>
        <source>✕ Tool call %1 failed</source>
        <translation>✕ Falló la llamada a %1</translation>
    </message>
    <message>
        <source>Tool call %1</source>
        <translation>Llamada a %1</translation>
    </message>
    <message>
        <source>✕ Message of %1 failed</source>
        <translation>✕ Falló el mensaje de %1</translation>
    </message>
    <message>
        <source>Message of %1</source>
        <translation>Mensaje de %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>y %Ln fila más</numerusform>
            <numerusform>y %Ln filas más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln log entries</source>
        <translation>
            <numerusform>%Ln entrada del registro</numerusform>
            <numerusform>Las %Ln entradas del registro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::DetailPane</name>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Copied the text</source>
        <translation>Se copió el texto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Raw row</source>
        <translation>Fila en bruto</translation>
    </message>
    <message>
        <source>Details or raw row</source>
        <translation>Detalles o fila en bruto</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Reading the row…</source>
        <translation>Leyendo la fila…</translation>
    </message>
    <message>
        <source>Reading a row</source>
        <translation>Leyendo una fila</translation>
    </message>
    <message>
        <source>The row could not be read: %1.</source>
        <translation>No se pudo leer la fila: %1.</translation>
    </message>
    <message>
        <source>The whole row could not be read: %1.</source>
        <translation>No se pudo leer la fila entera: %1.</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>atributos</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Select a row to see it in full.</source>
        <translation>Elija una fila para verla entera.</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FactList</name>
    <message>
        <source>Click to copy</source>
        <translation>Haga clic para copiar</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>+ filter</source>
        <translation>+ filtro</translation>
    </message>
    <message>
        <source>Narrow the list by what stands in it.</source>
        <translation>Acotar la lista por lo que contiene.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>Keep these filters in the sidebar, to come back to.</source>
        <translation>Conservar estos filtros en la barra lateral, para volver a ellos.</translation>
    </message>
    <message>
        <source>Add a filter…</source>
        <translation>Añadir un filtro…</translation>
    </message>
    <message>
        <source>Filter by text…</source>
        <translation>Filtrar por texto…</translation>
    </message>
    <message>
        <source>Bring back the closed filter</source>
        <translation>Recuperar el filtro cerrado</translation>
    </message>
    <message>
        <source>Filters before</source>
        <translation>Filtros anteriores</translation>
    </message>
    <message>
        <source>Filters after</source>
        <translation>Filtros siguientes</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Bring back the closed filter (%1)</source>
        <translation>Recuperar el filtro cerrado (%1)</translation>
    </message>
    <message>
        <source>Only rows whose %1 is “%2” (or another chosen one).</source>
        <translation>Solo filas con «%2» en %1 (u otro valor elegido).</translation>
    </message>
    <message>
        <source>Show only rows whose %1 is “%2”.</source>
        <translation>Mostrar solo filas con «%2» en %1.</translation>
    </message>
    <message>
        <source>Rows with these values are left out. Click to choose others.</source>
        <translation>Se omiten las filas con estos valores. Haga clic para elegir otros.</translation>
    </message>
    <message>
        <source>Only rows with these values. Click to choose others.</source>
        <translation>Solo filas con estos valores. Haga clic para elegir otros.</translation>
    </message>
    <message>
        <source>The period that the list shows. Click to choose another.</source>
        <translation>El período que muestra la lista. Haga clic para elegir otro.</translation>
    </message>
    <message>
        <source>contains “%1”</source>
        <translation>contiene «%1»</translation>
    </message>
    <message>
        <source>Only rows that contain this text, in any case. Click to change it.</source>
        <translation>Solo filas que contienen este texto, en mayúsculas o minúsculas. Haga clic para cambiarlo.</translation>
    </message>
    <message>
        <source>&amp;Text contains…</source>
        <translation>El &amp;texto contiene…</translation>
    </message>
    <message>
        <source>&amp;Period…</source>
        <translation>&amp;Período…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln valor</numerusform>
            <numerusform>%Ln valores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterChip</name>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 filas</translation>
    </message>
    <message>
        <source>%1 Press Delete to close this filter.</source>
        <translation>%1 Pulse Supr para cerrar este filtro.</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterPeriodPopup</name>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Clock of %1</source>
        <translation>Reloj de %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier hora</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterTextPopup</name>
    <message>
        <source>Text contains</source>
        <translation>El texto contiene</translation>
    </message>
    <message>
        <source>Any words, in any case</source>
        <translation>Cualquier palabra, en mayúsculas o minúsculas</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterValuesPopup</name>
    <message>
        <source>&amp;Not these</source>
        <translation>E&amp;xcepto estos</translation>
    </message>
    <message>
        <source>&amp;Only these</source>
        <translation>&amp;Solo estos</translation>
    </message>
    <message>
        <source>Type a value</source>
        <translation>Escriba un valor</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Buscar un valor</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Valores de %1</translation>
    </message>
    <message>
        <source>Still counting: values may be missing.</source>
        <translation>Aún se está contando: pueden faltar valores.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::HistogramView</name>
    <message>
        <source>Time line</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>How many rows when. Use the arrow keys to go from bar to bar, Shift and the arrow keys to select a period, and Return to show only that period.</source>
        <translation>Cuántas filas y cuándo. Las flechas van de barra en barra; con Mayús eligen un período, e Intro muestra solo ese período.</translation>
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
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>, %1 con fallo</translation>
    </message>
    <message>
        <source>Time line: %1</source>
        <translation>Línea de tiempo: %1</translation>
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
            <numerusform>%1, %Ln entrada</numerusform>
            <numerusform>%1, %Ln entradas</numerusform>
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
        <translation>Copiar el valor</translation>
    </message>
    <message>
        <source>Copied the value</source>
        <translation>Se copió el valor</translation>
    </message>
    <message>
        <source>Find in this JSON</source>
        <translation>Buscar en este JSON</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Plegar todo</translation>
    </message>
    <message>
        <source>Copy the whole JSON</source>
        <translation>Copiar todo el JSON</translation>
    </message>
    <message>
        <source>Copied the JSON</source>
        <translation>Se copió el JSON</translation>
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>Volver al árbol</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Copied the path</source>
        <translation>Se copió la ruta</translation>
    </message>
    <message>
        <source>Copy this branch as JSON</source>
        <translation>Copiar esta rama como JSON</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Mostrarlo todo</translation>
    </message>
    <message>
        <source>Expand this branch</source>
        <translation>Desplegar esta rama</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Reading %1 of JSON…</source>
        <translation>Leyendo %1 de JSON…</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ListView</name>
    <message>
        <source>This list can be ordered by time only</source>
        <translation>Esta lista solo se puede ordenar por la hora</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>Copiar &amp;filas</translation>
    </message>
    <message>
        <source>Copy rows as &amp;JSON</source>
        <translation>Copiar filas como &amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Copy cell</source>
        <translation>&amp;Copiar la celda</translation>
    </message>
    <message>
        <source>&amp;Only this value</source>
        <translation>&amp;Solo este valor</translation>
    </message>
    <message>
        <source>&amp;Not this value</source>
        <translation>&amp;Excepto este valor</translation>
    </message>
    <message>
        <source>Only &amp;before this time</source>
        <translation>Solo &amp;antes de esta hora</translation>
    </message>
    <message>
        <source>Only from this time &amp;on</source>
        <translation>Solo &amp;desde esta hora</translation>
    </message>
    <message>
        <source>Show ra&amp;w row</source>
        <translation>Mostrar la fila en &amp;bruto</translation>
    </message>
    <message>
        <source>&amp;Fit columns to the window</source>
        <translation>A&amp;justar las columnas a la ventana</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln rows are selected: export the list instead</source>
        <translation>
            <numerusform>Hay más de %Ln fila elegida: exporte mejor la lista</numerusform>
            <numerusform>Hay más de %Ln filas elegidas: exporte mejor la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1 of %2 rows: the others are not read yet, export the list to have them all</source>
        <translation>Se copiaron %1 de %2 filas: las demás aún no se han leído, exporte la lista para tenerlas todas</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>Se copió 1 fila</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>Se copió %Ln fila</numerusform>
            <numerusform>Se copiaron %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the cell</source>
        <translation>Se copió la celda</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>&amp;Only %1</source>
        <translation>&amp;Solo %1</translation>
    </message>
    <message>
        <source>&amp;Not %1</source>
        <translation>&amp;Excepto %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::MessageDocument</name>
    <message>
        <source>[image: %1]</source>
        <translation>[imagen: %1]</translation>
    </message>
    <message>
        <source>[image: %1 — %2]</source>
        <translation>[imagen: %1 — %2]</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::NewRowsMark</name>
    <message>
        <source>The list has changed</source>
        <translation>La lista ha cambiado</translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln new</source>
        <translation>
            <numerusform>más de %Ln nueva</numerusform>
            <numerusform>más de %Ln nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nueva</numerusform>
            <numerusform>%Ln nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Go up to the newest (Home)</source>
        <translation>Subir a las más nuevas (Inicio)</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Volver a leer la lista</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::RawRowView</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The row as the database has it</source>
        <translation>La fila tal como la tiene la base de datos</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar el valor</translation>
    </message>
    <message>
        <source>Copied the value</source>
        <translation>Se copió el valor</translation>
    </message>
    <message>
        <source>Copy column name</source>
        <translation>Copiar el nombre de la columna</translation>
    </message>
    <message>
        <source>Copied the name</source>
        <translation>Se copió el nombre</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Copiar la fila</translation>
    </message>
    <message>
        <source>Copied the row</source>
        <translation>Se copió la fila</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabla %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::StatePane</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::StoredTable</name>
    <message>
        <source>Stored statistics</source>
        <translation>Estadísticas guardadas</translation>
    </message>
    <message>
        <source>the system&apos;s own table says the same as its messages</source>
        <translation>la tabla propia del sistema dice lo mismo que sus mensajes</translation>
    </message>
    <message numerus="yes">
        <source>on %n days the system&apos;s own table says something else than its messages</source>
        <translation>
            <numerusform>en %n día la tabla propia del sistema dice otra cosa que sus mensajes</numerusform>
            <numerusform>en %n días la tabla propia del sistema dice otra cosa que sus mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>contadas</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>The system&apos;s own table has %1, its messages say %2.</source>
        <translation>La tabla propia del sistema tiene %1, sus mensajes dicen %2.</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::TextPane</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Earlier part</source>
        <translation>Parte anterior</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Parte siguiente</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Mostrar como texto</translation>
    </message>
    <message>
        <source>The rest is being read…</source>
        <translation>Leyendo el resto…</translation>
    </message>
    <message>
        <source>Characters %1 to %2 of %3</source>
        <translation>Caracteres %1 a %2 de %3</translation>
    </message>
    <message>
        <source>Show as Markdown</source>
        <translation>Mostrar como Markdown</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Copied the selected text</source>
        <translation>Se copió el texto elegido</translation>
    </message>
    <message>
        <source>Copied the message</source>
        <translation>Se copió el mensaje</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Copiar el texto elegido</translation>
    </message>
    <message>
        <source>Copy them as Markdown</source>
        <translation>Copiarlos como Markdown</translation>
    </message>
    <message>
        <source>Copied as Markdown</source>
        <translation>Se copió como Markdown</translation>
    </message>
    <message>
        <source>Copy tool call</source>
        <translation>Copiar la llamada</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar el mensaje</translation>
    </message>
    <message>
        <source>Copied the tool call</source>
        <translation>Se copió la llamada</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy as quotation</source>
        <translation>Copiar como cita</translation>
    </message>
    <message>
        <source>Copied as quotation</source>
        <translation>Se copió como cita</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar el ID</translation>
    </message>
    <message>
        <source>Copied the id</source>
        <translation>Se copió el ID</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
    </message>
    <message>
        <source>Unfold all tool calls</source>
        <translation>Desplegar todas las llamadas a herramientas</translation>
    </message>
    <message>
        <source>Fold all tool calls</source>
        <translation>Plegar todas las llamadas a herramientas</translation>
    </message>
    <message>
        <source>Copied the code</source>
        <translation>Se copió el código</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>Copiar este código</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje copiado</numerusform>
            <numerusform>%Ln mensajes copiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln messages as a quoted dialog</source>
        <translation>
            <numerusform>Copiar %Ln mensaje como diálogo citado</numerusform>
            <numerusform>Copiar %Ln mensajes como diálogo citado</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Copy code block %1</source>
        <translation>Copiar el bloque de código %1</translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::Tile</name>
    <message>
        <source>Opens the rows that it counts.</source>
        <translation>Abre las filas que cuenta.</translation>
    </message>
</context>
</TS>
