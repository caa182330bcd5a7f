#!/bin/sh
# Does docs/coverage.md tell the truth? Each row names a number, a file and some words: the file
# must be there and hold the words, and each number that a lesson owns has one row for that lesson.
#
#     sh checker/tests/coverage.sh              from the top folder of the workbook
#     sh checker/tests/coverage.sh PAGE         the same for another page
set -u
page=${1:-docs/coverage.md}

# What each lesson owns, and -- what stands in a page of docs/: numbers of the list of topics, and claims (F) that a demo of it must show.
owned='
01: 8 9 13 21 22 80 87 154 159 168
01: F28 F45 F52 F53 F54 F57 F58 F61 F68 F69 F70 F71
02: 6 10 11 18 29 30 31 34 36 37 38 39 40 42 43 44 47 48 49 50
02: F08 F09 F10 F11 F12 F13 F14 F16 F17 F53
03: 3 12 14 19 21 35 53 59 63 64 65 69 88 89 92 154 162
03: F14 F18 F28 F34 F36 F37 F38 F39 F44 F45 F70
04: 3 12 52 53 54 55 56 57 58 60 65 69 161 166
04: F30 F31 F32 F33 F34 F52 F71
05: 5 12 15 16 42 47 62 68 69 76 77 85 90 91 92 155 164
05: F46 F47 F48 F49 F50 F51 F54
06: 4 12 44 61 66 67 69 71 72 73 74 75 78 158 163 165
06: F35 F35b F40 F41 F42 F43
07: 10 11 32 71
08: 2 7 15 17 25 27 28 83 84 145 148 149 151
08: F20 F28 F29
09: 26 27 64 88 162
10: 36
10: F71
11: 33 49
--: 167
'

# What has no row yet, and why. To add it: move the numbers up, and give the page a row for each.
pending=

{
    echo "$owned" | sed 's/^/owned /'
    echo "$pending" | sed 's/^/pending /'
    cat "$page"
} | awk -v page="$page" '
function wrong(text) { print "coverage: " text; failed = 1 }

# The text of a file on one line, so that it does not matter where its lines break.
function text_of(path,    line, all) {
    if (path in text)
        return text[path]
    all = " "
    while ((getline line <path) > 0) {
        sub(/^> ?/, "", line)
        all = all line " "
    }
    close(path)
    gsub(/[ \t]+/, " ", all)
    return text[path] = all
}

# The lesson that a path belongs to, such as 05; empty when it belongs to none.
function lesson_of(path) {
    if (path ~ /^docs\//)
        return "--"
    if (path !~ /^(lessons|exercises|solutions)\/[0-9][0-9]-/)
        return ""
    return substr(path, index(path, "/") + 1, 2)
}

# A claim is shown by a script of the lesson, and the text sends the reader there.
function check_claim(number, path,    folder) {
    if (path !~ "^lessons/[0-9][0-9]-[a-z-]+/demo/" number "-[a-z0-9-]+\\.sh$") {
        wrong("row " number ": " path " is no demo of this claim")
        return
    }
    folder = path
    sub(/\/demo\/.*/, "", folder)
    if (text_of(folder "/lesson.md") !~ "[^A-Za-z0-9]" number "[^A-Za-z0-9]")
        wrong("row " number ": " folder "/lesson.md never says " number)
}

function check_row(number, what, path, words,    key) {
    key = lesson_of(path) " " number
    rows++
    if (seen[key]++)
        wrong("row " number ", lesson " lesson_of(path) ": there are two of it")
    if (key in waits)
        wrong("row " number ", lesson " lesson_of(path) ": it is still listed as pending")
    else if (!(key in owns))
        wrong("row " number ": " path " is of no lesson that owns it")
    if (length(what) < 3 || length(words) < 8)
        wrong("row " number ": its words are too few to find anything")
    if (text_of(path) == " ")
        wrong("row " number ": " path " is not there")
    else if (!index(text_of(path), words))
        wrong("row " number ": " path " does not say: " words)
    if (number ~ /^F/)
        check_claim(number, path)
}

$1 == "owned" || $1 == "pending" {
    lesson = substr($2, 1, 2)
    for (i = 3; i <= NF && $i !~ /^\(/; i++) {
        if ($1 == "pending")
            waits[lesson " " $i]
        else {
            owns[lesson " " $i]
            wanted++
        }
    }
    if ($1 == "pending" && NF > 1) {
        sub(/^pending /, "")
        print "coverage: pending, lesson " $0
    }
    next
}

/^\| F?[0-9]+b? \|/ {
    if (split($0, cell, / \| /) != 4)
        wrong("row " $2 ": four cells are needed")
    else {
        sub(/^\| /, "", cell[1])
        sub(/ \|$/, "", cell[4])
        gsub(/^`|`$/, "", cell[3])
        check_row(cell[1], cell[2], cell[3], cell[4])
    }
}

END {
    for (key in owns)
        if (!(key in seen))
            wrong("lesson " substr(key, 1, 2) " owns " substr(key, 4) ", which has no row")
    if (wanted == 0)
        wrong("nothing is owned")
    if (!failed)
        print "coverage: " rows " rows, each true, for the " wanted " that lessons 01 to 11 own"
    exit failed
}' || exit 1

# A demo of a claim that nobody lists would be missed when it goes.
status=0
for demo in lessons/*/demo/F*.sh; do
    lesson=${demo#lessons/}
    claim=${demo##*/}
    case $lesson in
    0[1-9]-* | 1[01]-*) ;;
    *) continue ;;
    esac
    echo "$owned$pending" | grep "^${lesson%%-*}:" | grep -qw "${claim%%-*}" || {
        echo "coverage: $demo shows a claim that the list does not have for its lesson"
        status=1
    }
done
exit $status
