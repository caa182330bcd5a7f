#!/bin/sh
# What an array of a fixed size does with three mornings.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: one fixed size is too large for most days and too small for one."
"$CC" -std=c17 -O0 fixed.c -o "$room/fixed" || exit 1
if "$room/fixed"; then
    echo "Shown: it wastes, or it loses rows; a table that grows does neither."
    exit 0
fi
echo "Not shown: the sums come out otherwise here."
exit 1
