#!/bin/sh
# F35: what realloc(p, 0) does is the library's choice, and nobody's in C23.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: realloc to 0 bytes is a choice of the library, which can change."
"$CC" -std=c17 -O0 zero.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address zero.c -o "$room/asan" || exit 1
plain=$("$room/plain") || exit 1
asan=$("$room/asan" 2>/dev/null)
export ASAN_OPTIONS=allocator_frees_and_returns_null_on_realloc_zero=0
other=$("$room/asan" 2>/dev/null)
echo "The library of this machine gives: $plain"
echo "The library of ASan gives:         $asan"
echo "The same, with another setting:    $other"
if [ "$asan" = NULL ] && [ "$other" = "a block" ]; then
    echo "Shown: two answers, both allowed up to C17. Since C23: undefined."
    exit 0
fi
echo "Not shown: the libraries of this machine have one answer only."
exit 1
