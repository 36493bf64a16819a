#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the #include lines of src against the table of folders: arrows point downward only.

With --prove it checks itself on made-up lines instead.
"""

import re
import sys

from repository import files, finish

TABLE = {
    "base": [],
    "db": ["base"],
    "dumps": ["db", "base"],
    "chatlog": ["base"],
    "systems": ["db", "chatlog", "base"],
    "source": ["dumps", "systems", "db", "chatlog", "base"],
    "demo": ["base"],
    "exporting": ["chatlog", "base"],
    "models": ["source", "chatlog", "base"],
    "widgets": ["models", "source", "chatlog", "base"],
    "desktop": ["widgets", "models", "exporting", "demo", "source", "dumps", "systems", "db", "chatlog", "base"],
    "ctl": ["source", "exporting", "demo", "db", "chatlog", "base"],
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">]', re.MULTILINE)
GENERATED = re.compile(r"^(ui_\w+\.h|moc_\w+\.cpp|\w+\.moc)$")


def findings_in(path, text):
    """What is wrong with the includes of one file of src."""
    parts = path.split("/")
    if len(parts) < 3:
        return [f"{path}: a source file belongs into a folder of src"] if path.endswith((".h", ".cpp")) else []
    folder = parts[1]
    if folder not in TABLE:
        return [f"{path}: src/{folder} has no line in the table of {__file__}"]

    found = []
    for match in INCLUDE.finditer(text):
        name = match.group(1)
        line = text.count("\n", 0, match.start()) + 1
        quoted = match.group(0).rstrip().endswith('"')
        target = name.split("/")[0] if "/" in name else None
        if target in TABLE:
            if target != folder and target not in TABLE[folder]:
                found.append(f"{path}:{line}: {folder} may not use {target}")
            elif not quoted:
                found.append(f"{path}:{line}: our own headers are included with quotes")
        elif quoted and not GENERATED.match(name):
            found.append(f'{path}:{line}: write "folder/{name}": our own headers are included by their folder')
    return found


def prove():
    """Every kind of finding is found, and good lines are left alone."""
    bad = {
        "src/base/a.cpp": '#include "chatlog/filter.h"\n',
        "src/models/a.h": '#include "widgets/theme.h"\n',
        "src/exporting/a.cpp": '  #  include "source/database.h"\n',
        "src/chatlog/a.cpp": "#include <base/result.h>\n",
        "src/ctl/a.cpp": '#include "desktop/page.h"\n',
        "src/widgets/a.cpp": '#include "theme.h"\n',
        "src/newfolder/a.cpp": "",
        "src/a.cpp": "",
    }
    good = {
        "src/base/a.cpp": '#include "base/result.h"\n#include <QString>\n#include <tsl/robin_map.h>\n',
        "src/desktop/a.cpp": '#include "widgets/theme.h"\n#include "ui_page.h"\n#include "a.moc"\n',
        "src/ctl/a.cpp": '#include "source/database.h"\n',
    }
    missed = [f"{path}: not found: {text.strip()}" for path, text in bad.items() if not findings_in(path, text)]
    missed += [finding for path, text in good.items() for finding in findings_in(path, text)]
    return len(bad) + len(good), missed


def main():
    if "--prove" in sys.argv[1:]:
        finish(*prove(), "made-up files")
    found = []
    checked = 0
    for path, text in files("src", {".h", ".cpp"}):
        checked += 1
        found += findings_in(path, text)
    finish(checked, found, "source files")


if __name__ == "__main__":
    main()
