#!/bin/sh
# Measures the checker against doing the same by hand, all in one run:
#
#     sh checker/tests/bench/bench.sh          some five minutes; ROUNDS=15
#
# By hand means: build with clang and ASan, run, build with gcc, run under
# Valgrind. Exercism style means: a clean build with ASan and one run of all
# tests, no Valgrind. What is compared is done in turns, so that whatever else
# the machine does falls on both: only ratios of medians say something. Prints
# a table and writes build/bench.json.
set -eu
exercise=${EXERCISE:-03-first-malloc/3-sensor-log}
rounds=${ROUNDS:-15}
most=${MOST:-1000}
clang=${CLANG:-clang}
gcc=${GCC:-gcc}
folder=exercises/$exercise
number=${exercise%%-*}
number=$number.$(basename "$exercise" | cut -d- -f1)
edit=$(sed -n 's/^edit: *//p' "$folder/exercise.yaml")
submission=solutions/$exercise/$edit
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
libraries="$(pkg-config --cflags --libs check) -pthread"
common="-std=c17 -D_GNU_SOURCE -g -gdwarf-4 -Wall -Wextra -I$folder -Ichecker/host"

# --- what is compared; each takes the path of a submission ---

by_hand() {
    # the words of common and libraries are meant to be split
    # shellcheck disable=SC2086
    "$clang" -fsanitize=address,undefined $common "$1" "$folder/tests.c" \
        checker/host/by_hand.c $libraries -o "$work/asan"
    "$work/asan" >/dev/null
    # shellcheck disable=SC2086
    "$gcc" $common "$1" "$folder/tests.c" checker/host/by_hand.c $libraries -o "$work/plain"
    valgrind -q --leak-check=full --track-origins=yes --error-exitcode=9 \
        "$work/plain" >/dev/null
}

exercism() {
    # shellcheck disable=SC2086
    "$clang" -fsanitize=address,undefined $common "$1" "$folder/tests.c" \
        checker/host/by_hand.c $libraries -o "$work/asan"
    "$work/asan" >/dev/null
}

cold() {
    build/checker check "$number" --submission "$1" --format plain >/dev/null
}

warm() {
    build/bench-warm "$number" "$@" >>"$work/warm.ms"
}

# A copy of the project, so that nobody's own work is watched, and saves in it.
watched=$work/watched
start_watching() {
    mkdir -p "$watched/build"
    for part in exercises solutions lessons checker docs; do
        ln -s "$(pwd)/$part" "$watched/$part"
    done
    cp build/checker "$watched/build/checker"
    cp -r build/cache "$watched/build/cache"
    mkfifo "$work/saves" "$work/shown"
    saver=$(pwd)/build/bench-save
    (cd "$watched" && NO_COLOR=1 exec "$saver" "$number" "work/$exercise/$edit") \
        <"$work/saves" >"$work/shown" &
    exec 3>"$work/saves" 4<"$work/shown"
}

on_screen() {
    echo "$1" >&3
    read -r shown <&4
    echo "$shown" >>"$work/on_screen.ms"
}

sweep() {
    build/checker try checker/tests/bench/many.c --format plain >/dev/null
}

no_sweep() {
    build/checker try checker/tests/bench/many.c --no-refusals --format plain >/dev/null
}

# --- measuring ---

# clock NAME WORD...: runs a function; its milliseconds go to a file.
clock() {
    from=$(date +%s%N)
    "$@"
    to=$(date +%s%N)
    echo "$from $to" | awk '{printf "%.1f\n", ($2 - $1) / 1e6}' >>"$work/$1.ms"
}

