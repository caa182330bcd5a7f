#!/bin/sh
# The prediction: the first node of a list is taken away, in three ways.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: the same block is freed each time, and two ways lose the others."
# gcc sees a dead pointer passed on, and that is the point
"$CC" -std=c17 -O0 -w head.c -o "$room/head" || exit 1
if "$room/head"; then
    echo "Shown: only who writes to the caller's pointer keeps the rest."
    exit 0
fi
echo "Not shown: something else is left on this machine."
exit 1
