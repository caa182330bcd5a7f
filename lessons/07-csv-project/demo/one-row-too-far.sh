#!/bin/sh
# A pointer behind the last place: right in a plain run, and still wrong.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: the plain run prints all rows; ASan and Memcheck report a write."
"$CC" -std=c17 -O0 -g -gdwarf-4 toofar.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address toofar.c -o "$room/asan" || exit 1
plain=$("$room/plain")
echo "plain:    $plain"
"$room/asan" >/dev/null 2>"$room/asan.txt"
valgrind "$room/plain" >/dev/null 2>"$room/memcheck.txt"
said=$(grep -o 'WRITE of size 8' "$room/asan.txt")
wrote=$(grep -o 'Invalid write of size 8' "$room/memcheck.txt")
echo "ASan:     $said"
echo "Memcheck: $wrote"
birds="robin wren blackcap dunnock jay great tit"
if [ -n "$said" ] && [ -n "$wrote" ] &&
    [ "$plain" = "asked for 32 bytes, may use 40: $birds" ]; then
    echo "Shown: the library had 8 bytes to spare; nobody had promised them."
    exit 0
fi
echo "Not shown: the library of this machine gives another size."
exit 1
