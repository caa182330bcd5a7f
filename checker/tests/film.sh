#!/bin/sh
# The film and the report from outside: what they say of an exercise as shipped,
# on a terminal and off it, and of a submission that would like to be part of
# the page.
#
#     sh checker/tests/film.sh
set -u
. checker/tests/away.sh

cart=checker/tests/film/cart.c
build/checker heap 05.3 --submission "$cart" --print >film.txt 2>errors.txt
if ! diff -u checker/tests/film/cart.txt film.txt; then
    failed=$((failed + 1))
    echo "FAIL the film of $cart is another one; see above"
fi
expect 0 "MEM-06 A: a block was freed twice" build/checker heap 05.3 --submission "$cart"
expect 2 "A word is missing" build/checker heap
expect 2 "--output needs" build/checker report 05.3 --output
expect 3 "cannot be opened" build/checker heap 05.3 --submission nowhere.c

# A verdict without a film pays nothing for it, and keeps none.
build/checker check 05.3 --submission "$cart" >/dev/null 2>&1
expect 0 "none" sh -c 'test ! -e build/runs/05.3/tests/film && echo none'
build/checker heap 05.3 --submission "$cart" >/dev/null 2>&1
expect 0 "kept" sh -c 'test -s build/runs/05.3/tests/film && echo kept'

# on_terminal KEYS: the film on a terminal of 80 columns and 24 lines.
on_terminal() {
    printf "$1" | TERM=xterm LC_ALL=C.UTF-8 timeout 60 script -qec \
        "stty cols 80 rows 24; build/checker heap 05.3 --submission '$cart'" /dev/null
}
if command -v script >/dev/null; then
    expect 0 "step 1 of" on_terminal q
    expect 0 "step 2 of" on_terminal '\033[Cq'
    expect 0 "step 1 of" on_terminal '\033[C\033[Dq'
    expect 0 "A: a block was freed twice" on_terminal fq
    expect 0 ">  43 " on_terminal 'g43\nq'
    # the last thing it does is to give the screen back, whoever ends it
    escape=$(printf '\033')
    expect 0 "$escape[?1049l" on_terminal q
    mkfifo keys
    on_terminal_until() {
        TERM=xterm timeout 60 script -qfec "build/checker heap 05.3 --submission '$cart'" \
            /dev/null <keys >screen.txt 2>&1 &
        exec 3>keys
        tries=0
        until grep -q "step 1 of" screen.txt || [ "$tries" -gt 500 ]; do
            tries=$((tries + 1))
            sleep 0.1
        done
        printf "$1" >&3
        wait $!
        ended=$?
        exec 3>&-
        tail -n 1 screen.txt
        return "$ended"
    }
    # Ctrl-C; 130 is what a shell makes of it
    expect 130 "$escape[?1049l" on_terminal_until '\003'
    ASCII=1
    export ASCII
    expect 0 "freed      224 B ========" on_terminal fq
    unset ASCII
else
    echo "could not check: the film on a terminal; script(1) is missing"
    failed=$((failed + 1))
fi

# Every page is small. All exercises have their turn where the pages are kept.
folders="exercises/01-*/1-* exercises/05-*/1-* exercises/06-*/1-*"
[ "${KEEP_PAGES:-}" ] && folders="exercises/*/*"
for folder in $folders; do
    id=${folder#exercises/}
    lesson=${id%%-*}
    number=${id#*/}
    id=$lesson.${number%%-*}
    file=$(sed -n 's/^edit: *//p' "$folder/exercise.yaml")
    expect 0 "$id.html" build/checker report "$id" --submission "$folder/$file" --output "$id.html"
    size=$(wc -c <"$id.html")
    if [ "$size" -gt 204800 ]; then
        failed=$((failed + 1))
        echo "FAIL the report of $id has $size bytes"
    fi
done

# What a submission says is text in it.
# what a leak of 26 bytes comes to
expect 0 "08.3.html" build/checker report 08.3 --submission exercises/08-ownership/3-gateway/gateway.c \
    --output 08.3.html
expect 0 "lost 1 GB in 11.5 hours" cat 08.3.html

expect 0 "forged.html" build/checker report 01.1 --submission checker/tests/film/forged.c --output forged.html
expect 0 "2" grep -c '</script>' forged.html
expect 1 "0" grep -c 'id="forged"' forged.html
expect 1 "0" grep -c 'window.forged = 1;</script>' forged.html
expect 0 "&lt;/script&gt;" cat forged.html
expect 1 "0" grep -c "$(printf '\033')" forged.html

if [ "${KEEP_PAGES:-}" ]; then
    # in a language that nobody speaks, see words.sh; more of them, as each has other words
    sh checker/words/words.sh pseudo build/words
    for id in 05.1 06.2 10.1; do
        expect 0 "qps-$id.html" env LANGUAGE=qps LC_ALL=C.UTF-8 build/checker report "$id" \
            --submission "$(echo exercises/"${id%.*}"-*/"${id#*.}"-*/)$(sed -n 's/^edit: *//p' \
                exercises/"${id%.*}"-*/"${id#*.}"-*/exercise.yaml)" --output "qps-$id.html"
    done
    cp ./*.html "$KEEP_PAGES"
fi
echo "film: $passed checks passed, $failed failed"
[ "$failed" -eq 0 ]
