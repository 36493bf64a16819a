#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Scrollback on large demo databases, beside the sqlite3 shell in the same run.

The databases are made once and kept in --dir (10 million messages take 6 GB, and as much again while
exporting). Every figure is the median of --runs runs that alternate with the shell's, the files being in
the page cache. Prints a Markdown table; exits 1 when a limit is missed. Let the machine do nothing else.

usage: bench.py --build BUILD_DIR [--dir CACHE] [--sizes 20k,1m,10m] [--runs 5] [--clock wall|cpu]
                [--skip export,desktop,…] [--json FILE]
"""

import argparse
import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

NOW = "2026-06-30T20:00:00Z"
MESSAGES_PER_CONVERSATION = 12
BASE = 20_000  # what "does not depend on the size" is compared with
GROUPING = (
    "SELECT conversation_id, min(created_at), max(created_at), count(*), sum(input_tokens), sum(output_tokens) "
    "FROM message_logs GROUP BY 1 ORDER BY 3 DESC LIMIT 100"
)


def size_of(word):
    """20k, 1m, 10m or a plain number."""
    factor = {"k": 1_000, "m": 1_000_000}.get(word[-1].lower())
    return int(float(word[:-1]) * factor) if factor else int(word)


def size_name(size):
    if size >= 1_000_000:
        return f"{size / 1_000_000:g} million"
    return f"{size:,}"


class Run:
    """One run of a program: its times in seconds and its highest memory in MB."""

    # A process begins as a copy of this one, whose memory the kernel counts as the process's own: GNU time, which
    # is small, stands between.
    TIME = shutil.which("time")

    def __init__(self, command, output=os.devnull):
        with open(output, "wb") as out, tempfile.NamedTemporaryFile("r") as report:
            through = [self.TIME, "-f", "%M", "-o", report.name] if self.TIME else []
            begin = time.perf_counter()
            process = subprocess.Popen(through + command, stdout=out, stderr=subprocess.PIPE)
            errors = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.perf_counter() - begin
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"bench: {shlex.join(command)} failed: {errors.decode(errors='replace').strip()}")
            self.cpu = usage.ru_utime + usage.ru_stime
            self.memory = (int(report.read()) if self.TIME else usage.ru_maxrss) / 1024


def side_by_side(ours, theirs, runs, clock):
    """Medians of two ways of doing the same, run in turns so that both see the same machine."""
    times = ([], [])
    memory = []
    for _ in range(runs):
        for side, run in enumerate((ours, theirs)):
            result = run()
            times[side].append(getattr(result, clock))
            if side == 0:
                memory.append(result.memory)
    return statistics.median(times[0]), statistics.median(times[1]), max(memory)


class Table:
    def __init__(self):
        self.rows = []
        self.missed = 0

    def add(self, size, figure, ours, unit, theirs=None, limit=None, limit_text=""):
        """`limit` is the most that `ours` may be; `theirs` is what it is compared with."""
        ok = limit is None or ours <= limit
        self.missed += not ok
        row = {
            "messages": size, "figure": figure, "ours": ours, "unit": unit, "compared_with": theirs,
            "ratio": ours / theirs if theirs else None, "limit": limit, "limit_text": limit_text, "ok": ok,
        }
        self.rows.append(row)
        print(f"  {figure}: {self.number(ours)} {unit}{'' if ok else '  MISSED: ' + limit_text}", file=sys.stderr)

    @staticmethod
    def number(value):
        if value is None:
            return ""
        return f"{value:.0f}" if value >= 100 else f"{value:.2f}" if value < 10 else f"{value:.1f}"

    def markdown(self):
        lines = [
            "| messages | figure | ours | compared with | ratio | limit | ok |",
            "|---:|---|---:|---:|---:|---|---|",
        ]
        for row in self.rows:
            ours = f"{self.number(row['ours'])} {row['unit']}"
            theirs = f"{self.number(row['compared_with'])} {row['unit']}" if row["compared_with"] else ""
            ok = "" if row["limit"] is None else "yes" if row["ok"] else "**NO**"
            lines.append(
                f"| {size_name(row['messages'])} | {row['figure']} | {ours} | {theirs} | "
                f"{self.number(row['ratio'])} | {row['limit_text']} | {ok} |"
            )
        return "\n".join(lines)


def memory_limit(size):
    return 150 if size <= 1_000_000 else 250


class Bench:
    def __init__(self, options):
        self.options = options
        self.programs = os.path.join(options.build, "bin")
        self.ctl = os.path.join(self.programs, "scrollbackctl")
        self.skip = set(options.skip.split(",")) if options.skip else set()
        self.table = Table()
        self.base = {}  # figures of the small database, by program and name
        self.export_memory = {}

    def database(self, size):
        path = os.path.join(self.options.dir, f"widget-logs-{size}.sqlite")
        if not os.path.exists(path):
            print(f"making {path} …", file=sys.stderr)
            conversations = round(size / MESSAGES_PER_CONVERSATION)
            Run([self.ctl, "demo", path, "--system", "widget-logs", "--conversations", str(conversations),
                 "--days", "60", "--seed", "1", "--now", NOW])
        return path

    @staticmethod
    def warm(path):
        with open(path, "rb") as file:
            while file.read(1 << 22):
                pass

    def measure(self, size):
        path = self.database(size)
        print(f"{size_name(size)} messages: {path}", file=sys.stderr)
        self.warm(path)
        if "dashboard" not in self.skip:
            self.dashboard(path, size)
        if "export" not in self.skip:
            self.export(path, size)
        if "source" not in self.skip:
            self.source(path, size)
        if "desktop" not in self.skip:
            self.desktop(path, size)

    def dashboard(self, path, size):
        ours, theirs, memory = side_by_side(
            lambda: Run([self.ctl, "dashboard", path, "--days", "30", "--now", NOW, "--format", "json"]),
            lambda: Run([self.options.shell, path, GROUPING]),
            self.options.runs, self.options.clock)
        limit = theirs if size > BASE else None
        self.table.add(size, "every figure of the dashboard", ours, "s", theirs, limit,
                       "the shell's grouping" if limit else "")
        self.table.add(size, "its memory", memory, "MB", None, memory_limit(size), f"{memory_limit(size)} MB")

    def export(self, path, size):
        target = os.path.join(self.options.dir, "export.csv")

        def ours():
            if os.path.exists(target):
                os.remove(target)
            return Run([self.ctl, "export", path, "messages", "--format", "csv", "-o", target])

        def theirs():
            if os.path.exists(target):
                os.remove(target)
            return Run([self.options.shell, "-csv", path, "select * from message_logs"], target)

        try:
            mine, shells, memory = side_by_side(ours, theirs, self.options.runs, self.options.clock)
        finally:
            if os.path.exists(target):
                os.remove(target)
        limit = shells if size > BASE else None
        self.table.add(size, "export of all messages as CSV", mine, "s", shells, limit, "sqlite3 -csv" if limit else "")
        smallest = min(self.export_memory.values(), default=None)
        self.export_memory[size] = memory
        self.table.add(size, "its memory", memory, "MB", smallest,
                       None if smallest is None else smallest + 16, "" if smallest is None else "constant (+16 MB)")

    def figures_of(self, program, path):
        """What a benchmark program prints, as {figure: (value, unit)}."""
        command = [os.path.join(self.programs, program), path]
        environment = dict(os.environ, TZ="UTC")
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if done.returncode != 0:
            sys.exit(f"bench: {shlex.join(command)} failed: {done.stderr.strip()}")
        rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        return {row["figure"]: (row["value"], row["unit"]) for row in rows}

    def source(self, path, size):
        figures = self.figures_of("bench_source", path)
        base = self.base.setdefault("source", figures)
        texts = {
            "open": "open", "first_rows": "open, with the first 100 messages",
            "recent_conversations": "the 100 conversations that were active last",
        }
        for figure, text in texts.items():
            value, unit = figures[figure]
            small = base[figure][0]
            # Below 10 ms nobody sees a difference, and the clock is not that exact.
            limit = None if size == BASE else max(1.5 * small, 10)
            self.table.add(size, text, value, unit, small if size != BASE else None, limit,
                           "1.5 × at 20,000" if limit else "")
        for entity in ("messages", "tools", "logs", "conversations"):
            if f"page_{entity}_middle" not in figures:
                continue
            first = figures[f"page_{entity}_first"][0]
            for where in ("middle", "end"):
                value, unit = figures[f"page_{entity}_{where}"]
                # A difference of 5 ms is not seen, and may be another process's.
                self.table.add(size, f"{entity}: a page at the {where}", value, unit, first, max(2 * first, first + 5),
                               "2 × the first page")
        for article, what in (("a", "summary"), ("an", "overview"), ("a", "search")):
            if f"stop_{what}" in figures:
                value, unit = figures[f"stop_{what}"]
                self.table.add(size, f"stopping {article} {what}, at the latest", value, unit, None, 100, "100 ms")
        value, unit = figures["memory"]
        self.table.add(size, "memory of all that together", value, unit, None, memory_limit(size),
                       f"{memory_limit(size)} MB")

    def desktop(self, path, size):
        """bench_desktop prints rows_on_screen, frame_p99, stop (ms) and memory (MB)."""
        if not os.path.exists(os.path.join(self.programs, "bench_desktop")):
            print("  bench_desktop is not built: skipped", file=sys.stderr)
            return
        figures = self.figures_of("bench_desktop", path)
        base = self.base.setdefault("desktop", figures)
        limits = {
            "rows_on_screen": ("rows on the screen after start", None if size == BASE else 1.5 * base["rows_on_screen"][0],
                               "1.5 × at 20,000"),
            "frame_p99": ("scrolling, 99 of 100 frames", 16, "16 ms"),
            "stop": ("the stop button, at the latest", 100, "100 ms"),
            "memory": ("memory of the desktop", memory_limit(size), f"{memory_limit(size)} MB"),
        }
        for figure, (text, limit, limit_text) in limits.items():
            if figure in figures:
                value, unit = figures[figure]
                compared = base[figure][0] if figure == "rows_on_screen" and size != BASE else None
                self.table.add(size, text, value, unit, compared, limit, limit_text if limit else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, help="a build folder (with bin/scrollbackctl and bin/bench_source)")
    parser.add_argument("--dir", default=os.path.expanduser("~/.cache/scrollback-bench"))
    parser.add_argument("--sizes", default="20k,1m,10m")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall")
    parser.add_argument("--skip", default="", help="dashboard, export, source, desktop")
    parser.add_argument("--shell", default="sqlite3")
    parser.add_argument("--json", help="also write the rows as JSON")
    options = parser.parse_args()

    os.makedirs(options.dir, exist_ok=True)
    bench = Bench(options)
    # The small one first: the others are compared with it.
    for size in sorted({size_of(word) for word in options.sizes.split(",")} | {BASE}):
        bench.measure(size)
    print(bench.table.markdown())
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(bench.table.rows, file, indent=1)
    if bench.table.missed:
        print(f"bench: {bench.table.missed} limits missed", file=sys.stderr)
    return 1 if bench.table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
