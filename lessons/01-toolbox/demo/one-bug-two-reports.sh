#!/bin/sh
# The two reports of lesson 01, from this machine and shortened.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: one bug on the heap, two reports, the same four facts in both."
"$CC" -std=c17 -O0 -g -gdwarf-4 rain.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address rain.c -o "$room/asan" || exit 1
"$room/plain"
echo "  (plain: exit status $?)"
"$room/asan" >/dev/null 2>"$room/report"
grep -E 'ERROR|WRITE|located|allocated|rain\.c|Sanitizer: heap' \
    "$room/report" | grep -v SUMMARY |
    sed 's/ at pc .*//; s/0x[0-9a-f]* in //; s#/[^ ]*/##; s/\[0x.*)//'
valgrind -q "$room/plain" >/dev/null 2>"$room/memcheck"
grep -E 'Invalid|rain\.c|Address' "$room/memcheck"
if grep -q 'WRITE of size 4' "$room/report" &&
    grep -q '20-byte region' "$room/report" &&
    grep -q 'Invalid write of size 4' "$room/memcheck" &&
    grep -q '0 bytes after a block of size 20' "$room/memcheck"; then
    echo "Shown: kind, size, place of the write, place of the malloc."
    exit 0
fi
echo "Not shown: the reports of this machine have another form."
exit 1
