#!/bin/sh
# Tries the workbook on a machine that has nothing yet: a minimal Debian with git and make, and no more.
#
#   sh checker/setup/fresh.sh [--user] [--keep] [--suite NAME] [--mirror URL]
#
# Clones this repository's HEAD into it and types the README's two commands. "make lesson-1" must install
# what it needs and end with the verdict of the first exercise, "make test" must pass.
#
#   --user    as a person without root: set-up must stop with status 3 and print one line; that line is
#             run as root, and then both commands as that person
#   --keep    leave the machine's folder, to look around in
#   --suite   the Debian release, bookworm (12) unless said otherwise
#   --mirror  where packages come from; otherwise the place that this machine's own apt uses
#
# Needs root and debootstrap, a network, 2 GB below TMPDIR, and some minutes. Status: 0 all was as it should
# be, 1 it was not, 2 wrong usage, 3 it could not be tried.
#
# Everything runs in mount and process namespaces of its own. When such a namespace ends, by whatever cause,
# the kernel takes away its mounts and processes; what remains to be removed is a folder of plain files.
set -u
LC_ALL=C
export LC_ALL

CDPATH='' cd -- "${0%/*}/../.." || exit 3
keep=no user=root suite=bookworm mirror='' place=''

say() {
    printf 'fresh: %s\n' "$*"
}

stop() {
    status=$1
    shift
    say "$*" >&2
    exit "$status"
}

usage() {
    stop 2 "$1 Usage: fresh.sh [--user] [--keep] [--suite NAME] [--mirror URL]"
}

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
        --keep) keep=yes ;;
        --user) user=learner ;;
        --suite | --mirror)
            [ $# -ge 2 ] || usage "$1 needs a value."
            [ "$1" = --suite ] && suite=$2 || mirror=$2
            shift
            ;;
        *) usage "the option $1 is not known." ;;
        esac
        shift
    done
}

need() {
    [ "$(id -u)" -eq 0 ] || stop 3 'making a machine needs root; run it as root.'
    for command in debootstrap git unshare chroot; do
        command -v "$command" >/dev/null || stop 3 "the command $command is missing; install it first."
    done
    unshare --mount true 2>/dev/null || stop 3 'this machine does not allow mounts of our own (unshare --mount).'
}

remove_place() {
    if [ "$keep" = yes ]; then
        say "the machine is in $machine; its logs are beside it."
    else
        rm -rf --one-file-system "$place"
    fi
}

make_place() {
    place=$(mktemp -d "${TMPDIR:-/tmp}/workbook-fresh-XXXXXX") || stop 3 'no temporary folder can be made.'
    machine=$place/machine
    trap remove_place EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

# The sources of this machine's apt as lines of sources.list, whatever form they were written in.
host_sources() {
    # apt fills in $(...), not the shell
    # shellcheck disable=SC2016
    apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) main' \
        'Created-By: Packages' 'Component: main' 2>/dev/null | sort -u
}

choose_mirror() {
    [ -n "$mirror" ] && return
    # shellcheck disable=SC1091
    release=$(. /etc/os-release && echo "${VERSION_CODENAME-}")
    mirror=$(host_sources | awk -v release="$release" '$3 == release { print $2; exit }')
    [ -n "$mirror" ] || stop 3 "apt on this machine names no Debian mirror; give one with --mirror."
}

# The machine reaches the same package servers as this one, by the same ways.
copy_network() {
    cp -L /etc/resolv.conf /etc/hosts "$machine/etc/" 2>/dev/null
    host_sources | awk -v suite="$suite" 'index($3, suite) == 1' >"$place/sources"
    [ -s "$place/sources" ] && cp "$place/sources" "$machine/etc/apt/sources.list"
    apt-config dump 2>/dev/null | grep '^Acquire::' | grep -v -e IndexTargets -e Changelogs -e Languages \
        >"$machine/etc/apt/apt.conf.d/01-from-host"
    for trust in /etc/apt/trusted.gpg /etc/apt/trusted.gpg.d /etc/apt/keyrings; do
        [ -e "$trust" ] && cp -rL "$trust" "$machine/etc/apt/"
    done
    if [ -r /etc/ssl/certs/ca-certificates.crt ]; then
        mkdir -p "$machine/etc/ssl/certs"
        cp -L /etc/ssl/certs/ca-certificates.crt "$machine/etc/ssl/certs/"
    fi
}

