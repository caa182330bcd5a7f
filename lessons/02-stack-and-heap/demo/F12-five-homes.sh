#!/bin/sh
# F12: a result can outlive its function without the heap.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: five homes for a result are correct; they differ in how many" \
    "results can live at once."
"$CC" -std=c17 -Wall -Wextra -O0 -g -gdwarf-4 five-homes.c -o "$room/plain" ||
    exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined five-homes.c \
    -o "$room/asan" || exit 1
"$room/plain" | tee "$room/out"
ASAN_OPTIONS=detect_stack_use_after_return=1 "$room/asan" >/dev/null 2>&1
asan=$?
valgrind -q --leak-check=full --error-exitcode=97 "$room/plain" >/dev/null 2>&1
memcheck=$?
echo "ASan with LSan: exit status $asan. Memcheck: exit status $memcheck."
if [ "$(grep -c 'both alive' "$room/out")" = 3 ] && [ $asan -eq 0 ] &&
    [ $memcheck -eq 0 ]; then
    echo "Shown: all are legal. Choose by who needs the bytes, and how many" \
        "at once."
    exit 0
fi
echo "Not shown: see above."
exit 1
