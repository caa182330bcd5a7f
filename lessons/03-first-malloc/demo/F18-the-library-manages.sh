#!/bin/sh
# F18: the C library manages blocks; the system hands out whole regions.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: many blocks are cut from one region that the system handed out."
"$CC" -std=c17 -O0 regions.c -o "$room/regions" || exit 1
if "$room/regions"; then
    echo "Shown: blocks are the library's work; the system gives it pages."
    exit 0
fi
echo "Not shown: the library of this machine asks the system in another way."
exit 1
