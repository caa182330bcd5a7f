#!/bin/sh
# F37: one address may be freed many times, one block only once.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: an address comes back for the next block, and is freed again."
"$CC" -std=c17 -O0 -g -gdwarf-4 same-address.c -o "$room/same" || exit 1
same=$("$room/same") || exit 1
echo "5 blocks made and freed in turn: $same of them at the first address."
same_there=$(valgrind -q --leak-check=full --error-exitcode=97 "$room/same" \
    2>/dev/null)
memcheck=$?
echo "Under Memcheck: $same_there of 5 (it holds freed blocks back)," \
    "exit status $memcheck."
if [ "$same" -ge 2 ] && [ $memcheck -eq 0 ]; then
    echo "Shown: the rule is one free per block, not one free per address."
    exit 0
fi
echo "Not shown: the allocator of this machine picks addresses otherwise."
exit 1
