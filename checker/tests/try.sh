#!/bin/sh
# `checker try` as a newcomer meets it: programs of every sort below
# checker/tests/try/, each with the exit status and the decisive words.
#
#     sh checker/tests/try.sh
set -u
. checker/tests/away.sh

# where the user stands: beside the programs, not in the project
mkdir "$home/user"
cp -r checker/tests/try/. "$home/user"
cd "$home/user" || exit 3

try() {
    wanted_status=$1
    wanted_words=$2
    shift 2
    expect "$wanted_status" "$wanted_words" "$home/build/checker" try "$@"
}

# also: the command before said this too; never: it did not.
also() {
    if printf '%s' "$said" | grep -qF -e "$1"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAIL the same without "%s"\n%s\n' "$1" "$said"
    fi
}
never() {
    if printf '%s' "$said" | grep -qF -e "$1"; then
        failed=$((failed + 1))
        printf 'FAIL the same with "%s"\n%s\n' "$1" "$said"
    else
        passed=$((passed + 1))
    fi
}

# --- what is found, and where

try 0 "nothing found" quiet.c
also "no allocation to refuse"
never "next"
try 1 "two-bugs.c:10  copy_of" two-bugs.c
also "MEM-04"
also "exit status 0, part of what is told below"
also "checker explain MEM-04"
also "--all shows every finding in full"
never "seen 2 times"
try 1 "MEM-21" keeps.c
also "exit status 0, 1 finding"
also "keeps.c:9"
try 0 "nothing found" keeps.c --allow-reachable
try 0 "exit status 7" ends-with-seven.c
try 1 "through-null.c:5  depth_of" through-null.c
also "ended by signal 11"
never "seen"
try 1 "no-such-file.c:8" no-such-file.c
try 1 "forks.c:11  fill" forks.c
try 1 "asserts.c:5" asserts.c
also "Assertion \`boats > 0' failed"
try 1 "terminate called after" throws.cpp
also "RUN-05"
never "MEM-07"
try 1 "stale-reference.cpp:10  main" stale-reference.cpp
also "freed at stale-reference.cpp:9"
try 1 "race.c:10  count" race.c
# newer ones say where a variable lies only when they look up its name themselves
case $("${CLANG:-clang}" -dumpversion) in
14.* | 16.*) also "the variable boats" ;;
esac
also "MEM-27"
try 1 "warns.c:6" warns.c
also "CMP-02"
try 1 "still running after 1 second" never-ends.c --seconds 1
also "the program must end by itself first"
never "ledger was stopped"
try 1 "more than 64 processes at a time" starts-many.c
also "RUN-06"
also "was stopped before it had ended"
try 1 "RUN-02" floods.c --no-refusals
never "MEM-21"
try 0 "1 of 1 refusals handled" refusal-told.c
try 1 "MEM-24" refusal-missed.c
also "refusal-missed.c:7"
never "contract"
try 0 "nothing found" refusal-missed.c --no-refusals

# --- several files, libraries, input and arguments

try 0 "nothing found" basin.c basin_main.c -I include --link m -- 3 4
try 0 "nothing found" -Iinclude basin_main.c basin.c -lm --all -- 3 4
try 1 "needs -I and its folder" basin.c basin_main.c --link m
also "basin.h: No such file"
try 1 "the library of mathematics" basin.c basin_main.c -I include
also "basin.c:8"
never "record"
printf 'ebb\nflood\n' >tides.txt
try 0 "exit status 0" counts.c --input tides.txt -- "a b" --all
try 0 "exit status 6" counts.c -- "a b" --all
also "Its standard input was empty"

# --- what is no program

try 1 "does-not-compile.c:5" does-not-compile.c
also "'depth' undeclared"
also "CMP-01"
never "seen 2 times"
try 1 "no file here has a main" no-main.c
also "CMP-03"
: >empty.c
try 1 "no file here has a main" empty.c
try 1 "calls-nobody.c:5" calls-nobody.c
also "undefined reference to pier_length"
try 1 "a program has one" quiet.c warns.c
never "plain-0.o"
try 1 "cannot find -lnowhere" quiet.c --link nowhere
try 2 "There is no file nowhere.c here" nowhere.c
try 2 "include is a folder" include
cp "$home/build/checker" checker.c
try 2 "holds bytes that no text has" checker.c
cp quiet.c quiet.txt
try 2 "no source by its name" quiet.txt
try 2 "Which program?"
try 2 "no such folder" quiet.c -I nowhere
try 2 "is not a file" quiet.c --input nowhere
try 2 "an option of a compiler" -Wall quiet.c
try 2 "is not known here" quiet.c --quietly
try 2 "--seconds is 1 to 600" quiet.c --seconds 0
try 2 "needs a value" quiet.c --link

# --- names and bytes

sed 's/$/\r/' two-bugs.c >crlf.c
try 1 "crlf.c:10  copy_of" crlf.c
never "$(printf '\r')"
mkdir "wörk shop"
cp two-bugs.c "wörk shop/my tür.c"
try 1 "my tür.c:10  copy_of" "wörk shop/my tür.c"
{
    printf 'int main(void)\n{\n    volatile int at = 3;\n    char tide[3] = {0};\n    int x = 0'
    printf ' + 1%.0s' $(seq 2000)
    printf '; tide[at] = (char)x;\n    return tide[0];\n}\n'
} >long.c
try 1 "long.c:5  main" long.c
also "MEM-10"
widest=$(printf '%s\n' "$said" | LC_ALL=C.UTF-8 wc -L)
expect 0 "narrow" sh -c '[ "$0" -le 80 ] && echo narrow' "$widest"
never "$(printf '\033')"

# --- other forms, and help

try 1 '"code": "MEM-04"' two-bugs.c --json
also '"line": 10'
also '"exercise": "try"'
try 0 '"verdict": "pass"' quiet.c --format json
try 1 "Result: there are findings." two-bugs.c --format plain
also "Program: two-bugs.c."
try 2 "--format is terminal, json or plain" quiet.c --format html
expect 0 "The exit status is the checker's" "$home/build/checker" help try
expect 0 "--allow-reachable" "$home/build/checker" try --help
expect 2 "is no command" "$home/build/checker" help nonsense

# --- a tool that is missing: nothing was found, but not everything was looked at

mkdir "$home/bin"
for tool in gcc "${CLANG:-clang}" ld as sh; do
    ln -s "$(command -v "$tool")" "$home/bin/$tool"
done
expect 3 "valgrind is missing" env PATH="$home/bin" "$home/build/checker" try quiet.c
expect 1 "MEM-04" env PATH="$home/bin" "$home/build/checker" try two-bugs.c

printf 'try: %s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
