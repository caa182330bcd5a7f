#!/bin/sh
# How often a table grows until it has a thousand rows.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a table that doubles from 4 places grows 8 times for 1,000 rows."
"$CC" -std=c17 -O0 thousand.c -o "$room/thousand" || exit 1
if "$room/thousand"; then
    echo "Shown: the factor counts, and hardly how many rows there are."
    exit 0
fi
echo "Not shown: the table of this machine grows otherwise."
exit 1
