#!/bin/sh
# In which order labels stand, and what the pointers hold when one is reached.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: labels in reverse order, or one label and pointers that are set."
# gcc may warn of the pointers that nobody has set, and that is the point
"$CC" -std=c17 -O0 -g -gdwarf-4 -w chain.c -o "$room/chain" || exit 1
# judge WAY REFUSED: what Memcheck says, in a word
judge() {
    valgrind --leak-check=full "$room/chain" "$1" "$2" \
        >"$room/out" 2>"$room/report"
    if grep -q 'uninitialised' "$room/report"; then
        echo unset
    elif grep -q 'are definitely lost' "$room/report"; then
        echo lost
    elif grep -q 'ERROR SUMMARY: 0 errors' "$room/report"; then
        echo fine
    else
        echo other
    fi
}
echo "refused      nothing first second third"
all=
for way in chain single forward unset; do
    row=
    for refused in 0 1 2 3; do
        row="$row $(judge $way $refused)"
    done
    # the words are cells, one each
    # shellcheck disable=SC2086
    printf '%-12s %-7s %-5s %-6s %s\n' $way $row
    all="$all$row,"
done
expected=" fine fine fine fine, fine fine fine fine,"
expected="$expected fine fine fine lost, fine unset unset fine,"
if [ "$all" = "$expected" ]; then
    echo "Shown: both first ways are right; the others wait for their refusal."
    exit 0
fi
echo "Not shown: Memcheck of this machine judges otherwise."
exit 1
