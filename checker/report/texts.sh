#!/bin/sh
# The texts of the page: {{_ text}} in report.html; _("text") and
# count(n, "one", "many") in report.js.
#
#     sh checker/report/texts.sh source FILE...     as C, for xgettext
#     sh checker/report/texts.sh table FILE...      as a table, for the page's data
set -eu
what=$1
shift

# texts FILE: a line each, "text" or "one", "many".
texts() {
    grep -o '{{_ [^}]*}}' "$1" | sed 's/^{{_ \(.*\)}}$/"\1"/' || true
    grep -o '\b_("[^"]*")' "$1" | sed 's/^_(\(.*\))$/\1/' || true
    grep -o '\bcount([^"]*"[^"]*", "[^"]*")' "$1" | sed 's/^[^"]*\(.*\))$/\1/' || true
}

case $what in
source)
    for file in "$@"; do
        texts "$file" | sed -e "s|^|# 1 \"$file\"\n|" |
            sed -e 's/^"\(.*\)", "\(.*\)"$/ngettext("\1", "\2", 1);/' -e 's/^"\(.*\)"$/_("\1");/'
    done
    ;;
table)
    printf 'static const struct {\n    const char *one, *many;\n} template_words[] = {\n'
    for file in "$@"; do
        texts "$file" | LC_ALL=C sort -u | sed -e 's/^\("[^"]*"\)$/\1, NULL/' -e 's/.*/    {&},/'
    done
    printf '};\n'
    ;;
esac
