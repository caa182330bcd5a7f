#!/bin/sh
# F38: C needs no cast after malloc, C++ does; and assigning is not using.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG"; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: in C, 'int *p = malloc(n);' is complete; check it afterwards."
"$CC" -std=c17 -Wall -Wextra -O1 -S no-cast.c -o "$room/without.s" &&
    "$CC" -std=c17 -Wall -Wextra -O1 -S -DCAST no-cast.c -o "$room/with.s" &&
    cmp -s "$room/without.s" "$room/with.s"
same=$?
"$CLANG" -x c++ -fsyntax-only no-cast.c 2>"$room/report"
cxx=$?
"$CLANG" -x c++ -fsyntax-only -DCAST no-cast.c 2>>"$room/report"
cxx_cast=$?
[ $same -eq 0 ] && echo "C: compiles with and without, to the same code."
echo "C++ without the cast: compiler exit status $cxx."
grep -m 1 -o "cannot initialize a variable of type .int \*." "$room/report"
echo "C++ with the cast:    compiler exit status $cxx_cast."
if [ $same -eq 0 ] && [ $cxx -ne 0 ] && [ $cxx_cast -eq 0 ]; then
    echo "Shown: the cast is a matter of style in C and a duty in C++."
    exit 0
fi
echo "Not shown: the compilers of this machine judge otherwise."
exit 1
