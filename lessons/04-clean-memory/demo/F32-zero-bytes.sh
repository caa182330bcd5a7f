#!/bin/sh
# F32: zero bytes are NULL and 0.0 here; C promises it for integers only.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: on this machine zero bytes are the integer 0, NULL and 0.0."
"$CC" -std=c17 -O0 zero-bytes.c -o "$room/zero" || exit 1
if "$room/zero"; then
    echo "Shown, for this machine. C itself promises it for integers only."
    exit 0
fi
echo "Not shown: here, zero bytes are something else. Tell us which machine."
exit 1
