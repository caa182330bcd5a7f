#!/bin/sh
# An hour with `checker watch`, driven through tmux in a copy of the project: a
# learner's way from a bug to the next exercise; every way to leave; and twenty
# moments at which it is killed. Nothing is expected within a time: each text is
# waited for, with a generous limit.
#
#     sh checker/tests/watch.sh            SEED=7 for other moments
set -u
. checker/tests/away.sh
seed=${SEED:-1}
TMUX_TMPDIR=$home
LC_ALL=C.UTF-8
export TMUX_TMPDIR LC_ALL
unset TMUX VISUAL EDITOR TERM_PROGRAM
trap 'tmux -L watch kill-server 2>/dev/null; rm -rf "$home"' EXIT

exercise=01-toolbox/1-badge-printer
mine=work/$exercise/badge.c
solution=solutions/$exercise/badge.c
wrong=$(echo solutions/$exercise/wrong/*.c | cut -d' ' -f1)
code=$(sed -n 's,^// expect: \([A-Z0-9-]*\) .*,\1,p' "$wrong" | head -n 1)

pane() {
    command=$1
    shift
    tmux -L watch "$command" -t watch "$@"
}

press() {
    pane send-keys "$@"
}

# What is on the screen, lines that the terminal had to break in one piece.
screen() {
    pane capture-pane -p -J | sed 's/ *$//'
}

good() {
    passed=$((passed + 1))
}

bad() {
    failed=$((failed + 1))
    printf 'FAIL %s\n' "$*"
    screen | sed 's/^/    | /'
}

# Are all its lines whole, and no more than the terminal has?
fits() {
    [ "$(screen | wc -L)" -le "$1" ] && [ "$(screen | wc -l)" -le "$2" ]
}

shows() {
    screen | grep -qF -e "$1"
}

# see TEXT: waits for it on the screen, which has to fit.
see() {
    if [ "$(until_it 60 shows "$1")" != "it is so" ]; then
        bad "\"$1\" does not come"
    elif ! fits "${columns:-80}" "${rows:-24}"; then
        bad "\"$1\" is there, but lines are too long"
    else
        good
    fi
}

# A verdict, from its first line to its last.
see_verdict() {
    see "$1"
    see "watching"
    see "q"
}

# save FILE: as editors do that rename.
save() {
    cp "$1" "$mine.new"
    mv "$mine.new" "$mine"
}

has_file() {
    [ -s "$1" ]
}

# mode FILE: what the shell in the pane says of its terminal.
mode() {
    rm -f "$1"
    press "stty -g >$1; clear" Enter
    [ "$(until_it 60 has_file "$1")" = "it is so" ] || bad "the shell does not answer"
    cat "$1"
}

usual_mode() {
    if [ "$(mode after.txt)" = "$(cat before.txt)" ]; then
        good
    else
        bad "$1 leaves another terminal"
    fi
}

nothing_left() {
    expect 0 "it is so" until_it 60 stopped
}

# --- a learner's hour ---

tmux -L watch -u -f /dev/null new-session -d -s watch -x 80 -y 24 "PS1='$ ' exec sh"
pane pipe-pane "cat >raw.txt"
see '$'
mode before.txt >/dev/null
press 'build/checker watch' Enter
see_verdict "your copy was made just now"
see "MEM-04"

cp "$wrong" "$mine"
see_verdict "attempt 1"
see "since the last run"
save "$solution"
see_verdict "100/100"
see "gone $code"
see "n goes on to 01.2"

touch -d 2001-01-01 "$mine"
see "with the same content: not checked again"
press r
see "nothing changed"
# a program that does not end is given up for the next save: that was no attempt
sed 's/^{$/{ for (;;) ;/' "$solution" >loop.c
save loop.c
see "checking tests"
save "$wrong"
see_verdict "points"
see "attempt 3"

# the last of many quick saves is what the verdict is about
for turn in 1 2 3 4 5 6 7 8; do
    { echo "/* $turn */"; cat "$wrong"; } >quick.c
    save quick.c
    sleep 0.05
done
save "$solution"
see_verdict "100/100"
press r
see "nothing changed"
see_verdict "100/100"
press i
see "There is no finding"
press d
see "any key: back"
press q
see_verdict "100/100"
if build/checker help heap >/dev/null 2>&1; then
    press v
    press q
    see_verdict "100/100"
fi
save "$wrong"
see_verdict "not yet passed"

press n
see_verdict "01.2"
press p
see_verdict "01.1"
press p
see "This is the first exercise."
press h
see "hint 1 of"
press h
see "hint 2 of"
press q
see_verdict "01.1"
press a
see "build       ok"
press i
see "MEM-"
press c
# a command to copy is not broken
columns=1000
see "gcc -std=c17"
columns=80
press l
see "01.1"
press t
see "Enter"
press q Enter
see_verdict "01.1"
press '?'
see "this list"
press q
see_verdict "01.1"

# what is gone is not made again behind anybody's back
mv "$mine" aside.c
see "is gone"
if [ -e "$mine" ]; then
    bad "the file was made again"
else
    good
fi
mv aside.c "$mine"
press r
see_verdict "01.1"

# x asks; what is moved aside is not lost
cp "$mine" kept.c
press x
see "Begin anew?"
press n
see_verdict "01.1"
expect 0 "same" sh -c "cmp kept.c $mine && echo same"
press x
see "Begin anew?"
press y
see_verdict "MEM-04"
expect 0 "undo" sh -c "build/checker undo && echo undo"
expect 0 "same" sh -c "cmp kept.c $mine && echo same"
see_verdict "$code"

# e: a link, where nobody has an editor; beside it, inside tmux
press e
see "Set VISUAL or EDITOR"
see "$home/$mine"

columns=60 rows=18
pane resize-window -x 60 -y 18
see "keys: n p r"
columns=80 rows=24
pane resize-window -x 80 -y 24
see "n next"

press C-z
usual_mode "Ctrl-Z"
press fg Enter
see_verdict "01.1"
press q
usual_mode "q"
nothing_left
if tr -d '\r' <raw.txt | sed -n '/watch/,$p' | grep -q "$(printf '\033')\[[0-9;]*m"; then
    bad "NO_COLOR is set, but there is colour"
else
    good
fi

mkdir -p bin
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >opened.txt\n' >bin/own-editor
chmod +x bin/own-editor
press "EDITOR='bin/own-editor first' build/checker watch 1.1" Enter
see_verdict "01.1"
press e
expect 0 "it is so" until_it 60 has_file opened.txt
expect 0 "first" cat opened.txt
expect 0 "$home/$mine" cat opened.txt
press q
usual_mode "q"

press 'build/checker watch --plain 1.1' Enter
columns=1000
see "Result: not yet passed"
columns=80
press q
usual_mode "q after --plain"

# --- every way to leave ---

# children PID: the numbers of its children.
children() {
    cat "/proc/$1/task/$1/children" 2>/dev/null
}

first_of() {
    echo "${1:-}"
}

# part PID NAME: of the guard's number, the one of the guard, the screen or the worker.
# The words of a list of children are their numbers.
# shellcheck disable=SC2046
part() {
    case $2 in
    guard) echo "$1" ;;
    screen) first_of $(children "$1") ;;
    worker) first_of $(children "$(part "$1" screen)") ;;
    esac
}

