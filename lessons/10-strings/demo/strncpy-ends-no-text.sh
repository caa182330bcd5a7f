#!/bin/sh
# strncpy fills a field: zeros behind a short text, no terminator in a full one.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: strncpy writes a terminator only when there is room left for it."
# gcc may warn of the call, and that is the point
"$CC" -std=c17 -O0 -w strncpy.c -o "$room/strncpy" || exit 1
if "$room/strncpy"; then
    echo "Shown: it is no safe strcpy; the last byte is yours to set."
    exit 0
fi
echo "Not shown: the library of this machine does something else."
exit 1
