<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>scrollback</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool calls</source>
        <translation>
            <numerusform>%Ln tool call</numerusform>
            <numerusform>%Ln tool calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln executions</source>
        <translation>
            <numerusform>%Ln execution</numerusform>
            <numerusform>%Ln executions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n days)</source>
        <translation>
            <numerusform>%1 (%n day)</numerusform>
            <numerusform>%1 (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n days the system&apos;s own table says something else than its messages</source>
        <translation>
            <numerusform>on %n day the system&apos;s own table says something else than its messages</numerusform>
            <numerusform>on %n days the system&apos;s own table says something else than its messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days later</source>
        <translation>
            <numerusform>a day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, in the %n days before: %1</source>
        <translation>
            <numerusform>, the day before: %1</numerusform>
            <numerusform>, in the %n days before: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” did not answer within %n seconds</source>
        <translation>
            <numerusform>“%1” did not answer within %n second</numerusform>
            <numerusform>“%1” did not answer within %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines in all were not understood.</source>
        <translation>
            <numerusform>%Ln line in all was not understood.</numerusform>
            <numerusform>%Ln lines in all were not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There were %Ln more such notes.</source>
        <translation>
            <numerusform>There was %Ln more such note.</numerusform>
            <numerusform>There were %Ln more such notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of table “%1” were left out: their key was there already.</source>
        <translation>
            <numerusform>%Ln row of table “%1” was left out: its key was there already.</numerusform>
            <numerusform>%Ln rows of table “%1” were left out: their keys were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The dump ends in the middle of table “%1”: %Ln rows were read.</source>
        <translation>
            <numerusform>The dump ends in the middle of table “%1”: %Ln row was read.</numerusform>
            <numerusform>The dump ends in the middle of table “%1”: %Ln rows were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tables may not be read either</source>
        <translation>
            <numerusform>%n more table may not be read either</numerusform>
            <numerusform>%n more tables may not be read either</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables can be read</source>
        <translation>
            <numerusform>%n table can be read</numerusform>
            <numerusform>%n tables can be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in, %1 out</source>
        <translation>
            <numerusform>%Ln token in, %1 out</numerusform>
            <numerusform>%Ln tokens in, %1 out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” comes nearest, but %2 has no column %3</source>
        <translation>
            <numerusform>“%1” comes nearest, but %2 has no column %3</numerusform>
            <numerusform>“%1” comes nearest, but %2 has no columns %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ConversationReader</name>
    <message numerus="yes">
        <source>%Ln new message(s) below</source>
        <translation>
            <numerusform>%Ln new message below</numerusform>
            <numerusform>%Ln new messages below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DashboardPage</name>
    <message numerus="yes">
        <source>Show the %n days up to then</source>
        <translation>
            <numerusform>Show the day up to then</numerusform>
            <numerusform>Show the %n days up to then</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DropFrame</name>
    <message numerus="yes">
        <source>Open %Ln files</source>
        <translation>
            <numerusform>Open %Ln file</numerusform>
            <numerusform>Open %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::DumpsDialog</name>
    <message numerus="yes">
        <source>%n dump(s) stayed, because they are open.</source>
        <translation>
            <numerusform>%n dump stayed, because it is open.</numerusform>
            <numerusform>%n dumps stayed, because they are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ListPage</name>
    <message numerus="yes">
        <source> · %Ln errors</source>
        <translation>
            <numerusform> · %Ln error</numerusform>
            <numerusform> · %Ln errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::MainWindow</name>
    <message numerus="yes">
        <source>%Ln rows were exported to %1.</source>
        <translation>
            <numerusform>%Ln row was exported to %1.</numerusform>
            <numerusform>%Ln rows were exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown stays. Trying again in %n second(s).</source>
        <translation>
            <numerusform>What is shown stays. Trying again in %n second.</numerusform>
            <numerusform>What is shown stays. Trying again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Every %n second</numerusform>
            <numerusform>Every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server is asked for new rows every %n second(s) (View, Look for new rows).</source>
        <translation>
            <numerusform>The server is asked for new rows every %n second (View, Look for new rows).</numerusform>
            <numerusform>The server is asked for new rows every %n seconds (View, Look for new rows).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::ReportDialog</name>
    <message numerus="yes">
        <source>The report was printed (%n pages).</source>
        <translation>
            <numerusform>The report was printed (%n page).</numerusform>
            <numerusform>The report was printed (%n pages).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SearchPage</name>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln messages</source>
        <translation>
            <numerusform>The newest message (%Ln)</numerusform>
            <numerusform>The newest %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::desktop::SystemPage</name>
    <message numerus="yes">
        <source>%1 holds %n systems</source>
        <translation>
            <numerusform>%1 holds %n system</numerusform>
            <numerusform>%1 holds %n systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ConversationDetails</name>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>and %Ln more row</numerusform>
            <numerusform>and %Ln more rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln log entries</source>
        <translation>
            <numerusform>The %Ln log entry</numerusform>
            <numerusform>All %Ln log entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::FilterBar</name>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::JsonModel</name>
    <message numerus="yes">
        <source>%1, %Ln entries</source>
        <translation>
            <numerusform>%1, %Ln entry</numerusform>
            <numerusform>%1, %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ListView</name>
    <message numerus="yes">
        <source>More than %Ln rows are selected: export the list instead</source>
        <translation>
            <numerusform>More than %Ln row is selected: export the list instead</numerusform>
            <numerusform>More than %Ln rows are selected: export the list instead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::NewRowsMark</name>
    <message numerus="yes">
        <source>more than %Ln new</source>
        <translation>
            <numerusform>more than %Ln new</numerusform>
            <numerusform>more than %Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::StoredTable</name>
    <message numerus="yes">
        <source>on %n days the system&apos;s own table says something else than its messages</source>
        <translation>
            <numerusform>on %n day the system&apos;s own table says something else than its messages</numerusform>
            <numerusform>on %n days the system&apos;s own table says something else than its messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scrollback::widgets::ThreadView</name>
    <message numerus="yes">
        <source>Copied %Ln messages</source>
        <translation>
            <numerusform>Copied %Ln message</numerusform>
            <numerusform>Copied %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln messages as a quoted dialog</source>
        <translation>
            <numerusform>Copy %Ln message as a quoted dialog</numerusform>
            <numerusform>Copy %Ln messages as a quoted dialog</numerusform>
        </translation>
    </message>
</context>
</TS>
