#!/bin/sh
# Makes sure that everything the workbook needs is on this machine.
#
#   sh checker/setup/setup.sh                  install what is missing, or print the line that does
#   sh checker/setup/setup.sh --check          only look and report
#   sh checker/setup/setup.sh --list [SYSTEM]  what is needed, and the packages that bring it
#
# Status: 0 all is there, 2 wrong usage, 3 something is missing. What is needed stands in the file
# "packages" beside this script. What is missing goes to stderr, one sentence each; the line to run is
# the only thing on stdout.
#
# Every make target begins here, so the usual answer must be quick. A full look takes most of a second,
# because it builds two programs and starts Valgrind. When it finds everything, build/setup-done keeps
# the names of the files it relied on and a fingerprint of them (places, sizes, times). As long as the
# fingerprint is the same, nobody has removed or replaced a tool, and there is nothing to look for.
set -u
LC_ALL=C
TZ=UTC0
export LC_ALL TZ

CDPATH='' cd -- "${0%/*}/../.." || exit 3
table=checker/setup/packages
done_file=build/setup-done
scratch=
line_end='
'

say() {
    printf 'setup: %s\n' "$*" >&2
}

stop() {
    say "$*"
    exit 3
}

# The places of some commands, and place, size and time of some files, as one number.
#   fingerprint "gcc clang" FILE...
fingerprint() {
    {
        for command in $1; do
            command -v "$command" || echo "no $command"
        done
        shift
        ls -lLd -- "$@"
    } 2>&1 | cksum
}

# Is everything as it was when a full look found nothing missing?
nothing_changed() {
    { read -r kept_number && read -r kept_commands; } 2>/dev/null <"$done_file" || return 1
    old_ifs=$IFS
    IFS=$line_end
    set -f
    # one path a line; the first two lines were read above
    # shellcheck disable=SC2046
    set -- $(sed 1,2d "$done_file")
    set +f
    IFS=$old_ifs
    [ "$(fingerprint "$kept_commands" "$@")" = "$kept_number" ]
}

# The files whose removal would break what was just proved, one a line.
files_relied_on() {
    printf '%s\n' checker/setup/setup.sh "$table"
    for command in $commands; do
        command -v "$command"
    done
    for library in $libraries; do
        printf '%s/%s.pc\n' "$(pkg-config --variable=pcfiledir "$library")" "$library"
    done
    gcc -print-prog-name=cc1
    gcc -print-file-name=libc.so
    clang -print-runtime-dir
    # where Debian keeps the loader's symbols, without which Valgrind does not start
    echo /usr/lib/debug/.build-id
}

# Written beside and moved into place, so that two of us at once do no harm. Where build/ cannot be
# written there is nothing to remember, and the next command looks again.
remember() {
    mkdir -p build 2>/dev/null || return 0
    files=$(files_relied_on 2>/dev/null)
    old_ifs=$IFS
    IFS=$line_end
    set -f
    # shellcheck disable=SC2086
    number=$(IFS=$old_ifs; fingerprint "$commands" $files)
    set +f
    IFS=$old_ifs
    if printf '%s\n' "$number" "$commands" "$files" 2>/dev/null >"$done_file.$$"; then
        mv -f "$done_file.$$" "$done_file" 2>/dev/null
    fi
}

# Fills system (a column of the table, or empty) and system_name.
know_system() {
    system=
    system_name=$(uname -s)
    UBUNTU_CODENAME=
    if [ "$system_name" = Darwin ]; then
        system=macos
        system_name=macOS
    elif [ -r /etc/os-release ]; then
        ID='' ID_LIKE='' PRETTY_NAME=$system_name
        # shellcheck disable=SC1091
        . /etc/os-release
        system_name=$PRETTY_NAME
        for id in $ID $ID_LIKE; do
            case $id in
            debian | ubuntu) system=debian ;;
            fedora) system=fedora ;;
            arch) system=arch ;;
            *) continue ;;
            esac
            break
        done
    fi
}

# The sanitizers belong to one version of clang. On Debian, libclang-rt-dev brings those of the standard
# clang; a clang that is here already may be another one. Ubuntu 22.04 has them inside clang's own package.
debian_sanitizers() {
    version=$(clang -dumpversion 2>/dev/null)
    if [ -n "$version" ]; then
        echo "libclang-rt-${version%%.*}-dev"
    elif [ "$UBUNTU_CODENAME" = jammy ]; then
        echo -
    else
        echo libclang-rt-dev
    fi
}

# Sets packages to those that bring one thing to this system.
packages_of() {
    case $system in
    debian) packages=$debian ;;
    fedora) packages=$fedora ;;
    arch) packages=$arch ;;
    macos) packages=$macos ;;
    *) packages=- ;;
    esac
    if [ "$packages" = libclang-rt-dev ]; then
        packages=$(debian_sanitizers)
    fi
}

