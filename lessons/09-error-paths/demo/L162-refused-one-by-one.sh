#!/bin/sh
# L162: only a refused request shows what a maker leaves behind when it fails.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: three requests can leave four states, and tests see one of them."
"$CC" -std=c17 -O0 -g -gdwarf-4 maker.c -o "$room/maker" || exit 1
# lost WAY REFUSED: the blocks that Memcheck calls lost
lost() {
    valgrind --leak-check=full --show-leak-kinds=all "$room/maker" "$1" "$2" \
        >"$room/out" 2>"$room/report"
    sed -n 's/.*total heap usage: \([0-9]*\) allocs, \([0-9]*\) frees.*/\1 \2/p' \
        "$room/report" | { read -r allocs frees; echo $((allocs - frees)); }
}
echo "refused    early return    undone"
all=
for refused in 0 1 2 3; do
    early=$(lost early $refused)
    undone=$(lost undo $refused)
    [ $refused = 0 ] && name="nothing" || name="request $refused"
    printf '%-10s %s lost          %s lost\n' "$name" "$early" "$undone"
    all="$all $early$undone"
done
if [ "$all" = " 00 00 10 20" ]; then
    echo "Shown: a run without refusals calls both ways right."
    exit 0
fi
echo "Not shown: Memcheck of this machine counted$all."
exit 1
