#!/bin/sh
# F58: by default Memcheck shows some leaks only, and the exit status hides all.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: which leaks are shown, and the exit status, are options."
"$CC" -std=c17 -O0 -g -gdwarf-4 leaks.c -o "$room/with-g" || exit 1
"$CC" -std=c17 -O0 leaks.c -o "$room/without-g" || exit 1
# $1: the program; the rest: options. Sets status, records and lines.
look() {
    program=$1
    shift
    valgrind --leak-check=full "$@" "$room/$program" >"$room/report" 2>&1
    status=$?
    records=$(grep -c 'in loss record' "$room/report")
    lines=$(grep -c 'leaks\.c:' "$room/report")
    echo "$program, ${*:-no more options}:"
    echo "    $records leaks shown, $lines lines of leaks.c named," \
         "exit status $status"
}
look with-g
first="$records $status"
look with-g --show-leak-kinds=all
second="$records $status"
look with-g --error-exitcode=9
third="$records $status"
look without-g --error-exitcode=9
if [ "$first" = "2 0" ] && [ "$second" = "4 0" ] && [ "$third" = "2 9" ] &&
    [ "$lines" -eq 0 ]; then
    echo "Shown: 2 of 4 by default, status 0 unless asked, no lines without -g."
    exit 0
fi
echo "Not shown: this version counts in another way."
exit 1
