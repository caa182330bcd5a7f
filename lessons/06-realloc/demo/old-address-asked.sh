#!/bin/sh
# To compute with the old address works today; only gcc may object.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: to compute with a dead address is seen by no tool at run time."
warns() {
    "$CC" -std=c17 -O2 -Wall -Wextra "$@" -c how-far.c -o "$room/o" 2>&1 |
        grep -c 'Wuse-after-free'
}
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined how-far.c \
    -o "$room/asan" || exit 1
"$CC" -std=c17 -O0 -g -gdwarf-4 -w how-far.c -o "$room/plain" || exit 1
"$room/asan" >"$room/out" 2>"$room/asan.txt"
asan=$?
valgrind -q --error-exitcode=97 "$room/plain" >"$room/out" 2>&1
memcheck=$?
local=$(warns)
member=$(warns -DMEMBER)
echo "ASan and UBSan: status $asan. Memcheck: status $memcheck."
echo "gcc warns, the old address in a local variable: $local"
echo "gcc warns, the old address in a member:         $member"
if [ $asan -eq 0 ] && [ $memcheck -eq 0 ]; then
    echo "Shown: take the distance before the call; nobody will remind you."
    exit 0
fi
echo "Not shown: a tool of this machine sees it."
exit 1
