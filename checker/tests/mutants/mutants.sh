#!/bin/sh
# How many simple mistakes does the workbook notice? Makes mutants of each
# reference solution (mutants.awk) and checks them all.
#
#     sh checker/tests/mutants/mutants.sh [LESSON...]     all of 01 to 11, unless said
#
# A mutant that passes is a survivor. Either it does nothing wrong, or it is let
# through on purpose, and then judged.txt says why, or a test is missing. The
# status is 1 when nobody has judged a survivor, or when a line of judged.txt fits
# none.
set -u
cd "$(dirname "$0")/../../.." || exit 3
here=checker/tests/mutants
work=build/mutants
judged=$here/judged.txt
workers=${WORKERS:-$(nproc)}
[ $# -gt 0 ] || set -- 01 02 03 04 05 06 07 08 09 10 11
rm -rf "$work"
mkdir -p "$work"
: >"$work/all"

# examine NUMBER FOLDER: checks the mutants of one solution; a line for each goes to $work/all:
# exercise, outcome, codes, kind of mistake, the line.
examine() {
    number=$1 exercise=$2
    edit=$(sed -n 's/^edit: *//p' "$exercise/exercise.yaml")
    case $edit in *.c) ;; *) return ;; esac
    mkdir -p "$work/$number"
    awk -v out="$work/$number" -f $here/mutants.awk "solutions/${exercise#exercises/}/$edit"
    # the words are paths, one each
    # shellcheck disable=SC2046
    build/checker batch "$number" $(ls "$work/$number"/*.c) --workers "$workers" \
        >"$work/$number/verdicts"
    # "pass 100/100 FILE CODES": the file's name is its number in the index
    sed -n 's,^\([a-z-]*\) *[0-9-]*/[0-9-]* *[^ ]*/\([0-9]*\)\.c *\(.*\)$,\2\t\1\t\3,p' \
        "$work/$number/verdicts" >"$work/$number/outcomes"
    join -t "$(printf '\t')" "$work/$number/index" "$work/$number/outcomes" |
        awk -F '\t' -v x="$number" '{print x "\t" $4 "\t" $5 "\t" $2 "\t" $3}' >>"$work/all"
}

for lesson; do
    for exercise in exercises/"$lesson"-*/*; do
        [ -f "$exercise/exercise.yaml" ] || continue
        position=$(basename "$exercise")
        examine "$lesson.${position%%-*}" "$exercise"
    done
done

awk -F '\t' -v lessons="$*" '
    FNR == NR {
        if ($0 ~ /^(#|$)/)
            next
        wrong_too = sub(/^! /, "")
        split($0, part, " \\| ")
        key = part[1] "\t" part[2] "\t" part[3]
        judged[key] = FNR
        if (wrong_too)
            let_through[key] = part[4]
        next
    }
    {
        key = $1 "\t" $4 "\t" $5
        seen[key] = 1
        if ($3 ~ /CMP-01/)
            next
        made++
        by[$1] = by[$1] + 1
        if ($2 == "not-graded")
            printf "  not graded: %s  %s: %s\n", $1, $4, $5
        else if ($2 != "pass")
            refused++
        else if (key in let_through)
            left++
        else if (key in judged)
            harmless++
        else {
            unjudged++
            printf "  survived: %s | %s | %s |\n", $1, $4, $5
        }
    }
    END {
        split(lessons, lesson, " ")
        for (i in lesson)
            asked[lesson[i]] = 1
        for (key in judged) {
            if ((substr(key, 1, 2) in asked) && !(key in seen)) {
                printf "  judged.txt:%d fits no mutant\n", judged[key]
                stale++
            }
        }
        wrong = made - harmless
        share = wrong > 0 ? 100 * refused / wrong : 0
        printf "mutants: %d made that compile, %d do nothing wrong, %d of the other %d are refused (%.1f %%)",
               made, harmless, refused, wrong, share
        printf ", %d are let through on purpose\n", left
        exit (stale > 0 || unjudged > 0)
    }' "$judged" "$work/all"
