#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Scrollback on live servers and on their dumps, beside the servers' own programs in the same run.

Starts a PostgreSQL and a MariaDB of its own in a temporary folder, fills them with the demo database, and stops them
afterwards. Every figure is the median of --runs runs that alternate with the servers' programs. Prints a Markdown
table; exits 1 when a limit is missed. Let the machine do nothing else.

usage: bench_servers.py --build BUILD_DIR [--dir CACHE] [--size 1m] [--runs 3] [--engines postgres,mariadb]
                        [--skip dashboard,export,source,dump] [--json FILE]
"""

import argparse
import glob
import json
import os
import pwd
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

from bench import MESSAGES_PER_CONVERSATION, NOW, Run, Table, side_by_side, size_of

TABLES = {
    "message_logs": ("id", "conversation_id", "widget_id", "message_type", "message_text", "input_tokens",
                     "output_tokens", "created_at"),
    "tool_call_logs": ("id", "conversation_id", "widget_id", "tool_name", "parameters", "result", "status",
                       "created_at"),
    "system_logs": ("id", "log_type", "message", "context", "widget_id", "created_at"),
}
TYPES = {"id": "INTEGER PRIMARY KEY", "widget_id": "INTEGER", "input_tokens": "INTEGER", "output_tokens": "INTEGER",
         "conversation_id": "VARCHAR(255)", "message_type": "VARCHAR(50)", "tool_name": "VARCHAR(255)",
         "status": "VARCHAR(50)", "log_type": "VARCHAR(50)"}
MOST_EXPORT_MEMORY = 60


class Server:
    """What both have in common; a subclass says how it is started and talked to."""

    def __init__(self, folder):
        self.folder = os.path.join(folder, self.name)
        os.mkdir(self.folder, 0o755)
        self.owner = None
        if os.geteuid() == 0:  # servers refuse to run as root
            self.owner = next(user for user in (self.user, "nobody") if user in {p.pw_name for p in pwd.getpwall()})
            shutil.chown(self.folder, self.owner)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = None

    def environment(self):
        return {key: value for key, value in os.environ.items() if not key.startswith(("PG", "MYSQL"))} | {
            "HOME": self.folder, "LC_ALL": "C.UTF-8"}

    def as_owner(self, command):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=self.owner, env=self.environment(),
                       cwd=self.folder)

    def launch(self, command):
        with open(os.path.join(self.folder, "log.txt"), "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, user=self.owner,
                                            env=self.environment(), cwd=self.folder)
        for _ in range(300):
            if subprocess.run(self.client("SELECT 1", None), capture_output=True, check=False).returncode == 0:
                return
            time.sleep(0.1)
        sys.exit(f"bench: {self.name} did not start; its log is in {self.folder}")

    def run(self, sql, database="chat"):
        subprocess.run(self.client(sql, database), check=True, stdout=subprocess.DEVNULL)

    def stop(self):
        if self.process:
            self.process.send_signal(self.end)
            self.process.wait()

    def fill(self, path):
        """Copies the demo database's tables."""
        source = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        for table, columns in TABLES.items():
            definition = ", ".join(f"{c} {TYPES.get(c, self.time if c == 'created_at' else self.text)}" for c in columns)
            self.run(f"CREATE TABLE {table} ({definition})")
            rows = os.path.join(self.folder, "rows.tsv")
            with open(rows, "w", encoding="utf-8") as out:
                for row in source.execute(f"SELECT {','.join(columns)} FROM {table}"):
                    out.write("\t".join(map(self.cell, row)) + "\n")
            os.chmod(rows, 0o644)
            self.load(table, rows)
            os.remove(rows)
        source.close()

    @staticmethod
    def cell(value):
        if value is None:
            return "\\N"
        return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


