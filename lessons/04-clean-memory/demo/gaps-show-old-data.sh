#!/bin/sh
# The gaps of a struct keep what was in the block before.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: all members are set, and old bytes are still there, in the gaps."
"$CC" -std=c17 -O0 gaps.c -o "$room/gaps" || exit 1
if "$room/gaps"; then
    echo "Shown: to set every member is not to set every byte."
    exit 0
fi
echo "Not shown: this compiler makes no gaps, or the block was not recycled."
exit 1
