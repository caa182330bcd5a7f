#!/bin/sh
# What each witness sees in the programs of checker/tests/exam, as a page. Every
# number comes from a run that this script makes: two of the raw tools as they
# are without options, one of `checker try`, and one of `checker verify exam`,
# which alone judges whether kind and place are right.
#
#     sh checker/tests/exam-table.sh > docs/exam.md      some ten minutes
#     sh checker/tests/exam-table.sh check docs/exam.md  does the page fit the folder?
set -u
exam=checker/tests/exam
clang=${CLANG:-clang}
gcc=${GCC:-gcc}
ours='compiler run asan ubsan memcheck ledger refused tsan'
columns="raw_asan raw_memcheck raw_either $ours right"

# header WORD FILE: what stands behind "// WORD:" in its first lines.
header() {
    sed -n "1,12s,^// $1: *,,p" "$2" | head -n 1
}

programs() {
    ls $exam/defective/*.c $exam/defective/*.cpp $exam/clean/*.c $exam/clean/*.cpp
}

class_of() {
    class=$(header class "$1")
    [ -n "$class" ] && echo "$class" || echo clean
}

# "CLASS COUNT" of the folder, a line per class.
count_classes() {
    programs | while read -r file; do
        class_of "$file"
    done | LC_ALL=C sort | uniq -c | awk '{print $2, $1}'
}

# The same, read back from the first two columns of a page's table.
count_page() {
    sed -n 's/^| `*\([a-z-]*\)`* | \([0-9]*\) |.*/\1 \2/p' "$1" | LC_ALL=C sort
}

# check PAGE: a program that came or went since shows up as a wrong total.
check() {
    all=$(programs | grep -c /defective/)
    wanted=$(mktemp)
    { count_classes; echo "all $all"; } | LC_ALL=C sort >"$wanted"
    count_page "$1" | diff "$wanted" - || {
        echo "exam-table: $1 does not fit $exam; make exam-table writes it anew"
        rm "$wanted"
        return 1
    }
    rm "$wanted"
    names=$(grep -l '^// unseen:' $exam/defective/* | sed 's,.*/,,')
    for name in $names; do
        grep -qF "\`$name\`" "$1" || {
            echo "exam-table: $1 does not name $name, which no tool can see"
            return 1
        }
    done
    echo "exam-table: $1 fits the $all defective programs"
}

if [ "${1-}" = check ]; then
    check "$2"
    exit
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
here=$(pwd)

# compiler C-COMPILER FILE: its C++ side for a C++ file.
compiler() {
    case $2 in
    *.cpp) echo "$1" | sed 's/clang/clang++/; s/gcc/g++/' ;;
    *) echo "$1" ;;
    esac
}

# run REPORT COMMAND...: with the program's own arguments and input. Where it
# leaves its files, and what it prints, is of no concern here.
run() {
    report=$1
    shift
    # the words of args are meant to be split
    # shellcheck disable=SC2086
    (cd "$work" && ulimit -c 0 && timeout 20 "$@" $args <"$input" >"$report" 2>&1) 2>/dev/null
}

# Did the raw tool report anything at all?
raw_asan() {
    rm -f "$work/raw-asan"
    "$(compiler "$clang" "$1")" -fsanitize=address,undefined -g "$1" -pthread -lm \
        -o "$work/raw-asan" 2>/dev/null
    run "$work/raw-asan.txt" env -u ASAN_OPTIONS -u LSAN_OPTIONS -u UBSAN_OPTIONS ./raw-asan
    grep -qE '(Address|Leak)Sanitizer: |runtime error: |AddressSanitizer:DEADLY' \
        "$work/raw-asan.txt"
}

# A summary of lost blocks counts, though by default it names no place.
raw_memcheck() {
    rm -f "$work/raw-plain"
    "$(compiler "$gcc" "$1")" -g "$1" -pthread -lm -o "$work/raw-plain" 2>/dev/null
    run "$work/raw-memcheck.txt" valgrind ./raw-plain
    grep -qE '^==[0-9]+== (ERROR SUMMARY: [1-9]| +(definitely|indirectly|possibly) lost: [1-9])' \
        "$work/raw-memcheck.txt" ||
        grep -q "the 'impossible' happened" "$work/raw-memcheck.txt"
}