class Postgres(Server):
    name, title, user, end = "postgres", "PostgreSQL", "postgres", signal.SIGINT
    text, time = "TEXT", "TIMESTAMP(3)"
    quarter = "floor(extract(epoch FROM created_at)/900)"
    raw, raw_export = "psql", "psql's \\copy"

    def start(self):
        home = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        data = os.path.join(self.folder, "data")
        self.as_owner([f"{home}/initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8",
                       "--locale=C.UTF-8", "--no-sync"])
        self.launch([f"{home}/postgres", "-D", data, "-p", str(self.port), "-k", self.folder, "-c",
                     "listen_addresses=127.0.0.1", "-c", "shared_buffers=512MB", "-c", "fsync=off", "-c",
                     "max_wal_size=8GB"])
        self.run("CREATE DATABASE chat", None)

    def client(self, sql, database):
        return ["psql", "-X", "-q", "-A", "-t", "-h", self.folder, "-p", str(self.port), "-U", "postgres", "-d",
                database or "postgres", "-v", "ON_ERROR_STOP=1", "-c", sql]

    def load(self, table, rows):
        self.run(f"\\copy {table} FROM '{rows}'")

    def settle(self):
        self.run("VACUUM ANALYZE")

    def url(self):
        return f"postgresql://postgres@127.0.0.1:{self.port}/chat"

    def export(self, target):
        return Run(self.client(f"\\copy message_logs TO '{target}' CSV HEADER", "chat"))

    def dump(self, target):
        with open(target, "wb") as out:
            subprocess.run(["pg_dump", "-h", self.folder, "-p", str(self.port), "-U", "postgres", "chat"], check=True,
                           stdout=out)

    def restore(self, dump):
        self.run("DROP DATABASE IF EXISTS again", None)
        self.run("CREATE DATABASE again", None)
        return Run(self.client("", "again")[:-2] + ["-f", dump])


class MariaDb(Server):
    name, title, user, end = "mariadb", "MariaDB", "mysql", signal.SIGTERM
    text, time = "LONGTEXT", "DATETIME(3)"
    quarter = "floor(unix_timestamp(created_at)/900)"
    raw, raw_export = "mariadb", "mariadb --quick"

    def start(self):
        data = os.path.join(self.folder, "data")
        self.as_owner(["mariadb-install-db", "--no-defaults", f"--datadir={data}",
                       "--auth-root-authentication-method=normal", "--skip-test-db"])
        self.launch([shutil.which("mariadbd") or "/usr/sbin/mariadbd", "--no-defaults", f"--datadir={data}",
                     f"--socket={self.socket()}", f"--port={self.port}", "--bind-address=127.0.0.1",
                     "--innodb-buffer-pool-size=1G", "--innodb-flush-log-at-trx-commit=0",
                     "--innodb-flush-method=nosync", "--innodb-doublewrite=0", "--innodb-log-file-size=512M",
                     "--character-set-server=utf8mb4", "--local-infile=1"])
        self.run("CREATE DATABASE chat CHARACTER SET utf8mb4; "
                 "CREATE USER reader@'%' IDENTIFIED BY 'reader'; GRANT SELECT ON *.* TO reader@'%'", None)

    def socket(self):
        return os.path.join(self.folder, "s.sock")

    def client(self, sql, database):
        return ["mariadb", "--no-defaults", "-uroot", f"--socket={self.socket()}", "--local-infile=1",
                "--default-character-set=utf8mb4", "--quick", "-B", "-e", sql] + ([database] if database else [])

    def load(self, table, rows):
        self.run(f"LOAD DATA LOCAL INFILE '{rows}' INTO TABLE {table} CHARACTER SET utf8mb4")

    def settle(self):
        self.run("ANALYZE TABLE " + ", ".join(TABLES))

    def url(self):
        return f"mysql://reader:reader@127.0.0.1:{self.port}/chat"

    def export(self, target):
        return Run(self.client("SELECT * FROM message_logs", "chat"), target)

    def dump(self, target):
        with open(target, "wb") as out:
            subprocess.run(["mariadb-dump", "--no-defaults", "-uroot", f"--socket={self.socket()}", "--quick", "chat"],
                           check=True, stdout=out)

    def restore(self, dump):
        self.run("DROP DATABASE IF EXISTS again; CREATE DATABASE again CHARACTER SET utf8mb4", None)
        return Run(self.client(f"source {dump}", "again"))


