#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""installed.py BUILD_FOLDER: installs a build into a folder of its own, and looks whether everything is there and
works from there."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

EXPECTED = [
    "bin/scrollback",
    "bin/scrollbackctl",
    "share/applications/scrollback.desktop",
    "share/bash-completion/completions/scrollbackctl",
    "share/doc/scrollback/CHANGELOG.md",
    "share/doc/scrollback/README.md",
    "share/doc/scrollback/copyright",
    "share/icons/hicolor/scalable/apps/scrollback.svg",
    "share/man/man1/scrollback.1",
    "share/man/man1/scrollbackctl.1",
    "share/metainfo/org.scrollback.Scrollback.metainfo.xml",
]


def main(build):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        prefix = Path(folder, "usr")
        subprocess.run(
            ["cmake", "--install", build, "--prefix", str(prefix)], check=True, stdout=subprocess.DEVNULL
        )
        there = sorted(path.relative_to(prefix).as_posix() for path in prefix.rglob("*") if path.is_file())
        wrong += [f"not installed: {name}" for name in EXPECTED if name not in there]
        wrong += [f"installed, but nobody expects it: {name}" for name in there if name not in EXPECTED]

        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        for program in ("scrollback", "scrollbackctl"):
            path = prefix / "bin" / program
            if not path.exists():
                continue
            run = subprocess.run([path, "--version"], env=environment, capture_output=True, text=True, timeout=60)
            if run.returncode != 0 or program not in run.stdout.lower():
                wrong.append(f"{program} --version: exit status {run.returncode}, says {run.stdout + run.stderr!r}")
            dynamic = subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=True).stdout
            if "RUNPATH" in dynamic or "RPATH" in dynamic:
                wrong.append(f"{program} looks for libraries in a folder of the build")
    for line in wrong:
        print(line)
    print(f"{len(EXPECTED)} files expected, {len(wrong)} findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
