#!/bin/sh
# F36: the stars in the four prototypes matter; without them nothing compiles.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: the prototypes with stars are the library's, those without not."
"$CC" -std=c17 -Wall -Wextra -c prototypes.c -o "$room/o" 2>"$room/report"
with=$?
"$CC" -std=c17 -DWITHOUT_STARS -c prototypes.c -o "$room/o" 2>"$room/report"
without=$?
echo "With stars:    compiler exit status $with."
echo "Without stars: compiler exit status $without, and it says:"
grep -m 1 'error' "$room/report" | sed 's/^[^ ]* /  /' | cut -c 1-76
if [ $with -eq 0 ] && [ $without -ne 0 ]; then
    echo "Shown: if a page shows 'void realloc(void ptr, ...)', it lost stars."
    exit 0
fi
echo "Not shown: the compiler of this machine judges otherwise."
exit 1
