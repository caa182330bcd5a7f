#!/bin/sh
# F53: clang before version 15 checks use after return only when asked.
cd "$(dirname "$0")" || exit 1
: "${CLANG:=clang}"
command -v "$CLANG" >/dev/null || { echo "missing: $CLANG"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

kind_under() {
    ASAN_OPTIONS=$1 "$room/asan" 2>&1 |
        sed -n 's/.*ERROR: AddressSanitizer: \([a-z-]*\).*/\1/p'
}

version=$("$CLANG" -dumpversion | sed 's/\..*//')
echo "Claim: the check for use after return is off in clang before 15."
"$CLANG" -std=c17 -O0 -g -fsanitize=address use-after-return.c \
    -o "$room/asan" || exit 1
default=$(kind_under "")
asked=$(kind_under detect_stack_use_after_return=1)
echo "clang $version, no option: ${default:-silent}."
echo "clang $version, detect_stack_use_after_return=1: ${asked:-silent}."
expected=
[ "$version" -ge 15 ] && expected=stack-use-after-return
if [ "$default" = "$expected" ] && [ "$asked" = stack-use-after-return ]; then
    echo "Shown: know which options your witness has, and which are on."
    exit 0
fi
echo "Not shown: this compiler behaves in another way."
exit 1
