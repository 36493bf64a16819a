#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents say must be so: their links lead somewhere, and the commands, options, presets and systems that
they name are there.

With --prove it checks itself on made-up documents instead.
"""

import json
import re
import sys

from repository import ROOT, files, finish

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]+)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def anchors(text):
    """The names under which the headings of a Markdown text can be linked to."""
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in HEADING.findall(text)}


def source_words(folder):
    """Every string in the sources of a folder: what an option or a command is called must be among them."""
    text = "\n".join(text for _, text in files(folder, {".h", ".cpp"}))
    return set(re.findall(r'"-{0,2}([a-z][a-z0-9_.-]*)"', text))


def links_in(path, text, exists, text_of):
    found = []
    for target in LINK.findall(text):
        if re.match(r"^[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        where = "/".join(path.split("/")[:-1] + [name]).lstrip("/") if name else path
        if not exists(where):
            found.append(f"{path}: there is no {where}")
        elif anchor and anchor not in anchors(text_of(where)):
            found.append(f"{path}: {where} has no heading #{anchor}")
    return found


def commands_in(path, text, programs):
    """programs: name → (commands or None, options)."""
    found = []
    lines = [line for block in FENCE.findall(text) for line in block.splitlines()]
    lines += re.findall(r"`([^`\n]+)`", text)
    for line in lines:
        words = line.lstrip("$ ").split()
        if not words or words[0].split("/")[-1] not in programs:
            continue
        commands, options = programs[words[0].split("/")[-1]]
        if commands is not None and len(words) > 1 and re.match(r"^[a-z]+$", words[1]) and words[1] not in commands:
            found.append(f"{path}: {words[0]} has no command {words[1]}")
        for option in OPTION.findall(line):
            if option not in options:
                found.append(f"{path}: {words[0]} has no option --{option}")
    return found


def presets_in(path, text, presets):
    return [
        f"{path}: there is no preset {name}"
        for name in re.findall(r"--preset ([a-z]+)", text)
        if name not in presets
    ]


def main():
    exists = lambda name: (ROOT / name).exists()
    text_of = lambda name: (ROOT / name).read_text(encoding="utf-8")
    ctl = source_words("src/ctl")
    programs = {"scrollbackctl": (ctl, ctl), "scrollback": (None, source_words("src/desktop") | ctl)}
    presets = {preset["name"] for preset in json.loads(text_of("CMakePresets.json"))["configurePresets"]}
    systems = {path.stem for path in (ROOT / "resources/systems").glob("*.toml")}

    found = []
    checked = 0
    for path, text in files(".", {".md"}):
        checked += 1
        found += links_in(path, text, exists, text_of)
        found += commands_in(path, text, programs)
        found += presets_in(path, text, presets)
    found += [f"README.md: does not name the system {name}" for name in systems if f"`{name}`" not in text_of("README.md")]
    for name in ("scrollback", "scrollbackctl"):
        page = ROOT / "packaging" / f"{name}.1"
        if not page.exists():
            found.append(f"packaging/{name}.1 is not there")
            continue
        checked += 1
        for option in set(re.findall(r"Fl -([a-z][a-z-]+)", page.read_text(encoding="utf-8"))) - {"option"}:
            if option not in programs[name][1]:
                found.append(f"packaging/{name}.1: {name} has no option --{option}")
    finish(checked, found, "documents")


def prove():
    there = {"a.md": "# Head one\n", "b.md": "# A system is a file\n"}
    programs = {"tool": ({"list"}, {"days"})}
    checks = [
        (links_in("a.md", "[x](c.md)", there.__contains__, there.get), True),
        (links_in("a.md", "[x](b.md#nothing)", there.__contains__, there.get), True),
        (links_in("a.md", "[x](b.md#a-system-is-a-file) [y](https://e.org/)", there.__contains__, there.get), False),
        (commands_in("a.md", "```\n$ tool make x\n```\n", programs), True),
        (commands_in("a.md", "`tool list --weeks 3`", programs), True),
        (commands_in("a.md", "```\n$ build/tool list --days 3\n```\n", programs), False),
        (presets_in("a.md", "cmake --preset other", {"dev"}), True),
        (presets_in("a.md", "cmake --preset dev", {"dev"}), False),
    ]
    missed = [f"example {index}: {found}" for index, (found, bad) in enumerate(checks) if bool(found) != bad]
    finish(len(checks), missed, "examples")


if __name__ == "__main__":
    prove() if "--prove" in sys.argv[1:] else main()
