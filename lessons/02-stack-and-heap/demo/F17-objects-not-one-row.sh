#!/bin/sh
# F17: C knows objects; a process has a few islands of them, and wide gaps.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: memory is no flat row; an object is more than a number."
"$CC" -std=c17 -O0 map.c -o "$room/map" || exit 1
"$room/map"
sparse=$?
"$CC" -std=c17 -O2 neighbours.c -o "$room/one" || exit 1
"$CLANG" -std=c17 -O2 neighbours.c -o "$room/other" || exit 1
echo "Two arrays side by side: the end of one, the beginning of the other."
echo "  $CC -O2:    $("$room/one")"
echo "  $CLANG -O2: $("$room/other")"
if [ $sparse -eq 0 ]; then
    echo "Shown: most addresses belong to nobody, and compilers need not" \
        "agree about pointers across two objects. Stay inside one."
    exit 0
fi
echo "Not shown: on this machine all objects lie close together."
exit 1
