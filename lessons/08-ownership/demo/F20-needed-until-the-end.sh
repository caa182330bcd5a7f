#!/bin/sh
# F20: what is needed until the end need not be given back; what is lost, must.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: Memcheck tells a table that is still held from one that is lost."
"$CC" -std=c17 -O0 -g -gdwarf-4 table.c -o "$room/table" || exit 1
examine() {
    valgrind --leak-check=full --error-exitcode=97 "$room/table" "$1" \
        >"$room/out" 2>"$room/report"
    status=$?
    echo "$1: status $status"
    grep -E 'definitely lost:|still reachable:' "$room/report" |
        sed 's/^==[0-9]*== */  /'
}
examine keep
kept=$status
grep -q 'still reachable: 400 bytes' "$room/report"
reachable=$?
examine forget
lost=$status
if [ $kept -eq 0 ] && [ $reachable -eq 0 ] && [ $lost -eq 97 ]; then
    echo "Shown: the first is no error, the second is a leak."
    exit 0
fi
echo "Not shown: Memcheck of this machine judges otherwise."
exit 1
