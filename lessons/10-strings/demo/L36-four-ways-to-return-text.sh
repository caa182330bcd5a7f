#!/bin/sh
# L36: the heap is one of four ways to give a text back from a function.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: four ways return a text; one of them keeps only the last one."
"$CC" -std=c17 -O0 four-ways.c -o "$room/ways" || exit 1
if "$room/ways"; then
    echo "Shown: ask how long the text may be, and how many are alive at once."
    exit 0
fi
echo "Not shown: two texts are not what they should be."
exit 1
