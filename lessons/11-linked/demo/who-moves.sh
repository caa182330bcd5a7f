#!/bin/sh
# Whoever keeps the address of an element asks: will it move?
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: an element stays only where it has a block of its own."
"$CC" -std=c17 -O0 moves.c -o "$room/moves" || exit 1
if "$room/moves"; then
    echo "Shown: growing moves elements; a removal puts others in their place."
    exit 0
fi
echo "Not shown: something else moves on this machine."
exit 1
