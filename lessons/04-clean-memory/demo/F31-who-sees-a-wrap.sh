#!/bin/sh
# F31: a wrap of size_t is no error in C; one option of clang reports it.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: of the tools here, only an extra option of clang sees a wrap."
seen() {
    name=$1
    shift
    "$@" >"$room/out" 2>"$room/report"
    lines=$(grep -c 'overflow\|ERROR' "$room/report")
    printf '%-40s prints "%s", reports: %s\n' "$name" "$(cat "$room/out")" \
        "$lines"
}
"$CC" -std=c17 -g -Wall -Wextra -fsanitize=address,undefined wraps.c \
    -o "$room/gcc" || exit 1
"$CLANG" -std=c17 -g -Wall -Wextra -fsanitize=address,undefined wraps.c \
    -o "$room/clang" || exit 1
"$CLANG" -std=c17 -g -fsanitize=unsigned-integer-overflow wraps.c \
    -o "$room/extra" || exit 1
"$CC" -std=c17 -g -gdwarf-4 wraps.c -o "$room/plain" || exit 1
seen "gcc, ASan and UBSan" "$room/gcc"
gcc=$lines
seen "clang, ASan and UBSan" "$room/clang"
clang=$lines
seen "gcc, Memcheck" valgrind -q "$room/plain"
memcheck=$lines
seen "clang, unsigned-integer-overflow" "$room/extra"
sed -n 's/^.*runtime error: /  /p' "$room/report"
if [ "$gcc" -eq 0 ] && [ "$clang" -eq 0 ] && [ "$memcheck" -eq 0 ] &&
    [ "$lines" -gt 0 ]; then
    echo "Shown: nobody else will ask whether the product fits; you do."
    exit 0
fi
echo "Not shown: the tools of this machine see more, or less."
exit 1
