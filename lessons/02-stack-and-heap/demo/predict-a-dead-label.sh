#!/bin/sh
# The card of section 2: a label in an array that has ended.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a dead label is often read correctly, until the next call."
"$CC" -std=c17 -Wall -Wextra -O0 dead-label.c -o "$room/O0" 2>"$room/w0" ||
    exit 1
"$CC" -std=c17 -Wall -Wextra -O2 dead-label.c -o "$room/O2" 2>"$room/w2" ||
    exit 1
echo "-O0: $("$room/O0"); warnings: $(grep -c 'warning:' "$room/w0")."
echo "-O2: $("$room/O2" | tr -cd '[:print:]');" \
    "warnings: $(grep -c 'warning:' "$room/w2")."
if "$room/O0" | grep -q 'label 42 says INV-00042, .* says INV-00007'; then
    echo "Shown: the bytes stay until somebody else needs the memory. The" \
        "optimiser may change what you see; the bug is in both programs."
    exit 0
fi
echo "Not shown: this compiler placed the bytes in another way."
exit 1
