#!/bin/sh
# F29: a function that returns its block cannot be the one that frees it.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v valgrind >/dev/null || { echo "missing: valgrind"; exit 3; }
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: freed in the function that allocated, a result is dead on arrival."
# gcc sees the bug and warns, and that is the point
"$CC" -std=c17 -O0 -g -gdwarf-4 -w maker.c -o "$room/maker" || exit 1
for place in inside outside; do
    valgrind -q --leak-check=full --error-exitcode=97 "$room/maker" $place \
        >"$room/out" 2>"$room/report"
    echo $? >"$room/$place"
    echo "freed $place: status $(cat "$room/$place")"
    grep -m 1 -E 'Invalid read' "$room/report" | sed 's/^==[0-9]*== */  /'
done
if [ "$(cat "$room/inside")" -eq 97 ] && [ "$(cat "$room/outside")" -eq 0 ]; then
    echo "Shown: it is the caller who gives back what was handed over."
    exit 0
fi
echo "Not shown: Memcheck of this machine saw something else."
exit 1
