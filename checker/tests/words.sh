#!/bin/sh
# The message file, and a language that nobody speaks: each of its texts stands
# in brackets, so that what a screen shows without them was never marked for
# translation. What is no text of the checker may stay as it is: code, names,
# numbers, commands, and what lessons and exercises say.
#
#     sh checker/tests/words.sh
set -u
sh checker/words/words.sh check || exit 1
. checker/tests/away.sh
export LC_ALL=C.UTF-8
sh checker/words/words.sh pseudo build/words || exit 3

# Titles, hints and questions of the exercises, a line each; and words that are names.
sed -n 's/^title: //p; s/^  - //p; s/^  question: //p' exercises/*/*/exercise.yaml >texts
{
    build/checker explain | awk '{print $2}'
    build/checker --help | sed -n 's/^  \([a-z][a-z-]*\) .*/\1/p'
    sed -n 's/^skill: *\([a-z-]*\).*/\1/p' exercises/*/*/exercise.yaml
    grep -hoE '[a-z_]+\(' exercises/*/*/*.c | tr -d '('
    printf '%s\n' build tests asan memcheck refused answers threads run gcc clang make checker \
        min KiB NULL malloc free EXERCISE FILE FOLDER LESSON ENGINE
} | sort -u >names

# Of what a command prints: the words that stand in no brackets, one a line.
# Lines of code go first, since their brackets are others.
unmarked() {
    sed -e '/^[ >]*[0-9][0-9]* | /d' -e '/^[ >]*[0-9][0-9]* │/d' |
        awk '
            FILENAME != "-" {text[++texts] = $0; next}
            {all = all (all == "" ? "" : " ") $0}
            END {
                gsub(/  */, " ", all)
                for (i = 1; i <= texts; i++)
                    while (at = index(all, text[i]))
                        all = substr(all, 1, at - 1) " " substr(all, at + length(text[i]))
                # the inner ones first
                while (gsub(/\[[^][]*\]/, " ", all))
                    continue
                print all
            }
        ' texts - |
        tr ' ' '\n' |
        # paths, codes, options and numbers are no words
        grep -E '^[("]*[A-Za-z]{2,}[]).,:;"]*$' | tr -d '().,:;"[]' | grep -vxFf names | sort -u
}

# speaks STATUS COMMAND...: in the pseudo language, every text of it in brackets.
speaks() {
    wanted=$1
    shift
    LANGUAGE=qps "$@" >said 2>&1 </dev/null
    status=$?
    bare=$(unmarked <said | tr '\n' ' ')
    if [ "$status" -eq "$wanted" ] && [ -z "$bare" ] && grep -q '\[.*[áéíóú]' said; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAIL %s: status %s instead of %s, not marked: %s\n' "$*" "$status" "$wanted" "$bare"
    fi
}

speaks 1 build/checker lesson 1.2
speaks 1 build/checker lesson 3.1
speaks 1 build/checker check 5.1 --format plain
speaks 1 build/checker check 4.2 --all
speaks 0 build/checker check 1.1 --submission solutions/01-toolbox/1-badge-printer/badge.c
speaks 1 build/checker watch 1.2
speaks 0 build/checker heap 5.1 --print
speaks 0 build/checker list
speaks 0 build/checker progress
speaks 0 build/checker hints 1
speaks 0 build/checker explain
speaks 0 build/checker review
speaks 0 build/checker reset 1.2
speaks 3 build/checker undo
speaks 0 build/checker doctor
speaks 1 build/checker card 1 B A
speaks 2 build/checker
speaks 2 build/checker nothing
speaks 2 build/checker check 99.9
speaks 2 build/checker list --state whatever
speaks 2 build/checker try none.c
speaks 1 build/checker diff 1.2

# page EXERCISE: what a report says, and what it tells a screen reader, without code.
page() {
    build/checker report "$1" >/dev/null
    status=$?
    sed 's/</\n</g' "build/reports/$1.html" |
        sed -e '/^<style/,/^<\/style/d' -e '/^<script/,/^<\/script/d' -e '/^<pre/,/^<\/pre/d' \
            -e '/^<title/d' -e '/^<h1/,/^<\/h1/d' -e '/^<p class="quiet">\(work\|gcc\)/d' -e '/^<p>\(gcc\|clang\):/d' -e '/^<code/d' \
            -e '/^<kbd/d' -e '/^<[a-z0-9]* [^>]*class="[^"]*mono"/,/^<\/\(ul\|t[dh]\|h3\)/d' \
            -e 's/^<[^>]*aria-label="\([^"]*\)"[^>]*>/\1 /' -e 's/^<[^>]*>/ /' \
            -e 's/&#39;/'"'"'/g' -e 's/&quot;/"/g'
    return $status
}
speaks 0 page 05.1
speaks 0 page 03.2

# no line of a verdict is wider than the screen: columns are counted, not bytes
LANGUAGE=qps build/checker check 1.2 --all >said
expect 0 "none is wider" sh -c 'grep -E "^.{81}" "$1" || echo none is wider' - said

# what a program reads is English, and what is kept serves each in his language
LANGUAGE=qps build/checker check 1.2 --format json | sed '/"seconds"/d' >qps
build/checker check 1.2 --format json | sed '/"seconds"/d' >english
expect 0 "the same" sh -c 'cmp "$1" "$2" && echo the same' - qps english
expect 1 "no warning" build/checker check 1.2
expect 1 "[nó wárníng]" env LANGUAGE=qps build/checker check 1.2
expect 1 "no warning" env LANGUAGE=xx build/checker check 1.2

echo "words: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
