#!/bin/sh
# F71: ASan fills new blocks, so a program sees other junk under it.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: under ASan a new block holds be be be, and reading it is no error."
"$CC" -std=c17 -O0 fresh-bytes.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined fresh-bytes.c \
    -o "$room/asan" || exit 1
echo "plain:$("$room/plain")"
bytes=$("$room/asan" 2>"$room/report")
status=$?
echo "ASan: $bytes, exit status $status."
if [ "$bytes" = " be be be be be be be be" ] && [ $status -eq 0 ]; then
    echo "Shown: the junk differs between the builds, and so may the results."
    exit 0
fi
echo "Not shown: this ASan fills with something else."
exit 1
