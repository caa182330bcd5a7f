#!/bin/sh
# F08: the main thread's stack is not fixed at the start.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
[ -r /proc/self/maps ] || { echo "missing: /proc"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: the main stack grows on demand; a thread's size is set when it" \
    "is made."
"$CC" -std=c17 -O0 stack-size.c -o "$room/size" -pthread || exit 1
thread_first=
for limit in 6144 8192 16384 unlimited; do
    numbers=$( (ulimit -S -s $limit 2>/dev/null && "$room/size") ) || {
        echo "limit $limit KiB: this system does not allow it."
        continue
    }
    set -- $numbers
    echo "limit $limit KiB: main stack $1 KiB at the start, $2 KiB after" \
        "3500 nested calls; a new thread gets $3 KiB."
    : "${thread_first:=$3}" "${before:=$1}" "${after:=$2}"
    thread_last=$3
done
if [ "${after:-0}" -gt "$((${before:-0} * 4))" ] && [ "$before" -gt 0 ] &&
    [ "$thread_first" != "$thread_last" ]; then
    echo "Shown: the limit bounds the growth, and it can be changed."
    exit 0
fi
echo "Not shown: this system does it in another way."
exit 1
