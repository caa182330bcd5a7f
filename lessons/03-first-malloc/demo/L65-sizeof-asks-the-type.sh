#!/bin/sh
# Item 65: sizeof looks at the type, never at the block on the heap.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: sizeof of a pointer is the same for a block of any size."
"$CC" -std=c17 -O0 sizeof-asks.c -o "$room/asks" || exit 1
if "$room/asks"; then
    echo "Shown: the size of a block is yours to remember."
    exit 0
fi
echo "Not shown: this machine measures otherwise."
exit 1
