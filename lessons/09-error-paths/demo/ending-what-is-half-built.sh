#!/bin/sh
# A function that ends an object needs every member set, also of half an object.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: half an object may be ended if what is missing is NULL."
"$CC" -std=c17 -O0 -g -gdwarf-4 half.c -o "$room/half" || exit 1
for way in plain zeroed; do
    valgrind -q --leak-check=full --error-exitcode=97 "$room/half" $way \
        2>"$room/report"
    echo $? >"$room/$way"
    echo "$way: status $(cat "$room/$way")"
    grep -m 1 'uninitialised' "$room/report" | sed 's/^==[0-9]*== */  /'
done
if [ "$(cat "$room/plain")" -eq 97 ] && [ "$(cat "$room/zeroed")" -eq 0 ]; then
    echo "Shown: set the struct first, and one ending fits every state."
    exit 0
fi
echo "Not shown: Memcheck of this machine saw something else."
exit 1
