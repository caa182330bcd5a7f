#!/bin/sh
# F43: C23 adds functions around the heap; not every library has them yet.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: what C23 adds can be asked for by name, one by one."
links() {
    printf 'void %s(void);\nint main(void) { %s(); }\n' "$1" "$1" \
        >"$room/try.c"
    if "$CC" -w -fno-builtin "$room/try.c" -o "$room/try" 2>/dev/null; then
        echo "  here:     $1"
    else
        echo "  not here: $1"
        return 1
    fi
}
links realloc
known=$?
for name in free_sized free_aligned_sized memset_explicit reallocarray; do
    links "$name"
done
if [ $known -eq 0 ] && ! links no_such_function_at_all >/dev/null; then
    echo "Shown, for this machine. reallocarray is not C23 but POSIX 2024."
    exit 0
fi
echo "Not shown: names cannot be asked for on this machine."
exit 1
