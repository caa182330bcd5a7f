#!/bin/sh
# F71: ASan reports overlapping parts of memcpy; the Memcheck here does not.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: of memcpy with overlapping parts only ASan complains."
for way in COPY MOVE; do
    "$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined -D$way overlap.c \
        -o "$room/asan-$way" || exit 1
    "$CC" -std=c17 -O0 -g -gdwarf-4 -D$way overlap.c -o "$room/plain-$way" ||
        exit 1
done
plain=$("$room/plain-COPY")
valgrind -q --error-exitcode=97 "$room/plain-COPY" >/dev/null 2>&1
memcheck=$?
"$room/asan-COPY" >/dev/null 2>"$room/report"
asan=$?
"$room/asan-MOVE" >/dev/null 2>&1
moved=$?
echo "plain: memcpy made \"$plain\" of \"wind and\" here"
echo "Memcheck: exit status $memcheck ($(valgrind --version))"
echo "ASan: exit status $asan"
sed -n 's/^==[0-9]*==ERROR: AddressSanitizer: \([a-z-]*\):.*/      \1/p' \
    "$room/report"
echo "ASan, with memmove: exit status $moved"
if [ $asan -ne 0 ] && [ $moved -eq 0 ] && [ $memcheck -eq 0 ] &&
    grep -q memcpy-param-overlap "$room/report"; then
    echo "Shown: one witness, and only where the two parts really overlap."
    exit 0
fi
if [ $memcheck -eq 97 ]; then
    echo "Not shown: the Memcheck of this machine reports it as well. Good!"
else
    echo "Not shown: ASan of this machine says something else."
fi
exit 1
