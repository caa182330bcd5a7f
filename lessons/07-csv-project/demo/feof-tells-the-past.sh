#!/bin/sh
# feof is asked before each reading; the file has two lines.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a loop that asks feof first goes round once too often."
"$CC" -std=c17 -O0 past.c -o "$room/past" || exit 1
if "$room/past"; then
    echo "Shown: ask the call that reads; feof only tells why it found nothing."
    exit 0
fi
echo "Not shown: this library knows the end before it is met."
exit 1
