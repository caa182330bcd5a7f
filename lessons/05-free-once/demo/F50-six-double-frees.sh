#!/bin/sh
# F50: glibc notices some double frees and survives others; the tools see all.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT
ulimit -c 0

echo "Claim: of six double frees the plain run survives two; the tools see six."
"$CC" -std=c17 -O0 -g -gdwarf-4 -w double-free.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address double-free.c -o "$room/asan" ||
    exit 1
survived='' asan=0 memcheck=0
for way in 1 2 3 4 5 6; do
    # the shell reports the crash itself, so it gets a place of its own
    sh -c '"$1" "$2"; exit $?' sh "$room/plain" $way >"$room/out" 2>"$room/err"
    status=$?
    says=$(cat "$room/out" "$room/err" | head -n 1)
    printf '%s  exit status %3d  %s\n' "$way" "$status" "$says"
    [ $status -eq 0 ] && survived="$survived $way"
    "$room/asan" $way >/dev/null 2>"$room/report"
    grep -q 'double-free' "$room/report" && asan=$((asan + 1))
    valgrind -q "$room/plain" $way >/dev/null 2>"$room/report"
    grep -q 'Invalid free' "$room/report" && memcheck=$((memcheck + 1))
done
echo "survived in the plain run:${survived:- none};" \
    "reported by ASan: $asan, by Memcheck: $memcheck"
if [ "$survived" = " 3 4" ] && [ $asan -eq 6 ] && [ $memcheck -eq 6 ]; then
    echo "Shown: two owners of one address, and an exit status of 0."
    exit 0
fi
echo "Not shown: the library of this machine notices more, or less."
exit 1
