# shellcheck shell=sh
# What the tests from outside share: a copy of the project whose path has
# blanks and letters beyond ASCII, so that the user's own work/ and runs are not
# touched, and the count of what was expected. To be read by `.`, in the project.
here=$(pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/a b ü %p.XXXXXX")
trap 'rm -rf "$home"' EXIT
trap 'exit 130' INT TERM
passed=0
failed=0

for folder in exercises solutions lessons checker docs; do
    ln -s "$here/$folder" "$home/$folder"
done
mkdir "$home/build"
cp build/checker "$home/build/checker"
# what is built once is taken along
cp -r build/cache "$home/build/cache" 2>/dev/null
cd "$home" || exit 3
export NO_COLOR=1

# expect STATUS TEXT COMMAND...: the command ends like that and says so.
expect() {
    wanted=$1
    text=$2
    shift 2
    said=$("$@" 2>&1)
    status=$?
    if [ "$status" -eq "$wanted" ] && printf '%s' "$said" | grep -qF -e "$text"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAIL %s: status %s instead of %s, or without "%s"\n%s\n' "$*" "$status" \
            "$wanted" "$text" "$said"
    fi
}

# until_it SECONDS COMMAND...: asks ten times a second, so many seconds at most
until_it() {
    turns=$(($1 * 10))
    shift
    while [ "$turns" -gt 0 ] && ! "$@"; do
        sleep 0.1
        turns=$((turns - 1))
    done
    "$@" && echo "it is so"
}
# Is there a process whose folder is one of a run?
running() {
    for link in /proc/[0-9]*/cwd; do
        case $(readlink "$link") in
        "$home"/build/runs/*) return 0 ;;
        esac
    done
    return 1
}
stopped() {
    ! running
}
