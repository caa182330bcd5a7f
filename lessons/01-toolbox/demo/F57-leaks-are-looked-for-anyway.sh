#!/bin/sh
# F57: on Linux, ASAN_OPTIONS=detect_leaks=1 changes nothing: it is the default.
cd "$(dirname "$0")" || exit 1
: "${CLANG:=clang}"
command -v "$CLANG" >/dev/null || { echo "missing: $CLANG"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: on Linux detect_leaks=1 changes nothing, because it is on anyway."
"$CLANG" -std=c17 -O0 -g -fsanitize=address leaks.c -o "$room/asan" || exit 1
result_under() {
    ASAN_OPTIONS=$1 "$room/asan" >"$room/report" 2>&1
    status=$?
    words="no report"
    grep -q 'detected memory leaks' "$room/report" && words="leaks reported"
    echo "exit status $status, $words"
}
absent=$(result_under "")
one=$(result_under detect_leaks=1)
zero=$(result_under detect_leaks=0)
echo "no option:      $absent"
echo "detect_leaks=1: $one"
echo "detect_leaks=0: $zero"
if [ "$absent" = "$one" ] && [ "$absent" != "$zero" ]; then
    echo "Shown: only 0 makes a difference."
    exit 0
fi
echo "Not shown: here the default is another one."
exit 1
