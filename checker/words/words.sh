#!/bin/sh
# The message file: every text that the checker says to a learner.
#
#     sh checker/words/words.sh extract FILE      from the code, as a template
#     sh checker/words/words.sh check             is checker.pot the code's?
#     sh checker/words/words.sh pseudo FOLDER     one of a language that nobody speaks
#
# A translation is checker/words/de.po, made with msginit from checker.pot; make
# builds its catalogue below build/words. The
# pseudo language, qps, puts each text into brackets, with accents, and makes it
# longer: a text without brackets on the screen was never marked.
# xgettext and msgfmt are Debian's package gettext.
set -eu
here=checker/words

extract() {
    # the page's texts, as C that says where they are from
    mkdir -p build
    sh checker/report/texts.sh source checker/report/report.html checker/report/report.js \
        >build/page.c
    # sorted, so that no machine's order of names matters
    { find checker -path checker/tests -prune -o -name '*.c' -print; echo build/page.c; } |
        LC_ALL=C sort |
        xgettext --files-from=- --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ \
            --keyword=ngettext:1,2 --add-comments=words: --no-wrap --sort-output \
            --add-location=file --package-name=checker --output=- |
        sed -e '/^"POT-Creation-Date/d' -e 's/charset=CHARSET/charset=UTF-8/' >"$1"
}

# Accents on what is no directive; brackets around it all, and half as much again.
pseudo() {
    awk '
        function accented(text,    out, one) {
            out = ""
            while (text != "") {
                if (match(text, /^%[-+ #0]*[0-9.*]*(hh|h|ll|l|z|j|t)?[a-zA-Z%]/)) {
                    out = out substr(text, 1, RLENGTH)
                    text = substr(text, RLENGTH + 1)
                } else if (match(text, /^\\./)) {
                    out = out substr(text, 1, 2)
                    text = substr(text, 3)
                } else {
                    one = substr(text, 1, 1)
                    out = out (one in accent ? accent[one] : one)
                    text = substr(text, 2)
                }
            }
            return out
        }
        # blanks and line ends at the edges stay at the edges
        function dressed(text,    front, back, mid) {
            match(text, /^( |\\n|\\r)*/)
            front = substr(text, 1, RLENGTH)
            mid = substr(text, RLENGTH + 1)
            back = ""
            while (match(mid, /( |\\n|\\r)$/)) {
                back = substr(mid, RSTART) back
                mid = substr(mid, 1, RSTART - 1)
            }
            return mid == "" ? text : front "[" accented(mid) "]" back
        }
        BEGIN {
            split("a e i o u y A E I O U", from, " ")
            split("á é í ó ú ý Á É Í Ó Ú", to, " ")
            for (i in from)
                accent[from[i]] = to[i]
        }
        /^msgstr/ {filling = 1; plural = /\[/; next}
        filling && /^"/ {next}
        /^(msgid|msgid_plural) / || /^"/ {
            if (/^msgid /) {one = ""; many = ""; in_many = 0}
            if (/^msgid_plural /) in_many = 1
            text = $0
            sub(/^[a-z_]* *"/, "", text)
            sub(/"$/, "", text)
            if (in_many) many = many text; else one = one text
            print
            next
        }
        function flush() {
            if (!filling)
                return
            filling = 0
            if (one == "")
                print "msgstr \"Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n\""
            else if (one == "the language of this file, as in de")
                print "msgstr \"qps\""
            else if (plural) {
                print "msgstr[0] \"" dressed(one) "\""
                print "msgstr[1] \"" dressed(many) "\""
            } else
                print "msgstr \"" dressed(one) "\""
        }
        {flush(); print}
        END {flush()}
    ' $here/checker.pot
}

case ${1-} in
extract)
    extract "$2"
    ;;
check)
    mkdir -p build
    extract build/checker.pot
    if ! cmp -s build/checker.pot $here/checker.pot; then
        echo "words: checker/words/checker.pot is not what the code says; make words writes it"
        exit 1
    fi
    echo "words: $(grep -c '^msgid "..*"\|^msgid ""' $here/checker.pot) texts in the message file"
    ;;
pseudo)
    mkdir -p "$2/qps/LC_MESSAGES"
    pseudo >"$2/qps.po"
    # directives are compared on the way
    msgfmt --check-format --output-file="$2/qps/LC_MESSAGES/checker.mo" "$2/qps.po"
    ;;
*)
    echo "words.sh extract FILE | check | pseudo FOLDER" >&2
    exit 2
    ;;
esac
