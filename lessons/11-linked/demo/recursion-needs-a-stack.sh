#!/bin/sh
# A list freed by recursion needs a frame for each node; a loop needs one.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: 100,000 nodes, a stack of 512 KB: the recursion does not return."
"$CC" -std=c17 -O0 deep.c -o "$room/deep" || exit 1
for way in recursion loop; do
    (ulimit -c 0; ulimit -s 512; "$room/deep" $way; exit $?) >"$room/$way" 2>&1
    echo $? >"$room/status-$way"
    echo "$way: status $(cat "$room/status-$way")"
done
if [ "$(cat "$room/status-recursion")" -ge 128 ] &&
    [ "$(cat "$room/status-loop")" -eq 0 ]; then
    echo "Shown: a list is as deep as it is long."
    exit 0
fi
echo "Not shown: the stack of this machine is another one."
exit 1
