#!/bin/sh
# L26: a leak on a rare path is a slope: a few bytes for each request.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: what one request in 40 loses, grows by the same in each quarter."
"$CC" -std=gnu17 -O0 rare.c -o "$room/rare" || exit 1
if GLIBC_TUNABLES=glibc.malloc.tcache_count=0 "$room/rare"; then
    echo "Shown: the slope is the cost of one loss, times how often it happens."
    exit 0
fi
echo "Not shown: the allocator of this machine counts otherwise."
exit 1
