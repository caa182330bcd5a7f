#!/bin/sh
# L83: const asks a question at free; it does not know who owns the block.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v valgrind >/dev/null || { echo "missing: valgrind"; exit 3; }
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: the compiler warns of a const at free, also where the free is right."
"$CC" -std=c17 -O0 -g -Wall const.c -o "$room/plain" 2>"$room/warning"
"$CC" -std=c17 -O0 -g -gdwarf-4 -Wall -DCAST const.c -o "$room/cast" \
    2>"$room/none" || exit 1
warnings=$(grep -c 'warning:\|error:' "$room/warning")
valgrind -q --leak-check=full --error-exitcode=97 "$room/cast" 2>"$room/report"
status=$?
echo "free(kept): $warnings warning; with a cast: $(wc -l <"$room/none") lines"
echo "Memcheck of the one with the cast: status $status"
if [ "$warnings" -gt 0 ] && [ ! -s "$room/none" ] && [ $status -eq 0 ]; then
    echo "Shown: const is a hint to ask; the answer stands in the header."
    exit 0
fi
echo "Not shown: this compiler is of another opinion."
exit 1
