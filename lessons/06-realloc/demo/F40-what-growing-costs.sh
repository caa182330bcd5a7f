#!/bin/sh
# F40: a factor makes growing cheap; a fixed step does not, however large.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: with a factor, an append costs less than two copied bytes here."
"$CC" -std=c17 -O0 growth.c -o "$room/growth" || exit 1
if "$room/growth"; then
    echo "Shown: grow by a factor, and pay with some unused bytes."
    exit 0
fi
echo "Not shown: the counts came out otherwise."
exit 1
