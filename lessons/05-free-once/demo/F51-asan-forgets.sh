#!/bin/sh
# F51: ASan sees a use after free as long as it keeps the block aside.
cd "$(dirname "$0")" || exit 1
: "${CLANG:=clang}"
command -v "$CLANG" >/dev/null || { echo "missing: $CLANG"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: ASan misses a use after free once the block has left its quarantine."
"$CLANG" -std=c17 -O0 -g -fsanitize=address quarantine.c -o "$room/stale" ||
    exit 1
seen() {
    ASAN_OPTIONS=$1 "$room/stale" >"$room/out" 2>"$room/report"
    if grep -q 'heap-use-after-free' "$room/report"; then
        answer=reported
    else
        answer="missed; $(cat "$room/out")"
    fi
    printf '%-24s %s\n' "${1:-usual quarantine}" "$answer"
}
seen ""
usual=$answer
seen quarantine_size_mb=1
small=$answer
if [ "$usual" = reported ] && [ "$small" = "missed; the old pointer reads N" ]; then
    echo "Shown: a block of 1 MiB, no room to keep it aside, and ASan is silent."
    exit 0
fi
echo "Not shown: the ASan of this machine keeps more aside, or less."
exit 1
