#!/bin/sh
# L55: a product that wraps need not be small.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: the check n * size < n misses many products that wrap."
"$CC" -std=c17 -O0 missing-checks.c -o "$room/checks" || exit 1
if "$room/checks"; then
    echo "Shown: ask before you multiply, with a division."
    exit 0
fi
echo "Not shown: on this machine the check noticed all, or none."
exit 1
