#!/bin/sh
# The same program gets the same verdict, whatever else the machine does: checks
# an honest solution and a buggy program again and again, beside each other and
# beside random load, and compares the verdicts byte for byte. Only the time that
# a check took may differ.
#
#     sh checker/tests/stable.sh [ROUNDS]        (500 without a number)
set -u
rounds=${1:-500}
# all engines, refusals too; and a bug whose test results hang on what a dead
# frame still holds
honest=03-first-malloc/3-sensor-log
buggy=02-stack-and-heap/1-invoice-label
home=$(mktemp -d)
loads=

stop() {
    for load in $loads; do
        kill "$load" 2>/dev/null
    done
    rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT TERM

number() {
    od -An -N2 -tu2 /dev/urandom | tr -d ' '
}

# Works and rests in turns of random length.
load() {
    while [ -d "$home" ]; do
        turns=$(($(number) / 2))
        while [ "$turns" -gt 0 ]; do
            turns=$((turns - 1))
        done
        sleep "0.$(number)"
    done
}

# repeat NAME EXERCISE SUBMISSION STATUS: its first verdict goes to NAME.first.
repeat() {
    round=0
    while [ "$round" -lt "$rounds" ]; do
        round=$((round + 1))
        build/checker check "$2" --submission "$3" --format json >"$home/$1.raw" 2>&1
        status=$?
        sed 's/^  "seconds": [0-9.e-]*/  "seconds": 0/; s,now-[0-9]*-[A-Za-z0-9]*,now,g' \
            "$home/$1.raw" >"$home/$1"
        echo "status $status" >>"$home/$1"
        [ "$status" -eq "$4" ] && [ "$round" -eq 1 ] && cp "$home/$1" "$home/$1.first"
        if ! cmp -s "$home/$1" "$home/$1.first"; then
            printf 'FAIL %s: round %s is not like the first one\n' "$1" "$round"
            diff "$home/$1.first" "$home/$1"
            return 1
        fi
    done
    printf 'stable: %s times the same verdict for %s\n' "$rounds" "$3"
}

edit_of() {
    sed -n 's/^edit: *//p' "exercises/$1/exercise.yaml"
}

load &
loads="$loads $!"
load &
loads="$loads $!"
repeat honest "$honest" "solutions/$honest/$(edit_of "$honest")" 0 &
first=$!
repeat buggy "$buggy" "exercises/$buggy/$(edit_of "$buggy")" 1
second=$?
wait "$first" && [ "$second" -eq 0 ]
