#!/bin/sh
# Measures a whole verdict against doing the same by hand, in one run:
#
#     sh checker/tests/bench.sh [EXERCISE-FOLDER-BELOW-exercises [ROUNDS]]
#
# By hand means: build with clang and ASan, run, build with gcc, run under
# Valgrind. Both are done in turns, so that what else the machine does falls on
# both. Only the ratio of the medians says something.
set -eu
exercise=${1:-01-toolbox/1-badge-printer}
rounds=${2:-15}
clang=${CLANG:-clang}
gcc=${GCC:-gcc}
folder=exercises/$exercise
edit=$(sed -n 's/^edit: *//p' "$folder/exercise.yaml")
submission=solutions/$exercise/$edit
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
libraries="$(pkg-config --cflags --libs check) -pthread"
common="-std=c17 -D_GNU_SOURCE -g -gdwarf-4 -Wall -Wextra -I$folder -Ichecker/host
        $submission $folder/tests.c checker/host/by_hand.c"

by_hand() {
    # the words of common and libraries are meant to be split
    # shellcheck disable=SC2086
    "$clang" -fsanitize=address,undefined $common $libraries -o "$work/asan"
    "$work/asan" >/dev/null
    # shellcheck disable=SC2086
    "$gcc" $common $libraries -o "$work/plain"
    valgrind -q --leak-check=full --track-origins=yes --error-exitcode=9 \
        "$work/plain" >/dev/null
}

by_checker() {
    build/checker check "$exercise" --submission "$submission" --format plain >/dev/null
}

# Runs a command and adds the milliseconds it took to a file.
clock() {
    from=$(date +%s%N)
    "$1"
    to=$(date +%s%N)
    echo $(((to - from) / 1000000)) >>"$work/$1.ms"
}

median() {
    sort -n "$1" | sed -n "$((rounds / 2 + 1))p"
}

by_checker # hosts and tests are built once, whoever measures
round=0
while [ "$round" -lt "$rounds" ]; do
    clock by_hand
    clock by_checker
    round=$((round + 1))
done
hand=$(median "$work/by_hand.ms")
checker=$(median "$work/by_checker.ms")
printf '%s, median of %s rounds, %s processors\n' "$exercise" "$rounds" "$(nproc)"
printf '  by hand (ASan build and run, gcc build, Valgrind run)  %5s ms\n' "$hand"
printf '  checker check (all stages, cold)                       %5s ms\n' "$checker"
printf '  ratio                                                   %s.%02d\n' \
    $((checker / hand)) $((checker * 100 / hand % 100))
