#!/bin/sh
# Can the lessons be read in their order? A term of docs/glossary.md comes in no lesson before the
# one that introduces it; sentences are short; and each lesson takes 15 to 40 minutes to read.
#
#     sh checker/tests/glossary.sh              from the top folder of the workbook
#     sh checker/tests/glossary.sh TOP          the same for another folder with docs and lessons
#
# How the time is counted: 150 to 200 words a minute, where a piece of code within a line is one
# word; 3 seconds for each line of code, drawing or output; half a minute for each card that is
# turned over. The time that the lesson states may be up to ten minutes more, for the demos.
set -u
cd "${1:-.}" || exit 1
LC_ALL=C
export LC_ALL

# What a lesson may say before its time, and why.
allowed='
01 MemorySanitizer: one card names it as another tool beside Memcheck
01 stack: the list of calls in a report, explained there
02 double free: the table of what the heap risks; the text sends the reader to lesson 05
02 realloc: the table of what ends a life, and one refutation
02 tree: an example of what grows while a program runs
03 calloc: the family of four is shown, and one sentence sends the reader to lesson 04
03 link: what makes one program of several files
03 owner: whoever has to free, in the plain sense; lesson 08 makes a rule of it
03 realloc: the family of four is shown
03 slot: a place in an array of the exercise
04 map: the seat map of a cinema
04 pool: a swimming pool
05 owner: whoever has to free, in the plain sense; lesson 08 makes a rule of it
05 realloc: the functions whose results are given to free
05 slot: a place in an array
'

# The longest sentence, and the longest mean of a lesson, in words; the minutes of a lesson.
limits='40 14 15 40'

{
    echo "$allowed" | sed 's/^/allowed /'
    sed -n '/^| /p' docs/glossary.md
    for lesson in lessons/[0-9][0-9]-*/lesson.md; do
        echo "lesson $lesson"
        # a quoted line is read like any other
        sed 's/^ *> \{0,1\}//; s/^/: /' "$lesson"
    done
} | awk -v limits="$limits" '
function wrong(text) { print "glossary: " text; failed = 1 }

