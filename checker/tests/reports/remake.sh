#!/bin/sh
# Makes all reports again, with the tools of this machine:
#
#     sh checker/tests/reports/remake.sh
#
# A program says in its first line which tools read it. Reports whose name ends
# in -raw were made without a symbolizer, as the checker runs them. The file
# `expected` beside them is written by hand: what the readers must find.
set -u
cd "$(dirname "$0")/../../.."
here=checker/tests/reports
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
export LC_ALL=C.UTF-8 ASAN_SYMBOLIZER_PATH=/usr/bin/llvm-symbolizer

read_by() { grep -lE "read by:.* $1( |\$)" $here/programs/*.c $here/programs/*.cpp; }
case_of() { basename "${1%.*}"; }

# compile COMPILER PROGRAM FLAG... : the program is then $bin/<case>
compile() {
    compiler=$1 program=$2 standard=c17
    shift 2
    case "$program" in *.cpp) standard=c++17
        case "$compiler" in gcc*) compiler=g++ ;; *) compiler=$(echo "$compiler" | sed 's/clang/clang++/') ;; esac
    esac
    $compiler -std=gnu${standard#c} -w -O0 -g -gdwarf-4 -fno-common -fno-omit-frame-pointer -fno-builtin "$@" \
        "$program" -o "$bin/$(case_of "$program")" -lpthread
}

# sanitize PROGRAM COMPILER NAME SANITIZERS SYMBOLIZE
sanitize() {
    folder=$here/asan/$(case_of "$1")
    mkdir -p "$folder"
    compile "$2" "$1" "-fsanitize=$4" || return
    ASAN_OPTIONS="symbolize=$5:detect_stack_use_after_return=1:print_legend=0:handle_abort=1:log_path=$bin/log$(extra "$1")" \
    LSAN_OPTIONS=use_stacks=0:use_registers=0 UBSAN_OPTIONS="print_stacktrace=1:symbolize=$5" \
        "$bin/$(case_of "$1")" >"$bin/output" 2>"$bin/log.stderr"
    cat "$bin"/log.* >"$folder/$3"
    rm -f "$bin"/log.*
}

extra() {
    case "$1" in *memory-limit.c) echo :hard_rss_limit_mb=60 ;; esac
}

sanitize_all() {
    sanitize "$1" clang-14 clang-14 "$2" 1
    sanitize "$1" clang-14 clang-14-raw "$2" 0
    sanitize "$1" clang-16 clang-16-raw "$2" 0
    sanitize "$1" clang-19 clang-19 "$2" 1
    sanitize "$1" clang-19 clang-19-raw "$2" 0
    sanitize "$1" gcc gcc-12 "$2" 1
    sanitize "$1" gcc gcc-12-raw "$2" 0
}

# memcheck PROGRAM NAME OPTION... : the program has been compiled
memcheck() {
    folder=$here/memcheck/$(case_of "$1") program=$1 name=$2
    mkdir -p "$folder"
    shift 2
    valgrind --quiet --xml=yes --xml-file="$bin/xml.%p" --child-silent-after-fork=no --leak-check=full \
        --show-leak-kinds=all --track-origins=yes --redzone-size=128 --max-stackframe=16777216 \
        "$@" "$bin/$(case_of "$program")" >"$bin/output" 2>"$bin/said"
    # a process that forked has two files: the child's has the larger number
    cat "$(ls "$bin"/xml.* | sort -V | tail -1)" >"$folder/$name"
    [ "$name" = keep-words ] && cp "$bin/said" "$folder/said"
    rm -f "$bin"/xml.*
}

memcheck_all() {
    compile gcc "$1" && memcheck "$1" gcc-12
    compile clang-14 "$1" && memcheck "$1" clang-14
}

compiler_all() {
    folder=$here/compiler/$(case_of "$1")
    mkdir -p "$folder"
    for compiler in gcc clang-14 clang-19; do
        name=$compiler
        [ $compiler = gcc ] && name=gcc-12
        case "$1" in *.cpp) compiler=$(echo $compiler | sed 's/gcc/g++/; s/clang/clang++/') ;; esac
        $compiler -g -Wall -Wextra "$1" -o "$bin/program" 2>"$folder/$name"
    done
}

# Times, ids of processes and temporary names say nothing; without them a new
# report differs only where a tool does.
only=${1:-.}
for program in $(read_by asan | grep "$only"); do sanitize_all "$program" address; done
for program in $(read_by ubsan | grep "$only"); do sanitize_all "$program" address,undefined; done
for program in $(read_by memcheck | grep "$only"); do memcheck_all "$program"; done
for program in $(read_by compiler | grep "$only"); do compiler_all "$program"; done
