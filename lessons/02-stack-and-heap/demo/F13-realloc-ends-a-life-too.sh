#!/bin/sh
# F13: a block can end without a call of free.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: realloc ends the life of the old block; old pointers into it die."
"$CC" -std=c17 -O0 -g -gdwarf-4 -w realloc-ends-it.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address realloc-ends-it.c \
    -o "$room/asan" || exit 1
echo "plain: $("$room/plain")."
kind=$("$room/asan" 2>&1 |
    sed -n 's/.*ERROR: AddressSanitizer: \([a-z-]*\).*/\1/p')
valgrind -q "$room/plain" 2>&1 | grep -q 'Invalid read of size 4' &&
    memcheck="Invalid read"
echo "ASan: ${kind:-silent}. Memcheck: ${memcheck:-silent}."
if [ "$kind" = heap-use-after-free ] && [ -n "$memcheck" ]; then
    echo "Shown: whatever the plain run prints, the old pointer is dead."
    exit 0
fi
echo "Not shown: the tools of this machine say something else."
exit 1
