#!/bin/sh
# F68: ASan needs a build of its own and is quick; Memcheck takes any program.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}" "${CLANG:=clang}"
for tool in "$CC" "$CLANG" valgrind; do
    command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 3; }
done
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: on the same work ASan takes less time than Memcheck."
"$CC" -std=c17 -O0 stopwatch.c -o "$room/stopwatch" || exit 1
"$CC" -std=c17 -O0 -g -gdwarf-4 busy.c -o "$room/plain" || exit 1
"$CLANG" -std=c17 -O0 -g -fsanitize=address busy.c -o "$room/asan" || exit 1
# Milliseconds of one run, the output of the command thrown away.
ms_of() {
    "$room/stopwatch" "$@" 2>&1 >/dev/null | tail -n 1
}
plain=$(ms_of "$room/plain")
asan=$(ms_of "$room/asan")
memcheck=$(ms_of valgrind -q "$room/plain")
origins=$(ms_of valgrind -q --track-origins=yes "$room/plain")
echo "plain:                   $plain ms"
echo "ASan:                    $asan ms"
echo "Memcheck:                $memcheck ms"
echo "Memcheck, track-origins: $origins ms"
if [ "$asan" -lt "$memcheck" ]; then
    echo "Shown: ASan first, Memcheck before you say that you are done."
    exit 0
fi
echo "Not shown: on this machine the times are close together."
exit 1
