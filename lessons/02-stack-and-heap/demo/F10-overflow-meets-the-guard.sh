#!/bin/sh
# F10, the normal case: below the stack lies memory that nobody may touch.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a stack that overflows ends the program; it does not damage data."
# one compiler warns that this recursion never ends, and it is right
"$CC" -std=c17 -O0 -w deep.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -w -fsanitize=address deep.c -o "$room/asan" || exit 1
# without a limit the recursion would eat the machine's memory: so no run then
status=$( (ulimit -S -s 1024 || exit
    "$room/plain" >/dev/null 2>&1
    echo $?) 2>/dev/null)
kind=$( (ulimit -S -s 1024 && "$room/asan" 2>&1) 2>/dev/null |
    sed -n 's/.*ERROR: AddressSanitizer: \([a-z-]*\).*/\1/p')
echo "plain, 1024 KiB of stack: exit status $status (139 is SIGSEGV)."
echo "ASan, the same: ${kind:-silent}."
if [ "$status" = 139 ] && [ "$kind" = stack-overflow ]; then
    echo "Shown: the guard below the stack was hit, and ASan has a name for it."
    exit 0
fi
echo "Not shown: this system ends the program in another way."
exit 1
