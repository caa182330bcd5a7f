#!/bin/sh
# Makes all reports again, with the tools of this machine:
#
#     sh checker/tests/reports/remake.sh          all of them, some minutes
#     sh checker/tests/reports/remake.sh leak     those whose name has "leak"
#
# A program says in its first line which tools read it. Reports whose name ends
# in -raw were made without a symbolizer, as the checker runs them. The files
# `expected` beside them are written by hand: what the readers must find.
set -u
cd "$(dirname "$0")/../../.." || exit 1
only=${1:-.}
here=checker/tests/reports
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
export LC_ALL=C.UTF-8 ASAN_SYMBOLIZER_PATH=/usr/bin/llvm-symbolizer
export TSAN_SYMBOLIZER_PATH=$ASAN_SYMBOLIZER_PATH

read_by() { grep -lE "read by:.* $1( |\$)" $here/programs/* | grep -e "$only"; }
case_of() { basename "${1%.*}"; }

# For a C++ program, the C++ compiler of that name.
compiler_for() {
    case "$1" in *.cpp) echo "$2" | sed 's/gcc/g++/; s/clang/clang++/' ;; *) echo "$2" ;; esac
}

# compile PROGRAM COMPILER FLAG...: the program is then $bin/<case>
compile() {
    source=$1 compiler=$(compiler_for "$1" "$2")
    shift 2
    case "$source" in *.cpp) set -- -fsized-deallocation "$@" ;; esac
    $compiler -w -O0 -g -gdwarf-4 -fno-common -fno-omit-frame-pointer -fno-builtin "$@" \
        "$source" -o "$bin/$(case_of "$source")" -lpthread
}

# sanitize PROGRAM REPORT SYMBOLIZE COMMAND: runs what has been compiled. From
# stderr, because gcc 12's UBSan writes nowhere else, whatever log_path says.
sanitize() {
    mkdir -p "$here/asan/$(case_of "$1")"
    limit=0
    [ "$(case_of "$1")" = memory-limit ] && limit=60
    ASAN_OPTIONS="symbolize=$3:detect_stack_use_after_return=1:print_legend=0:handle_abort=1:hard_rss_limit_mb=$limit" \
    LSAN_OPTIONS=use_stacks=0:use_registers=0 UBSAN_OPTIONS="print_stacktrace=1:symbolize=$3" \
        ${4:-} "$bin/$(case_of "$1")" >"$bin/output" 2>"$here/asan/$(case_of "$1")/$2"
    true
}

# sanitize_all PROGRAM SANITIZERS
sanitize_all() {
    compile "$1" clang-14 "-fsanitize=$2" && sanitize "$1" clang-14 1 && sanitize "$1" clang-14-raw 0
    compile "$1" clang-16 "-fsanitize=$2" && sanitize "$1" clang-16-raw 0
    compile "$1" clang-19 "-fsanitize=$2" && sanitize "$1" clang-19 1 && sanitize "$1" clang-19-raw 0
    compile "$1" gcc "-fsanitize=$2" && sanitize "$1" gcc-12 1 && sanitize "$1" gcc-12-raw 0
}

# memcheck PROGRAM REPORT OPTION...: runs what has been compiled
memcheck() {
    source=$1 report=$here/memcheck/$(case_of "$1")/$2
    mkdir -p "$(dirname "$report")"
    shift 2
    ${stop_after:-} valgrind --quiet --xml=yes --xml-file="$bin/xml.%p" --child-silent-after-fork=no --leak-check=full \
        --show-leak-kinds=all --track-origins=yes --redzone-size=128 --max-stackframe=16777216 \
        "$@" "$bin/$(case_of "$source")" >"$bin/output" 2>"$bin/said"
    # after a fork there are two files, the child's with the larger number
    cat "$(ls "$bin"/xml.* | sort -V | tail -1)" >"$report"
    rm -f "$bin"/xml.*
}

memcheck_all() {
    compile "$1" gcc && memcheck "$1" gcc-12
    compile "$1" clang-14 && memcheck "$1" clang-14
}

# threads PROGRAM REPORT OPTIONS: ThreadSanitizer, as it is and as the checker runs it
threads() {
    mkdir -p "$here/tsan/$(case_of "$1")"
    TSAN_OPTIONS="report_thread_leaks=0$3" "$bin/$(case_of "$1")" \
        >"$bin/output" 2>"$here/tsan/$(case_of "$1")/$2"
    true
}

ours=':symbolize=0:stack_trace_format="    #%n %p (%m+%o)"'
threads_all() {
    for name in clang-14 clang-16 clang-19 gcc; do
        report=$name
        [ "$name" = gcc ] && report=gcc-12
        compile "$1" $name -fsanitize=thread && threads "$1" $report "" &&
            threads "$1" $report-raw "$ours"
    done
}

compiler_all() {
    mkdir -p "$here/compiler/$(case_of "$1")"
    for name in gcc-12 clang-14 clang-19; do
        $(compiler_for "$1" $name) -g -Wall -Wextra "$1" -o "$bin/program" \
            2>"$here/compiler/$(case_of "$1")/$name"
    done
}

for program in $(read_by asan); do sanitize_all "$program" address; done
for program in $(read_by ubsan); do sanitize_all "$program" address,undefined; done
for program in $(read_by memcheck); do memcheck_all "$program"; done
for program in $(read_by memcheck-small-redzones); do
    compile "$program" gcc && memcheck "$program" gcc-12 --redzone-size=16
done
for program in $(read_by memcheck-killed); do
    compile "$program" gcc && stop_after="timeout -s KILL 4" memcheck "$program" gcc-12
done
for program in $(read_by memcheck-dwarf-5); do
    compile "$program" clang-14 -gdwarf-5 $here/programs/second-unit.c && memcheck "$program" clang-14
    cp "$bin/said" "$here/memcheck/dwarf-5/clang-14-said"
done
for program in $(read_by tsan); do threads_all "$program"; done
for program in $(read_by compiler); do compiler_all "$program"; done

# LeakSanitizer under a debugger
for program in $(read_by asan-traced); do
    gcc $here/programs/traced.c -o "$bin/tracer"
    compile "$program" clang-14 -fsanitize=address && sanitize "$program" clang-14 1 "$bin/tracer"
    compile "$program" gcc -fsanitize=address && sanitize "$program" gcc-12 1 "$bin/tracer"
done

# Where this project lies on the machine is nobody's business.
find "$here/asan" "$here/memcheck" "$here/tsan" "$here/compiler" -type f -exec \
    sed -i "s,$(pwd),/home/me/workbook,g" {} +
