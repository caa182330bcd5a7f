#!/bin/sh
# L58: memset counts bytes and sets bytes, whatever the elements are.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: memset is right for bytes, and for an int that is 0 or -1."
# gcc warns of the first call, and that is the point
"$CC" -std=c17 -O0 -w fill.c -o "$room/fill" || exit 1
if "$room/fill"; then
    echo "Shown: count in bytes, and take a loop for any other value."
    exit 0
fi
echo "Not shown: an int of this machine is put together otherwise."
exit 1
