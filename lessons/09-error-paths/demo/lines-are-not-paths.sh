#!/bin/sh
# gcov names the lines that were never run; it knows nothing of combinations.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
for tool in "$CC" gcov valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT
cp paths.c "$room" && cd "$room" || exit 1

echo "Claim: with every line run, a leak can still be unseen."
"$CC" -std=gnu17 -O0 -g -gdwarf-4 paths.c -o plain || exit 1
# look CUSTOMER...: the lines that gcov calls never run, and what Memcheck says
look() {
    rm -f ./*.gcda ./*.gcno
    "$CC" -std=gnu17 -O0 --coverage -c paths.c -o paths.o &&
        "$CC" --coverage paths.o -o counted || return 1
    ./counted "$@" >out && gcov paths.c >out 2>&1 || return 1
    never=$(grep -c '#####' paths.c.gcov)
    valgrind --leak-check=full --error-exitcode=97 ./plain "$@" >out 2>report
    status=$?
    echo "$*: $never lines never run, Memcheck: status $status"
    grep '#####' paths.c.gcov
    all="$all $never/$status"
}
all=
look Ada:hello Bo || exit 1
look Ada:hello Bo '?' || exit 1
look Ada:hello Bo '?:hello' || exit 1
if [ "$all" = " 1/0 0/0 0/97" ]; then
    echo "Shown: the count of lines finds what was forgotten, and no more."
    exit 0
fi
echo "Not shown: the tools of this machine counted$all."
exit 1
