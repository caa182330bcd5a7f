#!/bin/sh
# L71: what it costs to let a text grow by 10,000 words.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: double the room and remember the length; each of them counts."
"$CC" -std=c17 -O0 growing.c -o "$room/growing" || exit 1
if "$room/growing"; then
    echo "Shown: 12 blocks instead of 10,000, and no walk to the end."
    exit 0
fi
echo "Not shown: the sums come out otherwise here."
exit 1