median() {
    sort -n "$work/$1.ms" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

# cpu COMMAND...: CPU seconds of the command and all that it waited for.
cpu() {
    ("$@" >/dev/null 2>&1; times) | tail -n 1 |
        awk '{n = split($0, t, /[ms ]+/); print t[1] * 60 + t[2] + t[3] * 60 + t[4]}'
}

# copies FROM TO: as many different submissions.
copies() {
    mkdir -p "$work/many"
    i=$1
    while [ "$i" -le "$2" ]; do
        { printf '/* %s */\n' "$i"; cat "$submission"; } >"$work/many/$i.c"
        i=$((i + 1))
    done
}

# names FROM TO: their paths.
names() {
    i=$1
    while [ "$i" -le "$2" ]; do
        printf '%s/many/%s.c\n' "$work" "$i"
        i=$((i + 1))
    done
}

# batch WORKERS FROM TO WORD...: the last line, which tells time and memory.
batch() {
    workers=$1 from=$2 to=$3
    shift 3
    # shellcheck disable=SC2046
    build/checker batch "$number" $(names "$from" "$to") --workers "$workers" "$@" | tail -n 1
}


ratio() {
    awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", (b > 0 ? a / b : 0)}'
}

copies 1 "$most"
cold "$submission"     # hosts and tests are built once, whoever measures
sweep
start_watching
on_screen "$work/many/$most.c"    # starts the hosts
: >"$work/on_screen.ms"
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    clock by_hand "$work/many/$round.c"
    clock cold "$work/many/$round.c"
    clock exercism "$work/many/$round.c"
    # one to start, one to measure
    warm "$work/many/1.c" "$work/many/$round.c" "$work/many/$((round + 1)).c"
    on_screen "$work/many/$round.c"
    build/bench-floor "$number" "$submission" 1 >>"$work/floor.both"
    clock sweep
    clock no_sweep
done
exec 3>&- 4<&-
wait
awk '{print $1}' "$work/floor.both" >"$work/compile.ms"
awk '{print $2}' "$work/floor.both" >"$work/run.ms"
awk '{print $1 + $2}' "$work/floor.both" >"$work/floor.ms"

ten=10
[ "$most" -lt 10 ] && ten=$most
hundred=100
[ "$most" -lt 100 ] && hundred=$most
# in turn, as a machine is not equally fast all the time
: >"$work/hand_cpu.ms"
: >"$work/batch_cpu.ms"
for last in 5 10 15; do
    for i in 4 3 2 1 0; do
        cpu by_hand "$work/many/$((last - i)).c" >>"$work/hand_cpu.ms"
    done
    cpu batch 1 1 "$hundred" --anew | awk -v n="$hundred" '{print $1 / n}' >>"$work/batch_cpu.ms"
done
hand_cpu=$(sort -n "$work/hand_cpu.ms" | sed -n 8p)
batch_cpu=$(sort -n "$work/batch_cpu.ms" | sed -n 2p)
seconds() {
    sed 's/.*; \([0-9.]*\) s with.*/\1/'
}
megabytes() {
    sed 's/.* of \([0-9.]*\) MB.*/\1/'
}
one=$(batch 1 1 "$hundred" --anew | seconds)
two=$(batch 2 1 "$hundred" --anew | seconds)
for n in "$ten" "$hundred" "$most"; do
    line=$(batch 1 1 "$n" --anew)
    echo "$n $(echo "$line" | seconds) $(echo "$line" | megabytes)" >>"$work/growth"
done
# the first of a content, and then the same again and again
batch 1 1 1 >/dev/null
first=$(median warm)
# the words are paths, one each
# shellcheck disable=SC2046
again=$(build/checker batch "$number" $(yes "$work/many/1.c" | head -n 1000) \
    --workers 1 | tail -n 1 | seconds | awk '{print $1}')

hand=$(median by_hand) cold=$(median cold) warm=$(median warm) exercism=$(median exercism)
floor=$(median floor) sweep=$(median sweep) no_sweep=$(median no_sweep)
on_screen=$(median on_screen)
refusal=$(awk -v a="$sweep" -v b="$no_sweep" 'BEGIN {printf "%.1f", (a - b) / 50}')

line() {
    printf '  %-52s %9s %-4s %s\n' "$1" "$2" "$3" "$4"
}
model=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)
printf '%s, median of %s rounds, %s processors (%s), load %s\n' "$exercise" "$rounds" \
    "$(nproc)" "$model" "$(cut -d' ' -f1 /proc/loadavg)"
line "by hand (ASan build, run, gcc build, Valgrind run)" "$hand" ms ""
line "(a) cold verdict, all witnesses and refusals" "$cold" ms \
    "$(ratio "$cold" "$hand") of by hand"
line "(b) warm verdict after a save" "$warm" ms "$(ratio "$warm" "$hand") of by hand"
line "(c) CPU of by hand" "$hand_cpu" s ""
line "    CPU of one of $hundred in a batch" "$batch_cpu" s \
    "$(ratio "$batch_cpu" "$hand_cpu") of by hand"
line "    $hundred with 1 worker" "$one" s ""
line "    $hundred with 2 workers" "$two" s "$(ratio "$one" "$two") times as fast"
line "    one that was seen before" "$again" ms "$(ratio "$first" "$again") times as fast"
while read -r n s mb; do
    line "(d) $n submissions, 1 worker" "$s" s "$mb MB of the checker's own"
done <"$work/growth"
line "(e) a refusal, of 50" "$refusal" ms ""
line "(f) Exercism style (ASan build and one run)" "$exercism" ms \
    "warm is $(ratio "$warm" "$exercism") of it"
line "(g) floor: both compilers and a warm Memcheck run" "$floor" ms \
    "warm is $(ratio "$warm" "$floor") of it"
line "(h) save to verdict on screen, while it is watched" "$on_screen" ms \
    "$(ratio "$on_screen" "$hand") of by hand"

cat >build/bench.json <<END
{
  "exercise": "$exercise", "rounds": $rounds,
  "machine": {"processors": $(nproc), "model": "$model", "kernel": "$(uname -r)",
              "clang": "$("$clang" -dumpversion)", "gcc": "$("$gcc" -dumpfullversion)",
              "valgrind": "$(valgrind --version)", "load": $(cut -d' ' -f1 /proc/loadavg)},
  "by_hand_ms": $hand, "cold_ms": $cold, "warm_ms": $warm, "exercism_ms": $exercism,
  "floor_ms": {"compile": $(median compile), "run": $(median run), "sum": $floor},
  "on_screen_ms": $on_screen, "on_screen_ratio": $(ratio "$on_screen" "$hand"),
  "cold_ratio": $(ratio "$cold" "$hand"), "warm_ratio": $(ratio "$warm" "$hand"),
  "warm_to_floor": $(ratio "$warm" "$floor"), "warm_to_exercism": $(ratio "$warm" "$exercism"),
  "by_hand_cpu_s": $hand_cpu, "batch_cpu_s": $batch_cpu,
  "batch_cpu_ratio": $(ratio "$batch_cpu" "$hand_cpu"),
  "workers_1_s": $one, "workers_2_s": $two, "workers_ratio": $(ratio "$one" "$two"),
  "again_ms": $again, "again_ratio": $(ratio "$first" "$again"), "refusal_ms": $refusal,
  "growth": [$(awk '{printf "%s{\"submissions\": %s, \"seconds\": %s, \"megabytes\": %s}", (NR > 1 ? ", " : ""), $1, $2, $3}' "$work/growth")]
}
END