# the only child of the shell in the pane
running_guard() {
    # shellcheck disable=SC2046
    first_of $(children "$(pane display-message -p '#{pane_pid}')")
}

# Also when nobody has asked yet how it ended: then it has no words any more.
is_gone() {
    [ -z "$(tr -d '\0' 2>/dev/null <"/proc/$1/cmdline")" ]
}

# leave_by SIGNAL PART
leave_by() {
    press "build/checker watch 1.1" Enter
    see_verdict "01.1"
    guard=$(running_guard)
    screen=$(part "$guard" screen)
    kill "-$1" "$(part "$guard" "$2")"
    # whichever is killed, the other one follows a moment later
    expect 0 "it is so" until_it 60 is_gone "$guard"
    expect 0 "it is so" until_it 60 is_gone "$screen"
    usual_mode "$1 to the $2"
    nothing_left
}

press "build/checker watch 1.1; echo status \$?" Enter
see_verdict "01.1"
press C-c
see "status 130"
usual_mode "Ctrl-C"
nothing_left
leave_by TERM guard
leave_by HUP guard
leave_by KILL guard
leave_by TERM screen
leave_by KILL screen
leave_by SEGV screen

# in the middle of a program that does not end
press "build/checker watch 1.1" Enter
see_verdict "01.1"
save loop.c
see "checking tests"
press q
usual_mode "q in the middle"
nothing_left
save "$wrong"

# a worker that dies is replaced
press "build/checker watch 1.1" Enter
see_verdict "01.1"
guard=$(running_guard)
kill -KILL "$(part "$guard" worker)"
see_verdict "01.1"
save "$solution"
see_verdict "100/100"
press q
usual_mode "q"
nothing_left

# --- killed at twenty moments ---

# random TURN: three numbers below 1000 that SEED and the turn decide
random() {
    awk -v seed="$seed" -v turn="$1" 'BEGIN {
        srand(seed * 1000 + turn)
        print int(rand() * 1000), int(rand() * 1000), int(rand() * 1000)
    }'
}

pick() {
    number=$1
    shift
    shift $((number % $#))
    echo "$1"
}


turn=0
while [ "$turn" -lt 20 ]; do
    turn=$((turn + 1))
    # three numbers
    # shellcheck disable=SC2046
    set -- $(random "$turn")
    signal=$(pick "$1" TERM KILL)
    victim=$(pick "$2" guard screen worker)
    { echo "/* turn $turn */"; cat "$wrong"; } >wanted.c
    guard=$(tmux -L watch new-window -d -P -F '#{pane_pid}' "exec build/checker watch 1.1")
    sleep "$(awk -v n="$3" 'BEGIN {print n / 800}')"
    save wanted.c
    sleep "$(awk -v n="$1" 'BEGIN {print n / 2000}')"
    target=$(part "$guard" "$victim")
    kill "-$signal" "${target:-$guard}" 2>/dev/null
    # a worker is replaced
    [ "$victim" = worker ] && kill -KILL "$guard" 2>/dev/null
    if [ "$(until_it 60 stopped)" != "it is so" ]; then
        bad "turn $turn, $signal to the $victim: hosts are left"
    elif ! cmp -s wanted.c "$mine"; then
        bad "turn $turn, $signal to the $victim: the learner's file is another"
    elif ! build/checker list >list.txt 2>&1 || ! grep -q 'passed 2' list.txt; then
        bad "turn $turn, $signal to the $victim: progress is lost"
    else
        good
    fi
done
# beside the progress, which is written anew as a whole, a new one may be left half done
if [ "$(find work -mindepth 2 -name '*.new*' | wc -l)" -eq 0 ]; then
    good
else
    bad "files are left beside the learner's"
fi

# --- nobody sits before it ---

expect 1 "not yet passed" build/checker watch 1.1
expect 2 "There is no exercise 01.99" build/checker watch 1.99
expect 2 "There is no lesson 77" build/checker watch 77
expect 2 "is no lesson" build/checker watch nonsense
cp "$solution" "$mine"
expect 0 "100/100" build/checker watch 1.1

printf 'watch: %s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
