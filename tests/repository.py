# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of this repository and findings about them, for the checks beside this file."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SKIPPED_FOLDERS = {".git", ".cache", "__pycache__"}


def files(folder=".", suffixes=None):
    """Every file below a folder that is not made by a build, as (path below the root, text)."""
    for where, folders, names in os.walk(ROOT / folder):
        at_top = Path(where) == ROOT
        folders[:] = sorted(
            name for name in folders
            if name not in SKIPPED_FOLDERS and not (at_top and name.startswith("build"))
        )
        for name in sorted(names):
            path = Path(where, name)
            if suffixes and path.suffix not in suffixes:
                continue
            try:
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a picture


def finish(checked, findings, what):
    """Prints the findings and one line of result, and ends the program."""
    for finding in findings:
        print(finding)
    print(f"{checked} {what} checked, {len(findings)} findings")
    if checked == 0:
        print("nothing was checked: the folders moved?")
    sys.exit(1 if findings or checked == 0 else 0)
