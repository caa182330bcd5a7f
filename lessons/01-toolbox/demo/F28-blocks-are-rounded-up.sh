#!/bin/sh
# F28: glibc on a 64-bit machine rounds every request up.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a block is larger than asked: 8 more, up to a multiple of 16."
"$CC" -std=c17 -O0 rounding.c -o "$room/rounding" || exit 1
"$room/rounding"
same=$?
"$CC" -std=c17 -O0 one-byte-past.c -o "$room/past" || exit 1
text=$("$room/past")
status=$?
echo "21 bytes written to a block of 20: prints $text, exit status $status."
"$CC" -std=c17 -O0 lengths.c -o "$room/lengths" || exit 1
echo "One byte too few for a text of 1, 2, 3, ... 60 letters:"
loud=$("$room/lengths")
echo "$loud"
if [ $same -eq 0 ] && [ $status -eq 0 ] && [ "${loud##*: }" = "24 40 56" ]; then
    echo "Shown: the bytes of the rounding hide small overflows, mostly."
    exit 0
fi
echo "Not shown: the allocator of this machine follows another rule."
exit 1
