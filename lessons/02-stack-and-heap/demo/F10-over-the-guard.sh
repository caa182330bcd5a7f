#!/bin/sh
# F10, the rare case: one frame that is larger than the guard reaches over it.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: a frame larger than the guard can damage data in silence; a" \
    "compiler option prevents it."
"$CC" -std=c17 -O0 -fno-stack-protector -fno-stack-clash-protection \
    over-the-guard.c -o "$room/jump" -pthread || exit 1
"$CC" -std=c17 -O0 -fno-stack-protector -fstack-clash-protection \
    over-the-guard.c -o "$room/steps" -pthread || exit 1
changed=$("$room/jump")
status=$?
echo "without the option: exit status $status, ${changed:-0} bytes of" \
    "somebody else's memory changed."
guarded=$( ("$room/steps" >/dev/null 2>&1; echo $?) 2>/dev/null)
echo "with -fstack-clash-protection: exit status $guarded (139 is SIGSEGV)."
if [ $status -eq 0 ] && [ "${changed:-0}" -gt 0 ] && [ "$guarded" = 139 ]; then
    echo "Shown: with the option a large frame is opened page by page, and so" \
        "it meets the guard."
    exit 0
fi
echo "Not shown: this compiler or system does it in another way."
exit 1
