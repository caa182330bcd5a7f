#!/bin/sh
# F41: in a plain run many blocks stay; under both tools each block moves.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: realloc moves some blocks in a plain run, and all under a tool."
"$CC" -std=c17 -O0 -g -gdwarf-4 moves.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address moves.c -o "$room/asan" || exit 1
alone=$("$room/plain") || exit 1
neighbour=$("$room/plain" neighbour) || exit 1
asan=$("$room/asan") || exit 1
memcheck=$(valgrind -q "$room/plain") || exit 1
show() {
    printf '%-24s %2s of 22         %2s of 22\n' "$@"
}
echo "                         growing moved   shrinking moved"
# shellcheck disable=SC2086  # two numbers
show "plain, alone" $alone
# shellcheck disable=SC2086
show "plain, a neighbour" $neighbour
# shellcheck disable=SC2086
show "ASan" $asan
# shellcheck disable=SC2086
show "Memcheck" $memcheck
if [ "${alone% *}" -lt 22 ] && [ "${neighbour% *}" -ge "${alone% *}" ] &&
    [ "$asan" = "22 22" ] && [ "$memcheck" = "22 22" ]; then
    echo "Shown: a pointer that survived a plain run has proved nothing."
    exit 0
fi
echo "Not shown: the allocators of this machine move otherwise."
exit 1