# debootstrap fetches with wget, which knows apt's proxy only from the environment.
install_debian() {
    eval "$(apt-config shell http_proxy Acquire::http::Proxy 2>/dev/null)"
    [ -z "${http_proxy-}" ] || export http_proxy
    unshare --mount debootstrap --variant=minbase --include=git,make "$suite" "$machine" "$mirror" \
        >"$place/debootstrap.log" 2>&1
}

# Runs a command inside, as root.
inside() {
    # $0 and $@ belong to the inner shell
    # shellcheck disable=SC2016
    unshare --mount --pid --fork --kill-child sh -c '
        mount -t proc proc "$0/proc" && mount -t devpts -o newinstance,ptmxmode=0666 devpts "$0/dev/pts" &&
        mount -t tmpfs tmpfs "$0/dev/shm" && exec chroot "$0" "$@"' \
        "$machine" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        HOME=/root LANG=C.UTF-8 TERM=dumb "$@" </dev/null
}

# What the person types in the clone; its output goes to a log of the given name.
#   typed NAME COMMAND
typed() {
    inside su - "$user" -c "cd workbook && $2" >"$place/$1.log" 2>&1
}

# Carries out a step and prints how long it took.
#   step NAME FUNCTION
step() {
    began=$(date +%s)
    if $2; then result=ok; else result='NOT AS IT SHOULD BE'; fi
    printf 'fresh: %-38s %4d s   %s\n' "$1" $(($(date +%s) - began)) "$result"
    [ "$result" = ok ]
}

# Ends the trial, with the end of the log that tells why.
#   failed STATUS NAME
failed() {
    tail -n 60 "$place/$2.log" | sed 's/^/    /'
    stop "$1" 'the end of what it printed is above.'
}

# The person clones with the machine's own git, as anybody would.
clone() {
    {
        [ "$user" = root ] || inside useradd --create-home --shell /bin/sh "$user"
        git clone --bare --no-hardlinks . "$machine/srv/workbook.git" &&
            inside chown -R "$user:" /srv/workbook.git &&
            inside su - "$user" -c 'git clone /srv/workbook.git workbook'
    } >"$place/clone.log" 2>&1
}

# The first finding that the first exercise promises.
promised_code() {
    sed -n 's/^ *- *code: *\([A-Z]*-[0-9]*\).*/\1/p' exercises/01-*/1-*/exercise.yaml | head -n 1
}

# An exercise that nobody has fixed: not passed, and graded by every engine.
lesson_shows_verdict() {
    if typed lesson-1 'make lesson-1'; then
        echo 'make lesson-1 ended with status 0 for an exercise that is not fixed.' >>"$place/lesson-1.log"
        return 1
    fi
    grep -q "$(promised_code)" "$place/lesson-1.log" && ! grep -q 'not graded' "$place/lesson-1.log"
}

# Without root: status 3 (which make names) and one line that installs.
setup_prints_line() {
    typed setup 'make setup' && return 1
    line=$(grep "^su - -c '.*'\$" "$place/setup.log")
    [ "$(printf '%s\n' "$line" | wc -l)" -eq 1 ] && [ -n "$line" ] && grep -q 'Error 3' "$place/setup.log"
}

line_installs() {
    inside sh -c "$line" >"$place/line.log" 2>&1
}

tests_pass() {
    typed test 'make test'
}

try_without_root() {
    step 'make setup as a user: one line' setup_prints_line || failed 1 setup
    step 'that line, as root' line_installs || failed 1 line
}

read_options "$@"
need
choose_mirror
make_place
started=$(date +%s)
[ -z "$(git status --porcelain)" ] || say 'what is not committed is not part of this trial.'
step "Debian $suite, minimal, git, make" install_debian || failed 3 debootstrap
copy_network
step "git clone of $(git rev-parse --short HEAD)" clone || failed 3 clone
[ "$user" = root ] || try_without_root
step "make lesson-1 as $user" lesson_shows_verdict || failed 1 lesson-1
step 'make lesson-1 again' lesson_shows_verdict || failed 1 lesson-1
step "make test as $user" tests_pass || failed 1 test
say "all was as it should be, in $(($(date +%s) - started)) s."