# Words for what our examination reports: one per witness.
our_words() {
    # shellcheck disable=SC2086
    build/checker try "$1" --seconds 5 --link m --format json --input "$input" -- $args \
        >"$work/json" 2>"$work/trouble"
    jq -r '.findings[].engines[]' "$work/json" | sed 's/^gcc$\|^clang$/compiler/; s/^tests$/run/' |
        grep -v '^asan$'
    # one engine, two tools: its raw report tells them apart
    if jq -e '[.findings[].engines[]] | index("asan")' "$work/json" >/dev/null; then
        cat build/runs/try/asan/report-00-0* >"$work/sanitizers.txt" 2>/dev/null
        grep -qE '(Address|Leak)Sanitizer: |AddressSanitizer:DEADLY' "$work/sanitizers.txt" &&
            echo asan
        grep -q 'runtime error: ' "$work/sanitizers.txt" && echo ubsan
    fi
}

# A line "CLASS NAME WITNESS..." about one program.
examine() {
    args=$(header args "$1")
    input=$here/${1%.*}.in
    [ -f "$input" ] || input=$work/nothing
    raw_asan "$here/$1" && seen_asan=1 || seen_asan=
    raw_memcheck "$here/$1" && seen_memcheck=1 || seen_memcheck=
    set -- "$1" $(our_words "$1" | LC_ALL=C sort -u)
    [ -z "$seen_asan" ] || set -- "$@" raw_asan
    [ -z "$seen_memcheck" ] || set -- "$@" raw_memcheck
    [ -z "$seen_asan$seen_memcheck" ] || set -- "$@" raw_either
    grep -qF "exam program $1" "$work/judged" || set -- "$@" right
    file=$1
    shift
    echo "$(class_of "$file") ${file##*/} $*"
}

# The rows of the table: sums per class, then all defective, then clean.
rows() {
    awk -v columns="$columns" '
        { count[$1]++; for (i = 3; i <= NF; i++) sum[$1, $i]++ }
        $1 != "clean" { count["all"]++; for (i = 3; i <= NF; i++) sum["all", $i]++ }
        function row(class, mark,    i, n, name) {
            printf "| %s%s%s | %d |", mark, class, mark, count[class]
            n = split(columns, name, " ")
            for (i = 1; i <= n; i++)
                printf " %s |", (class, name[i]) in sum ? sum[class, name[i]] : "."
            print ""
        }
        END {
            n = 0
            for (class in count)
                if (class != "all" && class != "clean" && class != "unseen") names[++n] = class
            for (i = 1; i <= n; i++)
                for (j = i + 1; j <= n; j++)
                    if (names[j] < names[i]) { t = names[i]; names[i] = names[j]; names[j] = t }
            for (i = 1; i <= n; i++) row(names[i], "`")
            # of clean programs, every column counts false alarms
            sum["clean", "right"] = count["clean"] - sum["clean", "right"]
            if (!sum["clean", "right"]) delete sum["clean", "right"]
            row("unseen", "`"); row("all", ""); row("clean", "")
        }' "$1"
}

# about CLASSES WITNESS...: the number of programs of these classes (a pattern)
# about which at least one of the witnesses says something.
about() {
    classes=$1
    shift
    awk -v classes="^($classes)\$" -v words="$*" 'BEGIN { n = split(words, w, " ") }
        $1 !~ classes { next }
        { for (i = 1; i <= n; i++) if (index($0 " ", " " w[i] " ")) { seen++; next } }
        END { print seen + 0 }' "$work/lines"
}

# The same for defective programs, unseen ones apart.
seen() {
    echo $(($(about '.*' "$@") - $(about clean "$@") - $(about unseen "$@")))
}

# alone WITNESS: how many defective programs no other witness of ours speaks about.
alone() {
    awk -v only="$1" '$1 != "clean" { others = mine = 0
        for (i = 3; i <= NF; i++) {
            if ($i == only) mine = 1
            else if ($i !~ /^raw_/ && $i != "right") others = 1
        }
        n += mine && !others } END { print n + 0 }' "$work/lines"
}