build_small_program() {
    cat >"$scratch/small.c" <<'END'
#include <stdlib.h>
int main(void) { free(malloc(1)); return 0; }
END
    "$@" -o "$scratch/small" "$scratch/small.c"
}

prove() {
    case $1 in
    command) command -v "$2" ;;
    library) pkg-config --exists "$2" ;;
    compile) build_small_program "$2" ;;
    sanitize) build_small_program "$2" -fsanitize=address,undefined ;;
    start) "$2" -q true ;;
    esac </dev/null >"$scratch/words" 2>&1
}

# A folder for the small programs and the package manager's words; it goes when we go.
make_scratch() {
    scratch=$(mktemp -d) || stop 'no temporary folder can be made. Is the disk full, or TMPDIR wrong?'
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

# The first thing that a tool itself said when a proof failed.
own_words() {
    sed -n '/./{p;q;}' "$scratch/words"
}

sentence() {
    case $1 in
    command) printf 'The command %s is missing. It %s.' "$2" "$purpose" ;;
    library) printf 'The library %s was not found. It %s.' "$2" "$purpose" ;;
    compile) printf '%s does not build a small program' "$2" ;;
    sanitize) printf '%s does not build with AddressSanitizer' "$2" ;;
    start) printf '%s does not start a program' "$2" ;;
    esac
    case $1 in
    compile | sanitize | start) printf '; needed: %s. It said: %s' "$purpose" "$(own_words)" ;;
    esac
}

# A tool that is not here at all has had its sentence already.
worth_a_sentence() {
    case $1 in
    command | library) return 0 ;;
    *) command -v "$2" >/dev/null ;;
    esac
}

# Looks at every line of the table. Fills commands and libraries (all that are needed), missing (sentences),
# install (packages) and unavailable (things without a package).
look() {
    commands='' libraries='' missing='' install='' unavailable=''
    while read -r proof name debian fedora arch macos purpose <&3; do
        case $proof in
        '' | '#'*) continue ;;
        command) commands="$commands $name" ;;
        library) libraries="$libraries $name" ;;
        esac
        prove "$proof" "$name" && continue
        if worth_a_sentence "$proof" "$name"; then
            missing="$missing  $(sentence "$proof" "$name")$line_end"
        fi
        packages_of
        case $packages in
        -) ;;
        none) unavailable="$unavailable $name" ;;
        *) install="$install $(echo "$packages" | tr , ' ')" ;;
        esac
    done 3<"$table"
    # shellcheck disable=SC2086
    install=$(printf '%s\n' $install | sort -u | tr '\n' ' ')
    install=${install% }
}

report_missing() {
    say "$system_name lacks what the workbook needs:"
    printf '%s' "$missing" >&2
}

# The command that installs, without the question who may run it.
install_command() {
    case $system in
    debian) echo "apt-get install -y --no-install-recommends $install" ;;
    fedora) echo "dnf install -y $install" ;;
    arch) echo "pacman -S --needed --noconfirm $install" ;;
    macos) echo "brew install $install" ;;
    esac
}

# One line for a person to copy.
print_line_to_run() {
    line=$(install_command)
    before=
    [ "$system" = debian ] && before='apt-get update && '
    if [ "$system" = macos ] || [ "$(id -u)" -eq 0 ]; then
        echo "$before$line"
    elif command -v sudo >/dev/null; then
        echo "${before:+sudo $before}sudo $line"
    else
        # a login shell: without one, root's PATH may lack what the package manager calls
        echo "su - -c '$before$line'"
    fi
}

# How this user becomes root without being asked: as_root is what stands before a command.
may_install() {
    as_root=
    if [ "$(id -u)" -eq 0 ]; then
        # Homebrew refuses to run as root
        [ "$system" != macos ]
    elif [ "$system" != macos ] && command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        return 1
    fi
}

privileged() {
    # shellcheck disable=SC2086
    $as_root env LC_ALL=C DEBIAN_FRONTEND=noninteractive \
        PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin" "$@" </dev/null >>"$scratch/log" 2>&1
}

# Another apt-get (of a second clone, or the system's own at boot) may hold the lists: wait for it.
apt_update() {
    turns=0
    while ! privileged apt-get -q update; do
        grep -q 'Could not get lock' "$scratch/log" || return 1
        turns=$((turns + 1))
        [ "$turns" -lt 300 ] || return 1
        [ "$turns" -eq 1 ] && say 'another package manager is running; waiting for it.'
        : >"$scratch/log"
        sleep 1
    done
}

apt_install() {
    # shellcheck disable=SC2086
    privileged apt-get -q -o DPkg::Lock::Timeout=600 "$@" install -y --no-install-recommends $install
}

