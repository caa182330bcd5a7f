#!/bin/sh
# Item 65: a size is a size_t. It is never negative, and int is too small.
cd "$(dirname "$0")" || exit 1
: "${CLANG:=clang}"
command -v "$CLANG" >/dev/null || { echo "missing: $CLANG"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: -1 is a huge size, and a product of two ints can overflow."
"$CLANG" -std=c17 -O0 -g -fsanitize=undefined sizes.c -o "$room/sizes" ||
    exit 1
"$room/sizes" 2>"$room/report"
huge=$?
echo "UBSan says:" "$(grep -m 1 -o 'signed integer overflow.*' "$room/report")"
if [ $huge -eq 0 ] && grep -q 'signed integer overflow' "$room/report"; then
    echo "Shown: make the factors size_t first, then multiply."
    exit 0
fi
echo "Not shown: int or size_t have other sizes on this machine."
exit 1
