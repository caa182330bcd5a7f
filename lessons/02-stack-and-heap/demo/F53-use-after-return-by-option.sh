#!/bin/sh
# F53: for a returned local, ASan has an option; before clang 15 it is off.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT
option=detect_stack_use_after_return

kind_under() {   # program, options
    ASAN_OPTIONS=$2 "$1" 2>&1 |
        sed -n 's/.*ERROR: AddressSanitizer: \([a-z-]*\).*/\1/p'
}

echo "Claim: ASan reports the use of a returned local when $option=1."
shown=yes
for compiler in "$CC" "$CLANG"; do
    "$compiler" -std=c17 -O0 -g -fsanitize=address dead-label.c \
        -o "$room/asan" || exit 1
    default=$(kind_under "$room/asan" "")
    asked=$(kind_under "$room/asan" $option=1)
    echo "$compiler $("$compiler" -dumpversion): without the option" \
        "${default:-silent}, with it ${asked:-silent}."
    [ "$asked" = stack-use-after-return ] || shown=no
done
"$CC" -std=c17 -O0 -g -gdwarf-4 dead-label.c -o "$room/plain" || exit 1
valgrind -q "$room/plain" >/dev/null 2>"$room/report"
echo "Memcheck: $(sed -n 's/^==[0-9]*== \(Cond.*\)/\1/p' "$room/report" |
    sort | uniq -c | sed 's/^ *\([0-9]*\) /\1 times "/; s/$/"./')"
if [ $shown = yes ]; then
    echo "Shown: ask for the check. Memcheck sees at most that dead bytes" \
        "count as never set."
    exit 0
fi
echo "Not shown: the tools of this machine say something else."
exit 1