# Lower case, one blank between words, and a bar where a sentence or a cell ends.
function plain(text) {
    text = tolower(text)
    gsub(/[.,;:!?()|"]+/, " | ", text)
    gsub(/[^a-z0-9_|]+/, " ", text)
    return " " text " "
}

# Names in code are words of the text; commands, reports and names of demos are not.
function without_code(text, other,    code, result) {
    result = ""
    while (match(text, /`[^`]*`/)) {
        code = substr(text, RSTART + 1, RLENGTH - 2)
        result = result substr(text, 1, RSTART - 1)
        sub(/\(.*\)$/, "", code)
        result = result (code ~ /^[A-Za-z_]+$/ ? code : other)
        text = substr(text, RSTART + RLENGTH)
    }
    return result text
}

function count_sentence(text,    n, word) {
    n = split(text, word, " ")
    if (n == 0)
        return
    sentences++
    in_sentences += n
    if (n > longest)
        longest = n
    if (n > limit[1])
        wrong(lesson ": a sentence of " n " words: " text)
}

function end_paragraph(    text) {
    text = without_code(paragraph, "code")
    words += split(text, word, " ")
    all[lesson] = all[lesson] " | " plain(without_code(paragraph, " "))
    if (!is_heading)
        while (match(text, /[.!?][)"*_]*( |$)/)) {
            count_sentence(substr(text, 1, RSTART))
            text = substr(text, RSTART + RLENGTH)
        }
    if (!is_heading && split(text, word, " ") > 2)
        count_sentence(text)
    paragraph = ""
    is_heading = 0
}

function end_lesson(    quick, slow) {
    if (lesson == "")
        return
    end_paragraph()
    quick = words / 200 + lines / 20 + cards / 2
    slow = words / 150 + lines / 20 + cards / 2
    printf "lesson %s  %2d to %2d minutes (%d words, %d lines of code, %d cards);", lesson, \
        quick + 0.5, slow + 0.5, words, lines, cards
    printf " sentences of %.1f words, the longest %d\n", in_sentences / sentences, longest
    if (in_sentences / sentences > limit[2])
        wrong(lesson ": sentences are longer than " limit[2] " words in the mean")
    if (quick < limit[3] || slow > limit[4])
        wrong(lesson ": its time is not within " limit[3] " to " limit[4] " minutes")
    if (stated < slow - 0.5 || stated > slow + 10.5)
        wrong(lesson ": it states " stated " minutes; the slow reader needs " int(slow + 0.5))
    paragraph = ""
    is_heading = in_code = 0
    words = lines = cards = sentences = in_sentences = longest = stated = 0
}

BEGIN { split(limits, limit, " ") }

# "allowed 04 pool: reason"
$1 == "allowed" {
    if (NF > 1) {
        sub(/^allowed /, "")
        if ($0 !~ /^[0-9][0-9] [^:]+: .../)
            wrong("an early mention is allowed without a reason: " $0)
        early = $0
        sub(/:.*/, "", early)
        may[early] = 1
    }
    next
}

$1 == "|" {
    split($0, cell, / *\| */)
    if (cell[4] !~ /^[0-9][0-9]$/)
        next
    n = split(cell[3], word, " ")
    if (cell[3] !~ /^[A-Z].*\.$/ || cell[3] ~ /\. / || n > 20)
        wrong("the entry of \"" cell[2] "\" is not one short sentence")
    if (tolower(cell[2]) <= before)
        wrong("\"" cell[2] "\" is not in its place in the alphabet, or there twice")
    before = tolower(cell[2])
    n = split(cell[2], form, /, /)
    for (i = 1; i <= n; i++) {
        terms++
        term[terms] = form[i]
        home[terms] = cell[4]
    }
    next
}

$1 == "lesson" {
    end_lesson()
    lesson = substr($2, index($2, "/") + 1, 2)
    there[lesson] = 1
    count++
    next
}

{ sub(/^: /, "") }

/^ *```/ { end_paragraph(); in_code = !in_code; next }
in_code { lines += /[^ ]/; next }
/^<details>/ { cards++ }
/^It takes about/ { stated = $4 }
{ gsub(/<[^>]*>/, "") }
/^#/ { end_paragraph(); paragraph = $0; is_heading = 1; end_paragraph(); next }
/^\|/ { end_paragraph(); paragraph = $0; is_heading = 1; end_paragraph(); next }
/^ *([-*]|[0-9]+\.) / { end_paragraph(); sub(/^ *([-*]|[0-9]+\.) /, "") }
/^ *$/ { end_paragraph(); next }
{ paragraph = paragraph " " $0 }

# Where a term stands in a text, alone or as a plural; 0 when it does not.
function place_of(name, text,    wanted, end, at) {
    wanted = plain(name)
    sub(/ $/, "", wanted)
    if (match(text, wanted "(s|es)? "))
        return RSTART
    if (sub(/y$/, "ies", wanted) || sub(/ out$/, "s out", wanted))
        return index(text, wanted " ")
    return 0
}

END {
    end_lesson()
    for (i = 1; i <= terms; i++)
        for (at in there) {
            where = place_of(term[i], all[at])
            key = at " " term[i]
            if (at < home[i] && where && !(key in may))
                wrong(at " says \"" term[i] "\", which lesson " home[i] " introduces: ..." \
                    substr(all[at], where > 30 ? where - 30 : 1, 70) "...")
            if (at == home[i] && !where)
                wrong(at " does not have \"" term[i] "\", which it should introduce")
            if (where || at >= home[i])
                used[key] = at < home[i]
        }
    for (key in may)
        if (!used[key])
            wrong(substr(key, 1, 2) " may say \"" substr(key, 4) "\", and does not")
    if (terms == 0 || count == 0)
        wrong("there are no terms, or no lessons")
    if (!failed)
        print "glossary: " terms " terms, none before its lesson, in " count " lessons"
    exit failed
}'
