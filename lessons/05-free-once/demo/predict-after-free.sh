#!/bin/sh
# The prediction: a block is read through an old pointer after its free.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a plain read after free shows most of the old text, and no error."
"$CC" -std=c17 -O0 -Wno-use-after-free after-free.c -o "$room/after" || exit 1
"$room/after" >"$room/out"
status=$?
cat "$room/out"
echo "Exit status $status."
if [ $status -eq 0 ] && grep -q '^after free:.*0017$' "$room/out" &&
    ! grep -q '^after free: .*4929' "$room/out" &&
    grep -q '^after malloc: *thank you' "$room/out"; then
    echo "Shown: the end of the card number stays, until somebody needs the room."
    exit 0
fi
echo "Not shown: the allocator of this machine leaves something else behind."
exit 1