class Bench:
    def __init__(self, options):
        self.options = options
        self.ctl = os.path.join(options.build, "bin", "scrollbackctl")
        self.skip = set(options.skip.split(",")) if options.skip else set()
        self.table = Table()

    def demo(self, size):
        path = os.path.join(self.options.dir, f"widget-logs-{size}.sqlite")
        if not os.path.exists(path):
            print(f"making {path} …", file=sys.stderr)
            Run([self.ctl, "demo", path, "--system", "widget-logs", "--conversations",
                 str(round(size / MESSAGES_PER_CONVERSATION)), "--days", "60", "--seed", "1", "--now", NOW])
        return path

    def measure(self, server, size):
        print(f"{server.title}: filling", file=sys.stderr)
        server.start()
        server.fill(self.demo(size))
        server.settle()
        for name, step in (("dashboard", self.dashboard), ("export", self.export), ("source", self.source),
                           ("dump", self.dump)):
            if name not in self.skip:
                step(server, size)

    def dashboard(self, server, size):
        # What the figures are made of: each conversation's and each quarter's sums by role and widget.
        grouping = (f"SELECT conversation_id, {server.quarter}, message_type, widget_id, count(*), min(created_at), "
                    "max(created_at), sum(input_tokens), sum(output_tokens) FROM message_logs GROUP BY 1, 2, 3, 4")
        ours, theirs, memory = side_by_side(
            lambda: Run([self.ctl, "dashboard", server.url(), "--days", "30", "--now", NOW, "--format", "json"]),
            lambda: Run(server.client(grouping, "chat")), self.options.runs, "wall")
        self.table.add(size, f"{server.title}: every figure of the dashboard", ours, "s", theirs, 1.5 * theirs,
                       f"1.5 × the grouping in {server.raw}")
        self.table.add(size, f"{server.title}: its memory", memory, "MB")

    def export(self, server, size):
        target = os.path.join(self.options.dir, "export.csv")

        def fresh(run):
            if os.path.exists(target):
                os.remove(target)
            return run()

        try:
            ours, theirs, memory = side_by_side(
                lambda: fresh(lambda: Run([self.ctl, "export", server.url(), "messages", "--format", "csv", "-o",
                                           target])),
                lambda: fresh(lambda: server.export(target)), self.options.runs, "wall")
        finally:
            if os.path.exists(target):
                os.remove(target)
        share = 1.5 if server.name == "postgres" else 1
        self.table.add(size, f"{server.title}: all messages as CSV", ours, "s", theirs, share * theirs,
                       f"{share:g} × {server.raw_export}")
        self.table.add(size, f"{server.title}: its memory", memory, "MB", None, MOST_EXPORT_MEMORY,
                       f"{MOST_EXPORT_MEMORY} MB")

    def source(self, server, size):
        program = os.path.join(self.options.build, "bin", "bench_source")
        done = subprocess.run([program, server.url()], capture_output=True, text=True, check=False,
                              env=dict(os.environ, TZ="UTC", QT_QPA_PLATFORM="offscreen"))
        if done.returncode != 0:
            sys.exit(f"bench: bench_source failed: {done.stderr.strip()}")
        figures = {row["figure"]: row["value"] for row in map(json.loads, done.stdout.splitlines())}
        for entity in ("messages", "tools", "logs"):
            self.table.add(size, f"{server.title}: the first page of {entity}", figures[f"page_{entity}_first"], "ms",
                           None, 50, "50 ms")
        self.table.add(size, f"{server.title}: a page at the end of messages", figures["page_messages_end"], "ms")
        for figure in ("stop_summary", "stop_overview", "stop_search"):
            if figure in figures:
                self.table.add(size, f"{server.title}: {figure.replace('stop_', 'stopping a ')}, at the latest",
                               figures[figure], "ms", None, 100, "100 ms")

    def dump(self, server, size):
        dump = os.path.join(self.options.dir, f"{server.name}.sql")
        server.dump(dump)

        def ours():
            with tempfile.TemporaryDirectory(dir=self.options.dir) as cache:
                os.environ["XDG_CACHE_HOME"] = cache
                return Run([self.ctl, "info", dump])

        try:
            mine, theirs, memory = side_by_side(ours, lambda: server.restore(dump), self.options.runs, "wall")
        finally:
            os.remove(dump)
        self.table.add(size, f"{server.title}: reading a dump", mine, "s", theirs, 2 * theirs,
                       f"half the speed of {server.raw}")
        self.table.add(size, f"{server.title}: its memory", memory, "MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, help="a build folder (with bin/scrollbackctl and bin/bench_source)")
    parser.add_argument("--dir", default=os.path.expanduser("~/.cache/scrollback-bench"))
    parser.add_argument("--size", default="1m")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--engines", default="postgres,mariadb")
    parser.add_argument("--skip", default="", help="dashboard, export, source, dump")
    parser.add_argument("--json", help="also write the rows as JSON")
    options = parser.parse_args()

    os.makedirs(options.dir, exist_ok=True)
    bench = Bench(options)
    for kind in (Postgres, MariaDb):
        if kind.name not in options.engines.split(","):
            continue
        with tempfile.TemporaryDirectory(prefix="sbbench-") as folder:
            os.chmod(folder, 0o755)
            server = kind(folder)
            try:
                bench.measure(server, size_of(options.size))
            finally:
                server.stop()
    print(bench.table.markdown())
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(bench.table.rows, file, indent=1)
    if bench.table.missed:
        print(f"bench: {bench.table.missed} limits missed", file=sys.stderr)
    return 1 if bench.table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
