#!/bin/sh
# F46: p = NULL after free changes p, and no other variable.
cd "$(dirname "$0")" || exit 1
: "${CLANG:=clang}"
command -v "$CLANG" >/dev/null || { echo "missing: $CLANG"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: free(p); p = NULL; free(q); is a double free when q equals p."
"$CLANG" -std=c17 -O0 -g -fsanitize=address alias.c -o "$room/alias" || exit 1
"$room/alias" 2>"$room/report"
status=$?
sed -n 's/^==[0-9]*==ERROR: //p' "$room/report" | sed 's/ on 0x.*//'
if [ $status -ne 0 ] && grep -q 'double-free' "$room/report"; then
    echo "Shown: p was NULL, its second free did nothing; q was still the old one."
    exit 0
fi
echo "Not shown: ASan reported nothing, or something else."
exit 1
