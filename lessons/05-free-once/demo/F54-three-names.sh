#!/bin/sh
# F54: Memcheck, ASan and glibc call a double free by three names.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT
ulimit -c 0

echo "Claim: Memcheck does not say double free; it says invalid free."
"$CC" -std=c17 -O0 -g -gdwarf-4 -w double-free.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address double-free.c -o "$room/asan" ||
    exit 1
sh -c '"$1" 1; exit $?' sh "$room/plain" >"$room/out" 2>"$room/glibc"
"$room/asan" 1 2>"$room/report"
# without the name of the source file, which says it too
valgrind "$room/plain" 1 2>&1 >/dev/null | sed 's/double-free\.c//' >"$room/memcheck"
glibc=$(grep -m 1 'double free' "$room/glibc")
asan=$(grep -o -m 1 'attempting [a-z-]*' "$room/report")
memcheck=$(grep -o -m 1 'Invalid free.*' "$room/memcheck")
echo "glibc:    $glibc"
echo "ASan:     $asan"
echo "Memcheck: $memcheck"
echo "Memcheck, \"double free\" anywhere: $(grep -ci 'double.free' "$room/memcheck")"
if [ -n "$glibc" ] && [ "$asan" = "attempting double-free" ] &&
    [ -n "$memcheck" ] && ! grep -qi 'double.free' "$room/memcheck"; then
    echo "Shown: search the report for the words of the tool that wrote it."
    exit 0
fi
echo "Not shown: the tools of this machine use other words."
exit 1
