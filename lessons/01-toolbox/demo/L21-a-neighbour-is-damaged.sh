#!/bin/sh
# Item 21: C checks no bounds, and the damage shows in another variable.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a write past one block can change another, without a message."
"$CC" -std=c17 -O0 neighbour.c -o "$room/plain" || exit 1
"$room/plain" | tee "$room/out"
"$room/plain" >/dev/null
status=$?
echo "Exit status $status."
if [ $status -eq 0 ] && tail -n 1 "$room/out" | grep -q 'price: 920 euro'; then
    echo "Shown: the price has changed, and nothing said so."
    exit 0
fi
echo "Not shown: the two blocks do not influence each other here."
exit 1
