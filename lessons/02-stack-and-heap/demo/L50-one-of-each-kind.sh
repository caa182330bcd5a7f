#!/bin/sh
# Item 50: one correct program with all four storage durations.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: static, thread, automatic, allocated: each has its right use."
"$CC" -std=c17 -Wall -Wextra -O0 -g -gdwarf-4 four-kinds.c -o "$room/plain" \
    -pthread 2>"$room/words" || exit 1
"$CLANG" -std=c17 -Wall -Wextra -O0 -g -fsanitize=address,undefined \
    four-kinds.c -o "$room/asan" -pthread 2>>"$room/words" || exit 1
"$room/plain" | tee "$room/out"
ASAN_OPTIONS=detect_stack_use_after_return=1 "$room/asan" >/dev/null 2>&1
asan=$?
valgrind -q --leak-check=full --error-exitcode=97 "$room/plain" >/dev/null 2>&1
memcheck=$?
echo "Warnings: $(grep -c 'warning:' "$room/words"). ASan with LSan: exit" \
    "status $asan. Memcheck: exit status $memcheck."
if grep -q '4250 kg in 3 cars, and 2 cars' "$room/out" && [ $asan -eq 0 ] &&
    [ $memcheck -eq 0 ] && [ ! -s "$room/words" ]; then
    echo "Shown: choose by how long a thing is needed, and by how many need it."
    exit 0
fi
echo "Not shown: see above."
exit 1
