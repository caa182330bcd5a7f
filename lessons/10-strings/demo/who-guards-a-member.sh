#!/bin/sh
# One byte over the end of a member: who sees it depends on what comes next.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: no witness sees every byte that is written over a member's end."
seen() {
    if [ "$1" -eq 0 ]; then echo silent; else echo REPORT; fi
}
all=
for way in INDEX POINTER LAST; do
    "$CLANG" -std=c17 -O0 -g -fsanitize=address -D$way neighbour.c \
        -o "$room/asan" || exit 1
    "$CLANG" -std=c17 -O0 -g -fsanitize=undefined \
        -fno-sanitize-recover=undefined -D$way neighbour.c \
        -o "$room/ubsan" || exit 1
    "$CC" -std=c17 -O0 -g -gdwarf-4 -D$way neighbour.c -o "$room/plain" ||
        exit 1
    limit=$("$room/plain")
    "$room/asan" >/dev/null 2>&1
    asan=$(seen $?)
    "$room/ubsan" >/dev/null 2>&1
    ubsan=$(seen $?)
    valgrind -q --error-exitcode=97 "$room/plain" >/dev/null 2>&1
    memcheck=$(seen $?)
    printf '%-8s limit 1500 -> %-5s ASan %-7s UBSan %-7s Memcheck %s\n' \
        "$way" "$limit" "$asan" "$ubsan" "$memcheck"
    all="$all $limit $asan $ubsan $memcheck"
done
if [ "$all" = " 1280 silent REPORT silent 1280 silent silent silent\
 1500 REPORT silent REPORT" ]; then
    echo "Shown: inside a struct only the index is examined, and not always."
    exit 0
fi
echo "Not shown: the tools of this machine see something else."
exit 1
