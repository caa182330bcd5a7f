#!/bin/sh
# F34: what malloc gives depends on the past; what calloc gives does not.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: only calloc says what is in the box."
"$CC" -std=c17 -O0 box.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined box.c -o "$room/asan" ||
    exit 1
plain=$("$room/plain") || exit 1
asan=$("$room/asan" 2>"$room/report")
status=$?
show() {
    printf '%-6s malloc, fresh: %4s   malloc, recycled: %4s   calloc: %4s\n' \
        "$@"
}
echo "Bytes that are not zero, of 1000:"
# shellcheck disable=SC2086  # three numbers
show plain $plain
# shellcheck disable=SC2086
show ASan $asan
echo "ASan: exit status $status, $(wc -l <"$room/report") lines of report."
# shellcheck disable=SC2086
set -- $plain
if [ "$1" -eq 0 ] && [ "$2" -gt 900 ] && [ "$3" -eq 0 ] &&
    [ "$asan" = "1000 1000 0" ] && [ $status -eq 0 ] &&
    [ ! -s "$room/report" ]; then
    echo "Shown: malloc promises nothing about the contents; calloc does."
    exit 0
fi
echo "Not shown: the allocators of this machine leave something else behind."
exit 1
