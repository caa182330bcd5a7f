#!/bin/sh
# Fuzzes the checker's readers, one after the other: fuzz.sh grow|fixed SECONDS TARGET...
#
# The targets share the seconds. Each works in a folder of its own beside it, and begins with its kept
# corpus, which must pass. "grow" keeps below build/ what it finds, for the next time. "fixed" begins with
# the kept inputs alone and the same random numbers each time: it proves, it does not search.
set -u
way=$1 share=$(($2 / ($# - 2)))
kept=$(cd "$(dirname "$0")" && pwd)/corpus
shift 2
[ "$share" -gt 0 ] || share=1
failed=0

for target; do
    target=$(cd "${target%/*}" && pwd)/${target##*/}
    name=${target##*/target_}
    room=${target%/*}/room-$name
    if [ "$way" = fixed ]; then
        rm -rf "$room/new"
        limits='-seed=1 -runs=20000'
    else
        limits=
    fi
    mkdir -p "$room/new"
    # a reader needs milliseconds for what is this short: seconds are a hang or a square
    # shellcheck disable=SC2086
    if (cd "$room" && "$target" $limits -max_total_time="$share" -timeout=10 -rss_limit_mb=1024 \
        -max_len=16384 -print_final_stats=1 new "$kept/$name" >log 2>&1); then
        echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$room/log") inputs"
    else
        grep -E '^==.*ERROR|^SUMMARY|^[^#].*: runtime error: |^fuzz:|Test unit written' "$room/log"
        echo "$name: failed; $room/log has all of it, and the input is in $room"
        failed=1
    fi
done
exit "$failed"
