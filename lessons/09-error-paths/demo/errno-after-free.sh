#!/bin/sh
# free leaves errno as it is (glibc 2.33, POSIX 2024); other cleanups do not.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: the reason of a failure outlives free, and not every cleanup."
"$CC" -std=c17 -O0 -w errno.c -o "$room/errno" || exit 1
if "$room/errno"; then
    echo "Shown: save errno before a cleanup that does more than free."
    exit 0
fi
echo "Not shown: the library of this machine does otherwise."
exit 1
