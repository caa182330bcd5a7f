#!/bin/sh
# F70: the predict card. Who sees an unchecked malloc?
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: only a refused allocation shows that nobody checks the result."
"$CC" -std=c17 -O0 -g -gdwarf-4 name-tag.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined name-tag.c \
    -o "$room/asan" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined name-tag.c refuse.c \
    -Wl,--wrap=malloc -o "$room/refused" || exit 1
"$CC" -std=c17 -Wall -Wextra -c name-tag.c -o "$room/o" 2>"$room/warnings"
warnings=$(grep -c warning "$room/warnings")
echo "compiler, -Wall -Wextra:   $warnings warnings"
"$room/plain" >/dev/null
plain=$?
echo "plain run:                 exit status $plain"
"$room/asan" >/dev/null 2>&1
asan=$?
echo "ASan and UBSan:            exit status $asan"
valgrind -q --leak-check=full --error-exitcode=97 "$room/plain" \
    >/dev/null 2>&1
memcheck=$?
echo "Memcheck:                  exit status $memcheck"
"$room/refused" >/dev/null 2>"$room/report"
refused=$?
what=$(sed -n 's/.*ERROR: AddressSanitizer: \([A-Z]*\) .*/\1/p' "$room/report")
where=$(sed -n 's/.* in \([a-z_]*\) .*\(name-tag.c:[0-9]*\).*/\1, \2/p' \
    "$room/report" | head -n 1)
echo "ASan, one malloc refused:  exit status $refused, $what in $where"
if [ "$warnings" -eq 0 ] && [ $plain -eq 0 ] && [ $asan -eq 0 ] &&
    [ $memcheck -eq 0 ] && [ $refused -ne 0 ] && [ "$what" = SEGV ]; then
    echo "Shown: four witnesses silent, until the refusal happens."
    exit 0
fi
echo "Not shown: the tools of this machine behave in another way."
exit 1
