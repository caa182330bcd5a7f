#!/bin/sh
# F34: fresh memory looks zeroed, recycled memory does not.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a fresh block looks like zeros, a recycled one like its last use."
"$CC" -std=c17 -O0 contents.c -o "$room/contents" || exit 1
"$room/contents"
plain=$?
echo "The same program, with MALLOC_PERTURB_=165:"
MALLOC_PERTURB_=165 "$room/contents"
if [ $plain -eq 0 ]; then
    echo "Shown: that a small test saw zeros says nothing about the next run."
    exit 0
fi
echo "Not shown: the library of this machine fills or keeps blocks otherwise."
exit 1
