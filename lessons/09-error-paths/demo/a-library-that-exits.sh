#!/bin/sh
# Who ends the program in a library takes the decision from the caller.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: after exit in a library, the caller's unsaved work is gone."
"$CC" -std=c17 -O0 notes.c -o "$room/notes" || exit 1
for way in exit return; do
    "$room/notes" $way "$room/$way" 2>"$room/said"
    status=$?
    saved=0
    [ -e "$room/$way" ] && saved=$(wc -l <"$room/$way")
    echo "$way: status $status, notes saved: $saved"
    sed 's/^/  /' "$room/said"
done
if [ ! -e "$room/exit" ] && [ "$(wc -l <"$room/return")" -eq 3 ]; then
    echo "Shown: return the error, and let the caller decide."
    exit 0
fi
echo "Not shown: something else was saved."
exit 1
