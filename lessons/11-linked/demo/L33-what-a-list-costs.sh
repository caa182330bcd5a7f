#!/bin/sh
# L33: a list is one way to let something grow, and a dear one.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a list of small things costs many times what an array costs."
"$CC" -std=gnu17 -O0 cost.c -o "$room/cost" || exit 1
# without its thread cache glibc counts a freed block as free at once
if GLIBC_TUNABLES=glibc.malloc.tcache_count=0:glibc.malloc.mxfast=0 \
    "$room/cost"; then
    echo "Shown: 32 bytes for a number of 4, and a walk to reach it."
    exit 0
fi
echo "Not shown: the allocator of this machine counts otherwise."
exit 1
