#!/bin/sh
# F54: a block that is freed twice has another name with every witness.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: Memcheck does not say \"double free\"; it says \"Invalid free\"."
"$CC" -std=c17 -O0 -g -gdwarf-4 freed-twice.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address freed-twice.c \
    -o "$room/asan" || exit 1
# A shell of its own, whose note about the abort goes to the report as well.
sh -c '"$1"; exit $?' sh "$room/plain" >"$room/libc" 2>&1
"$room/asan" >"$room/report" 2>&1
valgrind -q "$room/plain" >"$room/memcheck" 2>&1
echo "glibc alone: $(head -n 1 "$room/libc")"
echo "ASan:        $(sed -n 's/.*Sanitizer: \(.*\) on 0x.*/\1/p' \
    "$room/report" | head -n 1)"
echo "Memcheck:    $(sed -n 's/^==[0-9]*== \(Invalid.*\)/\1/p' \
    "$room/memcheck")"
if grep -q 'attempting double-free' "$room/report" &&
    grep -q 'Invalid free()' "$room/memcheck" &&
    ! grep -qi 'double' "$room/memcheck"; then
    echo "Shown: one bug, and the words depend on the witness."
    exit 0
fi
echo "Not shown: the tools of this machine use other words."
exit 1
