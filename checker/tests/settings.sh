#!/bin/sh
# Does each setting of the tools do its work? Small programs are examined by
# `checker try`, and each line of the table below names a fact that its verdict
# or its raw report must show.
#
#     sh checker/tests/settings.sh         are all facts there?
#     sh checker/tests/settings.sh prove   and is each gone without its setting?
#
# To take a setting away, the checker is copied, and other words of the same
# length are written over the setting's in the copy: no checker that grades has
# a switch for that.
set -u
home=checker/tests/settings
work=$(mktemp -d)
copy=build/without/checker
trap 'rm -rf "$work" build/without' EXIT
trap 'exit 130' INT TERM

# PROGRAM  FACT  SETTING  INSTEAD: the last may be empty, the setting is then
# left out. A fact that begins with ! must not be there; one that begins with
# "raw" is an expression that the raw report of that engine must match.
table() {
    sed '/^#/d; /^$/d; s/ *| */|/g' <<'END'
# Memcheck. Untested: --leak-check=full and --error-limit=no, which XML implies.
memory.c   | memcheck heap-buffer-overflow write_far_behind    | --redzone-size=128        | --redzone-size=16
memory.c   | !memcheck [a-z-]* fine_large_frame                | --max-stackframe=16777216 | --max-stackframe=2000000
memory.c   | memcheck descriptor-leak open_and_forget          | --track-fds=yes           |
memory.c   | memcheck never-released keep_a_block              | --show-leak-kinds=all     |
memory.c   | memcheck uninitialised-value use_unset make_unset | --track-origins=yes       |
memory.c   | raw memcheck <fn>begin_of_a_deep_call</fn>        | --num-callers=24          |
memory.c   | memcheck leak lose_a_block                        | memcheck/xml.%p           | memcheck/xml.1
memory.c   | !memcheck [a-z-]* fine_trace_on_the_disk          | --vgdb=no                 |
memory.c   | memcheck leak lose_a_block                        | -O0                       | -O2
clang:memory.c | memcheck use-after-free fail_in_a_child       | -gdwarf-4                 | -gdwarf-5
# ASan, LeakSanitizer, UBSan
leaks.c    | asan index-out-of-bounds pass_the_last_seat       | print_stacktrace=1        |
leaks.c    | asan leak lose_what_libc_made                     | fast_unwind_on_malloc=0   |
leaks.c    | !asan [a-z-]* fine_large_request                  | allocator_may_return_null=1 |
leaks.c    | asan leak lose_a_block                            | -fsanitize-recover=undefined | -fno-sanitize-recover=bounds
leaks.c    | asan leak lose_a_block                            | detect_leaks=1            | detect_leaks=0
leaks.c    | asan leak lose_a_block                            | leak_check_at_exit=1      | leak_check_at_exit=0
leaks.c    | raw asan #1 0x[0-9a-f]*  *(                       | symbolize=0               | symbolize=1
leak-cycle.c | asan leak friend_new                            | use_stacks=0              |
register.c | asan leak lose_in_a_register                      | use_registers=0           |
returned.c | asan use-after-return read_what_is_gone           | detect_stack_use_after_return=1 |
quota.c    | asan null-dereference make_room                   | max_allocation_size_mb=64 |
resident.c | asan asks-for-too-much                            | hard_rss_limit_mb=1024    |
common.c   | asan global-buffer-overflow pass_the_table        | -fno-common               | -fcommon
heap-buffer-overflow-capacity.cpp | asan heap-buffer-overflow  | -D_GLIBCXX_SANITIZE_VECTOR |
mismatched-free-base.cpp | asan mismatched-free                | -fsized-deallocation      |
# TSan
threads.c  | !raw tsan thread leak                             | report_thread_leaks=0     |
END
}

# examine CHECKER PROGRAM: "ENGINE KIND FUNCTION MADE-IN" to $work/facts, per
# finding and engine, and a line per stage that could not work.
examine() {
    source=$home/${2#clang:}
    [ -f "$source" ] || source=checker/tests/exam/defective/$2
    gcc=${GCC:-gcc}
    [ "$2" = "${2#clang:}" ] || gcc=${CLANG:-clang}
    GCC=$gcc "$1" try "$source" --no-refusals --seconds 3 --format json \
        >"$work/json" 2>"$work/trouble"
    jq -r '(.findings[] | . as $f | .engines[] |
                "\(.) \($f.kind) \($f.function) \($f.allocated_at.function)"),
           (.stages[] | select(.status == "not-graded") | "stage \(.name) \(.remark)")' \
        "$work/json" >"$work/facts"
}

# shows FACT: of the last examination.
shows() {
    case $1 in
    !*) [ -s "$work/json" ] && ! shows "${1#!}" ;;
    "raw "*)
        words=${1#raw }
        cat build/runs/try/"${words%% *}"/* | grep -qa -- "${words#* }" ;;
    *) grep -q "^$1" "$work/facts" ;;
    esac
}

# without SETTING INSTEAD: writes the copy. What is left out of options becomes
# colons, what is left out of a command line a word that stands there already.
without() {
    case $1 in
    --*) fill='\x00' instead=${2:---quiet} ;;
    -* | memcheck/*) fill='\x00' instead=${2:--g} ;;
    *) fill=':' instead=$2 ;;
    esac
    missing=$((${#1} - ${#instead}))
    while [ "$missing" -gt 0 ]; do
        instead=$instead$fill
        missing=$((missing - 1))
    done
    mkdir -p build/without
    LC_ALL=C sed "s,$1,$instead,g" build/checker >$copy
    chmod +x $copy
    ! cmp -s build/checker $copy
}

check() {
    wrong=0 count=0 last=
    while IFS='|' read -r program fact setting instead; do
        count=$((count + 1))
        [ "$program" = "$last" ] || examine build/checker "$program"
        last=$program
        shows "$fact" || {
            wrong=$((wrong + 1))
            echo "settings: $program does not show \"$fact\"; is $setting still set?"
            cat "$work/facts" "$work/trouble"
        }
    done
    [ $wrong -eq 0 ] && echo "settings: $count settings do what they are for"
}

prove() {
    wrong=0
    while IFS='|' read -r program fact setting instead; do
        without "$setting" "$instead" || {
            echo "settings: the checker does not know $setting"
            wrong=$((wrong + 1))
            continue
        }
        examine $copy "$program"
        if shows "$fact"; then
            echo "settings: without $setting $program shows \"$fact\" all the same"
            wrong=$((wrong + 1))
        else
            echo "settings: without $setting $program does not show \"$fact\""
        fi
    done
    [ $wrong -eq 0 ]
}

table >"$work/table"
check <"$work/table" || exit 1
[ "${1-}" != prove ] || prove <"$work/table"
