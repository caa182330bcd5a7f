#!/bin/sh
# F39: malloc(0) gives NULL or a pointer to no bytes; here you see which.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: malloc(0) is NULL or a pointer of its own, and holds no byte."
"$CC" -std=c17 -O0 nothing.c -o "$room/plain" || exit 1
"$room/plain"
answer=$?
"$CC" -std=c17 -O0 -g -gdwarf-4 -DWRITE nothing.c -o "$room/write" || exit 1
valgrind "$room/write" >/dev/null 2>"$room/report"
grep -q 'Invalid write' "$room/report"
seen=$?
echo "Memcheck, when a byte is written to it:"
echo "  $(grep -m 1 -o 'Invalid write of size 1' "$room/report")," \
    "$(grep -m 1 -o '[0-9]* bytes after a block of size 0' "$room/report")"
"$CLANG" -std=c17 -O0 -g -fsanitize=address -DWRITE nothing.c \
    -o "$room/asan" || exit 1
"$room/asan" >/dev/null 2>"$room/report"
asan=$?
echo "ASan, the same: exit status $asan. 0: silent, it makes a block of 1 byte."
if [ $answer -eq 0 ] && [ $seen -eq 0 ]; then
    echo "Shown: free it, do not use it, and do not take NULL for 'no memory'."
    exit 0
fi
echo "Not shown: this machine does something else."
exit 1
