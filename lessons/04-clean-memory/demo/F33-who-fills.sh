#!/bin/sh
# F33: for a large fresh block calloc fills nothing, the system did it.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: calloc of 256 MiB touches no more memory than malloc of 256 MiB."
"$CC" -std=c17 -D_GNU_SOURCE -O0 who-fills.c -o "$room/fills" || exit 1
echo "Time (for interest; it differs from run to run):"
malloc=$("$room/fills" malloc) || exit 1
calloc=$("$room/fills" calloc) || exit 1
memset=$("$room/fills" memset) || exit 1
echo "Memory that came in meanwhile, in KiB:"
echo "malloc $malloc, calloc $calloc, malloc and memset $memset"
if [ "$malloc" -lt 4096 ] && [ "$calloc" -lt 4096 ] &&
    [ "$memset" -gt 200000 ]; then
    echo "Shown: pages fresh from the system are zero, and calloc knows it."
    exit 0
fi
echo "Not shown: the calloc of this machine fills fresh memory again."
exit 1
