#!/bin/sh
# F52: ASan and UBSan do not follow values; Memcheck does.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a decision on a value never set: Memcheck sees it, ASan does not."
"$CC" -std=c17 -O0 -g -gdwarf-4 never-set.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined never-set.c \
    -o "$room/asan" || exit 1
"$room/asan" >"$room/out" 2>"$room/report"
asan=$?
echo "ASan and UBSan: $(cat "$room/out"), exit status $asan," \
     "$(wc -l <"$room/report") lines of report."
valgrind -q --error-exitcode=97 --track-origins=yes "$room/plain" \
    >/dev/null 2>"$room/memcheck"
memcheck=$?
echo "Memcheck: exit status $memcheck, and says:"
sed -n 's/^==[0-9]*==/ /; s/ (in .*//; p' "$room/memcheck" | head -n 5
if [ $asan -eq 0 ] && [ ! -s "$room/report" ] && [ $memcheck -eq 97 ]; then
    echo "Shown: only Memcheck follows where values come from."
    exit 0
fi
echo "Not shown: the tools of this machine saw something else."
exit 1
