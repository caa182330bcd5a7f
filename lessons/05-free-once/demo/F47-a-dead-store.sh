#!/bin/sh
# F47: with -O2 the NULL in a dying local is not even written.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: -O2 makes the same code with and without p = NULL for a local."
instructions() {
    "$CC" -std=c17 -O2 "$@" -S dead-store.c -o "$room/code.s" || exit 1
    grep -v '^[[:space:]]*\.\|:$' "$room/code.s"
}
with=$(instructions -DSTORE)
without=$(instructions)
member=$(instructions -DSTORE -DMEMBER)
echo "a local, with p = NULL:     $(echo $with)"
echo "a local, without it:        $(echo $without)"
echo "a member, with p->x = NULL: $(echo "$member" | tr '\t\n' ' ;')"
if [ "$with" = "$without" ] && [ "$member" != "$without" ]; then
    echo "Shown: in a local that dies it is decoration; in a member it is kept."
    exit 0
fi
echo "Not shown: this compiler writes the NULL that nobody will read."
exit 1
