#!/bin/sh
# L78: p = realloc(p, n) loses the block, and only when memory runs out.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: p = realloc(p, n) is silent until a refusal, and then a leak."
"$CC" -std=c17 -O2 -Wall -Wextra -c lost.c -o "$room/lost.o" \
    2>"$room/warnings" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address lost.c -o "$room/asan" || exit 1
export ASAN_OPTIONS=allocator_may_return_null=1:detect_leaks=1
granted=$("$room/asan" 48 2>"$room/granted.txt")
first=$?
refused=$("$room/asan" 9223372036854775000 2>"$room/refused.txt")
second=$?
leak=$(sed -n 's/^Direct leak of \([0-9]* byte\).*/\1s/p' "$room/refused.txt")
echo "gcc -Wall -Wextra: $(wc -l <"$room/warnings") lines"
echo "granted: \"$granted\", status $first, $(wc -l <"$room/granted.txt") lines"
echo "refused: \"$refused\", status $second, leak of ${leak:-nothing}"
if [ $first -eq 0 ] && [ $second -ne 0 ] && [ -n "$leak" ]; then
    echo "Shown: the answer needs a variable of its own."
    exit 0
fi
echo "Not shown: LeakSanitizer of this machine said something else."
exit 1
