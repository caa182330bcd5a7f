#!/bin/sh
# calloc gives a forgotten value a value, and nobody reports it any more.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: where zero is not the empty state, calloc hides a forgotten value."
"$CC" -std=c17 -O0 -g -gdwarf-4 -w -DMALLOC coldest.c -o "$room/malloc" ||
    exit 1
"$CC" -std=c17 -O0 -g -gdwarf-4 coldest.c -o "$room/calloc" || exit 1
for way in malloc calloc; do
    says=$(valgrind -q --error-exitcode=97 "$room/$way" 2>"$room/report")
    echo $? >"$room/$way.status"
    echo "$way: \"$says\", Memcheck ends with status $(cat "$room/$way.status")"
done
if [ "$(cat "$room/malloc.status")" -eq 97 ] &&
    [ "$(cat "$room/calloc.status")" -eq 0 ]; then
    echo "Shown: the result is as wrong as before, and the witness is silent."
    exit 0
fi
echo "Not shown: Memcheck of this machine saw something else."
exit 1
