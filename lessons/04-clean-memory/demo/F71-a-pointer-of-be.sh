#!/bin/sh
# F71: a pointer that nobody set crashes under ASan, at an address of be.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: ASan sees where such a pointer leads, Memcheck that nobody set it."
"$CC" -std=c17 -O0 -g -gdwarf-4 bell.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -DSHOW -fsanitize=address bell.c -o "$room/asan" ||
    exit 1
echo "plain:    $("$room/plain"), because its pointer came as NULL, by chance"
"$room/asan" >/dev/null 2>"$room/asan.txt"
asan=$?
echo "ASan:     exit status $asan, and says:"
sed -n -e '/the pointer/s/^/  /p' \
    -e 's/^==[0-9]*==ERROR: AddressS/  AddressS/p' \
    -e 's/^==[0-9]*==Hint/  Hint/p' "$room/asan.txt" | cut -c 1-78
valgrind -q --error-exitcode=97 --track-origins=yes "$room/plain" \
    >/dev/null 2>"$room/memcheck.txt"
memcheck=$?
echo "Memcheck: exit status $memcheck, and says:"
sed -n -e 's/^==[0-9]*== *//' -e '/ninit/s/^/  /p' "$room/memcheck.txt"
if [ $asan -ne 0 ] && grep -q 'SEGV' "$room/asan.txt" &&
    grep -q '0xbebebebebebebebe' "$room/asan.txt" && [ $memcheck -eq 97 ]; then
    echo "Shown: one bug, two sentences; an address of be be be was never set."
    exit 0
fi
echo "Not shown: this ASan fills with something else."
exit 1
