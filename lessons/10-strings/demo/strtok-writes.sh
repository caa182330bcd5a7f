#!/bin/sh
# strtok writes into the text that it splits, and it leaves out empty parts.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: strtok changes the line; pointer and length only borrow it."
"$CC" -std=c17 -O0 strtok.c -o "$room/strtok" || exit 1
if "$room/strtok"; then
    echo "Shown: a part is borrowed or it is a copy; strtok spoils its source."
    exit 0
fi
echo "Not shown: the library of this machine splits otherwise."
exit 1
