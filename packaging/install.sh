#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install.sh SECTION...: installs what is missing of these sections of packages.txt, as root or with sudo.
# Where nothing is missing, nothing is asked of the network.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

packages_of() {
    awk -v section="[$1]" '
        /^[[:space:]]*(#|$)/ { next }
        /^\[/                { inside = ($1 == section); found += inside; next }
        inside               { print $1 }
        END                  { exit found ? 0 : 1 }' "$here/packages.txt"
}

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    echo "install.sh: this is no Debian: nothing is installed, what is missing will show in the build" >&2
    exit 0
fi

missing=
for section in "$@"; do
    if ! wanted=$(packages_of "$section"); then
        echo "install.sh: packages.txt has no section [$section]" >&2
        exit 2
    fi
    for package in $wanted; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
else
    echo "install.sh: not root and no sudo: please install$missing" >&2
    exit 1
fi

echo "Installing$missing"
# The environment is set by env, because sudo drops what it does not know.
apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -y -q -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" </dev/null
}
apt update
# shellcheck disable=SC2086 # a list of words
apt install --no-install-recommends $missing
