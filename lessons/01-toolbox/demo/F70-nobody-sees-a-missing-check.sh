#!/bin/sh
# F70, F68: an unchecked malloc is silent until the request is refused.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: no run shows a missing check, unless the request is refused."
"$CC" -std=c17 -O0 -g -gdwarf-4 one-request.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address,undefined one-request.c \
    -o "$room/asan" || exit 1
first_words() {
    sed -n 's/.*ERROR: AddressSanitizer: \([^(]*\)(.*/\1/p' "$room/report" |
        cut -c 1-50 | head -n 1
}
huge=0x4000000000000000

"$room/asan" >/dev/null 2>"$room/report"
asan=$?
valgrind -q --error-exitcode=97 "$room/plain" >/dev/null 2>&1
memcheck=$?
echo "100 bytes:  ASan exit status $asan, Memcheck exit status $memcheck."
ASAN_OPTIONS='' "$room/asan" $huge >/dev/null 2>"$room/report"
echo "Too many bytes, ASan: $(first_words)"
grep -q 'requested allocation size' "$room/report"
stopped=$?
ASAN_OPTIONS=allocator_may_return_null=1 "$room/asan" $huge \
    >/dev/null 2>"$room/report"
echo "The same, allocator_may_return_null=1: $(first_words)"
grep -q 'SEGV' "$room/report"
crashed=$?
"$CC" -std=c17 -fanalyzer -c one-request.c -o "$room/o" 2>"$room/warnings"
echo "$CC -fanalyzer, without running: $(grep -o 'CWE-690' "$room/warnings" |
    head -n 1)"
if [ $asan -eq 0 ] && [ $memcheck -eq 0 ] && [ $stopped -eq 0 ] &&
    [ $crashed -eq 0 ]; then
    echo "Shown: a tool judges the run that it sees, not the other ones."
    exit 0
fi
echo "Not shown: the tools of this machine behave in another way."
exit 1