# A failed update is not the end: what the machine knows already may be enough. An installation that was
# broken off, perhaps ours by Ctrl-C, is brought to its end first.
debian_install() {
    apt_update
    apt_install && return
    grep -q -e 'dpkg was interrupted' -e 'fix-broken' "$scratch/log" || return 1
    say 'an earlier installation was broken off; finishing it first.'
    : >"$scratch/log"
    privileged dpkg --configure -a
    apt_install --fix-broken
}

run_install() {
    case $system in
    debian) debian_install ;;
    *)
        # shellcheck disable=SC2046
        privileged $(install_command)
        ;;
    esac
}

# Why the package manager failed, in one sentence.
reason_of_failure() {
    if grep -qE 'Could not resolve|Temporary failure|Failed to fetch|Could not connect|Unable to connect|unreachable|Connection (failed|timed out)|Curl error|failed retrieving|Cannot initiate the connection' "$scratch/log"; then
        echo 'The package servers could not be reached. Check the network, then run the same command again.'
    elif grep -qE 'Could not get lock|is locked|unable to lock' "$scratch/log"; then
        echo 'Another package manager is still running. Wait until it is done, then run the same command again.'
    elif grep -qE 'enough free|No space left|more space needed' "$scratch/log"; then
        echo 'The disk is too full for the packages. Make room, then run the same command again.'
    elif grep -qE 'Unable to locate package|No match for argument|target not found|no installation candidate' "$scratch/log"; then
        echo 'The package manager does not know a package. Its lists may be old or incomplete.'
    else
        echo 'The package manager ended with an error.'
    fi
}

# Keeps the package manager's own words where a person can read them.
keep_log() {
    kept='nowhere, since build/ cannot be written'
    if mkdir -p build 2>/dev/null && cp "$scratch/log" build/setup-log 2>/dev/null; then
        kept=build/setup-log
    fi
}

install_all() {
    say 'installing it now, which may take some minutes:'
    printf '  %s\n' "${as_root:+$as_root }$(install_command)" >&2
    began=$(date +%s)
    : >"$scratch/log"
    if ! run_install; then
        keep_log
        say "$(reason_of_failure)"
        grep -E '^(E:|Err:|[Ee]rror:)' "$scratch/log" | head -n 2 | sed 's/^/  /' >&2
        stop "its own words are in $kept. By hand it is this line:$line_end  $(print_line_to_run)"
    fi
    look
    if [ -n "$missing" ]; then
        report_missing
        keep_log
        stop "the packages are installed, and still this is missing: perhaps one of their files was removed, or another program of the same name comes first in PATH. The package manager's words are in $kept."
    fi
    say "installed in $(($(date +%s) - began)) s."
}

make_sure() {
    make_scratch
    look
    if [ -n "$missing" ]; then
        report_missing
        if [ -z "$system" ]; then
            stop "this system's package manager is not known here. Install these yourself, then run the same command again.$line_end  commands:$commands$line_end  libraries with their headers, as pkg-config names them:$libraries$line_end  the sanitizer runtime of clang, and the headers of the C library"
        elif [ -n "$unavailable" ]; then
            stop "$system_name has no package for:$unavailable. Use Linux for the workbook; a virtual machine or container with Debian 12 is enough."
        elif [ -z "$install" ]; then
            stop "no package is known here that would mend this."
        elif may_install; then
            install_all
        else
            say 'installing needs root. Run this line, then the same command again:'
            print_line_to_run
            exit 3
        fi
    fi
    remember
}

check_only() {
    make_scratch
    look
    if [ -n "$missing" ]; then
        report_missing
        exit 3
    fi
    echo "setup: all is there ($system_name)."
}

list() {
    case ${1-$system} in
    debian | fedora | arch | macos) system=${1-$system} ;;
    '') stop "the packages of $system_name are not known here; name a system: debian, fedora, arch or macos." ;;
    *) usage "the packages of $1 are not known." ;;
    esac
    printf '%-9s %-15s %-24s %s\n' proof name "on $system" 'what it is for'
    while read -r proof name debian fedora arch macos purpose <&3; do
        case $proof in '' | '#'*) continue ;; esac
        packages_of
        printf '%-9s %-15s %-24s %s\n' "$proof" "$name" "$packages" "$purpose"
    done 3<"$table"
}

usage() {
    say "$1 Usage: setup.sh [--check | --list [debian|fedora|arch|macos]]"
    exit 2
}

case ${1-} in
'')
    # the quick answer needs nothing of what follows
    nothing_changed && exit 0
    mode=make_sure
    ;;
--check) mode=check_only ;;
--list) mode=list ;;
*) usage "the option $1 is not known." ;;
esac
[ $# -eq 0 ] || shift

know_system
$mode "$@"
