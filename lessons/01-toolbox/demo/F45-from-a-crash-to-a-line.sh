#!/bin/sh
# Item 154, F45: ASan names the line of a crash; an assert can be switched off.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a plain crash names no line; ASan does; -DNDEBUG removes asserts."
source=null-crash.c
"$CC" -std=c17 -O0 $source -o "$room/plain" || exit 1
"$CC" -std=c17 -O0 -DWITH_ASSERT $source -o "$room/assert" || exit 1
"$CC" -std=c17 -O0 -DWITH_ASSERT -DNDEBUG $source -o "$room/ndebug" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address $source -o "$room/asan" || exit 1
# A shell of its own, whose note about the signal goes to the report as well.
ends_with() {
    sh -c '"$1"; exit $?' sh "$room/$1" >"$room/report" 2>&1
    status=$?
}
ends_with plain
plain=$status
echo "plain:            exit status $plain, $(grep -c "$source" \
    "$room/report") lines of the source named."
ends_with asan
line=$(sed -n 's/.*#0 .* in \([a-z_]*\) .*\(null-crash.c:[0-9]*\).*/\1, \2/p' \
    "$room/report" | head -n 1)
echo "ASan:             exit status $status, ${line:-no line named}."
ends_with assert
assert=$status
echo "assert:           exit status $assert."
ends_with ndebug
echo "assert, -DNDEBUG: exit status $status."
if [ $plain -gt 128 ] && [ -n "$line" ] && [ $assert -gt 128 ] &&
    [ $assert -ne $plain ] && [ $status -eq $plain ]; then
    echo "Shown: build with ASan to get the line; do not rely on assert alone."
    exit 0
fi
echo "Not shown: this machine ends the program in another way."
exit 1
