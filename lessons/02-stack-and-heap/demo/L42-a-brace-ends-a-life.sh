#!/bin/sh
# Item 42: a local ends with its block, not only with its function.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: an inner brace ends lives; ASan sees it, Memcheck does not."
"$CC" -std=c17 -O0 -g -gdwarf-4 -w brace.c -o "$room/plain" || exit 1
"$CC" -std=c17 -O2 -w brace.c -o "$room/fast" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address brace.c -o "$room/asan" || exit 1
echo "-O0 prints \"$("$room/plain")\"," \
    "-O2 prints \"$("$room/fast" | tr -cd '[:print:]')\"."
kind=$("$room/asan" 2>&1 |
    sed -n 's/.*ERROR: AddressSanitizer: \([a-z-]*\).*/\1/p')
valgrind -q --error-exitcode=97 "$room/plain" >/dev/null 2>&1
memcheck=$?
[ $memcheck -eq 0 ] && said=silent || said="exit status $memcheck"
echo "ASan: ${kind:-silent}. Memcheck: $said."
if [ "$kind" = stack-use-after-scope ] && [ $memcheck -eq 0 ]; then
    echo "Shown: the frame still stands, so Memcheck sees nothing wrong; the" \
        "variable is gone all the same."
    exit 0
fi
echo "Not shown: the tools of this machine say something else."
exit 1
