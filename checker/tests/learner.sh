#!/bin/sh
# What a learner does beside checking: starts again and takes it back, compares,
# gives up, looks at what was reached, brings progress from another machine. And
# nothing is lost, whatever happens meanwhile.
#
#     sh checker/tests/learner.sh
set -u
. checker/tests/away.sh
cd "$home" || exit 3
mine=work/03-first-malloc/1-greeting-copy/greeting.c
solution=solutions/03-first-malloc/1-greeting-copy/greeting.c

# holds FILE WORDS: the file has them.
holds() {
    if grep -qF -e "$2" "$1"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAIL %s has no line with "%s"\n' "$1" "$2"
    fi
}

# --- starting again

expect 1 "03.1" build/checker lesson 3.1
expect 0 "has nothing of yours in it yet" build/checker reset 3.1
echo "/* mine */" >>$mine
expect 0 "is as it was shipped" build/checker reset 3.1
expect 0 "equal" sh -c 'cmp "$1" "$2" && echo equal' - $mine exercises/03-first-malloc/1-greeting-copy/greeting.c
holds "$(ls work/attic/03.1/*)" "/* mine */"
echo "/* later */" >>$mine
expect 0 "is again what you wrote" build/checker undo
holds $mine "/* mine */"
holds "$(grep -l later work/attic/03.1/*)" "/* later */"
expect 3 "nothing to take back" build/checker undo
expect 2 "reset-all YES=1" build/checker reset-all </dev/null
holds $mine "/* mine */"
expect 0 "take" build/checker reset-all --yes
expect 0 "is again what you wrote" build/checker undo
holds $mine "/* mine */"
echo "no longer there" >work/attic/journal
expect 3 "nothing to take back" build/checker undo

# --- a move that cannot be made changes nothing
mv work/attic attic
echo "in the way" >work/attic
expect 3 "" build/checker reset 3.1
holds $mine "/* mine */"
rm work/attic
mv attic work/attic

# --- comparing
expect 1 "make give-up-03.1" build/checker diff 3.1
expect 0 "- yours, + the reference" build/checker give-up 3.1
holds work/progress "gave-up"
expect 0 "Another way that is right" build/checker diff 3.1
cp $solution $mine
expect 0 "100/100" build/checker lesson 3.1
expect 0 "byte for byte" build/checker diff 3.1
expect 0 "why: " build/checker give-up 1.1
expect 0 "why:  badge_line: the bytes" build/checker diff 1.1

# --- three equal failures; what others have tried
ring=work/03-first-malloc/2-sizeof-trap/ring.c
expect 1 "03.2" build/checker lesson 3.2
for n in 1 2; do
    echo "/* $n */" >>$ring
    expect 1 "03.2" build/checker lesson 3.2
done
echo "/* 3 */" >>$ring
expect 1 "make hints-3.2 begins with a question" build/checker lesson 3.2
expect 0 "hint 1 of" build/checker hints 3.2
echo "/* 4 */" >>$ring
expect 1 "which sentence about the program" build/checker lesson 3.2
expect 0 "0004-" ls work/attempts/03.2
wrong=$(ls -d solutions/03-first-malloc/2-sizeof-trap/wrong/*.c | head -n 1)
{ echo "/* my own idea */"; grep -v '^// ' "$wrong"; } >$ring
expect 1 "Others have tried this too" build/checker lesson 3.2

# --- hints
expect 0 "hint 1 of" build/checker hints 2.1
expect 0 "hint 2 of" build/checker hints 2.1
expect 0 "make hints-2.1 MEM-04" build/checker hints 2.1 MEM-04
expect 0 "hint 2 of" build/checker hints 2.1 MEM-04
expect 0 "hint 1 of" build/checker hints 2.1 MEM-05
expect 2 "MEM-99 is no code" build/checker hints 2.1 MEM-99
for page in docs/errors/*.md; do
    code=$(basename "$page" .md)
    expect 0 "hint 1 of" build/checker hints 2.2 "$code"
done

# --- what was reached
expect 0 "passed" build/checker list --state passed
expect 0 ", seen" build/checker list --state passed welcome
expect 0 "No exercise fits" build/checker list --state tried nonsense
expect 2 "--state is open" build/checker list --state good
expect 0 "06.1" build/checker list --lesson 6 --skill failure-paths
expect 0 "1 of " build/checker progress
expect 0 "with the solution seen first" build/checker progress

# --- two machines
printf '%s\n' "03.1 open attempts=9 best=40 hints=2 first=- seen=1" \
    "03.2 passed attempts=2 best=100 hints=1 first=2026-01-02 seen=2" >other
expect 0 "What was reached there" build/checker progress --merge other
holds work/progress "03.1 passed attempts=9 best=100 hints=2"
holds work/progress "first=2026-01-02"
cp work/progress before
expect 0 "" build/checker progress --merge other
expect 0 "equal" sh -c 'cmp "$1" "$2" && echo equal' - before work/progress
echo "nothing of the kind" >other
expect 3 "holds no progress" build/checker progress --merge other
expect 0 "equal" sh -c 'cmp "$1" "$2" && echo equal' - before work/progress

# --- a full disk: the old file stays whole
expect 3 "work/progress" sh -c 'trap "" XFSZ; ulimit -f 0; exec build/checker progress --merge before'
expect 0 "equal" sh -c 'cmp "$1" "$2" && echo equal' - before work/progress

# --- stopped at any moment while it saves
i=0
while [ "$i" -lt 20 ]; do
    i=$((i + 1))
    build/checker progress --merge before >/dev/null 2>&1 &
    victim=$!
    sleep "0.00$((i % 10))"
    kill -9 "$victim" 2>/dev/null
    wait "$victim" 2>/dev/null
    cmp -s before work/progress || break
done
expect 0 "equal" sh -c 'cmp "$1" "$2" && echo equal' - before work/progress

# --- what such a stop leaves is gone with the next one who holds the lock
touch work/progress.new-a1B2c3
build/checker list >/dev/null
expect 0 "tidy" sh -c 'ls work/progress.new-* || echo tidy' -

# --- each place where the reference differs from what is shipped has its reason;
# what only includes a header, at the top of a file, needs none
for folder in exercises/*/*; do
    lesson=${folder#exercises/}
    position=${folder##*/}
    exercise=${lesson%%-*}.${position%%-*}
    expect 0 "none" sh -c 'build/checker give-up "$1" | awk "
        / @@ -/ {if (hunk && !why) print hunk; hunk = \$0 ~ /@@ -1,/ ? \"\" : \$0; why = 0; any = 1}
        /why: |byte for byte/ {why = any = 1}
        END {if (hunk && !why) print hunk; else if (!any) print \"no difference\"}
    " | grep . || echo none' - "$exercise"
done

# --- one line for each failed test: by its name
expect 1 "TST-01  two_texts_are_edited_apart failed   " build/checker check 6.2

echo "learner: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
