#!/bin/sh
# F42: what lies behind the new size is gone, even when it can still be read.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: shrink first and move then loses the tail, and looks right."
"$CC" -std=c17 -O0 -g -gdwarf-4 -w shrink.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -w -fsanitize=address shrink.c -o "$room/asan" ||
    exit 1
echo "plain:    prints $("$room/plain"); 90 would be right"
"$room/asan" >/dev/null 2>"$room/asan.txt"
asan=$?
echo "ASan:     $(sed -n -e 's/.*AddressSanitizer: \([a-z-]*\) on.*/\1/p' \
    "$room/asan.txt"), $(sed -n 's/^\(READ of size [0-9]*\).*/\1/p' \
    "$room/asan.txt")"
valgrind -q --error-exitcode=97 "$room/plain" >/dev/null 2>"$room/mc.txt"
memcheck=$?
echo "Memcheck: $(sed -n 's/^==[0-9]*== \(Invalid read.*\)/\1/p' \
    "$room/mc.txt" | head -1)"
if [ $asan -ne 0 ] && grep -q heap-buffer-overflow "$room/asan.txt" &&
    [ $memcheck -eq 97 ]; then
    echo "Shown: move first, then shrink."
    exit 0
fi
echo "Not shown: the tools of this machine say something else."
exit 1
