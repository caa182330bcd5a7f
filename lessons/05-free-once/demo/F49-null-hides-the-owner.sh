#!/bin/sh
# F49: NULL makes a second free harmless and the bug behind it silent.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: with NULL after free, a message that is lost is lost in silence."
"$CLANG" -std=c17 -O0 -g -fsanitize=address mailbox.c -o "$room/without" ||
    exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address -DSET_TO_NULL mailbox.c \
    -o "$room/with" || exit 1
"$room/without" >"$room/out" 2>"$room/report"
without=$?
echo "without NULL: exit status $without," \
    "$(grep -o 'heap-use-after-free\|double-free' "$room/report" | head -n 1)"
"$room/with" >"$room/out" 2>"$room/report"
with=$?
echo "with NULL:    exit status $with, $(wc -l <"$room/report") lines of report;" \
    "it prints \"$(cat "$room/out")\""
if [ $without -ne 0 ] && [ $with -eq 0 ] && [ ! -s "$room/report" ] &&
    grep -q 'nothing to send' "$room/out"; then
    echo "Shown: the second owner finds NULL, and the mail is never sent."
    exit 0
fi
echo "Not shown: the two programs do not differ in this way here."
exit 1
