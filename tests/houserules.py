#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules that neither a compiler nor a linter knows.

With --prove it checks itself: every rule must find its own bad example and leave the good one alone.
"""

import re
import sys

from repository import files, finish

CODE = (".h", ".cpp")
# Kinds of file that carry the licence line in their first three lines.
LICENSED = (".h", ".cpp", ".py", ".sh", ".cmake", ".toml", ".sql", ".xml", ".desktop", ".1", ".bash", "CMakeLists.txt")
BELOW_WIDGETS = r"^src/(base|db|dumps|chatlog|systems|source|demo|exporting|models|ctl)/"

COMMENT_OR_STRING = re.compile(
    r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"'
    r"|'(?:\\.|[^'\\\n])'"
    r"|//[^\n]*|/\*.*?\*/",
    re.DOTALL,
)


def blank(match):
    """The same number of lines and characters, without their content."""
    return re.sub(r"[^\n]", " ", match.group(0))


class Rule:
    """Where a pattern must not stand. `bad` and `good` are examples as (path, text)."""

    def __init__(self, why, where, pattern, bad, good, in_strings=False):
        self.why = why
        self.where = re.compile(where)
        self.pattern = re.compile(pattern, re.MULTILINE)
        self.bad = bad
        self.good = good
        self.in_strings = in_strings

    def findings_in(self, path, text):
        if not self.where.search(path):
            return []
        if path.endswith(CODE) and not self.in_strings:
            text = COMMENT_OR_STRING.sub(blank, text)
        return [
            f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {self.why}"
            for match in self.pattern.finditer(text)
        ]


class FirstLines(Rule):
    """What must stand in the first lines of a file."""

    def findings_in(self, path, text):
        if not self.where.search(path):
            return []
        head = "\n".join(text.split("\n", 4)[:4])
        return [] if self.pattern.search(head) else [f"{path}:1: {self.why}"]


RULES = [
    FirstLines(
        "a file begins with its licence: SPDX-License-Identifier: GPL-3.0-or-later",
        "(" + "|".join(re.escape(kind) for kind in LICENSED) + ")$",
        r"SPDX-License-Identifier: (GPL-3\.0-or-later|CC0-1\.0)",
        ("src/base/a.cpp", "int a;\n"),
        ("src/base/a.cpp", "// SPDX-License-Identifier: GPL-3.0-or-later\nint a;\n"),
    ),
    FirstLines(
        "a header begins with #pragma once",
        r"\.h$",
        r"^#pragma once$",
        ("src/base/a.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n#ifndef A_H\n"),
        ("src/base/a.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n"),
    ),
    Rule(
        "nothing below desktop opens a dialog",
        r"^src/(?!desktop/)",
        r"\b(QMessageBox|QErrorMessage|Q\w*Dialog)\b",
        ("src/source/a.cpp", "void f() { QMessageBox::critical(); }\n"),
        ("src/desktop/a.cpp", "void f() { QMessageBox::critical(); }\n"),
    ),
    Rule(
        "SQLite's C interface is spoken in db (and demo and dumps, which write files); elsewhere ask db",
        r"^src/(?!db/|demo/|dumps/)",
        r"#\s*include\s*<sqlite3\.h>",
        ("src/models/a.cpp", "#include <sqlite3.h>\n"),
        ("src/db/a.cpp", "#include <sqlite3.h>\n"),
    ),
    Rule(
        "colours, fonts and pixels begin in widgets: models answer with values",
        BELOW_WIDGETS,
        r"\b(QColor|QBrush|QFont|QPen|QPainter|QPixmap|QImage|QIcon|QWidget|QApplication)\b",
        ("src/models/a.cpp", "QVariant v = QColor(Qt::red);\n"),
        ("src/widgets/a.cpp", "QVariant v = QColor(Qt::red);\n"),
    ),
    Rule(
        "connect functions, not strings",
        r"^(src|tests)/.*\.(h|cpp)$",
        r"\b(SIGNAL|SLOT)\s*\(",
        ("src/desktop/a.cpp", "connect(a, SIGNAL(b()), this, SLOT(c()));\n"),
        ("src/desktop/a.cpp", "connect(a, &A::b, this, &C::c);\n"),
    ),
    Rule(
        "Qt's SQL models and sort proxies do not page: use the models of src/models",
        r"^src/",
        r"\b(QSqlQueryModel|QSqlTableModel|QSqlRelationalTableModel)\b",
        ("src/models/a.cpp", "QSqlTableModel model;\n"),
        ("src/models/a.cpp", "// not a QSqlTableModel\n"),
    ),
    Rule(
        "pages go by key, never by OFFSET",
        r"^(src|resources)/",
        r"\bOFFSET\s+(\?|:|%|\d)",
        ("src/db/a.cpp", 'f("SELECT 1 LIMIT 10 OFFSET 20");\n'),
        ("src/db/a.cpp", 'f("SELECT 1 WHERE id < ? LIMIT 10");\n'),
        in_strings=True,
    ),
    Rule(
        "no views and no ranges that return a subrange: clang-tidy 14 cannot read them",
        r"^(src|tests)/.*\.(h|cpp)$",
        r"\bstd::((ranges::)?views::|ranges::(unique|remove|remove_if|partition|equal_range|subrange)\b)",
        ("src/base/a.cpp", "auto a = b | std::views::filter(c);\n"),
        ("src/base/a.cpp", "auto a = std::ranges::find(b, c);\n"),
    ),
    Rule(
        "no singletons: hand it down by reference",
        r"^src/",
        r"\bstatic\s+\w+\s*[&*]\s*(instance|self)\s*\(",
        ("src/desktop/a.h", "static Settings& instance();\n"),
        ("src/desktop/a.h", "explicit Settings(QObject* parent);\n"),
    ),
    Rule(
        "lupdate does not expand macros: write QT_TRANSLATE_NOOP or tr where the text stands",
        r"^src/.*\.(h|cpp)$",
        r"^\s*#\s*define\b.*\b(QT_TRANSLATE_NOOP\w*|QT_TR_NOOP|tr|translate)\s*\(",
        ("src/desktop/a.cpp", '#define TEXT(text) QT_TRANSLATE_NOOP("scrollback", text)\n'),
        ("src/desktop/a.cpp", 'f(QT_TRANSLATE_NOOP("scrollback", "text"));\n'),
    ),
    Rule(
        "a path of the machine it was written on",
        r"^(?!tests/houserules\.py$)",
        r"(?<![\w.~$}*-])/(root|builds|Users/\w+)(/|\b(?=[\"'\s]))",
        ("docs/a.md", "see /builds/main/build\n"),
        ("docs/a.md", "see src/root/build and ~/root/main\n"),
        in_strings=True,
    ),
    Rule(
        "a left-over of a merge",
        r"",
        r"^(<{7}|>{7}) ",
        ("README.md", "<<<<<<< HEAD\n"),
        ("README.md", "a <<<<<<< HEAD\n"),
        in_strings=True,
    ),
    Rule(
        "blanks at the end of a line",
        r"\.(h|cpp|py|sh|cmake|toml|txt|sql)$",
        r"[ \t]+$",
        ("src/base/a.cpp", "int a; \n"),
        ("src/base/a.cpp", "int a;\n"),
        in_strings=True,
    ),
]


def prove():
    missed = []
    for rule in RULES:
        if not rule.findings_in(*rule.bad):
            missed.append(f"not found: {rule.why}: {rule.bad[1].strip()}")
        missed += [f"found where all is well: {finding}" for finding in rule.findings_in(*rule.good)]
    return 2 * len(RULES), missed


def main():
    if "--prove" in sys.argv[1:]:
        finish(*prove(), "examples")
    found = []
    checked = 0
    for path, text in files():
        checked += 1
        for rule in RULES:
            found += rule.findings_in(path, text)
    finish(checked, found, "files")


if __name__ == "__main__":
    main()
