#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint.py TOOL BUILD_DIR FOLDER...: runs clang-tidy or clazy on every source file of these folders, as many at a time as
there are processors; says what it finds, and fails where it finds something.

What was found clean is remembered in the user's cache by everything that the finding depends on (the preprocessed
source, the settings, the tool's version), as a compiler's cache does it: only what has changed is looked at again.
"""

import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "scrollback-lint"
# qstring-ref advises what Qt 6 has no more. A test may keep constants of Qt's types, and make an expression anew each
# time: it runs once.
CLAZY = "level1,no-qstring-ref"
CLAZY_TESTS = ",no-non-pod-global-static,no-use-static-qregularexpression"


def command_of(tool, build, source):
    if tool == "clang-tidy":
        return ["clang-tidy", "-p", build, "--quiet", source]
    checks = CLAZY + (CLAZY_TESTS if source.startswith(f"{ROOT}/tests/") else "")
    return ["clazy-standalone", "-p", build, f"--checks={checks}", "--header-filter=.*/(src|tests)/[^/]+/[^/]+[.]h",
            source]


def key_of(command, entry, settings):
    """Everything that decides what the tool says; None where the source cannot be preprocessed."""
    compiler = shlex.split(entry["command"])
    at = compiler.index("-o")
    del compiler[at:at + 2]
    compiler.remove("-c")
    text = subprocess.run([*compiler, "-E"], cwd=entry["directory"], capture_output=True, check=False)
    if text.returncode != 0:
        return None
    digest = hashlib.sha256(settings)
    digest.update(" ".join(command).replace(str(ROOT), "").encode())
    digest.update(text.stdout.replace(str(ROOT).encode(), b""))
    return digest.hexdigest()


def check(tool, build, entry, settings):
    """What the tool finds in one source; empty where it is clean."""
    command = command_of(tool, build, entry["file"])
    key = key_of(command, entry, settings)
    clean = CACHE / key[:2] / key if key else None
    if clean and clean.exists():
        clean.touch()
        return ""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    output = "\n".join(line for line in (done.stdout + done.stderr).splitlines()
                       if not re.match(r"\d+ warnings? (?:and \d+ errors? )?generated|Suppressed |Use -header-filter", line))
    if done.returncode == 0 and (tool == "clang-tidy" or "-Wclazy-" not in output):
        if clean:
            clean.parent.mkdir(parents=True, exist_ok=True)
            clean.touch()
        return ""
    return output or f"{command[0]} failed on {entry['file']} with status {done.returncode}"


def main():
    if len(sys.argv) < 4 or sys.argv[1] not in ("clang-tidy", "clazy"):
        sys.exit(__doc__)
    tool, build, *folders = sys.argv[1:]
    wanted = tuple(f"{ROOT}/{folder}/" for folder in folders)
    commands = json.loads((Path(build) / "compile_commands.json").read_text(encoding="utf-8"))
    entries = {entry["file"]: entry for entry in commands if entry["file"].startswith(wanted)}
    if not entries:
        sys.exit("no source file")
    program = command_of(tool, build, "")[0]
    version = subprocess.run([program, "--version"], capture_output=True, check=False).stdout
    settings = version + (ROOT / ".clang-tidy").read_bytes()
    found = 0
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        for output in workers.map(lambda name: check(tool, build, entries[name], settings), sorted(entries)):
            if output:
                found += 1
                print(output, flush=True)
    print(f"{len(entries)} sources, {found} with findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