# The programs for which no tool can be blamed, and why.
list_unseen() {
    grep -l '^// unseen:' $exam/defective/* | while read -r file; do
        printf -- '- `%s`: %s. Nothing is seen because %s.\n' "${file##*/}" \
            "$(header why "$file" | sed 's/\.$//')" \
            "$(header unseen "$file" | sed 's/\.$//')"
    done
}

# Which did not get exactly the finding that they should; the judge's own words.
not_right() {
    awk '$0 !~ / right( |$)/ { print "- `" $2 "`" }' "$work/lines"
}

page() {
    defective=$(grep -c -v '^clean ' "$work/lines")
    clean=$(grep -c '^clean ' "$work/lines")
    unseen=$(grep -c '^unseen ' "$work/lines")
    visible=$((defective - unseen))
    cat <<END
# The exam: what is seen, and by whom

\`$exam\` holds $defective programs with one planted defect each, and
$clean clean ones. This page shows what became of them:

- Of the $visible defects that a tool can see at all, clang's sanitizers as they
  come report $(seen raw_asan), Valgrind as it comes reports $(seen raw_memcheck), and at least one of the
  two $(seen raw_asan raw_memcheck).
- The witnesses of \`build/checker try\` report $(seen $ours). ASan and UBSan with our
  settings report $(seen asan ubsan), Memcheck with ours $(seen memcheck); the rest is the ledger's,
  refused allocations', TSan's, the compilers' and the plain run's.
- In $(about '.*' right) of all $((defective + clean)) programs the finding has the right kind and
  function, and there is no other.
- Of the clean programs the sanitizers as they come speak about $(about clean raw_asan), Valgrind
  about $(about clean raw_memcheck), \`try\` about $(about clean $ours).
- Seen by one witness of \`try\` and by no other: $(alone compiler) by a compiler, $(alone run) by
  the run, $(alone asan) by ASan, $(alone ubsan) by UBSan, $(alone memcheck) by Memcheck, $(alone ledger) by the ledger,
  $(alone refused) by refused allocations, $(alone tsan) by TSan.

The programs are ours, and so are the witnesses: that shows that nothing got
lost on the way, not how many defects of the world are found. What is fair is
the comparison within a line, since all its numbers come from the same
programs.

\`make exam-table\` writes this page from runs of all programs, and nobody's
hand does. \`make test\` fails when it no longer fits the folder. Written on
$(date +%Y-%m-%d) with $("$gcc" --version | sed -n '1s/.* /gcc /p'), clang $(first "$clang" --version) and Valgrind $(first valgrind --version).

## The table

A column counts the programs about which that witness says **anything**, in a
finding that is shown. Only the last one asks for more: the right kind, in the
right function, and nothing else. That is what \`build/checker verify exam\`
demands of each program.

- **raw ASan** is \`clang -fsanitize=address,undefined -g\`, run without options.
- **raw Memcheck** is \`gcc -g\` and \`valgrind\` without options; its summary of
  lost blocks counts, though it names no place.
- **either** is at least one of these two.
- The others are those of \`try\`: warnings of the **compiler**s, the plain
  **run** (crashes, hangs), **ASan** with LeakSanitizer, **UBSan**, **Memcheck**,
  the **ledger** of allocations, **refused** allocations, and **TSan** for
  programs with threads.

| class | programs | raw ASan | raw Memcheck | either | compiler | run | ASan | UBSan | Memcheck | ledger | refused | TSan | all, rightly |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
END
    rows "$work/lines"
    cat <<END

A dot is a zero. In the last line every number counts false alarms.

## What no dynamic tool can see

$(list_unseen)
END
    wrong=$(not_right)
    if [ -n "$wrong" ]; then
        printf '\n## What was not judged right in this run\n\n%s\n' "$wrong"
    fi
}

first() {
    "$@" | sed -n '1s/^.*version \([0-9.]*\).*/\1/p; 1s/^valgrind-//p'
}

: >"$work/nothing"
build/checker verify exam >"$work/judged" 2>&1
for file in $(programs); do
    examine "$file"
done >"$work/lines"
[ -z "${EXAM_LINES-}" ] || cp "$work/lines" "$EXAM_LINES"
page
