#!/bin/sh
# Item 69: malloc, calloc, realloc and free in one program, errors handled.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: all four functions, every result checked, every block released."
"$CC" -std=c17 -Wall -Wextra -O0 -g -gdwarf-4 four-functions.c \
    -o "$room/plain" || exit 1
"$CLANG" -std=c17 -Wall -Wextra -O0 -g -fsanitize=address,undefined \
    four-functions.c -o "$room/asan" || exit 1
"$room/plain"
plain=$?
"$room/asan" >/dev/null 2>&1
asan=$?
valgrind -q --leak-check=full --error-exitcode=97 "$room/plain" \
    >/dev/null 2>&1
memcheck=$?
echo "exit status: plain $plain, ASan $asan, Memcheck $memcheck"
if [ $plain -eq 0 ] && [ $asan -eq 0 ] && [ $memcheck -eq 0 ]; then
    echo "Shown: this is the shape; lessons 04 to 06 take it apart."
    exit 0
fi
echo "Not shown: a tool of this machine objects."
exit 1
