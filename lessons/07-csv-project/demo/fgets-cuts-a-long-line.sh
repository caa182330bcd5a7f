#!/bin/sh
# A line of 300 letters, read with an array and with getline.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: fgets makes two lines of one that is too long."
"$CC" -std=c17 -O0 long.c -o "$room/long" || exit 1
if "$room/long"; then
    echo "Shown: fgets knows its array, and getline makes room for the line."
    exit 0
fi
echo "Not shown: this machine reads lines otherwise."
exit 1
