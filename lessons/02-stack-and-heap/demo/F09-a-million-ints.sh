#!/bin/sh
# F09: whether a large local array fits is decided by a limit of the system.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a million ints in a frame run, or end in a crash, by the limit."
"$CC" -std=c17 -O0 million.c -o "$room/million" || exit 1
echo "Your limit now: $(ulimit -S -s) KiB."
small=
large=
for limit in 1024 8192 unlimited; do
    status=$( (ulimit -S -s $limit 2>/dev/null || exit 99
        "$room/million" >"$room/out" 2>/dev/null
        echo $?) 2>/dev/null)
    case $status in
    0) echo "limit $limit KiB: exit status 0, $(cat "$room/out")" ;;
    '') echo "limit $limit KiB: this system does not allow it." ;;
    *) echo "limit $limit KiB: exit status $status, signal" \
        "$((status - 128))." ;;
    esac
    [ $limit = 1024 ] && small=$status
    [ "$status" = 0 ] && large=0
done
if [ "$small" = 139 ] && [ "$large" = 0 ]; then
    echo "Shown: the same program, with and without a crash (11 is SIGSEGV)."
    exit 0
fi
echo "Not shown: this system has other limits."
exit 1
