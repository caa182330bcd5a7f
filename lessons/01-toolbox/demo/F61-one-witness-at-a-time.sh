#!/bin/sh
# F61: LeakSanitizer gives up under strace, and ASan under Valgrind.
cd "$(dirname "$0")" || exit 1
: "${CLANG:=clang}"
for tool in "$CLANG" strace valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: LSan does not work under strace or gdb, nor ASan under Valgrind."
"$CLANG" -std=c17 -O0 -g -gdwarf-4 -fsanitize=address leaks.c \
    -o "$room/asan" || exit 1
"$room/asan" >"$room/alone" 2>&1
strace -f -o "$room/trace" "$room/asan" >"$room/traced" 2>&1
valgrind -q "$room/asan" >"$room/both" 2>&1
echo "Alone:          $(sed -n 's/^==[0-9]*==ERROR: \(LeakSan.*\)/\1/p' \
    "$room/alone" | head -n 1)"
echo "Under strace:   $(sed -n 's/^==[0-9]*==HINT: \(LeakSan.*\)/\1/p' \
    "$room/traced" | head -n 1)"
echo "Under Valgrind: $(grep -o 'ASan cannot proceed[^.]*' \
    "$room/both" | head -n 1)"
if grep -q 'detected memory leaks' "$room/alone" &&
    ! grep -q 'detected memory leaks' "$room/traced" "$room/both" &&
    grep -q 'does not work under ptrace' "$room/traced"; then
    echo "Shown: one witness at a time."
    exit 0
fi
echo "Not shown: here both worked at once, or strace was not allowed to."
exit 1
