#!/bin/sh
# F14: malloc can say no, and its yes is no promise of memory yet.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: malloc says no to some requests, and its yes is not memory yet."
"$CC" -std=c17 -O0 requests.c -o "$room/requests" || exit 1
"$room/requests" impossible
impossible=$?
"$room/requests" untouched
untouched=$?
echo "The same program again, under ulimit -v 100000 (100 MB of addresses):"
(ulimit -v 100000 && "$room/requests" until-no)
limited=$?
if [ $impossible -eq 0 ] && [ $untouched -eq 0 ] && [ $limited -eq 0 ]; then
    echo "Shown: check every result; how much there is, is not yours to know."
    exit 0
fi
echo "Not shown: this machine hands out memory by another rule."
exit 1
