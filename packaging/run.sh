#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [SOURCE]: from a fresh clone to the open program. Installs what is missing, builds the release and opens
# SOURCE, or a demo database. Where there is no display, the last 30 days are written as a report in PDF instead.
set -eu

usage() {
    echo "usage: packaging/run.sh [SOURCE]"
    echo "Builds Scrollback and opens SOURCE (a database file), or a demo database where there is none."
}

case "${1-}" in
-h | --help)
    usage
    exit 0
    ;;
-*)
    usage >&2
    exit 2
    ;;
esac
if [ $# -gt 1 ]; then
    usage >&2
    exit 2
fi

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/build/release

"$root/packaging/install.sh" build run

# A compiler cache needs a folder that can be written; without a home it lives in the build.
if [ -z "${CCACHE_DIR-}" ] && ! { [ -n "${HOME-}" ] && [ -d "$HOME" ] && [ -w "$HOME" ]; }; then
    export CCACHE_DIR="$root/build/ccache"
fi
(cd "$root" && cmake --preset release && cmake --build --preset release)

source=${1-}
if [ -z "$source" ]; then
    # One a day: the figures are about the days up to today.
    source=$root/build/demo/demo-$(date +%Y-%m-%d).sqlite
    if [ ! -e "$source" ]; then
        mkdir -p "$root/build/demo"
        "$build/bin/scrollbackctl" demo "$source" --system widget-logs --conversations 800 --days 60
    fi
fi

if [ -n "${DISPLAY-}" ] || [ -n "${WAYLAND_DISPLAY-}" ]; then
    exec "$build/bin/scrollback" "$source"
fi

report=$root/build/report.pdf
QT_QPA_PLATFORM=offscreen LC_ALL="${LC_ALL:-C.UTF-8}" \
    "$build/bin/scrollback" --report "$report" --days 30 "$source"
echo "There is no display here. The report of the last 30 days of $source is in $report"
