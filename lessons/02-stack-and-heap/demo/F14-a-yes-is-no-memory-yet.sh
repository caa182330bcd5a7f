#!/bin/sh
# F14: the heap is bounded by limits and policies, not by RAM.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: malloc can promise more than there is, and refuse while there is" \
    "plenty."
"$CC" -std=c17 -D_GNU_SOURCE -O0 promise.c -o "$room/promise" || exit 1
set -- $("$room/promise")
promised=$1
ram=$2
echo "RAM here: $ram GiB and a bit. Promised in blocks of 2 GiB, untouched:" \
    "$promised GiB (we stop at twice the RAM)."
echo "One block of that size in one request: $3."
set -- $( (ulimit -v 1000000 && "$room/promise") 2>/dev/null)
limited=${1:-unknown}
echo "Blocks of 2 GiB under ulimit -v 1000000 (1 GB of addresses):" \
    "$limited GiB."
if [ "$promised" -gt "$ram" ] && [ "$limited" = 0 ]; then
    echo "Shown: a yes is a range of addresses. Memory comes when you touch it."
    exit 0
fi
echo "Not shown: this system promises by another policy."
exit 1
