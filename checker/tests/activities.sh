#!/bin/sh
# Reading, cards and review as a learner meets them: the answer of each card is
# accepted, each line that does not belong is refused, and what is typed at a
# terminal is kept.
#
#     sh checker/tests/activities.sh
set -u
. checker/tests/away.sh
cd "$home" || exit 3

# --- cards: lesson, status, decisive words, order

card() {
    lesson=$1 status=$2 words=$3
    shift 3
    expect "$status" "$words" build/checker card "$lesson" "$@"
}

for file in lessons/*/parsons.txt; do
    number=$(basename "$(dirname "$file")")
    number=${number%%-*}
    # letters, one word each
    # shellcheck disable=SC2046
    card "$number" 0 "That is the order." $(sed -n 's/^answer: //p' "$file")
done
card 1 1 "up to F it is right" B H C A F G D
card 1 1 "what must come first" E
card 1 1 "a line too many stands behind G" B H C A F D G E
card 1 2 "no line \"Z\"" Z
card 2 1 "CMP-01" H B C F E
card 2 1 "RUN-05" H D G F E
card 3 1 "MEM-10" D C1 B E1 F A G
card 3 1 "MEM-03" D C2 B E2 F A G
card 4 1 "RUN-05" F B2 D2 A C E
card 4 1 "RUN-05" F B1 D1 A C E
card 5 1 "CMP-01" G D C B2 A E1 F
card 5 1 "MEM-06" G D C B1 A E2 F
card 6 1 "CMP-01" E C F2 A1 G D H B
card 6 1 "RUN-05" E C F1 A2 G D H B
card 7 1 "MEM-05" A F D C2 B E1
card 7 1 "RUN-05" A F D C1 B E2
card 7 1 "MEM-05" A F D C2 B E1
card 7 1 "RUN-05" A F D C1 B E2
card 8 1 "RUN-05" A C B2 D2 E
card 8 1 "RUN-05" A C B1 D1 E
card 9 1 "MEM-07" F C A D I E2 H G2 B
card 9 1 "MEM-05" F C A D I E1 H G1 B
card 10 1 "MEM-04" E G F1 B1 D A C
card 10 1 "MEM-04" E G F2 B2 D A C
card 11 1 "RUN-05" D E G B2 A H F1 C
card 11 1 "MEM-05" D E G B1 A H F2 C
card 5 0 "Another order than ours" G D C A B1 E1 F

# --- at a terminal: the same line again and again, whatever is asked

typed() {
    line=$1
    shift
    yes "$line" | head -n 400 | script -qec "$*" /dev/null
}

# kept FILE WORDS: the line is there.
kept() {
    if grep -qF -e "$2" "$1"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAIL %s has no line with "%s"\n' "$1" "$2"
    fi
}

expect 0 "8. No bytes at all" build/checker text 6
expect 2 "There is no lesson 77" build/checker text 77
expect 0 "│ doubling, strcat             12 blocks    200045460 bytes" build/checker text 10
expect 0 "come and go? If not" build/checker text 11
expect 0 " used after  │ heap-use-after-free │ Invalid read    │ silent" build/checker text 5
expect 0 "none" sh -c 'for n in 1 2 3 4 5 6 7 8 9 10 11; do build/checker text $n; done |
    LC_ALL=C.UTF-8 grep -E "^.{81}" || echo none' -
expect 0 "You wrote: 2" typed 2 build/checker text 6
kept work/predictions "3. Predict, then look"
kept work/predictions "sure=2"
expect 0 "The time before: 2" typed 3 build/checker text 6
expect 0 "growing moved" typed d build/checker text 6

expect 0 "There is nothing to review yet" build/checker review
mkdir -p work
echo "06.1 passed attempts=1 best=100 hints=0 first=2026-11-23 seen=1" >work/progress
expect 0 "cards are due" build/checker review
expect 0 "lesson 06-realloc" typed y build/checker review
kept work/review " 1 2"
expect 0 "5" grep -c " 1 2" work/review
typed n build/checker review >/dev/null
kept work/review " 0 2"
chmod a-w work
[ "$(id -u)" -eq 0 ] || expect 3 "work" typed y build/checker review
chmod u+w work

echo "activities: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
