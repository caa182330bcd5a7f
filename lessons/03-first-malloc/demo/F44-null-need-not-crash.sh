#!/bin/sh
# F44: NULL with a large index is an address like any other.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: using NULL is not always a crash, and a late check may vanish."
"$CC" -std=c17 -O0 far-index.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address far-index.c -o "$room/asan" ||
    exit 1
# A shell of its own, whose note about the signal goes to the report as well.
sh -c 'ulimit -c 0; "$1" near; exit $?' sh "$room/plain" >"$room/report" 2>&1
near=$?
echo "NULL[0] = '9': exit status $near (139 is a segmentation fault)."
"$room/plain" far
far=$?
echo "NULL[far] = '9': exit status $far."
"$room/asan" far >/dev/null 2>&1
asan=$?
echo "The same under ASan: exit status $asan, no report."
"$CC" -std=c17 -O2 -S late-check.c -o "$room/without.s" &&
    "$CC" -std=c17 -O2 -S -DLATE_CHECK late-check.c -o "$room/with.s" &&
    cmp -s "$room/without.s" "$room/with.s"
vanished=$?
[ $vanished -eq 0 ] && echo "$CC -O2: a check after the use left no code."
if [ $near -gt 128 ] && [ $far -eq 0 ] && [ $asan -eq 0 ] &&
    [ $vanished -eq 0 ]; then
    echo "Shown: the crash is luck. The check before the use is not."
    exit 0
fi
echo "Not shown: this machine treats NULL in another way."
exit 1
