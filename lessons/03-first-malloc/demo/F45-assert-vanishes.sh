#!/bin/sh
# F45: assert is no check for malloc, because -DNDEBUG takes it out.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: with -DNDEBUG, as in many releases, an assert is not there."
"$CC" -std=c17 -O0 asserted.c -o "$room/debug" || exit 1
"$CC" -std=c17 -O0 -DNDEBUG asserted.c -o "$room/release" || exit 1
"$CC" -std=c17 -O0 -DNDEBUG -DCHECKED asserted.c -o "$room/checked" || exit 1
# A shell of its own, whose note about the signal goes to the report as well.
ends_with() {
    sh -c 'ulimit -c 0; "$1"; exit $?' sh "$room/$1" >"$room/report" 2>&1
    status=$?
}
ends_with debug
debug=$status
asserted=$(grep -c 'Assertion' "$room/report")
echo "assert, debug build:   exit status $debug, the assert spoke."
ends_with release
release=$status
spoke=$(grep -c 'Assertion' "$room/report")
echo "assert, release build: exit status $release, nobody spoke."
ends_with checked
echo "if (p == NULL):        exit status $status, says: $(cat "$room/report")"
if [ $debug -gt 128 ] && [ "$asserted" -eq 1 ] && [ $release -gt 128 ] &&
    [ "$spoke" -eq 0 ] && [ $status -eq 1 ]; then
    echo "Shown: assert is for mistakes of the programmer, not for refusals."
    exit 0
fi
echo "Not shown: this machine ends the program in another way."
exit 1
