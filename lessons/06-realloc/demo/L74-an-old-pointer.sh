#!/bin/sh
# L74: pointers into the old block die too, and not every run shows it.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: without -O the tools see a store through an old pointer."
asan() {
    "$@" -std=c17 -g -w -fsanitize=address alias.c -o "$room/asan" || exit 1
    kind=$("$room/asan" 2>&1 |
        sed -n 's/.*ERROR: AddressSanitizer: \([a-z-]*\) on.*/\1/p')
    printf '%-18s %s\n' "ASan, $*" "${kind:-no report}"
}
"$CC" -std=c17 -O0 -g -gdwarf-4 -w -DSHOW alias.c -o "$room/plain" || exit 1
echo "plain              $("$room/plain")"
valgrind -q --error-exitcode=97 "$room/plain" >"$room/out" 2>"$room/report"
memcheck=$?
echo "Memcheck           $(cat "$room/out"), and $(sed -n \
    's/^==[0-9]*== \(Invalid write.*\)/\1/p' "$room/report")"
asan "$CC" -O1
asan "$CC" -O0
gcc=$kind
asan "$CLANG" -O0
if [ "$gcc" = heap-use-after-free ] && [ "$kind" = heap-use-after-free ] &&
    [ $memcheck -eq 97 ]; then
    echo "Shown: a right number proves nothing; look with -O0 and a tool."
    exit 0
fi
echo "Not shown: the tools of this machine say something else."
exit 1
