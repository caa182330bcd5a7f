#!/bin/sh
# The card of section 2: a label in an array that has ended.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a dead label can be read correctly, until the next call."
for level in O0 O2; do
    "$CC" -std=c17 -Wall -Wextra -$level dead-label.c -o "$room/$level" \
        2>"$room/words" || exit 1
    echo "-$level: $("$room/$level" | tr -cd '[:print:]');" \
        "warnings: $(grep -c 'warning:' "$room/words")."
done
"$CC" -std=c17 -w -O0 -DWITH_PRINTF dead-label.c -o "$room/printf" || exit 1
right=0
for run in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ "$("$room/printf" | tr -d '\000')" = INV-00042 ] && right=$((right + 1))
done
echo "-O0, label 42 given to printf at once: right in $right of $run runs."
if "$room/O0" | grep -q 'label 42 says INV-00042, .* says INV-00007'; then
    echo "Shown: the bytes stay until somebody else needs the memory. What" \
        "you see may change with the build and the run. The bug stays."
    exit 0
fi
echo "Not shown: this compiler placed the bytes in another way."
exit 1
