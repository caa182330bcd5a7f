#!/bin/sh
# free gives back one block; what is known only from inside it is lost.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: of ten blocks free(list) gives back one."
"$CC" -std=c17 -O0 -g -gdwarf-4 first.c -o "$room/first" || exit 1
for way in one all; do
    valgrind --leak-check=full "$room/first" $way >/dev/null 2>"$room/$way"
    echo "free $way:"
    grep -E 'definitely lost:|indirectly lost:|no leaks' "$room/$way" |
        sed 's/^==[0-9]*== */  /'
done
if grep -q 'definitely lost: .* in 2 blocks' "$room/one" &&
    grep -q 'indirectly lost: .* in 7 blocks' "$room/one" &&
    grep -q 'no leaks are possible' "$room/all"; then
    echo "Shown: two are lost, and with them the seven they lead to."
    exit 0
fi
echo "Not shown: Memcheck of this machine counts otherwise."
exit 1
