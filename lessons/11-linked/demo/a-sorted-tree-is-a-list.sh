#!/bin/sh
# How deep a search tree is depends on the order in which it was filled.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: filled in order, a search tree is as deep as it has nodes."
"$CC" -std=c17 -O0 depth.c -o "$room/depth" || exit 1
if "$room/depth"; then
    echo "Shown: only mixed, or kept in balance, it is shallow."
    exit 0
fi
echo "Not shown: the trees came out otherwise."
exit 1
