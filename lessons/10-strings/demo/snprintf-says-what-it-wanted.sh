#!/bin/sh
# snprintf returns the length of the whole text, whatever it has written.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: snprintf returns what it wanted to write, not what it wrote."
"$CC" -std=c17 -O0 -w wanted.c -o "$room/wanted" || exit 1
if "$room/wanted"; then
    echo "Shown: it fits when the result is below the size, not equal to it."
    exit 0
fi
echo "Not shown: the library of this machine counts otherwise."
exit 1
