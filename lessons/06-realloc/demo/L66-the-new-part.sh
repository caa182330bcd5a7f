#!/bin/sh
# L66: realloc keeps what was there; the new part holds anything.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a block from calloc has no zeros in the part that realloc added."
"$CC" -std=c17 -O0 -g -gdwarf-4 new-part.c -o "$room/plain" || exit 1
numbers=$("$room/plain") || exit 1
echo "Bytes that are not zero: ${numbers% *} of the old 1000," \
    "${numbers#* } of the new 3000."
valgrind -q --error-exitcode=97 --track-origins=yes "$room/plain" \
    >/dev/null 2>"$room/report"
memcheck=$?
sed -n -e 's/^==[0-9]*== *//' -e '/ninit/s/^/  /p' "$room/report" | head -2
if [ "${numbers% *}" -eq 0 ] && [ $memcheck -eq 97 ] &&
    grep -q 'at 0x.*realloc' "$room/report"; then
    echo "Shown: the new part is yours to set."
    exit 0
fi
echo "Not shown: Memcheck of this machine saw something else."
exit 1
