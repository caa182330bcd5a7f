#!/bin/sh
# A learner's session from outside, in a copy of the project whose path has
# blanks and letters beyond ASCII: every lesson as shipped, solved, and wrong;
# and what bad input gets. The user's own work/ is not touched.
#
#     sh checker/tests/session.sh
set -u
. checker/tests/away.sh

# solve FOLDER: puts the reference in the place of the learner's copy.
solve() {
    work=work/${1#solutions/}
    mkdir -p "$work"
    for file in "$1"/*.c "$1"/*.txt; do
        [ -e "$file" ] && cp "$file" "$work/"
    done
}

for lesson in lessons/*; do
    number=${lesson#lessons/}
    number=${number%%-*}
    slug=${lesson#lessons/}
    [ -d "exercises/$slug" ] || continue
    expect 1 "not yet passed" build/checker lesson "$number"
    for solution in "solutions/$slug"/*; do
        solve "$solution"
    done
    expect 0 "is done" build/checker lesson "$number"
    for solution in "solutions/$slug"/*; do
        edit=$(sed -n 's/^edit: *//p' "exercises/${solution#solutions/}/exercise.yaml")
        for wrong in "$solution"/wrong/*.c; do
            code=$(sed -n 's,^// expect: \([A-Z0-9-]*\) .*,\1,p' "$wrong" | head -n 1)
            break
        done
        cp "$wrong" "work/${solution#solutions/}/$edit"
        id=${solution##*/}
        expect 1 "$code" build/checker lesson "${number#0}.${id%%-*}"
        solve "$solution"
    done
done

first=$(echo exercises/01-*/1-*)
slug=${first#exercises/}
edit=$(sed -n 's/^edit: *//p' "$first/exercise.yaml")
mine=work/$slug/$edit

expect 0 "passed" build/checker list
expect 0 '"verdict": "pass"' build/checker check 01.1 --format json
expect 0 "Result: passed" build/checker check 01.1 --format plain
expect 0 "hint 1 of" build/checker hints 01.1
expect 0 "valgrind" build/checker commands 01.1
expect 0 "ERROR SUMMARY: 0 errors" build/checker raw 01.1
expect 0 "heap buffer overflow" build/checker explain mem-04
expect 2 "is no command" build/checker nonsense
expect 2 "A word is missing" build/checker check
expect 2 "is not known here" build/checker list --nonsense
expect 2 "no lesson" build/checker lesson 99
expect 2 "is no lesson" build/checker lesson x
expect 2 "--format is" build/checker check 01.1 --format html
expect 3 "cannot be opened" build/checker check 01.1 --submission nowhere.c
expect 3 "not a regular file" build/checker check 01.1 --submission /dev/null
expect 3 "is not a folder" build/checker read asan nowhere
expect 2 "is no engine" build/checker read nonsense build

# nothing of the learner's is lost, and nothing is in the way for ever
echo 'int mine;' >"$mine"
build/checker lesson 1.1 >/dev/null 2>&1
expect 0 "int mine;" cat "$mine"
expect 0 "left out: the program was not built" build/checker raw 01.1
rm "$mine"
expect 1 "was made just now" build/checker lesson 1.1
rm "$mine"
mkdir "$mine"
expect 3 "is a folder" build/checker lesson 1.1
rmdir "$mine"
echo 'not for the checker' >>work/progress
solve "solutions/$slug"
expect 0 "passed" build/checker lesson 1.1
expect 0 "not for the checker" cat work/progress

# a tool that is missing is never a pass
mkdir bin
for tool in gcc "${CLANG:-clang}" ld as sh; do
    ln -s "$(command -v "$tool")" "bin/$tool"
done
expect 3 "valgrind is missing" env PATH="$home/bin" build/checker check 01.1
rm "bin/${CLANG:-clang}"
expect 3 "not graded" env PATH="$home/bin" build/checker check 01.1

# two at once
build/checker lesson 1.1 >one.txt 2>&1 &
expect 0 "100/100" build/checker lesson 1.1
wait $!
expect 0 "100/100" cat one.txt

# many at once, the same ones again, and what cannot be read among them
first=exercises/01-toolbox/1-badge-printer/badge.c
second=solutions/01-toolbox/1-badge-printer/badge.c
expect 1 "1 passed, 1 not passed, 0 not graded" build/checker batch 01.1 "$first" "$second" \
    --reports anew --anew
expect 1 "1 passed, 1 not passed, 0 not graded" build/checker batch 01.1 "$first" "$second" \
    --reports first
expect 1 "1 passed, 1 not passed, 0 not graded" build/checker batch 01.1 "$first" "$second" \
    --reports again --workers 1
expect 0 "same" sh -c "diff -r -I '\"seconds\"' first anew && echo same"
expect 0 "same" sh -c "diff -r -I '\"seconds\"' first again && echo same"
expect 3 "no-such.c cannot be opened" build/checker batch 01.1 "$second" no-such.c
expect 2 "--workers is 1 to 64" build/checker batch 01.1 "$second" --workers none
# the same one by one
build/checker check 01.1 --submission "$first" --format json >one.json
expect 0 "same" sh -c "diff -I '\"seconds\"' one.json first/0001.json && echo same"

# stopped in the middle, warm hosts as well: nothing of it goes on
sed 's/^{$/{ for (;;) ;/' "$second" >loop.c
build/checker batch 01.1 "$first" loop.c loop.c --anew --workers 1 >/dev/null 2>&1 &
checker=$!
expect 0 "it is so" until_it 60 running
worker=$(cat "/proc/$checker/task/$checker/children")
# the words are numbers of processes
# shellcheck disable=SC2086
kill -KILL "$checker" $worker
wait "$checker" 2>/dev/null
expect 0 "it is so" until_it 20 stopped

# stopped in the middle: nothing of it goes on
cp loop.c "$mine"
build/checker lesson 1.1 >/dev/null 2>&1 &
checker=$!
expect 0 "it is so" until_it 60 running
kill -KILL "$checker"
wait "$checker" 2>/dev/null
expect 0 "it is so" until_it 20 stopped

printf 'session: %s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
