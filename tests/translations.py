#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py LUPDATE: every text of the program can be extracted, and is there in every language, with the same
placeholders, key letter and ending.

translations.py LUPDATE --update: brings translations/*.ts up to date with the sources, new texts as "unfinished".
translations.py --prove: checks itself on made-up translations.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from repository import ROOT, finish

LANGUAGES = {"de": 2, "en": 2, "es": 2}  # and how many plural forms Qt knows of each
PLURALS_ONLY = {"en"}  # the texts themselves are English
PLACEHOLDER = re.compile(r"%L?(?:\d+|n)")
KEY_LETTER = re.compile(r"&(?=[^\s&])")
ENDING = re.compile(r"(…|\.\.\.|[.:?!])?\s*$")


def wrong_in(source, translations, numerus, forms):
    """What is wrong with the translations (several where numbers have forms) of one text."""
    if numerus and len(translations) != forms:
        return [f"{len(translations)} plural forms instead of {forms}"]
    wrong = []
    for index, text in enumerate(translations):
        if not text.strip():
            return ["not translated"]
        expected = set(PLACEHOLDER.findall(source))
        found = set(PLACEHOLDER.findall(text))
        if numerus and index == 0:  # "one row" needs no number
            expected.discard("%n")
            found.discard("%n")
        if found != expected:
            wrong.append(f"placeholders {sorted(found)} instead of {sorted(expected)}")
        # Only an "&" before a letter is a key; "R & D" is a text.
        if len(KEY_LETTER.findall(source)) == 1 and len(KEY_LETTER.findall(text)) != 1:
            wrong.append("no key letter (&)")
        if ENDING.search(source).group(1) != ENDING.search(text).group(1):
            wrong.append("another ending")
        if source[:1] == " " != text[:1] or source[-1:] == " " != text[-1:]:
            wrong.append("blanks at an end differ")
    return wrong


def check_file(path, forms):
    found = []
    checked = 0
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation.get("type") in ("vanished", "obsolete"):
                continue
            checked += 1
            source = message.findtext("source")
            numerus = message.get("numerus") == "yes"
            texts = [form.text or "" for form in translation.iter("numerusform")] if numerus else [
                translation.text or ""
            ]
            if translation.get("type") == "unfinished":
                wrong = ["not translated"]
            else:
                wrong = wrong_in(source, texts, numerus, forms)
            found += [f"{path.name}: {context.findtext('name')}: {source!r}: {what}" for what in wrong]
    return checked, found


def extract(lupdate, language, path):
    """Brings one file up to date; lupdate's complaints. Guesses from texts that look alike are worse than none."""
    run = subprocess.run(
        [lupdate, *(["-pluralonly"] if language in PLURALS_ONLY else []), "-silent", "-no-obsolete",
         "-locations", "none", *(word for guess in ("similartext", "sametext", "number")
                                 for word in ("-disable-heuristic", guess)),
         str(ROOT / "src"), str(ROOT / "forms"), "-ts", str(path)],
        capture_output=True, text=True, check=True,
    )
    return [line.replace(str(ROOT) + "/", "") for line in run.stderr.splitlines() if line.strip()]


def file_of(language):
    return ROOT / "translations" / f"scrollback_{language}.ts"


def main(lupdate):
    found = []
    checked = 0
    with tempfile.TemporaryDirectory() as folder:
        for language, forms in LANGUAGES.items():
            original = file_of(language)
            if not original.exists():
                found.append(f"translations/{original.name} is not there")
                continue
            copy = Path(folder, original.name)
            shutil.copy(original, copy)
            complaints = extract(lupdate, language, copy)
            if language == next(iter(LANGUAGES)):
                found += complaints
            count, wrong = check_file(copy, forms)
            checked += count
            found += wrong
    finish(checked, found, "texts")


def update(lupdate):
    for language in LANGUAGES:
        for complaint in extract(lupdate, language, file_of(language)):
            print(complaint, file=sys.stderr)


def prove():
    bad = [
        ("Open %1", ["Öffnen"], False),
        ("&Open…", ["Öffnen…"], False),
        ("Open…", ["Öffnen"], False),
        ("Open", [""], False),
        ("%n rows", ["%n Zeilen"], True),
        ("%n rows", ["eine Zeile", "Zeilen"], True),
        ("One thing.", ["Ein Ding"], False),
    ]
    good = [
        ("Open %1 of %2", ["%2, davon %1"], False),
        ("&Open…", ["Ö&ffnen…"], False),
        ("%n rows", ["eine Zeile", "%n Zeilen"], True),
        ("%n row(s) of %1", ["%n Zeile von %1", "%n Zeilen von %1"], True),
        ("Questions & answers", ["Fragen und Antworten"], False),
    ]
    missed = [f"not found: {case}" for case in bad if not wrong_in(*case, 2)]
    missed += [f"found where all is well: {case}: {wrong_in(*case, 2)}" for case in good if wrong_in(*case, 2)]
    finish(len(bad) + len(good), missed, "made-up translations")


if __name__ == "__main__":
    if sys.argv[1:] == ["--prove"]:
        prove()
    elif len(sys.argv) == 3 and sys.argv[2] == "--update":
        update(sys.argv[1])
    elif len(sys.argv) == 2:
        main(sys.argv[1])
    else:
        sys.exit(__doc__)
