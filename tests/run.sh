#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh: installs what is missing, builds everything into build/ci and runs every test. Its last line says
# "N passed, N failed". Warnings are errors with SCROLLBACK_WERROR=ON. CTEST_ARGS goes to ctest ("-L unit").
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/build/ci
log=$build/test-output.txt
exec </dev/null

"$root/packaging/install.sh" build run test

# A compiler cache needs a folder that can be written; without a home it lives in the build.
if [ -z "${CCACHE_DIR-}" ] && ! { [ -n "${HOME-}" ] && [ -d "$HOME" ] && [ -w "$HOME" ]; }; then
    export CCACHE_DIR="$root/build/ccache"
fi

cd "$root"
cmake --preset ci "-DSCROLLBACK_WERROR=${SCROLLBACK_WERROR:-OFF}"
cmake --build --preset ci

status=0
# shellcheck disable=SC2086 # a list of words
{ ctest --preset ci -j "$(nproc)" ${CTEST_ARGS-} 2>&1 || echo "ctest: exit status $?"; } | tee "$log"

# ctest's own closing line: "98% tests passed, 1 tests failed out of 42".
summary=$(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests* failed out of \([0-9]*\)$/\1 \2/p' "$log" | tail -n 1)
failed=${summary% *}
total=${summary#* }
passed=$((${total:-0} - ${failed:-0}))
grep -q '^ctest: exit status' "$log" && status=1
[ "$passed" -gt 0 ] || status=1
echo "$passed passed, ${failed:-0} failed"
exit "$status"
