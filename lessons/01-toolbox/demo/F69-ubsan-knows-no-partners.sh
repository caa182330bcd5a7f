#!/bin/sh
# F69: a block released by the wrong partner: UBSan has no check for that.
cd "$(dirname "$0")" || exit 1
: "${CXX:=clang++}"
for tool in "$CXX" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: new with free: ASan and Memcheck see it; UBSan does not."
source=wrong-partner.cpp
"$CXX" -w -O0 -g -fsanitize=undefined $source -o "$room/ubsan" || exit 1
"$CXX" -w -O0 -g -fsanitize=address $source -o "$room/asan" || exit 1
"$CXX" -w -O0 -g -gdwarf-4 $source -o "$room/plain" || exit 1
"$room/ubsan" >/dev/null 2>"$room/ubsan.txt"
ubsan=$?
"$room/asan" >/dev/null 2>"$room/asan.txt"
asan=$?
valgrind -q --error-exitcode=97 "$room/plain" >/dev/null 2>"$room/memcheck.txt"
memcheck=$?
echo "UBSan:    exit status $ubsan," \
     "$(wc -l <"$room/ubsan.txt") lines of report."
echo "ASan:     exit status $asan," \
     "$(grep -o -m 1 'alloc-dealloc-mismatch' "$room/asan.txt" | head -n 1)."
echo "Memcheck: exit status $memcheck," \
     "$(sed -n 's/^==[0-9]*== \(Mismatched free()\).*/\1/p' \
         "$room/memcheck.txt")."
if [ $ubsan -eq 0 ] && [ $asan -ne 0 ] && [ $memcheck -eq 97 ]; then
    echo "Shown: two witnesses of three."
    exit 0
fi
echo "Not shown: the tools of this machine saw something else."
exit 1
