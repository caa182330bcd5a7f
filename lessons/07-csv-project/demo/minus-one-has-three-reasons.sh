#!/bin/sh
# getline says -1 for the end, for an error and when memory is out.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: getline says -1 three times, and only feof and ferror tell why."
"$CC" -std=c17 -O0 minusone.c -o "$room/minusone" || exit 1
if "$room/minusone"; then
    echo "Shown: the end, an error, or neither: then there was no memory."
    exit 0
fi
echo "Not shown: this library marks the file in another way."
exit 1
