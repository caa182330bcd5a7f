#!/bin/sh
# Asking for the size of the input before it is read.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a file has a size to ask for; what comes through a pipe has none."
"$CC" -std=c17 -O0 size.c -o "$room/size" || exit 1
if "$room/size"; then
    echo "Shown: who asks for the size first cannot read from another program."
    exit 0
fi
echo "Not shown: the pipe of this machine has a size."
exit 1
