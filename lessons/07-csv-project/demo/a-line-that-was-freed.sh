#!/bin/sh
# getline's block is freed in the loop: what ASan says, in two programs.
cd "$(dirname "$0")" || exit 1
: "${CLANG:=clang}"
command -v "$CLANG" >/dev/null || { echo "missing: $CLANG"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a freed line is written to; a forgotten one leaves 120 bytes."
for way in KEEP FORGET; do
    "$CLANG" -std=c17 -O0 -g -fsanitize=address -D$way dead.c \
        -o "$room/$way" || exit 1
    "$room/$way" 2>"$room/$way.txt"
done
dead=$(grep -o 'ERROR: AddressSanitizer: heap-use-after-free' "$room/KEEP.txt")
lost=$(grep -o 'SUMMARY:.*' "$room/FORGET.txt")
echo "address kept:      $dead"
grep -o 'AddressSanitizer: CHECK failed' "$room/KEEP.txt" |
    sed 's/^/                   and then: /'
echo "address forgotten: $lost"
if [ -n "$dead" ] && [ "$lost" = \
    "SUMMARY: AddressSanitizer: 120 byte(s) leaked in 1 allocation(s)." ]; then
    echo "Shown: the call that finds the end makes a block as well."
    exit 0
fi
echo "Not shown: ASan of this machine says something else."
exit 1
