#!/bin/sh
# F40: std::vector grows like this lesson, and without realloc.
cd "$(dirname "$0")" || exit 1
: "${CXX:=g++}"
command -v "$CXX" >/dev/null || { echo "missing: $CXX"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a vector that grows moves its elements one by one."
"$CXX" -std=c++17 -O0 vector.cc -o "$room/vector" || exit 1
if "$room/vector"; then
    "$CXX" -std=c++17 -O0 -c vector.cc -o "$room/vector.o" || exit 1
    nm "$room/vector.o" >"$room/names"
    if ! grep -q ' U realloc$' "$room/names" &&
        grep -q ' U _Zn' "$room/names"; then
        echo "Its object file asks for operator new; realloc is not in it."
        echo "Shown: the same idea; the factor is the library's choice."
        exit 0
    fi
fi
echo "Not shown: the vector of this machine does something else."
exit 1
