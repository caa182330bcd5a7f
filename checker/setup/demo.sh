#!/bin/sh
# Runs the demos of a lesson: each shows one claim of its text on this machine.
#
#     sh checker/setup/demo.sh 2
#
# Status: 0 all shown, 1 the machine disagrees with one, 2 no such lesson,
# 3 one could not be run.
set -u
lesson=${1:?write the number of a lesson, as in make demo-1}
folder=
for candidate in lessons/*; do
    number=${candidate#lessons/}
    number=${number%%-*}
    [ "${number#0}" = "${lesson#0}" ] && folder=$candidate
done
if [ -z "$folder" ]; then
    echo "There is no lesson $lesson; make list shows all." >&2
    exit 2
fi
worst=0
for demo in "$folder"/demo/*.sh; do
    [ -e "$demo" ] || continue
    printf '%s\n' "--- $demo"
    sh "$demo"
    status=$?
    [ "$status" -gt "$worst" ] && worst=$status
    printf '\n'
done
exit "$worst"
