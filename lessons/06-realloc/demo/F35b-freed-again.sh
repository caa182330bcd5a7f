#!/bin/sh
# F35b: the rule of the temporary pointer frees twice when the size is 0.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: t = realloc(p, n); if (!t) free(p); is a double free for n = 0."
"$CC" -std=c17 -O2 -Wall -Wextra -fanalyzer -DAGAIN -c zero.c \
    -o "$room/zero.o" 2>"$room/warnings" || exit 1
"$CC" -std=c17 -O0 -g -gdwarf-4 -DAGAIN zero.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address -DAGAIN zero.c -o "$room/asan" ||
    exit 1
# a shell of its own, so that the message of the library stays alone
sh -c '"$0"; exit $?' "$room/plain" >"$room/out" 2>"$room/plain.txt"
plain=$?
"$room/asan" >"$room/out" 2>"$room/asan.txt"
asan=$?
valgrind -q --error-exitcode=97 "$room/plain" >"$room/out" 2>"$room/mc.txt"
memcheck=$?
echo "gcc -Wall -Wextra -fanalyzer: $(wc -l <"$room/warnings") lines"
echo "plain:    status $plain: $(head -1 "$room/plain.txt")"
echo "ASan:     status $asan: $(sed -n \
    's/.*ERROR: AddressSanitizer: \(.*\) on.*/\1/p' "$room/asan.txt")"
echo "Memcheck: status $memcheck: $(sed -n \
    's/^==[0-9]*== \(Invalid free.*\)/\1/p' "$room/mc.txt")"
if [ $asan -ne 0 ] && grep -q 'double-free' "$room/asan.txt" &&
    [ $memcheck -eq 97 ]; then
    echo "Shown: decide about 0 before you call realloc."
    exit 0
fi
echo "Not shown: the libraries of this machine keep the block."
exit 1
