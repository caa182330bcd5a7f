#!/bin/sh
# F16: malloc locks for itself; a local is safe only while nobody else has it.
cd "$(dirname "$0")" || exit 1
: "${CLANG:=clang}"
command -v "$CLANG" >/dev/null || { echo "missing: $CLANG"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: malloc needs no lock of yours; the address of a local given to a" \
    "thread can be a bug."
"$CLANG" -std=c17 -D_GNU_SOURCE -O0 -g -fsanitize=address shared-heap.c \
    -o "$room/heap" -pthread || exit 1
"$CLANG" -std=c17 -D_GNU_SOURCE -O0 -g -fsanitize=address lent.c \
    -o "$room/lent" -pthread || exit 1
blocks=$("$room/heap" 2>&1)
echo "two threads, malloc and free without a lock: $blocks blocks in order."
kind=$(ASAN_OPTIONS=detect_stack_use_after_return=1 "$room/lent" 2>&1 |
    sed -n 's/.*ERROR: AddressSanitizer: \([a-z-]*\).*/\1/p')
echo "a local lent to a thread that outlives its function: ${kind:-silent}."
if [ "$blocks" = "40000 of 40000" ] &&
    [ "$kind" = stack-use-after-return ]; then
    echo "Shown: not the place decides, but who has the address, and how long."
    exit 0
fi
echo "Not shown: the tools of this machine say something else."
exit 1
