#!/bin/sh
# F48: free(NULL) is allowed, and if (p) does not see a dead block.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: free(NULL) needs no question, and the question helps no alias."
"$CC" -std=c17 -O0 -g -gdwarf-4 free-null.c -o "$room/null" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined free-null.c \
    -o "$room/null-asan" || exit 1
valgrind -q --error-exitcode=97 "$room/null" >/dev/null 2>&1
memcheck=$?
"$room/null-asan" 2>/dev/null
asan=$?
echo "1000 times free(NULL): exit status $memcheck under Memcheck, $asan under ASan."
"$CLANG" -std=c17 -O0 -g -fsanitize=address guarded.c -o "$room/guarded" ||
    exit 1
"$room/guarded" 2>"$room/report"
guarded=$?
echo "if (q != NULL) free(q), q an old copy: exit status $guarded," \
    "$(grep -o 'double-free' "$room/report" | head -n 1)"
if [ $memcheck -eq 0 ] && [ $asan -eq 0 ] && [ $guarded -ne 0 ] &&
    grep -q 'double-free' "$room/report"; then
    echo "Shown: a dead pointer is not NULL, so the question lets it through."
    exit 0
fi
echo "Not shown: NULL was refused, or the second free was not noticed."
exit 1
