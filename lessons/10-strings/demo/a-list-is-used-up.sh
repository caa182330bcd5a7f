#!/bin/sh
# A va_list is a bookmark: who has read with it once cannot read again.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a second vsnprintf with the same list reads the values behind."
"$CC" -std=c17 -O0 used-up.c -o "$room/used-up" || exit 1
if "$room/used-up"; then
    echo "Shown: two readings need two lists; va_copy makes the second."
    exit 0
fi
echo "Not shown: this machine hands a list on by value."
exit 1
