#!/bin/sh
# F52: a value never set may be copied; the report comes at the decision.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: Memcheck and MSan report the decision, not the copy before it."
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined copied.c \
    -o "$room/asan" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=memory -fsanitize-memory-track-origins \
    copied.c -o "$room/msan" || exit 1
"$CC" -std=c17 -O0 -g -gdwarf-4 copied.c -o "$room/plain" || exit 1
decides=$(grep -n 'if (whole > 0)' copied.c | cut -d: -f1)
born=$(grep -n 'malloc(' copied.c | cut -d: -f1)

"$room/asan" >/dev/null 2>"$room/asan.txt"
asan=$?
echo "ASan and UBSan: exit status $asan, $(wc -l <"$room/asan.txt") lines."
# Keeps the sentences, and the lines of copied.c in brackets.
short() {
    sed -n -e '/^SUMMARY/d' -e 's/^==[0-9]*== *//' \
        -e '/ninit/{s/ (in .*//;s/^ */  /;p;}' \
        -e 's/.*main .*(*copied\.c:\([0-9]*\).*/    line \1/p' "$1"
}
valgrind -q --error-exitcode=97 --track-origins=yes "$room/plain" \
    >/dev/null 2>"$room/memcheck.txt"
memcheck=$?
echo "Memcheck: exit status $memcheck"
short "$room/memcheck.txt"
"$room/msan" >/dev/null 2>"$room/msan.txt"
msan=$?
echo "MSan: exit status $msan"
short "$room/msan.txt"
echo "The decision is in line $decides, the malloc in line $born."
if [ $asan -eq 0 ] && [ ! -s "$room/asan.txt" ] && [ $memcheck -eq 97 ] &&
    [ $msan -ne 0 ] && grep -q "copied.c:$decides" "$room/memcheck.txt" &&
    grep -q "copied.c:$born" "$room/memcheck.txt" &&
    grep -q 'use-of-uninitialized-value' "$room/msan.txt"; then
    echo "Shown: go from the decision to the birth; the bug lies in between."
    exit 0
fi
echo "Not shown: the tools of this machine report something else."
exit 1
