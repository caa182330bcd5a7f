#!/bin/sh
# F31: a product for malloc can be checked, in several ways.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: with malloc one can notice a product that wraps, in four ways."
"$CC" -std=c17 -D_GNU_SOURCE -O0 checked.c -o "$room/checked" || exit 1
if "$room/checked"; then
    echo "Shown: each way gives the small block and refuses the two others."
    exit 0
fi
echo "Not shown: one of the ways let a wrapped product through."
exit 1
