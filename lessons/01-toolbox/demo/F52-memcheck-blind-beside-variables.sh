#!/bin/sh
# F52: Memcheck does not know the edges of local and global variables.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a write beside a variable: ASan sees it, Memcheck does not."
source=beside-a-variable.c
"$CC" -std=c17 -O0 -g -gdwarf-4 $source -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address $source -o "$room/asan" || exit 1
shown=yes
for where in local global; do
    argument=
    [ $where = global ] && argument=global
    valgrind -q --error-exitcode=97 "$room/plain" $argument \
        >"$room/out" 2>"$room/memcheck"
    status=$?
    "$room/asan" $argument >/dev/null 2>"$room/report"
    kind=$(sed -n 's/.*ERROR: AddressSanitizer: \([a-z-]*\).*/\1/p' \
        "$room/report")
    echo "A write behind the variable \"$where\". The program prints:"
    cat "$room/out"
    echo "  Memcheck: exit status $status," \
         "$(wc -l <"$room/memcheck") lines of report. ASan: ${kind:-silent}."
    [ $status -eq 0 ] || shown=no
    case $kind in
    stack-buffer-overflow | global-buffer-overflow) ;;
    *) shown=no ;;
    esac
done
if [ $shown = yes ]; then
    echo "Shown: beside variables, ASan is the only witness of the two."
    exit 0
fi
echo "Not shown: the tools of this machine saw something else."
exit 1
