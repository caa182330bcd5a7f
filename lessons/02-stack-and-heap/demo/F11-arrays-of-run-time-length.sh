#!/bin/sh
# F11: C has arrays whose length is known at run time; they cannot say no.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a variable-length array is taken from the stack at run time, and" \
    "nothing reports that it does not fit."
"$CC" -std=c17 -O0 vla.c -o "$room/vla" || exit 1
"$room/vla" 25 >"$room/out" || exit 1
cat "$room/out"
status=$( (ulimit -S -s 8192 || ulimit -S -s 1024 || exit
    "$room/vla" 500000000 >/dev/null 2>&1
    echo $?) 2>/dev/null)
echo "500000000 columns: exit status $status (139 is SIGSEGV), no message."
"$CC" -std=c17 -Wvla -fsyntax-only vla.c 2>&1 | grep -c 'Wvla' >"$room/count"
echo "-Wvla warns of it $(cat "$room/count") time(s)."
cpp=accepts
"$CLANG" -std=c++17 -pedantic-errors -fsyntax-only vla.cpp \
    2>/dev/null || cpp=refuses
echo "C++ (-pedantic-errors) $cpp such an array."
if [ "$(grep -c 'between the frames; .* elsewhere' "$room/out")" = 2 ] &&
    [ "$status" = 139 ] && [ $cpp = refuses ]; then
    echo "Shown: known at run time, on the stack, and without a word when it" \
        "is too large."
    exit 0
fi
echo "Not shown: this compiler does it in another way."
exit 1
